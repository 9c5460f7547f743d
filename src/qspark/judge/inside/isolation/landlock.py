"""Which files a process may open: Landlock, which needs no privilege (Linux 5.13; docs.kernel.org, "Landlock").

All that is not named is refused: reading, listing, executing, changing, whatever the kernel's version can refuse. What
a version cannot refuse is listed here by the version that can: renaming across folders (2), truncating (3), TCP
connections (4), ioctl on devices (5), abstract Unix sockets and signals to processes outside (6). Never refused:
metadata (stat, chmod, chown, utime), other protocols than TCP, sockets with a path, and descriptors that were open
before.
"""

import os
import stat
import struct
from collections.abc import Iterable, Sequence

from qspark.judge.inside.isolation import kernel

# Rights to the file system, from include/uapi/linux/landlock.h: bit number = position.
_RIGHTS = [
    "execute",
    "write_file",
    "read_file",
    "read_dir",
    "remove_dir",
    "remove_file",
    "make_char",
    "make_dir",
    "make_reg",
    "make_sock",
    "make_fifo",
    "make_block",
    "make_sym",
    "refer",
    "truncate",
    "ioctl_dev",
]
_BIT = {name: 1 << position for position, name in enumerate(_RIGHTS)}
_ADDED_BY_ABI = {"refer": 2, "truncate": 3, "ioctl_dev": 5}
_OF_FILES = ("execute", "write_file", "read_file", "truncate", "ioctl_dev")
_READ = ("execute", "read_file", "read_dir")
# Nodes of devices, and commands to those that exist, are nobody's business here.
_WRITE = tuple(name for name in _RIGHTS if name not in ("make_char", "make_block", "ioctl_dev"))
_DEVICE = ("read_file", "write_file", "truncate")
DEVICES = ("/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom")

_BIND_TCP, _CONNECT_TCP = 1, 2
_SCOPE_ABSTRACT_UNIX, _SCOPE_SIGNAL = 1, 2


def abi() -> int:
    """The version that the kernel offers; 0 where there is none, or where it is switched off."""
    try:
        return kernel.landlock_abi()
    except OSError:  # ENOSYS: not built in; EOPNOTSUPP: not enabled at boot; EPERM: a seccomp filter above us
        return 0


def signals_stay_inside() -> bool:
    """Whether ``restrict`` also keeps a process from signalling any process outside."""
    return abi() >= 6


def restrict(*, read: Sequence[str], write: Sequence[str], network: bool) -> None:
    """Refuse the calling thread, and all that it starts, every file but these; cannot be undone.

    Below ``read`` it may read, list and execute; below ``write`` do anything but make or command devices. Both may name
    files. Paths that do not exist, or cannot be reached, are skipped. ``DEVICES`` stay open for reading and writing.
    Without ``network`` no TCP port can be bound or connected to (ABI 4).

    Raises OSError where the kernel has no Landlock or refuses. Sets "no new privileges".
    """
    rules = ruleset(read=read, write=write, network=network)
    try:
        kernel.no_new_privileges()
        kernel.landlock_restrict_self(rules)
    finally:
        os.close(rules)


def ruleset(*, read: Sequence[str], write: Sequence[str], network: bool) -> int:
    """The descriptor of such a set of rules, which restricts nobody yet; to be closed. Raises OSError."""
    version = kernel.landlock_abi()
    known = _mask(name for name in _RIGHTS if _ADDED_BY_ABI.get(name, 1) <= version)
    # The kernel refuses a longer structure than it knows, unless the rest is zero: so it may be given whole.
    attributes = struct.pack(
        "=QQQ",
        known,
        _BIND_TCP | _CONNECT_TCP if version >= 4 and not network else 0,
        _SCOPE_ABSTRACT_UNIX | _SCOPE_SIGNAL if version >= 6 else 0,
    )
    rules = kernel.landlock_create_ruleset(attributes)
    try:
        for paths, rights in ((read, _READ), (write, _WRITE), (DEVICES, _DEVICE)):
            for path in paths:
                _allow(rules, path, _mask(rights) & known)
    except OSError:
        os.close(rules)
        raise
    return rules


def _allow(ruleset: int, path: str, access: int) -> None:
    try:
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return
    try:
        if not stat.S_ISDIR(os.fstat(descriptor).st_mode):
            access &= _mask(_OF_FILES)
        kernel.landlock_add_path(ruleset, access, descriptor)
    finally:
        os.close(descriptor)


def _mask(names: Iterable[str]) -> int:
    return sum(_BIT[name] for name in names)
