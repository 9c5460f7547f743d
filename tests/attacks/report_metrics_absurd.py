# class: A8
# task: adds
# mode: hardened
# expect: tampering | exit | assertion | opaque-value
# tries: a report with evidence and metrics that no test could give

import os
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
    evidence = {"passed": 10**30, "reached": 10**30, "total": -1}
    circuit = {"depth": -(10**4000), "qubits": 10**4000, "two_qubit_gates": 0, "size": 0}
    report = {"outcome": "pass", "reason": "passed", "detail": "x" * 2000, "assertions": evidence, "circuit": circuit}
    Line().channel.send(report)
    os._exit(0)
