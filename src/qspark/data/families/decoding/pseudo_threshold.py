# %% draft  id=decoding/pseudo-threshold  tags=error-correction,threshold,logical
# %% prompt
def pseudo_threshold(coefficients: list[float]) -> float | None:
    """Pseudo-threshold of a code: the smallest physical error rate p with 0 < p <= 0.5 at which its logical error rate is
    no longer below p. The logical rate is the sum of coefficients[k] * p**k * (1 - p) ** (n - k) over k from 0 to n, where
    n + 1 is the number of coefficients; coefficients[0] and coefficients[1] are 0. Return it within 1e-9, or None if the
    logical rate is below p for all p in that interval. The difference of logical rate and p changes its sign at most
    once for p strictly between 0 and 0.5.
    """
# %% solution
    n = len(coefficients) - 1

    def excess(p):
        return sum(c * p**k * (1 - p) ** (n - k) for k, c in enumerate(coefficients)) - p

    low, high = 1e-12, 0.5
    if excess(high) < 0:
        return None
    while high - low > 1e-12:
        middle = (low + high) / 2
        if excess(middle) < 0:
            low = middle
        else:
            high = middle
    return high
# %% solution: by the roots of the polynomial
    import numpy as np
    from numpy.polynomial import Polynomial

    n = len(coefficients) - 1
    p = Polynomial([0, 1])
    total = sum((c * p**k * (1 - p) ** (n - k) for k, c in enumerate(coefficients)), Polynomial([0.0])) - p
    roots = [float(r.real) for r in total.roots() if abs(r.imag) < 1e-7 and 1e-6 < r.real < 0.5 + 1e-9]
    return min(roots) if roots else None
# %% wrong: the factor 1 - p left out
return sum(c * p**k * (1 - p) ** (n - k) for k, c in enumerate(coefficients)) - p --> return sum(c * p**k for k, c in enumerate(coefficients)) - p
# %% wrong: from the leading term alone
    return 1 / coefficients[2] if coefficients[2] else None
# %% wrong: where the rate is 1/2
return sum(c * p**k * (1 - p) ** (n - k) for k, c in enumerate(coefficients)) - p --> return sum(c * p**k * (1 - p) ** (n - k) for k, c in enumerate(coefficients)) - 0.25
# %% wrong: no case without a threshold
    n = len(coefficients) - 1

    def excess(p):
        return sum(c * p**k * (1 - p) ** (n - k) for k, c in enumerate(coefficients)) - p

    low, high = 1e-12, 0.5
    while high - low > 1e-12:
        middle = (low + high) / 2
        if excess(middle) < 0:
            low = middle
        else:
            high = middle
    return high
# %% inputs
([0, 0, 10, 10, 5, 1],)
([0, 0, 21, 35, 35, 21, 7, 1],)
([0, 0, 9, 40, 60, 50, 30],)
([0, 0, 0.5, 0.5],)
([0, 0, 0, 4, 1],)
