# %% task  id=quickstart/readout-mitigation  difficulty=advanced  tags=hardware,error-mitigation,measurement,endianness
# %% prompt
import numpy as np


def mitigate(counts: dict[str, int], confusion: list[np.ndarray]) -> dict[str, float]:
    """Undo independent readout errors by inverting the confusion matrices of the qubits.

    counts holds measured bit strings (qubit 0 on the right) of n = len(confusion) qubits. confusion[q]
    is the 2 by 2 matrix of qubit q whose entry [m, t] is the probability to read m if the qubit is in
    t. Return the quasi-probabilities p of all 2**n bit strings, those with the value 0 included, for
    which the tensor product of the confusion matrices times p gives exactly the measured frequencies.
    They add up to 1 and may be negative: do not clip them.
    """
# %% solution
    n = len(confusion)
    frequencies = np.zeros((2,) * n)
    for bits, count in counts.items():
        frequencies[tuple(int(bit) for bit in bits)] += count
    frequencies /= frequencies.sum()
    for qubit, matrix in enumerate(confusion):
        axis = n - 1 - qubit
        frequencies = np.moveaxis(np.tensordot(np.linalg.inv(matrix), frequencies, (1, axis)), 0, axis)
    return {format(index, f"0{n}b"): float(p) for index, p in enumerate(frequencies.reshape(-1))}
# %% test
import numpy as np


def check(candidate):
    def matrix(a, b):
        return np.array([[1 - a, b], [a, 1 - b]])

    rng = np.random.default_rng(17)
    cases = [
        ({"0": 900, "1": 100}, [matrix(0.1, 0.3)]),
        ({"00": 600, "01": 50, "11": 350}, [matrix(0.02, 0.1), matrix(0.2, 0.05)]),
        ({"10": 1000}, [matrix(0.05, 0.15), matrix(0.01, 0.25)]),
    ]
    table = rng.integers(0, 500, 8)
    cases.append(
        ({format(i, "03b"): int(c) for i, c in enumerate(table) if c}, [matrix(*rng.uniform(0, 0.3, 2)) for _ in "abc"])
    )
    for counts, confusion in cases:
        n = len(confusion)
        result = candidate(dict(counts), [m.copy() for m in confusion])
        assert isinstance(result, dict), f"expected a dict, got {type(result).__name__}"
        keys = {format(i, f"0{n}b") for i in range(2**n)}
        assert set(result) == keys, f"expected all {2**n} bit strings, got {sorted(result)}"
        total = sum(result.values())
        assert abs(total - 1) < 1e-9, f"the quasi-probabilities add up to {total} and not to 1"
        shots = sum(counts.values())
        for read in keys:
            forward = 0.0
            for true, p in result.items():
                for qubit in range(n):
                    p = p * confusion[qubit][int(read[-1 - qubit]), int(true[-1 - qubit])]
                forward += p
            measured = counts.get(read, 0) / shots
            assert abs(forward - measured) < 1e-9, (
                f"{counts}: {read} would be read with {forward:.6f} and not {measured:.6f}"
            )
# %% wrong: applies the errors once more
from functools import reduce

import numpy as np


def mitigate(counts: dict[str, int], confusion: list[np.ndarray]) -> dict[str, float]:
    n = len(confusion)
    full = reduce(np.kron, reversed(confusion))
    frequencies = np.array([counts.get(format(i, f"0{n}b"), 0) for i in range(2**n)]) / sum(counts.values())
    return {format(i, f"0{n}b"): float(p) for i, p in enumerate(full @ frequencies)}
# %% wrong: matrix of qubit 0 on the left
from functools import reduce

import numpy as np


def mitigate(counts: dict[str, int], confusion: list[np.ndarray]) -> dict[str, float]:
    n = len(confusion)
    full = reduce(np.kron, confusion)
    frequencies = np.array([counts.get(format(i, f"0{n}b"), 0) for i in range(2**n)]) / sum(counts.values())
    return {format(i, f"0{n}b"): float(p) for i, p in enumerate(np.linalg.solve(full, frequencies))}
# %% wrong: matrices transposed
from functools import reduce

import numpy as np


def mitigate(counts: dict[str, int], confusion: list[np.ndarray]) -> dict[str, float]:
    n = len(confusion)
    full = reduce(np.kron, [matrix.T for matrix in reversed(confusion)])
    frequencies = np.array([counts.get(format(i, f"0{n}b"), 0) for i in range(2**n)]) / sum(counts.values())
    return {format(i, f"0{n}b"): float(p) for i, p in enumerate(np.linalg.solve(full, frequencies))}
# %% wrong: clips negative values
from functools import reduce

import numpy as np


def mitigate(counts: dict[str, int], confusion: list[np.ndarray]) -> dict[str, float]:
    n = len(confusion)
    full = reduce(np.kron, reversed(confusion))
    frequencies = np.array([counts.get(format(i, f"0{n}b"), 0) for i in range(2**n)]) / sum(counts.values())
    p = np.clip(np.linalg.solve(full, frequencies), 0, None)
    return {format(i, f"0{n}b"): float(value) for i, value in enumerate(p / p.sum())}
# %% wrong: the matrix of qubit 0 for all qubits
from functools import reduce

import numpy as np


def mitigate(counts: dict[str, int], confusion: list[np.ndarray]) -> dict[str, float]:
    n = len(confusion)
    full = reduce(np.kron, [confusion[0]] * n)
    frequencies = np.array([counts.get(format(i, f"0{n}b"), 0) for i in range(2**n)]) / sum(counts.values())
    return {format(i, f"0{n}b"): float(p) for i, p in enumerate(np.linalg.solve(full, frequencies))}
# %% wrong: only the outcomes that were measured
from functools import reduce

import numpy as np


def mitigate(counts: dict[str, int], confusion: list[np.ndarray]) -> dict[str, float]:
    n = len(confusion)
    full = reduce(np.kron, reversed(confusion))
    frequencies = np.array([counts.get(format(i, f"0{n}b"), 0) for i in range(2**n)]) / sum(counts.values())
    p = np.linalg.solve(full, frequencies)
    return {bits: float(p[int(bits, 2)]) for bits in counts}
