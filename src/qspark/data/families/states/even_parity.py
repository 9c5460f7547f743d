# %% draft  id=states/even-parity  tags=states
# %% prompt
def even_fraction(counts: dict[str, int]) -> float:
    """Fraction of the shots whose measured string has an even number of ones."""
# %% solution
    even = sum(count for bits, count in counts.items() if bits.count('1') % 2 == 0)
    return even / sum(counts.values())
# %% wrong: mistake 1
    even = sum(count for bits, count in counts.items() if bits.count('1') % 2 == 1)
    return even / sum(counts.values())
# %% wrong: mistake 2
    even = sum(count for bits, count in counts.items() if bits.count('1') % 2 == 0)
    return even / len(counts)
# %% wrong: mistake 3
    even = sum(count for bits, count in counts.items() if bits.count('0') % 2 == 0)
    return even / sum(counts.values())
# %% inputs
({'000': 3, '011': 5, '001': 2},)
({'1': 4},)
({'11': 1, '10': 1, '00': 2},)
