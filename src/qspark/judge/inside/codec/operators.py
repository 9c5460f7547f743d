"""quantum_info: states, operators, channels and Paulis, as the arrays or labels that define them."""

from collections.abc import Callable
from typing import Any

import numpy as np
from qiskit.exceptions import QiskitError
from qiskit.quantum_info import (
    PTM,
    Chi,
    Choi,
    Clifford,
    CNOTDihedral,
    DensityMatrix,
    Kraus,
    Operator,
    Pauli,
    PauliList,
    ScalarOp,
    SparseObservable,
    SparsePauliOp,
    StabilizerState,
    Statevector,
    Stinespring,
    SuperOp,
)

from qspark.judge.inside.codec import circuits, updates
from qspark.judge.inside.codec.arrays import decode_array
from qspark.judge.inside.codec.core import CannotCross, Decoder, Encoder, Malformed, Node, register
from qspark.judge.inside.codec.operations import MAX_QUBITS


def _dimensions(value: Any) -> tuple[int, ...]:
    if not isinstance(value, list) or not all(type(d) is int and d > 0 for d in value):
        raise Malformed("not dimensions")
    return tuple(value)


def _encode_state(encoder: Encoder, value: Any) -> Node:
    return [
        "statevector" if isinstance(value, Statevector) else "density",
        encoder.encode(value.data),
        list(map(int, value.dims())),
    ]


def _state(cls: type) -> Callable[[Decoder, list[Any]], Any]:
    def decode(decoder: Decoder, fields: list[Any]) -> Any:
        data, dims = fields
        return cls(decode_array(decoder, data), dims=_dimensions(dims))

    return decode


_MATRIX_FORMS = {"operator": Operator, "superop": SuperOp, "choi": Choi, "ptm": PTM, "chi": Chi}
_PAIR_FORMS = {"kraus": Kraus, "stinespring": Stinespring}


def _encode_matrix_form(tag: str) -> Callable[[Encoder, Any], Node]:
    def encode(encoder: Encoder, value: Any) -> Node:
        return [
            tag,
            encoder.encode(value.data),
            list(map(int, value.input_dims())),
            list(map(int, value.output_dims())),
        ]

    return encode


def _matrix_form(cls: type) -> Callable[[Decoder, list[Any]], Any]:
    def decode(decoder: Decoder, fields: list[Any]) -> Any:
        data, inputs, outputs = fields
        array = decode_array(decoder, data)
        return cls(array, input_dims=_dimensions(inputs), output_dims=_dimensions(outputs))

    return decode


def _pair_form(cls: type) -> Callable[[Decoder, list[Any]], Any]:
    """Kraus and Stinespring: one set of matrices, or a left and a right one."""

    def decode(decoder: Decoder, fields: list[Any]) -> Any:
        data, inputs, outputs = fields
        return cls(decoder.decode(data), input_dims=_dimensions(inputs), output_dims=_dimensions(outputs))

    return decode


def _scalar(decoder: Decoder, fields: list[Any]) -> ScalarOp:
    dims, coefficient = fields
    return ScalarOp(_dimensions(dims), decoder.decode(coefficient))


def _labels(value: Any) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(label, str) for label in value):
        raise Malformed("not Pauli labels")
    return value


def _paulis(labels: Any, qubits: Any) -> PauliList:
    """Raises Malformed; without labels only the number of qubits tells how wide they would be."""
    if _labels(labels):
        return PauliList(labels)
    if type(qubits) is not int or not 0 <= qubits <= MAX_QUBITS:
        raise Malformed("not a number of qubits")
    return PauliList.from_symplectic(*[np.zeros((0, qubits), dtype=bool)] * 2)


def _pauli_list(decoder: Decoder, fields: list[Any]) -> PauliList:
    return _paulis(*fields)


def _sparse_pauli_op(decoder: Decoder, fields: list[Any]) -> SparsePauliOp:
    labels, qubits, coefficients = fields
    return SparsePauliOp(_paulis(labels, qubits), decode_array(decoder, coefficients), ignore_pauli_phase=True)


def _encode_observable(encoder: Encoder, value: SparseObservable) -> Node:
    parts = (value.coeffs, value.bit_terms, value.indices, value.boundaries)
    return ["observable", value.num_qubits, *(encoder.encode(part.__array__()) for part in parts)]


def _observable(decoder: Decoder, fields: list[Any]) -> SparseObservable:
    qubits, *parts = fields
    arrays = [decode_array(decoder, part) for part in parts]
    return SparseObservable.from_raw_parts(qubits, *(array.tolist() for array in arrays))


register(Statevector, "statevector", _encode_state, _state(Statevector), updates.attributes)
register(DensityMatrix, "density", _encode_state, _state(DensityMatrix), updates.attributes)
for _tag, _cls in _MATRIX_FORMS.items():
    register(_cls, _tag, _encode_matrix_form(_tag), _matrix_form(_cls), updates.attributes)
for _tag, _cls in _PAIR_FORMS.items():
    register(_cls, _tag, _encode_matrix_form(_tag), _pair_form(_cls), updates.attributes)


def _tableau(clifford: Clifford) -> Any:
    """Raises CannotCross for one that an honest program broke by changing it in place: not a message that is forged."""
    try:
        Clifford(clifford.tableau)
    except QiskitError as broken:
        raise CannotCross(f"a Clifford that is none ({broken})") from broken
    return clifford.tableau


register(ScalarOp, "scalar-op", lambda e, v: ["scalar-op", list(map(int, v.input_dims())), e.encode(v.coeff)], _scalar)
register(Pauli, "pauli", lambda e, v: ["pauli", v.to_label()], lambda d, f: Pauli(_labels(f)[0]), updates.attributes)
register(PauliList, "paulis", lambda e, v: ["paulis", v.to_labels(), v.num_qubits], _pauli_list, updates.attributes)
register(
    SparsePauliOp,
    "pauli-sum",
    lambda e, v: ["pauli-sum", v.paulis.to_labels(), v.num_qubits, e.encode(v.coeffs)],
    _sparse_pauli_op,
    updates.attributes,
)
register(SparseObservable, "observable", _encode_observable, _observable, updates.terms)
register(
    Clifford,
    "clifford",
    lambda e, v: ["clifford", e.encode(_tableau(v))],
    lambda d, f: Clifford(decode_array(d, f[0])),
    updates.attributes,
)
register(
    StabilizerState,
    "stabilizer",
    lambda e, v: ["stabilizer", e.encode(_tableau(v.clifford))],
    lambda d, f: StabilizerState(Clifford(decode_array(d, f[0]))),
    updates.attributes,
)
register(
    CNOTDihedral,
    "dihedral",
    lambda e, v: ["dihedral", e.blob(circuits.dump(v.to_circuit()))],
    lambda d, f: CNOTDihedral(circuits.load(d, f[0])),
)
