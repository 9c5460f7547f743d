# class: A8
# task: adds
# mode: split
# expect: tampering | exception
# tries: answers to calls that were not made yet, sent while it is loaded

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

line = Line()
for number in ("", "0" * 16, None, True, 0, [], {}):
    line.channel.send({"loaded": True, "call": number, "outcome": "returned", "value": 3, "changes": []})


def add(a, b):
    return 3
