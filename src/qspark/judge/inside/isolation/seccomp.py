"""Which system calls a process may make: a filter of classic BPF (docs.kernel.org, "Seccomp BPF").

A list of what is refused, not of what is allowed: numerical libraries, a Python and whatever a program starts make
calls that differ from release to release, and what the list leaves open is closed by the other walls. Calls newer
than the list do not exist for the process (ENOSYS, as on an older kernel). Refused calls fail with EPERM; nothing is
killed for trying, except a process that makes calls of another architecture.

``clone3`` takes its flags in memory that a filter cannot read, so it does not exist either (ENOSYS), and the C library
takes ``clone``, whose flags can be checked.
"""

import errno
import functools
import os
import stat
import struct
from dataclasses import dataclass

from qspark.judge.inside.isolation import kernel, syscalls

# What for : which. Refused altogether.
REFUSED = {
    "other processes: their memory, descriptors, pages": "ptrace process_vm_readv process_vm_writev process_madvise"
    " process_mrelease pidfd_getfd kcmp",
    "keys of the user and of the session": "add_key request_key keyctl",
    "large and young parts of the kernel, where most holes are found": "io_uring_setup io_uring_enter io_uring_register"
    " bpf perf_event_open userfaultfd memfd_secret",
    "namespaces and mounts": "unshare setns mount umount2 pivot_root chroot move_mount open_tree fsopen fsconfig"
    " fsmount fspick mount_setattr",
    "the machine": "swapon swapoff reboot init_module finit_module delete_module create_module query_module"
    " get_kernel_syms kexec_load kexec_file_load quotactl quotactl_fd acct syslog sethostname setdomainname vhangup",
    "the clock": "settimeofday clock_settime adjtimex clock_adjtime",
    "files past their paths and rights": "open_by_handle_at name_to_handle_at fanotify_init fanotify_mark",
    "hardware": "iopl ioperm modify_ldt",
    "long obsolete": "lookup_dcookie nfsservctl uselib ustat sysfs _sysctl",
    "files in memory, which no limit of a process counts": "memfd_create",
    "memory and messages that outlive their process": "shmget shmat shmctl shmdt semget semop semctl semtimedop msgget"
    " msgsnd msgrcv msgctl mq_open mq_unlink mq_timedsend mq_timedreceive mq_notify mq_getsetattr",
}
ABSENT = ("clone3",)
# Where files that are not the program's may be its user's: Landlock refuses none of these.
ATTRIBUTES = (
    *("chmod", "fchmod", "fchmodat", "fchmodat2", "chown", "fchown", "lchown", "fchownat"),
    *("utime", "utimes", "futimesat", "utimensat", "setxattr", "lsetxattr", "fsetxattr", "setxattrat"),
    *("removexattr", "lremovexattr", "fremovexattr", "removexattrat"),
)
# Without a network. A pair of sockets stays possible, see _CHECKED.
NETWORK = ("socket", "connect", "bind", "listen", "accept", "accept4")


@dataclass(frozen=True)
class Check:
    """What one argument of a call must be: ``argument & mask`` one of ``values`` (``allowed``), or none of them.

    Only the lower 32 bits are looked at: every argument that is checked is an int, or flags of which the kernel reads
    no more.
    """

    argument: int
    values: tuple[int, ...]
    allowed: bool
    mask: int = 0xFFFFFFFF


_NAMESPACES = (
    kernel.CLONE_NEWNS | kernel.CLONE_NEWCGROUP | kernel.CLONE_NEWUTS | kernel.CLONE_NEWIPC | kernel.CLONE_NEWUSER
) | (kernel.CLONE_NEWPID | kernel.CLONE_NEWNET)
_AF_UNIX, _AF_INET, _AF_INET6, _AF_NETLINK, _SOCK_TYPE_MASK = 1, 2, 10, 16, 0xF
_SOCK_STREAM, _SOCK_SEQPACKET = 1, 5
_F_SETOWN, _F_SETSIG, _F_SETOWN_EX, _FIOSETOWN, _SIOCSPGRP = 8, 10, 15, 0x8901, 0x8902
_TIOCSTI, _TIOCLINUX = 0x5412, 0x541C
_PR_SET_MM, _PR_SET_PTRACER = 35, 0x59616D61
_READ_PERSONALITY = 0xFFFFFFFF
_ITSELF = Check(0, (0,), allowed=True)
_NODES = (stat.S_IFCHR, stat.S_IFBLK)

_CHECKED: dict[str, tuple[Check, ...]] = {
    "clone": (Check(0, (0,), allowed=True, mask=_NAMESPACES),),
    # No pairs of datagram sockets: one end could be sent from to any address.
    "socketpair": (
        Check(0, (_AF_UNIX,), allowed=True),
        Check(1, (_SOCK_STREAM, _SOCK_SEQPACKET), allowed=True, mask=_SOCK_TYPE_MASK),
    ),
    # What the process was made to be before the program began.
    "prctl": (
        Check(
            0,
            (
                *(kernel.PR_SET_PDEATHSIG, kernel.PR_SET_DUMPABLE, kernel.PR_SET_CHILD_SUBREAPER),
                *(_PR_SET_MM, _PR_SET_PTRACER),
            ),
            allowed=False,
        ),
    ),
    # Typing into a terminal; having the kernel send signals to whom one pleases.
    "ioctl": (Check(1, (_TIOCSTI, _TIOCLINUX, _FIOSETOWN, _SIOCSPGRP), allowed=False),),
    "fcntl": (Check(1, (_F_SETOWN, _F_SETSIG, _F_SETOWN_EX), allowed=False),),
    "personality": (Check(0, (_READ_PERSONALITY,), allowed=True),),
    "mknod": (Check(1, _NODES, allowed=False, mask=0xF000),),
    "mknodat": (Check(2, _NODES, allowed=False, mask=0xF000),),
    # The limits, pages and priorities of this process alone (process 0 is the caller).
    "prlimit64": (_ITSELF,),
    "move_pages": (_ITSELF,),
    "migrate_pages": (_ITSELF,),
    "get_robust_list": (_ITSELF,),
    "setpriority": (_ITSELF, Check(1, (0,), allowed=True)),
    **dict.fromkeys(("sched_setscheduler", "sched_setparam", "sched_setattr", "sched_setaffinity"), (_ITSELF,)),
    "ioprio_set": (Check(0, (1,), allowed=True), Check(1, (0,), allowed=True)),
}
_FAMILIES = (Check(0, (_AF_UNIX, _AF_INET, _AF_INET6, _AF_NETLINK), allowed=True),)
_SIGNALS = ("kill", "tkill", "tgkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo")

# Operations of classic BPF (include/uapi/linux/bpf_common.h) and verdicts of a filter (seccomp.h).
_LOAD, _AND, _RETURN, _JUMP, _IF_EQUAL, _IF_AT_LEAST = 0x20, 0x54, 0x06, 0x05, 0x15, 0x35
_KILL, _ERRNO, _ALLOW = 0x80000000, 0x00050000, 0x7FFF0000
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16  # offsets in struct seccomp_data; arguments are 64 bits, little-endian
_X32 = 0x40000000

_Instruction = tuple[int, int, int, int]  # operation, jump if true, jump if false, operand


def install(*, network: bool, own_signals_only: bool = False, attributes: bool = True) -> None:
    """Install the filter in the calling thread and all that it starts; cannot be undone. Sets "no new privileges".

    ``own_signals_only``: the process may signal itself and nobody else, not even its own children. For where nothing
    else keeps its signals inside: neither a user of its own, nor a pid namespace, nor Landlock from ABI 6. Without
    ``attributes`` it may not change the rights, owner, times or extended attributes of any file, its own among them.

    Raises OSError where the kernel refuses, or on an architecture that ``syscalls`` does not know.
    """
    program = assemble(network=network, pid=os.getpid() if own_signals_only else None, attributes=attributes)
    kernel.no_new_privileges()
    kernel.seccomp(program)


@functools.cache
def assemble(*, network: bool, pid: int | None = None, attributes: bool = True) -> bytes:
    """The filter as an array of struct sock_filter; ``pid``: the only process that may be signalled."""
    actions = {name: _refuse(errno.EPERM) for names in REFUSED.values() for name in names.split()}
    actions |= {name: _refuse(errno.ENOSYS) for name in ABSENT}
    actions |= {name: _checked(checks) for name, checks in _CHECKED.items()}
    if network:
        actions["socket"] = _checked(_FAMILIES)
    else:
        actions |= {name: _refuse(errno.EPERM) for name in NETWORK}
    if not attributes:
        actions |= {name: _refuse(errno.EPERM) for name in ATTRIBUTES}
    if pid is not None:
        actions |= {name: _checked((Check(0, (pid,), allowed=True),)) for name in _SIGNALS}
        actions["pidfd_send_signal"] = _refuse(errno.EPERM)
    by_number = {syscalls.number(name): action for name, action in actions.items()}
    numbered = sorted((number, action) for number, action in by_number.items() if number is not None)
    program = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_IF_EQUAL, 1, 0, syscalls.AUDIT_ARCHITECTURES[syscalls.machine()]),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
        # On x86_64 the numbers of x32 lie above: the same calls under other numbers.
        (_IF_AT_LEAST, 0, 1, _X32),
        (_RETURN, 0, 0, _ERRNO | errno.EPERM),
        (_IF_AT_LEAST, 0, 1, syscalls.NEWEST + 1),
        (_RETURN, 0, 0, _ERRNO | errno.ENOSYS),
        *_search(numbered),
    ]
    return b"".join(struct.pack("=HBBI", *instruction) for instruction in program)


def _search(numbered: list[tuple[int, list[_Instruction]]]) -> list[_Instruction]:
    """A binary search for the number: the kernel tries a new filter on every number there is."""
    if len(numbered) > 3:
        middle = len(numbered) // 2
        low, high = _search(numbered[:middle]), _search(numbered[middle:])
        return [(_IF_AT_LEAST, 0, 1, numbered[middle][0]), (_JUMP, 0, 0, len(low)), *low, *high]
    code: list[_Instruction] = []
    for number, action in numbered:
        code += [(_IF_EQUAL, 0, len(action), number), *action]
    return [*code, (_RETURN, 0, 0, _ALLOW)]


def _refuse(code: int) -> list[_Instruction]:
    return [(_RETURN, 0, 0, _ERRNO | code)]


def _checked(checks: tuple[Check, ...]) -> list[_Instruction]:
    """Refuse where a check is not met, else allow."""
    code: list[_Instruction] = []
    for check in checks:
        code += [(_LOAD, 0, 0, _ARGUMENTS + 8 * check.argument), (_AND, 0, 0, check.mask)]
        # A value that is found jumps over one instruction behind the last comparison.
        code += [(_IF_EQUAL, len(check.values) - index, 0, value) for index, value in enumerate(check.values)]
        code += _refuse(errno.EPERM) if check.allowed else [(_JUMP, 0, 0, 1), *_refuse(errno.EPERM)]
    return [*code, (_RETURN, 0, 0, _ALLOW)]
