# class: A6
# task: figure
# mode: hardened
# expect: tampering | assertion | exception | exit
# tries: puts a class of its own among the bases of the class that it returns

from matplotlib.figure import Figure


class Line:
    def get_ydata(self):
        return [1, 4, 9]


class Axes:
    lines = [Line()]

    def get_title(self):
        return "squares"


class First(*Figure.__bases__):
    pass


First.__module__ = "matplotlib.figure"
Figure.__bases__ = (First,)


def draw(values):
    return Figure()
