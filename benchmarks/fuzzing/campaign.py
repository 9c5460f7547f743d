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
from fuzzing.truth import truth
from qspark.judge import Judge, Limits, NoProgram, extract
from qspark.task import Completion
from qspark.verdict import Outcome, Verdict

# Tight, so that what eats time or memory costs little of the campaign; a right solution takes a tenth of a second.
LIMITS = Limits(cpu_s=5.0, wall_s=15.0, memory_mb=3072, file_mb=16, open_files=128)
# Twice all the time that one program can take: tried in company, and once more alone.
PATIENCE_S = 4 * LIMITS.wall_s + 60


@dataclass
class Tally:
    """What was judged so far."""

    judged: int = 0
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
                self._judge(self.stream.make(number))
                tell(self.tally)

        with ThreadPoolExecutor(self.judge.workers) as pool:
            for future in [pool.submit(work) for _ in range(self.judge.workers)]:
                future.result()
        return following

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
        found = truth(self.judge.environment.python, candidate.subject, source)
        if candidate.label is Label.WRONG or not found.right:
            self._found("wrong-pass", candidate, verdict, truth=asdict(found), source=source)
        else:
            with self._lock:
                self.tally.passed_right += found.exact
                self.tally.passed_as_base += not found.exact

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
