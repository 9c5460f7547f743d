# class: A8
# task: invert
# mode: split
# expect: assertion | tampering
# tries: the same, as a message that no encoder wrote

import io

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


def invert(circuit):
    out = io.BytesIO()
    qpy.dump(QuantumCircuit(circuit.num_qubits), out)
    line = Line()
    for number in range(4):
        line.say(["circuit", 0], [out.getvalue()], changes=[[number, ["circuit", 0]]])
        line.listen()
