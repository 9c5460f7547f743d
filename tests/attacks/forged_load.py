# class: A8
# task: adds
# mode: split
# expect: tampering | exception | exit
# tries: in place of having loaded, an answer with changes and a state of the generators

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

Line().channel.send({"loaded": False, "outcome": "returned", "value": 3, "changes": [[0, 3]], "random": [0]})
os._exit(0)


def add(a, b):
    return 3
