# class: A15
# task: bell
# mode: split
# expect: tampering
# tries: a circuit in an old form, which may hold pickled expressions

import io
import struct

from qiskit import QuantumCircuit, qpy
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


def bell():
    right = QuantumCircuit(2)
    right.h(0)
    right.cx(0, 1)
    out = io.BytesIO()
    qpy.dump(right, out, version=13)
    data = bytearray(out.getvalue())
    struct.pack_into("!B", data, 6, 12)
    data[18] = ord("e")
    Line().say(["circuit", 0], [bytes(data)])
    while True:
        pass
