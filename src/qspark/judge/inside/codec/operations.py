"""What the operations of a circuit may be: how many, how wide, and by which names they go."""

import io
import re
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
from qiskit.circuit.library import MCXVChain, StatePreparation
from qiskit.circuit.library.standard_gates import get_standard_gate_name_mapping

from qspark.judge.inside.codec.core import MAX_DEPTH, CannotCross, Malformed, Overweight
from qspark.judge.inside.codec.plain import name_of
from qspark.quantum.composed import COMPOSED

MAX_QUBITS = 4096
MAX_OPERATIONS = 1_000_000
_NAMED_IN = (qiskit.circuit, qiskit.circuit.library, qiskit.circuit.controlflow, qiskit.quantum_info)
_KNOWN = frozenset(get_standard_gate_name_mapping()) | {
    *("barrier", "snapshot", "initialize", "state_preparation", "unitary", "permutation", "diagonal", "store", "box"),
    *("if_else", "while_loop", "for_loop", "switch_case", "break_loop", "continue_loop"),
    *("mcx", "mcx_gray", "mcx_recursive", "mcx_vchain", "mcphase", "mcu1", "mcrx", "mcry", "mcrz", "c4x", "c3sx"),
    *("mcmt", "pauli", "PauliEvolution", "qft", "QFT", "iqft", "IQFT", "hamiltonian", "isometry", "multiplexer"),
    *("uc", "ucrx", "ucry", "ucrz", "linear_function", "clifford", "annotated", "ms", "rv", "gms", "multiplexed"),
}
_WHOLE = ("kraus", "superop", "save_", "set_")
_SUFFIX = re.compile(r"(_o\d+|_dg)+$")  # of a gate with open controls, of an inverse


def check_size(circuit: QuantumCircuit) -> None:
    if circuit.num_qubits + circuit.num_clbits > MAX_QUBITS or len(circuit.data) > MAX_OPERATIONS:
        raise Overweight(f"a circuit of {circuit.num_qubits} qubits and {len(circuit.data)} operations")


def settle(circuit: QuantumCircuit, seen: dict[int, QuantumCircuit] | None = None) -> bool:
    """Give operations that are put together, and bear the name of a known one, another name: tests go by names.

    Returns whether there are any. Raises Malformed for operations and blocks of other widths than their places: native
    code panics or never ends where they are used.
    """
    seen = {} if seen is None else seen
    changed = False
    for number, instruction in enumerate(circuit.data):
        if instruction.is_standard_gate():
            continue
        operation = instruction.operation
        width = len(instruction.qubits), len(instruction.clbits)
        if (operation.num_qubits, operation.num_clbits) != width:
            raise Malformed("an operation that does not fit its place")
        blocks = list(getattr(operation, "blocks", ()))
        if any((block.num_qubits, block.num_clbits) != width for block in blocks):
            raise Malformed("a block that does not fit its operation")
        renamed_in = [settle(block, seen) for block in blocks]
        if any(renamed_in):  # what Qiskit hands out may be copies
            circuit.data[number] = instruction.replace(operation=operation.replace_blocks(blocks))
            changed = True
        if type(operation) in COMPOSED:
            inner = operation._definition
            if inner is not None and id(inner) not in seen:  # gates may share what is in them
                seen[id(inner)] = inner  # kept, so that it does not lend its id
                changed |= settle(inner, seen)
            if _is_known(operation):
                renamed = operation.copy(name=f"{operation.name}(composed)")
                circuit.data[number] = instruction.replace(operation=renamed)
                changed = True
        elif isinstance(operation, AnnotatedOperation) and type(operation.base_op) in COMPOSED:
            base = operation.base_op
            if _is_known(base):
                renamed = AnnotatedOperation(base.copy(name=f"{base.name}(composed)"), operation.modifiers)
                circuit.data[number] = instruction.replace(operation=renamed)
                changed = True
    return changed


def _is_known(operation: Any) -> bool:
    """Whether a composed operation bears the name of one of a library's."""
    name = operation.name
    if name.startswith(_WHOLE):  # the library's own has nothing in it
        return operation._definition is not None
    return name in _KNOWN or _SUFFIX.sub("", name) in _KNOWN


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
    if _is_cut_short(operation) or not _is_read(operation):
        return _defined(operation)
    if isinstance(operation, ControlFlowOp):
        blocks = [written_out(block) for block in operation.blocks]
        same = all(new is old for new, old in zip(blocks, operation.blocks, strict=True))
        return None if same else operation.replace_blocks(blocks)
    if isinstance(operation, AnnotatedOperation):
        base = _instead(operation.base_op)
        return None if base is None else AnnotatedOperation(base, operation.modifiers)
    if type(operation) is ControlledGate:  # those of the library are written by their names
        base = _instead(operation.base_gate)
        return None if base is None else _controlled(operation, base)
    if type(operation) in (Gate, Instruction) and operation.definition is not None:
        inner = written_out(operation.definition)
        return None if inner is operation.definition else _with_definition(operation, inner)
    return None


def _is_cut_short(operation: Any) -> bool:
    """Whether QPY writes it as another one: an inverted state preparation without the mark that it is inverted, a
    multi-controlled X gate without what it may do to its ancillas and phases."""
    if isinstance(operation, StatePreparation):
        return operation._inverse
    if isinstance(operation, MCXVChain):
        return operation._dirty_ancillas or operation._relative_phase or operation._action_only
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
    if cls in COMPOSED or not isinstance(operation, Gate) or not (cls.__module__ or "").startswith("qiskit."):
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
    inside = operation.definition
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
        # The one instance of a gate without parameters is of a nameless class between it and the gate's own.
        cls = next(base for base in type(operation).__mro__ if base.__module__ is not None)
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


def _is_custom(cls: type) -> bool:
    """Whether QPY writes the definition of such a gate, and not only a name."""
    try:
        name_of(cls)
    except CannotCross:
        return True
    return cls in (Gate, Instruction)
