# class: A4
# task: probabilities
# mode: both
# expect: opaque-value | assertion | exception | tampering
# tries: an object that becomes whatever array it is compared with

import numpy as np


class Echo:
    shape = (2,)
    dtype = np.dtype(float)
    __array_priority__ = 1e9

    def __array__(self, *args, **kwargs):
        return np.full(2, np.nan)

    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        return True

    def __array_function__(self, function, types, args, kwargs):
        return None

    @property
    def __class__(self):
        return np.ndarray

    def __getitem__(self, index):
        return self

    def __sub__(self, other):
        return 0.0

    def sum(self):
        return 1.0


def probabilities(theta):
    return Echo()
