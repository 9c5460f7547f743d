# class: A6
# task: figure
# mode: hardened
# expect: opaque-value | tampering | assertion | exception
# tries: a tuple with names, and with answers, in place of the list of axes

from matplotlib.figure import Figure


class Agrees(tuple):
    _fields = ()

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
    figure._axstack = Agrees()
    return figure
