"""What a forked process does to itself with what every kernel and user has: session, descriptors, resource limits.

Its own session and process group, death with its parent, no core dumps, no reading of its memory by others of the same
user, no new privileges, every descriptor closed but its own, limits on CPU time, address space, file size, open files
and, where they are counted for it alone, processes. System calls, files and the network: see ``isolation/``.
"""

import fcntl
import os
import resource
import signal
import tempfile
from typing import Any

from qspark.judge.inside.isolation import kernel


def adopt_orphans() -> None:
    """Make this process the parent of every descendant whose own parent dies."""
    kernel.prctl(kernel.PR_SET_CHILD_SUBREAPER, 1)


def keep_only(descriptors: list[int]) -> list[int]:
    """Close every descriptor but the given ones, which move to 3, 4, ...; 0, 1 and 2 become /dev/null.

    Returns the new numbers, in the given order.
    """
    # First out of the way of the low numbers, so that no dup2 overwrites one that is still to be moved.
    high = [fcntl.fcntl(descriptor, fcntl.F_DUPFD, 512) for descriptor in descriptors]
    null = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(null, standard)
    for index, descriptor in enumerate(high):
        os.dup2(descriptor, 3 + index, inheritable=False)
    os.closerange(3 + len(descriptors), resource.getrlimit(resource.RLIMIT_NOFILE)[0])
    return list(range(3, 3 + len(descriptors)))


def isolate(folder: str) -> None:
    """Leave the zygote's session, and work in ``folder``.

    Raises OSError where the kernel refuses a step: a process that could not be confined must not go on.
    """
    kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
    os.setsid()
    kernel.prctl(kernel.PR_SET_DUMPABLE, 0)
    kernel.no_new_privileges()
    os.umask(0o077)
    os.chdir(folder)
    os.environ.update(HOME=folder, TMPDIR=folder)
    tempfile.tempdir = folder  # which an import in the zygote may have settled already


def take_on(limits: dict[str, Any]) -> None:
    """Take on limits: ``cpu_s`` (seconds), ``memory_mb`` and ``file_mb`` (MiB), ``open_files``. Raises OSError."""
    cpu = max(1, int(limits["cpu_s"] + 0.999))
    # The soft limit's signal can be caught; one second later the hard limit cannot.
    for what, soft, hard in (
        (resource.RLIMIT_CPU, cpu, cpu + 1),
        (resource.RLIMIT_AS, limits["memory_mb"] << 20, limits["memory_mb"] << 20),
        (resource.RLIMIT_FSIZE, limits["file_mb"] << 20, limits["file_mb"] << 20),
        (resource.RLIMIT_NOFILE, limits["open_files"], limits["open_files"]),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        _, ceiling = resource.getrlimit(what)
        if ceiling != resource.RLIM_INFINITY:
            soft, hard = min(soft, ceiling), min(hard, ceiling)
        resource.setrlimit(what, (soft, hard))


def processes(count: int) -> None:
    """At most ``count`` processes and threads of this user, or of this user in its user namespace. Raises OSError."""
    resource.setrlimit(resource.RLIMIT_NPROC, (count, count))
