# class: A6
# task: figure
# mode: hardened
# expect: opaque-value | tampering | assertion | exception
# tries: a weak reference in place of the list of axes, to an object that the program keeps

import weakref

from matplotlib.figure import Figure


class Agrees:
    def as_list(self):
        return [self]

    def get_title(self):
        return "squares"

    def get_ydata(self):
        return [1, 4, 9]

    @property
    def lines(self):
        return [self]


kept = Agrees()


def draw(values):
    figure = Figure()
    figure._axstack = weakref.proxy(kept)
    return figure
