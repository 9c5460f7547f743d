# class: A6
# task: figure
# mode: hardened
# expect: opaque-value | tampering | assertion | exception
# tries: an iterator over an array of objects in place of a line's data

import numpy as np
from matplotlib.figure import Figure


class Agrees(float):
    def __eq__(self, other):
        return True

    __hash__ = None


def draw(values):
    figure = Figure()
    axes = figure.subplots()
    (line,) = axes.plot([0, 0, 0])
    data = np.empty(3, dtype=object)
    data[:] = [Agrees(), Agrees(), Agrees()]
    line._yorig = data.flat
    axes.set_title("squares")
    return figure
