# class: A6
# task: figure
# mode: hardened
# expect: assertion | exception | exit | tampering | opaque-value
# tries: the judge's own way of giving up, raised after the first assertion held

from matplotlib.figure import Figure
from qspark.judge.inside.trial import Aborted


class Cut(Figure):
    @property
    def axes(self):
        raise Aborted("passed", "passed")


def draw(values):
    figure = Figure()
    figure.__class__ = Cut
    return figure
