"""The judge: completions in, verdicts out.

    with Judge(environment.find("default")) as judge:
        verdict = judge.judge(task, completion)

Not covered yet: system calls, the file system and the network of a judged program are those of the user; what holds is
listed in ``Verdict.isolation``.
"""

import hashlib
import os
import queue
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from qspark.judge import calibration as calibrations
from qspark.judge import trial as trials
from qspark.judge.calibration import Calibration
from qspark.judge.environment import Environment
from qspark.judge.extract import NoProgram, extract, reference_program
from qspark.judge.inside.limits import RUNGS
from qspark.judge.limits import CALIBRATION, Limits, from_reference
from qspark.judge.need import Need, need_of
from qspark.judge.trial import Trial
from qspark.judge.zygote import Role, ZygoteDied
from qspark.judge.zygotes import Zygotes
from qspark.task import Completion, Program, Task
from qspark.verdict import Mode, Outcome, Reason, Verdict


class Judge:
    """Judges programs in one environment, on ``workers`` threads (as many as cores unless told otherwise).

    ``ibm`` is "offline" for the stand-in of IBM's services or "account" for the user's own account. ``limits`` replaces
    the limits that are otherwise found from each task's reference. ``seed`` chooses another stream for randomness that
    programs and tests leave unseeded. Thread-safe. Raises ZygoteDied on entry if the environment's interpreter cannot
    be warmed up.
    """

    def __init__(
        self,
        environment: Environment,
        *,
        workers: int | None = None,
        ibm: Literal["offline", "account"] = "offline",
        limits: Limits | None = None,
        seed: int = 0,
    ) -> None:
        self.environment = environment
        self.workers = workers or len(os.sched_getaffinity(0))
        self.isolation: tuple[str, ...] = RUNGS
        self._ibm = ibm
        self._limits = limits
        self._seed = seed
        self._calibrations: dict[str, Future[Calibration]] = {}
        self._calibration_lock = threading.Lock()
        self._temporary = tempfile.TemporaryDirectory(prefix="qspark-", ignore_cleanup_errors=True)
        self._zygotes = Zygotes(environment, ibm=ibm, folder=Path(self._temporary.name), spares=self.workers)

    def __enter__(self) -> Self:
        try:
            self._zygotes.warm_up("plain")
        except ZygoteDied:
            self.close()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """End the zygotes, everything that they forked, and remove the temporary folders."""
        self._zygotes.close()
        self._temporary.cleanup()

    def judge(self, task: Task, completion: Completion) -> Verdict:
        """The verdict on one completion. Never raises for what a completion holds or does."""
        started = time.monotonic()
        try:
            program = extract(task, completion.completion)
        except NoProgram as none:
            return self._verdict(
                task,
                completion.sample,
                Trial(
                    mode=self.calibrate(task).mode,
                    outcome=Outcome.FAIL,
                    reason=none.reason,
                    detail=none.detail,
                    wall_s=time.monotonic() - started,
                ),
            )
        known = self.calibrate(task)
        return self._verdict(task, completion.sample, self.run(task, program, known.mode, known), program)

    def run(self, task: Task, program: Program, mode: Mode, known: Calibration) -> Trial:
        """One trial in the given mode, with the limits that the calibration implies."""
        return self._retried(lambda: self._trial(task, program, mode, self._limits_of(known, mode)))

    def judge_all(self, pairs: Iterable[tuple[Task, Completion]]) -> Iterator[Verdict]:
        """Verdicts as they finish. Pairs are drawn only as fast as they are judged."""
        waiting: queue.SimpleQueue[Future[Verdict]] = queue.SimpleQueue()
        running = 0
        with ThreadPoolExecutor(self.workers) as pool:
            for task, completion in pairs:
                pool.submit(self.judge, task, completion).add_done_callback(waiting.put)
                running += 1
                if running >= 2 * self.workers:
                    yield waiting.get().result()
                    running -= 1
            for _ in range(running):
                yield waiting.get().result()

    def calibrate(self, task: Task) -> Calibration:
        """What the reference of a task shows; run once, remembered on this machine."""
        digest = calibrations.key(task, self.environment, self._ibm, self._seed)
        with self._calibration_lock:
            future = self._calibrations.get(digest)
            mine = future is None
            if future is None:
                future = self._calibrations[digest] = Future()
        if mine:
            try:
                future.set_result(calibrations.recall(digest) or self._calibrate(task, digest))
            except BaseException as error:
                future.set_exception(error)
                raise
        return future.result()

    def _calibrate(self, task: Task, digest: str) -> Calibration:
        if task.canonical_solution is None:
            return Calibration()
        try:
            program = reference_program(task)
        except NoProgram as none:
            trial = Trial(mode=Mode.SPLIT, outcome=Outcome.FAIL, reason=none.reason, detail=none.detail)
            return Calibration(verdict=self._verdict(task, 0, trial))
        trial = self._retried(lambda: self._trial(task, program, Mode.SPLIT, (CALIBRATION, CALIBRATION)))
        if trial.outcome is Outcome.FAIL:
            together = self._retried(lambda: self._trial(task, program, Mode.HARDENED, (CALIBRATION, CALIBRATION)))
            if together.outcome is Outcome.PASS:
                trial = together
        found = Calibration(
            mode=trial.mode,
            cpu_s=trial.cpu_s,
            referee_cpu_s=trial.referee_cpu_s,
            verdict=self._verdict(task, 0, trial, program),
        )
        if trial.outcome is not Outcome.ERROR:
            calibrations.remember(digest, found)
        return found

    def _limits_of(self, known: Calibration, mode: Mode) -> tuple[Limits, Limits]:
        if self._limits is not None:
            return self._limits, self._limits
        if mode is Mode.HARDENED:  # one process does the work of both
            return (from_reference(known.cpu_s + known.referee_cpu_s),) * 2
        return from_reference(known.cpu_s), from_reference(known.referee_cpu_s)

    def _retried(self, attempt: Callable[[], Trial]) -> Trial:
        """Once more with a fresh zygote if one died under it; then it is the judge's own fault."""
        for _ in range(2):
            try:
                return attempt()
            except ZygoteDied as died:
                detail = str(died)
        return Trial(mode=Mode.SPLIT, outcome=Outcome.ERROR, reason=Reason.JUDGE, detail=detail)

    def _trial(self, task: Task, program: Program, mode: Mode, limits: tuple[Limits, Limits]) -> Trial:
        seed = _seed(task, self._seed)
        tested = (task.prompt, task.test, task.canonical_solution or "")
        if mode is Mode.HARDENED:
            need = need_of(program.source, *tested)
            return trials.alone(lambda role: self._zygotes.take(role, need), task, program, limits=limits[0], seed=seed)
        needs: dict[Role, Need] = {"player": need_of(program.source), "referee": need_of(*tested)}
        return trials.split(lambda role: self._zygotes.take(role, needs[role]), task, program, limits=limits, seed=seed)

    def _verdict(self, task: Task, sample: int, trial: Trial, program: Program | None = None) -> Verdict:
        return Verdict(
            task_id=task.task_id,
            sample=sample,
            outcome=trial.outcome,
            reason=trial.reason,
            detail=trial.detail,
            mode=trial.mode,
            assertions=trial.assertions,
            cpu_s=round(trial.cpu_s, 4),
            wall_s=round(trial.wall_s, 4),
            peak_mb=round(trial.peak_mb, 1),
            circuit=trial.circuit,
            isolation=self.isolation,
            program_sha256=hashlib.sha256(program.source.encode()).hexdigest() if program else "",
            environment=self.environment.label,
        )


def _seed(task: Task, stream: int) -> int:
    """The same for every program of a task, in every run."""
    return int.from_bytes(hashlib.sha256(f"{stream}\n{task.entry_point}\n{task.test}".encode()).digest()[:4])
