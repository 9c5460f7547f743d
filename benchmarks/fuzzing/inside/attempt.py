"""What comes out of one message, in a word, and what is wrong with that. Imported once the judge's package is there."""

import resource
import signal
import socket
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from qiskit import QuantumCircuit
from qiskit.transpiler import CouplingMap
from rustworkx import PyDiGraph, PyGraph

from fuzzing.inside import walk
from fuzzing.inside.build import Message
from qspark.judge.inside.channel import BadMessage, Channel, ChannelClosed
from qspark.judge.inside.codec import CannotCross, Decoder, Encoder, Malformed, Overweight, changes

_GRAPHS = (CouplingMap, PyDiGraph, PyGraph)  # whether two are alike may take longer than there is
_NOTE = 8 << 20  # growth below this is noise
_KNOWN = walk.known_classes()


class Attempts:
    """Tries messages in this process. ``place`` says where the process was when its CPU time for one was over."""

    def __init__(self, cpu_s: float, memory_mb: int, place: Callable[[], str]) -> None:
        self.cpu_s = cpu_s
        self.memory_mb = memory_mb
        self.place = place

    def __call__(self, message: Message) -> tuple[str, str | None]:
        """The outcome in a word, and what is wrong."""
        before = _peak()
        enough = int(time.process_time() + 2 * self.cpu_s) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (enough, resource.RLIM_INFINITY))
        signal.setitimer(signal.ITIMER_PROF, self.cpu_s)
        started = time.process_time()
        try:
            outcome, fault = _judged(message)
        except Exception as error:  # noqa: BLE001  whatever escapes is what is looked for
            outcome, fault = "escaped", f"escaped {_where(error)}"
        except BaseException as error:  # noqa: BLE001  a panic of native code, an exit
            outcome, fault = "escaped", f"escaped past Exception {_where(error)}"
        took = time.process_time() - started
        signal.setitimer(signal.ITIMER_PROF, 0)
        grown = _peak() - before
        if grown > _NOTE:
            Path("/proc/self/clear_refs").write_text("5")  # the peak is now what is resident now
        if fault is None and took > self.cpu_s:
            fault = f"slow: {outcome}{self.place()}"
        if fault is None and grown > self.memory_mb << 20:
            qpy = any(blob.startswith(b"QISKIT") for blob in message.blobs)
            fault = f"heavy: {message.kind} {tag_of(message)}: {outcome}{' with QPY' if qpy else ''}"
        return outcome, fault


def tag_of(message: Message) -> str:
    """The kind of value that a message stands for."""
    return str(message.node[0])[:20] if isinstance(message.node, list) and message.node else "?"


def _judged(message: Message) -> tuple[str, str | None]:
    if message.kind == "frame":
        return _received(message.blobs[0]), None
    try:
        value = _decoded(message)
    except Malformed:
        return "malformed", None
    except Overweight:
        return "overweight", None
    except CannotCross:
        if message.kind != "answer":  # a change that cannot be made
            raise
        return "cannot cross", None
    faults = walk.faults(value, _KNOWN)
    if faults:
        return "types", f"types: {faults[0]}"
    try:
        if not isinstance(value, _GRAPHS):
            bool(value == value)  # what a test would do with it
        if isinstance(value, BaseException):
            str(value)
    except Exception:  # noqa: BLE001  a comparison may be refused; the test's process must live
        return "value, compares not", None
    return "value", None


def _decoded(message: Message) -> Any:
    if message.kind == "value":
        return Decoder(list(message.blobs)).decode(message.node)
    encoder = Encoder()
    encoder.encode(([3, [1]], {"a": 1}, {2}, np.arange(4.0), QuantumCircuit(2), bytearray(b"x")))
    decoder = Decoder(list(message.blobs), known=encoder.objects)
    value = decoder.decode(message.node[0])
    for number, node in message.node[1]:
        changes.apply(decoder, number, node)
    return [value, decoder.objects[:7]]


def _received(frame: bytes) -> str:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 18)
        theirs.sendall(frame)
        theirs.close()
        try:
            Channel(ours).receive()
        except BadMessage:
            return "bad"
        except ChannelClosed:
            return "closed"
    return "received"


def _where(error: BaseException) -> str:
    stack = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in stack if "/judge/inside/" in frame.filename]
    place = f"{Path(ours[-1].filename).name}:{ours[-1].name}" if ours else "?"
    deepest = f"{Path(stack[-1].filename).name}:{stack[-1].name}"
    return f"{type(error).__module__}.{type(error).__name__} from {place} by {deepest}"


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << 10
