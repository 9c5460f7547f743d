# %% draft  id=algorithms/controlled-powers  tags=algorithms,phase-estimation
# %% prompt
from qiskit import QuantumCircuit


def controlled_powers(theta: float, counting: int) -> QuantumCircuit:
    """The controlled part of phase estimation for the gate P(theta) = diag(1, exp(i theta)): counting qubits 0 to
    counting - 1, and the target after them. Counting qubit k controls P(theta) applied 2**k times.
    """
# %% solution
    circuit = QuantumCircuit(counting + 1)
    for k in range(counting):
        circuit.cp(theta * 2**k, k, counting)
    return circuit
# %% wrong: powers k instead of 2**k
circuit.cp(theta * 2**k, k, counting) --> circuit.cp(theta * k, k, counting)
# %% wrong: the powers in the opposite order
circuit.cp(theta * 2**k, k, counting) --> circuit.cp(theta * 2 ** (counting - 1 - k), k, counting)
# %% wrong: roots instead of powers
circuit.cp(theta * 2**k, k, counting) --> circuit.cp(theta / 2**k, k, counting)
# %% inputs
(0.3, 1)
(0.7, 3)
(-1.1, 4)
