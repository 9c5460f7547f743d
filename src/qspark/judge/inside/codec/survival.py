"""Whether an operation comes back from QPY as what it was: it is written, read and compared, on the writer's side.

QPY rebuilds an operation of the library from its class, its parameters and a few attributes, and what it leaves out
differs from release to release: the state of the controls of wide gates, whether a preparation is inverted, settings of
a synthesis, arguments of a class's own. So each one is tried, and not each class.
"""

import io
from typing import Any

import numpy as np
from qiskit import QuantumCircuit, qpy
from qiskit.circuit import AnnotatedOperation, Barrier, Measure, Reset
from qiskit.circuit.library import UnitaryGate
from qiskit.circuit.library.standard_gates import get_standard_gate_name_mapping

from qspark.quantum.composed import COMPOSED

_KEPT = (Barrier, Measure, Reset, UnitaryGate)  # exactly these classes, in every release: not worth a trial
_SIMPLE = (bool, int, float, complex, str, type(None))
_NATIVE = frozenset(get_standard_gate_name_mapping()) | {"mcx"}
# Of an instruction: what crosses beside it, is worked out from the rest, or belongs to one object alone.
_APART = frozenset({"_label", "_definition", "_duration", "_unit", "_condition", "_name"})


def survives(operation: Any) -> bool:
    """Whether QPY keeps class, name, parameters and attributes of an operation; labels apart, see ``beside``."""
    if type(operation) in _KEPT:
        return True
    carrier = QuantumCircuit(operation.num_qubits, operation.num_clbits)
    buffer = io.BytesIO()
    try:
        carrier.append(operation, range(operation.num_qubits), range(operation.num_clbits))
        qpy.dump(carrier, buffer, use_symengine=False)
        buffer.seek(0)
        read = qpy.load(buffer)[0].data[0].operation
    except Exception:  # noqa: BLE001  a class may raise anything where QPY calls it with other arguments than it takes
        return False
    return _is_same(operation, read)


def _is_same(written: Any, read: Any) -> bool:
    if isinstance(written, AnnotatedOperation):
        return type(read) is AnnotatedOperation and _is_same(written.base_op, read.base_op)
    if written.name != read.name or written.num_qubits != read.num_qubits:
        return False
    if not _same_parts(written.params, read.params):
        return False
    # A gate that is written by its definition comes back without its class: well, but for native ones.
    partly = type(read) in COMPOSED and written.name not in _NATIVE
    return (partly or class_of(read) is class_of(written)) and _same_attributes(written, read, partly=partly)


def class_of(operation: Any) -> type:
    """Its class; of the one instance of a gate without parameters the gate's own, which is behind a nameless one."""
    return next(base for base in type(operation).__mro__ if base.__module__ is not None)


def _same_attributes(written: Any, read: Any, *, partly: bool) -> bool:
    before, after = getattr(written, "__dict__", {}), getattr(read, "__dict__", {})
    for name, value in before.items():
        if name in _APART or (name not in after and partly):
            continue
        if not _same(value, after.get(name)):
            return False
    return True


def _same(written: Any, read: Any) -> bool:
    """Of attributes that can be compared at sight; of a synthesis its class and what it was made with."""
    if isinstance(written, _SIMPLE):
        return bool(written == read) or written != written
    if isinstance(written, list | tuple) and all(isinstance(part, _SIMPLE) for part in written):
        return isinstance(read, list | tuple) and list(written) == list(read)
    if (type(written).__module__ or "").startswith("qiskit.synthesis"):  # one instance of a gate has none
        return type(read) is type(written) and _same_attributes(written, read, partly=False)
    return True


def _same_parts(written: Any, read: Any) -> bool:
    if len(written) != len(read):
        return False
    pairs = [pair for pair in zip(written, read, strict=True) if isinstance(pair[0], np.ndarray)]
    return all(np.array_equal(*pair, equal_nan=pair[0].dtype.kind in "fc") for pair in pairs)
