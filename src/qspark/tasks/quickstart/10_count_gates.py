# %% task  id=quickstart/count-gates  difficulty=basic  tags=circuits,gates
# %% prompt
from qiskit import QuantumCircuit


def count_gates(circuit: QuantumCircuit) -> dict[str, int]:
    """Return how often each gate occurs in the circuit: a dict from the gate's name to its number.

    The circuit contains gates only. Example: {"h": 1, "cx": 2}.
    """
# %% solution
    return dict(circuit.count_ops())
# %% test
from qiskit import QuantumCircuit


def check(candidate):
    first = QuantumCircuit(3)
    first.h(0)
    first.cx(0, 1)
    first.cx(1, 2)
    second = QuantumCircuit(2)
    second.x([0, 1])
    second.t(0)
    second.x(1)
    second.rz(0.3, 0)
    cases = [(first, {"h": 1, "cx": 2}), (second, {"x": 3, "t": 1, "rz": 1}), (QuantumCircuit(2), {})]
    for circuit, expected in cases:
        result = candidate(circuit)
        assert isinstance(result, dict), f"expected a dict, got {type(result).__name__}"
        assert dict(result) == expected, f"expected {expected}, got {dict(result)}"
# %% wrong: the total only
from qiskit import QuantumCircuit


def count_gates(circuit: QuantumCircuit) -> dict[str, int]:
    return circuit.size()
# %% wrong: every name once
from qiskit import QuantumCircuit


def count_gates(circuit: QuantumCircuit) -> dict[str, int]:
    return {step.operation.name: 1 for step in circuit.data}
# %% wrong: a gate on two qubits counts twice
from qiskit import QuantumCircuit


def count_gates(circuit: QuantumCircuit) -> dict[str, int]:
    names = [step.operation.name for step in circuit.data for _ in step.qubits]
    return {name: names.count(name) for name in names}
# %% wrong: a list of names
from qiskit import QuantumCircuit


def count_gates(circuit: QuantumCircuit) -> dict[str, int]:
    return [step.operation.name for step in circuit.data]
