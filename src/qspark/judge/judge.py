"""The judge: completions in, verdicts out.

    with Judge(environment.find("default")) as judge:
        verdict = judge.judge(task, completion)

Programs that are the same, for the same test under the same circumstances, are tried once: at the same time, and, with
a store, in all time. What is no fault of theirs (``error``) is never kept.
"""

import hashlib
import os
import queue
import threading
import time
from collections.abc import Collection, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Literal, Self

from pydantic import JsonValue

from qspark.judge.calibration import Calibration
from qspark.judge.child import ZygoteDied
from qspark.judge.dot import dot
from qspark.judge.environment import Environment
from qspark.judge.executor import Executor
from qspark.judge.extract import NoProgram, extract, reference_program
from qspark.judge.inside.isolation.ladder import Rung
from qspark.judge.isolation import chosen
from qspark.judge.limits import CALIBRATION, Limits, from_reference
from qspark.judge.once import Once
from qspark.judge.script import Script, Told
from qspark.judge.store import Store, key
from qspark.judge.trial import Trial, Work
from qspark.judge.version import judge_version
from qspark.task import Completion, Program, Task
from qspark.verdict import Mode, Outcome, Verdict

# Of a task: what its calibration depends on. Features and levels, which come later, change nothing.
_CALIBRATED = {"task_id", "prompt", "test", "entry_point", "canonical_solution"}


class Judge:
    """Judges programs in one environment, ``workers`` at a time (as many as cores unless told otherwise).

    ``ibm`` is "offline" for the stand-in of IBM's services or "account" for the user's own account. ``limits`` replaces
    the limits that are otherwise found from each task's reference. ``seed`` chooses another stream for randomness that
    programs and tests leave unseeded. ``store`` remembers what trials showed; without one every judge begins anew.
    Programs run behind every wall that holds on this machine, but for those in ``without``.

    Thread-safe. Raises UserError if one of ``min_isolation`` does not hold here, and on entry ZygoteDied if the
    environment's interpreter cannot be warmed up.
    """

    def __init__(
        self,
        environment: Environment,
        *,
        workers: int | None = None,
        ibm: Literal["offline", "account"] = "offline",
        limits: Limits | None = None,
        seed: int = 0,
        store: Store | None = None,
        min_isolation: Collection[Rung] = (),
        without: Collection[Rung] = (),
    ) -> None:
        self.environment = environment
        self.workers = workers or len(os.sched_getaffinity(0))
        self.isolation = chosen(environment, without=without, at_least=min_isolation)
        self._dot = dot(environment.python)
        self._ibm = ibm
        self._limits = limits
        self._seed = seed
        self._store = store
        self._trials: Once[Trial] = Once()
        self._calibrations: dict[str, Future[Calibration]] = {}
        self._calibration_lock = threading.Lock()
        self._executor = Executor(environment, slots=self.workers, rungs=self.isolation, ibm=ibm, seed=seed)

    def __enter__(self) -> Self:
        try:
            self._executor.start()
        except ZygoteDied:
            self.close()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """End the zygotes, everything that they forked, and remove the temporary folders."""
        self._executor.close()

    def judge(self, task: Task, completion: Completion) -> Verdict:
        """The verdict on one completion. Never raises for what a completion holds or does."""
        started = time.monotonic()
        try:
            program = extract(task, completion.completion)
        except NoProgram as none:
            mode, wall_s = self.calibrate(task).mode, time.monotonic() - started
            trial = Trial(mode=mode, outcome=Outcome.FAIL, reason=none.reason, detail=none.detail, wall_s=wall_s)
            return self._verdict(task, completion.sample, trial)
        known = self.calibrate(task)
        if known.verdict is not None and known.verdict.outcome is Outcome.ERROR:
            # In which mode and with which limits it would have to be judged is not known.
            return known.verdict.model_copy(update={"sample": completion.sample, "program_sha256": _sha256(program)})
        return self._verdict(task, completion.sample, self.run(task, program, known.mode, known), program)

    def run(self, task: Task, program: Program, mode: Mode, known: Calibration) -> Trial:
        """One trial in the given mode, with the limits that the calibration implies."""
        return self._tried(Work(task, program, mode, self._limits_of(known, mode), known.own_types))

    def look(self, script: Script) -> Told:
        """What a script of our own tells of hostile files; with a store it looks once. Raises ZygoteDied.

        One that was killed, and no limit of its own says why, is not remembered: somebody else may have done it.
        """
        digest = self._key("script", *script.content())
        remembered = self._store.get(digest, Told) if self._store else None
        if remembered is not None:
            return remembered
        told = self._executor.run_script(script)
        if self._store is not None and not told.killed:
            self._store.put(digest, told)
        return told

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
        """What the reference of a task shows; tried once by a judge, and with a store once on this machine."""
        digest = self._key("calibration", task.model_dump(mode="json", include=_CALIBRATED))
        with self._calibration_lock:
            future = self._calibrations.get(digest)
            mine = future is None
            if future is None:
                future = self._calibrations[digest] = Future()
        if mine:
            try:
                remembered = self._store.get(digest, Calibration) if self._store else None
                known = remembered or self._calibrate(task, digest)
                if known.verdict is not None and known.verdict.outcome is Outcome.ERROR:  # tried anew the next time
                    with self._calibration_lock:
                        del self._calibrations[digest]
                future.set_result(known)
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
        trial = self._executor.run(Work(task, program, Mode.SPLIT, (CALIBRATION, CALIBRATION)))
        if trial.outcome is Outcome.FAIL:
            together = self._executor.run(Work(task, program, Mode.HARDENED, (CALIBRATION, CALIBRATION)))
            if together.outcome is not Outcome.FAIL:  # an error, too: whether it passes so is not known
                trial = together
        found = Calibration(
            mode=trial.mode,
            cpu_s=trial.cpu_s,
            referee_cpu_s=trial.referee_cpu_s,
            own_types=trial.own_types,
            verdict=self._verdict(task, 0, trial, program),
        )
        if trial.outcome is not Outcome.ERROR and self._store is not None:
            self._store.put(digest, found)
        return found

    def _limits_of(self, known: Calibration, mode: Mode) -> tuple[Limits, Limits]:
        if self._limits is not None:
            return self._limits, self._limits
        if mode is Mode.HARDENED:  # one process does the work of both
            return (from_reference(known.cpu_s + known.referee_cpu_s),) * 2
        return from_reference(known.cpu_s), from_reference(known.referee_cpu_s)

    def _tried(self, work: Work) -> Trial:
        digest = self._key("trial", *work.content())

        def attempt() -> Trial:
            remembered = self._store.get(digest, Trial) if self._store else None
            if remembered is not None:
                return remembered
            trial = self._executor.run(work)
            if trial.outcome is not Outcome.ERROR and self._store is not None:
                self._store.put(digest, trial)
            return trial

        return self._trials.do(digest, attempt)

    def _key(self, *what: JsonValue) -> str:
        """Over all that a result depends on: ``what``, and everything about this judge."""
        circumstances: list[JsonValue] = [
            judge_version(),
            self.environment.fingerprint,
            self._ibm,
            self._seed,
            list(self.isolation),
            self._dot,
        ]
        return key([*circumstances, *what])

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
            program_sha256=_sha256(program) if program else "",
            environment=self.environment.label,
        )


def _sha256(program: Program) -> str:
    return hashlib.sha256(program.source.encode()).hexdigest()
