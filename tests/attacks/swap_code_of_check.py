# class: A5
# task: adds
# mode: both
# expect: assertion | exception | tampering
# tries: finds the function that checks and gives it another body

import gc
import types


def nothing(candidate):
    return None


for thing in gc.get_objects():
    if type(thing) is types.FunctionType and thing.__name__ == "check":
        thing.__code__ = nothing.__code__


def add(a, b):
    return 0
