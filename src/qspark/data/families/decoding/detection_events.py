# %% draft  id=decoding/detection-events  tags=error-correction,decoding
# %% prompt
def detection_events(rounds: list[list[int]]) -> list[list[int]]:
    """Detection events of repeated syndrome measurements: for each round, the change of every syndrome bit against
    the round before; the first round is compared with all zeros.
    """
# %% solution
    before = [0] * len(rounds[0])
    events = []
    for syndrome in rounds:
        events.append([a ^ b for a, b in zip(before, syndrome)])
        before = syndrome
    return events
# %% solution: against a padded copy
    padded = [[0] * len(rounds[0]), *rounds]
    return [[abs(a - b) for a, b in zip(one, two)] for one, two in zip(padded, padded[1:])]
# %% wrong: the round before is never moved on
    before = [0] * len(rounds[0])
    events = []
    for syndrome in rounds:
        events.append([a ^ b for a, b in zip(before, syndrome)])
    return events
# %% wrong: the first round compared with itself
    before = [0] * len(rounds[0])
    events = []
    before = rounds[0]
    for syndrome in rounds:
        events.append([a ^ b for a, b in zip(before, syndrome)])
        before = syndrome
    return events
# %% wrong: where both are 1, instead of where they differ
events.append([a ^ b for a, b in zip(before, syndrome)]) --> events.append([a & b for a, b in zip(before, syndrome)])
# %% inputs
([[0, 0], [0, 1], [0, 1]],)
([[1, 0, 1], [1, 1, 0], [0, 0, 0], [0, 1, 1]],)
([[0]],)
([[1, 1]],)
