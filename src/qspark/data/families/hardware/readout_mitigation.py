# %% draft  id=hardware/readout-mitigation  tags=hardware-aware
# %% prompt
import numpy as np


def mitigated(ones: float, p01: float, p10: float) -> float:
    """Probability of 1 before readout errors, from the measured fraction of ones: a qubit in 0 is read as 1 with
    probability p01, one in 1 as 0 with probability p10. Invert the confusion matrix; do not clip the result.
    """
# %% solution
    measured = np.array([1 - ones, ones])
    matrix = np.array([[1 - p01, p10], [p01, 1 - p10]])
    return float(np.linalg.solve(matrix, measured)[1])
# %% solution: another way
    return (ones - p01) / (1 - p01 - p10)
# %% wrong: the other error is subtracted
    return (ones - p10) / (1 - p01 - p10)
# %% wrong: errors applied once more
    return ones * (1 - p10) + (1 - ones) * p01
# %% wrong: clipped
    return min(1.0, max(0.0, (ones - p01) / (1 - p01 - p10)))
# %% inputs
(0.5, 0.02, 0.05)
(0.1, 0.0, 0.1)
(0.97, 0.03, 0.08)
(0.01, 0.04, 0.02)
