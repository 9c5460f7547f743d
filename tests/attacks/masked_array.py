# class: A4
# task: probabilities
# mode: both
# expect: assertion | exception | opaque-value | tampering
# tries: an array whose elements are all hidden from comparison

import numpy as np


def probabilities(theta):
    return np.ma.masked_all(2)
