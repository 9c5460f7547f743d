"""Operations that go to the other side: how many there may be, and what is written where QPY would write others."""

from functools import cache
from typing import Any

import qiskit.circuit.controlflow
import qiskit.circuit.library
import qiskit.quantum_info
from qiskit import QuantumCircuit
from qiskit.circuit import (
    AnnotatedOperation,
    ControlFlowOp,
    ControlledGate,
    Delay,
    Gate,
    Instruction,
)
from qiskit.circuit.library import C4XGate, MCXGate, UnitaryGate

from qspark.judge.inside.codec.core import MAX_DEPTH, CannotCross, Overweight
from qspark.judge.inside.codec.plain import name_of
from qspark.judge.inside.codec.survival import class_of, survives

MAX_QUBITS = 4096
MAX_OPERATIONS = 1_000_000
SAVES = "save_"  # how names of Aer's instructions that save something begin
SUBTYPE = ":"  # between such a name and how results of several shots are put together, which QPY does not keep
DELAY = "delay:"  # before the unit of a delay's duration, which QPY does not keep
_NAMED_IN = (qiskit.circuit, qiskit.circuit.library, qiskit.circuit.controlflow, qiskit.quantum_info)


def check_size(circuit: QuantumCircuit) -> None:
    if circuit.num_qubits + circuit.num_clbits > MAX_QUBITS or len(circuit.data) > MAX_OPERATIONS:
        raise Overweight(f"a circuit of {circuit.num_qubits} qubits and {len(circuit.data)} operations")


def written_out(circuit: QuantumCircuit) -> QuantumCircuit:
    """The circuit, or one that does the same where QPY would write another: some operations are written without all
    that makes them what they are, and of some classes what cannot be read. Their definitions go in their places, also
    within what the program composed, under controls and modifiers, and in blocks of control flow.
    """
    found = {
        number: instead
        for number, instruction in enumerate(circuit.data)
        if not instruction.is_standard_gate() and (instead := _instead(instruction.operation)) is not None
    }
    if not found:
        return circuit
    made = circuit.copy_empty_like()
    for number, instruction in enumerate(circuit.data):
        made.append(instruction.replace(operation=found[number]) if number in found else instruction)
    return made


def _instead(operation: Any) -> Any:
    """What to write instead of an operation, if not it."""
    if getattr(operation, "_subtype", None) is not None and operation.name.startswith(SAVES):
        return Instruction(
            f"{operation.name}{SUBTYPE}{operation._subtype}",
            operation.num_qubits,
            operation.num_clbits,
            operation.params,
            label=operation.label,
        )
    if isinstance(operation, ControlFlowOp):
        blocks = [written_out(block) for block in operation.blocks]
        same = all(new is old for new, old in zip(blocks, operation.blocks, strict=True))
        return None if same else operation.replace_blocks(blocks)
    if isinstance(operation, AnnotatedOperation):
        base = _instead(operation.base_op)
        if base is None and not survives(operation):
            base = _defined(operation.base_op)
        return None if base is None else AnnotatedOperation(base, operation.modifiers)
    if isinstance(operation, Delay):
        kept = operation.unit == "expr" or (operation.unit == "dt" and isinstance(operation.duration, int))
        return None if kept else _timed(operation)
    cls = class_of(operation)
    custom = _is_custom(cls)
    if type(operation) is ControlledGate or (isinstance(operation, ControlledGate) and custom):
        base = _instead(operation.base_gate)
        return None if base is None else _controlled(operation, base)
    if custom and operation.definition is not None:
        inner = written_out(operation.definition)
        return None if inner is operation.definition else _with_definition(operation, inner)
    if custom and isinstance(operation, Gate) and hasattr(operation, "__array__"):
        inner = QuantumCircuit(operation.num_qubits)
        inner.append(UnitaryGate(operation.to_matrix()), range(operation.num_qubits))
        return _with_definition(operation, inner)
    if custom or not isinstance(operation, Instruction) or not cls.__module__.startswith("qiskit."):
        return None
    if survives(operation):
        return None
    if operation.label is not None:  # which crosses beside it
        bare = operation.to_mutable()
        bare.label = None
        if survives(bare):
            return bare
    if operation.definition is not None:
        return _defined(operation)
    if isinstance(operation, Gate):
        raise CannotCross(f"a {cls.__qualname__}, which QPY cannot read again")
    return None


def _timed(delay: Delay) -> Instruction:
    """QPY keeps no unit of a delay's; ``settle`` makes the delay again."""
    return Instruction(f"{DELAY}{delay.unit}", 1, 0, [delay.duration], label=delay.label)


def _controlled(operation: ControlledGate, base: Gate) -> ControlledGate:
    made = operation.copy()
    made.base_gate = base
    if made._definition is not None:
        made._definition = written_out(made._definition)
    return made


def _with_definition(operation: Instruction, inner: QuantumCircuit) -> Instruction:
    made = operation.copy()
    made.definition = inner
    return made


def _defined(operation: Any) -> Instruction:
    """A gate of the same name that is composed of what is in it."""
    if isinstance(operation, C4XGate):  # composed it would bear the name of a native gate
        return MCXGate(4, label=operation.label, ctrl_state=operation.ctrl_state)
    if isinstance(operation, ControlledGate) and operation._open_ctrl:
        closed = operation.to_mutable()
        closed.ctrl_state = None
        return ControlledGate(
            closed.name,
            operation.num_qubits,
            list(operation.params),
            operation.label,
            operation.num_ctrl_qubits,
            written_out(closed.definition),
            operation.ctrl_state,
            operation.base_gate,
        )
    inside = written_out(operation.definition)
    if inside.num_qubits < operation.num_qubits:  # of the library's own, one that needs no ancillas for three controls
        inside = QuantumCircuit(operation.num_qubits).compose(inside, range(inside.num_qubits))
    gate = all(isinstance(one.operation, Gate) for one in inside.data)
    made: Instruction = inside.to_gate() if gate else inside.to_instruction()
    made.name, made.label = operation.name, operation.label
    return made


def check_names(circuit: QuantumCircuit, seen: set[type], depth: int) -> None:
    """QPY writes a gate of a library's class by the name of that class, and takes any class of that name for it.

    Raises CannotCross for a class of the program's own that would come back as another; Overweight for circuits in
    circuits without end.
    """
    if depth > MAX_DEPTH:
        raise Overweight("circuits in circuits without end")
    for instruction in circuit.data:
        operation = instruction.operation
        cls = class_of(operation)
        for block in getattr(operation, "blocks", None) or ():
            check_names(block, seen, depth + 1)
        base = getattr(operation, "base_gate", None) or getattr(operation, "base_op", None)
        if cls in seen and base is None and not _is_custom(cls):
            continue
        seen.add(cls)
        if base is not None:
            carrier = QuantumCircuit(base.num_qubits, base.num_clbits)
            carrier.append(base, range(base.num_qubits), range(base.num_clbits))
            check_names(carrier, seen, depth + 1)
        if _is_custom(cls):
            if any(hasattr(place, cls.__name__) for place in _NAMED_IN) and cls not in (Gate, Instruction):
                raise CannotCross(f"a gate of the program's own under the name {cls.__name__}")
            definition = getattr(operation, "definition", None)
            if isinstance(definition, QuantumCircuit):
                check_names(definition, seen, depth + 1)


@cache
def _is_custom(cls: type) -> bool:
    """Whether QPY writes the definition of such a gate, and not only a name."""
    try:
        name_of(cls)
    except CannotCross:
        return True
    return cls in (Gate, Instruction)
