"""Verdicts to rewards: the paper's 0.7 tests + 0.2 depth + 0.1 qubits, each a plain function of what was judged.

A reward of None is left out of its group, and never a zero: the judge failed (``error``), or the program was judged in
one process with the test (``hardened``), where no verdict may be paid for. Depth and qubits count only where every test
passes: a wrong circuit is always easy to make small.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qspark.training.recipe import Rewards
from qspark.verdict import CircuitMetrics, Mode, Outcome, Verdict


@dataclass(frozen=True)
class Judged:
    """One sampled answer, with what it is measured by."""

    task_id: str
    text: str
    source: str  # of the program in it; empty where there is none
    verdict: Verdict
    reference: Verdict  # of the task's own solution

    @property
    def counts(self) -> bool:
        """Whether it may be rewarded at all."""
        return self.verdict.outcome is not Outcome.ERROR and self.verdict.mode is Mode.SPLIT

    @property
    def passed(self) -> bool:
        return self.counts and self.verdict.outcome is Outcome.PASS


Reward = Callable[[Sequence[Judged]], list[float | None]]


def tests(judged: Sequence[Judged]) -> list[float | None]:
    """1 where every assertion held, else 0."""
    return [float(one.passed) if one.counts else None for one in judged]


def depth(judged: Sequence[Judged]) -> list[float | None]:
    """Depth of the reference's circuit over the answer's, at most 1; 1 where the task is not about a circuit."""
    return [_lean(one, lambda circuit: circuit.depth) for one in judged]


def qubits(judged: Sequence[Judged]) -> list[float | None]:
    """The same of the number of qubits."""
    return [_lean(one, lambda circuit: circuit.qubits) for one in judged]


def partial(judged: Sequence[Judged]) -> list[float | None]:
    """Weighted share of the assertions that held, in [0, 1]; those that few answers of the group pass weigh more.

    A test stops at the first assertion that does not hold, so the number that held says which ones. The weight of each
    is one minus the share of the group that passes it, as in VeRPO (arXiv 2601.03525); plain shares pay for easy ones.
    """
    found: list[float | None] = [None] * len(judged)
    for group in _groups(judged):
        counted = [place for place in group if judged[place].counts]
        if not counted:
            continue
        held = {place: _held(judged[place]) for place in counted}
        most = max(judged[place].verdict.assertions.total for place in counted)
        passing = [sum(count > number for count in held.values()) / len(counted) for number in range(most)]
        weights = [1 - share + 1 / (len(counted) + 1) for share in passing]  # none is worth nothing
        for place in counted:
            one = judged[place]
            found[place] = 1.0 if one.passed else sum(weights[: held[place]]) / sum(weights) if weights else 0.0
    return found


REWARDS: dict[str, Reward] = {"tests": tests, "partial": partial, "depth": depth, "qubits": qubits}


def weighted(rewards: Rewards) -> dict[str, float]:
    """The terms that count, with their weights."""
    return {name: weight for name in REWARDS if (weight := getattr(rewards, name)) > 0}


def _lean(one: Judged, size: Callable[[CircuitMetrics], int]) -> float | None:
    if not one.counts:
        return None
    if not one.passed:
        return 0.0
    if one.reference.circuit is None:
        return 1.0
    if one.verdict.circuit is None:
        return 0.0
    own = size(one.verdict.circuit)
    return min(1.0, size(one.reference.circuit) / own) if own else 1.0


def _held(one: Judged) -> int:
    """Assertions that held before the first that did not."""
    return one.verdict.assertions.total if one.passed else one.verdict.assertions.passed


def _groups(judged: Sequence[Judged]) -> list[list[int]]:
    """Places of the answers to each task, tasks in the order that they come up."""
    groups: dict[str, list[int]] = {}
    for place, one in enumerate(judged):
        groups.setdefault(one.task_id, []).append(place)
    return list(groups.values())
