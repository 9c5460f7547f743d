# class: A6
# task: figure
# mode: hardened
# expect: opaque-value | tampering | assertion | exception
# tries: a transpiler pass of the program's own in place of the list of axes

from matplotlib.figure import Figure
from qiskit.transpiler import AnalysisPass


class Agrees(AnalysisPass):
    def run(self, dag):
        return dag

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
