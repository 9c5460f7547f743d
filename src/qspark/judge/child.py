"""The supervisor's handle of a process that a zygote forked: orders, what it used, its end."""

import contextlib
import json
import os
import select
import signal
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from qspark.judge.folder import Folder
from qspark.judge.inside.channel import BadMessage, Channel, ChannelClosed
from qspark.judge.inside.isolation.cgroups import Shortage

_DEATH_S = 60.0  # from SIGKILL to the end: long for gigabytes on a busy machine


class ZygoteDied(Exception):
    """The zygote is gone, and with it every process that it had forked; or a process of its that never began."""


@dataclass(frozen=True)
class Usage:
    """What a process used so far: CPU time in seconds, peak resident memory in MiB."""

    cpu_s: float
    peak_mb: float


@dataclass(frozen=True)
class Exit(Usage):
    """How a process ended: exit status (negative: a signal)."""

    status: int
    shortage: Shortage = Shortage.NONE  # of memory, for which the kernel killed


class Child:
    """A process that a zygote forked. It waits for one order, plays one part, and then waits to be killed."""

    def __init__(
        self, event: socket.socket, job: socket.socket, folder: Folder | None, closed: Callable[[], None]
    ) -> None:
        """``closed`` is called once it is not used any more."""
        self.job = job
        self._closed = closed
        self._event = event
        self._folder = folder
        self._handle = -1  # a pidfd: it means this process, never another that got its number
        self._exit: Exit | None = None

    def claim(self) -> None:
        """Wait until it is there. Raises ZygoteDied."""
        if self._handle != -1:
            return
        try:
            _, handles, _, _ = socket.recv_fds(self._event, 1, 1)
        except ConnectionResetError:
            handles = []
        if not handles:
            raise ZygoteDied("the zygote ended")
        self._handle = handles[0]

    def fileno(self) -> int:
        """Readable when the process has ended: for poll."""
        return self._handle

    def order(self, message: dict[str, Any], link: socket.socket | None = None, *, compiled: bytes = b"") -> None:
        """Give it its part, its end of the link to the other process, its test compiled.

        Raises ZygoteDied if it is gone already.
        """
        try:
            socket.send_fds(self.job, [b"+"], [link.fileno()] if link else [])
            Channel(self.job).send(message, [compiled] if compiled else [])
        except (OSError, ChannelClosed) as gone:
            raise ZygoteDied("a process ended before it had its order") from gone

    def began(self, timeout_s: float) -> float:
        """CPU seconds that it had used when it took on its order. Raises ZygoteDied if it never came to that."""
        try:
            message, _ = Channel(self.job, deadline=time.monotonic() + timeout_s).receive()
            return float(message["began"])
        except (ChannelClosed, BadMessage, TimeoutError, KeyError) as silent:
            raise ZygoteDied("a process ended before it began") from silent

    def usage(self) -> Usage | None:
        """What it used so far, or None if that cannot be read any more."""
        try:
            pid = _field(f"/proc/self/fdinfo/{self._handle}", "Pid")
            peak_kb = _field(f"/proc/{pid}/status", "VmHWM")
            # The CPU clock of another process, as clock_getcpuclockid(3) makes its number.
            return Usage(cpu_s=time.clock_gettime(~pid << 3 | 2), peak_mb=peak_kb / 1024)
        except (OSError, LookupError):
            return None

    def kill(self) -> None:
        """Kill the process, if it still runs; ``dead`` waits for that, ``close`` sees to all that it left."""
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._handle, signal.SIGKILL)

    def dead(self) -> None:
        """Wait until the killed process is dead. Raises ZygoteDied if the kernel does not come to that."""
        if not first_ready([self], time.monotonic() + _DEATH_S):
            raise ZygoteDied("a killed process did not end")

    def wait(self) -> Exit:
        """Have the process and all that it left killed and buried; how it ended. Raises ZygoteDied."""
        if self._exit is None:
            packet = b""
            with contextlib.suppress(OSError):
                self._event.shutdown(socket.SHUT_WR)
                packet = self._event.recv(1 << 12)
            if not packet:
                raise ZygoteDied("the zygote ended")
            self._exit = Exit(**json.loads(packet))
        return self._exit

    def close(self) -> None:
        """Have it killed and buried if that was not done, and remove its folder."""
        self._closed()
        self._event.close()
        self.job.close()
        if self._handle != -1:
            os.close(self._handle)
            self._handle = -1
        if self._folder is not None:
            self._folder.remove()


def _field(path: str, name: str) -> int:
    """A number from a file of /proc. Raises OSError, or LookupError if it is not there."""
    with open(path, encoding="ascii", errors="replace") as lines:  # noqa: PTH123  the quickest way, twice per trial
        for line in lines:
            if line.startswith(f"{name}:"):
                return int(line.split()[1])
    raise LookupError(name)


def first_ready(descriptors: list[Any], deadline: float) -> set[int]:
    """Those that can be read, waiting for the first until ``deadline`` (on the monotonic clock); empty if none."""
    poll = select.poll()
    for descriptor in descriptors:
        poll.register(descriptor, select.POLLIN)
    remaining = max(0.0, deadline - time.monotonic())
    return {number for number, _ in poll.poll(remaining * 1000)}
