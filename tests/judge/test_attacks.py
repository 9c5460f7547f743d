"""Wrong programs that try to get a pass, to break the judge, to outlive it or to steal: none may.

The corpus is in ``tests/attacks``; ``attacking`` says how to read it.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from arena import Arena, changes, listing
from attacking import RUNGS, TASKS, Attack, corpus
from cheating import CHEATS, flipped, program

from qspark import tasks
from qspark.judge import Calibration, Environment, Judge, Limits, environment, reference_program
from qspark.task import Program, Task
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


SETS = {"quickstart": "default", "qhe": "qhe", "qhe-hard": "qhe"}


@pytest.fixture(params=SETS)
def taskset(request: pytest.FixtureRequest) -> list[Task]:
    if request.param != "quickstart":
        request.getfixturevalue("benchmarks")
    return list(tasks.load(request.param))


@pytest.fixture
def patient(request: pytest.FixtureRequest) -> Iterator[Judge]:
    """A judge in the environment of the task set, for programs that are either quick or wrong."""
    name = SETS[request.node.callspec.params["taskset"]]
    request.getfixturevalue(f"{name}_environment")
    with Judge(environment.find(name), limits=Limits(cpu_s=5, wall_s=120)) as judge:
        yield judge


def passed(judge: Judge, taskset: list[Task], one: Callable[[Task], list[Outcome]]) -> list[str]:
    """Identifiers of the tasks for which a pass was given."""
    with ThreadPoolExecutor(judge.workers) as pool:
        found = list(pool.map(one, taskset))
    return [task.task_id for task, outcomes in zip(taskset, found, strict=True) if Outcome.PASS in outcomes]


@pytest.mark.slow
@pytest.mark.parametrize("cheat", CHEATS)
@pytest.mark.parametrize("mode", Mode)
def test_universal_cheat_passes_nothing(patient: Judge, taskset: list[Task], mode: Mode, cheat: str) -> None:
    def one(task: Task) -> list[Outcome]:
        source = Program(source=program(task, cheat), entry_point=task.entry_point, how="cheat")
        return [patient.run(task, source, mode, Calibration(mode=mode)).outcome]

    assert passed(patient, taskset, one) == []


@pytest.mark.slow
def test_no_reference_passes_an_impossible_test(patient: Judge, taskset: list[Task]) -> None:
    tried: list[str] = []
    skipped: list[str] = []

    def one(task: Task) -> list[Outcome]:
        known = patient.calibrate(task)
        variants = list(flipped(task))
        # Where the reference fails, or an assertion is not reached, a changed value need not be noticed.
        seen = known.verdict
        if seen is None or seen.outcome is not Outcome.PASS or seen.assertions.reached < seen.assertions.total:
            skipped.extend(task.task_id for _ in variants)
            return []
        tried.extend(task.task_id for _ in variants)
        reference = reference_program(task)
        return [patient.run(variant, reference, known.mode, known).outcome for variant in variants]

    assert passed(patient, taskset, one) == []
    print(f"{len(tried)} impossible tests, {len(skipped)} left out")
    assert tried
