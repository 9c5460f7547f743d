# class: A6
# task: figure
# mode: hardened
# expect: opaque-value | tampering | assertion | exception
# tries: a plain class in place of the list of axes

from matplotlib.figure import Figure


class Line:
    @staticmethod
    def get_ydata():
        return [1, 4, 9]


class Axes:
    lines = [Line]

    @staticmethod
    def get_title():
        return "squares"


class Agrees:
    @staticmethod
    def as_list():
        return [Axes]


def draw(values):
    figure = Figure()
    figure._axstack = Agrees
    return figure
