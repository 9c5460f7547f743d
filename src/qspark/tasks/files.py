"""Task files: a JSON list as Qiskit HumanEval ships it, or JSON lines with the same field names and ours."""

import codecs
import json
from collections.abc import Iterator
from pathlib import Path

from qspark.errors import UserError
from qspark.files import read_bounded
from qspark.task import Task
from qspark.tasks.record import task_from


def read_tasks(path: Path) -> tuple[Task, ...]:
    """The tasks of a ``.json`` or ``.jsonl`` file, in its order.

    Raises UserError for a file that is missing, unreadable, over MAX_BYTES, not UTF-8, not JSON, empty, or holds an
    object that is no task.
    """
    tasks = tuple(task_from(record, place) for place, record in records(path))
    if not tasks:
        raise UserError(f"{path}: holds no task")
    return tasks


def records(path: Path) -> Iterator[tuple[str, object]]:
    """What such a file holds, each with its place in words. Raises UserError as ``read_tasks`` does."""
    text = _text(path)
    return _lines(path, text) if path.suffix == ".jsonl" else _list(path, text)


def _text(path: Path) -> str:
    data = read_bounded(path).removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise UserError(f"{path}: is not UTF-8 text (byte {error.start})") from None


def _lines(path: Path, text: str) -> Iterator[tuple[str, object]]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            place = f"{path}:{number}"
            yield place, _decode(line, place)


def _list(path: Path, text: str) -> Iterator[tuple[str, object]]:
    if not text.strip():
        return
    records = _decode(text, str(path))
    if not isinstance(records, list):
        raise UserError(f"{path}: a .json task file holds a list of objects; one object a line is .jsonl")
    for index, record in enumerate(records):
        yield f"{path}[{index}]", record


def _decode(text: str, place: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        line = f":{error.lineno}" if "\n" in text.rstrip() else ""
        raise UserError(f"{place}{line}: broken JSON: {error.msg} (column {error.colno})") from None
    except (ValueError, RecursionError) as error:  # a number of thousands of digits; nesting
        why = "nested too deeply" if isinstance(error, RecursionError) else "a number has too many digits"
        raise UserError(f"{place}: JSON that cannot be read: {why}") from None
