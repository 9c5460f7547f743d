# class: A6
# task: figure
# mode: hardened
# expect: tampering | assertion | exception
# tries: gives other code to a property of the class that it returns

from matplotlib.figure import Figure


def build():
    figure = Figure()
    axes = figure.subplots()
    axes.plot([1, 4, 9])
    axes.set_title("squares")
    return figure


RIGHT = build()
Figure.axes.fget.__code__ = (lambda self: __import__("program").RIGHT._localaxes).__code__


def draw(values):
    return Figure()
