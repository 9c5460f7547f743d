"""Operations and circuits that came from the other side: of the widths of their places, and by names of their own.

Tests go by names, and so do the transpiler and Aer: an operation that is put together must not bear the name of a known
one, nor must a circuit, which becomes such an operation where a test appends it.
"""

from typing import Any

import numpy as np
from qiskit import QuantumCircuit
from qiskit.circuit import AnnotatedOperation, ControlledGate, Delay, Instruction
from qiskit.circuit.library import UnitaryGate
from qiskit.circuit.library.standard_gates import get_standard_gate_name_mapping
from qiskit.quantum_info import Operator
from qiskit.quantum_info.operators.predicates import is_unitary_matrix

from qspark.judge.inside import modules
from qspark.judge.inside.codec.core import Malformed
from qspark.judge.inside.codec.operations import DELAY, SAVES, SUBTYPE
from qspark.quantum.composed import COMPOSED

_AER = frozenset({
    *("cu2", "mcp", "mcr", "mcswap", "mcsx", "mcu", "mcu2", "mcu3", "mcy", "mcz"),
    *("qerror_loc", "quantum_channel", "roerror", "multiplexer", "pauli", "diagonal", "initialize", "unitary"),
})  # fmt: skip
_STANDARD = get_standard_gate_name_mapping()
_NATIVE = frozenset(_STANDARD) | _AER | {
    *("barrier", "mcx", "mcx_gray", "mcphase", "mcu1", "mcrx", "mcry", "mcrz", "c4x"),
}  # fmt: skip
# Native ones, and those that the transpiler takes for control flow, or looks into, by their names.
_KNOWN = _NATIVE | {
    *("snapshot", "store", "box", "permutation"),
    *("if_else", "while_loop", "for_loop", "switch_case", "break_loop", "continue_loop"),
}  # fmt: skip
_WHOLE = ("kraus", "superop", SAVES, "set_")
_SAVING = {
    "save_amplitudes": "SaveAmplitudes",
    "save_amplitudes_sq": "SaveAmplitudesSquared",
    "save_clifford": "SaveClifford",
    "save_density_matrix": "SaveDensityMatrix",
    "save_expval": "SaveExpectationValue",
    "save_expval_var": "SaveExpectationValueVariance",
    "save_matrix_product_state": "SaveMatrixProductState",
    "save_probabilities": "SaveProbabilities",
    "save_probabilities_dict": "SaveProbabilitiesDict",
    "save_stabilizer": "SaveStabilizer",
    "save_state": "SaveState",
    "save_statevector": "SaveStatevector",
    "save_statevector_dict": "SaveStatevectorDict",
    "save_superop": "SaveSuperOp",
    "save_unitary": "SaveUnitary",
}
_LOOKED_INTO = 50  # of the library's gates at most, of what bears a native gate's name and may be that gate
_CONTROLS = 4  # each adds a "c" to the name of the gate that a test makes of a circuit


def own_name(name: Any) -> Any:
    """A circuit's name, or another one where a test would make a gate with the name of a native one of it."""
    native = any("c" * controls + str(name) in _NATIVE for controls in range(_CONTROLS + 1))
    return f"{name}(composed)" if native or str(name).startswith(_WHOLE) else name


def settle(circuit: QuantumCircuit, seen: dict[int, QuantumCircuit] | None = None) -> bool:
    """Give what bears the name of something known another one, and Aer's instructions their classes again.

    Returns whether there is any. Raises Malformed for operations and blocks of other widths than their places, with
    which native code panics or never ends, and for matrices that are not unitary.
    """
    seen = {} if seen is None else seen
    changed = False
    name = own_name(circuit.name)
    if name != circuit.name:
        circuit.name = name
        changed = True
    for number, instruction in enumerate(circuit.data):
        if instruction.is_standard_gate():
            continue
        operation = instruction.operation
        if (operation.num_qubits, operation.num_clbits) != (len(instruction.qubits), len(instruction.clbits)):
            raise Malformed("an operation that does not fit its place")
        settled, within = _settled(operation, seen)
        if settled is not operation:
            circuit.data[number] = instruction.replace(operation=settled)
        changed |= within or settled is not operation
    return changed


def _settled(operation: Any, seen: dict[int, QuantumCircuit]) -> tuple[Any, bool]:
    """An operation, or the one for its place, and whether something within was changed in place."""
    if isinstance(operation, AnnotatedOperation):
        base, within = _settled(operation.base_op, seen)
        same = base is operation.base_op
        return (operation if same else AnnotatedOperation(base, operation.modifiers)), within
    if isinstance(operation, UnitaryGate) and not is_unitary_matrix(operation.params[0]):
        raise Malformed("a matrix that is not unitary")
    blocks = list(getattr(operation, "blocks", ()))
    if any((block.num_qubits, block.num_clbits) != (operation.num_qubits, operation.num_clbits) for block in blocks):
        raise Malformed("a block that does not fit its operation")
    renamed_in = [settle(block, seen) for block in blocks]
    if any(renamed_in):  # what Qiskit hands out may be copies
        return operation.replace_blocks(blocks), True
    if type(operation) not in COMPOSED:
        return operation, False
    again = _saving(operation) or _delay(operation)
    if again is not None:
        return again, False
    within = False
    inner = operation._definition
    if inner is not None and id(inner) not in seen:  # gates may share what is in them
        seen[id(inner)] = inner  # kept, so that it does not lend its id
        within = settle(inner, seen)
    if isinstance(operation, ControlledGate):
        base, base_changed = _settled(operation.base_gate, seen)
        within |= base_changed
        if base is not operation.base_gate:
            operation.base_gate = base
            within = True
    return (operation.copy(name=f"{operation.name}(composed)") if _is_known(operation) else operation), within


def _saving(operation: Any) -> Any:
    """Aer's instruction that the other side wrote as one without a class (``operations.written_out``), if it is one."""
    name, mark, subtype = operation.name.partition(SUBTYPE)
    if not mark or not name.startswith(SAVES) or operation._definition is not None:
        return None
    if name not in _SAVING:
        raise Malformed(f"no instruction of Aer's: {name}")
    modules.import_family("qiskit_aer")
    import qiskit_aer.library

    made = object.__new__(getattr(qiskit_aer.library, _SAVING[name]))
    if subtype not in made._allowed_subtypes:
        raise Malformed("an instruction that saves in no known way")
    params = operation.params
    if name.startswith("save_amplitudes"):  # numbers of amplitudes, which QPY makes floating-point ones
        params = [int(number) for number in params]
    Instruction.__init__(made, name, operation.num_qubits, operation.num_clbits, params, label=operation.label)
    made._subtype = subtype
    return made


def _delay(operation: Any) -> Delay | None:
    """The delay that the other side wrote as an operation that names its unit, if it is one."""
    if not operation.name.startswith(DELAY) or operation._definition is not None:
        return None
    if (operation.num_qubits, operation.num_clbits, len(operation.params)) != (1, 0, 1):
        raise Malformed("not a delay")
    made = Delay(operation.params[0], operation.name.removeprefix(DELAY))
    made.label = operation.label
    return made


def _is_known(operation: Any) -> bool:
    """Whether a composed operation bears the name of one of a library's."""
    name = operation.name
    if name.startswith(_WHOLE):  # the library's own has nothing in it
        return operation._definition is not None
    return name in _KNOWN and not _is_what_it_says(operation)


def _is_what_it_says(operation: Any) -> bool:
    """Whether a composed gate is the native one whose name it bears: the library composes some of its own so."""
    native, inside = _STANDARD.get(operation.name), operation.definition
    if native is None or inside is None or len(inside.data) > _LOOKED_INTO:
        return False
    if native.num_qubits != operation.num_qubits or len(native.params) != len(operation.params) or inside.num_clbits:
        return False
    if any(type(one.operation) in COMPOSED for one in inside.data) or inside.parameters:
        return False
    if not all(isinstance(number, int | float) for number in operation.params):
        return False
    made = native.to_mutable()
    made.params = list(operation.params)
    return bool(np.allclose(Operator(inside).data, Operator(made).data))
