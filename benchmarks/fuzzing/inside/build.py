"""Messages: of real values, changed in their nodes, blobs and bytes, and made from a grammar of all tags."""

import base64
import json
import random
import struct
from dataclasses import dataclass
from typing import Any

Node = Any


@dataclass(frozen=True)
class Message:
    """What goes to the codec or the channel.

    ``kind``: "value" (a node to decode), "answer" (a value and changes of objects that this side sent) or "frame"
    (bytes for the channel; in ``blobs``).
    """

    kind: str
    node: Node
    blobs: tuple[bytes, ...]

    def to_json(self) -> dict[str, Any]:
        """JSON values."""
        return {"kind": self.kind, "node": self.node, "blobs": [base64.b64encode(b).decode() for b in self.blobs]}

    @classmethod
    def from_json(cls, record: dict[str, Any]) -> "Message":
        """The message of its JSON values."""
        return cls(record["kind"], record["node"], tuple(base64.b64decode(b) for b in record["blobs"]))

    @property
    def size(self) -> int:
        """Bytes on the wire, about."""
        return len(json.dumps(self.node)) + sum(map(len, self.blobs))


NUMBERS = (
    0, 1, -1, 2, 3, 4, 5, 7, 8, 16, 31, 32, 63, 64, 127, 128, 255, 256, 4095, 4096, 4097, 65535, 100_000, 1 << 20,
    (1 << 31) - 1, 1 << 31, (1 << 32) - 1, 1 << 32, 1 << 53, (1 << 63) - 1, 1 << 63, 1 << 64, -(1 << 31), -(1 << 63),
    10**30, 0.0, -0.0, 0.5, -1.5, 1.0, 1e-308, 1e308, float("inf"), float("-inf"), float("nan"),
)  # fmt: skip
TEXTS = (
    "", "a", "x", "0", "1", "-1", "00", "01", "0x1", "ff", "-0xff", "IXYZ", "-iXX", "q", "h", "cx", "ns", "dt",
    "ps", "csr", "csc", "lil", "dok", "dia", "bsr", "coo", "array", "matrix", "<f8", "<c16", "|b1", "|S0", "|S7",
    "<U1", "<U9999999", "|O", "<M8[ns]", "<M8", "<m8[Y]", "=i4", ">i8", "<f2", "<f16", "directed", "range", "slice",
    "builtins", "numpy", "qiskit", "qiskit.circuit", "networkx", "object", "type", "int", "list", "BaseException",
    "SystemExit", "KeyError", "OSError", "UnicodeDecodeError", "ExceptionGroup", "ndarray", "QuantumCircuit",
    "__class__", "__dict__", "__init__", "__eq__", "__slots__", "shape", "data", "size", "keys", "self",
    "fake_athens", "1e999999999", "1e-999999999", "1/3", "sNaN", "Infinity", "2026-01-01T00:00:00",
    "9999-12-31T23:59:59+23:59", "qiskit.QuantumCircuit", "..", "\0", "\ud800", "é" * 50, "I" * 3000, "9" * 5000,
    "f" * 40000, "QuantumRegister", "ClassicalRegister", "AncillaRegister",
)  # fmt: skip


class Builder:
    """Message ``n`` of a seed is always the same for the same corpus and tags."""

    def __init__(self, seed: int, corpus: list[Message], tags: list[str]) -> None:
        self.seed = seed
        self.corpus = corpus
        self.tags = tags
        self.examples: dict[str, list[tuple[Node, tuple[bytes, ...]]]] = {tag: [] for tag in tags}
        for message in corpus:
            for node in _nodes(message.node):
                known = self.examples.get(node[0]) if isinstance(node[0], str) else None
                if known is not None and len(known) < 40:
                    known.append((node, message.blobs))

    def make(self, number: int) -> Message:
        """The message of that number."""
        rng = random.Random(f"message {self.seed} {number}")
        chance = rng.random()
        if chance < 0.55:
            return self._changed(rng)
        if chance < 0.85:
            blobs: list[bytes] = []
            return Message("value", self._node(rng, blobs, 0, top=True), tuple(blobs))
        if chance < 0.93:
            return self._answer(rng)
        return self._frame(rng)

    def _changed(self, rng: random.Random) -> Message:
        base = rng.choice(self.corpus)
        node, blobs = _copy(base.node), list(base.blobs)
        for _ in range(rng.choice([0, 1, 1, 1, 2, 3, 6])):
            if blobs and rng.random() < 0.5:
                number = rng.randrange(len(blobs))
                blobs[number] = _changed_bytes(rng, blobs[number])
            else:
                node = self._changed_node(rng, node, blobs)
        return Message("value", node, tuple(blobs))

    def _changed_node(self, rng: random.Random, node: Node, blobs: list[bytes]) -> Node:
        places = [(where, index) for where in _nodes(node) for index in range(len(where))]
        if not places:
            return self._node(rng, blobs, 0)
        where, index = rng.choice(places)
        match rng.randrange(8):
            case 0 | 1:
                where[index] = _scalar(rng)
            case 2:
                where[index] = self._node(rng, blobs, 1)
            case 3:
                del where[index]
            case 4:
                where.insert(index, _copy(where[index]))
            case 5:
                other, at = rng.choice(places)
                where[index], other[at] = _copy(other[at]), _copy(where[index])
            case 6:
                where[index] = ["same", rng.randrange(-1, 6)]
            case _:
                number = where[index]
                if type(number) in (int, float):
                    where[index] = rng.choice(
                        [number + 1, number - 1, -number, number * 2, number * 1000, float(number)]
                    )
                elif isinstance(number, str):
                    where[index] = rng.choice([number + "x", number[1:], number * 3, number.swapcase(), number[::-1]])
                else:
                    where[index] = _scalar(rng)
        return node

    def _node(self, rng: random.Random, blobs: list[bytes], depth: int, *, top: bool = False) -> Node:
        chance = rng.random()
        if not top and (depth > 4 or chance < 0.35):
            return _scalar(rng)
        if chance < 0.75 or top:
            return self._tagged(rng, blobs, depth)
        if chance < 0.80:
            return {"a": self._node(rng, blobs, depth + 1)}
        if chance < 0.81:
            return _deep(rng.choice(["list", "tuple", "dict", "iterator", "statevector"]), rng.randrange(150, 260))
        if chance < 0.82:
            tag, scalar = rng.choice(self.tags), _scalar(rng)
            # Each a list of its own: changes of one that stands in many places would make the node grow without end.
            return [tag, *(_copy(scalar) for _ in range(rng.randrange(3000)))]
        if chance < 0.88:
            return ["same", rng.randrange(-1, 5)]
        return [self._node(rng, blobs, depth + 1) for _ in range(rng.randrange(4))]

    def _tagged(self, rng: random.Random, blobs: list[bytes], depth: int) -> Node:
        """A kind of value whose fields are nearly right, or not at all."""
        tag = rng.choice(self.tags)
        if self.examples[tag] and rng.random() < 0.75:
            node, its_blobs = rng.choice(self.examples[tag])
            made = _copy(node)
            _move_blobs(made, its_blobs, blobs)
            for index in range(1, len(made)):
                if rng.random() < 0.4:
                    made[index] = self._field(rng, blobs, depth, made[index])
            return made
        return [tag, *(self._field(rng, blobs, depth, None) for _ in range(rng.randrange(6)))]

    def _field(self, rng: random.Random, blobs: list[bytes], depth: int, old: Node) -> Node:
        match rng.randrange(7):
            case 0:
                blobs.append(
                    _changed_bytes(rng, rng.choice(blobs)) if blobs and rng.random() < 0.6 else rng.randbytes(8)
                )
                return len(blobs) - 1
            case 1:
                return [rng.choice(NUMBERS[:22]) for _ in range(rng.randrange(5))]
            case 2:
                return [rng.choice(TEXTS[:40]) for _ in range(rng.randrange(4))]
            case 3:
                length = rng.choice([0, 1, 2, 4, 6, 8, 9, 16])
                dtype, width = rng.choice([("<f8", 8), ("<c16", 16), ("|b1", 1), ("<i8", 8), ("|u1", 1), ("<u4", 4)])
                blobs.append(bytes(length * width) if rng.random() < 0.5 else rng.randbytes(length * width))
                side = round(length**0.5)
                shape = [side, side] if side * side == length and rng.random() < 0.7 else [length]
                return ["array", shape, dtype, len(blobs) - 1]
            case 4:
                if isinstance(old, list) and old:
                    old[rng.randrange(len(old))] = self._node(rng, blobs, depth + 1)
                return old
            case _:
                return self._node(rng, blobs, depth + 1)

    def _answer(self, rng: random.Random) -> Message:
        """A value and changes in place, as the program's side sends them."""
        base = self._changed(rng)
        blobs = list(base.blobs)
        changes: Node = [
            [rng.choice([*range(9), -1, 2.0, None]), self._node(rng, blobs, 0)] for _ in range(rng.randrange(4))
        ]
        if rng.random() < 0.5:
            changes += [[number, _copy(rng.choice(GOOD_CHANGES))] for number in range(7) if rng.random() < 0.5]
        return Message("answer", [base.node, changes], tuple(blobs))

    def _frame(self, rng: random.Random) -> Message:
        base = rng.choice(self.corpus)
        text = json.dumps({"outcome": "returned", "value": base.node, "changes": [], "call": "x"}).encode("ascii")
        blobs = list(base.blobs)
        head = b"QSP1" + struct.pack("<II", len(text), len(blobs)) + struct.pack(f"<{len(blobs)}Q", *map(len, blobs))
        frame = head + text + b"".join(blobs)
        for _ in range(rng.randrange(4)):
            if rng.random() < 0.5:  # in the lengths
                start = rng.randrange(max(1, min(len(frame), len(head))))
                frame = frame[:start] + _changed_bytes(rng, frame[start : start + 12]) + frame[start + 12 :]
            else:
                frame = _changed_bytes(rng, frame)
        return Message("frame", None, (frame[:60_000],))


GOOD_CHANGES: tuple[Node, ...] = (
    ["list", 1, 2], ["dict", "a", 5], ["set", 1], ["list", ["same", 0]], ["dict", "x", ["same", 1]], ["list"], ["dict"],
    ["counter", "a", 1], ["ordered"], ["tuple"], None,
)  # fmt: skip


def _scalar(rng: random.Random) -> Node:
    chance = rng.random()
    if chance < 0.5:
        return rng.choice(NUMBERS)
    if chance < 0.9:
        return rng.choice(TEXTS)
    return rng.choice([None, True, False, [], {}, [[]], ["list"], ["dict"], ["ellipsis"]])


def _deep(tag: str, levels: int) -> Node:
    node: Node = 1
    for _ in range(levels):
        node = [tag, node]
    return node


def _nodes(node: Node) -> list[list[Node]]:
    """Every list in a node, the outermost first."""
    found: list[list[Node]] = []
    frontier = [node]
    while frontier:
        here = frontier.pop()
        if isinstance(here, dict):
            frontier.extend(here.values())
        elif isinstance(here, list) and here:
            found.append(here)
            frontier.extend(here)
    return found


def _copy(node: Node) -> Node:
    if isinstance(node, dict):
        return {name: _copy(item) for name, item in node.items()}
    return [_copy(item) for item in node] if isinstance(node, list) else node


def _move_blobs(node: Node, theirs: tuple[bytes, ...], ours: list[bytes]) -> None:
    """Give the numbers that may name blobs of another message the places of these blobs in this one."""
    for where in _nodes(node):
        for index, item in enumerate(where):
            if type(item) is int and 0 <= item < len(theirs) and index == len(where) - 1:
                ours.append(theirs[item])
                where[index] = len(ours) - 1


def _changed_bytes(rng: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(rng.choice([1, 1, 2, 5])):
        at = rng.randrange(len(changed) + 1)
        match rng.randrange(8):
            case 0 | 1 | 2 if at < len(changed):
                changed[at] = rng.choice(
                    [0, 1, 255, 127, 128, changed[at] ^ (1 << rng.randrange(8)), rng.randrange(256)]
                )
            case 3:
                del changed[at : at + rng.choice([1, 2, 8, 1000])]
            case 4:
                changed[at:at] = rng.randbytes(rng.choice([1, 2, 8]))
            case 5:
                changed[at : at + 8] = struct.pack(">Q", rng.choice([0, 1, 2, 4097, 1 << 31, 1 << 62, (1 << 64) - 1]))
            case 6:
                changed[at : at + 4] = struct.pack(">I", rng.choice([0, 1, 2, 4097, 1 << 24, 1 << 31, (1 << 32) - 1]))
            case _:
                changed[at:at] = changed[at : at + rng.choice([1, 8, 64])]
    return bytes(changed)
