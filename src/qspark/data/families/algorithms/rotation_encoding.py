# %% draft  id=algorithms/rotation-encoding  tags=algorithms,encoding
# %% prompt
from math import pi

from qiskit import QuantumCircuit


def encode(values: list[float]) -> QuantumCircuit:
    """Feature map with one qubit for each value: a Hadamard on every qubit, then P(2 value_k) on qubit k, then for every pair
    j < k the phase 2 (pi - value_j)(pi - value_k) on the basis states in which qubits j and k differ: CNOT from j to k, P on
    k, CNOT from j to k.
    """
# %% solution
    circuit = QuantumCircuit(len(values))
    circuit.h(range(len(values)))
    for k, value in enumerate(values):
        circuit.p(2 * value, k)
    for k in range(len(values)):
        for j in range(k):
            circuit.cx(j, k)
            circuit.p(2 * (pi - values[j]) * (pi - values[k]), k)
            circuit.cx(j, k)
    return circuit
# %% wrong: the angle not doubled
circuit.p(2 * value, k) --> circuit.p(value, k)
# %% wrong: only one factor is taken from pi
circuit.p(2 * (pi - values[j]) * (pi - values[k]), k) --> circuit.p(2 * (pi - values[j]) * values[k], k)
# %% wrong: the superposition on the first qubit alone
circuit.h(range(len(values))) --> circuit.h(0)
# %% compare  sense=preparation
# %% inputs
([0.4],)
([0.3, 1.2],)
([0.1, -0.5, 2.0],)
