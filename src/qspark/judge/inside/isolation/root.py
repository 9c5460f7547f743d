"""A root of its own for a process: the file tree that ``namespaces.enter`` makes and ``namespaces.private`` covers."""

import errno
import os
import re
import stat
from collections.abc import Iterable, Sequence
from pathlib import Path

from qspark.judge.inside.isolation import kernel, landlock

CLOSED = kernel.MS_NOSUID | kernel.MS_NODEV
EMPTY = (Path("/tmp"), Path("/dev/shm"))  # every process's own
_PROC = Path("/proc")
_OLD = Path("/.old")  # where the old root hangs while the new one is made
_NO_DEVICES = kernel.MOUNT_ATTR_NOSUID | kernel.MOUNT_ATTR_NODEV
_DEVICE = kernel.MOUNT_ATTR_NOSUID | kernel.MOUNT_ATTR_RDONLY  # the node is; what it stands for can be written
_MAX_LINKS = 40  # as the kernel follows
_LINKS = {
    Path("/dev/fd"): Path("/proc/self/fd"),
    Path("/dev/stdin"): Path("/proc/self/fd/0"),
    Path("/dev/stdout"): Path("/proc/self/fd/1"),
    Path("/dev/stderr"): Path("/proc/self/fd/2"),
}
# Flags of statvfs that a remount has to repeat (rdonly, nosuid, nodev, noexec, noatime, nodiratime, relatime), and the
# same for mount.
_KEPT = {1: 1, 2: 2, 4: 4, 8: 8, 1 << 10: 1 << 10, 1 << 11: 1 << 11, 1 << 12: 1 << 21}

_below_empty: list[Path] = []  # what ``clear`` covers and brings back


def make(visible: Sequence[str], writable: Sequence[str]) -> None:
    """Replace the root by one that holds these paths alone; see ``namespaces.enter``. In an own mount namespace.

    Raises OSError where the kernel refuses a mount, or for paths that are not absolute or name the root.
    """
    umask = os.umask(0o022)
    kernel.mount("none", "/", None, kernel.MS_REC | kernel.MS_PRIVATE)
    kernel.mount("tmpfs", "/tmp", "tmpfs", CLOSED, "size=1m,mode=755")
    Path("/tmp/.old").mkdir()
    # The old /tmp comes to light again below the old root, once the new root has moved away from it.
    kernel.pivot_root("/tmp", "/tmp/.old")
    os.chdir("/")
    _PROC.mkdir()
    try:
        kernel.mount("proc", "/proc", "proc", kernel.MS_NOEXEC | CLOSED)
    except PermissionError:  # see namespaces.private; a zygote may be trusted with the old one
        kernel.mount("/.old/proc", "/proc", None, kernel.MS_BIND | kernel.MS_REC)
    for path in EMPTY:
        path.mkdir(parents=True)
        kernel.mount("tmpfs", str(path), "tmpfs", CLOSED, "mode=1777")
    links, paths = dict(_LINKS), dict.fromkeys(map(Path, landlock.DEVICES), _DEVICE)
    for names, attributes in ((visible, kernel.MOUNT_ATTR_RDONLY | _NO_DEVICES), (writable, _NO_DEVICES)):
        more, real = _plan(names)
        links |= more
        paths |= dict.fromkeys(real, attributes)
    for path in sorted(paths):  # a folder before what is in it
        _bind(_in_old(path), path)
        set_attributes(str(path), paths[path])
    for path, target in links.items():
        if not os.path.lexists(path):  # it does where it came with its folder
            path.parent.mkdir(parents=True, exist_ok=True)
            path.symlink_to(target)
    _below_empty.extend(path for path in sorted(paths) if _any_above(path, EMPTY))
    kernel.umount(str(_OLD), kernel.MNT_DETACH)
    _OLD.rmdir()
    kernel.mount("none", "/", None, kernel.MS_REMOUNT | kernel.MS_BIND | kernel.MS_RDONLY | CLOSED)
    os.umask(umask)


def clear(options: str) -> None:
    """Make the calling mount namespace read-only, and ``EMPTY`` new and empty, mounted with ``options``."""
    set_attributes("/", kernel.MOUNT_ATTR_RDONLY)
    covered = {path: os.open(path, os.O_PATH | os.O_CLOEXEC) for path in _below_empty}
    for path in EMPTY:
        kernel.mount("tmpfs", str(path), "tmpfs", CLOSED, f"{options},mode=1777")
    for path, descriptor in covered.items():
        _bind(Path(f"/proc/self/fd/{descriptor}"), path)  # with the attributes that it had
        os.close(descriptor)


def set_attributes(path: str, attributes: int) -> None:
    """Set attributes (``kernel.MOUNT_ATTR_*``) on the mount at ``path`` and on all below it."""
    try:
        kernel.mount_setattr(path, attributes)
    except OSError as missing:
        if missing.errno != errno.ENOSYS:
            raise
        # Before Linux 5.12: one by one; the flags are the same bits.
        for mounted in _mounts():
            if Path(path) in (mounted, *mounted.parents):
                present = os.statvfs(mounted).f_flag
                flags = attributes | sum(name for bit, name in _KEPT.items() if present & bit)
                kernel.mount("none", str(mounted), None, kernel.MS_REMOUNT | kernel.MS_BIND | flags)


def _plan(names: Sequence[str]) -> tuple[dict[Path, Path], list[Path]]:
    """The symbolic links on the way to the paths, and where the paths really are, without those below others."""
    links: dict[Path, Path] = {}
    real: set[Path] = set()
    frontier = [(Path(name), 0) for name in names]
    while frontier:
        name, followed = frontier.pop()
        path = Path(os.path.normpath(name))
        if not path.is_absolute() or path == Path("/") or followed > _MAX_LINKS:
            raise OSError(errno.ELOOP if followed else errno.EINVAL, f"not the path of anything below the root: {name}")
        for here in [*reversed(path.parents[:-1]), path]:
            try:
                mode = _in_old(here).lstat().st_mode
            except OSError:  # nothing there, or nothing that this user may know of
                break
            if stat.S_ISLNK(mode):
                links[here] = _in_old(here).readlink()
                frontier.append((here.parent / links[here] / path.relative_to(here), followed + 1))
                break
        else:
            real.add(path)
    return links, [path for path in real if not _any_above(path, real)]


def _any_above(path: Path, folders: Iterable[Path]) -> bool:
    return not set(path.parents).isdisjoint(folders)


def _in_old(path: Path) -> Path:
    return _OLD / path.relative_to("/")


def _bind(source: Path, target: Path) -> None:
    if not os.path.lexists(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            target.mkdir()
        else:
            target.touch()
    kernel.mount(str(source), str(target), None, kernel.MS_BIND | kernel.MS_REC)


def _mounts() -> list[Path]:
    lines = Path("/proc/self/mountinfo").read_text(encoding="utf-8").splitlines()
    # Spaces and the like are written as three octal digits.
    return [Path(re.sub(r"\\(\d{3})", lambda code: chr(int(code[1], 8)), line.split()[4])) for line in lines]
