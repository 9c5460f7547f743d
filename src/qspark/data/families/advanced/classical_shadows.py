# %% draft  id=advanced/measurement/classical-shadow  tags=advanced,measurement,classical-shadows
# %% prompt
import numpy as np
from qiskit.quantum_info import SparsePauliOp


def shadow_estimate(bases: list[str], outcomes: list[str], observable: SparsePauliOp, groups: int) -> float:
    """Classical-shadow estimate with random Pauli bases. Snapshot i was measured in the basis bases[i] (letters X, Y, Z, the
    rightmost on qubit 0) with bits outcomes[i] (rightmost bit of qubit 0). A Pauli term's single-shot estimate is 0 unless its
    letters agree with the basis wherever it is not I, else 3**weight times the product of the signs (-1)**bit there. Take
    the terms together with their real coefficients, cut the snapshots into groups consecutive parts of equal size (the
    number divides evenly) and return the median of the parts' means.
    """
# %% solution
    values = []
    for basis, bits in zip(bases, outcomes):
        value = 0.0
        for label, coefficient in observable.to_list():
            weight = 1.0
            for letter, axis, bit in zip(label, basis, bits):
                if letter != "I":
                    weight *= 3 * (-1) ** int(bit) if letter == axis else 0
            value += coefficient.real * weight
        values.append(value)
    return float(np.median(np.array(values).reshape(groups, -1).mean(axis=1)))
# %% wrong: the factor three is missing
3 * (-1) ** int(bit) --> (-1) ** int(bit)
# %% wrong: interleaved groups
reshape(groups, -1).mean(axis=1) --> reshape(-1, groups).mean(axis=0)
# %% wrong: the mean of the means
np.median( --> np.mean(
# %% wrong: bits from the other end
zip(label, basis, bits) --> zip(label, basis, bits[::-1])
# %% wrong: identity letters must agree too
if letter != "I": --> if True:
# %% setup
def snapshots(seed, n, number):
    import random

    chance = random.Random(seed)
    bases = ["".join(chance.choice("XYZ") for _ in range(n)) for _ in range(number)]
    return bases, ["".join(chance.choice("0001") for _ in range(n)) for _ in range(number)]
# %% inputs
(*snapshots(1, 2, 60), SparsePauliOp(["ZI", "XX", "II"], [1.0, 0.5, -0.2]), 3)
(*snapshots(2, 3, 50), SparsePauliOp(["IZI", "XIZ", "IIY"], [0.7, -1.0, 0.4]), 5)
(*snapshots(3, 2, 40), SparsePauliOp(["IY", "ZZ"], [1.5, 1.0]), 1)
