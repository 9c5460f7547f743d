# %% task  id=quickstart/marginal-counts  difficulty=basic  tags=measurement,endianness
# %% prompt
def marginal(counts: dict[str, int], qubits: list[int]) -> dict[str, int]:
    """Return the counts of some of the measured qubits, summed over the outcomes of all others.

    The keys of counts are bit strings in Qiskit's order: the rightmost character is qubit 0. In the
    keys of the result, in the same order, position i from the right (counted from 0) is qubit
    qubits[i]. Outcomes that never occurred are left out.
    """
# %% solution
    result: dict[str, int] = {}
    for bits, count in counts.items():
        key = "".join(bits[-1 - qubit] for qubit in reversed(qubits))
        result[key] = result.get(key, 0) + count
    return result
# %% test
import numpy as np


def check(candidate):
    rng = np.random.default_rng(3)
    random = {format(i, "04b"): int(c) for i, c in enumerate(rng.integers(1, 99, 16)) if i not in (3, 8)}
    cases = [
        ({"001": 5, "101": 2, "110": 4}, [0], {"1": 7, "0": 4}),
        ({"001": 5, "101": 2, "110": 4}, [2], {"0": 5, "1": 6}),
        ({"001": 5, "101": 2, "110": 4}, [0, 1], {"01": 7, "10": 4}),
        ({"001": 5, "101": 2, "110": 4}, [1, 0], {"10": 7, "01": 4}),
        ({"001": 5, "101": 2, "110": 4}, [0, 1, 2], {"001": 5, "101": 2, "110": 4}),
    ]
    for qubits in ([3], [0, 3], [3, 0], [2, 1, 3], [1, 2]):
        expected = {}
        for bits, count in random.items():
            value = sum(int(bits[3 - qubit]) << position for position, qubit in enumerate(qubits))
            key = format(value, f"0{len(qubits)}b")
            expected[key] = expected.get(key, 0) + count
        cases.append((random, qubits, expected))
    for counts, qubits, expected in cases:
        result = candidate(dict(counts), list(qubits))
        assert isinstance(result, dict), f"expected a dict, got {type(result).__name__}"
        assert dict(result) == expected, f"qubits {qubits}: expected {expected}, got {dict(result)}"
# %% wrong: counts characters from the left
def marginal(counts: dict[str, int], qubits: list[int]) -> dict[str, int]:
    result: dict[str, int] = {}
    for bits, count in counts.items():
        key = "".join(bits[qubit] for qubit in qubits)
        result[key] = result.get(key, 0) + count
    return result
# %% wrong: overwrites instead of adding
def marginal(counts: dict[str, int], qubits: list[int]) -> dict[str, int]:
    return {"".join(bits[-1 - q] for q in reversed(qubits)): count for bits, count in counts.items()}
# %% wrong: first listed qubit comes first
def marginal(counts: dict[str, int], qubits: list[int]) -> dict[str, int]:
    result: dict[str, int] = {}
    for bits, count in counts.items():
        key = "".join(bits[-1 - qubit] for qubit in qubits)
        result[key] = result.get(key, 0) + count
    return result
# %% wrong: ignores the order of the qubits
def marginal(counts: dict[str, int], qubits: list[int]) -> dict[str, int]:
    result: dict[str, int] = {}
    for bits, count in counts.items():
        key = "".join(bits[-1 - qubit] for qubit in sorted(qubits, reverse=True))
        result[key] = result.get(key, 0) + count
    return result
