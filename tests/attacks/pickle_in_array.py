# class: A15
# task: probabilities
# mode: split
# expect: tampering | too-large
# tries: pickled bytes as the elements of an array of objects

import pickle
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
    line = Line()
    data = pickle.dumps([0.5, 0.5])
    for dtype in ("|O8", "O", "<f8,<f8", "|V16"):
        line.say(["array", [2], dtype, 0], [data])
        line.listen()
