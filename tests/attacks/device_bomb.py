# class: A14
# task: adds
# mode: split
# expect: tampering | too-large | assertion | memory | timeout | exit
# tries: simulators and devices made from options of the program's choice

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


def add(a, b):
    line = Line()
    values = [
        ["aer", "qiskit_aer", "AerSimulator", ["dict", "device", "GPU", "method", "no such"]],
        ["fake-backend", "qiskit_ibm_runtime.fake_provider", "FakeBackendV2"],
        ["ibm-backend", "../../etc/passwd"],
        ["coupling", 100_000, None, []],
    ]
    for value in reversed(values):
        line.say(value)
        line.listen()
