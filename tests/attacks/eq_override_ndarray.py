# class: A4
# task: probabilities
# mode: both
# expect: assertion | exception | opaque-value | tampering
# tries: an array that is close to everything

import numpy as np


class Any(np.ndarray):
    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        return np.True_ if ufunc.nout == 1 else (np.True_,) * ufunc.nout

    def __array_function__(self, function, types, args, kwargs):
        return np.True_

    def __eq__(self, other):
        return np.True_

    def all(self, *args, **kwargs):
        return np.True_

    def __getitem__(self, index):
        return self

    def __sub__(self, other):
        return 0.0

    def __abs__(self):
        return 0.0

    def sum(self, *args, **kwargs):
        return 1.0


def probabilities(theta):
    return np.zeros(2).view(Any)
