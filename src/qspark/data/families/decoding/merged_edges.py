# %% draft  id=decoding/merged-edges  tags=error-correction,matching,noise
# %% prompt
def merged_edges(mechanisms: list[tuple[float, list[int]]]) -> dict[tuple[int, ...], float]:
    """Weights of a decoding graph from error mechanisms. Each mechanism is a pair (probability, detectors): it happens
    with that probability, independently of the others, and flips each listed detector once for each time that it is
    listed. Mechanisms that flip the same set of detectors are one edge, whose probability is that of an odd number of
    them; mechanisms that flip none are left out. The keys are the detectors of an edge as a tuple in ascending order, the
    values log((1 - p) / p), natural, of its probability p, which lies strictly between 0 and 1.
    """
# %% solution
    from math import log

    chances = {}
    for probability, detectors in mechanisms:
        key = tuple(sorted(d for d in set(detectors) if detectors.count(d) % 2))
        if key:
            before = chances.get(key, 0.0)
            chances[key] = before * (1 - probability) + probability * (1 - before)
    return {key: log((1 - p) / p) for key, p in chances.items()}
# %% solution: by the product of 1 - 2 p
    from collections import Counter, defaultdict
    from math import log, prod

    found = defaultdict(list)
    for p, detectors in mechanisms:
        odd = tuple(sorted(d for d, times in Counter(detectors).items() if times % 2))
        found[odd].append(p)
    found.pop((), None)
    result = {}
    for key, chances in found.items():
        bias = prod(1 - 2 * p for p in chances)
        result[key] = log((1 + bias) / (1 - bias))
    return result
# %% wrong: probabilities added
chances[key] = before * (1 - probability) + probability * (1 - before) --> chances[key] = before + probability
# %% wrong: at least one instead of an odd number
chances[key] = before * (1 - probability) + probability * (1 - before) --> chances[key] = 1 - (1 - before) * (1 - probability)
# %% wrong: detectors that are listed twice are flipped
key = tuple(sorted(d for d in set(detectors) if detectors.count(d) % 2)) --> key = tuple(sorted(d for d in set(detectors)))
# %% wrong: the detectors in the order of the list
key = tuple(sorted(d for d in set(detectors) if detectors.count(d) % 2)) --> key = tuple(detectors)
# %% wrong: probabilities instead of weights
return {key: log((1 - p) / p) for key, p in chances.items()} --> return {key: p for key, p in chances.items()}
# %% inputs
([(0.1, [0, 1]), (0.2, [1, 0]), (0.05, [2])],)
([(0.01, [3]), (0.02, [3]), (0.03, [3]), (0.1, [1, 1])],)
([(0.3, [2, 1, 2]), (0.4, [1]), (0.15, [4, 3])],)
([(0.25, [])],)
