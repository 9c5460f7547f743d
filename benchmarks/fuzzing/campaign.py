"""Programs to the judge, verdicts to findings."""

import collections
import itertools
import threading
import time
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from typing import Any

from fuzzing.findings import Findings
from fuzzing.programs import Candidate, Label, Stream
from fuzzing.truth import Truth, truth
from qspark.judge import Judge, Limits, NoProgram, extract
from qspark.task import Completion
from qspark.verdict import Outcome, Verdict

# Tight, so that what eats time or memory costs little of the campaign: it is tried twice, the second time alone. A
# right solution takes a tenth of a second.
LIMITS = Limits(cpu_s=0.5, wall_s=1.5, memory_mb=2048, file_mb=16, open_files=128)
# Twice all the time that one program can take: tried in company, and once more alone.
PATIENCE_S = 4 * LIMITS.wall_s + 60


@dataclass
class Tally:
    """What was judged so far."""

    judged: int = 0
    repeated: int = 0  # made, but not judged: the same text was judged before
    outcomes: collections.Counter[str] = field(default_factory=collections.Counter)  # label: outcome (reason)
    passed_right: int = 0  # changed programs that passed and are right
    passed_as_base: int = 0  # as above, with values of subclasses whose bases' values are right
    slowest_s: float = 0.0


class Campaign:
    """Judges a stream of candidates and looks into what should not be."""

    def __init__(self, judge: Judge, stream: Stream, findings: Findings) -> None:
        self.judge = judge
        self.stream = stream
        self.findings = findings
        self.tally = Tally()
        self._texts: set[int] = set()  # of all that were judged but the right ones, as hashes
        self._truths: dict[tuple[str, str], Truth] = {}
        self._lock = threading.Lock()

    def run(self, first: int, count: int | None, until: float, tell: Callable[[Tally], None]) -> int:
        """Judge ``count`` programs from number ``first`` on (None: without end), until a time on the monotonic clock.

        Returns the number of the first program that was not begun.
        """
        numbers = itertools.count(first) if count is None else iter(range(first, first + count))
        following = first

        def work() -> None:
            nonlocal following
            while time.monotonic() < until:
                with self._lock:
                    number = next(numbers, None)
                    if number is None:
                        return
                    following = number + 1
                candidate = self.stream.make(number)
                if self._is_new(candidate):
                    self._judge(candidate)
                    tell(self.tally)

        with ThreadPoolExecutor(self.judge.workers) as pool:
            for future in [pool.submit(work) for _ in range(self.judge.workers)]:
                future.result()
        return following

    def _is_new(self, candidate: Candidate) -> bool:
        """Whether there is anything to learn from it: right solutions are few, and have to pass every time."""
        if candidate.label is Label.RIGHT:
            return True
        text = hash((candidate.subject.name, candidate.text))
        with self._lock:
            new = text not in self._texts
            self._texts.add(text)
            self.tally.repeated += not new
        return new

    def _judge(self, candidate: Candidate) -> None:
        task = candidate.subject.task
        begun = time.monotonic()
        try:
            verdict = self.judge.judge(task, Completion(task_id=task.task_id, completion=candidate.text))
        except Exception as error:  # noqa: BLE001  the judge promises that it raises for no program: this is a finding
            text = "".join(traceback.format_exception(error))
            self.findings.add(f"raised-{type(error).__name__}", self._name(candidate), candidate.text, {"error": text})
            return
        took = time.monotonic() - begun
        with self._lock:
            self.tally.judged += 1
            self.tally.outcomes[f"{candidate.label.value}: {verdict.outcome.value} ({verdict.reason.value})"] += 1
            self.tally.slowest_s = max(self.tally.slowest_s, took)
        if took > PATIENCE_S:
            self._found("overtime", candidate, verdict, took_s=took)
        self._settle(candidate, verdict)

    def _settle(self, candidate: Candidate, verdict: Verdict) -> None:
        if verdict.outcome is Outcome.ERROR:
            self._found(f"error-{verdict.reason.value}", candidate, verdict)
        if candidate.label is Label.RIGHT:
            if verdict.outcome is Outcome.FAIL:
                self._found(f"wrong-fail-{verdict.reason.value}", candidate, verdict)
        elif verdict.outcome is Outcome.PASS:
            self._look_into(candidate, verdict)

    def _look_into(self, candidate: Candidate, verdict: Verdict) -> None:
        try:
            source = extract(candidate.subject.task, candidate.text).source
        except NoProgram:
            self._found("wrong-pass", candidate, verdict, truth="there is no program in it")
            return
        found = self._truth(candidate, source)
        if candidate.label is Label.WRONG or not found.right:
            self._found("wrong-pass", candidate, verdict, truth=asdict(found), source=source)
        else:
            with self._lock:
                self.tally.passed_right += found.exact
                self.tally.passed_as_base += not found.exact

    def _truth(self, candidate: Candidate, source: str) -> Truth:
        """Looked up where another text held the same program."""
        key = (candidate.subject.name, source)
        if (found := self._truths.get(key)) is None:
            found = self._truths[key] = truth(self.judge.environment.python, candidate.subject, source)
        return found

    def _found(self, kind: str, candidate: Candidate, verdict: Verdict, **more: Any) -> None:
        facts = {
            "number": candidate.number,
            "seed": self.stream.seed,
            "subject": candidate.subject.name,
            "label": candidate.label.value,
            "how": candidate.how,
            "verdict": verdict.model_dump(mode="json"),
            **more,
        }
        self.findings.add(kind, self._name(candidate), candidate.text, facts)

    @staticmethod
    def _name(candidate: Candidate) -> str:
        return f"{candidate.number}.{candidate.subject.name}.txt"
