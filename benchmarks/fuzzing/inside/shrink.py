"""Makes a message smaller while something stays true of it."""

import time
from collections.abc import Callable, Iterator
from typing import Any

from fuzzing.inside.build import Message


def smallest(message: Message, still: Callable[[Message], bool], tries: int = 250, seconds: float = 60.0) -> Message:
    """A smaller message of which ``still`` is true, found by leaving out and simplifying parts."""
    deadline = time.monotonic() + seconds
    best = message
    again = True
    while again:
        again = False
        for candidate in _simpler(best):
            tries -= 1
            if tries < 0 or time.monotonic() > deadline:
                return best
            if still(candidate):
                best, again = candidate, True
                break
    return best


def _simpler(message: Message) -> Iterator[Message]:
    for number, blob in enumerate(message.blobs):
        for shorter in {b"", blob[: len(blob) // 2], blob[len(blob) // 2 :], blob[:-1]} - {blob}:
            yield Message(message.kind, message.node, (*message.blobs[:number], shorter, *message.blobs[number + 1 :]))
    for node in _simpler_nodes(message.node):
        yield Message(message.kind, node, message.blobs)


def _simpler_nodes(node: Any) -> Iterator[Any]:
    if not isinstance(node, list):
        if node not in (None, 0, 1, ""):
            yield from (None, 0, 1, "")
        return
    yield from (item for item in node[1:] if isinstance(item, list))
    for index in range(len(node) - 1, 0, -1):
        yield node[:index] + node[index + 1 :]
    for index in range(1, len(node)):
        for simpler in _simpler_nodes(node[index]):
            yield [*node[:index], simpler, *node[index + 1 :]]
