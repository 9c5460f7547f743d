"""Builtins: integers beyond 64 bits, complex numbers, strings of bytes, containers, enumerations, types."""

import builtins
import collections
import datetime
import decimal
import enum
import fractions
import re
import sys
from collections.abc import Callable
from typing import Any

from qspark.judge.inside.codec import updates
from qspark.judge.inside.codec.core import (
    CannotCross,
    Decoder,
    Encoder,
    Malformed,
    Node,
    register,
    register_container,
)
from qspark.judge.inside.modules import import_family

# Enumerations, classes and exceptions are named, never sent; only names in these packages are looked up.
LIBRARIES = ("qiskit", "qiskit_aer", "qiskit_ibm_runtime", "numpy", "rustworkx", "qiskit_experiments")


def library_class(module: Any, name: Any) -> type:
    """The class that a library module defines as ``name``, if that is imported or known to be safe to import.

    Raises Malformed for anything else.
    """
    if not isinstance(module, str) or not isinstance(name, str):
        raise Malformed("not a class name")
    found: Any = None
    package = module.partition(".")[0]
    if package in LIBRARIES or module == "builtins":
        if package not in sys.modules:
            import_family(package)
        found = sys.modules.get(module)
        for part in name.split("."):
            found = None if part.startswith("_") and module == "builtins" else getattr(found, part, None)
    try:
        # Not one that a library has only imported: the standard library has exceptions that mean something to a test.
        known = isinstance(found, type) and name_of(found) == [module, name]
    except CannotCross:
        known = False
    if not known:
        raise Malformed(f"no such class: {module[:80]}.{name[:80]}")
    return found


def name_of(cls: type) -> list[str]:
    """Module and name under which the other side finds a library class. Raises CannotCross if it would not."""
    module, name = cls.__module__, cls.__qualname__
    if module != "builtins" and module.partition(".")[0] not in LIBRARIES:
        raise CannotCross(f"{module}.{name}")
    found: Any = sys.modules.get(module)
    for part in name.split("."):
        found = getattr(found, part, None)
    if found is not cls:
        raise CannotCross(f"{module}.{name}")
    return [module, name]


def _int(decoder: Decoder, fields: list[Any]) -> int:
    (text,) = fields
    if len(text) > 1 << 15:
        raise Malformed("not an integer")
    return int(text, 16)


def _encode_int(encoder: Encoder, value: int) -> Node:
    return encoder.encode(int.__index__(value))  # a subclass: its own number, whatever its operators claim


def _encode_float(encoder: Encoder, value: float) -> Node:
    return float.__float__(value)


def _encode_str(encoder: Encoder, value: str) -> Node:
    return str.__str__(value)


def _encode_complex(encoder: Encoder, value: complex) -> Node:
    return ["complex", float(value.real), float(value.imag)]


def _complex(decoder: Decoder, fields: list[Any]) -> complex:
    real, imag = fields
    if type(real) is not float or type(imag) is not float:
        raise Malformed("not a complex number")
    return complex(real, imag)


def _encode_bytes(encoder: Encoder, value: bytes) -> Node:
    return ["bytes", encoder.blob(bytes(value))]


def _encode_bytearray(encoder: Encoder, value: bytearray) -> Node:
    return ["bytearray", encoder.blob(bytes(value))]


def _items(encoder: Encoder, tag: str, values: Any) -> Node:
    return [tag, *(encoder.encode(item) for item in values)]


def decode_list(decoder: Decoder, fields: list[Any]) -> list[Any]:
    made: list[Any] = decoder.remember([])
    made.extend(decoder.decode(item) for item in fields)
    return made


def _encode_tuple(encoder: Encoder, value: tuple[Any, ...]) -> Node:
    """Results of numpy's functions keep the names of their places: the other side has numpy, whole."""
    cls = type(value)
    if hasattr(cls, "_fields") and cls.__module__.partition(".")[0] == "numpy":
        return _items(encoder, "named", [*name_of(cls), *tuple.__iter__(value)])
    return _items(encoder, "tuple", tuple.__iter__(value))


def _named(decoder: Decoder, fields: list[Any]) -> Any:
    module, name, *items = fields
    cls = library_class(module, name)
    if (
        not issubclass(cls, tuple)
        or module.partition(".")[0] != "numpy"
        or len(getattr(cls, "_fields", ())) != len(items)
    ):
        raise Malformed("not a tuple whose places have names")
    return tuple.__new__(cls, [decoder.decode(item) for item in items])


def _set(decoder: Decoder, fields: list[Any]) -> set[Any]:
    made: set[Any] = decoder.remember(set())
    made.update(decoder.decode(item) for item in fields)
    return made


def _encode_dict(encoder: Encoder, value: dict[Any, Any]) -> Node:
    kind = "ordered" if isinstance(value, collections.OrderedDict) else "dict"
    if isinstance(value, collections.Counter):
        kind = "counter"
    # Only its own method knows the order of one whose entries were moved.
    pairs = collections.OrderedDict.items(value) if isinstance(value, collections.OrderedDict) else dict.items(value)
    return [kind, *(part for key, item in pairs for part in (encoder.encode(key), encoder.encode(item)))]


def _dict_of(cls: Callable[[], Any]) -> Any:
    def decode(decoder: Decoder, fields: list[Any]) -> Any:
        if len(fields) % 2:
            raise Malformed("a key without a value")
        made = decoder.remember(cls())
        for key, value in zip(fields[::2], fields[1::2], strict=True):
            made[decoder.decode(key)] = decoder.decode(value)
        return made

    return decode


_FACTORIES = (list, dict, set, tuple, str, int, float, complex, bool)  # of values that a dictionary makes itself


def _encode_defaults(encoder: Encoder, value: collections.defaultdict[Any, Any]) -> Node:
    kind, *pairs = _encode_dict(encoder, value)
    factory = value.default_factory
    return ["defaults", factory.__name__, *pairs] if factory in _FACTORIES else [kind, *pairs]


def _defaults(decoder: Decoder, fields: list[Any]) -> Any:
    name, *pairs = fields
    factory = next(cls for cls in _FACTORIES if cls.__name__ == name)
    return _dict_of(lambda: collections.defaultdict(factory))(decoder, pairs)


def _encode_deque(encoder: Encoder, value: collections.deque[Any]) -> Node:
    return ["deque", value.maxlen, *map(encoder.encode, collections.deque.__iter__(value))]


def _deque(decoder: Decoder, fields: list[Any]) -> collections.deque[Any]:
    most, *items = fields
    made: collections.deque[Any] = decoder.remember(collections.deque(maxlen=most))
    made.extend(decoder.decode(item) for item in items)
    return made


def _encode_enum(encoder: Encoder, value: enum.Enum) -> Node:
    try:
        return ["enum", *name_of(type(value)), value.name]
    except CannotCross:
        if isinstance(value, int | str):  # a program's own: the number or text that it is
            return encoder.encode(value.value)
        raise


def _enum(decoder: Decoder, fields: list[Any]) -> enum.Enum:
    module, name, member = fields
    cls = library_class(module, name)
    if not issubclass(cls, enum.Enum) or not isinstance(member, str) or member not in cls.__members__:
        raise Malformed("no such enumeration member")
    return cls.__members__[member]


def _encode_type(encoder: Encoder, value: type) -> Node:
    return ["type", *name_of(value)]


def _encode_text_of(tag: str) -> Any:
    return lambda encoder, value: [tag, str(value)]


def _text_to(make: Any) -> Any:
    def decode(decoder: Decoder, fields: list[Any]) -> Any:
        (text,) = fields
        if not isinstance(text, str) or len(text) > 10_000:
            raise Malformed("not a text")
        return make(text)

    return decode


def _fraction(text: str) -> fractions.Fraction:
    if not re.fullmatch(r"-?\d+(/\d+)?", text):  # an exponent would be raised to in full
        raise Malformed("not a fraction")
    return fractions.Fraction(text)


def _range(decoder: Decoder, fields: list[Any]) -> Any:
    kind, *bounds = (decoder.decode(field) for field in fields)
    if kind not in ("range", "slice") or len(bounds) != 3:
        raise Malformed("not a range")
    if kind == "range" and any(type(bound) is not int for bound in bounds):
        raise Malformed("not a range")
    return getattr(builtins, kind)(*bounds)


register(int, "int", _encode_int, _int)
register(float, "float", _encode_float, lambda d, f: float(f[0]))
register(str, "str", _encode_str, lambda d, f: str(f[0]))
register(complex, "complex", _encode_complex, _complex)
register(bytes, "bytes", _encode_bytes, lambda d, f: d.blob(f[0]))
register(bytearray, "bytearray", _encode_bytearray, lambda d, f: bytearray(d.blob(f[0])), updates.elements)
register_container(list, lambda e, v: _items(e, "list", list.__iter__(v)), {"list": decode_list}, updates.elements)
register(tuple, "named", _encode_tuple, _named)
register(tuple, "tuple", _encode_tuple, lambda d, f: tuple(map(d.decode, f)))
register_container(set, lambda e, v: _items(e, "set", set.__iter__(v)), {"set": _set}, updates.entries)
register(
    frozenset,
    "frozenset",
    lambda e, v: _items(e, "frozenset", frozenset.__iter__(v)),
    lambda d, f: frozenset(d.decode(item) for item in f),
)
register_container(collections.deque, _encode_deque, {"deque": _deque}, updates.queue)
_DICTIONARIES = {"dict": dict, "ordered": collections.OrderedDict, "counter": collections.Counter}
register_container(dict, _encode_dict, {tag: _dict_of(cls) for tag, cls in _DICTIONARIES.items()}, updates.entries)
register_container(collections.defaultdict, _encode_defaults, {"defaults": _defaults}, updates.entries)
register(range, "range", lambda e, v: ["range", "range", *map(e.encode, (v.start, v.stop, v.step))], _range)
register(slice, "slice", lambda e, v: ["slice", "slice", *map(e.encode, (v.start, v.stop, v.step))], _range)
register(type(...), "ellipsis", lambda e, v: ["ellipsis"], lambda d, f: ...)
register(fractions.Fraction, "fraction", _encode_text_of("fraction"), _text_to(_fraction))
register(decimal.Decimal, "decimal", _encode_text_of("decimal"), _text_to(decimal.Decimal))
register(
    datetime.datetime,
    "datetime",
    lambda e, v: ["datetime", v.isoformat()],
    _text_to(datetime.datetime.fromisoformat),
)
register(enum.Enum, "enum", _encode_enum, _enum)
register(type, "type", _encode_type, lambda d, f: library_class(*f))
