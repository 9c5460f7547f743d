# class: A8
# task: between
# mode: split
# expect: opaque-value | tampering
# tries: a change of the one object that stands for all CX gates of the test's process

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


def between(gate):
    from qiskit import QuantumCircuit
    from qiskit.circuit.library import CXGate

    line = Line()
    encoder = sys.modules["qspark.judge.inside.codec.core"].Encoder
    other = CXGate(ctrl_state=0)
    circuit = QuantumCircuit(2)
    circuit.h(0)
    circuit.append(other, [0, 1])
    circuit.h(0)
    answer = encoder()
    value, change = answer.encode(circuit), answer.encode(other)
    line.say(value, answer.blobs, changes=[[0, change]])
    while True:
        pass
