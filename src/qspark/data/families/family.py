"""The families: their files read, and their drafts written out."""

import itertools
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from qspark.data.draft import Draft
from qspark.data.families.reader import Template, written_out
from qspark.data.families.subject import Subject, subject
from qspark.tasks.cells import Cell, cells

FOLDER = Path(__file__).parent
SUBJECTS = "subjects"
FAMILIES = tuple(
    sorted(folder.name for folder in FOLDER.iterdir() if folder.is_dir() and folder.name not in (SUBJECTS, "__pycache__"))
)


def drafts(family: str) -> Iterator[Draft]:
    """All drafts of a family, in the order of its files. Raises ValueError (``file:line: ...``) for a malformed file."""
    yield from read(FOLDER / family, _subjects())


def read(folder: Path, subjects: Sequence[Subject]) -> Iterator[Draft]:
    """The drafts of a folder about these subjects. Raises ValueError."""
    seen: dict[str, Cell] = {}
    for path in sorted(folder.glob("*.py")):
        for head, below in _items(path):
            if head.kind != "draft":
                raise head.error(f"expected '# %% draft', found '# %% {head.kind}'")
            template = Template(head, below)
            for made in _of(template, subjects):
                if made.name in seen:
                    raise head.error(f"id {made.name} is taken by {seen[made.name].path.name}:{seen[made.name].line}")
                seen[made.name] = head
                yield made


def read_subjects(folder: Path) -> tuple[Subject, ...]:
    """The subjects of a folder. Raises ValueError."""
    found: dict[tuple[str, str], Subject] = {}
    for path in sorted(folder.glob("*.py")):
        for head, below in _items(path):
            if head.kind != "subject":
                raise head.error(f"expected '# %% subject', found '# %% {head.kind}'")
            one = subject(head, below)
            if (one.kind, one.name) in found:
                raise head.error(f"two subjects of kind {one.kind} are called {one.name}")
            found[one.kind, one.name] = one
    return tuple(found.values())


@cache
def _subjects() -> tuple[Subject, ...]:
    return read_subjects(FOLDER / SUBJECTS)


def _of(template: Template, subjects: Sequence[Subject]) -> Iterator[Draft]:
    if not template.about:
        yield written_out(template, ())
        return
    choices = [[one for one in subjects if one.kind == kind] for kind in template.about]
    made = [
        written_out(template, chosen) for chosen in itertools.product(*choices) if template.missing(chosen) is None
    ]
    if not made:
        first = next(itertools.product(*choices), None)
        lacks = f"; {first[0].name} has no ${template.missing(first)}" if first else ""
        raise template.head.error(f"no subject of kind {', '.join(template.about)} has all that this names{lacks}")
    yield from made


def _items(path: Path) -> Iterator[tuple[Cell, list[Cell]]]:
    """Cells that open a draft or a subject, each with those that follow it."""
    head: Cell | None = None
    below: list[Cell] = []
    for cell in cells(path):
        if cell.kind in ("draft", "subject"):
            if head is not None:
                yield head, below
            head, below = cell, []
        elif head is None:
            raise cell.error("expected '# %% draft' or '# %% subject' first")
        else:
            below.append(cell)
    if head is not None:
        yield head, below
