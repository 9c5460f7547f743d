"""Small tasks with known right behaviour.

Every task takes arguments, and its cases want different answers for different arguments, none of which is an argument
itself: so a program that ignores its arguments, or only hands them on, is wrong by construction.
"""

from dataclasses import dataclass

from qspark.task import Task


@dataclass(frozen=True)
class Case:
    """One call: its arguments as an expression, and what must hold of ``value`` and ``args`` afterwards."""

    args: str
    holds: tuple[str, ...]


@dataclass(frozen=True)
class Subject:
    """A task, with right solutions to vary."""

    name: str
    signature: str  # of the entry point, with its name
    ask: str
    setup: str
    cases: tuple[Case, ...]
    solutions: tuple[str, ...]

    @property
    def entry_point(self) -> str:
        return self.signature.partition("(")[0]

    @property
    def parameters(self) -> list[str]:
        return [name.strip() for name in self.signature.partition("(")[2].rstrip(")").split(",")]

    @property
    def task(self) -> Task:
        lines = [f"{self.setup}def check(candidate):"]
        for case in self.cases:
            lines += [f"    args = {case.args}", "    value = candidate(*args)"]
            lines += [f"    assert {condition}" for condition in case.holds]
        return Task(
            task_id=f"fuzz/{self.name}",
            prompt=f"def {self.signature}:\n    '''{self.ask}'''\n",
            test="\n".join(lines) + "\n",
            entry_point=self.entry_point,
            canonical_solution=self.solutions[0],
        )


def _cases(*pairs: tuple[str, str]) -> tuple[Case, ...]:
    return tuple(Case(args, tuple(holds.split("; "))) for args, holds in pairs)


NUMPY = "import numpy as np\n"
QISKIT = (
    "import numpy as np\nfrom qiskit import QuantumCircuit\nfrom qiskit.quantum_info import Operator, Statevector\n"
)

SUBJECTS = (
    Subject(
        "adds",
        "add(a, b)",
        "Return a plus b.",
        "",
        _cases(("(2, 3)", "value == 5"), ("(-40, 7)", "value == -33"), ("(10**30, 5)", "value == 10**30 + 5")),
        ("def add(a, b):\n    return a + b\n", "def add(a, b):\n    total = a\n    total += b\n    return total\n"),
    ),
    Subject(
        "bell",
        "ghz(n)",
        "Return a circuit that prepares the n-qubit GHZ state.",
        QISKIT,
        tuple(
            Case(
                f"({n},)",
                (
                    "isinstance(value, QuantumCircuit)",
                    f"value.num_qubits == {n}",
                    f"abs(Statevector(value).inner(Statevector((np.eye({2**n})[0] + np.eye({2**n})[-1]) / 2**0.5)))"
                    " > 1 - 1e-9",
                ),
            )
            for n in (2, 3)
        ),
        (
            "from qiskit import QuantumCircuit\n\n\ndef ghz(n):\n    circuit = QuantumCircuit(n)\n    circuit.h(0)\n"
            "    for k in range(1, n):\n        circuit.cx(0, k)\n    return circuit\n",
            "from qiskit import QuantumCircuit\nfrom qiskit.circuit.library import CXGate, HGate\n\n\ndef ghz(n):\n"
            "    circuit = QuantumCircuit(n)\n    circuit.append(HGate(), [n - 1])\n"
            "    for k in reversed(range(n - 1)):\n"
            "        circuit.append(CXGate(), [k + 1, k])\n    return circuit\n",
        ),
    ),
    Subject(
        "statevector",
        "turned(angle)",
        "Return the Statevector of one qubit after RY(angle).",
        QISKIT,
        tuple(
            Case(
                f"({angle},)",
                (
                    "isinstance(value, Statevector)",
                    "value.data.shape == (2,)",
                    f"np.allclose(value.data, [np.cos({angle} / 2), np.sin({angle} / 2)])",
                ),
            )
            for angle in (0.3, 2.0)
        ),
        (
            "from qiskit import QuantumCircuit\nfrom qiskit.quantum_info import Statevector\n\n\ndef turned(angle):\n"
            "    circuit = QuantumCircuit(1)\n    circuit.ry(angle, 0)\n    return Statevector(circuit)\n",
            "import numpy as np\nfrom qiskit.quantum_info import Statevector\n\n\ndef turned(angle):\n"
            "    return Statevector([np.cos(angle / 2), np.sin(angle / 2)])\n",
        ),
    ),
    Subject(
        "counts",
        "merged(first, second)",
        "Return the sum of two dictionaries of counts.",
        "",
        _cases(
            ("({'00': 3, '11': 5}, {'11': 2, '01': 1})", "value == {'00': 3, '11': 7, '01': 1}"),
            ("({'0': 10**6}, {'0': 1})", "value == {'0': 10**6 + 1}; args == ({'0': 10**6}, {'0': 1})"),
        ),
        (
            "def merged(first, second):\n    total = dict(first)\n    for key, count in second.items():\n"
            "        total[key] = total.get(key, 0) + count\n    return total\n",
            "from collections import Counter\n\n\ndef merged(first, second):\n"
            "    return Counter(first) + Counter(second)\n",
        ),
    ),
    Subject(
        "in_place",
        "arrange(items, seen)",
        "Sort items in place, add its length to the dictionary seen under 'n', and return None.",
        "",
        _cases(
            ("([3, 1, 2], {})", "value is None; args == ([1, 2, 3], {'n': 3})"),
            ("([[2], [1], [0, 5]], {'x': 1})", "value is None; args[0] == [[0, 5], [1], [2]]; args[1]['n'] == 3"),
        ),
        (
            "def arrange(items, seen):\n    items.sort()\n    seen['n'] = len(items)\n",
            "def arrange(items, seen):\n    ordered = sorted(items)\n    items.clear()\n    items.extend(ordered)\n"
            "    seen.update(n=len(ordered))\n    return None\n",
        ),
    ),
    Subject(
        "strings",
        "flipped(text)",
        "Return the words of text in reverse order, in upper case.",
        "",
        _cases(("('one two',)", "value == 'TWO ONE'"), ("('a bc d\\u00e9',)", "value == 'D\\u00c9 BC A'")),
        (
            "def flipped(text):\n    return ' '.join(reversed(text.upper().split()))\n",
            "def flipped(text):\n    words = text.split()\n    return ' '.join(words[::-1]).upper()\n",
        ),
    ),
    Subject(
        "dictionaries",
        "inverted(table)",
        "Return the dictionary from each value to the sorted list of its keys.",
        "",
        _cases(
            ("({'a': 1, 'c': 2, 'b': 1},)", "value == {1: ['a', 'b'], 2: ['c']}"),
            ("({(0, 1): 'x'},)", "value == {'x': [(0, 1)]}; list(value) == ['x']"),
        ),
        (
            "def inverted(table):\n    result = {}\n    for key, value in table.items():\n"
            "        result.setdefault(value, []).append(key)\n    return {k: sorted(v) for k, v in result.items()}\n",
        ),
    ),
    Subject(
        "operator",
        "phased(angle)",
        "Return the Operator diag(1, exp(i angle)).",
        QISKIT,
        tuple(
            Case(
                f"({angle},)",
                (
                    "isinstance(value, Operator)",
                    "value.dim == (2, 2)",
                    f"value == Operator(np.diag([1, np.exp(1j * {angle})]))",
                ),
            )
            for angle in (0.5, -1.25)
        ),
        (
            "import numpy as np\nfrom qiskit.quantum_info import Operator\n\n\ndef phased(angle):\n"
            "    return Operator([[1, 0], [0, np.exp(1j * angle)]])\n",
            "from qiskit.circuit.library import PhaseGate\nfrom qiskit.quantum_info import Operator\n\n\n"
            "def phased(angle):\n    return Operator(PhaseGate(angle))\n",
        ),
    ),
    Subject(
        "probabilities",
        "probabilities(theta)",
        "Return the array [cos^2(theta/2), sin^2(theta/2)].",
        NUMPY,
        tuple(
            Case(
                f"({theta},)",
                (
                    "isinstance(value, np.ndarray)",
                    "value.shape == (2,)",
                    f"np.allclose(value, [np.cos({theta} / 2) ** 2, np.sin({theta} / 2) ** 2])",
                ),
            )
            for theta in (0.7, 1.9)
        ),
        (
            "import numpy as np\n\n\ndef probabilities(theta):\n"
            "    return np.array([np.cos(theta / 2) ** 2, np.sin(theta / 2) ** 2])\n",
        ),
    ),
)
BY_NAME = {subject.name: subject for subject in SUBJECTS}
