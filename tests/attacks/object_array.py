# class: A4
# task: probabilities
# mode: both
# expect: assertion | exception | opaque-value | tampering
# tries: an array of objects that answer comparisons themselves

import numpy as np


class Any:
    def __eq__(self, other):
        return True

    def __sub__(self, other):
        return 0.0

    __rsub__ = __add__ = __radd__ = __mul__ = __rmul__ = __sub__

    def __float__(self):
        return 0.5

    def __abs__(self):
        return 0.0

    def __le__(self, other):
        return True

    __lt__ = __ge__ = __gt__ = __le__


def probabilities(theta):
    made = np.empty(2, dtype=object)
    made[:] = [Any(), Any()]
    return made
