# %% draft  id=states/marginal-counts  tags=states,measurement
# %% prompt
def marginal(counts: dict[str, int], qubits: list[int]) -> dict[str, int]:
    """Counts of some qubits alone. The rightmost character of a key is qubit 0; in the new keys entry 0 of qubits is
    the rightmost character, entry 1 the one left of it, and so on.
    """
# %% solution
    marginal = {}
    for bits, count in counts.items():
        key = ''.join(bits[-1 - qubit] for qubit in reversed(qubits))
        marginal[key] = marginal.get(key, 0) + count
    return marginal
# %% wrong: the new keys in the opposite order
key = ''.join(bits[-1 - qubit] for qubit in reversed(qubits)) --> key = ''.join(bits[-1 - qubit] for qubit in qubits)
# %% wrong: qubits counted from the left
key = ''.join(bits[-1 - qubit] for qubit in reversed(qubits)) --> key = ''.join(bits[qubit] for qubit in reversed(qubits))
# %% wrong: later keys overwrite earlier ones
marginal[key] = marginal.get(key, 0) + count --> marginal[key] = count
# %% inputs
({'010': 5, '011': 7, '110': 1}, [0])
({'010': 5, '011': 7, '110': 1}, [2, 0])
({'1010': 3, '0101': 4, '1110': 2}, [1, 3])
