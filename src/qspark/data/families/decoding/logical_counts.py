# %% draft  id=decoding/logical-counts  tags=error-correction,decoder,counts
# %% prompt
def logical_counts(counts: dict[str, int]) -> dict[str, int]:
    """Counts of the logical bit '0' or '1' of a bit-flip repetition code of odd length, by majority over each measured
    string of data bits; all strings are equally long. A logical value that never occurs is left out.
    """
# %% solution
    logical = {}
    for bits, count in counts.items():
        value = "1" if 2 * bits.count("1") > len(bits) else "0"
        logical[value] = logical.get(value, 0) + count
    return logical
# %% solution: with a Counter
    from collections import Counter

    logical = Counter()
    for bits, count in counts.items():
        logical[sorted(bits)[len(bits) // 2]] += count
    return dict(logical)
# %% wrong: values that never occur with count 0
logical = {} --> logical = {"0": 0, "1": 0}
# %% wrong: the last count instead of the sum
logical[value] = logical.get(value, 0) + count --> logical[value] = count
# %% wrong: one bit instead of the majority
value = "1" if 2 * bits.count("1") > len(bits) else "0" --> value = bits[0]
# %% wrong: majority of three whatever the length
value = "1" if 2 * bits.count("1") > len(bits) else "0" --> value = "1" if bits.count("1") > 1 else "0"
# %% inputs
({"000": 900, "001": 50, "111": 30},)
({"11111": 7, "11110": 5, "01010": 2},)
({"101": 3, "010": 4, "000": 1},)
({"0000000": 12},)
({"10000": 3, "01111": 2, "00110": 6},)
