# %% task  id=quickstart/bell-measured  difficulty=basic  tags=circuits,measurement,entanglement
# %% prompt
from qiskit import QuantumCircuit


def bell_measured() -> QuantumCircuit:
    """Return a circuit that prepares the Bell state (|00> + |11>) / sqrt(2) and then measures both qubits.

    It has two qubits and two classical bits; qubit 0 is measured into classical bit 0, qubit 1 into bit 1.
    """
# %% solution
    circuit = QuantumCircuit(2, 2)
    circuit.h(0)
    circuit.cx(0, 1)
    circuit.measure([0, 1], [0, 1])
    return circuit
# %% test
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def check(candidate):
    circuit = candidate()
    assert isinstance(circuit, QuantumCircuit), f"expected a QuantumCircuit, got {type(circuit).__name__}"
    assert circuit.num_qubits == 2, f"expected 2 qubits, got {circuit.num_qubits}"
    assert circuit.num_clbits == 2, f"expected 2 classical bits, got {circuit.num_clbits}"
    gates = QuantumCircuit(2)
    measured = []
    for step in circuit.data:
        qubits = [circuit.find_bit(qubit).index for qubit in step.qubits]
        if step.operation.name == "measure":
            measured.append((qubits[0], circuit.find_bit(step.clbits[0]).index))
        elif step.operation.name != "barrier":
            assert not {qubit for qubit, _ in measured} & set(qubits), "a gate follows the measurement of its qubit"
            gates.append(step.operation, qubits)
    expected = [(0, 0), (1, 1)]
    assert sorted(measured) == expected, f"expected (qubit, bit) pairs {expected} to be measured, got {measured}"
    state = Statevector(gates)
    bell = Statevector(np.array([1, 0, 0, 1]) / np.sqrt(2))
    assert state.equiv(bell), f"expected (|00> + |11>)/sqrt(2), got amplitudes {state.data.tolist()}"
# %% wrong: no measurements
from qiskit import QuantumCircuit


def bell_measured() -> QuantumCircuit:
    circuit = QuantumCircuit(2, 2)
    circuit.h(0)
    circuit.cx(0, 1)
    return circuit
# %% wrong: two more classical bits
from qiskit import QuantumCircuit


def bell_measured() -> QuantumCircuit:
    circuit = QuantumCircuit(2, 2)
    circuit.h(0)
    circuit.cx(0, 1)
    circuit.measure_all()
    return circuit
# %% wrong: bits exchanged
from qiskit import QuantumCircuit


def bell_measured() -> QuantumCircuit:
    circuit = QuantumCircuit(2, 2)
    circuit.h(0)
    circuit.cx(0, 1)
    circuit.measure([0, 1], [1, 0])
    return circuit
# %% wrong: no entangling gate
from qiskit import QuantumCircuit


def bell_measured() -> QuantumCircuit:
    circuit = QuantumCircuit(2, 2)
    circuit.h([0, 1])
    circuit.measure([0, 1], [0, 1])
    return circuit
# %% wrong: measures one qubit only
from qiskit import QuantumCircuit


def bell_measured() -> QuantumCircuit:
    circuit = QuantumCircuit(2, 2)
    circuit.h(0)
    circuit.cx(0, 1)
    circuit.measure(0, 0)
    return circuit
