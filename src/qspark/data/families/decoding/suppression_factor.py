# %% draft  id=decoding/suppression-factor  tags=error-correction,threshold,logical
# %% prompt
def suppression(rates: dict[int, float], target: float) -> tuple[float, int]:
    """From logical error rates at odd code distances d: the factor Lambda by which the rate falls when d grows by 2, and
    the smallest odd distance at which the fitted rate is at most ``target``. Fit rate = A / Lambda ** ((d + 1) / 2) by
    least squares of the natural logarithm; Lambda is above 1. Distances are at least 3; a rate that exceeds the target by
    a relative 1e-9 or less still counts as at most the target.
    """
# %% solution
    from math import exp, log

    distances = list(rates)
    x = [(d + 1) / 2 for d in distances]
    y = [log(rates[d]) for d in distances]
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    slope = sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y)) / sum((a - mean_x) ** 2 for a in x)
    distance = 3
    while exp(mean_y + slope * ((distance + 1) / 2 - mean_x)) > target * (1 + 1e-9):
        distance += 2
    return exp(-slope), distance
# %% solution: with polyfit
    import numpy as np

    d = np.array(list(rates), dtype=float)
    slope, start = np.polyfit(d, np.log(list(rates.values())), 1)
    distance = 3
    while np.exp(start + slope * distance) > target * (1 + 1e-9):
        distance += 2
    return float(np.exp(-2 * slope)), distance
# %% wrong: the factor for one step of d
x = [(d + 1) / 2 for d in distances] --> x = [d for d in distances]
while exp(mean_y + slope * ((distance + 1) / 2 - mean_x)) > target * (1 + 1e-9): --> while exp(mean_y + slope * (distance - mean_x)) > target * (1 + 1e-9):
# %% wrong: even distances too
distance += 2 --> distance += 1
# %% wrong: the inverse of the factor
return exp(-slope), distance --> return exp(slope), distance
# %% wrong: from the first and the last distance only
slope = sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y)) / sum((a - mean_x) ** 2 for a in x) --> slope = (y[-1] - y[0]) / (x[-1] - x[0])
# %% inputs
({3: 3e-2, 5: 1.4e-2, 7: 7.5e-3}, 1e-6)
({3: 1e-3, 5: 1.2e-4, 7: 1e-5, 9: 1.3e-6}, 1e-12)
({3: 0.05, 7: 0.04, 5: 0.047}, 0.02)
({5: 2e-2, 9: 5e-3}, 0.5)
