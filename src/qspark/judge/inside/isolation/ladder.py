"""Which walls hold on this machine: each rung is tried in a throw-away child, by doing what it must prevent."""

import errno
import mmap
import os
import signal
import socket
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from qspark.judge.inside import limits
from qspark.judge.inside.isolation import cgroups, identity, kernel, landlock, namespaces, seccomp


class Rung(StrEnum):
    LIMITS = "limits"
    DESCRIPTORS = "descriptors"
    ENVIRONMENT = "environment"
    SECCOMP = "seccomp"
    LANDLOCK = "landlock"
    UID = "uid"
    NAMESPACES = "namespaces"
    CGROUP = "cgroup"


# How a child applies them. Namespaces and groups need rights that a new user has not; a change of user undoes "dies
# with its parent" and "not dumpable", which belong to the environment; the last two refuse what all others need.
ORDER = (
    Rung.NAMESPACES,
    Rung.CGROUP,
    Rung.DESCRIPTORS,
    Rung.UID,
    Rung.ENVIRONMENT,
    Rung.LIMITS,
    Rung.LANDLOCK,
    Rung.SECCOMP,
)

# What is lost where a rung does not hold. The attacks that get through are the evidence: benchmarks/attacks.py.
LOST = {
    Rung.LIMITS: "a program may take all time, memory and open files",
    Rung.DESCRIPTORS: "programs are born with what the judge has open",
    Rung.ENVIRONMENT: "programs inherit the user's variables, outlive the judge and read each other's memory",
    Rung.SECCOMP: "programs reach rare parts of the kernel: sockets that lead into it, namespaces of their own",
    Rung.LANDLOCK: "only namespaces, or the rights of another user, keep the user's files from programs",
    Rung.UID: "programs have this user's rights behind the other walls",
    Rung.NAMESPACES: "programs see the names of other processes, and may fill the disk with many files",
    Rung.CGROUP: "a program that starts many processes may take all memory, which is limited for each of them alone",
}


@dataclass(frozen=True)
class Finding:
    """Whether a rung holds here, why (one line), and what would mend it (one line; empty if it holds)."""

    holds: bool
    why: str
    mend: str = ""


class _Leak(Exception):
    """Something was possible that the rung must prevent."""


def probe() -> dict[Rung, Finding]:
    """Try every rung. Leaves nothing behind, and changes nothing for the caller.

    Forks, so the caller should have one thread. Takes some 0.1 s.
    """
    mends = {
        Rung.LIMITS: "raise this user's hard limits (ulimit -H)",
        Rung.DESCRIPTORS: "make /dev/null readable and writable",
        Rung.ENVIRONMENT: "Linux 3.5 or newer",
        Rung.SECCOMP: "Linux with CONFIG_SECCOMP_FILTER, on x86_64 or aarch64",
        Rung.LANDLOCK: "Linux 5.13 or newer, with landlock among the modules of the boot parameter lsm=",
        Rung.UID: "run as root, in a container with a map of 65536 users",
        Rung.NAMESPACES: _mend_namespaces(),
        Rung.CGROUP: "run as root, or delegate a group: systemd-run --user --scope -p Delegate=yes COMMAND",
    }
    trials: dict[Rung, Callable[[], str]] = {
        Rung.LIMITS: _limits,
        Rung.DESCRIPTORS: _descriptors,
        Rung.ENVIRONMENT: _environment,
        Rung.SECCOMP: _seccomp,
        Rung.LANDLOCK: _landlock,
        Rung.UID: _uid,
        Rung.NAMESPACES: _namespaces,
    }
    found = {rung: in_child(trial) for rung, trial in trials.items()}
    found[Rung.CGROUP] = _cgroup()
    return {rung: Finding(holds, why, "" if holds else mends[rung]) for rung, (holds, why) in found.items()}


def in_child(trial: Callable[[], str], fork: Callable[[], int] = os.fork) -> tuple[bool, str]:
    """Whether a child got through the trial, and what it had to say."""
    hear, tell = os.pipe()
    pid = fork()
    if pid == 0:
        try:
            os.close(hear)
            kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
            try:
                answer = f"+{trial()}"
            except OSError as refused:
                answer = f"-{refused.strerror or refused}"
            except (RuntimeError, _Leak) as failure:
                answer = f"-{failure}"
            os.write(tell, answer.encode())
        finally:
            os._exit(0)
    os.close(tell)
    answer = os.read(hear, 4096).decode()
    os.close(hear)
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    if not answer:
        return False, f"the trial ended early, with status {status}"
    return answer[0] == "+", answer[1:]


def _must_fail(what: str, action: Callable[[], object], *codes: int) -> None:
    """Do what must be impossible; ``codes``: the errnos it may fail with, by default EPERM."""
    try:
        action()
    except OSError as refused:
        if refused.errno in (codes or (errno.EPERM,)):
            return
        raise
    raise _Leak(f"{what} was possible")


def _limits() -> str:
    used = int(Path("/proc/self/statm").read_text().split()[0]) * mmap.PAGESIZE >> 20
    limits.take_on({"cpu_s": 5, "memory_mb": used + 64, "file_mb": 1, "open_files": 16})
    _must_fail("opening more files", lambda: [os.dup(0) for _ in range(17)], errno.EMFILE)
    _must_fail("using more memory", lambda: mmap.mmap(-1, 128 << 20), errno.ENOMEM)
    return "CPU time, address space, size and number of files"


def _descriptors() -> str:
    inherited = os.open("/", os.O_RDONLY)
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            limits.keep_only([])
            _must_fail("reading an inherited descriptor", lambda: os.fstat(inherited), errno.EBADF)
            code = 0
        finally:
            os._exit(code)
    if os.waitpid(pid, 0)[1] != 0:
        raise _Leak("an inherited descriptor stayed open")
    return "all closed but its own"


def _environment() -> str:
    limits.isolate("/")
    if os.getsid(0) != os.getpid():
        raise _Leak("a session of its own was not had")
    if kernel.prctl(kernel.PR_GET_DUMPABLE) != 0:
        raise _Leak("its memory could be read by others of the same user")
    return "own session, death with the parent, no new privileges, closed memory"


def _seccomp() -> str:
    seccomp.install(network=False)
    _must_fail("opening a socket", socket.socket)
    _must_fail("making a namespace", lambda: kernel.unshare(0))
    if (pid := os.fork()) == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    return "no network, no namespaces, no other process's memory"


def _landlock() -> str:
    landlock.restrict(read=[], write=[], network=False)
    _must_fail("listing the root", lambda: list(Path("/").iterdir()), errno.EACCES)
    _must_fail("writing to /tmp", lambda: os.open("/tmp", os.O_TMPFILE | os.O_WRONLY), errno.EACCES)
    abi = landlock.abi()
    more = [name for needed, name in ((4, "TCP"), (6, "signals")) if abi >= needed]
    return f"ABI {abi}: files{''.join(f', {name}' for name in more)}"


def _uid() -> str:
    if os.geteuid() != 0:
        raise _Leak("only root can change its user")
    uid = identity.free_uids(1)[0]
    identity.become(uid, uid)
    _must_fail("signalling another user's process", lambda: os.kill(os.getppid(), 0))
    return f"users {identity.FIRST_UID} to {identity.LAST_UID}"


def _namespaces() -> str:
    namespaces.enter(network=False, visible=[], writable=[])
    holds, why = in_child(_alone, namespaces.fork_pid_namespace)
    if not holds:
        raise _Leak(why)
    return why


def _alone() -> str:
    namespaces.private(folder="/tmp/probe", size_mb=1, inodes=16)
    identity.drop_capabilities()
    _must_fail("reading /etc", lambda: list(Path("/etc").iterdir()), errno.ENOENT)
    _must_fail("writing outside its folder", lambda: Path("/probe").touch(), errno.EROFS, errno.EACCES)
    _must_fail("mounting", lambda: kernel.umount("/tmp/probe", kernel.MNT_DETACH))
    if os.getpid() != 1 or any(path.name.isdigit() and path.name != "1" for path in Path("/proc").iterdir()):
        raise _Leak("seeing other processes was possible")
    if [name for _, name in socket.if_nameindex()] != ["lo"]:
        raise _Leak("seeing the network was possible")
    return "own files, processes, network, IPC, host name"


def _cgroup() -> tuple[bool, str]:
    try:
        # The number alone is not enough: containers with processes of their own may share these hierarchies.
        group = cgroups.open_group(f"qspark-probe-{os.getpid()}-{os.urandom(4).hex()}")
    except OSError as refused:
        return False, str(refused)
    if group is None:
        return False, "no group for memory and processes can be made"
    try:
        group.limit(memory_mb=32, pids=4)
        in_child(lambda: _exceed(group))
        if group.oom_kills() == 0:
            return False, f"more memory than the limit of {group.paths} could be had"
        return True, f"memory with swap, processes; version {group.version}"
    except OSError as refused:
        return False, str(refused)
    finally:
        group.remove()


def _exceed(group: cgroups.Group) -> str:
    group.enter()
    return str(len(bytearray(128 << 20)))


def _mend_namespaces() -> str:
    if os.geteuid() == 0:
        return "give the container CAP_SYS_ADMIN, or run outside of one"
    for setting, closed, mend in (
        ("user/max_user_namespaces", "0", "sysctl user.max_user_namespaces=15000"),
        ("kernel/unprivileged_userns_clone", "0", "sysctl kernel.unprivileged_userns_clone=1"),
        ("kernel/apparmor_restrict_unprivileged_userns", "1", "sysctl kernel.apparmor_restrict_unprivileged_userns=0"),
    ):
        try:
            if Path("/proc/sys", setting).read_text().strip() == closed:
                return mend
        except OSError:
            continue  # this kernel has no such setting
    return "allow user namespaces: in a container --security-opt seccomp=unconfined, else run as root"
