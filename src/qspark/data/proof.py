"""Does a test know right from wrong? What it shows on programs whose worth is known.

A test is kept if the reference and every other right answer pass, the trivial answers and the known mistakes fail, and
of the mutants that are really wrong at least the asked share fails. Whether a mutant that passed is wrong or merely
written differently is asked of a harsher test, where there is one: other inputs, and phase for what circuits do. What
passes that too counts as equal; where nothing harsher is known, it stands apart, as neither.
"""

import itertools
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial

from qspark.data import wasteful
from qspark.data.difficulty import features
from qspark.data.draft import Draft
from qspark.data.layout import laid_out
from qspark.data.mutants import Mutant, mutants
from qspark.data.recipe import Proof
from qspark.judge import Judge
from qspark.task import Completion, Task
from qspark.verdict import Mode, Outcome, Reason, Verdict

# Answers that are right by accident at most: nothing, an empty circuit, the argument itself, always the same.
TRIVIAL = {
    "None": "    return None\n",
    "zero": "    return 0\n",
    "true": "    return True\n",
    "empty-list": "    return []\n",
    "empty-circuit": "    from qiskit import QuantumCircuit\n    return QuantumCircuit(2)\n",
    "echo": "    return next(iter(locals().values()), None)\n",
}
_WASTEFUL = 8  # versions that are tried
_ROUNDS = """
_check_once = check


def check(candidate):
    for _ in range({rounds}):
        _check_once(candidate)
"""
# A program that ran out of something, or gave what cannot cross, may be right all the same.
UNCLEAR = frozenset({Reason.TIMEOUT, Reason.MEMORY, Reason.TOO_LARGE, Reason.OPAQUE_VALUE})


@dataclass(frozen=True)
class Wrong:
    """A program that nobody should answer with, the kind of its mistake, and what the judge said."""

    kind: str  # of the mistake
    program: str
    verdict: Verdict


@dataclass
class Proven:
    """A draft and what its test showed."""

    draft: Draft
    task: Task
    reference: Verdict
    right: list[str] = field(default_factory=list)  # whole programs to answer with, the reference first
    wrong: list[Wrong] = field(default_factory=list)
    wasteful: list[Wrong] = field(default_factory=list)  # right, with a circuit that is clearly worse
    killed: int = 0
    survived: int = 0
    equal: int = 0
    unclear: int = 0  # passed, and nothing harsher is known to ask

    @property
    def kill_rate(self) -> float:
        return self.killed / (self.killed + self.survived) if self.killed + self.survived else 0.0


class Unproven(Exception):
    """Why a task is not kept, in a few words that are alike for alike; the rest is detail."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.detail = detail


class Prover:
    """Proves drafts with one judge, as many at a time as it has workers."""

    def __init__(self, judge: Judge, asked: Proof, seed: int) -> None:
        self._judge = judge
        self._asked = asked
        self._seed = seed

    def all(self, drafts: Sequence[Draft]) -> Iterator[tuple[Draft, Proven | Unproven]]:
        """In the order of the drafts."""
        with ThreadPoolExecutor(self._judge.workers) as pool:
            yield from zip(drafts, pool.map(self._tried, drafts), strict=True)

    def _tried(self, draft: Draft) -> Proven | Unproven:
        try:
            return self.prove(draft)
        except Unproven as unproven:
            return unproven

    def prove(self, draft: Draft) -> Proven:
        """Raises Unproven."""
        task = draft.task()
        reference = _of_reference(self._judge, task)
        if reference.outcome is Outcome.ERROR:
            raise Unproven(f"no verdict ({reference.reason.value})", reference.detail)
        if reference.outcome is not Outcome.PASS:
            raise Unproven("the reference does not pass", reference.detail)
        if reference.mode is not Mode.SPLIT:
            raise Unproven("its values cannot cross between processes")
        task = task.model_copy(update={"features": features(draft.program(), reference.circuit)})
        found = Proven(draft, task, reference, [draft.program()])
        for body in draft.alternatives:
            verdict = self._verdict(task, draft.program(body))
            # For the test alone: some get to the result by another way than the prompt asks for.
            if verdict.outcome is not Outcome.PASS:
                raise Unproven("the test is too strict: another right answer fails", verdict.detail)
        for name, body in TRIVIAL.items():
            if self._verdict(task, draft.program(body)).outcome is Outcome.PASS:
                raise Unproven(f"a trivial answer passes ({name})")
        for body in draft.wrong:
            self._must_fail(found, "known-mistake", draft.program(body))
        known = [Mutant("known-mistake", draft.program(body)) for body in draft.doubtful]
        made = mutants(draft.program(), draft.entry_point, self._asked.mutants, self._seed)
        # A mistake that is known already is none of another kind.
        written = {laid_out(draft.program(body)) for body in (*draft.wrong, *draft.doubtful)}
        self._meet(found, [*known, *(mutant for mutant in made if laid_out(mutant.source) not in written)])
        if not found.killed and not found.survived:
            raise Unproven("no wrong version of it is known")
        if found.kill_rate < self._asked.kill:
            raise Unproven("too many wrong versions pass", f"{found.survived} of {found.killed + found.survived}")
        # How much of the proof is open, for whoever wants to be stricter.
        asked = {"wrong_versions": found.killed + found.survived, "unclear_versions": found.unclear}
        found.task = found.task.model_copy(update={"features": {**found.task.features, **asked}})
        self._waste(found)
        return found

    def _must_fail(self, found: Proven, kind: str, program: str) -> None:
        verdict = self._verdict(found.task, program)
        if verdict.outcome is Outcome.PASS:
            raise Unproven("a known mistake passes", program[-200:])
        if verdict.reason not in UNCLEAR:
            found.wrong.append(Wrong(kind, program, verdict))
        found.killed += 1

    def _meet(self, found: Proven, met: Sequence[Mutant]) -> None:
        harsher = self._harsher(found.draft)
        for mutant in met:
            verdict = self._verdict(found.task, mutant.source)
            if verdict.outcome is Outcome.FAIL and verdict.reason not in UNCLEAR:
                found.killed += 1
                found.wrong.append(Wrong(mutant.kind, mutant.source, verdict))
            elif verdict.outcome is Outcome.PASS:
                if harsher is None:
                    found.unclear += 1
                elif self._verdict(harsher, mutant.source).outcome is Outcome.PASS:
                    found.equal += 1
                else:
                    found.survived += 1

    def _waste(self, found: Proven) -> None:
        if found.reference.circuit is None:
            return
        for program in itertools.islice(wasteful.versions(found.draft.program()), _WASTEFUL):
            verdict = self._verdict(found.task, program)
            if verdict.outcome is Outcome.PASS and wasteful.clearly_worse(verdict.circuit, found.reference.circuit):
                found.wasteful.append(Wrong("worse-circuit", program, verdict))

    def _harsher(self, draft: Draft) -> Task | None:
        more, compare = draft.more_inputs or draft.inputs, draft.compare
        if compare.value and compare.sense == "action":
            compare = replace(compare, phase=True)
        if more == draft.inputs and (compare == draft.compare or not self._has_phase(draft)):
            return None
        return replace(draft, inputs=more, compare=compare, name=f"{draft.name}/harsher").task()

    @staticmethod
    def _has_phase(draft: Draft) -> bool:
        """Whether phase says something about its answers."""
        return any(
            kind in draft.signature.partition("->")[2] for kind in ("QuantumCircuit", "Gate", "Operator", "Statevector")
        )

    def _verdict(self, task: Task, program: str) -> Verdict:
        """Of a whole program. Raises Unproven if the judge itself fails, which a build does not hide."""
        verdict = self._judge.judge(task, Completion(task_id=task.task_id, completion=program))
        if verdict.outcome is Outcome.ERROR:
            raise Unproven(f"no verdict ({verdict.reason.value})", verdict.detail)
        return verdict


def repeated(
    judges: Iterator[Judge], proven: Sequence[Proven], rounds: int, count: Callable[[], None]
) -> dict[str, str]:
    """Names of the tasks whose reference failed one of the times, ``rounds`` with each judge, and what was said.

    The rounds of one judge are one trial, in which the test is run again and again: chance goes on from one to the
    next, as it does from one judge's seed to another's. ``count`` is called after each trial.
    """
    failed: dict[str, str] = {}
    for judge in judges:
        tasks = [_again(item.task, rounds) for item in proven if item.task.task_id not in failed]
        with ThreadPoolExecutor(judge.workers) as pool:
            for task, verdict in zip(tasks, pool.map(partial(_of_reference, judge), tasks), strict=True):
                count()
                if verdict.outcome is not Outcome.PASS or verdict.mode is not Mode.SPLIT:
                    failed[task.task_id] = f"{verdict.reason.value}: {verdict.detail}"
    return failed


def _of_reference(judge: Judge, task: Task) -> Verdict:
    """What a judge sees when it tries a task's reference to find its limits: a second trial would show the same."""
    verdict = judge.calibrate(task).verdict
    if verdict is not None and verdict.outcome is Outcome.ERROR:
        verdict = judge.calibrate(task).verdict  # the judge itself failed, which says nothing of the task
    if verdict is None:
        raise ValueError(f"{task.task_id} has no reference")
    return verdict


def _again(task: Task, rounds: int) -> Task:
    """The task with a test that is its own, so many times."""
    return task.model_copy(update={"test": f"{task.test}\n{_ROUNDS.format(rounds=rounds)}"})
