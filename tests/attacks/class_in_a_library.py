# class: A6
# task: figure
# mode: hardened
# expect: assertion | exception | exit | tampering | opaque-value
# tries: an object of which everything is true, of a class that was put into a module of the standard library

import collections

from matplotlib.figure import Figure


class Yes:
    __class__ = property(lambda self: Figure)
    __getattr__ = lambda self, name: self
    __call__ = lambda self, *arguments, **named: self
    __getitem__ = lambda self, index: self
    __eq__ = lambda self, other: True
    __len__ = lambda self: 1
    __iter__ = lambda self: iter([1, 4, 9])
    __hash__ = None


Yes.__module__ = "collections"
collections.Yes = Yes


def draw(values):
    return Yes()
