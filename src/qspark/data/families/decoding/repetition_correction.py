# %% draft  id=decoding/repetition-correction  tags=error-correction,decoder,syndrome
# %% prompt
def correction(syndrome: list[int]) -> list[int]:
    """Most likely bit flips in a bit-flip repetition code of odd length. Entry k of the syndrome is the parity of qubits
    k and k + 1; there is one qubit more than there are entries. Return one entry for each qubit, 1 for those to be
    flipped: of the two patterns that explain the syndrome, the one with fewer flips.
    """
# %% solution
    bits = [0]
    for value in syndrome:
        bits.append(bits[-1] ^ value)
    if 2 * sum(bits) > len(bits):
        bits = [1 - bit for bit in bits]
    return bits
# %% solution: by trying all patterns
    size = len(syndrome) + 1
    fitting = []
    for pattern in range(2**size):
        bits = [pattern >> k & 1 for k in range(size)]
        if [a ^ b for a, b in zip(bits, bits[1:])] == list(syndrome):
            fitting.append(bits)
    return min(fitting, key=sum)
# %% wrong: the pattern with more flips
if 2 * sum(bits) > len(bits): --> if 2 * sum(bits) < len(bits):
# %% wrong: a flip for each violated check
    return [*syndrome, 0]
# %% wrong: no running parity
bits.append(bits[-1] ^ value) --> bits.append(value)
# %% wrong: always the pattern that leaves qubit 0
    bits = [0]
    for value in syndrome:
        bits.append(bits[-1] ^ value)
    return bits
# %% inputs
([0, 0],)
([1, 0],)
([1, 1],)
([0, 1, 1, 0],)
([1, 0, 1, 0],)
([0, 0, 0, 1],)
([1, 0, 0, 1, 0, 1],)
([1, 1, 0, 0, 1, 1],)
