"""Preference pairs: an answer that was judged right beside one that was judged wrong, to the same prompt;
or a lean one beside one that wastes gates.
"""

import collections
import random
from collections.abc import Sequence

from pydantic import BaseModel, ConfigDict, Field
from rapidfuzz.distance import Indel

from qspark.data.funnel import Step
from qspark.data.layout import laid_out
from qspark.data.proof import Proven, Wrong
from qspark.verdict import CircuitMetrics, Outcome

# Of length of chosen to length of rejected: preference training takes a difference in length for the difference.
LENGTHS = (0.8, 1.25)


class PreferencePair(BaseModel):
    """One row of ``pairs.jsonl``."""

    model_config = ConfigDict(frozen=True)

    task_id: str
    split: str  # of the task
    prompt: str
    chosen: str
    rejected: str
    kind: str  # of the mistake in the rejected answer
    reason: str  # of its verdict; "worse-circuit" where it passed, with a circuit that is clearly worse
    assertions: tuple[int, int]  # passed and total, of the rejected answer
    likeness: float = Field(ge=0, le=1)  # of the two answers, by their longest common subsequence of characters
    length_ratio: float  # of chosen to rejected
    circuits: tuple[CircuitMetrics, CircuitMetrics] | None = None  # of chosen and rejected, where both are right


def pairs(
    proven: Sequence[Proven], step: Step, *, per_task: int, one_kind_at_most: float, seed: int
) -> list[PreferencePair]:
    """At most so many for each task, kinds in turn, and no kind above its share of the whole.

    Of few kinds the share is an equal one at least: two kinds cannot both be below a half.
    """
    found: list[PreferencePair] = []
    for item in proven:
        found += _of(item, per_task, random.Random(f"{seed}/{item.task.task_id}"))
    kept = _balanced([pair.kind for pair in found], one_kind_at_most, random.Random(seed))
    for number, pair in enumerate(found):
        if number in kept:
            step.keep()
        else:
            step.drop(f"more than one kind's share ({pair.kind})", pair.task_id)
    return [found[number] for number in sorted(kept)]


def _of(item: Proven, per_task: int, chance: random.Random) -> list[PreferencePair]:
    by_kind: dict[str, list[Wrong]] = collections.defaultdict(list)
    for wrong in (*item.wrong, *item.wasteful):
        by_kind[wrong.kind].append(wrong)
    for waiting in by_kind.values():
        chance.shuffle(waiting)
        # Wrong in part teaches more than what does not even run.
        waiting.sort(key=lambda wrong: wrong.verdict.assertions.passed == 0)
    made: list[PreferencePair] = []
    while len(made) < per_task and any(by_kind.values()):
        for kind in sorted(by_kind):
            if by_kind[kind] and len(made) < per_task:
                pair = _pair(item, by_kind[kind].pop(0), chance)
                if pair is not None:
                    made.append(pair)
    return made


def _pair(item: Proven, wrong: Wrong, chance: random.Random) -> PreferencePair | None:
    passed = wrong.verdict.outcome is Outcome.PASS
    # Lean is only what was measured, and that is the reference.
    right = laid_out(item.right[0] if passed else chance.choice(item.right))
    rejected = laid_out(wrong.program)
    ratio = len(right) / len(rejected)
    if not LENGTHS[0] <= ratio <= LENGTHS[1] or right.strip() == rejected.strip():
        return None
    seen, lean = wrong.verdict.assertions, item.reference.circuit
    return PreferencePair(
        task_id=item.task.task_id,
        split=item.task.split,
        prompt=item.task.prompt,
        chosen=right,
        rejected=rejected,
        kind=wrong.kind,
        reason=wrong.kind if passed else wrong.verdict.reason.value,
        assertions=(seen.passed, seen.total),
        likeness=round(Indel.normalized_similarity(right, rejected), 3),
        length_ratio=round(ratio, 3),
        circuits=(lean, wrong.verdict.circuit) if passed and lean and wrong.verdict.circuit else None,
    )


def _balanced(kinds: Sequence[str], at_most: float, chance: random.Random) -> set[int]:
    """Places of those that stay: of each kind all, or as many as make its share of what stays."""
    places: dict[str, list[int]] = collections.defaultdict(list)
    for place, kind in enumerate(kinds):
        places[kind].append(place)
    share = max(at_most, 1 / max(1, len(places)))
    most = max(map(len, places.values()), default=0)
    # The larger the bound, the larger the share of a kind that has so many; with a bound of one all shares are equal.
    while most > 1 and most > share * sum(min(len(own), most) for own in places.values()) + 1e-9:
        most -= 1
    kept: set[int] = set()
    for kind in sorted(places):
        kept.update(chance.sample(places[kind], min(len(places[kind]), most)))
    return kept
