# %% draft  id=decoding/logical-counts-7  tags=error-correction,decoding
# %% prompt
def logical_counts(counts: dict[str, int]) -> dict[str, int]:
    """Counts of the logical bit '0' or '1' of a 7-qubit bit-flip repetition code, by majority over each
    measured string. A logical value that never occurs is left out.
    """
# %% solution
    logical = {}
    for bits, count in counts.items():
        value = '1' if bits.count('1') > 3 else '0'
        logical[value] = logical.get(value, 0) + count
    return logical
# %% solution: another way
    from collections import Counter
    logical = Counter()
    for bits, count in counts.items():
        logical[str(int(sum(map(int, bits)) >= 4))] += count
    return dict(logical)
# %% wrong: mistake 1
    logical = {'0': 0, '1': 0}
    for bits, count in counts.items():
        logical['1' if bits.count('1') > 3 else '0'] += count
    return logical
# %% wrong: mistake 2
    logical = {}
    for bits, count in counts.items():
        value = '1' if bits.count('1') > 3 else '0'
        logical[value] = count
    return logical
# %% wrong: mistake 3
    logical = {}
    for bits, count in counts.items():
        logical[bits[0]] = logical.get(bits[0], 0) + count
    return logical
# %% inputs
({'0000000': 900, '0000001': 50, '1111111': 30},)
({'1111111': 7, '1111110': 5},)
({'1010101': 3, '0101010': 4, '0000000': 1},)
({'0000000': 12},)
({'1000000': 3, '0111111': 2},)
