"""Generated tasks, where mined ones are thin: each family is one module with a function ``drafts``.

A family varies what is asked in substance (another code, another register, another constraint), not in its names;
what comes out too alike is removed with all other duplicates.
"""

import random
from collections.abc import Callable, Iterator

from qspark.data.draft import Draft
from qspark.data.families import algorithms, codes, decoding, hardware, states

Family = Callable[[random.Random], Iterator[Draft]]
FAMILIES: dict[str, Family] = {
    "states": states.drafts,
    "codes": codes.drafts,
    "decoding": decoding.drafts,
    "hardware": hardware.drafts,
    "algorithms": algorithms.drafts,
}
