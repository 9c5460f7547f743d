# %% draft  id=states/two-terms-00-11  tags=states
# %% prompt
from qiskit import QuantumCircuit


def prepare() -> QuantumCircuit:
    """Circuit on 2 qubits that prepares (|00> + |11>)/sqrt(2) from |0...0>. Labels are in Qiskit's
    order: the rightmost character is qubit 0.
    """
# %% solution
    circuit = QuantumCircuit(2)
    circuit.h(0)
    circuit.cx(0, 1)
    return circuit
# %% solution: another way
    from qiskit.quantum_info import Statevector
    circuit = QuantumCircuit(2)
    state = Statevector.from_label('00') + Statevector.from_label('11')
    circuit.prepare_state(state / 2**0.5, range(2))
    return circuit
# %% wrong: mistake 1
    circuit = QuantumCircuit(2)
    circuit.cx(0, 1)
    return circuit
# %% wrong: mistake 2
    circuit = QuantumCircuit(2)
    circuit.h(0)
    circuit.cx(0, 1)
    circuit.z(0)
    return circuit
# %% wrong: mistake 3
    circuit = QuantumCircuit(2)
    circuit.h(0)
    circuit.cx(0, 1)
    circuit.x(1)
    return circuit
# %% compare  sense=preparation
# %% inputs
()
