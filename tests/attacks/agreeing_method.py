# class: A6
# task: figure
# mode: hardened
# expect: opaque-value | tampering | assertion | exception
# tries: functions of the program's own in place of methods, within a genuine figure

from matplotlib.figure import Figure


class Agrees(str):
    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


def draw(values):
    figure = Figure()
    axes = figure.subplots()
    (line,) = axes.plot([0, 0, 0])
    line.get_ydata = lambda: values
    axes.get_title = lambda: Agrees("circles")
    return figure
