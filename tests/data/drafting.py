"""Small drafts, for tests of the data engine."""

from qspark.data.draft import Comparison, Draft

ADD = Draft(
    name="t/add",
    group="t",
    signature="def add_angles(first: float, second: float) -> float:",
    ask="Sum of two angles, as a fraction of a full turn.",
    imports="from math import pi",
    body="    total = first + second\n    return total / (2 * pi)\n",
    alternatives=("    return first / (2 * pi) + second / (2 * pi)\n",),
    wrong=("    return first - second\n",),
    inputs=("(1.0, 2.0)", "(0.5, -0.25)", "(3.0, 0.1)"),
)

GHZ = Draft(
    name="t/ghz",
    group="t",
    signature="def ghz(n: int) -> QuantumCircuit:",
    ask="Circuit on n >= 1 qubits that prepares (|0...0> + |1...1>)/sqrt(2) from |0...0>.",
    imports="from qiskit import QuantumCircuit",
    body="    circuit = QuantumCircuit(n)\n    circuit.h(0)\n    for target in range(1, n):\n"
    "        circuit.cx(0, target)\n    return circuit\n",
    wrong=("    circuit = QuantumCircuit(n)\n    circuit.h(range(n))\n    return circuit\n",),
    inputs=("(2,)", "(3,)", "(5,)"),
    compare=Comparison(sense="preparation"),
)
