"""The system calls that Python's standard library lacks, as plain functions: the only place with ctypes.

Every function raises OSError with the errno and the name of the call that was refused. Calls that the C library does
not wrap are made by number, which is known for x86_64 and aarch64; anywhere else they raise OSError (ENOSYS).
"""

import ctypes
import errno
import functools
import os
import struct

from qspark.judge.inside.isolation import syscalls

# prctl, from include/uapi/linux/prctl.h
PR_SET_PDEATHSIG, PR_GET_DUMPABLE, PR_SET_DUMPABLE, PR_CAPBSET_DROP, PR_SET_CHILD_SUBREAPER = 1, 3, 4, 24, 36
PR_SET_NO_NEW_PRIVS, PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL = 38, 47, 4

# unshare and setns, from include/uapi/linux/sched.h
CLONE_NEWTIME, CLONE_NEWNS, CLONE_NEWCGROUP, CLONE_NEWUTS = 0x80, 0x00020000, 0x02000000, 0x04000000
CLONE_NEWIPC, CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET = 0x08000000, 0x10000000, 0x20000000, 0x40000000

# mount and umount2, from include/uapi/linux/mount.h
MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_REMOUNT = 1, 2, 4, 8, 32
MS_BIND, MS_REC, MS_PRIVATE = 4096, 16384, 1 << 18
MNT_DETACH = 2
# mount_setattr (Linux 5.12)
MOUNT_ATTR_RDONLY, MOUNT_ATTR_NOSUID, MOUNT_ATTR_NODEV = 1, 2, 4
_AT_FDCWD, _AT_RECURSIVE = -100, 0x8000

_LANDLOCK_CREATE_RULESET_VERSION, _LANDLOCK_RULE_PATH_BENEATH = 1, 1
_SECCOMP_SET_MODE_FILTER = 1
_CAPABILITY_VERSION_3 = 0x20080522

_libc = ctypes.CDLL(None, use_errno=True)
_libc.syscall.restype = ctypes.c_long
_with_the_lock = ctypes.PyDLL(None, use_errno=True)  # its functions keep the interpreter's lock


class _Program(ctypes.Structure):
    """struct sock_fprog."""

    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def _check(result: int, name: str) -> int:
    if result == -1:
        code = ctypes.get_errno()
        raise OSError(code, f"{name}: {os.strerror(code)}")
    return result


@functools.cache
def _number(name: str) -> int:
    try:
        found = syscalls.number(name)
    except OSError as unknown:
        raise OSError(errno.ENOSYS, f"{name}: {unknown}") from unknown
    if found is None:
        raise OSError(errno.ENOSYS, f"{name}: {os.strerror(errno.ENOSYS)}")
    return found


def call(name: str, *arguments: int | bytes | ctypes.Array[ctypes.c_char] | None) -> int:
    """Make a system call by its name in ``syscalls``; integers are passed as C longs, buffers by address."""
    # Without the conversion ctypes would pass 32 bits and leave the upper half of the register undefined.
    passed = [ctypes.c_long(argument) if isinstance(argument, int) else argument for argument in arguments]
    return _check(_libc.syscall(ctypes.c_long(_number(name)), *passed), name)


def fork() -> int:
    """Like ``os.fork``, without the hooks that modules registered around it. In a process of one thread only.

    The hooks repair locks that another thread may have held and seed ``random`` anew. Where there is no other thread,
    and a seed follows, all that they do is to write to about a hundred pages, each of which is copied first.
    """
    return _check(_with_the_lock.fork(), "fork")


def prctl(option: int, *arguments: int) -> int:
    """Missing arguments are zeros, as newer options demand."""
    passed = [ctypes.c_ulong(argument) for argument in (*arguments, 0, 0, 0, 0)[:4]]
    return _check(_libc.prctl(ctypes.c_int(option), *passed), f"prctl({option})")


def no_new_privileges() -> None:
    """No execve of this process or its descendants grants anything any more; cannot be undone."""
    prctl(PR_SET_NO_NEW_PRIVS, 1)


def unshare(flags: int) -> None:
    _check(_libc.unshare(ctypes.c_int(flags)), f"unshare({flags:#x})")


def setns(descriptor: int, kind: int) -> None:
    _check(_libc.setns(ctypes.c_int(descriptor), ctypes.c_int(kind)), f"setns({kind:#x})")


def sethostname(name: str) -> None:
    encoded = name.encode()
    _check(_libc.sethostname(encoded, ctypes.c_size_t(len(encoded))), "sethostname")


def mount(source: str, target: str, kind: str | None, flags: int, options: str = "") -> None:
    result = _libc.mount(
        os.fsencode(source),
        os.fsencode(target),
        None if kind is None else kind.encode(),
        ctypes.c_ulong(flags),
        options.encode() or None,
    )
    _check(result, f"mount {kind or source} at {target}")


def umount(target: str, flags: int) -> None:
    _check(_libc.umount2(os.fsencode(target), ctypes.c_int(flags)), f"umount {target}")


def pivot_root(new_root: str, put_old: str) -> None:
    call("pivot_root", os.fsencode(new_root), os.fsencode(put_old))


def mount_setattr(target: str, attributes: int) -> None:
    """Set attributes (``MOUNT_ATTR_*``) on the mount at ``target`` and on all below it. Linux 5.12."""
    argument = struct.pack("=QQQQ", attributes, 0, 0, 0)
    call("mount_setattr", _AT_FDCWD, os.fsencode(target), _AT_RECURSIVE, argument, len(argument))


def landlock_abi() -> int:
    """The version of Landlock that the kernel offers."""
    return call("landlock_create_ruleset", None, 0, _LANDLOCK_CREATE_RULESET_VERSION)


def landlock_create_ruleset(attributes: bytes) -> int:
    """A descriptor of a new ruleset; ``attributes`` is struct landlock_ruleset_attr."""
    return call("landlock_create_ruleset", attributes, len(attributes), 0)


def landlock_add_path(ruleset: int, access: int, parent: int) -> None:
    """Allow ``access`` to all beneath the folder (or to the file) that the descriptor ``parent`` stands for."""
    call("landlock_add_rule", ruleset, _LANDLOCK_RULE_PATH_BENEATH, struct.pack("=Qi", access, parent), 0)


def landlock_restrict_self(ruleset: int) -> None:
    call("landlock_restrict_self", ruleset, 0)


def seccomp(program: bytes) -> None:
    """Install a filter of classic BPF, an array of struct sock_filter, in the calling thread."""
    argument = _Program(len(program) // 8, program)
    address = ctypes.cast(ctypes.byref(argument), ctypes.c_void_p).value
    call("seccomp", _SECCOMP_SET_MODE_FILTER, 0, address)


def capget() -> tuple[int, int, int]:
    """The effective, permitted and inheritable capabilities of this process, as bit sets."""
    data = ctypes.create_string_buffer(24)
    call("capget", struct.pack("=Ii", _CAPABILITY_VERSION_3, 0), data)
    low_effective, low_permitted, low_inheritable, effective, permitted, inheritable = struct.unpack("=6I", data.raw)
    return low_effective | effective << 32, low_permitted | permitted << 32, low_inheritable | inheritable << 32


def capset(effective: int, permitted: int, inheritable: int) -> None:
    low = (effective & 0xFFFFFFFF, permitted & 0xFFFFFFFF, inheritable & 0xFFFFFFFF)
    data = struct.pack("=6I", *low, effective >> 32, permitted >> 32, inheritable >> 32)
    call("capset", struct.pack("=Ii", _CAPABILITY_VERSION_3, 0), data)
