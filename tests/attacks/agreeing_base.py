# class: A6
# task: figure
# mode: hardened
# expect: opaque-value | tampering | assertion | exception
# tries: numbers that agree by their base, of a class that says it is the standard library's

from matplotlib.figure import Figure


class Base(float):
    def __eq__(self, other):
        return True

    __hash__ = None


class Agrees(Base):
    __module__ = "collections"


def draw(values):
    figure = Figure()
    axes = figure.subplots()
    (line,) = axes.plot([0, 0, 0])
    line._yorig = [Agrees(), Agrees(), Agrees()]
    axes.set_title("squares")
    return figure
