# %% draft  id=decoding/steane-lookup  tags=error-correction,decoding
# %% prompt
def flipped_qubit(syndrome: list[int]) -> int | None:
    """Qubit of the Steane code on which a single bit flip explains the syndrome of its Z checks, None for the trivial
    syndrome. The checks act on the qubits whose number plus one has bit 0, bit 1, bit 2 set: check 0 on qubits
    0, 2, 4, 6, check 1 on 1, 2, 5, 6, check 2 on 3, 4, 5, 6. Entry k of the syndrome belongs to check k.
    """
# %% solution
    position = syndrome[0] + 2 * syndrome[1] + 4 * syndrome[2]
    return None if position == 0 else position - 1
# %% solution: by trying each qubit
    checks = [{0, 2, 4, 6}, {1, 2, 5, 6}, {3, 4, 5, 6}]
    for qubit in range(7):
        if [int(qubit in check) for check in checks] == list(syndrome):
            return qubit
    return None
# %% wrong: counted from 1
    position = syndrome[0] + 2 * syndrome[1] + 4 * syndrome[2]
    return None if position == 0 else position
# %% wrong: the bits in the opposite order
    position = 4 * syndrome[0] + 2 * syndrome[1] + syndrome[2]
    return None if position == 0 else position - 1
# %% wrong: the weight of the syndrome
    return sum(syndrome)
# %% inputs
([0, 0, 0],)
([1, 0, 0],)
([0, 1, 0],)
([1, 1, 0],)
([0, 0, 1],)
([1, 0, 1],)
([0, 1, 1],)
([1, 1, 1],)
