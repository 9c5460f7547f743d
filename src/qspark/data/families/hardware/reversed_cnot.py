# %% draft  id=hardware/reversed-cnot  tags=hardware-aware
# %% prompt
from qiskit import QuantumCircuit


def cnot_through_other_direction() -> QuantumCircuit:
    """Circuit on 2 qubits that does a CNOT with control 0 and target 1 on a device whose only gate on two qubits is a
    CNOT with control 1 and target 0 (once at most). Other gates may only be on one qubit.
    """
# %% solution
    circuit = QuantumCircuit(2)
    circuit.h(0)
    circuit.h(1)
    circuit.cx(1, 0)
    circuit.h(0)
    circuit.h(1)
    return circuit
# %% wrong: mistake 1
    circuit = QuantumCircuit(2)
    circuit.cx(0, 1)
    return circuit
# %% wrong: mistake 2
    circuit = QuantumCircuit(2)
    circuit.cx(1, 0)
    return circuit
# %% wrong: mistake 3
    circuit = QuantumCircuit(2)
    circuit.h(0)
    circuit.h(1)
    circuit.cx(1, 0)
    return circuit
# %% check: another gate on two qubits than one CNOT from qubit 1 to qubit 0
[(i.operation.name, [found.find_bit(q).index for q in i.qubits]) for i in found.data if len(i.qubits) > 1] == [('cx', [1, 0])]
# %% setup
from qspark.quantum.circuits import circuits_difference
# %% inputs
()
