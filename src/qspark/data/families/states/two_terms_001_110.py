# %% draft  id=states/two-terms-001-110  tags=states
# %% prompt
from qiskit import QuantumCircuit


def prepare() -> QuantumCircuit:
    """Circuit on 3 qubits that prepares (|001> + |110>)/sqrt(2) from |0...0>. Labels are in Qiskit's
    order: the rightmost character is qubit 0.
    """
# %% solution
    circuit = QuantumCircuit(3)
    circuit.h(0)
    circuit.cx(0, 1)
    circuit.cx(0, 2)
    circuit.x(0)
    return circuit
# %% solution: another way
    from qiskit.quantum_info import Statevector
    circuit = QuantumCircuit(3)
    state = Statevector.from_label('001') + Statevector.from_label('110')
    circuit.prepare_state(state / 2**0.5, range(3))
    return circuit
# %% wrong: mistake 1
    circuit = QuantumCircuit(3)
    circuit.cx(0, 1)
    circuit.cx(0, 2)
    circuit.x(0)
    return circuit
# %% wrong: mistake 2
    circuit = QuantumCircuit(3)
    circuit.h(0)
    circuit.cx(0, 1)
    circuit.cx(0, 2)
    circuit.x(0)
    circuit.z(0)
    return circuit
# %% wrong: mistake 3
    circuit = QuantumCircuit(3)
    circuit.h(0)
    circuit.cx(0, 1)
    circuit.cx(0, 2)
    circuit.x(0)
    circuit.x(2)
    return circuit
# %% compare  sense=preparation
# %% inputs
()
