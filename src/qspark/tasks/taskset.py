"""The noun TaskSet: tasks in order, under a name, with the checksum that a run records."""

import difflib
import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from qspark.errors import UserError
from qspark.task import Task


@dataclass(frozen=True)
class TaskSet:
    """Tasks in order, each id once.

    ``sha256`` covers the content of the tasks alone, not the file that they came in: the same tasks as .json, as
    .jsonl or from the hub have the same checksum, and a selection has its own.

    Raises UserError when an id occurs twice.
    """

    name: str
    tasks: tuple[Task, ...]
    source: str  # path, hub id or "built in"
    sha256: str = field(init=False)
    _by_id: dict[str, Task] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_id: dict[str, Task] = {}
        for task in self.tasks:
            if by_id.setdefault(task.task_id, task) is not task:
                raise UserError(f"{self.source}: task_id {task.task_id!r} occurs twice: give each task its own")
        object.__setattr__(self, "_by_id", by_id)
        object.__setattr__(self, "sha256", _checksum(self.tasks))

    def __len__(self) -> int:
        return len(self.tasks)

    def __iter__(self) -> Iterator[Task]:
        return iter(self.tasks)

    def __contains__(self, task_id: object) -> bool:
        return task_id in self._by_id

    def __getitem__(self, task_id: str) -> Task:
        """The task with that id. Raises UserError that names the closest ids."""
        try:
            return self._by_id[task_id]
        except KeyError:
            raise UserError(f"no task {task_id!r} in {self.name}{self._hint(task_id)}") from None

    def select(self, ids: Iterable[str]) -> "TaskSet":
        """The tasks with these ids, in the order of the set. Raises UserError for an unknown id."""
        wanted = {self[task_id].task_id for task_id in ids}
        return TaskSet(self.name, tuple(task for task in self.tasks if task.task_id in wanted), self.source)

    def limit(self, count: int) -> "TaskSet":
        """The first ``count`` tasks. Raises UserError when ``count`` is below 1."""
        if count < 1:
            raise UserError(f"a limit of {count} leaves no task: give 1 or more")
        return TaskSet(self.name, self.tasks[:count], self.source)

    def _hint(self, task_id: str) -> str:
        # Users type "7" for "qiskitHumanEval/7" as often as they mistype: the end of an id counts as close too.
        close = [known for known in self._by_id if known.endswith(f"/{task_id}")]
        close += difflib.get_close_matches(task_id[:200], self._by_id, n=3, cutoff=0.5)
        names = ", ".join(dict.fromkeys(close[:3]))
        return f": did you mean {names}?" if names else f": see `qspark tasks list {self.name}`"


def _checksum(tasks: tuple[Task, ...]) -> str:
    digest = hashlib.sha256()
    for task in tasks:
        row = json.dumps(task.model_dump(mode="json"), sort_keys=True, separators=(",", ":"))
        digest.update(row.encode() + b"\n")
    return digest.hexdigest()
