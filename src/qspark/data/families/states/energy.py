# %% draft  id=states/energy  tags=states
# %% prompt
from qiskit import QuantumCircuit
from qiskit.quantum_info import SparsePauliOp, Statevector


def energy(circuit: QuantumCircuit, terms: dict[str, float]) -> float:
    """Expectation value of the Hamiltonian sum(coefficient * Pauli label) in the state that the circuit prepares from
    |0...0>. In a label the rightmost letter acts on qubit 0.
    """
# %% solution
    return float(Statevector(circuit).expectation_value(SparsePauliOp(list(terms), list(terms.values()))).real)
# %% wrong: mistake 1
    return float(Statevector(circuit).expectation_value(SparsePauliOp([label[::-1] for label in terms], list(terms.values()))).real)
# %% wrong: mistake 2
    return float(Statevector(circuit).expectation_value(SparsePauliOp(list(terms), [1.0] * len(terms))).real)
# %% wrong: mistake 3
    return float(Statevector.from_label('0' * circuit.num_qubits).expectation_value(SparsePauliOp(list(terms), list(terms.values()))).real)
# %% setup  uses=made
# %% inputs
(made([('h', 0), ('cx', 0, 1)], 2), {'ZZ': 1.0, 'XX': 0.5, 'IZ': 3.0})
(made([('ry', 0.4, 0)], 2), {'IZ': 2.0, 'ZI': -1.0})
(made([('rx', 1.0, 0), ('ry', 2.0, 1), ('cx', 1, 2)], 3), {'XYZ': 0.3, 'IZZ': 1.0, 'YII': 0.2, 'IIY': 1.5})
