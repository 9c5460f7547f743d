# class: A6
# task: figure
# mode: hardened
# expect: assertion | exception | exit | tampering | opaque-value
# tries: a value of a library class that the program has taught to agree with everything

import uuid

from matplotlib.figure import Figure

uuid.UUID.__class__ = property(lambda self: Figure)
uuid.UUID.__getattr__ = lambda self, name: self
uuid.UUID.__call__ = lambda self, *arguments, **named: self
uuid.UUID.__getitem__ = lambda self, index: self
uuid.UUID.__eq__ = lambda self, other: True
uuid.UUID.__len__ = lambda self: 1
uuid.UUID.__iter__ = lambda self: iter([1, 4, 9])


def draw(values):
    return uuid.uuid4()
