# class: A6
# task: figure
# mode: hardened
# expect: opaque-value | tampering | assertion | exception
# tries: the same, with the class put into a module that the program imports first

import numpy.testing.overrides as late
from matplotlib.figure import Figure


class Agrees(float):
    __eq__ = bool
    __hash__ = None


Agrees.__module__ = late.__name__
late.Agrees = Agrees


def draw(values):
    figure = Figure()
    axes = figure.subplots()
    (line,) = axes.plot([0, 0, 0])
    line._yorig = [Agrees(1), Agrees(1), Agrees(1)]
    axes.set_title("squares")
    return figure
