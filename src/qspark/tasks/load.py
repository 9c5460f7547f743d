"""Where tasks come from: the built-in benchmark, Qiskit HumanEval, a file, or a data set on the hub."""

import os
import re
from pathlib import Path

from qspark.errors import UserError
from qspark.files import expanded
from qspark.tasks.builtin import quickstart
from qspark.tasks.files import read_tasks
from qspark.tasks.hub import fetch_tasks
from qspark.tasks.taskset import TaskSet

# Benchmarks that are not built in: the file looked for in $QSPARK_DATA, and the data set on the hub.
BENCHMARKS = {
    "qhe": ("qiskit_humaneval.json", "Qiskit/qiskit_humaneval"),
    "qhe-hard": ("qiskit_humaneval_hard.json", "Qiskit/qiskit_humaneval_hard"),
}

_HUB_ID = re.compile(r"([A-Za-z0-9][\w.-]{0,95}/[A-Za-z0-9][\w.-]{0,95})(?:@([\w./-]{1,95}))?")


def load(spec: str) -> TaskSet:
    """The task set that ``spec`` names.

    ``quickstart`` (built in); ``qhe``, ``qhe-hard`` (in ``$QSPARK_DATA``, else from the hub); the path of a ``.json``
    or ``.jsonl`` file; ``owner/name`` or ``owner/name@revision`` of a data set on the hub.

    Raises UserError, one line, for whatever cannot be found, read or understood.
    """
    if spec == "quickstart":
        return TaskSet(spec, quickstart(), "built in")
    if spec in BENCHMARKS:
        return _benchmark(spec)
    if spec.endswith((".json", ".jsonl")):
        path = Path(spec)
        return TaskSet(path.stem, read_tasks(path), str(path))
    if hub_id := _HUB_ID.fullmatch(spec):
        repo, revision = hub_id.groups()
        return TaskSet(repo.rpartition("/")[2], fetch_tasks(repo, revision), spec)
    known = ", ".join(["quickstart", *BENCHMARKS])
    raise UserError(f"no task set {spec[:200]!r}: give {known}, a .json or .jsonl file, or owner/name on the hub")


def on_disk(name: str) -> Path | None:
    """The file of a benchmark in ``$QSPARK_DATA``, if it is there."""
    folder = os.environ.get("QSPARK_DATA")
    path = expanded(folder or "") / BENCHMARKS[name][0]
    return path if folder and path.exists() else None


def _benchmark(name: str) -> TaskSet:
    filename, repo = BENCHMARKS[name]
    if path := on_disk(name):
        return TaskSet(name, read_tasks(path), str(path))
    try:
        return TaskSet(name, fetch_tasks(repo), repo)
    except UserError as error:
        raise UserError(f"{error}; or put {filename} into a folder and set QSPARK_DATA to it") from None
