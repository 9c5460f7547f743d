"""What a circuit does, exactly: a pure state and classical bits in, an ensemble of them out.

A circuit with measurements, resets and classical control has no unitary. It is followed here branch by branch: every
measurement and every reset splits a branch in two, each with its classical bits and its unnormalised state. Branches of
probability below ``NEGLIGIBLE`` are dropped.

Not covered: noise, delays and pulses (taken as nothing), classical expressions other than a comparison of a bit or a
register and those built from them by ``and``, ``or``, ``not``, and loops without end (``MAX_STEPS`` stops them).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from qiskit.circuit import ClassicalRegister, Clbit, Gate, Instruction, Measure, QuantumCircuit, Reset
from qiskit.circuit.classical import expr, types
from qiskit.circuit.controlflow import ForLoopOp, IfElseOp, SwitchCaseOp, WhileLoopOp
from qiskit.quantum_info import Operator

from qspark.quantum.composed import COMPOSED

NEGLIGIBLE = 1e-12
MAX_BRANCHES = 4096
MAX_STEPS = 100_000
MAX_QUBITS = 14
_MATRIX_QUBITS = 10  # of an operation that is applied at once
_NOTHING = frozenset({"barrier", "delay", "snapshot", "save_statevector", "save_state"})


class Unclear(Exception):
    """The circuit cannot be followed exactly: too large, or it holds what is not known here."""


@dataclass(frozen=True)
class Branch:
    """Classical bits, and the unnormalised state that goes with them, one axis for each qubit (first qubit first)."""

    bits: tuple[bool, ...]
    state: Any  # complex array of shape (2,) * qubits

    @property
    def probability(self) -> float:
        return float(np.vdot(self.state, self.state).real)


def follow(circuit: QuantumCircuit, state: Any) -> list[Branch]:
    """All branches of a circuit without free parameters, from a state of shape (2**qubits,) in Qiskit's order.

    Raises Unclear.
    """
    qubits = circuit.num_qubits
    if qubits > MAX_QUBITS:
        raise Unclear(f"{qubits} qubits")
    # Qiskit's index counts the last qubit highest, so its array has the last qubit as first axis.
    tensor = np.asarray(state, dtype=complex).reshape((2,) * qubits).transpose(range(qubits)[::-1])
    start = Branch((False,) * circuit.num_clbits, tensor)
    bits = {bit: index for index, bit in enumerate(circuit.clbits)}
    positions = {qubit: index for index, qubit in enumerate(circuit.qubits)}
    return _Walk(bits).body(circuit, [start], positions, bits)


def distribution(circuit: QuantumCircuit, state: Any) -> dict[str, float]:
    """Probability of each string of the classical bits (last bit first, as Qiskit writes them). Raises Unclear."""
    found: dict[str, float] = {}
    for branch in follow(circuit, state):
        key = "".join("1" if bit else "0" for bit in reversed(branch.bits))
        found[key] = found.get(key, 0.0) + branch.probability
    return found


class _Walk:
    def __init__(self, bits: dict[Clbit, int]) -> None:
        self._bits = bits
        self._steps = 0

    def body(
        self, circuit: QuantumCircuit, branches: list[Branch], qubits: dict[Any, int], clbits: dict[Any, int]
    ) -> list[Branch]:
        if circuit.parameters:
            raise Unclear("free parameters")
        phase = complex(np.exp(1j * float(circuit.global_phase)))
        branches = [Branch(branch.bits, branch.state * phase) for branch in branches]
        for instruction in circuit.data:
            self._count(len(branches))
            on = [qubits[qubit] for qubit in instruction.qubits]
            into = [clbits[bit] for bit in instruction.clbits]
            branches = list(self._step(instruction.operation, branches, on, into))
        return branches

    def _count(self, branches: int) -> None:
        """One operation, or one turn of a loop, on so many branches. Raises Unclear."""
        self._steps += branches
        if self._steps > MAX_STEPS or branches > MAX_BRANCHES:
            raise Unclear("too many branches")

    def _step(self, operation: Any, branches: list[Branch], on: list[int], into: list[int]) -> Iterator[Branch]:
        if isinstance(operation, Measure):
            for branch in branches:
                yield from _measured(branch, on[0], into[0])
        elif isinstance(operation, Reset):
            for branch in branches:
                for value, state in _projected(branch.state, on[0]):
                    yield Branch(branch.bits, _flipped(state, on[0]) if value else state)
        elif isinstance(operation, IfElseOp):
            for branch in branches:
                taken, otherwise = operation.blocks[0], (operation.blocks[1:] or (None,))[0]
                block = taken if self._holds(operation.condition, branch) else otherwise
                yield from self._block(block, branch, on, into)
        elif isinstance(operation, SwitchCaseOp):
            for branch in branches:
                value = self._value(operation.target, branch)
                cases = operation.cases()
                default = next((b for k, b in cases.items() if not isinstance(k, int)), None)
                block = cases.get(value, default)
                yield from self._block(block, branch, on, into)
        elif isinstance(operation, ForLoopOp):
            indices, parameter, block = operation.params
            current = branches
            for index in indices:
                self._count(len(current))
                turn = block.assign_parameters({parameter: index}) if parameter in block.parameters else block
                current = [after for branch in current for after in self._block(turn, branch, on, into)]
            yield from current
        elif isinstance(operation, WhileLoopOp):
            yield from self._while(operation, branches, on, into)
        elif operation.name in _NOTHING and (type(operation) not in COMPOSED or operation.definition is None):
            yield from branches
        elif (
            isinstance(operation, Instruction)
            and (not isinstance(operation, Gate) or operation.num_qubits > _MATRIX_QUBITS)
            and operation.definition is not None
        ):
            for branch in branches:  # such as initialize, which has resets in it, and a circuit's to_instruction()
                yield from self._block(operation.definition, branch, on, into)
        else:
            matrix = _matrix(operation)
            for branch in branches:
                yield Branch(branch.bits, _applied(matrix, branch.state, on))

    def _while(self, operation: Any, branches: list[Branch], on: list[int], into: list[int]) -> Iterator[Branch]:
        current = branches
        while current:
            self._count(len(current))
            going = []
            for branch in current:
                if self._holds(operation.condition, branch):
                    going += list(self._block(operation.blocks[0], branch, on, into))
                else:
                    yield branch
            current = going

    def _block(self, block: Any, branch: Branch, on: list[int], into: list[int]) -> list[Branch]:
        if block is None:
            return [branch]
        return self.body(
            block, [branch], dict(zip(block.qubits, on, strict=True)), dict(zip(block.clbits, into, strict=True))
        )

    def _holds(self, condition: Any, branch: Branch) -> bool:
        try:
            if isinstance(condition, tuple):
                what, value = condition
                return self._value(what, branch) == int(value)
            return bool(self._value(condition, branch))
        except KeyError as unknown:
            raise Unclear("a condition on bits that the circuit does not have") from unknown

    def _value(self, what: Any, branch: Branch) -> int:
        if isinstance(what, Clbit):
            return int(branch.bits[self._bits[what]])
        if isinstance(what, ClassicalRegister):
            return sum(int(branch.bits[self._bits[bit]]) << place for place, bit in enumerate(what))
        if isinstance(what, expr.Var):
            return self._value(what.var, branch)
        if isinstance(what, expr.Value):
            return int(what.value)
        if isinstance(what, expr.Cast):
            value = self._value(what.operand, branch)
            return int(bool(value)) if isinstance(what.type, types.Bool) else value
        if isinstance(what, expr.Unary):
            value = self._value(what.operand, branch)
            if what.op is expr.Unary.Op.LOGIC_NOT:
                return int(not value)
        if isinstance(what, expr.Binary) and (combine := _BINARY.get(what.op.name)):
            return int(combine(self._value(what.left, branch), self._value(what.right, branch)))
        raise Unclear(f"a condition with {type(what).__name__}")


_BINARY = {
    "BIT_AND": lambda a, b: a & b,
    "BIT_OR": lambda a, b: a | b,
    "BIT_XOR": lambda a, b: a ^ b,
    "LOGIC_AND": lambda a, b: a and b,
    "LOGIC_OR": lambda a, b: a or b,
    "EQUAL": lambda a, b: a == b,
    "NOT_EQUAL": lambda a, b: a != b,
    "LESS": lambda a, b: a < b,
    "LESS_EQUAL": lambda a, b: a <= b,
    "GREATER": lambda a, b: a > b,
    "GREATER_EQUAL": lambda a, b: a >= b,
}


def _matrix(operation: Any) -> Any:
    if operation.num_clbits:
        raise Unclear(f"{operation.name} with classical bits")
    if operation.num_qubits > _MATRIX_QUBITS:
        raise Unclear(f"{operation.name} on {operation.num_qubits} qubits")
    try:
        return Operator(operation).data
    except Exception as unclear:  # whatever an operation of the program's own raises when it is expanded
        raise Unclear(f"{operation.name}: {unclear}") from unclear


def _applied(matrix: Any, state: Any, on: list[int]) -> Any:
    count = len(on)
    if count == 0:
        return state * complex(matrix[0, 0])
    # The matrix counts its last qubit highest.
    tensor = matrix.reshape((2,) * (2 * count))
    axes = list(reversed(on))
    moved = np.tensordot(tensor, state, axes=(range(count, 2 * count), axes))
    return np.moveaxis(moved, range(count), axes)


def _projected(state: Any, qubit: int) -> Iterator[tuple[int, Any]]:
    for value in (0, 1):
        index = [slice(None)] * state.ndim
        index[qubit] = slice(1 - value, 2 - value)
        kept = state.copy()
        kept[tuple(index)] = 0
        if np.vdot(kept, kept).real > NEGLIGIBLE:
            yield value, kept


def _measured(branch: Branch, qubit: int, bit: int) -> Iterator[Branch]:
    for value, state in _projected(branch.state, qubit):
        bits = list(branch.bits)
        bits[bit] = bool(value)
        yield Branch(tuple(bits), state)


def _flipped(state: Any, qubit: int) -> Any:
    return np.flip(state, axis=qubit)
