"""Answers that some model gave earlier: a JSON lines file with ``task_id``, ``completion`` and perhaps ``sample``.

Other fields are kept. What an answer says is never refused here, however broken: that is for the judge to say.
"""

import codecs
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import JsonValue, ValidationError
from pydantic_core import PydanticSerializationError

from qspark.errors import UserError
from qspark.files import read_bounded
from qspark.models.generator import Sampling
from qspark.task import Completion, Task
from qspark.tasks import TaskSet


class Recorded:
    """A Generator that reads."""

    batch_size = 1

    def __init__(self, path: Path) -> None:
        """Read all answers of ``path``. Rows without ``sample`` count up within their task.

        Raises:
            UserError: one line that names file and line: unreadable, not UTF-8, broken JSON, a missing or wrong field,
                two answers with one sample index, no answer at all.
        """
        self.path = path
        self.name = f"file:{path}"
        data = read_bounded(path, pipes=True)
        self.sha256 = hashlib.sha256(data).hexdigest()
        self._answers: dict[tuple[str, int], Completion] = {}
        unnumbered: Counter[str] = Counter()
        for number, line in enumerate(data.removeprefix(codecs.BOM_UTF8).split(b"\n"), 1):
            if not line.strip():
                continue
            place = f"{path}, line {number}"
            row = _row(line, place)
            if row.get("sample") is None:
                task_id = str(row.get("task_id"))
                row["sample"] = unnumbered[task_id]
                unnumbered[task_id] += 1
            answer = _completion(row, place)
            key = answer.task_id, answer.sample
            if key in self._answers:
                raise UserError(f"{place}: a second sample {key[1]} of {key[0]}: number them 0, 1, 2 and so on")
            self._answers[key] = answer
        if not self._answers:
            raise UserError(f"{path} holds no completion")

    def pairs(self, tasks: TaskSet) -> tuple[tuple[Task, int], ...]:
        """The samples that the file holds, as (task, sample index), in the order of ``tasks``.

        Raises:
            UserError: an answer to a task that is not in ``tasks``.
        """
        samples: dict[str, list[int]] = {}
        for task_id, sample in sorted(self._answers):
            if task_id not in tasks:
                raise UserError(f"{self.path}: {tasks.name} has no task {task_id!r}: give its set as --tasks")
            samples.setdefault(task_id, []).append(sample)
        return tuple((task, sample) for task in tasks for sample in samples.get(task.task_id, ()))

    def generate(self, tasks: Iterable[tuple[Task, int]], sampling: Sampling) -> Iterator[Completion]:
        """See Generator. A question without an answer is passed over."""
        for task, sample in tasks:
            answer = self._answers.get((task.task_id, sample))
            if answer is not None:
                yield answer

    def describe(self) -> dict[str, JsonValue]:
        return {
            "model": self.name,
            "backend": "recorded",
            "sha256": self.sha256,
            "answers": len(self._answers),
        }

    def close(self) -> None:
        self._answers.clear()


def _row(line: bytes, place: str) -> dict[str, object]:
    try:
        row = json.loads(line.decode())
        # A lone surrogate is valid JSON, but no text that a file could keep: it is judged as a question mark.
        row = json.loads(json.dumps(row, ensure_ascii=False).encode("utf-8", "replace"))
    except UnicodeDecodeError as error:
        raise UserError(f"{place} is not UTF-8 text (byte {error.start + 1} of the line)") from error
    except json.JSONDecodeError as error:
        raise UserError(f"{place} is broken JSON: {error.msg} (column {error.colno})") from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits; nesting without end
        raise UserError(f"{place} is JSON that cannot be read") from error
    if not isinstance(row, dict):
        raise UserError(f"{place}: a completion is a JSON object with task_id and completion")
    return row


def _completion(row: dict[str, object], place: str) -> Completion:
    try:
        answer = Completion.model_validate(row)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        field = ".".join(map(str, first["loc"]))
        what = "is missing" if first["type"] == "missing" else f"is wrong: {first['msg']}"
        raise UserError(f"{place}: field {field} {what}") from error
    try:
        # It will be kept and read again, and other fields may hold what cannot be.
        Completion.model_validate_json(answer.model_dump_json())
    except (PydanticSerializationError, ValidationError) as error:
        raise UserError(f"{place} cannot be kept: it is nested too deeply") from error
    return answer
