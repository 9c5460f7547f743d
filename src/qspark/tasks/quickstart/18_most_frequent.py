# %% task  id=quickstart/most-frequent  difficulty=basic  tags=measurement
# %% prompt
def most_frequent(counts: dict[str, int]) -> str:
    """Return the bit string with the highest count. There is always exactly one such bit string.

    Example: {"00": 10, "01": 90} gives "01".
    """
# %% solution
    return max(counts, key=counts.get)
# %% test
def check(candidate):
    cases = [
        ({"00": 10, "01": 90}, "01"),
        ({"000": 480, "111": 500, "010": 44}, "111"),
        ({"11": 9, "01": 100, "00": 12}, "01"),
        ({"0": 1024}, "0"),
    ]
    for counts, expected in cases:
        result = candidate(dict(counts))
        assert result == expected, f"{counts}: expected {expected!r}, got {result!r}"
# %% wrong: the count instead of the bit string
def most_frequent(counts: dict[str, int]) -> str:
    return max(counts.values())
# %% wrong: the largest bit string
def most_frequent(counts: dict[str, int]) -> str:
    return max(counts)
# %% wrong: the least frequent
def most_frequent(counts: dict[str, int]) -> str:
    return min(counts, key=counts.get)
# %% wrong: the first
def most_frequent(counts: dict[str, int]) -> str:
    return next(iter(counts))
