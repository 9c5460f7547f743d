# %% task  id=quickstart/number-of-qubits  difficulty=basic  tags=circuits
# %% prompt
from qiskit import QuantumCircuit


def number_of_qubits(circuit: QuantumCircuit) -> int:
    """Return the number of qubits of the circuit. Classical bits do not count."""
# %% solution
    return circuit.num_qubits
# %% test
from qiskit import QuantumCircuit, QuantumRegister


def check(candidate):
    measured = QuantumCircuit(3, 2)
    measured.h(0)
    measured.measure([0, 1], [0, 1])
    registers = QuantumCircuit(QuantumRegister(2, "a"), QuantumRegister(4, "b"))
    registers.cx(0, 5)
    cases = [("with classical bits", measured, 3), ("two registers", registers, 6), ("empty", QuantumCircuit(1), 1)]
    for name, circuit, expected in cases:
        result = candidate(circuit)
        assert result == expected, f"{name}: expected {expected}, got {result!r}"
# %% wrong: classical bits too
from qiskit import QuantumCircuit


def number_of_qubits(circuit: QuantumCircuit) -> int:
    return circuit.width()
# %% wrong: classical bits instead
from qiskit import QuantumCircuit


def number_of_qubits(circuit: QuantumCircuit) -> int:
    return circuit.num_clbits
# %% wrong: first register only
from qiskit import QuantumCircuit


def number_of_qubits(circuit: QuantumCircuit) -> int:
    return circuit.qregs[0].size
# %% wrong: only qubits with an operation
from qiskit import QuantumCircuit


def number_of_qubits(circuit: QuantumCircuit) -> int:
    return len({qubit for step in circuit.data for qubit in step.qubits})
