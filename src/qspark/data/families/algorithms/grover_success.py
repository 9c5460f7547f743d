# %% draft  id=algorithms/grover-success  tags=algorithms,grover
# %% prompt
from math import asin, sin, sqrt


def success_probability(n: int, marked: int, iterations: int) -> float:
    """Probability of finding a marked basis state after so many Grover iterations from the equal superposition, where
    ``marked`` of the 2**n basis states are marked.
    """
# %% solution
    angle = asin(sqrt(marked / 2**n))
    return sin((2 * iterations + 1) * angle) ** 2
# %% wrong: one half step too few
    angle = asin(sqrt(marked / 2**n))
    return sin((2 * iterations) * angle) ** 2
# %% wrong: the angle without its root
    angle = asin(marked / 2**n)
    return sin((2 * iterations + 1) * angle) ** 2
# %% wrong: the amplitude
    angle = asin(sqrt(marked / 2**n))
    return sin((2 * iterations + 1) * angle)
# %% inputs
(2, 1, 1)
(3, 1, 2)
(4, 3, 1)
(5, 2, 0)
(6, 1, 6)
