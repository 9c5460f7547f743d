# %% draft  id=decoding/repetition-3  tags=error-correction,decoding
# %% prompt
def correction(syndrome: list[int]) -> list[int]:
    """Most likely bit flips in a 3-qubit bit-flip repetition code. Entry k of the syndrome is the parity
    of qubits k and k + 1, for k from 0 to 1. Return 3 entries, 1 for each qubit to be
    flipped: of the two patterns that explain the syndrome, the one with fewer flips.
    """
# %% solution
    best = None
    for pattern in range(2 ** 3):
        bits = [pattern >> k & 1 for k in range(3)]
        if all(bits[k] ^ bits[k + 1] == syndrome[k] for k in range(2)):
            if best is None or sum(bits) < sum(best):
                best = bits
    return best
# %% solution: another way
    bits = [0]
    for value in syndrome:
        bits.append(bits[-1] ^ value)
    if sum(bits) > len(bits) / 2:
        bits = [1 - bit for bit in bits]
    return bits
# %% wrong: mistake 1
    bits = [0]
    for value in syndrome:
        bits.append(bits[-1] ^ value)
    if sum(bits) < len(bits) / 2:
        bits = [1 - bit for bit in bits]
    return bits
# %% wrong: mistake 2
    return [*syndrome, 0]
# %% wrong: mistake 3
    bits = [0]
    for value in syndrome:
        bits.append(value)
    if sum(bits) > len(bits) / 2:
        bits = [1 - bit for bit in bits]
    return bits
# %% inputs
([0, 0],)
([1, 0],)
([0, 1],)
([1, 1],)
