# %% task  id=quickstart/qubit-probability  difficulty=basic  tags=states,measurement,endianness
# %% prompt
from qiskit import QuantumCircuit


def qubit_probability(circuit: QuantumCircuit, qubit: int) -> float:
    """Return the exact probability that a measurement of the given qubit gives 1.

    The circuit starts in |0...0> and has no measurements of its own. No sampling: the result must be
    right to 1e-9.
    """
# %% solution
    from qiskit.quantum_info import Statevector

    return float(Statevector(circuit).probabilities([qubit])[1])
# %% test
import numpy as np
from qiskit import QuantumCircuit


def check(candidate):
    rng = np.random.default_rng(11)
    for n in (1, 2, 3, 4):
        angles = rng.uniform(0.2, 2.9, n)
        product = QuantumCircuit(n)
        for qubit, angle in enumerate(angles):
            product.ry(float(angle), qubit)
        for qubit, angle in enumerate(angles):
            result = candidate(product, qubit)
            assert isinstance(result, float), f"expected a float, got {type(result).__name__}"
            expected = np.sin(angle / 2) ** 2
            assert abs(result - expected) < 1e-9, f"{n} qubits, qubit {qubit}: expected {expected}, got {result}"
    entangled = QuantumCircuit(3)
    entangled.ry(1.0, 0)
    entangled.cx(0, 2)
    entangled.x(0)
    for qubit, expected in ((0, np.cos(0.5) ** 2), (1, 0.0), (2, np.sin(0.5) ** 2)):
        result = candidate(entangled, qubit)
        assert abs(result - expected) < 1e-9, f"entangled state, qubit {qubit}: expected {expected}, got {result}"
# %% wrong: probability of 0
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def qubit_probability(circuit: QuantumCircuit, qubit: int) -> float:
    return float(Statevector(circuit).probabilities([qubit])[0])
# %% wrong: counts the character from the left
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def qubit_probability(circuit: QuantumCircuit, qubit: int) -> float:
    probabilities = Statevector(circuit).probabilities_dict()
    return float(sum(p for bits, p in probabilities.items() if bits[qubit] == "1"))
# %% wrong: estimates from shots
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorSampler


def qubit_probability(circuit: QuantumCircuit, qubit: int) -> float:
    measured = circuit.measure_all(inplace=False)
    counts = StatevectorSampler(seed=1).run([measured], shots=1000).result()[0].data.meas.get_counts()
    return sum(c for bits, c in counts.items() if bits[-1 - qubit] == "1") / 1000
# %% wrong: amplitudes not squared
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def qubit_probability(circuit: QuantumCircuit, qubit: int) -> float:
    amplitudes = Statevector(circuit).data
    return float(sum(abs(a) for index, a in enumerate(amplitudes) if index >> qubit & 1))
