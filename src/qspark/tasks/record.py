"""From one JSON object to a checked Task. Whatever is wrong with it ends as one line that names place and field."""

import ast
import keyword
import warnings

from pydantic import ValidationError

from qspark.errors import UserError
from qspark.task import Task

# What the parser raises on hostile text: NUL bytes, lone surrogates and huge numbers are ValueErrors, nesting the rest.
UNPARSABLE = (SyntaxError, ValueError, RecursionError, MemoryError)


def task_from(record: object, place: str) -> Task:
    """The Task of one decoded JSON value; ``place`` ("file:line", "file[index]") opens every message.

    Raises UserError for a value that is no object, a missing or wrong field, an entry point that is no name, and a
    test that does not parse or does not define ``check``.
    """
    if not isinstance(record, dict):
        raise UserError(f"{place}: a task is a JSON object, not {_kind(record)}")
    try:
        task = Task.model_validate(record)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        given = record.get(str(first["loc"][0]))
        what = "is missing" if first["type"] == "missing" else f"is {_kind(given)}: {first['msg']}"
        raise UserError(f"{place}: field {where} {what}") from None
    if not task.entry_point.isidentifier() or keyword.iskeyword(task.entry_point):
        raise UserError(f"{place}: field entry_point of task {_short(task.task_id)} is not the name of a function")
    if fault := _test_fault(task.test):
        raise UserError(f"{place}: the test of task {_short(task.task_id)} {fault}")
    return task


def _test_fault(test: str) -> str:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            module = ast.parse(test)
    except UNPARSABLE as error:
        why = error.msg if isinstance(error, SyntaxError) else type(error).__name__
        line = f", line {error.lineno}" if isinstance(error, SyntaxError) and error.lineno else ""
        return f"does not parse ({why}{line})"
    if any(isinstance(node, ast.FunctionDef) and node.name == "check" for node in module.body):
        return ""
    return "does not define check(candidate)"


def _kind(value: object) -> str:
    """What a JSON value is, short enough for a line."""
    if value is None:
        return "null"
    if isinstance(value, str):
        return _short(value) if value else "empty"
    return {bool: "a truth value", int: "a number", float: "a number", list: "a list", dict: "an object"}.get(
        type(value), type(value).__name__
    )


def _short(text: str) -> str:
    return ascii(text if len(text) <= 60 else text[:57] + "...")
