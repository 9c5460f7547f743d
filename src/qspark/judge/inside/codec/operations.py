"""Operations that go to the other side: how many there may be, and what is written where QPY would write others."""

import io
from functools import cache
from typing import Any

import qiskit.circuit.controlflow
import qiskit.circuit.library
import qiskit.quantum_info
from qiskit import QuantumCircuit, qpy
from qiskit.circuit import (
    AnnotatedOperation,
    ControlFlowOp,
    ControlledGate,
    Delay,
    Gate,
    Instruction,
    ParameterExpression,
)
from qiskit.circuit.library import MCMTGate, MCXVChain, PauliEvolutionGate, StatePreparation, UnitaryGate
from qiskit.synthesis import EvolutionSynthesis

from qspark.judge.inside.codec.core import MAX_DEPTH, CannotCross, Overweight
from qspark.judge.inside.codec.plain import name_of
from qspark.quantum.composed import COMPOSED

MAX_QUBITS = 4096
MAX_OPERATIONS = 1_000_000
SAVES = "save_"  # how names of Aer's instructions that save something begin
SUBTYPE = ":"  # between such a name and how results of several shots are put together, which QPY does not keep
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
        return None if base is None else AnnotatedOperation(base, operation.modifiers)
    if _is_cut_short(operation) or not _is_read(operation):
        return _defined(operation)
    custom = _is_custom(_class_of(operation))
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
    return None


def _is_cut_short(operation: Any) -> bool:
    """Whether QPY writes it as another one, or cannot: an inverted state preparation without the mark that it is
    inverted, a multi-controlled X gate without what it may do to its ancillas and phases, many targets under open
    controls, an evolution by a synthesis without settings."""
    if isinstance(operation, StatePreparation):
        return operation._inverse
    if isinstance(operation, MCXVChain):
        return operation._dirty_ancillas or operation._relative_phase or operation._action_only
    if isinstance(operation, MCMTGate):
        return bool(operation.ctrl_state != 2**operation.num_ctrl_qubits - 1)
    if isinstance(operation, PauliEvolutionGate):
        return type(operation.synthesis).settings is EvolutionSynthesis.settings
    return False


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


_read: dict[type, bool] = {}


def _is_read(operation: Any) -> bool:
    """Whether QPY reads what it writes of an operation; found out once for each class of the library's."""
    cls = type(operation)
    known = _read.get(cls)
    if known is not None:
        return known
    if cls in COMPOSED or not isinstance(operation, Instruction) or not (cls.__module__ or "").startswith("qiskit."):
        return True
    if operation.definition is None:  # nothing could be put in its place
        return True
    carrier = QuantumCircuit(operation.num_qubits, operation.num_clbits)
    carrier.append(operation, range(operation.num_qubits), range(operation.num_clbits))
    buffer = io.BytesIO()
    try:
        qpy.dump(carrier, buffer, use_symengine=False)
        buffer.seek(0)
        qpy.load(buffer)
    except Exception:  # noqa: BLE001  a class may raise anything where QPY calls it with other arguments than it takes
        _read[cls] = False
    else:
        _read[cls] = True
    return _read[cls]


def _defined(operation: Any) -> Instruction:
    """A gate of the same name that is composed of what is in it."""
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
        if _is_timed_by_parameter(operation):
            raise CannotCross(f"a delay of a parameter in {operation.unit}, a unit that QPY does not keep")
        cls = _class_of(operation)
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


def _is_timed_by_parameter(operation: Any) -> bool:
    """Whether it is a delay of a parameter in another unit than the device's."""
    timed = isinstance(operation, Delay) and isinstance(operation.duration, ParameterExpression)
    return timed and operation.unit != "dt"


def _class_of(operation: Any) -> type:
    """Its class; of the one instance of a gate without parameters the gate's own, which is behind a nameless one."""
    return next(base for base in type(operation).__mro__ if base.__module__ is not None)


@cache
def _is_custom(cls: type) -> bool:
    """Whether QPY writes the definition of such a gate, and not only a name."""
    try:
        name_of(cls)
    except CannotCross:
        return True
    return cls in (Gate, Instruction)
