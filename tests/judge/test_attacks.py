"""Wrong programs that try to get a pass, to break the judge, to outlive it or to steal: none may.

The corpus is in ``tests/attacks``; ``attacking`` says how to read it.
"""

from collections.abc import Iterator

import pytest
from arena import Arena, changes, listing
from attacking import RUNGS, TASKS, Attack, corpus

from qspark.judge import Environment
from qspark.verdict import Mode, Outcome

CASES = [
    pytest.param(attack, mode, id=f"{attack.name}-{mode}", marks=[pytest.mark.slow] if attack.slow else [])
    for attack in corpus()
    for mode in attack.modes
]


@pytest.fixture(scope="module")
def arena(default_environment: Environment, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Arena]:
    before = listing(default_environment)
    with Arena(default_environment, tmp_path_factory.mktemp("arena")) as arena:
        yield arena
    assert changes(before, listing(default_environment)) == []


@pytest.mark.parametrize(("name", "mode"), [(name, mode) for name in TASKS for mode in TASKS[name].modes])
def test_right_program_passes_and_wrong_one_fails(arena: Arena, name: str, mode: Mode) -> None:
    if name == "reveal":
        assert arena.answer(name, f"def reveal():\n    return {arena.secret!r}\n", mode).outcome is Outcome.PASS
    else:
        assert arena.answer(name, TASKS[name].right, mode).outcome is Outcome.PASS
    assert arena.answer(name, TASKS[name].wrong, mode).outcome is Outcome.FAIL


@pytest.mark.parametrize(("attack", "mode"), CASES)
def test_attack_fails_and_leaves_nothing(arena: Arena, attack: Attack, mode: Mode) -> None:
    holding = set(arena.judge(attack.limits).isolation)
    if attack.lost_without and not attack.lost_without & holding:
        pytest.skip(f"may succeed without one of {', '.join(sorted(attack.lost_without))}")
    assert arena.breaches(attack, mode) == [], attack.tries


def test_corpus_is_large_and_of_every_kind() -> None:
    attacks = corpus()
    assert len(attacks) >= 110
    assert {f"A{number}" for number in range(1, 17)} <= {attack.kind for attack in attacks}
    assert set().union(*(attack.lost_without for attack in attacks)) <= RUNGS
