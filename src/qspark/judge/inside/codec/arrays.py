"""numpy scalars and arrays, scipy sparse matrices: raw bytes with dtype and shape."""

import re
from typing import Any

import numpy as np
import scipy.sparse

from qspark.judge.inside.codec import updates
from qspark.judge.inside.codec.core import Decoder, Encoder, Malformed, Node, Overweight, register, register_container

MAX_ELEMENTS = 1 << 24
_KINDS = frozenset("biufcSUmM")
_READ_ONLY = "read-only"
_DTYPE = re.compile(r"[<>|=][biufcSUmM]\d{1,7}(\[\w+\])?")


def encode_array(encoder: Encoder, value: Any) -> Node:
    array = np.asarray(value, dtype=value.dtype) if type(value) is not np.ndarray else value
    if array.size > MAX_ELEMENTS:
        raise Overweight(f"an array of {array.size} elements")
    shape = list(array.shape)
    if isinstance(value, np.matrix):
        return ["matrix", shape, array.dtype.str, encoder.blob(np.ascontiguousarray(array).tobytes())]
    if array.dtype.kind not in _KINDS:
        return ["objects", shape, *(encoder.encode(item) for item in array.ravel().tolist())]
    node = ["array", shape, array.dtype.str, encoder.blob(np.ascontiguousarray(array).tobytes())]
    return node if value.flags.writeable else [*node, _READ_ONLY]


def _shape(shape: Any) -> tuple[int, ...]:
    if not isinstance(shape, list) or len(shape) > 32 or any(type(n) is not int or n < 0 for n in shape):
        raise Malformed("not a shape")
    elements = 1
    for length in shape:
        elements *= length
    if elements > MAX_ELEMENTS:
        raise Overweight(f"an array of {elements} elements")
    return tuple(shape)


def raw_array(decoder: Decoder, shape: Any, dtype: Any, blob: Any) -> Any:
    """A fresh writable array from its raw bytes. Raises Malformed."""
    return _of_bytes(decoder.blob(blob), _shape(shape), _element_type(dtype))


def _element_type(text: Any) -> Any:
    if not isinstance(text, str) or not _DTYPE.fullmatch(text):
        raise Malformed("not an element type")
    return np.dtype(text)


def _of_bytes(data: bytes, shape: tuple[int, ...], kind: Any) -> Any:
    if len(data) != int(np.prod(shape, dtype=np.int64)) * kind.itemsize:
        raise Malformed("an array whose bytes do not fill its shape")
    if not kind.itemsize:  # empty texts
        return np.zeros(shape, dtype=kind)
    return np.frombuffer(data, dtype=kind).reshape(shape).copy()


def _array(decoder: Decoder, fields: list[Any]) -> Any:
    shape, dtype, blob, *mark = fields
    if mark not in ([], [_READ_ONLY]):
        raise Malformed("not an array")
    made = decoder.remember(raw_array(decoder, shape, dtype, blob))
    made.flags.writeable = not mark
    return made


def _matrix(decoder: Decoder, fields: list[Any]) -> Any:
    return decoder.remember(np.asmatrix(raw_array(decoder, *fields)))


def _objects(decoder: Decoder, fields: list[Any]) -> Any:
    shape, *items = fields
    made = decoder.remember(np.empty(_shape(shape), dtype=object))
    if made.size != len(items):
        raise Malformed("an array whose elements do not fill its shape")
    for index, item in enumerate(items):
        made.flat[index] = decoder.decode(item)
    return made


def decode_array(decoder: Decoder, node: Node) -> Any:
    """The value of a node that must be an array. Raises Malformed for anything else."""
    value = decoder.decode(node)
    if type(value) is not np.ndarray:
        raise Malformed("an array was expected")
    return value


def _encode_scalar(encoder: Encoder, value: Any) -> Node:
    if value.dtype.kind not in _KINDS:
        return encoder.encode(value.item())
    array = np.asarray(value)  # an empty text has no element type of its own
    return ["scalar", array.dtype.str, array.tobytes().hex()]  # a blob for each would be too many


def _scalar(decoder: Decoder, fields: list[Any]) -> Any:
    dtype, data = fields
    return _of_bytes(bytes.fromhex(data), (), _element_type(dtype))[()]


def _encode_sparse(encoder: Encoder, value: Any) -> Node:
    matrix = value.tocoo()
    kind = "array" if isinstance(value, scipy.sparse.sparray) else "matrix"
    parts = [encoder.encode(np.asarray(part)) for part in (matrix.data, *matrix.coords)]
    return ["sparse", kind, value.format, list(value.shape), *parts]


def _sparse(decoder: Decoder, fields: list[Any]) -> Any:
    kind, layout, shape, *parts = fields
    data, *places = (decode_array(decoder, part) for part in parts)
    axes = len(_shape(shape))
    if layout not in ("csr", "csc", "coo", "lil", "dok", "bsr", "dia") or axes not in (1, 2) or len(places) != axes:
        raise Malformed("not a sparse matrix")
    cls = scipy.sparse.coo_array if kind == "array" else scipy.sparse.coo_matrix
    made = cls((data, tuple(places)), shape=tuple(shape))
    if layout == "lil":  # a list for every row
        decoder.count(shape[0])
    if layout == "dia" and len(np.unique(made.col - made.row)) * shape[1] > MAX_ELEMENTS:
        raise Overweight("a sparse matrix of many diagonals")
    return made.asformat(layout)


register_container(np.ndarray, encode_array, {"array": _array, "matrix": _matrix, "objects": _objects}, updates.array)
register(
    np.ma.MaskedArray,
    "masked",
    lambda e, v: ["masked", e.encode(np.ma.getdata(v)), e.encode(np.ma.getmaskarray(v))],
    lambda d, f: np.ma.MaskedArray(decode_array(d, f[0]), mask=decode_array(d, f[1])),
    updates.refused,
)
for _cls in (np.generic, np.str_, np.bytes_):  # the last two are texts and bytes first
    register(_cls, "scalar", _encode_scalar, _scalar)
for _cls in (scipy.sparse.spmatrix, scipy.sparse.sparray, scipy.sparse.dok_array):  # the last is a dictionary, too
    register(_cls, "sparse", _encode_sparse, _sparse, updates.attributes)
