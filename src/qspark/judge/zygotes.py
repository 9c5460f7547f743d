"""The warm interpreters of one judge: one for each role and need, started when it is first needed."""

import contextlib
import threading

from qspark.judge.child import Child, ZygoteDied
from qspark.judge.need import Need
from qspark.judge.zygote import Role, Setting, Zygote

RECYCLE_AFTER = 20_000  # forks: a zygote never runs anything, so this is a precaution, not a repair

_Kind = tuple[Role, Need]


class Zygotes:
    """Gives processes of the wanted kind, whatever became of the zygote that gave the last one. Thread-safe."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._living: dict[_Kind, Zygote] = {}
        self._retired: list[Zygote] = []  # recycled ones, whose last processes are still at work
        self._closed = False
        self._locks: dict[_Kind, threading.Lock] = {}  # for whoever takes one of a kind: it may have to be started
        self._lock = threading.Lock()  # for what is above

    def warm_up(self, need: Need) -> None:
        """Start both roles for a need at the same time. Raises ZygoteDied."""
        roles: tuple[Role, ...] = ("player", "referee")
        with contextlib.ExitStack() as held:
            for role in roles:
                held.enter_context(self._lock_of((role, need)))
            new = [self._start((role, need)) for role in roles if (role, need) not in self._living]
            for zygote in new:
                zygote.await_ready()

    def take(self, role: Role, need: Need) -> Child:
        """A process that waits for its order. Raises ZygoteDied."""
        kind = (role, need)
        if self._retired:
            self._close_retired()
        with self._lock_of(kind):
            zygote = self._living.get(kind)
            if zygote is not None and zygote.forks >= RECYCLE_AFTER:
                with self._lock:
                    self._retired.append(zygote)
                zygote.retire()
                zygote = None
            elif zygote is not None and not zygote.alive:
                zygote.close()
                zygote = None
            if zygote is None:
                zygote = self._start(kind)
                zygote.await_ready()
        try:
            return zygote.take()
        except ZygoteDied:
            with self._lock_of(kind), self._lock:
                broken = self._living.pop(kind) if self._living.get(kind) is zygote else None
            if broken is not None:
                broken.close()
            raise

    def _close_retired(self) -> None:
        """End those whose last processes have been buried."""
        with self._lock:
            done = [zygote for zygote in self._retired if zygote.idle]
            self._retired = [zygote for zygote in self._retired if zygote not in done]
        for zygote in done:
            zygote.close()

    def close(self) -> None:
        """End them all, and everything that they forked, whoever still uses it; none starts any more."""
        with self._lock:
            self._closed = True
            ending = [*self._living.values(), *self._retired]
            self._living.clear()
            self._retired.clear()
        for zygote in ending:
            zygote.close()

    def _start(self, kind: _Kind) -> Zygote:
        with self._lock:
            if self._closed:
                raise ZygoteDied("the judge was closed")
            zygote = self._living[kind] = Zygote(self._setting, *kind)
        return zygote

    def _lock_of(self, kind: _Kind) -> threading.Lock:
        with self._lock:
            return self._locks.setdefault(kind, threading.Lock())
