"""How many came in, how many were dropped and why, step by step."""

import collections
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Step:
    """One step of a build. What is neither dropped nor kept is not counted: there is no such thing."""

    name: str
    unit: str  # what is counted
    kept: int = 0
    dropped: collections.Counter[str] = field(default_factory=collections.Counter)  # by reason
    examples: dict[str, list[str]] = field(default_factory=dict)  # by reason, a few names

    EXAMPLES = 5

    def keep(self, count: int = 1) -> None:
        self.kept += count

    def drop(self, reason: str, name: str) -> None:
        self.dropped[reason] += 1
        named = self.examples.setdefault(reason, [])
        if len(named) < self.EXAMPLES:
            named.append(name)

    @property
    def came(self) -> int:
        return self.kept + self.dropped.total()

    @property
    def reasons(self) -> list[tuple[str, int]]:
        """The most frequent first, whatever the order in which they came up."""
        return sorted(self.dropped.items(), key=lambda item: (-item[1], item[0]))

    def as_json(self) -> dict[str, Any]:
        return {
            "step": self.name,
            "unit": self.unit,
            "in": self.came,
            "kept": self.kept,
            "dropped": dict(self.reasons),
            "examples": {reason: self.examples[reason] for reason in sorted(self.examples)},
        }

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> "Step":
        step = cls(row["step"], row["unit"], row["kept"])
        step.dropped.update(row["dropped"])
        step.examples = {reason: list(names) for reason, names in row["examples"].items()}
        return step


def lines(steps: Iterable[Step]) -> list[str]:
    """The funnel as text: a line for each step, and one for each reason below it."""
    shown = []
    for step in steps:
        shown.append(f"{step.name}: {step.kept} of {step.came} {step.unit}")
        shown += [f"    {count:>6}  {reason}" for reason, count in step.reasons]
    return shown
