"""The walls around judged code: what a zygote builds once, and what each process that it forks adds for itself.

Which rungs are used is the supervisor's choice, from what ``isolation/ladder.py`` found to hold; each is independent of
the others, and one that was asked for and cannot be had ends the process. The order is ``ladder.ORDER``: namespaces and
control groups need rights that a user without any has not, and Landlock and seccomp refuse what all the others need.
"""

import os
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from qspark.judge.inside import limits
from qspark.judge.inside.isolation import cgroups, identity, kernel, ladder, landlock, namespaces, seccomp
from qspark.judge.inside.isolation.ladder import Rung

PRIVATE_MB = 64  # size of the private folder, of /tmp and of /dev/shm, each, where they are file systems of their own
PRIVATE_FILES = 4096
RESIDENT_MB = 2048  # memory of a process and all that it starts, where a control group counts it
PROCESSES = 256  # processes and threads, where they are counted for a program alone
_HOME = "/tmp/work"  # the private folder where it is a file system of its own

# What programs may read beside the interpreter, its packages and this code.
_SYSTEM = (
    *("/usr", "/bin", "/sbin", "/lib", "/lib64", "/lib32", "/libx32"),
    *("/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/alternatives", "/etc/fonts", "/etc/localtime"),
    *("/etc/passwd", "/etc/group", "/etc/nsswitch.conf", "/etc/mime.types", "/etc/matplotlibrc", "/etc/pki"),
    *("/etc/ssl", "/etc/ca-certificates", "/var/cache/fontconfig", "/sys/devices/system/cpu"),
)
_NETWORK = (
    "/etc/resolv.conf",
    "/etc/hosts",
    "/etc/host.conf",
    "/etc/services",
    "/etc/gai.conf",
    "/run/systemd/resolve",
)
_PROC = tuple(f"/proc/{name}" for name in ("self", "meminfo", "cpuinfo", "stat", "loadavg", "version", "filesystems"))


@dataclass(frozen=True)
class Place:
    """Where one process is at home, and whose rights it has."""

    folder: str
    slot: int


def visible(*, account: str | None) -> list[str]:
    """Paths that judged code may read. ``account``: the user's home, if it works with the user's IBM account."""
    here = Path(__file__).resolve().parent.parent
    own = {sys.prefix, sys.base_prefix, sys.exec_prefix, *sys.path, os.environ.get("MPLCONFIGDIR", "")}
    code = {str(here), str(here.parent / "quantum")}
    more = {*_NETWORK, f"{account}/.qiskit"} if account else set()
    paths = own | code | more | set(_SYSTEM)
    return sorted(path for path in paths if path.startswith("/") and path != "/" and Path(path).exists())


def probe() -> dict[Rung, dict[str, Any]]:
    """What ``ladder.probe`` finds, and whether the interpreter would still be of use behind each wall."""
    found = ladder.probe()
    if found[Rung.UID].holds and not found[Rung.NAMESPACES].holds and (shut := _shut(identity.free_uids(1)[0])):
        why = f"a user without rights cannot read {shut}"
        mend = "set QSPARK_HOME to a folder that everybody may read, and create the environment there"
        found[Rung.UID] = ladder.Finding(False, why, mend)
    return {rung: asdict(finding) for rung, finding in found.items()}


def _shut(uid: int) -> str:
    """The first of the visible paths that a user cannot read; nothing if there is none."""
    paths = visible(account=None)

    def look() -> str:
        identity.become(uid, uid)
        return next((path for path in paths if not os.access(path, os.R_OK)), "")

    _, shut = ladder.in_child(look)
    return shut


class Confinement:
    """The walls of one zygote, for at most ``slots`` processes at a time.

    ``name``: what its control groups are called, with a number. ``base``: the folder in which its processes have their
    private folders. ``account``: the user's home, if programs work with the user's IBM account. ``alone``: each of its
    processes has namespaces of its own, within those of the zygote; otherwise they share the zygote's.
    """

    def __init__(
        self, rungs: frozenset[Rung], *, slots: int, name: str, base: str, account: str | None, alone: bool
    ) -> None:
        self._rungs = rungs
        self._name = name
        self._base = base
        self._network = account is not None
        self._visible = visible(account=account)
        self._groups: dict[int, cgroups.Group] = {}
        self._uids = identity.free_uids(slots) if Rung.UID in rungs else range(0)
        self._free = list(reversed(range(slots)))
        self._alone = alone and Rung.NAMESPACES in rungs
        self._signals_stay_inside = (
            Rung.UID in rungs or self._alone or (Rung.LANDLOCK in rungs and landlock.signals_stay_inside())
        )
        self._files_are_apart = Rung.UID in rungs or Rung.NAMESPACES in rungs

    def enclose(self) -> None:
        """Around the zygote itself, before it imports anything. Raises OSError."""
        if Rung.CGROUP in self._rungs:  # by paths that are gone afterwards; the supervisor removes them
            self._groups = {slot: self._group(slot) for slot in self._free}
        if Rung.NAMESPACES in self._rungs:
            namespaces.enter(network=self._network, visible=self._visible, writable=[self._base])
        if Rung.UID in self._rungs or Rung.NAMESPACES in self._rungs:
            identity.empty_bounding_set()

    def practise(self) -> None:
        """Do what ``confine`` does in each child, as far as it binds nobody (``practice.py`` says what that saves)."""
        if Rung.SECCOMP in self._rungs and self._signals_stay_inside:
            seccomp.assemble(network=self._network, attributes=self._files_are_apart)  # kept for the children
        if Rung.LANDLOCK in self._rungs:
            for _ in range(3):
                os.close(landlock.ruleset(read=self._visible, write=[self._base], network=self._network))

    def place(self, folder: str) -> Place:
        """A free slot for the next process. Raises RuntimeError if there is none."""
        if not self._free:
            raise RuntimeError("more processes than slots")
        place = Place(_HOME if self._alone else folder, self._free.pop())
        if Rung.UID in self._rungs and not self._alone:
            uid = self._uids[place.slot]
            os.chown(folder, uid, uid)
        return place

    def fork(self) -> int:
        """Like ``kernel.fork``."""
        return namespaces.fork_pid_namespace() if self._alone else kernel.fork()

    def confine(self, place: Place, descriptors: list[int]) -> list[int]:
        """In the child, before anything else. Returns the new numbers of its descriptors. Raises OSError."""
        uid = self._uids[place.slot] if self._uids else 0
        if Rung.CGROUP in self._rungs:
            self._groups[place.slot].enter()
        if self._alone:
            owner = (uid, uid) if uid else None
            shared = Rung.SECCOMP not in self._rungs  # which refuses the calls for what processes share
            namespaces.private(folder=place.folder, size_mb=PRIVATE_MB, inodes=PRIVATE_FILES, owner=owner, ipc=shared)
        kept = limits.keep_only(descriptors)
        if uid:
            identity.become(uid, uid)
        elif Rung.NAMESPACES in self._rungs:
            identity.drop_capabilities()
        limits.isolate(place.folder)
        if uid or (Rung.NAMESPACES in self._rungs and os.getuid() != 0):
            limits.processes(PROCESSES)
        if Rung.LANDLOCK in self._rungs:
            proc = ("/proc",) if self._alone else _PROC
            writable = [place.folder, "/tmp", "/dev/shm"] if self._alone else [place.folder]
            landlock.restrict(read=[*self._visible, *proc], write=writable, network=self._network)
        if Rung.SECCOMP in self._rungs:
            signals, attributes = not self._signals_stay_inside, self._files_are_apart
            seccomp.install(network=self._network, own_signals_only=signals, attributes=attributes)
        return kept

    def free(self, place: Place) -> cgroups.Shortage:
        """The process there is dead, and all that it started: the slot is for another.

        Returns what memory was short, if the kernel killed in the slot's control group; nothing without a group.
        """
        self._free.append(place.slot)
        group = self._groups.get(place.slot)
        return group.shortage() if group else cgroups.Shortage.NONE

    def _group(self, slot: int) -> cgroups.Group:
        group = cgroups.open_group(f"{self._name}-{slot}")
        if group is None:
            raise OSError("no control group can be made any more")
        group.limit(memory_mb=RESIDENT_MB, pids=PROCESSES)
        return group
