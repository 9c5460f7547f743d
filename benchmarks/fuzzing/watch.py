"""What a campaign leaves behind while it runs: processes, descriptors, memory and files, once a second.

Everything is read from /proc, of this process, of the warm interpreters that it started and of their descendants.
"""

import os
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

EVERY_S = 1.0
_PAGE_MB = os.sysconf("SC_PAGE_SIZE") / 2**20


@dataclass
class Sample:
    """One look. ``zygotes``: descriptors and resident memory (MiB) of each warm interpreter by its process number."""

    at_s: float
    phase: str
    processes: int  # descendants of this process
    zombies: int
    descriptors: int  # of this process
    threads: int  # of this process
    resident_mb: float  # of this process
    files: int  # in the folder for temporary files, folders included
    zygotes: dict[int, tuple[int, float]] = field(default_factory=dict)


class Watch:
    """Samples on a thread of its own, from entry to exit. ``phase`` names what runs now."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.samples: list[Sample] = []
        self.phase = "start"
        self._begun = time.monotonic()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._sample_on, name="watch", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        stopped = not self._thread.is_alive()
        self._over.set()
        self._thread.join()
        if stopped and kind is None:
            raise RuntimeError(f"the watch came to an end after {self.samples[-1].at_s:.0f} s: nothing was seen since")

    def look(self) -> Sample:
        """Take a sample now."""
        family = descendants(os.getpid())
        own_children = {pid for pid in family if _parent(pid) == os.getpid()}
        zygotes = {}
        zombies = 0
        for pid in family:
            zombies += _stat(pid)[0] == "Z"
            if _is_zygote(pid, own_children):
                zygotes[pid] = (_descriptors(pid), round(_resident_mb(pid), 1))
        sample = Sample(
            at_s=round(time.monotonic() - self._begun, 2),
            phase=self.phase,
            processes=len(family),
            zombies=zombies,
            descriptors=_descriptors(os.getpid()),
            threads=threading.active_count(),
            resident_mb=round(_resident_mb(os.getpid()), 1),
            files=sum(len(folders) + len(files) for _, folders, files in os.walk(self.folder)),
            zygotes=zygotes,
        )
        self.samples.append(sample)
        return sample

    def _sample_on(self) -> None:
        while not self._over.wait(EVERY_S):
            self.look()


def descendants(of: int) -> set[int]:
    """Numbers of all processes below one, zombies included."""
    found: set[int] = set()
    frontier = [of]
    while frontier:
        parent = frontier.pop()
        for thread in _threads(parent):
            try:
                children = {int(pid) for pid in (thread / "children").read_text().split()}
            except OSError:  # it ended meanwhile
                continue
            frontier.extend(children - found)
            found |= children
    return found


def _threads(pid: int) -> list[Path]:
    try:
        return list(Path(f"/proc/{pid}/task").iterdir())
    except OSError:  # it ended meanwhile
        return []


def grown(samples: list[Sample], phase: str) -> dict[str, Any]:
    """Medians in the first and in the last fifth of a phase, without its first: what grew and did not come back."""
    seen = [sample for sample in samples if sample.phase == phase]
    fifth = len(seen) // 5
    if fifth < 3:
        return {}
    early, late = seen[fifth : 2 * fifth], seen[-fifth:]
    return {name: [_median(map(get, early)), _median(map(get, late))] for name, get in _GROWING.items()}


_GROWING: dict[str, Callable[[Sample], float]] = {
    "processes": lambda s: s.processes,
    "zombies": lambda s: s.zombies,
    "descriptors": lambda s: s.descriptors,
    "resident_mb": lambda s: s.resident_mb,
    "files": lambda s: s.files,
    "zygote_descriptors": lambda s: max((descriptors for descriptors, _ in s.zygotes.values()), default=0),
    "zygote_mb": lambda s: max((resident for _, resident in s.zygotes.values()), default=0),
}


def _median(values: Iterable[float]) -> float:
    ordered = sorted(values)
    return ordered[len(ordered) // 2]


def _is_zygote(pid: int, own_children: set[int]) -> bool:
    """A process of the judge's start script in a session that a child of this one leads; programs have their own."""
    return _session(pid) in own_children and b"inside/start.py" in _command(pid)


def _command(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def _parent(pid: int) -> int:
    return int(_stat(pid)[1])


def _session(pid: int) -> int:
    return int(_stat(pid)[3])


def _stat(pid: int) -> list[str]:
    """State, parent, group, session ... of a process; of one that is gone, nothing that any other has."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(errors="replace").rpartition(")")[2].split()
    except OSError:
        return ["X", "0", "0", "0"]


def _descriptors(pid: int) -> int:
    try:
        return sum(1 for _ in Path(f"/proc/{pid}/fd").iterdir())
    except OSError:
        return 0


def _resident_mb(pid: int) -> float:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE_MB
    except (OSError, IndexError):
        return 0.0
