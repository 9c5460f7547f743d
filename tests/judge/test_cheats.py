"""Programs that pass any test which trusts what it is given, on every task there is; and tests that nothing passes."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from cheating import CHEATS, flipped, program

from qspark import tasks
from qspark.judge import Calibration, Judge, Limits, environment, reference_program
from qspark.task import Program, Task
from qspark.verdict import Mode, Outcome

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
