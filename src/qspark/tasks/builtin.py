"""The built-in benchmark ``quickstart``: its tasks, and the wrong answers that prove its tests.

One file per task in ``quickstart/``, in the percent cell format that editors and Jupytext open; file names give the
order. A line that starts with ``# %%`` opens a cell, and the cells come in this order:

    # %% task  id=quickstart/bell-state  difficulty=basic  tags=states,entanglement
        one line of ``key=value`` words; the three keys are all needed; comments below it are notes for the reader
    # %% prompt
        what the model sees; its last statement is the function to complete, which ends with its docstring
    # %% solution
        the body that continues the prompt
    # %% test
        defines ``check(candidate)`` and imports what it needs itself
    # %% wrong: the mistake in a few words
        a full program that runs, makes that mistake, and must fail the test; as many such cells as wanted

The files are data: they use Qiskit, which QSpark itself never imports, so they are parsed here but never run.
"""

import ast
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from qspark.task import Difficulty, Task
from qspark.tasks.cells import Cell, cells

FOLDER = Path(__file__).with_name("quickstart")
_FIXED = ("task", "prompt", "solution", "test")  # then any number of "wrong"


@dataclass(frozen=True)
class WrongAnswer:
    """A plausible program that the task's test must fail. ``name`` says what is wrong with it."""

    name: str
    source: str


@dataclass(frozen=True)
class TaskFile:
    """What one file holds."""

    task: Task
    wrong: tuple[WrongAnswer, ...]


def quickstart() -> tuple[Task, ...]:
    """The tasks, in the order of their files. Raises ValueError (``file:line: ...``) if a file is malformed."""
    return tuple(file.task for file in _files())


def wrong_answers() -> Mapping[str, tuple[WrongAnswer, ...]]:
    """Task id to its wrong answers, each of which the task's test must fail. Raises as ``quickstart`` does."""
    return MappingProxyType({file.task.task_id: file.wrong for file in _files()})


def read_task_file(path: Path) -> TaskFile:
    """Read one file. Raises ValueError, with file and line, where it breaks the format described above."""
    head, prompt, solution, test, *wrong = _ordered(path)
    meta = _meta(head)
    entry_point = _entry_point(prompt)
    if not solution.text:
        raise solution.error("the solution is empty")
    solution.parsed(above=prompt.text)
    _defines(test, "check")
    task = Task(
        task_id=meta["id"],
        prompt=prompt.text,
        canonical_solution=solution.text,
        test=test.text,
        entry_point=entry_point,
        difficulty_scale=Difficulty(meta["difficulty"]),
        tags=tuple(meta["tags"].split(",")),
        provenance="built in",
        licence="Apache-2.0",
    )
    return TaskFile(task, _wrong(wrong, entry_point))


def read_folder(folder: Path) -> tuple[TaskFile, ...]:
    """Read all files of a folder, by name. Raises ValueError as ``read_task_file`` does, and if an id occurs twice."""
    seen: dict[str, Path] = {}
    files = []
    for path in sorted(folder.glob("*.py")):
        file = read_task_file(path)
        if file.task.task_id in seen:
            raise ValueError(f"{path}:1: id {file.task.task_id} is taken by {seen[file.task.task_id].name}")
        seen[file.task.task_id] = path
        files.append(file)
    return tuple(files)


@cache
def _files() -> tuple[TaskFile, ...]:
    return read_folder(FOLDER)


def _ordered(path: Path) -> list[Cell]:
    """The cells, in the order that the format asks for."""
    found: list[Cell] = []
    for cell in cells(path):
        expected = _FIXED[len(found)] if len(found) < len(_FIXED) else "wrong"
        if cell.kind != expected:
            raise cell.error(f"expected a '# %% {expected}' cell, found '# %% {cell.kind}'")
        if cell.kind not in ("task", "wrong") and (cell.name or cell.keys):
            raise cell.error(f"'# %% {cell.kind}' takes nothing more")
        found.append(cell)
    if len(found) < len(_FIXED):
        raise ValueError(f"{path}:{found[-1].line}: no '# %% {_FIXED[len(found)]}' cell comes after this one")
    return found


def _meta(head: Cell) -> dict[str, str]:
    if head.keys.keys() != {"id", "difficulty", "tags"}:
        raise head.error("the task line must give id=, difficulty= and tags=, once each")
    if head.keys["difficulty"] not in set(Difficulty):
        raise head.error(f"unknown difficulty {head.keys['difficulty']!r}: use {', '.join(Difficulty)}")
    return head.keys


def _entry_point(prompt: Cell) -> str:
    body = prompt.parsed()
    if not body or not isinstance(function := body[-1], ast.FunctionDef) or not ast.get_docstring(function):
        raise prompt.error("the prompt must end with a function that has a docstring")
    return function.name


def _wrong(found: Iterable[Cell], entry_point: str) -> tuple[WrongAnswer, ...]:
    answers: dict[str, WrongAnswer] = {}
    for cell in found:
        if not cell.name:
            raise cell.error("a wrong answer needs a name: '# %% wrong: the mistake'")
        if cell.name in answers:
            raise cell.error(f"two wrong answers are called {cell.name!r}")
        _defines(cell, entry_point)
        answers[cell.name] = WrongAnswer(cell.name, cell.text)
    return tuple(answers.values())


def _defines(cell: Cell, function: str) -> None:
    if not any(isinstance(statement, ast.FunctionDef) and statement.name == function for statement in cell.parsed()):
        raise cell.error(f"the {cell.kind} cell does not define {function}()")
