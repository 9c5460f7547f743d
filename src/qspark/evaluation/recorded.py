"""Recorded answers: the completions file that ``qspark judge`` reads.

JSON lines with ``task_id``, ``completion`` and, where there are several answers per task, ``sample``; other fields are
kept. What an answer says is never refused here, however broken: that is for the judge to say. What is refused is a file
that does not tell which answer belongs to which task.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import JsonValue, ValidationError
from pydantic_core import PydanticSerializationError

from qspark.errors import UserError
from qspark.task import Completion, Task

if TYPE_CHECKING:
    from qspark.models import Sampling
    from qspark.tasks import TaskSet


class Recorded:
    """The answers of a file, in the shape of a generator."""

    def __init__(self, path: Path, tasks: "TaskSet") -> None:
        """Read all answers of ``path``.

        Rows without ``sample`` are numbered in the order in which their task's answers come.

        ``pairs`` are the samples that it holds, in the order of ``tasks``.

        Raises:
            UserError: one line that names file and line: unreadable, not UTF-8, broken JSON, a missing or wrong field,
                a task that is not in ``tasks``, two answers with one sample index, no answer at all.
        """
        self.name = str(path)
        self.batch_size = 1
        try:
            data = path.read_bytes()
        except OSError as error:
            raise UserError(f"cannot read {path}: {error.strerror}") from error
        self.sha256 = hashlib.sha256(data).hexdigest()
        self._completions: dict[tuple[str, int], Completion] = {}
        counts: Counter[str] = Counter()
        for number, line in enumerate(data.split(b"\n"), 1):
            if line.strip():
                place = f"{path}, line {number}"
                completion = _completion(line, place, counts)
                key = (completion.task_id, completion.sample)
                if completion.task_id not in tasks:
                    raise UserError(
                        f"{place}: {tasks.name} has no task {completion.task_id!r}: give its set as --tasks"
                    )
                if key in self._completions:
                    raise UserError(f"{place}: a second sample {key[1]} of {key[0]}: number them 0, 1, 2 and so on")
                self._completions[key] = completion
        if not self._completions:
            raise UserError(f"{path} holds no completion")
        samples: dict[str, list[int]] = {}
        for task_id, sample in sorted(self._completions):
            samples.setdefault(task_id, []).append(sample)
        self.pairs = tuple((task, sample) for task in tasks for sample in samples.get(task.task_id, ()))

    def generate(self, tasks: Iterable[tuple[Task, int]], sampling: "Sampling") -> Iterator[Completion]:
        for task, sample in tasks:
            yield self._completions[task.task_id, sample]

    def describe(self) -> dict[str, JsonValue]:
        return {"model": Path(self.name).name, "sha256": self.sha256, "backend": "recorded"}

    def close(self) -> None:
        self._completions.clear()


def _completion(line: bytes, place: str, counts: Counter[str]) -> Completion:
    try:
        row = json.loads(line.decode())
        # A lone surrogate is valid JSON but no text that a file could keep: it is judged as a question mark.
        row = json.loads(json.dumps(row, ensure_ascii=False).encode("utf-8", "replace"))
    except UnicodeDecodeError as error:
        raise UserError(f"{place} is not UTF-8 text (byte {error.start})") from error
    except json.JSONDecodeError as error:
        raise UserError(f"{place} is broken JSON: {error.msg} (column {error.colno})") from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits; nesting without end
        raise UserError(f"{place} is JSON that cannot be read") from error
    if not isinstance(row, dict):
        raise UserError(f"{place}: a completion is a JSON object with task_id and completion")
    if row.get("sample") is None and isinstance(row.get("task_id"), str):
        row["sample"] = counts[row["task_id"]]
        counts[row["task_id"]] += 1
    try:
        completion = Completion.model_validate(row)
        completion.model_dump_json()  # it will be kept: other fields may hold what cannot be
    except PydanticSerializationError as error:
        raise UserError(f"{place} cannot be kept: it is nested too deeply") from error
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        field = ".".join(map(str, first["loc"]))
        what = "is missing" if first["type"] == "missing" else f"is wrong: {first['msg']}"
        raise UserError(f"{place}: field {field} {what}") from error
    return completion
