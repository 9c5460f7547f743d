"""Messages over a stream socket: one JSON header and any number of byte blobs, each with its length in front.

Both ends may be hostile to each other, so every length is checked against a cap before a byte is read for it, and
nothing but JSON is ever parsed. A frame is ``magic(4) header_length(4) blob_count(4) blob_length(8)* header blob*``.
"""

import json
import socket
import struct
import time
from typing import Any

MAGIC = b"QSP1"
MAX_HEADER = 16 << 20  # bytes
MAX_BLOBS = 1 << 16
MAX_MESSAGE = 64 << 20  # bytes, header and blobs together

Blobs = list[bytes]


class ChannelClosed(Exception):
    """The other end is gone."""


class BadMessage(Exception):
    """The other end sent something that is not a message, or one over the caps."""


class TooLarge(Exception):
    """A message of our own is over the caps; nothing was sent."""


class Channel:
    """One end of a stream socket pair that carries messages.

    ``deadline`` (on the monotonic clock): when receiving ends, however slowly the other end drips; with it ``receive``
    raises TimeoutError. ``largest``: bytes of the largest header, and of all blobs, that is received.
    """

    def __init__(self, sock: socket.socket, deadline: float | None = None, largest: int = MAX_MESSAGE) -> None:
        self.sock = sock
        self._deadline = deadline
        self._largest = largest

    def send(self, header: dict[str, Any], blobs: Blobs | None = None) -> None:
        """Send one message. Raises TooLarge before anything is sent, ChannelClosed if nobody reads."""
        blobs = blobs or []
        text = json.dumps(header, separators=(",", ":")).encode("ascii")
        total = len(text) + sum(map(len, blobs))
        if len(text) > MAX_HEADER or len(blobs) > MAX_BLOBS or total > MAX_MESSAGE:
            raise TooLarge(
                f"a message of {total} bytes in {len(blobs)} parts, of which {len(text)} describe them, is over the "
                f"limits of {MAX_MESSAGE}, {MAX_BLOBS} and {MAX_HEADER}"
            )
        lengths = struct.pack(f"<{len(blobs)}Q", *map(len, blobs))
        head = MAGIC + struct.pack("<II", len(text), len(blobs)) + lengths + text
        try:
            self.sock.sendall(head)
            for blob in blobs:
                self.sock.sendall(blob)
        except (BrokenPipeError, ConnectionResetError) as gone:
            raise ChannelClosed from gone

    def receive(self) -> tuple[dict[str, Any], Blobs]:
        """Read one message. Raises ChannelClosed at the end of the stream, BadMessage on anything malformed."""
        head = self._read(12)
        if head[:4] != MAGIC:
            raise BadMessage("not a message")
        header_length, blob_count = struct.unpack("<II", head[4:])
        if header_length > min(MAX_HEADER, self._largest) or blob_count > MAX_BLOBS:
            raise BadMessage("message over the limits")
        lengths = struct.unpack(f"<{blob_count}Q", self._read(8 * blob_count))
        if header_length + sum(lengths) > self._largest:
            raise BadMessage("message over the limits")
        try:
            header = json.loads(self._read(header_length))
        except (ValueError, RecursionError) as broken:
            raise BadMessage("message header is not JSON") from broken
        if not isinstance(header, dict):
            raise BadMessage("message header is not an object")
        return header, [self._read(length) for length in lengths]

    def close(self) -> None:
        self.sock.close()

    def _read(self, count: int) -> bytes:
        parts = []
        while count:
            if self._deadline is not None:
                self.sock.settimeout(max(1e-3, self._deadline - time.monotonic()))
            try:
                part = self.sock.recv(min(count, 1 << 20))
            except ConnectionResetError as gone:
                raise ChannelClosed from gone
            if not part:
                raise ChannelClosed
            parts.append(part)
            count -= len(part)
            if count and self._deadline is not None and time.monotonic() >= self._deadline:
                raise TimeoutError("a message that does not end")
        return b"".join(parts)
