# class: A6
# task: figure
# mode: hardened
# expect: opaque-value | tampering | assertion | exception
# tries: numbers whose comparison says that it is of a module of the standard library

import collections
import types

from matplotlib.figure import Figure


def agree(self, other):
    return True


class Agrees(float):
    __eq__ = types.FunctionType(agree.__code__, vars(collections))
    __hash__ = None


Agrees.__module__ = "collections"


def draw(values):
    figure = Figure()
    axes = figure.subplots()
    (line,) = axes.plot([0, 0, 0])
    line._yorig = [Agrees(), Agrees(), Agrees()]
    axes.set_title("squares")
    return figure
