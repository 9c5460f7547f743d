# %% task  id=quickstart/best-path  difficulty=advanced  tags=hardware,layout,noise
# %% prompt
def best_path(couplings: list[tuple[int, int, float]], readout: list[float], n: int) -> list[int]:
    """Choose the best chain of n >= 2 coupled qubits of a device.

    couplings holds each undirected coupling once as (a, b, error of its two-qubit gate), and readout[q]
    is the readout error of qubit q. A chain is a list of n different qubits of which consecutive ones
    are coupled. Its quality is the product of 1 - error over the n - 1 couplings between consecutive
    qubits, times the product of 1 - readout error over its n qubits. Return the chain of the highest
    quality, in the direction in which its first qubit has a smaller index than its last. At least one
    chain exists, and the best one is unique.
    """
# %% solution
    errors: dict[int, dict[int, float]] = {}
    for a, b, error in couplings:
        errors.setdefault(a, {})[b] = error
        errors.setdefault(b, {})[a] = error
    best: tuple[float, list[int]] = (-1.0, [])
    stack = [(1 - readout[qubit], [qubit]) for qubit in errors]
    while stack:
        quality, chain = stack.pop()
        if len(chain) == n:
            best = max(best, (quality, chain))
            continue
        for qubit, error in errors[chain[-1]].items():
            if qubit not in chain:
                stack.append((quality * (1 - error) * (1 - readout[qubit]), [*chain, qubit]))
    chain = best[1]
    return chain if chain[0] < chain[-1] else chain[::-1]
# %% test
from itertools import permutations

import numpy as np


def check(candidate):
    rng = np.random.default_rng(31)
    line = [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5)]
    grid = [(0, 1), (1, 2), (3, 4), (4, 5), (0, 3), (1, 4), (2, 5)]
    heavy = [(0, 1), (1, 2), (2, 3), (1, 5), (5, 6), (3, 4), (6, 4)]
    cases = [
        ([(0, 1, 0.01), (1, 2, 0.02), (2, 3, 0.001)], [0.01, 0.01, 0.01, 0.5], 2),
        ([(2, 0, 0.1), (0, 1, 0.2)], [0.0, 0.0, 0.0], 3),
        # The best coupling leads into a dead end of bad ones.
        ([(0, 1, 0.001), (1, 2, 0.3), (2, 3, 0.02), (3, 4, 0.02)], [0.01] * 5, 3),
    ]
    for edges in (line, grid, heavy, grid):
        size = 1 + max(max(edge) for edge in edges)
        for n in (3, 4):
            weighted = [(b, a, float(rng.uniform(0.001, 0.2))) for a, b in edges]
            cases.append((weighted, rng.uniform(0.001, 0.2, size).tolist(), n))
    for couplings, readout, n in cases:
        table = {}
        for a, b, error in couplings:
            table[a, b] = table[b, a] = error
        best, expected = -1.0, None
        for chain in permutations(range(len(readout)), n):
            if chain[0] < chain[-1] and all(pair in table for pair in zip(chain, chain[1:])):
                quality = float(np.prod([1 - table[pair] for pair in zip(chain, chain[1:])]))
                quality *= float(np.prod([1 - readout[qubit] for qubit in chain]))
                if quality > best:
                    best, expected = quality, list(chain)
        result = candidate([tuple(c) for c in couplings], list(readout), n)
        assert isinstance(result, (list, tuple)), f"expected a list, got {type(result).__name__}"
        assert list(result) == expected, (
            f"couplings {couplings}, readout {readout}, n={n}: expected {expected}, got {result}"
        )
# %% wrong: readout errors ignored
def best_path(couplings: list[tuple[int, int, float]], readout: list[float], n: int) -> list[int]:
    errors = {}
    for a, b, error in couplings:
        errors.setdefault(a, {})[b] = error
        errors.setdefault(b, {})[a] = error
    best = (-1.0, [])
    stack = [(1.0, [qubit]) for qubit in errors]
    while stack:
        quality, chain = stack.pop()
        if len(chain) == n:
            best = max(best, (quality, chain))
            continue
        for qubit, error in errors[chain[-1]].items():
            if qubit not in chain:
                stack.append((quality * (1 - error), [*chain, qubit]))
    return best[1] if best[1][0] < best[1][-1] else best[1][::-1]
# %% wrong: greedy growth from the best coupling
def best_path(couplings: list[tuple[int, int, float]], readout: list[float], n: int) -> list[int]:
    errors = {}
    for a, b, error in couplings:
        errors[a, b] = errors[b, a] = error

    def quality(pair):
        return (1 - errors[pair]) * (1 - readout[pair[0]]) * (1 - readout[pair[1]])

    chain = list(max(errors, key=quality))
    while len(chain) < n:
        ends = [(pair, quality(pair)) for pair in errors if pair[0] in (chain[0], chain[-1]) and pair[1] not in chain]
        (end, new), _ = max(ends, key=lambda item: item[1])
        chain = [*chain, new] if end == chain[-1] else [new, *chain]
    return chain if chain[0] < chain[-1] else chain[::-1]
# %% wrong: the best qubits, coupled or not
def best_path(couplings: list[tuple[int, int, float]], readout: list[float], n: int) -> list[int]:
    return sorted(sorted(range(len(readout)), key=readout.__getitem__)[:n])
# %% wrong: couplings followed in one direction only
def best_path(couplings: list[tuple[int, int, float]], readout: list[float], n: int) -> list[int]:
    errors = {}
    for a, b, error in couplings:
        errors.setdefault(a, {})[b] = error
        errors.setdefault(b, {})
    best = (-1.0, [0, 0])
    stack = [(1 - readout[qubit], [qubit]) for qubit in errors]
    while stack:
        quality, chain = stack.pop()
        if len(chain) == n:
            best = max(best, (quality, chain))
            continue
        for qubit, error in errors[chain[-1]].items():
            if qubit not in chain:
                stack.append((quality * (1 - error) * (1 - readout[qubit]), [*chain, qubit]))
    return best[1] if best[1][0] < best[1][-1] else best[1][::-1]
# %% wrong: chain in the direction in which it was found
def best_path(couplings: list[tuple[int, int, float]], readout: list[float], n: int) -> list[int]:
    errors = {}
    for a, b, error in couplings:
        errors.setdefault(a, {})[b] = error
        errors.setdefault(b, {})[a] = error
    best = (-1.0, [])
    stack = [(1 - readout[qubit], [qubit]) for qubit in errors]
    while stack:
        quality, chain = stack.pop()
        if len(chain) == n:
            best = max(best, (quality, chain))
            continue
        for qubit, error in errors[chain[-1]].items():
            if qubit not in chain:
                stack.append((quality * (1 - error) * (1 - readout[qubit]), [*chain, qubit]))
    return best[1]
