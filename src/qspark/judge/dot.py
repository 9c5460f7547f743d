"""Graphviz: the one command that programs call and that is no package of their environment."""

import shutil
import subprocess
from pathlib import Path

from qspark.judge.zygote import warm_variables

_ASK_S = 20.0


def dot(python: Path) -> str:
    """What ``dot`` says of its version where an environment's programs find it; empty where they find none.

    What draws coupling maps fails without it, so that verdicts depend on it.
    """
    variables = warm_variables(python)
    command = shutil.which("dot", path=variables["PATH"])
    if command is None:
        return ""
    try:
        asked = subprocess.run(
            [command, "-V"], env=variables, stdin=subprocess.DEVNULL, capture_output=True, timeout=_ASK_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return "no answer"
    return (asked.stdout + asked.stderr).decode(errors="replace").strip()
