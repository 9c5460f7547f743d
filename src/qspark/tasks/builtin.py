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
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from qspark.task import Difficulty, Task

FOLDER = Path(__file__).with_name("quickstart")
_HEADER = re.compile(r"# %% (?P<kind>task|prompt|solution|test|wrong)(?P<rest>[ :].*|)")
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


@dataclass(frozen=True)
class _Cell:
    kind: str
    rest: str  # of the header line
    first: int  # index of the first line below the header
    last: int  # index one past the last line


def quickstart() -> tuple[Task, ...]:
    """The tasks, in the order of their files. Raises ValueError (``file:line: ...``) if a file is malformed."""
    return tuple(file.task for file in _files())


def wrong_answers() -> Mapping[str, tuple[WrongAnswer, ...]]:
    """Task id to its wrong answers, each of which the task's test must fail. Raises as ``quickstart`` does."""
    return MappingProxyType({file.task.task_id: file.wrong for file in _files()})


def read_task_file(path: Path) -> TaskFile:
    """Read one file. Raises ValueError, with file and line, where it breaks the format described above."""
    return _Reader(path).read()


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


class _Reader:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.lines = path.read_text(encoding="utf-8").splitlines()

    def read(self) -> TaskFile:
        cells = self._cells()
        head, prompt, solution, test = cells[: len(_FIXED)]
        meta = self._meta(head)
        entry_point = self._entry_point(prompt)
        self._parse(prompt.first, solution.last)
        if self._text(solution) == "\n":
            raise self._error(solution, "the solution is empty")
        self._defines(test, "check")
        task = Task(
            task_id=meta["id"],
            prompt=self._text(prompt),
            canonical_solution=self._text(solution),
            test=self._text(test),
            entry_point=entry_point,
            difficulty_scale=Difficulty(meta["difficulty"]),
            tags=tuple(meta["tags"].split(",")),
            provenance="built in",
            licence="Apache-2.0",
        )
        return TaskFile(task, self._wrong(cells[len(_FIXED) :], entry_point))

    def _cells(self) -> list[_Cell]:
        starts = [index for index, line in enumerate(self.lines) if line.startswith("# %%")]
        if starts[:1] != [0]:
            raise ValueError(f"{self.path}:1: expected '# %% task  id=...'")
        cells: list[_Cell] = []
        for start, end in zip(starts, [*starts[1:], len(self.lines)], strict=True):
            match = _HEADER.fullmatch(self.lines[start])
            expected = _FIXED[len(cells)] if len(cells) < len(_FIXED) else "wrong"
            cell = _Cell(match["kind"] if match else "", match["rest"] if match else "", start + 1, end)
            if cell.kind != expected:
                raise self._error(cell, f"expected a '# %% {expected}' cell, found {self.lines[start]!r}")
            cells.append(cell)
        if len(cells) < len(_FIXED):
            raise ValueError(f"{self.path}:{len(self.lines)}: no '# %% {_FIXED[len(cells)]}' cell")
        return cells

    def _meta(self, head: _Cell) -> dict[str, str]:
        pairs = [word.partition("=") for word in head.rest.split()]
        meta = {key: value for key, _, value in pairs if value}
        if len(pairs) != 3 or meta.keys() != {"id", "difficulty", "tags"}:
            raise self._error(head, "the task line must give id=, difficulty= and tags=, once each")
        if meta["difficulty"] not in set(Difficulty):
            raise self._error(head, f"unknown difficulty {meta['difficulty']!r}: use {', '.join(Difficulty)}")
        return meta

    def _entry_point(self, prompt: _Cell) -> str:
        body = self._parse(prompt.first, prompt.last)
        if not body or not isinstance(function := body[-1], ast.FunctionDef) or not ast.get_docstring(function):
            raise self._error(prompt, "the prompt must end with a function that has a docstring")
        return function.name

    def _wrong(self, cells: Iterable[_Cell], entry_point: str) -> tuple[WrongAnswer, ...]:
        answers: dict[str, WrongAnswer] = {}
        for cell in cells:
            name = cell.rest.removeprefix(":").strip()
            if not cell.rest.startswith(": ") or not name:
                raise self._error(cell, "a wrong answer needs a name: '# %% wrong: the mistake'")
            if name in answers:
                raise self._error(cell, f"two wrong answers are called {name!r}")
            self._defines(cell, entry_point)
            answers[name] = WrongAnswer(name, self._text(cell))
        return tuple(answers.values())

    def _defines(self, cell: _Cell, function: str) -> None:
        body = self._parse(cell.first, cell.last)
        if not any(isinstance(statement, ast.FunctionDef) and statement.name == function for statement in body):
            raise self._error(cell, f"the {cell.kind} cell does not define {function}()")

    def _parse(self, first: int, last: int) -> list[ast.stmt]:
        padding = "\n" * first  # so that line numbers are those of the file
        try:
            return ast.parse(padding + "\n".join(self.lines[first:last])).body
        except SyntaxError as error:
            raise ValueError(f"{self.path}:{error.lineno}: {error.msg}") from None

    def _text(self, cell: _Cell) -> str:
        return "\n".join(self.lines[cell.first : cell.last]).strip("\n") + "\n"

    def _error(self, cell: _Cell, message: str) -> ValueError:
        return ValueError(f"{self.path}:{cell.first}: {message}")
