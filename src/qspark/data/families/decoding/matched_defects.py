# %% draft  id=decoding/matched-defects  tags=error-correction,decoding
# %% prompt
def flips_of_matching(pairs: list[tuple[int, int]]) -> list[int]:
    """Qubits to be flipped for a matching of defects in a repetition code. Check k lies between qubits k and k + 1;
    a pair (a, b) with a < b of defective checks is repaired by flipping the qubits a + 1 to b. Qubits that two
    pairs would flip stay as they are. Return the qubits in ascending order.
    """
# %% solution
    flips = set()
    for left, right in pairs:
        flips ^= set(range(left + 1, right + 1))
    return sorted(flips)
# %% solution: counted by parity
    last = max((right for _, right in pairs), default=0)
    return [qubit for qubit in range(last + 1) if sum(left < qubit <= right for left, right in pairs) % 2]
# %% wrong: one qubit too far to the left
flips ^= set(range(left + 1, right + 1)) --> flips ^= set(range(left, right))
# %% wrong: qubits flipped twice stay flipped
flips ^= set(range(left + 1, right + 1)) --> flips |= set(range(left + 1, right + 1))
# %% wrong: in descending order
return sorted(flips) --> return sorted(flips)[::-1]
# %% inputs
([(0, 1)],)
([(0, 3), (5, 6)],)
([(1, 4), (2, 6)],)
([],)
([(2, 5), (2, 5)],)
