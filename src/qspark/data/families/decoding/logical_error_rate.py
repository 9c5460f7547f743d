# %% draft  id=decoding/logical-error-rate  tags=error-correction,decoding
# %% prompt
from math import comb


def logical_error_rate(distance: int, p: float) -> float:
    """Probability that majority decoding of a repetition code of odd distance fails, for independent bit flips of
    probability p on every qubit and perfect measurements.
    """
# %% solution
    return sum(comb(distance, k) * p**k * (1 - p) ** (distance - k) for k in range(distance // 2 + 1, distance + 1))
# %% solution: over all patterns
    from itertools import product
    from math import prod
    patterns = product((0, 1), repeat=distance)
    return sum(prod(p if bit else 1 - p for bit in bits) for bits in patterns if 2 * sum(bits) > distance)
# %% wrong: one error too few counts as failure
    return sum(comb(distance, k) * p**k * (1 - p) ** (distance - k) for k in range(distance // 2, distance + 1))
# %% wrong: the qubits without an error left out
    return sum(comb(distance, k) * p**k for k in range(distance // 2 + 1, distance + 1))
# %% wrong: the leading term without its coefficient
    return p ** (distance // 2 + 1)
# %% inputs
(3, 0.1)
(5, 0.1)
(7, 0.02)
(3, 0.5)
(1, 0.3)
(9, 0.0)
