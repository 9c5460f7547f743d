"""How much memory, and how many processes, a program and all that it starts may use together: control groups.

Version 2 where the memory and pids controllers can be had in a group of ours (as root, or in a scope that systemd
delegated), else the hierarchies of version 1. One ``Group`` serves one trial after another: making and removing memory
groups leaves dying ones behind, which slow down the whole machine.

Moving a process costs next to nothing where it moves itself in version 1 (0.1 ms); everything else may wait for a grace
period of RCU (5 to 20 ms). In version 2 it is therefore better to move the zygote, whose children inherit its group.
"""

import contextlib
import errno
import os
from abc import ABC, abstractmethod
from enum import StrEnum
from pathlib import Path

from qspark.judge.inside.isolation import hierarchies

_VERSION_1 = ("memory", "pids", "cpuacct")


class Shortage(StrEnum):
    """What memory was short when the kernel killed."""

    NONE = ""  # it did not kill
    LIMIT = "limit"  # the group's own
    OUTSIDE = "outside"  # that of a group around it, or the machine's: no fault of whoever was killed


class Group(ABC):
    """A control group that lasts until ``remove``. Its folders stay open: it works in any mount namespace.

    Every method raises OSError where the kernel refuses.
    """

    version: int

    def __init__(self, folders: dict[str, Path]) -> None:
        self.paths = folders
        self._folders = {name: os.open(path, os.O_PATH | os.O_DIRECTORY) for name, path in folders.items()}
        self._cpu_before = self._oom_before = self._refused_before = 0.0
        self.reset()

    @abstractmethod
    def limit(self, *, memory_mb: int, pids: int) -> None:
        """At most ``memory_mb`` MiB, with swap where the kernel counts it, and ``pids`` processes and threads.

        Raises OSError (EBUSY) if more memory is in use and cannot be freed.
        """

    @abstractmethod
    def enter(self, pid: int = 0) -> None:
        """Move a process here with all its threads; 0: the calling one, which must have no other thread (cheap in v1).

        ``pid`` is a number in the caller's pid namespace.
        """

    @abstractmethod
    def peak_mb(self) -> float | None:
        """The most memory in use at once since ``reset``, MiB; None where the kernel cannot tell (v2 before 6.12)."""

    @abstractmethod
    def _cpu(self) -> float: ...

    @abstractmethod
    def _oom(self) -> int:
        """Kills for memory in this group, whichever limit was reached."""

    @abstractmethod
    def _refused(self) -> int:
        """How often the group's own limit stood in the way."""

    @abstractmethod
    def _reset_peak(self) -> None: ...

    def cpu_s(self) -> float:
        """CPU time since ``reset`` of all that was here, ended or not, in seconds."""
        return self._cpu() - self._cpu_before

    def oom_kills(self) -> int:
        """How many processes the kernel has killed for memory since ``reset``."""
        return int(self._oom() - self._oom_before)

    def shortage(self) -> Shortage:
        """What memory was short since this was last asked, or since ``reset``; kills are counted from here on."""
        kills, refused = self._oom(), self._refused()
        killed, own = kills > self._oom_before, refused > self._refused_before
        self._oom_before, self._refused_before = kills, refused
        return Shortage.NONE if not killed else Shortage.LIMIT if own else Shortage.OUTSIDE

    def reset(self) -> None:
        """Count from here on: peak, CPU time, kills."""
        self._reset_peak()
        self._cpu_before = self._cpu()
        self.shortage()

    def remove(self) -> None:
        """Give the group back. No process may be left in it. Raises OSError (EBUSY) if one is."""
        for path in self.paths.values():
            path.rmdir()
        self.close()

    def close(self) -> None:
        """Let go of the folders; the group itself stays."""
        for descriptor in self._folders.values():
            os.close(descriptor)
        self._folders = {}

    def _read(self, controller: str, name: str) -> str:
        descriptor = os.open(name, os.O_RDONLY, dir_fd=self._folders[controller])
        try:
            return os.read(descriptor, 1 << 16).decode()
        finally:
            os.close(descriptor)

    def _write(self, controller: str, name: str, value: int | str) -> None:
        descriptor = os.open(name, os.O_WRONLY, dir_fd=self._folders[controller])
        try:
            os.write(descriptor, str(value).encode())
        finally:
            os.close(descriptor)


class _Version1(Group):
    version = 1

    def limit(self, *, memory_mb: int, pids: int) -> None:
        self._write("pids", "pids.max", pids)
        size = memory_mb << 20
        with_swap = size + (1 << 20)  # a little more: some kernels count refusals at the other limit only
        try:
            self._write("memory", "memory.limit_in_bytes", size)
        except OSError as refused:
            # Never above the limit with swap: that one has to rise first.
            if refused.errno != errno.EINVAL:
                raise
            self._write("memory", "memory.memsw.limit_in_bytes", with_swap)
            self._write("memory", "memory.limit_in_bytes", size)
        with contextlib.suppress(FileNotFoundError):  # swap is not counted here
            self._write("memory", "memory.memsw.limit_in_bytes", with_swap)

    def enter(self, pid: int = 0) -> None:
        for controller in self._folders:
            # "tasks" moves one thread, and for the caller without the lock that waits for RCU.
            self._write(controller, "cgroup.procs" if pid else "tasks", pid)

    def peak_mb(self) -> float | None:
        return int(self._read("memory", "memory.max_usage_in_bytes")) / (1 << 20)

    def _reset_peak(self) -> None:
        self._write("memory", "memory.max_usage_in_bytes", 0)

    def _cpu(self) -> float:
        return int(self._read("cpuacct", "cpuacct.usage")) / 1e9

    def _oom(self) -> int:
        return _field(self._read("memory", "memory.oom_control"), "oom_kill")

    def _refused(self) -> int:
        return int(self._read("memory", "memory.failcnt"))


class _Version2(Group):
    version = 2
    _peak: int | None = None

    def limit(self, *, memory_mb: int, pids: int) -> None:
        self._write("", "pids.max", pids)
        self._write("", "memory.max", memory_mb << 20)
        with contextlib.suppress(FileNotFoundError):  # swap is not counted here
            self._write("", "memory.swap.max", 0)
        self._write("", "memory.oom.group", 1)  # a program without some of its processes answers nonsense

    def enter(self, pid: int = 0) -> None:
        self._write("", "cgroup.procs", pid)

    def peak_mb(self) -> float | None:
        if self._peak is None:
            return None
        return int(os.pread(self._peak, 64, 0)) / (1 << 20)

    def _reset_peak(self) -> None:
        # Writing begins a new maximum for this descriptor alone (Linux 6.12).
        try:
            if self._peak is None:
                self._peak = os.open("memory.peak", os.O_RDWR, dir_fd=self._folders[""])
            os.write(self._peak, b"0")
        except OSError:
            self._peak = None

    def _cpu(self) -> float:
        return _field(self._read("", "cpu.stat"), "usage_usec") / 1e6

    def _oom(self) -> int:
        return _field(self._read("", "memory.events"), "oom_kill")

    def _refused(self) -> int:
        return _field(self._read("", "memory.events"), "oom")  # counted where the limit is, not where the victims are

    def close(self) -> None:
        if self._peak is not None:
            os.close(self._peak)
            self._peak = None
        super().close()

    def remove(self) -> None:
        super().remove()
        hierarchies.return_rest(self.paths[""].parent)


def open_group(name: str) -> Group | None:
    """A new group of this name, below or beside the caller's own; None where none can be had.

    A group that is left from before is used again. Raises OSError only if it is there but cannot be read.
    """
    own = hierarchies.own()
    if "" in own and (parent := hierarchies.version_2_parent(*own[""])) is not None:
        with contextlib.suppress(OSError):
            return _Version2(_make({"": parent / name}))
    if all(controller in own for controller in _VERSION_1):
        with contextlib.suppress(OSError):
            return _Version1(_make({controller: own[controller][1] / name for controller in _VERSION_1}))
    return None


def remove_all(prefix: str) -> None:
    """Give back every group whose name begins with ``prefix``, wherever ``open_group`` may have made it.

    For whoever outlives the process that opened them. A group that still has processes stays.
    """
    own = hierarchies.own()
    parents = {own[controller][1] for controller in _VERSION_1 if controller in own}
    parents |= {own[""][1], own[""][1].parent} if "" in own else set()
    for parent in parents:
        for folder in parent.glob(f"{prefix}*"):
            with contextlib.suppress(OSError):
                folder.rmdir()
        with contextlib.suppress(OSError):
            hierarchies.return_rest(parent)


def _make(folders: dict[str, Path]) -> dict[str, Path]:
    """Make all of the folders or none."""
    made: list[Path] = []
    try:
        for path in folders.values():
            if not path.is_dir():
                path.mkdir()
                made.append(path)
    except OSError:
        for path in made:
            path.rmdir()
        raise
    return folders


def _field(text: str, name: str) -> int:
    return next((int(line.split()[1]) for line in text.splitlines() if line.split()[0] == name), 0)
