# %% draft  id=states/product-of-bloch-vectors  tags=states,preparation
# %% prompt
from qiskit import QuantumCircuit


def product_state(angles: list[tuple[float, float]]) -> QuantumCircuit:
    """Circuit that prepares a product state from |0...0>: qubit k in cos(theta/2)|0> + exp(i phi) sin(theta/2)|1>
    for entry k = (theta, phi).
    """
# %% solution
    circuit = QuantumCircuit(len(angles))
    for qubit, (theta, phi) in enumerate(angles):
        circuit.ry(theta, qubit)
        circuit.rz(phi, qubit)
    return circuit
# %% solution: one general gate for each qubit
    circuit = QuantumCircuit(len(angles))
    for qubit, (theta, phi) in enumerate(angles):
        circuit.u(theta, phi, 0, qubit)
    return circuit
# %% wrong: the sign of phi
circuit.rz(phi, qubit) --> circuit.rz(-phi, qubit)
# %% wrong: the turn about z also before that about y
    circuit = QuantumCircuit(len(angles))
    for qubit, (theta, phi) in enumerate(angles):
        circuit.rz(phi, qubit)
        circuit.ry(theta, qubit)
    return circuit
# %% wrong: half of theta
circuit.ry(theta, qubit) --> circuit.ry(theta / 2, qubit)
# %% compare  sense=preparation
# %% inputs
([(0.4, 1.0)],)
([(1.2, -0.5), (2.0, 0.7)],)
([(3.0, 0.1), (0.2, 2.0), (1.5, 1.5)],)
