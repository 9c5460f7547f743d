"""Changes in place: what a call did to the objects that it was given, carried over to the caller's own objects."""

import collections
from typing import Any

import numpy as np
from qiskit import QuantumCircuit

from qspark.judge.inside.codec.core import Decoder, Encoder, Malformed, Node


def snapshot(objects: list[Any]) -> list[tuple[Node, list[bytes]]]:
    """What each object holds now, in a form that can be compared later."""
    taken = []
    for number in range(len(objects)):
        encoder = Encoder(known=objects)
        taken.append((encoder.contents(number), encoder.blobs))
    return taken


def changed(objects: list[Any], before: list[tuple[Node, list[bytes]]]) -> list[int]:
    """Numbers of the objects whose contents differ from the snapshot."""
    after = snapshot(objects[: len(before)])
    return [number for number, (old, new) in enumerate(zip(before, after, strict=True)) if old != new]


def apply(decoder: Decoder, number: Any, node: Node) -> None:
    """Give the caller's object ``number`` the contents that the other side sent. Raises Malformed."""
    if type(number) is not int or not 0 <= number < len(decoder.objects):
        raise Malformed("a change of nothing")
    target = decoder.objects[number]
    source = decoder.decode(node)
    if not isinstance(target, type(source)):  # what the test gave may be a subclass, which crosses as what it is
        raise Malformed("a change of kind")
    if isinstance(target, list | bytearray):
        target[:] = source
    elif isinstance(target, dict | set | collections.OrderedDict):
        target.clear()
        target.update(source)
    elif isinstance(target, np.ndarray):
        if target.shape != source.shape or target.dtype != source.dtype or not target.flags.writeable:
            raise Malformed("a change of shape")
        target[...] = source
    elif isinstance(target, QuantumCircuit):
        target.__dict__ = source.__dict__
    else:
        raise Malformed("a change of something that does not change")
