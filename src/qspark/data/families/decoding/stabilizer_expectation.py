# %% draft  id=decoding/stabilizer-expectation  tags=error-correction,decoding
# %% prompt
def check_expectation(counts: dict[str, int], qubits: list[int]) -> float:
    """Expectation value of the product of Z on some qubits, from counts in which the rightmost bit is qubit 0."""
# %% solution
    total = sum(counts.values())
    value = 0
    for bits, count in counts.items():
        parity = sum(int(bits[-1 - qubit]) for qubit in qubits) % 2
        value += count if parity == 0 else -count
    return value / total
# %% solution: products of signs
    import math
    return sum(c * math.prod(1 - 2 * int(b[::-1][q]) for q in qubits) for b, c in counts.items()) / sum(counts.values())
# %% wrong: bits read from the left
    total = sum(counts.values())
    return sum(c * (-1) ** sum(int(b[q]) for q in qubits) for b, c in counts.items()) / total
# %% wrong: not divided by the shots
    return sum(c * (-1) ** sum(int(b[-1 - q]) for q in qubits) for b, c in counts.items())
# %% wrong: the first qubit alone
    total = sum(counts.values())
    return sum(c * (-1) ** int(b[-1 - qubits[0]]) for b, c in counts.items()) / total
# %% inputs
({'00': 40, '01': 30, '11': 30}, [0])
({'001': 10, '110': 20, '010': 5}, [0, 1])
({'1000': 3, '0110': 9, '1111': 4}, [3, 1])
({'01': 6, '10': 2}, [1])
