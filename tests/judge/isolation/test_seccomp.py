"""Which system calls are refused: by reading the filter as the kernel does, and by making the calls."""

import errno
import struct
import textwrap

import pytest
from inside import run, value

from qspark.judge.inside.isolation import kernel, seccomp, syscalls

ALLOW, ERRNO, KILL = 0x7FFF0000, 0x00050000, 0x80000000
INSTALL = "seccomp.install(network=False)\n"


def verdict(program: bytes, number: int, *arguments: int, architecture: int | None = None) -> int:
    """What the filter answers: the few operations of classic BPF that it uses, with strict bounds."""
    architecture = syscalls.AUDIT_ARCHITECTURES[syscalls.machine()] if architecture is None else architecture
    data = struct.pack("=iIQ6Q", number, architecture, 0, *(*arguments, 0, 0, 0, 0, 0, 0)[:6])
    instructions = list(struct.iter_unpack("=HBBI", program))
    at = accumulator = 0
    while True:
        operation, if_true, if_false, operand = instructions[at]
        at += 1
        match operation:
            case 0x20:
                (accumulator,) = struct.unpack_from("=I", data, operand)
            case 0x54:
                accumulator &= operand
            case 0x05:
                at += operand
            case 0x15:
                at += if_true if accumulator == operand else if_false
            case 0x35:
                at += if_true if accumulator >= operand else if_false
            case 0x06:
                return operand
            case _:
                raise AssertionError(f"operation {operation:#x}")


def numbers(names: list[str] | tuple[str, ...]) -> set[int]:
    return {found for found in map(syscalls.number, names) if found is not None}


def test_every_number_meets_the_verdict_that_the_lists_give_it():
    refused = numbers([name for names in seccomp.REFUSED.values() for name in names.split()] + [*seccomp.NETWORK])
    checked = numbers(tuple(seccomp._CHECKED))
    program = seccomp.assemble(network=False)
    for number in set(range(syscalls.NEWEST + 1)) - checked:
        expected = ERRNO | errno.EPERM if number in refused else ALLOW
        if number in numbers(seccomp.ABSENT):
            expected = ERRNO | errno.ENOSYS
        assert verdict(program, number) == expected, number


@pytest.mark.parametrize("number", [syscalls.NEWEST + 1, 1000, 0x3FFFFFFF])
def test_newer_calls_do_not_exist(number):
    assert verdict(seccomp.assemble(network=True), number) == ERRNO | errno.ENOSYS


@pytest.mark.parametrize("name", ["prctl", "kill", "socket"])
def test_numbers_of_x32_are_refused(name):
    number = syscalls.number(name)
    assert number is not None
    assert verdict(seccomp.assemble(network=True), number | 0x40000000) == ERRNO | errno.EPERM


def test_another_architecture_is_killed():
    assert verdict(seccomp.assemble(network=True), 20, architecture=0x40000003) == KILL  # i386


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_assembles_for_both_architectures(machine, monkeypatch):
    monkeypatch.setattr("platform.machine", lambda: machine)
    program = seccomp.assemble.__wrapped__(network=False, pid=1)
    number = {"x86_64": 272, "aarch64": 97}[machine]  # unshare
    assert verdict(program, number) == ERRNO | errno.EPERM


ARGUMENTS = [
    ("clone", (0x3D0F00,), ALLOW),  # a thread
    ("clone", (17,), ALLOW),  # a fork
    ("clone", (kernel.CLONE_NEWUSER | 17,), errno.EPERM),
    ("clone", (kernel.CLONE_NEWNET,), errno.EPERM),
    ("clone", (kernel.CLONE_NEWPID | 1 << 32,), errno.EPERM),
    ("socketpair", (1, 1 | 0o2000000), ALLOW),
    ("socketpair", (1, 5), ALLOW),
    ("socketpair", (1, 2), errno.EPERM),
    ("socketpair", (2, 1), errno.EPERM),
    ("prctl", (15,), ALLOW),  # PR_SET_NAME
    ("prctl", (3,), ALLOW),  # PR_GET_DUMPABLE
    ("prctl", (kernel.PR_SET_DUMPABLE, 1), errno.EPERM),
    ("prctl", (kernel.PR_SET_PDEATHSIG, 0), errno.EPERM),
    ("prctl", (kernel.PR_SET_CHILD_SUBREAPER, 1), errno.EPERM),
    ("prctl", (kernel.PR_SET_DUMPABLE | 1 << 32, 1), errno.EPERM),  # the kernel reads an int
    ("ioctl", (0, 0x5401), ALLOW),  # TCGETS
    ("ioctl", (0, 0x5412), errno.EPERM),  # TIOCSTI
    ("ioctl", (0, 0x541C), errno.EPERM),  # TIOCLINUX
    ("ioctl", (0, 0x5412 | 1 << 32), errno.EPERM),
    ("fcntl", (0, 3), ALLOW),  # F_GETFL
    ("fcntl", (0, 8, 1), errno.EPERM),  # F_SETOWN
    ("personality", (0xFFFFFFFF,), ALLOW),
    ("personality", (0x0400000,), errno.EPERM),  # ADDR_NO_RANDOMIZE
    ("mknodat", (0, 0, 0o010600), ALLOW),  # a FIFO
    ("mknodat", (0, 0, 0o020600, 259), errno.EPERM),
    ("mknodat", (0, 0, 0o060600, 2048), errno.EPERM),
    ("prlimit64", (0, 7), ALLOW),
    ("prlimit64", (1, 7), errno.EPERM),
    ("setpriority", (0, 0, 5), ALLOW),
    ("setpriority", (2, 0, 5), errno.EPERM),  # all of a user
    ("setpriority", (0, 9, 5), errno.EPERM),
]


@pytest.mark.parametrize(("name", "arguments", "expected"), ARGUMENTS)
def test_arguments_decide(name, arguments, expected):
    number = syscalls.number(name)
    assert number is not None
    program = seccomp.assemble(network=False)
    assert verdict(program, number, *arguments) == (ALLOW if expected == ALLOW else ERRNO | expected)


@pytest.mark.parametrize(
    ("family", "expected"),
    [(1, ALLOW), (2, ALLOW), (10, ALLOW), (16, ALLOW), (17, errno.EPERM), (38, errno.EPERM), (40, errno.EPERM)],
)
def test_network_opens_the_internet_and_nothing_exotic(family, expected):
    number = syscalls.number("socket")
    assert number is not None
    program = seccomp.assemble(network=True)
    assert verdict(program, number, family) == (ALLOW if expected == ALLOW else ERRNO | expected)


CALLS = {
    "socket": ("error(socket.socket)", "EPERM"),
    "Unix socket": ("error(socket.socket, socket.AF_UNIX)", "EPERM"),
    "stream pair": ("error(socket.socketpair)", None),
    "datagram pair": ("error(socket.socketpair, socket.AF_UNIX, socket.SOCK_DGRAM)", "EPERM"),
    "namespace": ("error(kernel.unshare, 0)", "EPERM"),
    "own memory": ("error(kernel.call, 'process_vm_readv', os.getpid(), None, 0, None, 0, 0)", "EPERM"),
    "keyring": ("error(kernel.call, 'keyctl', 0, -3, 0)", "EPERM"),
    "SysV memory": ("error(kernel.call, 'shmget', 0, 4096, 0o1600)", "EPERM"),
    "dumpable": ("error(kernel.prctl, kernel.PR_SET_DUMPABLE, 1)", "EPERM"),
    "clone3": ("error(kernel.call, 'clone3', None, 0)", "ENOSYS"),
    "io_uring": ("error(kernel.call, 'io_uring_setup', 1, None)", "EPERM"),
    "limits of the parent": ("error(__import__('resource').prlimit, os.getppid(), 7)", "EPERM"),
}


@pytest.mark.parametrize("name", CALLS)
def test_calls_meet_the_filter(name, user):
    code, expected = CALLS[name]
    assert value(f"{INSTALL}seen = {code}", user=user) == expected


def test_lowering_its_own_limits_stays_possible(user):
    code = "import resource\nresource.setrlimit(resource.RLIMIT_NOFILE, (50, 50))\nseen = resource.getrlimit(resource.RLIMIT_NOFILE)"
    assert value(INSTALL + code, user=user) == (50, 50)


def test_a_descendant_is_under_the_filter_too(user):
    code = "import socket\ntry:\n    socket.socket()\nexcept PermissionError:\n    print('refused')\n"
    assert (
        run(
            f"{INSTALL}print(subprocess.run([sys.executable, '-c', {code!r}], capture_output=True, text=True).stdout)",
            user=user,
        )
        == "refused"
    )


def test_threads_and_children_work(user):
    code = """
    seen = []
    thread = threading.Thread(target=seen.append, args=("thread",))
    thread.start()
    thread.join()
    seen.append(fork(lambda: None))
    seen.append(subprocess.run(["sh", "-c", "echo $((6 * 7)) | cat"], capture_output=True, text=True).stdout)
    child = subprocess.Popen(["sleep", "1000"])
    child.kill()
    seen.append(child.wait())
    """
    assert value(INSTALL + textwrap.dedent(code), user=user) == ["thread", 0, "42\n", -9]


def test_own_signals_only(user):
    code = """
    import time
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        time.sleep(1000)
        os._exit(0)
    seccomp_arguments = dict(network=False, own_signals_only=True)
    report, answer = os.pipe()
    if (trial := os.fork()) == 0:
        seccomp.install(**seccomp_arguments)
        tried = [error(os.kill, target, 0) for target in (child, os.getppid(), 0, -1, os.getpid())]
        tried.append(error(signal.pidfd_send_signal, os.pidfd_open(child), 0))
        os.write(answer, repr(tried).encode())
        os.kill(os.getpid(), signal.SIGUSR1)
    ended = os.waitstatus_to_exitcode(os.waitpid(trial, 0)[1])
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    seen = eval(os.read(report, 1000)), ended
    """
    assert value(code, user=user) == (["EPERM", "EPERM", "EPERM", "EPERM", None, "EPERM"], -10)


def test_attributes_of_files_are_refused_where_they_may_be_the_users():
    open_to_all, closed = seccomp.assemble(network=False), seccomp.assemble(network=False, attributes=False)
    for number in numbers(seccomp.ATTRIBUTES):
        assert (verdict(open_to_all, number), verdict(closed, number)) == (ALLOW, ERRNO | errno.EPERM), number


QISKIT = """
import matplotlib
matplotlib.use("Agg")
from qiskit import QuantumCircuit, transpile
from qiskit_aer import AerSimulator
from qiskit.transpiler import CouplingMap
circuit = QuantumCircuit(18)
circuit.h(0)
for qubit in range(17):
    circuit.cx(qubit, qubit + 1)
circuit.measure_all()
simulator = AerSimulator(max_parallel_threads=2, seed_simulator=1)
counts = simulator.run(transpile(circuit, simulator), shots=100).result().get_counts()
circuit.draw("mpl").savefig(os.path.join(folder, "circuit.png"))
picture = CouplingMap.from_line(3).draw() if os.access("/usr/bin/dot", os.X_OK) else None
seen = sum(counts.values()), os.path.exists(os.path.join(folder, "circuit.png"))
"""


def test_qiskit_aer_matplotlib_and_graphviz_work(default_environment, tmp_path):
    tmp_path.chmod(0o777)
    code = f"folder = {str(tmp_path)!r}\nos.environ['MPLCONFIGDIR'] = os.environ['HOME'] = folder\n{INSTALL}{QISKIT}"
    assert value(code, python=str(default_environment.python)) == (100, True)
