# %% task  id=quickstart/total-shots  difficulty=basic  tags=measurement
# %% prompt
def total_shots(counts: dict[str, int]) -> int:
    """Return the number of shots behind the counts of an experiment, that is the sum of all counts.

    Example: {"00": 10, "11": 90} gives 100.
    """
# %% solution
    return sum(counts.values())
# %% test
def check(candidate):
    cases = [({"00": 10, "11": 90}, 100), ({"0": 1024}, 1024), ({"000": 1, "010": 2, "111": 5}, 8)]
    for counts, expected in cases:
        result = candidate(dict(counts))
        assert result == expected, f"{counts}: expected {expected}, got {result!r}"
# %% wrong: number of different outcomes
def total_shots(counts: dict[str, int]) -> int:
    return len(counts)
# %% wrong: highest count
def total_shots(counts: dict[str, int]) -> int:
    return max(counts.values())
# %% wrong: a fixed number
def total_shots(counts: dict[str, int]) -> int:
    return 1024
# %% wrong: all outcomes, seen or not
def total_shots(counts: dict[str, int]) -> int:
    return 2 ** len(next(iter(counts)))
