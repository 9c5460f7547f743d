# %% task  id=quickstart/two-qubit-depth  difficulty=basic  tags=circuits,hardware
# %% prompt
from qiskit import QuantumCircuit


def two_qubit_depth(circuit: QuantumCircuit) -> int:
    """Return the depth of the circuit when only its two-qubit gates are counted.

    That is the number of two-qubit gates on the longest path through the circuit. The circuit contains
    one-qubit gates, two-qubit gates, barriers on any number of qubits and measurements; only two-qubit
    gates add to the depth, and a barrier does not.
    """
# %% solution
    return circuit.depth(lambda step: step.operation.num_qubits == 2 and step.operation.name != "barrier")
# %% test
from qiskit import QuantumCircuit


def check(candidate):
    parallel = QuantumCircuit(4)
    parallel.h(range(4))
    parallel.cx(0, 1)
    parallel.cz(2, 3)
    staircase = QuantumCircuit(4)
    for qubit in range(3):
        staircase.cx(qubit, qubit + 1)
        staircase.t(qubit + 1)
    mixed = QuantumCircuit(4, 4)
    mixed.cx(0, 1)
    mixed.barrier(0, 1)
    mixed.rzz(0.3, 0, 1)
    mixed.h(3)
    mixed.s(3)
    mixed.t(3)
    mixed.swap(2, 3)
    mixed.barrier()
    mixed.ecr(0, 1)
    mixed.measure(range(4), range(4))
    single = QuantumCircuit(2)
    single.h([0, 1])
    single.barrier(0, 1)
    single.t(0)
    cases = [
        ("two gates side by side", parallel, 1),
        ("a staircase", staircase, 3),
        ("gates, barriers and measurements", mixed, 3),
        ("one-qubit gates and a barrier", single, 0),
        ("an empty circuit", QuantumCircuit(3), 0),
    ]
    for name, circuit, expected in cases:
        result = candidate(circuit)
        assert result == expected, f"{name}: expected {expected}, got {result!r}"
# %% wrong: full depth
from qiskit import QuantumCircuit


def two_qubit_depth(circuit: QuantumCircuit) -> int:
    return circuit.depth()
# %% wrong: number of gates
from qiskit import QuantumCircuit


def two_qubit_depth(circuit: QuantumCircuit) -> int:
    return sum(len(step.qubits) == 2 and step.operation.name != "barrier" for step in circuit.data)
# %% wrong: counts barriers on two qubits
from qiskit import QuantumCircuit


def two_qubit_depth(circuit: QuantumCircuit) -> int:
    return circuit.depth(lambda step: len(step.qubits) == 2)
# %% wrong: knows CX only
from qiskit import QuantumCircuit


def two_qubit_depth(circuit: QuantumCircuit) -> int:
    return circuit.depth(lambda step: step.operation.name == "cx")
