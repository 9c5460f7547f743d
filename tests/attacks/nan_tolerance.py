# class: A4
# task: probabilities
# mode: both
# expect: assertion
# tries: not-a-number where numbers are compared with a tolerance

import numpy as np


def probabilities(theta):
    return np.full(2, np.nan)
