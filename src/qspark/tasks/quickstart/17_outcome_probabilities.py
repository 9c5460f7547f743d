# %% task  id=quickstart/outcome-probabilities  difficulty=basic  tags=states,measurement,endianness
# %% prompt
from qiskit import QuantumCircuit


def outcome_probabilities(circuit: QuantumCircuit) -> dict[str, float]:
    """Return the exact probability of each outcome when all qubits are measured after the circuit.

    The circuit has no measurements. Keys are bit strings with qubit 0 as the rightmost character, as in
    {"00": 0.5, "11": 0.5}. Outcomes of probability zero may be left out.
    """
# %% solution
    from qiskit.quantum_info import Statevector

    return Statevector(circuit).probabilities_dict()
# %% test
import numpy as np
from qiskit import QuantumCircuit


def check(candidate):
    bell = QuantumCircuit(2)
    bell.h(0)
    bell.cx(0, 1)
    flipped = QuantumCircuit(3)
    flipped.x(0)
    tilted = QuantumCircuit(2)
    tilted.ry(1.0, 0)
    tilted.x(1)
    low = np.cos(0.5) ** 2
    cases = [(bell, {"00": 0.5, "11": 0.5}), (flipped, {"001": 1.0}), (tilted, {"10": low, "11": 1 - low})]
    for circuit, expected in cases:
        result = candidate(circuit)
        assert isinstance(result, dict), f"expected a dict, got {type(result).__name__}"
        for bits in {*expected, *result}:
            value, right = result.get(bits, 0.0), expected.get(bits, 0.0)
            assert abs(value - right) < 1e-6, f"outcome {bits!r}: expected {right}, got {value}; all: {result}"
# %% wrong: amplitudes
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def outcome_probabilities(circuit: QuantumCircuit) -> dict[str, float]:
    return Statevector(circuit).to_dict()
# %% wrong: qubit 0 leftmost
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def outcome_probabilities(circuit: QuantumCircuit) -> dict[str, float]:
    return {bits[::-1]: p for bits, p in Statevector(circuit).probabilities_dict().items()}
# %% wrong: numbers as keys
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def outcome_probabilities(circuit: QuantumCircuit) -> dict[str, float]:
    return dict(enumerate(Statevector(circuit).probabilities().tolist()))
# %% wrong: estimated from shots
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def outcome_probabilities(circuit: QuantumCircuit) -> dict[str, float]:
    counts = Statevector(circuit).sample_counts(1001)
    return {bits: int(count) / 1001 for bits, count in counts.items()}
# %% wrong: a list
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def outcome_probabilities(circuit: QuantumCircuit) -> dict[str, float]:
    return Statevector(circuit).probabilities().tolist()
