# class: A7
# task: scaled
# mode: split
# expect: assertion | tampering
# tries: a position of the generator far outside its memory

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


def scaled(x):
    import numpy as np

    name, keys, *_ = np.random.get_state()
    line = Line()
    state = [[3, [0] * 625, None], "MT19937", np.asarray(keys).tobytes().hex(), 2_000_000_000, 0, 0.0]
    while True:
        line.say(0.0, random=state)
        line.listen()
