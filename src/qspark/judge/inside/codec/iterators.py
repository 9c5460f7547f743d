"""Iterators, which cross as what they yield, and views: of dictionaries, of a circuit's operations and parameters."""

import collections
import itertools
from collections.abc import Iterator
from typing import Any

from qiskit import QuantumCircuit

from qspark.judge.inside.codec import plain
from qspark.judge.inside.codec.core import Decode, Decoder, Encoder, Malformed, Node, register
from qspark.judge.inside.codec.exceptions import encode_exception

MAX_ITEMS = 100_000  # drawn from an iterator


def _encode_iterator(encoder: Encoder, value: Any) -> Node:
    """What it yields, and what it raises in the end: that the test meets where it draws, as it would have."""
    items: list[Node] = []
    while len(items) < MAX_ITEMS:
        try:
            item = next(value)
        except StopIteration:
            break
        except Exception as error:  # noqa: BLE001  the program's own
            return ["iterator", items, encode_exception(encoder, error)]
        items.append(encoder.encode(item))
    return ["iterator", items]


def _iterator(decoder: Decoder, fields: list[Any]) -> Iterator[Any]:
    items, *raised = fields
    values = [decoder.decode(item) for item in items]
    if not raised:
        return iter(values)
    error = decoder.decode(*raised)
    if not isinstance(error, Exception):
        raise Malformed("not an exception")
    error.add_note("in the program")
    return _and_raises(values, error)


def _and_raises(values: list[Any], error: Exception) -> Iterator[Any]:
    yield from values
    raise error


_EMPTY: list[Any] = [[], (), "", "\u0101", b"", bytearray(), set(), range(0), range(1 << 70)]
_REVERSIBLE: list[Any] = [[], {}, {}.items(), {}.values(), collections.OrderedDict(), collections.deque()]
ITERATORS: tuple[type, ...] = (
    *(map, filter, zip, enumerate, reversed, type(_ for _ in ())),
    *(type(iter(empty)) for empty in _EMPTY),
    *(type(way(empty)) for empty in _REVERSIBLE for way in (iter, reversed)),
    *(cls for cls in vars(itertools).values() if isinstance(cls, type) and hasattr(cls, "__next__")),
)
for _cls in ITERATORS:
    register(_cls, "iterator", _encode_iterator, _iterator)


def _encode_view(tag: str) -> Any:
    return lambda encoder, value: [tag, *(encoder.encode(item) for item in value)]


_VIEWS: dict[str, tuple[type, Decode]] = {
    "dict_keys": (type({}.keys()), lambda d, f: dict.fromkeys(d.decode(item) for item in f).keys()),
    "dict_values": (type({}.values()), lambda d, f: dict(enumerate(d.decode(item) for item in f)).values()),
    "dict_items": (type({}.items()), lambda d, f: dict(d.decode(item) for item in f).items()),
}
for _tag, (_view, _decode) in _VIEWS.items():
    register(_view, _tag, _encode_view(_tag), _decode)
# They compare equal to lists, or are used as such, and cannot be made without their circuit.
for _part in (QuantumCircuit().data, QuantumCircuit().parameters):
    register(type(_part), "list", lambda e, v: e.encode(list(v)), plain.decode_list)
