"""Encoder and Decoder: the walk over a value, the registry of types, aliasing, and the caps.

Aliasing. Objects that can change in place (lists, dictionaries, arrays, circuits ...) are numbered in the order in
which they are met; a second occurrence, or one that the other side sent itself, is a reference to its number. So a
program that returns one of its arguments returns *that* object, and changes made in place can be sent back by number.
"""

import enum
from collections.abc import Callable
from typing import Any

from qspark.judge.inside import modules, on_import

MAX_NODES = 2_000_000
MAX_DEPTH = 200
MAX_INT_BITS = 1 << 16

Node = Any  # None, bool, int, float, str, or a list whose first element is a tag


class CannotCross(Exception):
    """No encoding for this type. Its message is the type's full name."""


class Overweight(Exception):
    """A value over the caps."""


class Malformed(Exception):
    """The other side sent something that stands for no value."""


Encode = Callable[["Encoder", Any], Node]
Decode = Callable[["Decoder", list[Any]], Any]  # may raise whatever nonsense makes it raise
Update = Callable[[Any, Any], None]  # gives the first value what the second one holds
Picture = Callable[[Any], Any]  # what can be compared later with another one

_encoders: dict[type, Encode] = {}
_decoders: dict[str, Decode] = {}
_updates: dict[type, Update] = {}
_containers: set[type] = set()
_pictures: dict[type, Picture] = {}
_whole: set[str] = set()  # tags of values that can change in place and are made from their parts
_late: dict[str, str] = {}  # tag -> package that its values belong to, not imported yet
_UNFINISHED = object()  # in the place of a value whose parts are being decoded


def register(
    cls: type,
    tag: str,
    encode: Encode,
    decode: Decode,
    update: Update | None = None,
    picture: Picture | None = None,
) -> None:
    """Encode ``cls`` and its subclasses with ``encode``; decode lists that start with ``tag`` with ``decode``.

    Values with an ``update`` can change in place. Those whose encodings differ each time have a ``picture``.
    """
    _encoders[cls] = encode
    _decoders[tag] = decode
    if picture is not None:
        _pictures[cls] = picture
    if update is not None:
        _updates[cls] = update
        _whole.add(tag)


def register_container(cls: type, encode: Encode, decoders: dict[str, Decode], update: Update) -> None:
    """The same for what may hold itself: each of ``decoders`` by tag calls ``remember`` before it decodes the parts."""
    _encoders[cls] = encode
    _decoders.update(decoders)
    _updates[cls] = update
    _containers.add(cls)


def update_of(value: Any) -> Update | None:
    """How a value is changed in place; none for one that does not change."""
    base = base_of(type(value))
    return None if base is None else _updates.get(base)


def register_late(package: str, tags: tuple[str, ...], registrations: Callable[[], None]) -> None:
    """Run ``registrations`` once ``package`` is imported: by whoever needs it, or for a value with one of ``tags``."""
    _late.update(dict.fromkeys(tags, package))
    on_import.after(package, registrations)


def picture_of(base: type | None) -> Picture | None:
    return None if base is None else _pictures.get(base)


def base_of(cls: type) -> type | None:
    """The first class in the method resolution order that has an encoding; an enumeration is one first of all."""
    if issubclass(cls, enum.Enum):
        return enum.Enum
    for base in cls.__mro__:
        if base in _encoders:
            return base
    return None


class Encoder:
    """Encodes values into one message. ``known`` are objects that the other side can already name by number."""

    def __init__(self, known: list[Any] | None = None) -> None:
        self.blobs: list[bytes] = []
        self.objects: list[Any] = list(known or [])  # keeps them alive: their ids are the keys below
        self._numbers = {id(value): number for number, value in enumerate(self.objects)}
        self._begun: set[int] = set()  # numbers of values, other than containers, whose parts are being encoded
        self._nodes = 0
        self._depth = 0

    def encode(self, value: Any) -> Node:
        """The node of a value. Raises CannotCross or Overweight."""
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise Overweight(f"more than {MAX_NODES} parts")
        cls = type(value)
        if value is None or cls is bool or cls is float or cls is str:
            return value
        if cls is int:
            if value.bit_length() > MAX_INT_BITS:
                raise Overweight(f"an integer of {value.bit_length()} bits")
            return value if value.bit_length() < 64 else ["int", hex(value)]
        number = self._numbers.get(id(value))
        if number is not None:
            if number in self._begun:
                raise CannotCross(f"a {cls.__qualname__} that is a part of itself")
            return ["same", number]
        return self._encode_other(value, base_of(cls))

    def contents(self, number: int) -> Node:
        """The node of what a known object holds now, as if it were met for the first time."""
        value = self.objects[number]
        self.objects.append(value)  # the other side numbers what it decodes from this node
        return self._walk(value, base_of(type(value)))

    def blob(self, data: bytes) -> int:
        """Append bytes to the message; returns their index."""
        self.blobs.append(data)
        return len(self.blobs) - 1

    def _encode_other(self, value: Any, base: type | None) -> Node:
        if base not in _updates:
            return self._walk(value, base)
        self._numbers[id(value)] = number = len(self.objects)
        self.objects.append(value)
        if base in _containers:
            return self._walk(value, base)
        self._begun.add(number)
        node = self._walk(value, base)
        self._begun.discard(number)
        return node

    def _walk(self, value: Any, base: type | None) -> Node:
        if base is None:
            cls = type(value)
            raise CannotCross(f"{cls.__module__}.{cls.__qualname__}")
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise Overweight(f"nested deeper than {MAX_DEPTH}")
        try:
            return _encoders[base](self, value)
        finally:
            self._depth -= 1


class Decoder:
    """Decodes one message. ``known`` are this side's objects that the other side may name by number."""

    def __init__(self, blobs: list[bytes], known: list[Any] | None = None) -> None:
        self.blobs = blobs
        self.objects: list[Any] = list(known or [])
        self._nodes = 0
        self._depth = 0

    def decode(self, node: Node) -> Any:
        """The value of a node. Raises Malformed or Overweight."""
        self.count(1)
        if not isinstance(node, list):
            if isinstance(node, dict):
                raise Malformed("an object where a value was expected")
            return node
        if not node or not isinstance(node[0], str) or not _known(node[0]):
            raise Malformed(f"no such kind of value: {str(node[:1])[:80]}")
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise Overweight(f"nested deeper than {MAX_DEPTH}")
        try:
            return self._made(node[0], node[1:])
        except (Malformed, Overweight):
            raise
        except MemoryError as broken:
            raise Overweight(f"a value of kind {node[0]} that does not fit into memory") from broken
        except Exception as broken:
            # A library's constructor or loader, on fields that make no sense: it may raise anything, and whatever
            # left this process's decoder unnamed would be met by the test as if the program had raised it.
            raise Malformed(f"not a value of kind {node[0]}: {type(broken).__name__}: {str(broken)[:200]}") from broken
        except BaseException as broken:
            if type(broken).__module__ != "pyo3_runtime":  # a panic of native code, whose class cannot be imported
                raise
            raise Malformed(f"not a value of kind {node[0]}: {str(broken)[:200]}") from broken
        finally:
            self._depth -= 1

    def _made(self, tag: str, fields: list[Any]) -> Any:
        if tag not in _whole:
            return _decoders[tag](self, fields)
        place = len(self.objects)
        self.objects.append(_UNFINISHED)
        self.objects[place] = made = _decoders[tag](self, fields)
        return made

    def count(self, parts: int) -> None:
        """Parts of a value that its node does not list one by one, before they are made. Raises Overweight."""
        self._nodes += parts
        if self._nodes > MAX_NODES:
            raise Overweight(f"more than {MAX_NODES} parts")

    def blob(self, index: Any) -> bytes:
        if type(index) is not int or not 0 <= index < len(self.blobs):
            raise Malformed("no such blob")
        return self.blobs[index]

    def remember(self, value: Any) -> Any:
        """Number a container, in the order in which the other side numbered it; returns it."""
        self.objects.append(value)
        return value


def _known(tag: str) -> bool:
    if tag not in _decoders and tag in _late:
        modules.import_family(_late[tag])
    return tag in _decoders


def _same(decoder: Decoder, fields: list[Any]) -> Any:
    (number,) = fields
    if type(number) is not int or not 0 <= number < len(decoder.objects):
        raise Malformed("a reference to nothing")
    if decoder.objects[number] is _UNFINISHED:
        raise Malformed("a value that is a part of itself")
    return decoder.objects[number]


_decoders["same"] = _same
