# %% task  id=quickstart/repetition-decoder  difficulty=intermediate  tags=error-correction
# %% prompt
def repetition_decoder(syndrome: list[int]) -> list[int]:
    """Decode the bit-flip repetition code: return the data qubits to flip, in ascending order.

    The code has len(syndrome) + 1 data qubits, an odd number. syndrome[i] is 1 if the data qubits i and
    i + 1 differ and 0 if they agree; all entries are right. Of the two sets of flipped qubits that
    explain the syndrome, return the smaller one.
    """
# %% solution
    flipped, value = [], 0
    for qubit, change in enumerate([0, *syndrome]):
        value ^= change
        if value:
            flipped.append(qubit)
    n = len(syndrome) + 1
    if 2 * len(flipped) > n:
        flipped = [qubit for qubit in range(n) if qubit not in flipped]
    return flipped
# %% test
from itertools import product


def check(candidate):
    for n in (3, 5, 7, 1):
        for flips in product((0, 1), repeat=n):
            if 2 * sum(flips) > n:
                continue
            syndrome = [a ^ b for a, b in zip(flips, flips[1:])]
            expected = [qubit for qubit, flip in enumerate(flips) if flip]
            result = candidate(list(syndrome))
            assert isinstance(result, (list, tuple)), f"expected a list, got {type(result).__name__}"
            assert list(result) == expected, f"syndrome {syndrome}: expected {expected}, got {list(result)}"
# %% wrong: assumes at most one error
def repetition_decoder(syndrome: list[int]) -> list[int]:
    fired = [i for i, bit in enumerate(syndrome) if bit]
    if not fired:
        return []
    if len(fired) == 2:
        return [fired[0] + 1]
    return [0] if fired[0] == 0 else [len(syndrome)]
# %% wrong: does not look for the smaller set
def repetition_decoder(syndrome: list[int]) -> list[int]:
    flipped, value = [], 0
    for qubit, change in enumerate([0, *syndrome]):
        value ^= change
        if value:
            flipped.append(qubit)
    return flipped
# %% wrong: flips where the syndrome is 1
def repetition_decoder(syndrome: list[int]) -> list[int]:
    return [i for i, bit in enumerate(syndrome) if bit]
# %% wrong: off by one qubit
def repetition_decoder(syndrome: list[int]) -> list[int]:
    flipped, value = [], 0
    for qubit, change in enumerate(syndrome):
        value ^= change
        if value:
            flipped.append(qubit)
    n = len(syndrome) + 1
    return flipped if 2 * len(flipped) <= n else [q for q in range(n) if q not in flipped]
