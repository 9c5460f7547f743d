# %% task  id=quickstart/expectation  difficulty=basic  tags=primitives,observables,endianness
# %% prompt
from qiskit import QuantumCircuit


def expectation(circuit: QuantumCircuit, pauli: str) -> float:
    """Return the exact expectation value of a Pauli string in the state that a circuit prepares.

    The circuit acts on |0...0>. The rightmost character of pauli acts on qubit 0, as in Qiskit's
    labels. Use StatevectorEstimator or any other exact method; the result is a float that must be right
    to 1e-9.
    """
# %% solution
    from qiskit.primitives import StatevectorEstimator
    from qiskit.quantum_info import SparsePauliOp

    result = StatevectorEstimator().run([(circuit, SparsePauliOp(pauli))]).result()
    return float(result[0].data.evs)
# %% test
import numpy as np
from qiskit import QuantumCircuit
from qiskit.circuit.library import UnitaryGate
from qiskit.quantum_info import random_unitary


def check(candidate):
    matrices = {
        "I": np.eye(2),
        "X": np.array([[0, 1], [1, 0]]),
        "Y": np.array([[0, -1j], [1j, 0]]),
        "Z": np.diag([1, -1]),
    }
    one = QuantumCircuit(2)
    one.x(0)
    for pauli, expected in (("IZ", -1.0), ("ZI", 1.0), ("ZZ", -1.0), ("XI", 0.0), ("II", 1.0)):
        result = candidate(one, pauli)
        assert isinstance(result, float), f"expected a float, got {type(result).__name__}"
        assert abs(result - expected) < 1e-9, f"<{pauli}> in |01>: expected {expected}, got {result}"
    for seed, pauli in enumerate(("XYZ", "ZIY", "IIX", "YYI", "XZ", "Y")):
        n = len(pauli)
        unitary = random_unitary(2**n, seed=seed)
        circuit = QuantumCircuit(n)
        circuit.append(UnitaryGate(unitary), range(n))
        state = unitary.data[:, 0]
        matrix = np.eye(1)
        for letter in pauli:
            matrix = np.kron(matrix, matrices[letter])
        expected = float(np.real(state.conj() @ matrix @ state))
        result = candidate(circuit, pauli)
        assert abs(result - expected) < 1e-9, f"<{pauli}> in a random state: expected {expected}, got {result}"
# %% wrong: label read from the left
from qiskit import QuantumCircuit
from qiskit.quantum_info import Pauli, Statevector


def expectation(circuit: QuantumCircuit, pauli: str) -> float:
    return float(Statevector(circuit).expectation_value(Pauli(pauli[::-1])).real)
# %% wrong: returns the uncertainty
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorEstimator
from qiskit.quantum_info import SparsePauliOp


def expectation(circuit: QuantumCircuit, pauli: str) -> float:
    return float(StatevectorEstimator().run([(circuit, SparsePauliOp(pauli))]).result()[0].data.stds)
# %% wrong: measures Z whatever the letters are
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def expectation(circuit: QuantumCircuit, pauli: str) -> float:
    probabilities = Statevector(circuit).probabilities_dict()
    support = [i for i, letter in enumerate(pauli) if letter != "I"]
    return float(sum(p * (-1) ** sum(int(bits[i]) for i in support) for bits, p in probabilities.items()))
# %% wrong: absolute value
from qiskit import QuantumCircuit
from qiskit.quantum_info import Pauli, Statevector


def expectation(circuit: QuantumCircuit, pauli: str) -> float:
    return float(abs(Statevector(circuit).expectation_value(Pauli(pauli))))
