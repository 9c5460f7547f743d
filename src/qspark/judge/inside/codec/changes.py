"""Changes in place: what a call did to the objects that it was given, carried over to the caller's own objects."""

from typing import Any

from qspark.judge.inside.codec.core import CannotCross, Decoder, Encoder, Malformed, Node, picture_of, update_of
from qspark.judge.inside.codec.iterators import ITERATORS


class _Pictures(Encoder):
    """Nodes that can be compared with later ones, and are not sent."""

    def encode(self, value: Any) -> Node:
        if type(value) is float and value != value:
            return ["not a number"]
        return super().encode(value)

    def _walk(self, value: Any, base: type | None) -> Node:
        if base in ITERATORS:  # to look at what they give would take it
            return ["iterator"]
        picture = picture_of(base)
        return super()._walk(value, base) if picture is None else ["picture", picture(value)]


def snapshot(objects: list[Any]) -> list[Any]:
    """What each object holds now, in a form that can be compared later. Raises as ``Encoder.encode`` does."""
    encoder = _Pictures(known=objects)
    return [_held(encoder, number) for number in range(len(objects))]


def changed(objects: list[Any], before: list[Any]) -> list[int]:
    """Numbers of the objects whose contents differ from the snapshot."""
    after = snapshot(objects[: len(before)])
    return [number for number, (old, new) in enumerate(zip(before, after, strict=True)) if old != new]


def _held(encoder: Encoder, number: int) -> Any:
    encoder.blobs = []
    return encoder.contents(number), encoder.blobs


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
