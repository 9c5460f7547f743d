"""Trials in one environment: as many at a time as there are slots, retried where the judge itself failed.

A timeout that came about beside other trials, or scripts, is confirmed once alone before it counts: what was slow may
only have been in company. So is a death by a SIGKILL that no limit of the program's own explains: it may have come
from outside. If it was the kernel's, for memory that was short outside of the program's control group, it never counts.
"""

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from qspark.judge import script as scripts
from qspark.judge import trial as trials
from qspark.judge.child import ZygoteDied
from qspark.judge.environment import Environment
from qspark.judge.inside.isolation.ladder import Rung
from qspark.judge.need import Need, need_of
from qspark.judge.scratch import Scratch
from qspark.judge.script import Script, Told
from qspark.judge.trial import Trial, Work
from qspark.judge.zygote import Role, Setting
from qspark.judge.zygotes import Zygotes
from qspark.task import Task
from qspark.verdict import Mode, Outcome, Reason


class Executor:
    """Runs trials. Thread-safe; at most ``slots`` at a time, whichever threads ask."""

    def __init__(
        self,
        environment: Environment,
        *,
        slots: int,
        rungs: tuple[Rung, ...],
        ibm: Literal["offline", "account"],
        seed: int,
    ) -> None:
        self._slots = _Slots(slots)
        self._seed = seed
        self._scratch = Scratch()
        self._zygotes = Zygotes(Setting(environment, rungs, self._scratch.path, workers=slots, ibm=ibm))

    def start(self) -> None:
        """Warm up what nearly every program needs. Raises ZygoteDied."""
        self._zygotes.warm_up("plain")

    def close(self) -> None:
        """End the zygotes, everything that they forked, and remove the temporary folders."""
        self._zygotes.close()
        self._scratch.close()

    def run(self, work: Work) -> Trial:
        """What the trial shows. Never raises for what a program does."""
        with self._slots.one() as slot:
            trial = self._retried(work)
        if trial.killed or (trial.reason is Reason.TIMEOUT and slot.in_company):
            with self._slots.all():
                trial = self._retried(work)
        return trial

    def run_script(self, script: Script) -> Told:
        """What the script tells. Raises ZygoteDied if a second process did not live to it either."""
        with self._slots.one() as slot:
            told = self._told(script)
        if told.killed or (told.late and slot.in_company):
            with self._slots.all():
                told = self._told(script)
        return told

    def _told(self, script: Script) -> Told:
        try:
            return self._script(script)
        except ZygoteDied:
            return self._script(script)

    def _script(self, script: Script) -> Told:
        return scripts.run(lambda role: self._zygotes.take(role, "full"), script, seed=self._seed)

    def _retried(self, work: Work) -> Trial:
        """Once more with a fresh zygote if one died under it; then it is the judge's own fault."""
        for _ in range(2):
            try:
                return self._once(work)
            except ZygoteDied as died:
                detail = str(died)
        return Trial(mode=work.mode, outcome=Outcome.ERROR, reason=Reason.JUDGE, detail=detail)

    def _once(self, work: Work) -> Trial:
        task = work.task
        seed = _seed(task, self._seed)
        # Values resemble those of the reference, so the referee's need follows from it too, never from the program.
        tested = (task.prompt, task.test, task.canonical_solution or "")
        needs: dict[Role, Need] = {"player": need_of(work.program.source), "referee": need_of(*tested)}
        if work.mode is Mode.HARDENED:
            need = need_of(work.program.source, *tested)
            return trials.alone(lambda role: self._zygotes.take(role, need), work, seed=seed)
        return trials.split(lambda role: self._zygotes.take(role, needs[role]), work, seed=seed)


@dataclass
class _Slot:
    """A trial's place; ``in_company`` once another trial ran beside it."""

    in_company: bool = False


class _Slots:
    """Places for trials: one for each, or all of them for one."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._taken: list[_Slot] = []
        self._closed = False  # somebody waits for all of them, or has them
        self._changed = threading.Condition()

    @contextmanager
    def one(self) -> Iterator[_Slot]:
        slot = _Slot()
        with self._changed:
            self._changed.wait_for(lambda: not self._closed and len(self._taken) < self._count)
            self._taken.append(slot)
            if len(self._taken) > 1:
                for taken in self._taken:
                    taken.in_company = True
        try:
            yield slot
        finally:
            with self._changed:
                self._taken.remove(slot)
                self._changed.notify_all()

    @contextmanager
    def all(self) -> Iterator[None]:
        with self._changed:
            self._changed.wait_for(lambda: not self._closed)
            self._closed = True  # no new trial begins
            self._changed.wait_for(lambda: not self._taken)
        try:
            yield
        finally:
            with self._changed:
                self._closed = False
                self._changed.notify_all()


def _seed(task: Task, stream: int) -> int:
    """The same for every program of a task, in every run."""
    return int.from_bytes(hashlib.sha256(f"{stream}\n{task.entry_point}\n{task.test}".encode()).digest()[:4])
