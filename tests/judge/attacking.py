"""The corpus of attacks: loading it, and the tasks that it is judged on.

An attack is a wrong program in ``tests/attacks``, one a file. Its first lines say what it is:

    # class: A9                       which kind of attack, numbered as in most threat models of judges
    # task: adds                      the task that it is judged on
    # mode: split | hardened | both
    # expect: assertion | exit        the reasons that are right
    # lost-without: landlock, uid     optional: it may succeed where none of these rungs holds
    # limits: sleepy                  optional: little wall time instead of little CPU time
    # runs: 2                         optional: is judged that often; no run may pass
    # slow: yes                       optional
    # tries: what it tries

An attack whose aim is a side effect gives the right answer if, and only if, it succeeded: a pass is a breach. Where a
program needs a place or a number that the arena made, it says ``@home@``; see ``arena.Arena.places``.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from qspark.task import Task
from qspark.verdict import Mode, Reason

FOLDER = Path(__file__).parent.parent / "attacks"
RUNGS = frozenset({"seccomp", "landlock", "uid", "namespaces", "cgroup"})
_FIELDS = frozenset({"class", "task", "mode", "expect", "lost-without", "limits", "runs", "slow", "tries"})
_MODES = {"split": (Mode.SPLIT,), "hardened": (Mode.HARDENED,), "both": (Mode.SPLIT, Mode.HARDENED)}


@dataclass(frozen=True)
class Attack:
    """A wrong program, and what is right to happen to it."""

    name: str
    kind: str
    task: str
    modes: tuple[Mode, ...]
    expect: frozenset[Reason]
    lost_without: frozenset[str]  # any one of these rungs is enough
    limits: str  # "brisk" or "sleepy"
    runs: int
    slow: bool
    tries: str
    text: str


def load(path: Path) -> Attack:
    """The attack in a file. Raises ValueError with the name of the file where its header is not one."""
    text = path.read_text(encoding="utf-8")
    header: dict[str, str] = {}
    for line in text.splitlines():
        match = re.fullmatch(r"# ([a-z-]+): (.+)", line)
        if match is None:
            break
        header[match[1]] = match[2]
    try:
        if unknown := set(header) - _FIELDS:
            raise ValueError(f"unknown fields {unknown}")
        lost = frozenset(header.get("lost-without", "").split(", ")) - {""}
        if (
            lost - RUNGS
            or header["task"] not in TASKS
            or header.get("limits", "brisk") not in ("brisk", "sleepy")
            or not re.fullmatch(r"A\d+", header["class"])
        ):
            raise ValueError("a value that does not exist")
        return Attack(
            name=path.stem,
            kind=header["class"],
            task=header["task"],
            modes=_MODES[header["mode"]],
            expect=frozenset(Reason(reason) for reason in header["expect"].split(" | ")),
            lost_without=lost,
            limits=header.get("limits", "brisk"),
            runs=int(header.get("runs", "1")),
            slow=header.get("slow") == "yes",
            tries=header["tries"],
            text=text,
        )
    except (KeyError, ValueError) as wrong:
        raise ValueError(f"{path.name}: {wrong}") from wrong


def corpus() -> list[Attack]:
    return [load(path) for path in sorted(FOLDER.glob("*.py"))]


@dataclass(frozen=True)
class Sample:
    """A task with a right and a wrong program."""

    task: Task
    right: str
    wrong: str
    modes: tuple[Mode, ...] = (Mode.SPLIT, Mode.HARDENED)


def _sample(entry: str, prompt: str, test: str, right: str, wrong: str, *, hardened: bool = False) -> Sample:
    task = Task(task_id=f"attacked/{entry}", prompt=prompt, test=test, entry_point=entry)
    return Sample(task, right, wrong, (Mode.HARDENED,) if hardened else (Mode.SPLIT, Mode.HARDENED))


_ADD = "def add(a, b):\n    '''Return the sum of two integers.'''\n"
_RIGHT_ADD, _WRONG_ADD = "def add(a, b):\n    return a + b\n", "def add(a, b):\n    return a - b\n"

TASKS: dict[str, Sample] = {
    "adds": _sample(
        "add",
        _ADD,
        """
def check(candidate):
    assert candidate(1, 2) == 3, "one and two"
    assert candidate(-4, 4) == 0
    assert isinstance(candidate(2, 2), int)
    for a in range(3):
        assert candidate(a, 10) == a + 10, a
""",
        _RIGHT_ADD,
        _WRONG_ADD,
    ),
    "cases": _sample(
        "add",
        _ADD,
        """
import unittest
def check(candidate):
    class Sums(unittest.TestCase):
        def test_sums(self):
            for a, b in [(1, 2), (5, 5)]:
                total = candidate(a, b)
                self.assertEqual(total, a + b)
    result = unittest.TestResult()
    unittest.defaultTestLoader.loadTestsFromTestCase(Sums).run(result)
    assert result.wasSuccessful(), result
""",
        _RIGHT_ADD,
        _WRONG_ADD,
    ),
    "bell": _sample(
        "bell",
        "from qiskit import QuantumCircuit\ndef bell():\n    '''Return H on qubit 0, then CX from 0 to 1.'''\n",
        """
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator, Statevector
def check(candidate):
    circuit = candidate()
    assert isinstance(circuit, QuantumCircuit)
    assert circuit.num_qubits == 2
    assert Statevector(circuit).equiv(Statevector([2**-0.5, 0, 0, 2**-0.5]))
    expected = QuantumCircuit(2)
    expected.h(0)
    expected.cx(0, 1)
    assert Operator(circuit).equiv(Operator(expected))
""",
        "def bell():\n    c = QuantumCircuit(2)\n    c.h(0)\n    c.cx(0, 1)\n    return c\n",
        "def bell():\n    c = QuantumCircuit(2)\n    c.h(1)\n    c.cx(0, 1)\n    return c\n",
    ),
    "probabilities": _sample(
        "probabilities",
        "def probabilities(theta):\n    '''Return the array of both probabilities after RY(theta) on |0>.'''\n",
        """
import numpy as np
def check(candidate):
    for theta in (0.3, 1.1, 2.7):
        found = candidate(theta)
        assert isinstance(found, np.ndarray), type(found)
        assert found.shape == (2,)
        np.testing.assert_allclose(found, [np.cos(theta / 2) ** 2, np.sin(theta / 2) ** 2], atol=1e-9)
        assert abs(found[0] - np.cos(theta / 2) ** 2) < 1e-9
        assert np.isclose(found.sum(), 1.0)
""",
        "import numpy as np\ndef probabilities(theta):\n    return np.array([np.cos(theta / 2)**2, np.sin(theta / 2)**2])\n",
        "import numpy as np\ndef probabilities(theta):\n    return np.array([np.cos(theta)**2, np.sin(theta)**2])\n",
    ),
    "labels": _sample(
        "labels",
        "def labels(n):\n    '''Return the list of all n-bit labels in ascending order.'''\n",
        """
def check(candidate):
    found = candidate(2)
    assert found == ["00", "01", "10", "11"], found
    assert len(candidate(3)) == 8
    assert all(isinstance(label, str) for label in candidate(1))
""",
        "def labels(n):\n    return [f'{i:0{n}b}' for i in range(2**n)]\n",
        "def labels(n):\n    return [str(i) for i in range(2**n)]\n",
    ),
    "stateful": _sample(
        "triple",
        "def triple(x):\n    '''Return three times x.'''\n",
        """
def check(candidate):
    assert candidate(2) == 6
    assert candidate(2) == candidate(2) == 6
    for x in (5, -1, 0, 7):
        assert candidate(x) == 3 * x, x
""",
        "def triple(x):\n    return 3 * x\n",
        "def triple(x):\n    return 2 + x + x\n",
    ),
    "square": _sample(
        "square",
        "def square(x):\n    '''Return the square of x.'''\n",
        """
import random
def check(candidate):
    assert candidate(0) == 0
    for _ in range(20):
        x = random.random()
        assert abs(candidate(x) - x * x) < 1e-12, x
""",
        "def square(x):\n    return x * x\n",
        "def square(x):\n    return x\n",
    ),
    "scaled": _sample(
        "scaled",
        "def scaled(x):\n    '''Return x times four.'''\n",
        """
import numpy as np
def check(candidate):
    assert candidate(0.0) == 0.0
    for _ in range(20):
        x = np.random.normal()
        np.testing.assert_allclose(candidate(x), 4 * x)
""",
        "def scaled(x):\n    return 4 * x\n",
        "def scaled(x):\n    return x\n",
    ),
    "flip": _sample(
        "flip",
        "def flip(bits):\n    '''Return the text of bits with every bit flipped.'''\n",
        """
import random
def check(candidate):
    assert candidate("0000") == "1111"
    for _ in range(10):
        bits = "".join(random.choice("01") for _ in range(4))
        assert candidate(bits) == "".join("10"[int(bit)] for bit in bits)
""",
        "def flip(bits):\n    return ''.join('10'[int(bit)] for bit in bits)\n",
        "def flip(bits):\n    return '1111'\n",
    ),
    "encoded": _sample(
        "encoded",
        "def encoded(n):\n    '''Return the numbers below n as a list in JSON.'''\n",
        """
def check(candidate):
    found = candidate(3)
    import json
    assert json.loads(found) == [0, 1, 2]
""",
        "import json\ndef encoded(n):\n    return json.dumps(list(range(n)))\n",
        "def encoded(n):\n    return '[]'\n",
    ),
    "bases": _sample(
        "to_basis",
        "from qiskit import QuantumCircuit\ndef to_basis(circuit):\n    '''Return an equivalent circuit of rz, sx and cx.'''\n",
        """
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator
def check(candidate):
    circuit = QuantumCircuit(2)
    circuit.h(0)
    circuit.cz(0, 1)
    found = candidate(circuit.copy())
    assert Operator(found).equiv(Operator(circuit))
    names = [one.operation.name for one in found.data if len(one.qubits) > 1]
    assert set(found.count_ops()) <= {"rz", "sx", "cx"} and set(names) <= {"cx"}
""",
        "from qiskit import transpile\ndef to_basis(circuit):\n    return transpile(circuit, basis_gates=['rz', 'sx', 'cx'])\n",
        "def to_basis(circuit):\n    return circuit\n",
    ),
    "primes": _sample(
        "is_prime",
        "def is_prime(n):\n    '''Tell whether n is prime.'''\n",
        """
def check(candidate):
    assert candidate(4) is False
    assert all(map(candidate, [2, 3, 5, 7, 11, 13]))
    assert not any(map(candidate, [6, 8, 9, 10]))
""",
        "def is_prime(n):\n    return n > 1 and all(n % d for d in range(2, n))\n",
        "def is_prime(n):\n    return n % 2 == 1\n",
    ),
    "invert": _sample(
        "invert",
        "from qiskit import QuantumCircuit\ndef invert(circuit):\n    '''Return a new circuit that undoes the given one.'''\n",
        """
from qiskit import QuantumCircuit
def check(candidate):
    from qiskit.quantum_info import Operator
    circuit = QuantumCircuit(2)
    circuit.s(0)
    circuit.h(1)
    circuit.cx(1, 0)
    undone = candidate(circuit)
    assert Operator(undone) == Operator(circuit.inverse())
""",
        "def invert(circuit):\n    return circuit.inverse()\n",
        "def invert(circuit):\n    return circuit.copy()\n",
    ),
    "between": _sample(
        "between",
        "from qiskit import QuantumCircuit\nfrom qiskit.circuit import Gate\ndef between(gate):\n"
        "    '''A circuit on two qubits with the gate between two Hadamard gates on qubit 0.'''\n",
        """
from qiskit import QuantumCircuit
from qiskit.circuit.library import CXGate
def check(candidate):
    from qiskit.quantum_info import Operator
    found = candidate(CXGate())
    expected = QuantumCircuit(2)
    expected.h(0)
    expected.append(CXGate(), [0, 1])
    expected.h(0)
    assert Operator(found) == Operator(expected)
    assert found.data[1].operation == CXGate()
""",
        "def between(gate):\n    circuit = QuantumCircuit(2)\n    circuit.h(0)\n    circuit.append(gate, [0, 1])\n    circuit.h(0)\n"
        "    return circuit\n",
        "def between(gate):\n    circuit = QuantumCircuit(2)\n    circuit.append(gate, [0, 1])\n    return circuit\n",
    ),
    "entangled": _sample(
        "entangled",
        "def entangled():\n    '''A circuit on two qubits that prepares a Bell state.'''\n",
        """
from qiskit_aer import AerSimulator
def check(candidate):
    from qiskit.quantum_info import Statevector
    found = candidate()
    assert abs(Statevector(found).probabilities()[0] - 0.5) < 1e-9
    found.measure_all()
    assert set(AerSimulator().run(found).result().get_counts()) == {"00", "11"}
""",
        "from qiskit import QuantumCircuit\ndef entangled():\n    circuit = QuantumCircuit(2)\n    circuit.h(0)\n"
        "    circuit.cx(0, 1)\n    return circuit\n",
        "from qiskit import QuantumCircuit\ndef entangled():\n    return QuantumCircuit(2)\n",
    ),
    "entangler": _sample(
        "entangler",
        "def entangler():\n    '''A circuit on two qubits that makes a Bell state of |+0>.'''\n",
        """
from qiskit import QuantumCircuit, transpile
from qiskit_aer import AerSimulator
def check(candidate):
    whole = QuantumCircuit(2)
    whole.h(0)
    whole.append(candidate(), [0, 1])
    whole.measure_all()
    assert set(AerSimulator().run(transpile(whole, basis_gates=["u", "cx"])).result().get_counts()) == {"00", "11"}
""",
        "from qiskit import QuantumCircuit\ndef entangler():\n    circuit = QuantumCircuit(2)\n    circuit.cx(0, 1)\n    return circuit\n",
        "from qiskit import QuantumCircuit\ndef entangler():\n    return QuantumCircuit(2)\n",
    ),
    "invertible": _sample(
        "flip",
        "def flip():\n    '''A circuit on one qubit that flips it.'''\n",
        """
from qiskit import QuantumCircuit, transpile
from qiskit_aer import AerSimulator
def check(candidate):
    whole = QuantumCircuit(2)
    whole.h(0)
    whole.append(candidate().to_gate().control(1), [0, 1])
    whole.measure_all()
    assert set(AerSimulator().run(transpile(whole, basis_gates=["u", "cx"])).result().get_counts()) == {"00", "11"}
""",
        "from qiskit import QuantumCircuit\ndef flip():\n    circuit = QuantumCircuit(1)\n    circuit.x(0)\n    return circuit\n",
        "from qiskit import QuantumCircuit\ndef flip():\n    return QuantumCircuit(1)\n",
    ),
    "rewrite": _sample(
        "rewrite",
        "def rewrite(circuit):\n    '''The same circuit with at most six CX gates and gates on one qubit.'''\n",
        """
from qiskit import transpile
from qiskit.circuit.library import CCXGate
def check(candidate):
    from qiskit.quantum_info import Operator
    found = candidate(CCXGate().definition)
    assert transpile(found, basis_gates=["u", "cx"]).count_ops().get("cx", 0) <= 6
    assert Operator(found).equiv(Operator(CCXGate().definition))
""",
        "def rewrite(circuit):\n    return circuit.copy()\n",
        "def rewrite(circuit):\n    return circuit.copy_empty_like()\n",
    ),
    "figure": _sample(
        "draw",
        "def draw(values):\n    '''Return a figure with one line through the values, titled squares.'''\n",
        """
from matplotlib.figure import Figure
def check(candidate):
    figure = candidate([1, 4, 9])
    assert isinstance(figure, Figure)
    axes = figure.axes
    assert len(axes) == 1
    lines = axes[0].lines
    assert len(lines) == 1
    assert list(lines[0].get_ydata()) == [1, 4, 9]
    assert axes[0].get_title() == "squares"
""",
        "from matplotlib.figure import Figure\ndef draw(values):\n    figure = Figure()\n    axes = figure.subplots()\n"
        "    axes.plot(values)\n    axes.set_title('squares')\n    return figure\n",
        "from matplotlib.figure import Figure\ndef draw(values):\n    return Figure()\n",
        hardened=True,
    ),
    "passes": _sample(
        "passes",
        "from qiskit.transpiler import PassManager\ndef passes():\n    '''Return a pass manager that cancels pairs of H.'''\n",
        """
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator
from qiskit.transpiler import PassManager
def check(candidate):
    manager = candidate()
    assert isinstance(manager, PassManager)
    circuit = QuantumCircuit(2)
    circuit.h(0)
    circuit.h(0)
    circuit.cx(0, 1)
    found = manager.run(circuit)
    assert isinstance(found, QuantumCircuit)
    assert dict(found.count_ops()) == {"cx": 1}
    assert Operator(found) == Operator(circuit)
""",
        "from qiskit.transpiler.passes import InverseCancellation\nfrom qiskit.circuit.library import HGate\n"
        "def passes():\n    return PassManager([InverseCancellation([HGate()])])\n",
        "def passes():\n    return PassManager()\n",
        hardened=True,
    ),
}


def secret_task(secret: str) -> Task:
    """A task that only who has read the secret can pass."""
    test = f"def check(candidate):\n    assert candidate() == {secret!r}\n"
    return Task(task_id="attacked/reveal", prompt="def reveal():\n    '''Guess.'''\n", test=test, entry_point="reveal")


TASKS["reveal"] = Sample(
    secret_task("planted-"), "def reveal():\n    return 'planted-'\n", "def reveal():\n    return 0\n"
)
