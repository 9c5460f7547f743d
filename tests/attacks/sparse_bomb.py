# class: A14
# task: probabilities
# mode: split
# expect: tampering | too-large | assertion | memory | exception | timeout
# tries: a sparse matrix whose other form does not fit into memory

import struct
import sys


class Line:
    """The line to the other process, and the number of the call that is being answered."""

    def __init__(self):
        self.channel = self.number = None
        frame = sys._getframe()
        while frame:
            for value in list(frame.f_locals.values()):
                if type(value).__name__ == "Channel" and value.sock.fileno() >= 0:
                    self.channel = value
                elif isinstance(value, dict) and "call" in value:
                    self.number = value["call"]
            frame = frame.f_back

    def say(self, value=None, blobs=(), **fields):
        answer = {"outcome": "returned", "value": value, "changes": [], "random": None, "call": self.number, **fields}
        self.channel.send(answer, list(blobs))

    def listen(self):
        request, _ = self.channel.receive()
        self.number = request["call"]
        return request


def probabilities(theta):
    one = ["array", [2], "<f8", 0]
    index = ["array", [2], "<i8", 1]
    line = Line()
    while True:
        line.say(
            ["sparse", "matrix", "bsr", [4096, 4096], one, index, index],
            [struct.pack("<2d", 1, 1), struct.pack("<2q", 0, 4095)],
        )
        line.listen()
