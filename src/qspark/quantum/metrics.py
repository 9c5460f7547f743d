"""How large a circuit is."""

from collections.abc import Iterator
from typing import Any

from qiskit.circuit.library import UnitaryGate

from qspark.quantum.composed import COMPOSED

MOST = 50_000  # operations that are looked at; a circuit with more counts as so deep


def circuit_metrics(circuit: Any) -> dict[str, int]:
    """Depth, qubits, two-qubit gates and size (operations) of a ``QuantumCircuit``.

    What was put together into one gate counts as what is in it, and a gate that is given by a matrix on n > 1 qubits as
    the CX gates that a matrix of its size needs in general, (4^n - 3n - 1) / 4 (Shende, Markov and Bullock, Phys. Rev.
    A 69, 062321): else whoever wraps a circuit would have a shallow one. Gates of a library count as one.

    Barriers and other directives count nowhere; a control-flow operation counts as one operation, and as no gate
    however many qubits it is on: what it holds may run once, never or many times.
    """
    levels: dict[Any, int] = {}
    size = two_qubit = 0
    for operation, qubits, bits, weight in _operations(circuit):
        if getattr(operation, "_directive", False):
            continue
        size += weight
        if len(qubits) == 2 and not getattr(operation, "blocks", ()):
            two_qubit += weight
        level = max((levels.get(bit, 0) for bit in bits), default=0) + weight
        levels.update(dict.fromkeys(bits, level))
    return {
        "depth": max(levels.values(), default=0),
        "qubits": int(circuit.num_qubits),
        "two_qubit_gates": two_qubit,
        "size": size,
    }


def _operations(circuit: Any) -> Iterator[tuple[Any, tuple[Any, ...], tuple[Any, ...], int]]:
    """Operation, its qubits, all its bits, and how many it counts for, with what is composed taken apart."""
    waiting = [iter([(one.operation, one.qubits, (*one.qubits, *one.clbits)) for one in circuit.data])]
    left = MOST
    while waiting:
        found = next(waiting[-1], None)
        if found is None:
            waiting.pop()
            continue
        operation, qubits, bits = found
        left -= 1
        inner = operation.definition if type(operation) in COMPOSED else None
        if left <= 0 or inner is None:
            yield operation, qubits, bits, _weight(operation) if inner is None else MOST
            continue
        outer = dict(zip((*inner.qubits, *inner.clbits), bits, strict=True))
        parts = [(one.operation, one.qubits, (*one.qubits, *one.clbits)) for one in inner.data]
        waiting.append(iter([(own, _mapped(on, outer), _mapped(all_on, outer)) for own, on, all_on in parts]))


def _mapped(bits: tuple[Any, ...], outer: dict[Any, Any]) -> tuple[Any, ...]:
    return tuple(outer[bit] for bit in bits)


def _weight(operation: Any) -> int:
    if type(operation) is not UnitaryGate or operation.num_qubits < 2:
        return 1
    count = operation.num_qubits
    return int(min(MOST, max(1, (4**count - 3 * count - 1) // 4)))


def largest_circuit(value: Any, circuit_type: type, depth: int = 3) -> Any:
    """The circuit with the most operations in a value: itself, or in containers up to ``depth`` levels down."""
    if type(value) is circuit_type:
        return value
    if depth == 0 or type(value) not in (list, tuple, dict):
        return None
    parts = value.values() if type(value) is dict else value
    found = (largest_circuit(part, circuit_type, depth - 1) for part in parts)
    return max((circuit for circuit in found if circuit is not None), key=lambda c: c.size(), default=None)
