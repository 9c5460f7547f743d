# class: A6
# task: figure
# mode: hardened
# expect: tampering | opaque-value
# tries: a special method put into a library's class, which had none of that name

from matplotlib.figure import Figure
from matplotlib.lines import Line2D


def attribute(self, name):
    if name == "get_ydata":
        return lambda: [1, 4, 9]
    return object.__getattribute__(self, name)


Line2D.__getattribute__ = attribute


def draw(values):
    figure = Figure()
    axes = figure.subplots()
    axes.plot([0, 0, 0])
    axes.set_title("squares")
    return figure
