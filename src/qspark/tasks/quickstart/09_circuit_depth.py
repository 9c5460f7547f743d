# %% task  id=quickstart/circuit-depth  difficulty=basic  tags=circuits
# %% prompt
from qiskit import QuantumCircuit


def circuit_depth(circuit: QuantumCircuit) -> int:
    """Return the depth of the circuit, as Qiskit counts it."""
# %% solution
    return circuit.depth()
# %% test
from qiskit import QuantumCircuit


def check(candidate):
    parallel = QuantumCircuit(3)
    parallel.h([0, 1, 2])
    staircase = QuantumCircuit(4)
    for qubit in range(3):
        staircase.cx(qubit, qubit + 1)
    bell = QuantumCircuit(2, 2)
    bell.h(0)
    bell.cx(0, 1)
    bell.measure([0, 1], [0, 1])
    cases = [("three gates side by side", parallel, 1), ("a staircase of three gates", staircase, 3)]
    cases += [("a Bell state, measured", bell, 3), ("an empty circuit", QuantumCircuit(2), 0)]
    for name, circuit, expected in cases:
        result = candidate(circuit)
        assert result == expected, f"{name}: expected {expected}, got {result!r}"
# %% wrong: number of operations
from qiskit import QuantumCircuit


def circuit_depth(circuit: QuantumCircuit) -> int:
    return circuit.size()
# %% wrong: number of qubits
from qiskit import QuantumCircuit


def circuit_depth(circuit: QuantumCircuit) -> int:
    return circuit.num_qubits
# %% wrong: most operations on one qubit
from qiskit import QuantumCircuit


def circuit_depth(circuit: QuantumCircuit) -> int:
    return max(sum(qubit in step.qubits for step in circuit.data) for qubit in circuit.qubits)
# %% wrong: leaves out measurements
from qiskit import QuantumCircuit


def circuit_depth(circuit: QuantumCircuit) -> int:
    return circuit.depth(lambda step: step.operation.name != "measure")
