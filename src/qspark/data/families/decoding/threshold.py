# %% draft  id=decoding/threshold  tags=error-correction,decoding
# %% prompt
def crossing(rates: list[float], small_code: list[float], large_code: list[float]) -> float | None:
    """Lowest physical error rate at which the larger of two codes has the larger logical error rate, None if there
    is none. Entry k of either list of logical rates belongs to entry k of the physical rates, which may be in
    any order.
    """
# %% solution
    for p, small, large in sorted(zip(rates, small_code, large_code)):
        if large > small:
            return p
    return None
# %% solution: the smallest of all
    return min((rates[k] for k in range(len(rates)) if large_code[k] > small_code[k]), default=None)
# %% wrong: the comparison turned round
if large > small: --> if large < small:
# %% wrong: the rates not sorted
for p, small, large in sorted(zip(rates, small_code, large_code)): --> for p, small, large in zip(rates, small_code, large_code):
# %% wrong: the last crossing instead of the first
return p --> found = p
return None --> return found
# %% inputs
([0.01, 0.05, 0.1], [0.001, 0.02, 0.1], [0.0001, 0.01, 0.15])
([0.2, 0.1, 0.15], [0.3, 0.05, 0.1], [0.4, 0.02, 0.2])
([0.01, 0.02], [0.1, 0.2], [0.01, 0.02])
