"""How large a circuit is."""

import itertools
import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from qiskit import QuantumCircuit
from qiskit.circuit import AnnotatedOperation, PowerModifier
from qiskit.circuit.controlflow import ForLoopOp
from qiskit.circuit.library import (
    DiagonalGate,
    HamiltonianGate,
    Initialize,
    PauliEvolutionGate,
    StatePreparation,
    UCGate,
    UCRXGate,
    UCRYGate,
    UCRZGate,
    UnitaryGate,
)
from qiskit.quantum_info import SparseObservable, SparsePauliOp

from qspark.quantum.composed import COMPOSED

MOST = 50_000  # operations that are looked at; a circuit with more counts as so deep


def circuit_metrics(circuit: Any) -> dict[str, int]:
    """Depth, qubits, two-qubit gates and size (operations) of a ``QuantumCircuit``.

    What was put together into one gate counts as what is in it, and a gate given by a matrix, a state, a diagonal,
    multiplexed matrices or a sum of Paulis as the CX gates that one of its size needs (``_NEEDED``): else whoever wraps
    a circuit would have a shallow one. Other gates of a library count as one.

    Of control flow the largest block counts, in a loop over given values as often as there are values, else once.
    Barriers and other directives count nowhere.
    """
    levels: dict[Any, int] = {}
    size = two_qubit = 0
    for operation, qubits, bits, weight in _operations(circuit):
        if getattr(operation, "_directive", False):
            continue
        size += weight
        if len(qubits) == 2 or weight > 1:  # a wider matrix weighs as much as the CX gates that it needs
            two_qubit += weight
        level = max((levels.get(bit, 0) for bit in bits), default=0) + weight
        levels.update(dict.fromkeys(bits, level))
    return {
        "depth": max(levels.values(), default=0),
        "qubits": int(circuit.num_qubits),
        "two_qubit_gates": two_qubit,
        "size": size,
    }


_Placed = tuple[Any, tuple[Any, ...], tuple[Any, ...]]  # an operation, its qubits, all its bits
_Counted = tuple[Any, tuple[Any, ...], tuple[Any, ...], int]  # the same, and for how many it counts


def _operations(circuit: Any) -> Iterator[_Counted]:
    """The operations of a circuit, with what is composed taken apart."""
    waiting: list[Iterator[_Placed | _Counted]] = [iter(_placed(circuit))]
    left = MOST
    while waiting:
        found = next(waiting[-1], None)
        if found is None:
            waiting.pop()
            continue
        left -= 1
        if left <= 0 and len(waiting) > 1:  # enough was seen of what the circuit holds
            del waiting[1:]
            yield (*found[:3], MOST)
        elif len(found) == 4:
            yield found
        elif left <= 0 or (inside := _inside(*found)) is None:
            yield (*found, _weight(found[0]))
        else:
            if getattr(found[0], "blocks", ()):
                yield (*found, 0)  # a block begins when all of its bits are free
            waiting.append(inside)


def _placed(circuit: Any) -> list[_Placed]:
    return [(one.operation, one.qubits, (*one.qubits, *one.clbits)) for one in circuit.data]


def _inside(
    operation: Any, qubits: tuple[Any, ...], bits: tuple[Any, ...]
) -> Iterator[_Placed] | Iterator[_Counted] | None:
    """What an operation is made of, on the same bits; None if it is one. Blocks are counted already: they lie in
    blocks, and the largest of them is looked for at each level.
    """
    if isinstance(operation, AnnotatedOperation):
        powers = [abs(one.power) for one in operation.modifiers if isinstance(one, PowerModifier)]
        times = max(1, math.ceil(min(MOST, math.prod(powers))))
        # Controls come first, and go with all that is in it.
        return itertools.repeat((operation.base_op, qubits, bits), times)
    blocks = getattr(operation, "blocks", ())
    if blocks:
        counted = [list(_operations(block)) for block in blocks]
        largest = max(range(len(blocks)), key=lambda number: _size(counted[number]))
        outer = dict(zip((*blocks[largest].qubits, *blocks[largest].clbits), bits, strict=True))
        parts = [
            (own, tuple(map(outer.__getitem__, on)), tuple(map(outer.__getitem__, all_on)), weight)
            for own, on, all_on, weight in counted[largest]
        ]
        times = _times(operation.params[0]) if isinstance(operation, ForLoopOp) else 1
        return itertools.chain.from_iterable(itertools.repeat(parts, min(times, MOST)))
    inner = operation.definition if type(operation) in COMPOSED else None
    if inner is None:
        return None
    own_bits = (*inner.qubits, *inner.clbits)
    controls = bits[: len(bits) - len(own_bits)]
    outer = dict(zip(own_bits, bits[len(controls) :], strict=True))
    placed = [(own, map(outer.__getitem__, on), map(outer.__getitem__, all_on)) for own, on, all_on in _placed(inner)]
    return iter([(own, (*controls, *on), (*controls, *all_on)) for own, on, all_on in placed])


def _times(values: Any) -> int:
    try:
        return len(values)
    except OverflowError:  # a range of more numbers than a machine word counts
        return MOST


def _size(operations: list[_Counted]) -> int:
    return sum(weight for operation, *_, weight in operations if not getattr(operation, "_directive", False))


# CX gates that n > 1 qubits need, of gates given by numbers. A matrix: a lower bound (Shende, Markov and Bullock, Phys.
# Rev. A 69, 062321); the others: what Qiskit 2.6 makes of them, measured for n = 2, 3, 4.
_NEEDED: dict[type, Callable[[int], int]] = {
    **dict.fromkeys((UnitaryGate, HamiltonianGate), lambda n: -(-(4**n - 3 * n - 1) // 4)),
    **dict.fromkeys((StatePreparation, Initialize), lambda n: 2**n - n - 1),
    DiagonalGate: lambda n: 2**n - 2,
    **dict.fromkeys((UCRXGate, UCRYGate, UCRZGate), lambda n: 2 ** (n - 1)),
    UCGate: lambda n: 2**n + 2 ** (n - 1) - 3,
}


def _weight(operation: Any) -> int:
    if type(operation) is PauliEvolutionGate:
        return min(MOST, max(1, _cx_of_terms(operation.operator)))
    needed = _NEEDED.get(type(operation))
    given_by_name = isinstance(next(iter(operation.params), None), str)  # a state by its label: X gates, and Hadamards
    if needed is None or operation.num_qubits < 2 or given_by_name:
        return 1
    return min(MOST, max(1, needed(min(operation.num_qubits, 20))))


def _cx_of_terms(operators: Any) -> int:
    """Two for each qubit but one that a term acts on, once for all of the evolution."""
    listed = operators if isinstance(operators, list) else [operators]
    widths: list[int] = []
    for operator in listed:
        if isinstance(operator, SparsePauliOp):
            widths += (operator.paulis.x | operator.paulis.z).sum(axis=1).tolist()
        elif isinstance(operator, SparseObservable):
            widths += np.diff(operator.boundaries).tolist()
    return sum(2 * max(0, width - 1) for width in widths)


def largest_metrics(value: Any) -> dict[str, int] | None:
    """Of the circuit of the largest size in a value: itself, or in containers up to three levels down."""
    return max(map(circuit_metrics, _circuits(value, 3)), key=lambda metrics: metrics["size"], default=None)


def _circuits(value: Any, depth: int) -> Iterator[Any]:
    if type(value) is QuantumCircuit:
        yield value
    elif depth and type(value) in (list, tuple, dict):
        for part in value.values() if type(value) is dict else value:
            yield from _circuits(part, depth - 1)
