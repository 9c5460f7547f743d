# %% draft  id=decoding/error-per-round  tags=error-correction,logical,threshold
# %% prompt
def error_per_round(failures: dict[int, int], shots: int) -> float:
    """Logical error rate of one round of a memory experiment. ``failures`` gives, for numbers of rounds r, in how many of
    ``shots`` shots the logical bit was flipped at the end; each rate is below 1/2. With an error rate e of each round,
    independent rounds and only an odd number of errors seen, (1 - 2 * rate) = (1 - 2 * e) ** r. Fit log(1 - 2 * rate) as a
    straight line through the origin in r, by least squares, and return e.
    """
# %% solution
    from math import exp, log

    top = sum(r * log(1 - 2 * count / shots) for r, count in failures.items())
    slope = top / sum(r * r for r in failures)
    return (1 - exp(slope)) / 2
# %% solution: with numpy
    import numpy as np

    rounds = np.array(list(failures), dtype=float)
    values = np.log1p(-2 * np.array(list(failures.values())) / shots)
    slope = np.linalg.lstsq(rounds[:, None], values, rcond=None)[0][0]
    return float(-np.expm1(slope) / 2)
# %% wrong: the rate divided by the rounds
    return sum(count / shots / r for r, count in failures.items()) / len(failures)
# %% wrong: only the factor 2 forgotten
return (1 - exp(slope)) / 2 --> return 1 - exp(slope)
# %% wrong: every error counts, not an odd number
top = sum(r * log(1 - 2 * count / shots) for r, count in failures.items()) --> top = sum(r * log(1 - count / shots) for r, count in failures.items())
return (1 - exp(slope)) / 2 --> return 1 - exp(slope)
# %% wrong: a line that need not pass the origin
    import numpy as np

    slope = np.polyfit(list(failures), np.log(1 - 2 * np.array(list(failures.values())) / shots), 1)[0]
    return float((1 - np.exp(slope)) / 2)
# %% inputs
({1: 20, 5: 90, 10: 160}, 1000)
({3: 31, 7: 80}, 500)
({4: 250, 8: 390, 12: 440, 16: 470}, 1000)
({2: 0, 9: 3}, 10000)
