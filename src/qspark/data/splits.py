"""Which tasks are held out: whole packages and whole questions of families, never single tasks of one.

Tasks of one group are alike in more than one way; a model that was trained on some of them has seen the others. Groups
are held out source by source in turn (a source is a family, or all that is mined), so that what is held out asks about
everything and not about the few largest groups.
"""

import collections
import itertools
import random
from collections.abc import Iterable

HELD_OUT = {"validation": 0.05, "test": 0.05}  # shares of all tasks, at most
TRAIN = "train"


def splits(groups: Iterable[str], seed: int) -> dict[str, str]:
    """The split of each group, given the group of every task. A group too large for what is left is trained on."""
    sizes = collections.Counter(groups)
    room = {name: int(share * sizes.total()) for name, share in HELD_OUT.items()}
    found = {}
    for group in _in_turn(sizes, random.Random(f"{seed}/splits")):
        name = next((name for name in room if sizes[group] <= room[name]), TRAIN)
        found[group] = name
        if name != TRAIN:
            room[name] -= sizes[group]
    return found


def _in_turn(groups: Iterable[str], chance: random.Random) -> list[str]:
    """In random order, but one of every source before a second of any."""
    of_source = collections.defaultdict(list)
    order = sorted(groups)
    chance.shuffle(order)
    for group in order:
        of_source[group.partition("/")[0]].append(group)
    rounds = itertools.zip_longest(*of_source.values())
    return [group for one in rounds for group in one if group is not None]
