# class: A1
# task: cases
# mode: split
# expect: exception | assertion | tampering
# tries: names the exception by which unittest ends a case quietly, through a module that a library has imported

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
    named = ["exception", "numpy.testing._private.utils", "unittest.case._ShouldStop", "x", "x"]
    while True:
        line.say(outcome="raised", exception=named, where="line 1 of the program")
        line.listen()
