# %% draft  id=decoding/logical-counts-5  tags=error-correction,decoding
# %% prompt
def logical_counts(counts: dict[str, int]) -> dict[str, int]:
    """Counts of the logical bit '0' or '1' of a 5-qubit bit-flip repetition code, by majority over each
    measured string. A logical value that never occurs is left out.
    """
# %% solution
    logical = {}
    for bits, count in counts.items():
        value = '1' if bits.count('1') > 2 else '0'
        logical[value] = logical.get(value, 0) + count
    return logical
# %% solution: another way
    from collections import Counter
    logical = Counter()
    for bits, count in counts.items():
        logical[str(int(sum(map(int, bits)) >= 3))] += count
    return dict(logical)
# %% wrong: mistake 1
    logical = {'0': 0, '1': 0}
    for bits, count in counts.items():
        logical['1' if bits.count('1') > 2 else '0'] += count
    return logical
# %% wrong: mistake 2
    logical = {}
    for bits, count in counts.items():
        value = '1' if bits.count('1') > 2 else '0'
        logical[value] = count
    return logical
# %% wrong: mistake 3
    logical = {}
    for bits, count in counts.items():
        logical[bits[0]] = logical.get(bits[0], 0) + count
    return logical
# %% inputs
({'00000': 900, '00001': 50, '11111': 30},)
({'11111': 7, '11110': 5},)
({'10101': 3, '01010': 4, '00000': 1},)
({'00000': 12},)
({'10000': 3, '01111': 2},)
