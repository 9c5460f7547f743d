# %% draft  id=advanced/benchmarks/cross-entropy  tags=advanced,benchmarking
# %% prompt
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def linear_xeb(circuit: QuantumCircuit, counts: dict[str, int]) -> tuple[float, float]:
    """Linear cross-entropy of observed counts (bit strings, qubit 0 rightmost) with the ideal outcome distribution p of a circuit
    without measurements on n qubits: 2**n times the mean of p over the shots, minus 1. Return it, and the same divided by
    2**n sum_x p(x)**2 - 1, which is 1 on average for an ideal device. The distribution is not uniform.
    """
# %% solution
    probabilities = Statevector(circuit).probabilities()
    size = len(probabilities)
    shots = sum(counts.values())
    mean = sum(probabilities[int(bits, 2)] * count for bits, count in counts.items()) / shots
    linear = size * mean - 1
    return float(linear), float(linear / (size * np.sum(probabilities**2) - 1))
# %% wrong: bits read from the other end
int(bits, 2) --> int(bits[::-1], 2)
# %% wrong: every outcome once
* count for bits, count in counts.items()) / shots --> for bits, count in counts.items()) / len(counts)
# %% wrong: without subtracting one
size * mean - 1 --> size * mean
# %% wrong: amplitudes for probabilities
Statevector(circuit).probabilities() --> np.sqrt(Statevector(circuit).probabilities())
# %% setup  uses=made
# %% inputs
(made([("ry", 0.8, 0), ("cx", 0, 1), ("rx", 0.5, 2), ("ry", 0.4, 1)], 3), {"000": 50, "011": 30, "101": 7, "110": 13})
(made([("ry", 1.1, 0), ("ry", 0.3, 1)], 2), {"01": 40, "00": 50, "10": 10})
