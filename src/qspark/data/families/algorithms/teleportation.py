# %% draft  id=algorithms/teleportation  tags=algorithms,control-flow
# %% prompt
from qiskit import QuantumCircuit


def teleport() -> QuantumCircuit:
    """Teleportation of the state of qubit 0 to qubit 2; qubits 1 and 2 begin in |0>. Measure qubit 0 into classical bit 0
    and qubit 1 into classical bit 1, correct qubit 2 by classically controlled gates, and leave qubits 0 and 1 as they
    were measured.
    """
# %% solution
    circuit = QuantumCircuit(3, 2)
    circuit.h(1)
    circuit.cx(1, 2)
    circuit.cx(0, 1)
    circuit.h(0)
    circuit.measure([0, 1], [0, 1])
    with circuit.if_test((circuit.clbits[1], 1)):
        circuit.x(2)
    with circuit.if_test((circuit.clbits[0], 1)):
        circuit.z(2)
    return circuit
# %% wrong: Y instead of X
circuit.x(2) --> circuit.y(2)
# %% wrong: the correction of Z where the bit is 0
with circuit.if_test((circuit.clbits[0], 1)): --> with circuit.if_test((circuit.clbits[0], 0)):
# %% wrong: the Hadamard gate before the measurement is left out
    circuit = QuantumCircuit(3, 2)
    circuit.h(1)
    circuit.cx(1, 2)
    circuit.cx(0, 1)
    circuit.measure([0, 1], [0, 1])
    with circuit.if_test((circuit.clbits[1], 1)):
        circuit.x(2)
    with circuit.if_test((circuit.clbits[0], 1)):
        circuit.z(2)
    return circuit
# %% wrong: corrected by controlled gates before the measurement
    circuit = QuantumCircuit(3, 2)
    circuit.h(1)
    circuit.cx(1, 2)
    circuit.cx(0, 1)
    circuit.h(0)
    circuit.cx(1, 2)
    circuit.cz(0, 2)
    circuit.measure([0, 1], [0, 1])
    return circuit
# %% compare  clean=2
# %% check: no classically controlled gate
bool({"if_else", "switch_case"} & set(found.count_ops()))
# %% inputs
()
