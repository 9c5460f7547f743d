# class: A6
# task: figure
# mode: hardened
# expect: opaque-value | tampering | assertion | exception
# tries: numbers whose comparison is a class of Python's own, so that no function is the program's

from matplotlib.figure import Figure


class Agrees(float):
    __eq__ = bool
    __hash__ = None


Agrees.__module__ = "collections"


def draw(values):
    figure = Figure()
    axes = figure.subplots()
    (line,) = axes.plot([0, 0, 0])
    line._yorig = [Agrees(1), Agrees(1), Agrees(1)]
    axes.set_title("squares")
    return figure
