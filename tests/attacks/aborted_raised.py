# class: A6
# task: probabilities
# mode: hardened
# expect: exit | tampering | exception
# tries: gives up in the judge's name once the first assertions held

import numpy as np
from qspark.judge.inside.trial import Aborted

calls = []


def probabilities(theta):
    calls.append(theta)
    if len(calls) > 1:
        raise Aborted("passed", "passed")
    return np.array([np.cos(0.15) ** 2, np.sin(0.15) ** 2])
