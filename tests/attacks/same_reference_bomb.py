# class: A14
# task: labels
# mode: split
# expect: timeout | memory | assertion | tampering | too-large
# tries: lists of references that unfold to more than any memory holds when they are printed

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


def labels(n):
    node = ["list", "00"]
    for number in range(40):
        node = ["list", node, *[["same", 39 - number]] * 9] if number else node
    nodes = ["list", *[["list", *[["same", number]] * 10] for number in range(30)]]
    line = Line()
    while True:
        line.say(nodes)
        line.listen()
