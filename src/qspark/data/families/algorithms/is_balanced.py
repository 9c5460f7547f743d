# %% draft  id=algorithms/is-balanced  tags=algorithms,oracle
# %% prompt
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def is_balanced(oracle: QuantumCircuit) -> bool:
    """Decide with one use of an oracle whether its function is balanced. The oracle acts as |x>|y> to |x>|y XOR f(x)>, its
    last qubit holds y, and f is known to be either constant or balanced. Work it out exactly, without sampling.
    """
# %% solution
    n = oracle.num_qubits - 1
    circuit = QuantumCircuit(n + 1)
    circuit.x(n)
    circuit.h(range(n + 1))
    circuit.compose(oracle, inplace=True)
    circuit.h(range(n))
    probabilities = Statevector(circuit).probabilities(list(range(n)))
    return bool(probabilities[0] < 0.5)
# %% wrong: the answer the other way round
return bool(probabilities[0] < 0.5) --> return bool(probabilities[0] > 0.5)
# %% wrong: the ancilla is not set to 1
circuit.x(n) --> pass
# %% wrong: no superposition of the inputs
circuit.h(range(n)) --> circuit.h(range(0))
# %% setup  uses=made
# %% inputs
(made([('cx', 0, 2)], 3),)
(made([('x', 2)], 3),)
(made([], 3),)
(made([('cx', 0, 1)], 2),)
(made([('cx', 0, 3), ('cx', 2, 3), ('x', 3)], 4),)
