# class: A6
# task: figure
# mode: hardened
# expect: opaque-value | tampering | assertion | exception
# tries: a module of the program's own in place of the list of axes

import types

from matplotlib.figure import Figure


class Agrees(types.ModuleType):
    def as_list(self):
        return [self]

    def get_title(self):
        return "squares"

    def get_ydata(self):
        return [1, 4, 9]

    @property
    def lines(self):
        return [self]


def draw(values):
    figure = Figure()
    figure._axstack = Agrees("axes")
    return figure
