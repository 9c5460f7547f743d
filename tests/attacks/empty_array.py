# class: A4
# task: probabilities
# mode: both
# expect: assertion | exception
# tries: nothing at all, of which everything holds

import numpy as np


def probabilities(theta):
    return np.array([])
