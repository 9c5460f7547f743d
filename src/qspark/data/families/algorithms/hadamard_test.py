# %% draft  id=algorithms/hadamard-test  tags=algorithms,quantum-info
# %% prompt
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator, Statevector


def hadamard_test(state: QuantumCircuit, unitary: QuantumCircuit) -> complex:
    """The number <psi|U|psi>, where |psi> is what the first circuit prepares from |0...0> and U what the second one does,
    on the same number of qubits and without measurements. Exactly, without sampling.
    """
# %% solution
    psi = Statevector(state)
    return complex(psi.inner(psi.evolve(Operator(unitary))))
# %% wrong: the complex conjugate
    psi = Statevector(state)
    return complex(psi.evolve(Operator(unitary)).inner(psi))
# %% wrong: the absolute value
    psi = Statevector(state)
    return abs(psi.inner(psi.evolve(Operator(unitary))))
# %% wrong: U acts on |0...0>
    psi = Statevector(state)
    return complex(psi.inner(Statevector(unitary)))
# %% setup  uses=made
# %% inputs
(made([('h', 0)], 1), made([('x', 0)], 1))
(made([('h', 0), ('cx', 0, 1)], 2), made([('s', 0), ('z', 1)], 2))
(made([('ry', 0.7, 0), ('cx', 0, 1), ('t', 1)], 2), made([('cx', 1, 0), ('rz', 0.4, 0)], 2))
