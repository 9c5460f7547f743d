# %% draft  id=states/two-terms-01-10  tags=states
# %% prompt
from qiskit import QuantumCircuit


def prepare() -> QuantumCircuit:
    """Circuit on 2 qubits that prepares (|01> + |10>)/sqrt(2) from |0...0>. Labels are in Qiskit's
    order: the rightmost character is qubit 0.
    """
# %% solution
    circuit = QuantumCircuit(2)
    circuit.h(0)
    circuit.cx(0, 1)
    circuit.x(0)
    return circuit
# %% solution: another way
    from qiskit.quantum_info import Statevector
    circuit = QuantumCircuit(2)
    state = Statevector.from_label('01') + Statevector.from_label('10')
    circuit.prepare_state(state / 2**0.5, range(2))
    return circuit
# %% wrong: mistake 1
    circuit = QuantumCircuit(2)
    circuit.cx(0, 1)
    circuit.x(0)
    return circuit
# %% wrong: mistake 2
    circuit = QuantumCircuit(2)
    circuit.h(0)
    circuit.cx(0, 1)
    circuit.x(0)
    circuit.z(0)
    return circuit
# %% wrong: mistake 3
    circuit = QuantumCircuit(2)
    circuit.h(0)
    circuit.cx(0, 1)
    circuit.x(0)
    circuit.x(1)
    return circuit
# %% compare  sense=preparation
# %% inputs
()
