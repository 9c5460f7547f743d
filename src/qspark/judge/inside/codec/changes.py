"""Changes in place: what a call did to the objects that it was given, carried over to the caller's own objects."""

import collections
from typing import Any

import numpy as np
from qiskit import QuantumCircuit

from qspark.judge.inside.codec.core import Decoder, Encoder, Malformed, Node


def snapshot(objects: list[Any]) -> list[Any]:
    """What each object holds now, in a form that can be compared later."""
    encoder = Encoder(known=objects)
    return [_held(encoder, number) for number in range(len(objects))]


def changed(objects: list[Any], before: list[Any]) -> list[int]:
    """Numbers of the objects whose contents differ from the snapshot."""
    after = snapshot(objects[: len(before)])
    return [number for number, (old, new) in enumerate(zip(before, after, strict=True)) if old != new]


def _held(encoder: Encoder, number: int) -> Any:
    one = encoder.objects[number]
    if isinstance(one, QuantumCircuit):  # QPY writes gates with definitions under names that are new each time
        kept = one.copy()
        # Circuits are equal whatever the order of what commutes, whatever labels say and wherever they are laid out.
        order = [
            (each.operation.name, getattr(each.operation, "label", None), each.qubits, each.clbits)
            for each in kept.data
        ]
        return kept, kept.name, kept.metadata, order, kept.layout
    encoder.blobs = []
    return encoder.contents(number), encoder.blobs


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
        target.__dict__.update(source.__dict__)  # a circuit of a library's class keeps what it knows of itself
    else:
        raise Malformed("a change of something that does not change")
