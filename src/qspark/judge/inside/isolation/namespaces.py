"""Which files, processes and networks exist for a process: Linux namespaces, and a root of its own.

A zygote calls ``enter`` once. Each process that it forks with ``fork_pid_namespace`` sees no process but itself and its
own; ``private`` then gives it folders that vanish with it. Needs CAP_SYS_ADMIN, or user namespaces that an ordinary
user may make.

Process 1 of a pid namespace differs from others in what follows, all of it measured: a signal that it, or a process
of its namespace, sends to it and that it does not handle is ignored, SIGKILL among them; so ``os.abort`` ends it with
SIGSEGV instead of SIGABRT, and the soft limit on CPU time (SIGXCPU) does not end it, the hard one does (SIGKILL).
Faults and the kernel's killing for memory end it as always. When it dies, everything in the namespace is killed, and
``waitpid`` for it returns only when all of that is gone.
"""

import contextlib
import functools
import os
import select
import signal
from collections.abc import Sequence
from pathlib import Path

from qspark.judge.inside.isolation import kernel, root

_CAP_SYS_ADMIN = 21


def enter(*, network: bool, visible: Sequence[str], writable: Sequence[str]) -> None:
    """Leave the machine: from here on only ``visible`` (read-only) and ``writable`` paths exist. Once, single-threaded.

    Own mounts, IPC, host name, processes, and unless ``network`` an own empty network; without CAP_SYS_ADMIN in a user
    namespace of its own, in which the user keeps its number and no other number exists. The new root is read-only and
    holds the given paths (absolute; those that do not exist are skipped; symbolic links on the way are kept as they
    are), a /dev with no more than ``landlock.DEVICES``, an own /proc, and empty /tmp and /dev/shm. Works in ``/``.

    Returns in a child, process 1 of a pid namespace: only so can an ordinary user's zygote make pid namespaces. The
    calling process stays behind without descriptors and ends as the child ends (with 128 + the signal, as in a shell).
    If either is killed, so is the other, and everything that the child started. Call it while the process is dumpable.

    Raises OSError where the kernel refuses a step; the process is then of no use any more.
    """
    flags = kernel.CLONE_NEWNS | kernel.CLONE_NEWIPC | kernel.CLONE_NEWUTS | kernel.CLONE_NEWPID
    if not network:
        flags |= kernel.CLONE_NEWNET
    if kernel.capget()[0] >> _CAP_SYS_ADMIN & 1:
        kernel.unshare(flags)
    else:
        _own_user_namespace(flags)
    kernel.sethostname("qspark")
    _leave_relay()
    root.make(visible, writable)


def fork_pid_namespace() -> int:
    """Like ``kernel.fork``, but the child is process 1 of a pid namespace of its own. Single-threaded.

    The parent gets the number by which it knows the child. Raises OSError.
    """
    own = _own_pid_namespace()
    kernel.unshare(kernel.CLONE_NEWPID)
    pid = -1
    try:
        pid = kernel.fork()
    finally:
        if pid != 0:
            # A second unshare is refused until the parent's children would be its own again.
            kernel.setns(own, kernel.CLONE_NEWPID)
    return pid


def private(*, folder: str, size_mb: int, inodes: int, owner: tuple[int, int] | None = None, ipc: bool = False) -> None:
    """Give the calling process files of its own, which vanish with it; nothing else stays writable.

    With ``ipc`` also shared memory, semaphores and message queues of its own, where nothing else keeps it from those.

    ``folder`` (existing, or below /tmp), /tmp and /dev/shm become empty file systems of at most ``size_mb`` MiB and
    ``inodes`` files each; ``folder`` is open to ``owner`` (uid, gid; by default the caller) alone. /proc shows the
    caller's pid namespace, or nothing where the kernel allows no new /proc (it does not below a /proc with covered
    parts, as in most containers). Once the caller has dropped its capabilities none of this can be undone.

    After ``enter``, in a child of ``fork_pid_namespace``. Raises OSError.
    """
    kernel.unshare(kernel.CLONE_NEWNS | (kernel.CLONE_NEWIPC if ipc else 0))
    limits = f"size={size_mb}m,nr_inodes={inodes}"
    root.clear(limits)
    if not os.path.lexists(folder):
        os.makedirs(folder)  # noqa: PTH103 - pathlib costs a fresh child 0.1 ms: pages of its code, touched first
    uid, gid = owner or (os.getuid(), os.getgid())
    kernel.mount("tmpfs", folder, "tmpfs", root.CLOSED, f"{limits},mode=700,uid={uid},gid={gid}")
    try:
        kernel.mount("proc", "/proc", "proc", kernel.MS_RDONLY | kernel.MS_NOEXEC | root.CLOSED)
    except PermissionError:
        kernel.mount("tmpfs", "/proc", "tmpfs", kernel.MS_RDONLY | root.CLOSED, "size=4k,nr_inodes=1,mode=555")


def _own_user_namespace(flags: int) -> None:
    uid, gid = os.getuid(), os.getgid()
    kernel.unshare(kernel.CLONE_NEWUSER | flags)
    Path("/proc/self/setgroups").write_text("deny")  # or an ordinary user may not map its group
    Path("/proc/self/uid_map").write_text(f"{uid} {uid} 1")
    Path("/proc/self/gid_map").write_text(f"{gid} {gid} 1")
    # None below this one. Where /proc/sys is read-only, seccomp alone refuses them.
    with contextlib.suppress(OSError):
        Path("/proc/sys/user/max_user_namespaces").write_text("0")


def _leave_relay() -> None:
    """Go on in a child; the parent only waits for its end."""
    alive, held = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(held)
        kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
        # The parent may have died before: its end of the pipe tells, its process number (0 from in here) does not.
        poll = select.poll()
        poll.register(alive, 0)
        if poll.poll(0):
            os._exit(1)
        os.close(alive)
        return
    os.closerange(0, held)
    os.closerange(held + 1, os.sysconf("SC_OPEN_MAX"))
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    os._exit(status if status >= 0 else 128 - status)


@functools.cache
def _own_pid_namespace() -> int:
    return os.open("/proc/self/ns/pid", os.O_RDONLY | os.O_CLOEXEC)
