"""How large a circuit is."""

from typing import Any


def circuit_metrics(circuit: Any) -> dict[str, int]:
    """Depth, qubits, two-qubit gates and size (operations) of a ``QuantumCircuit``.

    Barriers and other directives count nowhere; a control-flow operation counts as one operation, and as no gate
    however many qubits it is on: what it holds may run once, never or many times.
    """
    two_qubit = sum(
        1
        for instruction in circuit.data
        if len(instruction.qubits) == 2
        and not getattr(instruction.operation, "_directive", False)
        and not getattr(instruction.operation, "blocks", ())
    )
    return {
        "depth": int(circuit.depth()),
        "qubits": int(circuit.num_qubits),
        "two_qubit_gates": two_qubit,
        "size": int(circuit.size()),
    }


def largest_circuit(value: Any, circuit_type: type, depth: int = 3) -> Any:
    """The circuit with the most operations in a value: itself, or in containers up to ``depth`` levels down."""
    if type(value) is circuit_type:
        return value
    if depth == 0 or type(value) not in (list, tuple, dict):
        return None
    parts = value.values() if type(value) is dict else value
    found = (largest_circuit(part, circuit_type, depth - 1) for part in parts)
    return max((circuit for circuit in found if circuit is not None), key=lambda c: c.size(), default=None)
