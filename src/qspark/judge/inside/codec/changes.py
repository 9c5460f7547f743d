"""Changes in place: what a call did to the objects that it was given, carried over to the caller's own objects."""

from typing import Any

from qiskit import QuantumCircuit
from qiskit.converters import dag_to_circuit
from qiskit.dagcircuit import DAGCircuit

from qspark.judge.inside.codec.core import CannotCross, Decoder, Encoder, Malformed, Node, update_of

_MADE_OF_CIRCUITS = ("target", "noise-model")  # tags of what holds operations, whose QPY is left out of comparisons


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
    # QPY writes gates with definitions under names that are new each time.
    if isinstance(one, QuantumCircuit):
        return _circuit_held(one.copy())
    if isinstance(one, DAGCircuit):
        return _circuit_held(dag_to_circuit(one))
    encoder.blobs = []
    node = encoder.contents(number)
    return node, [] if node[0] in _MADE_OF_CIRCUITS else encoder.blobs


def _circuit_held(kept: QuantumCircuit) -> Any:
    # Circuits are equal whatever the order of what commutes, whatever labels say and wherever they are laid out.
    order = [
        (each.operation.name, getattr(each.operation, "label", None), each.qubits, each.clbits) for each in kept.data
    ]
    return kept, kept.name, kept.metadata, order, kept.layout


def apply(decoder: Decoder, number: Any, node: Node) -> None:
    """Give the caller's object ``number`` the contents that the other side sent.

    Raises Malformed, or CannotCross where that object cannot be changed so.
    """
    if type(number) is not int or not 0 <= number < len(decoder.objects):
        raise Malformed("a change of nothing")
    target = decoder.objects[number]
    source = decoder.decode(node)
    update = update_of(target)
    if update is None or not isinstance(target, type(source)):  # the test may have given one of a subclass
        raise Malformed("a change of kind")
    try:
        update(target, source)
    except CannotCross:
        raise
    except Exception as refused:  # a library's own: a frozen graph, wires that are no more
        raise CannotCross(f"a change in place of a {type(source).__name__} ({str(refused)[:200]})") from refused
