"""Is a program that passed right? Run and compared apart from the judge, in two fresh processes.

The first runs the program's source and records the values that it gives, the second, which never sees the program,
compares them. Both are plain processes of the environment's interpreter under limits of CPU time and memory, without
the judge's isolation: only programs that the judge let pass are run like this.
"""

import contextlib
import json
import os
import resource
import secrets
import shutil
import signal
import subprocess
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from fuzzing.cases import Subject

_INSIDE = Path(__file__).parent / "inside"
_WALL_S = 120
_CPU_S = 30
_MEMORY = 6 << 30


@dataclass(frozen=True)
class Truth:
    """``exact``: every part of every value is of exactly the type that it seems to be."""

    right: bool
    exact: bool
    why: str


def truth(python: Path, subject: Subject, source: str) -> Truth:
    """What the program does when it is run plainly."""
    word = secrets.token_hex(16)
    order = {"source": source, "entry_point": subject.entry_point, "setup": subject.setup, "word": word}
    said = _run(python, "record.py", {**order, "calls": [case.args for case in subject.cases]})
    _, found, answers = said.partition(word)
    if not found:
        return Truth(False, True, "it does not end, or raises")
    conditions = [case.holds for case in subject.cases]
    recorded = {"setup": subject.setup, "answers": json.loads(answers), "holds": conditions}
    return Truth(**json.loads(_run(python, "compare.py", recorded)))


def _run(python: Path, script: str, order: dict[str, Any]) -> str:
    """What a script says. Nothing that it starts outlives it where process namespaces are at hand."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        process = subprocess.Popen(
            [*_contained(), python, "-s", "-P", _INSIDE / script],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env={"PATH": os.defpath, "OPENBLAS_NUM_THREADS": "1", "QISKIT_PARALLEL": "FALSE", "HOME": folder},
            preexec_fn=_confine,  # no other thread of this process holds a lock that the child needs: it only execs
            start_new_session=True,
        )
        try:
            said, _ = process.communicate(json.dumps(order).encode(), timeout=_WALL_S)
        except subprocess.TimeoutExpired:
            said = b""
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.kill()
            process.wait()
        return said.decode(errors="replace")


def _confine() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (_CPU_S, _CPU_S))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


@cache
def _contained() -> tuple[str, ...]:
    tool = shutil.which("unshare")
    own_user = ["--map-root-user"] if os.geteuid() else []
    command = (str(tool), "--pid", "--fork", "--kill-child", *own_user)
    works = tool and subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0
    return command if works else ()
