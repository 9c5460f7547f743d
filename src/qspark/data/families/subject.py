"""What a draft can be about, as values that its text names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from qspark.tasks.cells import Cell

_OTHER, _WRONG = "other", "wrong"


@dataclass
class Subject:
    """One subject. ``others`` and ``wrong`` are further texts of a value: right ones, and ones with a mistake."""

    kind: str
    name: str
    values: dict[str, str] = field(default_factory=dict)
    others: list[tuple[str, str]] = field(default_factory=list)
    wrong: list[tuple[str, str]] = field(default_factory=list)

    def with_value(self, name: str, text: str) -> "Subject":
        return Subject(self.kind, self.name, {**self.values, name: text})

    @property
    def named(self) -> dict[str, str]:
        """The values by the names that a draft gives them."""
        own = {f"{self.kind}_{name.replace(' ', '_')}": text for name, text in self.values.items()}
        return own | {f"{self.kind}_id": self.name, f"{self.kind}_name": self.name.replace("-", "_")}


def subject(head: Cell, below: Sequence[Cell]) -> Subject:
    """From the cell that opens it and those that follow. Raises ValueError."""
    head.only("id", "kind")
    if not head.keys.keys() >= {"id", "kind"}:
        raise head.error("a subject needs id= and kind=")
    made = Subject(head.keys["kind"], head.keys["id"])
    for cell in below:
        cell.only()
        text = cell.text.rstrip("\n")
        first, _, rest = cell.kind.partition(" ")
        if first == _WRONG and rest:
            made.wrong.append((rest, text))
        elif cell.kind in made.values:
            made.others.append((cell.kind, text))
        else:
            made.values[cell.kind] = text
    for name, _ in made.wrong:
        if name not in made.values:
            raise head.error(f"{made.name} has a wrong {name}, but no {name}")
    return made


def variants(chosen: Sequence[Subject], *, wrong: bool) -> Iterator[tuple[Subject, ...]]:
    """The subjects with one value changed: for another right text, or for one with a mistake."""
    for number, one in enumerate(chosen):
        for name, text in one.wrong if wrong else one.others:
            yield (*chosen[:number], one.with_value(name, text), *chosen[number + 1 :])
