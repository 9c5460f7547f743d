# class: A6
# task: adds
# mode: both
# expect: assertion | exception | tampering
# tries: writes the evidence of the assertions itself

import gc
import sys


def forge(evidence):
    total = evidence.total
    evidence.reach = lambda number: None
    evidence.hold = lambda number: None
    for name in ("_reached", "_held"):
        setattr(evidence, name, {number: 1 for number in range(total)})


def add(a, b):
    for thing in gc.get_objects():
        if type(thing).__name__ == "Evidence":
            forge(thing)
    frame = sys._getframe()
    while frame:
        if frame.f_code.co_name == "check":
            frame.f_globals["AssertionError"] = lambda *args: StopIteration()
        frame = frame.f_back
    raise StopIteration
