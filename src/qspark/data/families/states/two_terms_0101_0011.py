# %% draft  id=states/two-terms-0101-0011  tags=states
# %% prompt
from qiskit import QuantumCircuit


def prepare() -> QuantumCircuit:
    """Circuit on 4 qubits that prepares (|0101> + |0011>)/sqrt(2) from |0...0>. Labels are in Qiskit's
    order: the rightmost character is qubit 0.
    """
# %% solution
    circuit = QuantumCircuit(4)
    circuit.x(0)
    circuit.x(2)
    circuit.h(1)
    circuit.cx(1, 2)
    return circuit
# %% solution: another way
    from qiskit.quantum_info import Statevector
    circuit = QuantumCircuit(4)
    state = Statevector.from_label('0101') + Statevector.from_label('0011')
    circuit.prepare_state(state / 2**0.5, range(4))
    return circuit
# %% wrong: mistake 1
    circuit = QuantumCircuit(4)
    circuit.x(0)
    circuit.x(2)
    circuit.cx(1, 2)
    return circuit
# %% wrong: mistake 2
    circuit = QuantumCircuit(4)
    circuit.x(0)
    circuit.x(2)
    circuit.h(1)
    circuit.cx(1, 2)
    circuit.z(1)
    return circuit
# %% wrong: mistake 3
    circuit = QuantumCircuit(4)
    circuit.x(0)
    circuit.x(2)
    circuit.h(1)
    circuit.cx(1, 2)
    circuit.x(3)
    return circuit
# %% compare  sense=preparation
# %% inputs
()
