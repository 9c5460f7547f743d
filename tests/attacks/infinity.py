# class: A4
# task: probabilities
# mode: both
# expect: assertion
# tries: infinity, so that a relative tolerance becomes one

import numpy as np


def probabilities(theta):
    return np.array([np.inf, -np.inf])
