# %% draft  id=hardware/readout/local-inverse  tags=hardware-aware,noise,error-mitigation
# %% prompt
import numpy as np


def mitigated(counts: dict[str, int], p01: list[float], p10: list[float], subset: list[int]) -> float:
    """Readout-corrected expectation value of the product of Z over the qubits in subset (at least one). counts are bit strings
    with qubit 0 rightmost. Qubit k in 0 is read as 1 with probability p01[k], in 1 as 0 with probability p10[k], the qubits
    independently. Invert the confusion matrices without clipping.
    """
# %% solution
    weights = []
    for qubit in range(len(p01)):
        matrix = np.array([[1 - p01[qubit], p10[qubit]], [p01[qubit], 1 - p10[qubit]]])
        weights.append(np.array([1, -1]) @ np.linalg.inv(matrix))
    total = sum(counts.values())
    value = 0.0
    for bits, count in counts.items():
        product = 1.0
        for qubit in subset:
            product *= weights[qubit][int(bits[-1 - qubit])]
        value += product * count / total
    return float(value)
# %% solution: by the whole distribution
    n = len(p01)
    vector = np.zeros(2**n)
    for bits, count in counts.items():
        vector[int(bits, 2)] += count / sum(counts.values())
    matrix = np.eye(1)
    for a, b in zip(p01, p10):
        matrix = np.kron(np.array([[1 - a, b], [a, 1 - b]]), matrix)
    corrected = np.linalg.solve(matrix, vector)
    return float(sum(p * (-1) ** sum(k >> q & 1 for q in subset) for k, p in enumerate(corrected)))
# %% wrong: qubit 0 leftmost
bits[-1 - qubit] --> bits[qubit]
# %% wrong: the transposed matrix
[[1 - p01[qubit], p10[qubit]], [p01[qubit], 1 - p10[qubit]]] --> [[1 - p01[qubit], p01[qubit]], [p10[qubit], 1 - p10[qubit]]]
# %% wrong: the errors applied once more
np.linalg.inv(matrix) --> matrix
# %% wrong: the first qubits in place of the subset
for qubit in subset: --> for qubit in range(len(subset)):
# %% wrong: not divided by the shots
product * count / total --> product * count
# %% inputs
({"000": 480, "111": 430, "010": 60, "001": 30}, [0.02, 0.05, 0.01], [0.04, 0.03, 0.08], [0, 2])
({"01": 700, "10": 200, "11": 100}, [0.1, 0.02], [0.03, 0.15], [1])
({"1011": 300, "0001": 500, "1110": 224}, [0.01, 0.02, 0.03, 0.04], [0.05, 0.06, 0.07, 0.08], [0, 1, 3])
