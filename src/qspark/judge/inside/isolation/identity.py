"""Whose rights a process has: a user that exists for nothing else, and no capabilities."""

import grp
import os
import pwd
from pathlib import Path

from qspark.judge.inside.isolation import kernel

# Numbers that systemd's table of uids and gids leaves unused on every distribution (systemd.io/UIDS-GIDS): above
# accounts, homed and greeters, below DynamicUser. Below 65536 all the same, so that the map of a container has them.
FIRST_UID, LAST_UID = 60_706, 61_183
_LAST_CAPABILITY = 63  # room in the kernel's sets; the last one it knows is found by trying

_emptied = False


def become(uid: int, gid: int) -> None:
    """Turn into this user for good: without groups, without capabilities. As root only.

    The real, effective and saved numbers change, and those for the file system with them. Raises OSError where it is
    refused, and RuntimeError if there were a way back.
    """
    if uid == 0 or gid == 0:
        raise ValueError("root's rights are what is to be given up")
    empty_bounding_set()
    os.setgroups([])
    os.setresgid(gid, gid, gid)
    os.setresuid(uid, uid, uid)
    drop_capabilities()
    for back in (os.setuid, os.setgid):
        try:
            back(0)
        except PermissionError:
            continue
        raise RuntimeError("root's rights could be had back")
    if os.getresuid() != (uid,) * 3 or os.getresgid() != (gid,) * 3 or os.getgroups():
        raise RuntimeError("some of root's rights remained")


def drop_capabilities() -> None:
    """Give up every capability, and the hope of any through execve. Raises OSError."""
    empty_bounding_set()
    kernel.prctl(kernel.PR_CAP_AMBIENT, kernel.PR_CAP_AMBIENT_CLEAR_ALL)
    kernel.capset(0, 0, 0)
    if any(kernel.capget()):
        raise RuntimeError("some capabilities remained")


def empty_bounding_set() -> None:
    """Let no execve grant a capability. A zygote does it once for all that it forks: it is what costs most here."""
    global _emptied
    for capability in () if _emptied else range(_LAST_CAPABILITY + 1):
        try:
            kernel.prctl(kernel.PR_CAPBSET_DROP, capability)
        except OSError:
            # Behind the last one; or without CAP_SETPCAP, where "no new privileges" has to do the same.
            break
    _emptied = True


def free_uids(count: int, *, first: int = FIRST_UID, last: int = LAST_UID) -> range:
    """``count`` numbers in a row, from ``first`` to ``last``, that can serve as uids and gids of judged processes.

    None of them belongs to an account or a group, or to a process that runs now, and the map of the user namespace has
    them all. Where the search begins is random, so that two judges which start at the same time, or which cannot see
    each other's processes from their containers, rarely agree. Raises OSError if there is no such row.
    """
    starts = range(first, last - count + 2)
    busy = _running()
    mapped = [_map("uid_map"), _map("gid_map")]
    shift = int.from_bytes(os.urandom(4), "big") % max(1, len(starts))
    for start in [*starts[shift:], *starts[:shift]]:
        row = range(start, start + count)
        if busy.isdisjoint(row) and all(_inside(row, ranges) for ranges in mapped) and not any(map(_is_known, row)):
            return row
    raise OSError(f"of the users {first} to {last} no {count} in a row are free")


def _is_known(number: int) -> bool:
    for look_up in (pwd.getpwuid, grp.getgrgid):
        try:
            look_up(number)
        except KeyError:
            continue
        return True
    return False


def _running() -> set[int]:
    """The uids and gids of all processes."""
    found: set[int] = set()
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            lines = status.read_text(errors="replace").splitlines()
        except OSError:
            continue  # it has ended meanwhile
        for line in lines:
            if line.startswith(("Uid:", "Gid:")):
                found.update(map(int, line.split()[1:]))
    return found


def _map(name: str) -> list[range]:
    lines = Path("/proc/self", name).read_text().splitlines()
    return [range(start, start + size) for start, _, size in (map(int, line.split()) for line in lines)]


def _inside(row: range, ranges: list[range]) -> bool:
    return any(row[0] in known and row[-1] in known for known in ranges)
