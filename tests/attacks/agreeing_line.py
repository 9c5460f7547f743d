# class: A6
# task: figure
# mode: hardened
# expect: opaque-value | tampering
# tries: a genuine figure with a genuine line, whose data answers every question with yes

from matplotlib.figure import Figure


class Agrees(float):
    def __eq__(self, other):
        return True

    __hash__ = None


def draw(values):
    figure = Figure()
    axes = figure.subplots()
    (line,) = axes.plot([0, 0, 0])
    line._yorig = [Agrees(), Agrees(), Agrees()]
    axes.set_title("squares")
    return figure
