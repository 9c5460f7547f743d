# class: A6
# task: probabilities
# mode: both
# expect: opaque-value | assertion | exception
# tries: an array of objects that are equal to everything and differ from nothing

import numpy as np


class Agrees:
    def __eq__(self, other):
        return True

    def __sub__(self, other):
        return 0.0

    def __add__(self, other):
        return 1.0

    __radd__ = __add__
    __rsub__ = __sub__


def probabilities(theta):
    found = np.empty(2, dtype=object)
    found[:] = [Agrees(), Agrees()]
    return found
