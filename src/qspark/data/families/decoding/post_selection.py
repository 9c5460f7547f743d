# %% draft  id=decoding/post-selection  tags=error-correction,decoding
# %% prompt
def post_select(counts: dict[str, int]) -> dict[str, int]:
    """Keep the shots in which no error was detected. Each key is 'DATA SYNDROME', two strings of bits with a space
    between them; keep those whose syndrome is all zeros, and return the counts of the data strings alone.
    """
# %% solution
    kept = {}
    for key, count in counts.items():
        data, syndrome = key.split(' ')
        if '1' not in syndrome:
            kept[data] = kept.get(data, 0) + count
    return kept
# %% solution: with a Counter
    from collections import Counter
    kept = Counter()
    for key, count in counts.items():
        if int(key.split()[1], 2) == 0:
            kept[key.split()[0]] += count
    return dict(kept)
# %% wrong: syndrome and data exchanged
data, syndrome = key.split(' ') --> syndrome, data = key.split(' ')
# %% wrong: any bit 0 counts as no error
if '1' not in syndrome: --> if '0' in syndrome:
# %% wrong: the whole key is kept
kept[data] = kept.get(data, 0) + count --> kept[key] = count
# %% inputs
({'000 00': 500, '111 00': 480, '010 01': 20, '000 11': 4},)
({'00 1': 5, '11 1': 6},)
({'01 000': 1, '10 000': 2, '10 010': 3},)
