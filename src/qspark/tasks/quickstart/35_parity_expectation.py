# %% task  id=quickstart/parity-expectation  difficulty=basic  tags=measurement,observables,endianness
# %% prompt
def parity_expectation(counts: dict[str, int], qubits: list[int]) -> float:
    """Estimate the expectation value of the product of Z over the given qubits from measured counts.

    The keys of counts are bit strings whose rightmost character is qubit 0. An outcome with an even
    number of ones among the given qubits contributes +1 per shot, any other -1 per shot. For an empty
    list of qubits the result is 1.0.
    """
# %% solution
    total = 0
    for bits, count in counts.items():
        ones = sum(bits[-1 - qubit] == "1" for qubit in qubits)
        total += count if ones % 2 == 0 else -count
    return total / sum(counts.values())
# %% test
import numpy as np


def check(candidate):
    cases = [
        ({"001": 30, "000": 10}, [0], -0.5),
        ({"001": 30, "000": 10}, [1], 1.0),
        ({"011": 10, "100": 10, "110": 60}, [0, 1], -0.5),
        ({"011": 10, "100": 10, "110": 60}, [1, 2], 0.5),
        ({"011": 10, "100": 10, "110": 60}, [0, 1, 2], 0.75),
        ({"1": 3, "0": 5}, [], 1.0),
    ]
    rng = np.random.default_rng(2)
    table = rng.integers(1, 50, 16)
    counts = {format(i, "04b"): int(c) for i, c in enumerate(table)}
    for qubits in ([3], [0, 2], [3, 1, 0], [0, 1, 2, 3]):
        mask = sum(1 << q for q in qubits)
        signs = np.array([(-1) ** bin(i & mask).count("1") for i in range(16)])
        cases.append((counts, qubits, float(table @ signs / table.sum())))
    for given, qubits, expected in cases:
        result = candidate(dict(given), list(qubits))
        assert isinstance(result, (int, float)), f"expected a float, got {type(result).__name__}"
        assert abs(result - expected) < 1e-12, f"{given}, qubits {qubits}: expected {expected}, got {result}"
# %% wrong: counts characters from the left
def parity_expectation(counts: dict[str, int], qubits: list[int]) -> float:
    total = 0
    for bits, count in counts.items():
        total += count * (-1) ** sum(int(bits[qubit]) for qubit in qubits)
    return total / sum(counts.values())
# %% wrong: parity of all qubits
def parity_expectation(counts: dict[str, int], qubits: list[int]) -> float:
    total = sum(count * (-1) ** bits.count("1") for bits, count in counts.items())
    return total / sum(counts.values())
# %% wrong: opposite sign
def parity_expectation(counts: dict[str, int], qubits: list[int]) -> float:
    total = 0
    for bits, count in counts.items():
        total += count if sum(int(bits[-1 - q]) for q in qubits) % 2 else -count
    return total / sum(counts.values())
# %% wrong: averages over outcomes and not over shots
def parity_expectation(counts: dict[str, int], qubits: list[int]) -> float:
    signs = [(-1) ** sum(int(bits[-1 - q]) for q in qubits) for bits in counts]
    return sum(signs) / len(signs)
# %% wrong: mean of the single expectation values
def parity_expectation(counts: dict[str, int], qubits: list[int]) -> float:
    shots = sum(counts.values())
    result = 1.0
    for qubit in qubits:
        result *= sum(c * (1 - 2 * int(bits[-1 - qubit])) for bits, c in counts.items()) / shots
    return result
