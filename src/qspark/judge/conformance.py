"""What every judge must do, as programs and tests: the whole judge, and each rung of isolation by itself.

    for result in conformance.run(environment): ...

``qspark doctor --self-check`` and the test suite run the same list. A check is a program that tries something and
answers with what it saw, and a test that says what it must have seen; it belongs to a rung if that rung alone must be
enough, or to none if every judge must pass it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from qspark.judge.environment import Environment
from qspark.judge.inside.isolation.ladder import Rung
from qspark.judge.isolation import ALWAYS, chosen
from qspark.judge.judge import Judge
from qspark.judge.limits import Limits
from qspark.task import Completion, Task
from qspark.verdict import Outcome, Reason

# Small, so that programs which never end are over soon.
LIMITS = Limits(cpu_s=3.0, wall_s=20.0)


@dataclass(frozen=True)
class Check:
    """One property: a program for a test, and how its trial must end."""

    name: str
    program: str
    test: str = "assert candidate() == 'refused'"  # the body of check(candidate), one line
    outcome: Outcome = Outcome.PASS
    reason: Reason = Reason.PASSED
    rung: Rung | None = None

    @property
    def task(self) -> Task:
        return Task(
            task_id=f"conformance/{self.name}",
            prompt="def f(*args):\n    '''Answer.'''\n",
            test=f"def check(candidate):\n    {self.test}\n",
            entry_point="f",
        )


@dataclass(frozen=True)
class Result:
    """How one check ended behind one set of walls."""

    walls: str  # "all", or the name of the one rung beside those that are always there
    check: Check
    holds: bool
    seen: str


def _refused(statement: str, errors: str = "OSError", setup: str = "pass") -> str:
    """A program that answers whether a statement is refused with one of these errors."""
    return (
        f"import ctypes, os, pathlib, resource, signal, socket, sys\n\ndef f():\n    {setup}\n    try:\n"
        f"        {statement}\n    except {errors}:\n        return 'refused'\n    return 'done'\n"
    )


def _fails(name: str, program: str, reason: Reason, test: str = "assert candidate(1, 2) == 3") -> Check:
    return Check(name, program, test, Outcome.FAIL, reason)


_SYSCALL = "libc = ctypes.CDLL(None, use_errno=True)"
_ADDS = "assert candidate(1, 2) == 3"
CHECKS = (
    # Verdicts
    Check("right-program-passes", "def f(a, b):\n    return a + b\n", _ADDS),
    _fails("wrong-value-fails", "def f(a, b):\n    return a - b\n", Reason.ASSERTION),
    _fails("exception-fails", "def f(a, b):\n    raise ValueError('no')\n", Reason.EXCEPTION),
    _fails("exit-fails", "import sys\ndef f(a, b):\n    sys.exit(0)\n", Reason.EXIT),
    _fails("hard-exit-fails", "import os\ndef f(a, b):\n    os._exit(0)\n", Reason.EXIT),
    _fails("crash-fails", "import ctypes\ndef f(a, b):\n    ctypes.string_at(0)\n", Reason.EXIT),
    _fails("other-function-fails", "def g(a, b):\n    return a + b\n", Reason.NO_ENTRY_POINT),
    _fails("endless-loop-ends", "def f(a, b):\n    while True:\n        pass\n", Reason.TIMEOUT),
    _fails("too-much-address-space-fails", "def f(a, b):\n    return bytearray(1 << 42)\n", Reason.MEMORY),
    _fails(
        "own-comparison-is-not-asked",
        "class Yes(int):\n    def __eq__(self, other):\n        return True\n    __hash__ = int.__hash__\n"
        "def f(a, b):\n    return Yes(7)\n",
        Reason.ASSERTION,
    ),
    _fails("own-object-cannot-cross", "class Yes:\n    pass\ndef f(a, b):\n    return Yes()\n", Reason.OPAQUE_VALUE),
    _fails(
        "forged-frame-is-tampering",
        "import os\ndef f(a, b):\n    os.write(4, b'x' * 64)\n    return 3\n",
        Reason.TAMPERING,
    ),
    Check("flood-of-output-is-harmless", "def f(a, b):\n    print('x' * (1 << 24))\n    return a + b\n", _ADDS),
    Check(
        "library-values-cross",
        "from qiskit import QuantumCircuit\nfrom qiskit.quantum_info import Operator\n"
        "def f():\n    c = QuantumCircuit(2)\n    c.h(0)\n    c.cx(0, 1)\n    return c, Operator(c)\n",
        "circuit, matrix = candidate(); assert type(matrix)(circuit).equiv(matrix)",
    ),
    # What is always there
    Check("environment-is-scrubbed", _refused("os.environ['PATH_OF_NOTHING']", "KeyError"), rung=Rung.ENVIRONMENT),
    Check(
        "works-in-an-empty-folder",
        "import os\ndef f():\n    return os.listdir(), os.environ['HOME'] == os.getcwd()\n",
        "assert candidate() == ([], True)",
        rung=Rung.ENVIRONMENT,
    ),
    Check(
        "descriptors-are-its-own",
        "import os\ndef f():\n    found = []\n    for number in range(256):\n        try:\n"
        "            os.fstat(number)\n        except OSError:\n            continue\n        found.append(number)\n"
        "    return found\n",
        "assert candidate() == [0, 1, 2, 4]",  # the null device thrice, and the link to the referee
        rung=Rung.DESCRIPTORS,
    ),
    Check(
        "files-are-limited-in-size",
        _refused("open('big', 'wb').write(bytes(1 << 28))", setup="signal.signal(signal.SIGXFSZ, signal.SIG_IGN)"),
        rung=Rung.LIMITS,
    ),
    Check(
        "limits-cannot-be-raised",
        _refused("resource.setrlimit(resource.RLIMIT_CPU, (999, 999))", "(ValueError, OSError)"),
        rung=Rung.LIMITS,
    ),
    # Rungs that a machine may or may not have
    Check("no-internet-socket", _refused("socket.socket()"), rung=Rung.SECCOMP),
    Check("no-unix-socket", _refused("socket.socket(socket.AF_UNIX)"), rung=Rung.SECCOMP),
    Check(
        "no-shared-memory-segment",
        _refused("if libc.shmget(0, 4096, 0o1600) == -1: raise OSError", setup=_SYSCALL),
        rung=Rung.SECCOMP,
    ),
    Check(
        "no-ptrace",
        _refused("if libc.ptrace(16, os.getppid(), 0, 0) == -1: raise OSError", setup=_SYSCALL),
        rung=Rung.SECCOMP,
    ),
    Check(
        "no-namespace-of-its-own",
        _refused("if libc.unshare(0x10000000) == -1: raise OSError", setup=_SYSCALL),
        rung=Rung.SECCOMP,
    ),
    Check("no-reading-elsewhere", _refused("os.listdir('/')"), rung=Rung.LANDLOCK),
    Check("no-writing-elsewhere", _refused("open('/var/tmp/x', 'w')"), rung=Rung.LANDLOCK),
    Check("no-changing-of-packages", _refused("open(os.__file__, 'a')"), rung=Rung.LANDLOCK),
    Check(
        "is-nobody-else",
        "import os\ndef f():\n    return os.getuid() > 0 and os.getgroups() == []\n",
        "assert candidate() is True",
        rung=Rung.UID,
    ),
    Check("no-way-back-to-root", _refused("os.setuid(0)"), rung=Rung.UID),
    Check(
        "sees-no-other-process",
        "import os\ndef f():\n    return [name for name in os.listdir('/proc') if name.isdigit()]\n",
        "assert candidate() in (['1'], [])",
        rung=Rung.NAMESPACES,
    ),
    Check("sees-no-file-of-a-user", _refused("os.listdir('/var/lib')"), rung=Rung.NAMESPACES),
    Check(
        "has-no-network",
        "import socket\ndef f():\n    return [name for _, name in socket.if_nameindex()]\n",
        "assert candidate() == ['lo']",
        rung=Rung.NAMESPACES,
    ),
    Check(
        "folder-is-limited-in-size",
        _refused("[open(f'{n}', 'wb').write(bytes(1 << 24)) for n in range(20)]"),
        rung=Rung.NAMESPACES,
    ),
    Check(
        "memory-is-limited",
        "def f(a, b):\n    held = bytearray(3 << 30)\n    held[::4096] = b'x' * len(held[::4096])\n    return a + b\n",
        _ADDS,
        Outcome.FAIL,
        Reason.MEMORY,
        Rung.CGROUP,
    ),
    Check(
        "processes-are-limited",
        _refused("[os.fork() or signal.pause() for n in range(400)]"),
        rung=Rung.CGROUP,
    ),
)
# What another wall keeps from being asked: a namespace's network is looked at through a socket.
_HIDDEN_BY = {"has-no-network": Rung.SECCOMP}


def run(environment: Environment) -> Iterator[Result]:
    """Every check behind all walls that hold here, then each rung that holds, without the other optional ones.

    Raises UserError if the environment's interpreter cannot try its isolation, ZygoteDied if it cannot be warmed up.
    """
    rungs = frozenset(chosen(environment, without=(), at_least=()))
    yield from _behind(environment, "all", rungs)
    for rung in sorted(rungs - ALWAYS):
        yield from _behind(environment, rung.value, ALWAYS | {rung})


def _behind(environment: Environment, walls: str, rungs: frozenset[Rung]) -> Iterator[Result]:
    with Judge(environment, workers=1, limits=LIMITS, without=frozenset(Rung) - rungs) as judge:
        for check in CHECKS:
            if (check.rung is not None and check.rung not in rungs) or _HIDDEN_BY.get(check.name) in rungs:
                continue
            verdict = judge.judge(check.task, Completion(task_id=check.task.task_id, completion=check.program))
            holds = (verdict.outcome, verdict.reason) == (check.outcome, check.reason)
            yield Result(walls, check, holds, f"{verdict.reason.value} {verdict.detail}".strip())
        again = CHECKS[0]
        verdict = judge.judge(
            again.task, Completion(task_id=again.task.task_id, completion=again.program + "# again\n")
        )
        yield Result(walls, again, verdict.outcome is Outcome.PASS, "after all the others")
