"""Which tasks are held out: whole sources and whole questions of families, never single tasks of one.

Tasks of one group are alike in more than one way; a model that was trained on some of them has seen the others.
"""

import collections
import random
from collections.abc import Iterable

HELD_OUT = {"validation": 0.05, "test": 0.05}  # shares of all tasks, at most
TRAIN = "train"


def splits(groups: Iterable[str], seed: int) -> dict[str, str]:
    """The split of each group, given the group of every task. A group too large for what is left is trained on."""
    sizes = collections.Counter(groups)
    order = sorted(sizes)
    random.Random(f"{seed}/splits").shuffle(order)
    room = {name: int(share * sizes.total()) for name, share in HELD_OUT.items()}
    found = {}
    for group in order:
        name = next((name for name in room if sizes[group] <= room[name]), TRAIN)
        found[group] = name
        if name != TRAIN:
            room[name] -= sizes[group]
    return found
