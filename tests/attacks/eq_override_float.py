# class: A4
# task: probabilities
# mode: both
# expect: assertion | exception | opaque-value | tampering
# tries: floats that are close to everything, in a list and alone

import numpy as np


class Any(float):
    def __eq__(self, other):
        return True

    def __sub__(self, other):
        return Any(0)

    __rsub__ = __add__ = __radd__ = __abs__ = lambda self, *other: Any(0)

    def __lt__(self, other):
        return True

    __le__ = __gt__ = __ge__ = __lt__
    __hash__ = float.__hash__


class Array(np.ndarray):
    def __getitem__(self, index):
        return Any(0)

    def sum(self, *args, **kwargs):
        return Any(1)


def probabilities(theta):
    return np.zeros(2).view(Array)
