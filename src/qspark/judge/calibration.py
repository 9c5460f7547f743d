"""What the reference solution shows about its task in an environment: whether it passes, how, and what it takes.

A task is judged in the hardened mode only if its *reference* needs it: a program cannot choose the weaker mode by
handing over a value that cannot cross.
"""

import hashlib
import json
import os
import tempfile
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path
from pydantic import BaseModel, ConfigDict, ValidationError

from qspark import __version__
from qspark.judge.environment import Environment
from qspark.task import Task
from qspark.verdict import Mode, Verdict


class Calibration(BaseModel):
    """How programs for one task are judged on this machine."""

    model_config = ConfigDict(frozen=True)

    mode: Mode = Mode.SPLIT
    cpu_s: float = 0.0  # of the reference, seconds
    referee_cpu_s: float = 0.0  # of the test on the reference's values, seconds
    verdict: Verdict | None = None  # of the reference; None where the task has no reference


def key(task: Task, environment: Environment, ibm: str, seed: int) -> str:
    """SHA-256 over everything that a calibration depends on."""
    parts: list[Any] = [__version__, environment.fingerprint, ibm, seed, *task.model_dump(mode="json").items()]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _path(digest: str) -> Path:
    base = os.environ.get("QSPARK_HOME")
    return (Path(base) / "cache" if base else user_cache_path("qspark")) / "calibration" / f"{digest}.json"


def recall(digest: str) -> Calibration | None:
    """What an earlier run on this machine found, if it can still be read."""
    try:
        return Calibration.model_validate_json(_path(digest).read_bytes())
    except (OSError, ValidationError):
        return None


def remember(digest: str, calibration: Calibration) -> None:
    """Keep it for later runs; a cache that cannot be written is only slower."""
    path = _path(digest)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=path.parent, delete=False, encoding="utf-8") as whole:
            whole.write(calibration.model_dump_json())
        Path(whole.name).replace(path)
    except OSError:
        return
