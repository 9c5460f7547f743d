"""An endless seeded stream of candidate programs, each labelled wrong where that is certain."""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from fuzzing import cases, hostile, values
from fuzzing.cases import Subject
from fuzzing.mutate import harmless, mutated
from fuzzing.values import Draft

_HEADER = re.compile(r"^# task: *(\w+)", re.MULTILINE)
_LAST_FUNCTION = re.compile(r"^def (\w+)\(", re.MULTILINE)
_CHATTER = ("Here you go:\n\n", "", "Sure!\n", "<think>def f(): pass</think>\n", "1. First\n\n")


class Label(StrEnum):
    """What is known of a program before it is judged."""

    RIGHT = "right"  # a right solution: anything but a pass is a finding
    WRONG = "wrong"  # wrong by construction: a pass is a finding
    OPEN = "open"  # changed from something: a pass is looked into


@dataclass(frozen=True)
class Candidate:
    """A program to judge."""

    number: int
    subject: Subject
    text: str  # what a model would have answered
    label: Label
    how: str


@dataclass(frozen=True)
class Attack:
    """A program of the attack suite."""

    name: str
    source: str
    task: str


def attacks(folder: Path) -> list[Attack]:
    """The attack programs in a folder whose changed copies cannot harm this machine."""
    found = []
    for path in sorted(folder.glob("*.py")):
        source = path.read_text(encoding="utf-8")
        header = _HEADER.search(source)
        if header and harmless(source):
            found.append(Attack(path.stem, source, header.group(1)))
    return found


class Stream:
    """Program ``n`` of a seed is always the same, whichever were made before it."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.seed = seed
        self.attacks = attacks(folder)

    def __call__(self, first: int) -> Iterator[Candidate]:
        number = first
        while True:
            yield self.make(number)
            number += 1

    def make(self, number: int) -> Candidate:
        rng = random.Random(f"program {self.seed} {number}")
        subject = rng.choice(cases.SUBJECTS)
        draft = Draft(rng, subject.parameters)
        kinds: list[tuple[float, Callable[[Draft, Subject], tuple[str, Label, str]]]] = [
            (0.04, _right),
            (0.30, _strange),
            (0.13, _misbehaving),
            (0.002, _greedy),
            (0.22, _changed_solution),
            (0.308, self._changed_attack if self.attacks else _strange),
        ]
        make = rng.choices([kind for _, kind in kinds], [share for share, _ in kinds])[0]
        source, label, how = make(draft, subject)
        return Candidate(number, subject, _as_answer(rng, source), label, how)

    def _changed_attack(self, draft: Draft, subject: Subject) -> tuple[str, Label, str]:
        attack = draft.rng.choice(self.attacks)
        source = mutated(draft, attack.source) if draft.rng.random() < 0.9 else attack.source
        how = f"changed attack {attack.name}"
        functions = _LAST_FUNCTION.findall(source)
        if functions and functions[-1] != subject.entry_point:
            # For another task than it was written for: its values are what that task gets.
            source += f"\n\ndef {subject.entry_point}(*args):\n    return {functions[-1]}(*args)\n"
        return source, Label.OPEN, how


def _program(draft: Draft, subject: Subject) -> str:
    lines = [values.IMPORTS, hostile.LINK, *draft.head, f"def {subject.signature}:"]
    return "\n".join(lines + [f"    {line}" for line in draft.body or ["pass"]]) + "\n"


def _right(draft: Draft, subject: Subject) -> tuple[str, Label, str]:
    return draft.rng.choice(subject.solutions), Label.RIGHT, "right solution"


def _strange(draft: Draft, subject: Subject) -> tuple[str, Label, str]:
    """Gives a weird value that has nothing to do with its arguments but may hold them."""
    if draft.rng.random() < 0.45:
        value = hostile.instance(draft)
        if draft.rng.random() < 0.3:
            value = draft.rng.choice(["[{}]", "({}, 1)", "{{'00': {}}}", "{{{}: 1}}", "np.array([{}, None])"]).format(
                value
            )
    else:
        value = draft.value()
    if draft.rng.random() < 0.1:
        for name in draft.arguments:
            draft.body.append(
                draft.rng.choice(["{n}.append({n})", "{n}.update(x={n})", "{n}.clear()", "del {n}[:]"]).format(n=name)
            )
    draft.body.append(f"return {value}")
    return _program(draft, subject), Label.WRONG, "strange value"


def _misbehaving(draft: Draft, subject: Subject) -> tuple[str, Label, str]:
    """Misbehaves while it is loaded or called, and gives a wrong value if it gets that far."""
    lines = hostile.misdeed(draft)
    if draft.rng.random() < 0.3:
        lines += hostile.misdeed(draft)
    (draft.head if draft.rng.random() < 0.4 else draft.body).extend(lines)
    draft.body.append(f"return {draft.value(1)}")
    return _program(draft, subject), Label.WRONG, "misdeed"


def _greedy(draft: Draft, subject: Subject) -> tuple[str, Label, str]:
    (draft.head if draft.rng.random() < 0.3 else draft.body).extend(hostile.hog(draft))
    draft.body.append("return None, 'no right value'")
    return _program(draft, subject), Label.WRONG, "hog"


def _changed_solution(draft: Draft, subject: Subject) -> tuple[str, Label, str]:
    return mutated(draft, draft.rng.choice(subject.solutions)), Label.OPEN, "changed solution"


def _as_answer(rng: random.Random, source: str) -> str:
    if rng.random() < 0.7:
        return source
    return f"{rng.choice(_CHATTER)}```{rng.choice(['python', '', 'py'])}\n{source}```\n{rng.choice(['', 'Done.'])}"
