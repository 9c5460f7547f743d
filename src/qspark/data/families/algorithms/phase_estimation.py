# %% draft  id=algorithms/phase-estimation  tags=algorithms,phase-estimation
# %% prompt
from cmath import exp, pi


def estimate_phase(theta: float, counting: int) -> dict[str, float]:
    """Outcome probabilities of textbook phase estimation with so many counting qubits, for a gate with the eigenvalue
    exp(2 pi i theta) on its eigenstate. A key is the measured integer y in binary with counting digits, most significant
    first, so that y / 2**counting estimates theta; leave out outcomes of probability below 1e-9.
    """
# %% solution
    size = 2**counting
    found = {}
    for y in range(size):
        amplitude = sum(exp(2j * pi * x * (theta - y / size)) for x in range(size)) / size
        if abs(amplitude) ** 2 >= 1e-9:
            found[format(y, f'0{counting}b')] = abs(amplitude) ** 2
    return found
# %% wrong: the sign of the phase
amplitude = sum(exp(2j * pi * x * (theta - y / size)) for x in range(size)) / size --> amplitude = sum(exp(2j * pi * x * (theta + y / size)) for x in range(size)) / size
# %% wrong: amplitudes instead of probabilities
found[format(y, f'0{counting}b')] = abs(amplitude) ** 2 --> found[format(y, f'0{counting}b')] = abs(amplitude)
# %% wrong: bits in the opposite order
found[format(y, f'0{counting}b')] = abs(amplitude) ** 2 --> found[format(y, f'0{counting}b')[::-1]] = abs(amplitude) ** 2
# %% inputs
(0.25, 2)
(0.3, 3)
(0.9, 2)
(0.625, 3)
