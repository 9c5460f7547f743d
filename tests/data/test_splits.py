"""What is held out is held out whole."""

import collections

from hypothesis import given
from hypothesis import strategies as st

from qspark.data.splits import HELD_OUT, splits

GROUPS = st.lists(st.integers(0, 60).map(lambda number: f"group-{number}"), max_size=400)


@given(groups=GROUPS, seed=st.integers(0, 9))
def test_every_group_has_one_split_and_no_split_is_above_its_share(groups: list[str], seed: int) -> None:
    of = splits(groups, seed)
    assert of.keys() == set(groups)
    sizes = collections.Counter(of[group] for group in groups)
    assert all(sizes[name] <= share * len(groups) for name, share in HELD_OUT.items())


@given(groups=GROUPS)
def test_the_same_seed_gives_the_same(groups: list[str]) -> None:
    assert splits(groups, 1) == splits(list(reversed(groups)), 1)


@given(sources=st.integers(1, 8), each=st.integers(5, 20), seed=st.integers(0, 9))
def test_no_source_is_held_out_twice_more_than_another(sources: int, each: int, seed: int) -> None:
    of = splits([f"source-{source}/{number}" for source in range(sources) for number in range(each)], seed)
    held = collections.Counter(group.partition("/")[0] for group, split in of.items() if split != "train")
    counts = [held[f"source-{source}"] for source in range(sources)]
    assert max(counts) - min(counts) <= 1


def test_something_is_held_out() -> None:
    of = splits((f"group-{number}" for number in range(100)), 0)
    assert set(of.values()) == {"train", "validation", "test"}
