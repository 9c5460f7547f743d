# %% draft  id=hardware/best-pair  tags=hardware-aware
# %% prompt
def best_pair(two_qubit: dict[tuple[int, int], float], readout: list[float]) -> tuple[int, int]:
    """The coupled pair of qubits with the smallest sum of the error of its gate and the readout errors of both qubits.
    Of pairs with equal sums the one that sorts first.
    """
# %% solution
    best = None
    for a, b in sorted(two_qubit):
        cost = two_qubit[a, b] + readout[a] + readout[b]
        if best is None or cost < best[0]:
            best = (cost, (a, b))
    return best[1]
# %% solution: another way
    return min(sorted(two_qubit), key=lambda p: two_qubit[p] + readout[p[0]] + readout[p[1]])
# %% wrong: readout errors are left out
    return min(sorted(two_qubit), key=lambda p: two_qubit[p])
# %% wrong: the worst pair
if best is None or cost < best[0]: --> if best is None or cost > best[0]:
# %% wrong: the readout error of one qubit only
cost = two_qubit[a, b] + readout[a] + readout[b] --> cost = two_qubit[a, b] + readout[a]
# %% inputs
({(0, 1): 0.01, (1, 2): 0.02}, [0.05, 0.01, 0.01])
({(2, 3): 0.25, (0, 1): 0.25}, [0.125, 0.125, 0.125, 0.125])
({(0, 1): 0.1, (1, 2): 0.05, (0, 2): 0.2}, [0.0, 0.3, 0.05])
