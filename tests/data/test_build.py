"""A whole build: real sources, a real judge, files on disk."""

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from qspark.data import DataRecipe, Model, build
from qspark.data.build import ANSWERS, FILES, LESSONS
from qspark.errors import UserError
from qspark.judge import Environment, environment
from qspark.task import Completion, Task
from qspark.tasks import load

MODULE = '''
from qiskit import QuantumCircuit


def ladder(n: int, angle: float = 0.3) -> QuantumCircuit:
    """Circuit of n qubits with a turn by the angle on each and a ladder of CNOT gates after that.

    Args:
        n: number of qubits.
        angle: of the turns about y.

    Returns:
        The circuit.
    """
    circuit = QuantumCircuit(n)
    for qubit in range(n):
        circuit.ry(angle * (qubit + 1), qubit)
    for qubit in range(n - 1):
        circuit.cx(qubit, qubit + 1)
    return circuit


def hangs(n: int) -> int:
    """Never comes back with the number of qubits n that it was asked for."""
    circuit = n
    while True:
        circuit += 1
    return circuit


def calls_home(n: int) -> int:
    """Asks the network for the number of qubits n, which nothing here may do."""
    import socket

    circuit = socket.create_connection(("127.0.0.1", 9 + n))
    return circuit
'''


@pytest.fixture
def recipe(tmp_path: Path, default_environment: Environment, monkeypatch: pytest.MonkeyPatch) -> Path:
    source = tmp_path / "source"
    source.mkdir()
    (source / "mod.py").write_text(MODULE)
    (source / "old.py").write_text("print 'two'\n")
    path = tmp_path / "recipe.yaml"
    path.write_text(
        f"packages: []\nfolders: {{{source}: MIT}}\nfamilies: [decoding]\nper_family: 4\nbenchmarks: []\n"
        "proof: {repetitions: 2, mutants: 6}\n"
    )
    return path


def contents(folder: Path) -> dict[str, str]:
    return {name: (folder / name).read_text() for name in FILES}


def test_a_build_from_a_folder_and_a_family(recipe: Path, tmp_path: Path) -> None:
    built = build(DataRecipe.read(recipe), tmp_path / "data")
    tasks = {task.task_id: task for task in load(str(tmp_path / "data" / "tasks.jsonl"))}
    assert "mined/mod.ladder" in tasks
    assert tasks["mined/mod.ladder"].licence == "MIT"
    assert sum(task_id.startswith("decoding/") for task_id in tasks) >= 3
    steps = {step.name: step for step in built.steps}
    assert steps["cut out"].dropped["a module that does not parse"] == 1
    assert steps["run on inputs"].dropped.total() == 2  # what hangs, what wants the network
    for step in built.steps:
        assert step.came == step.kept + step.dropped.total()
    pairs = [json.loads(line) for line in (tmp_path / "data" / "pairs.jsonl").read_text().splitlines()]
    assert {pair["task_id"] for pair in pairs} <= tasks.keys()
    # The same recipe again gives the same files, and another one does not touch them.
    before = contents(tmp_path / "data")
    build(DataRecipe.read(recipe), tmp_path / "data")
    assert contents(tmp_path / "data") == before
    with pytest.raises(UserError, match="--force"):
        build(DataRecipe(seed=5), tmp_path / "data")


def test_a_models_answers_become_pairs_and_levels(recipe: Path, tmp_path: Path) -> None:
    """One model answers every other task with the reference, all others with the empty circuit."""

    def answers(tasks: Sequence[Task]) -> Iterator[Completion]:
        for number, task in enumerate(tasks):
            text = task.canonical_solution if number % 2 else "    from qiskit import QuantumCircuit\n    return None\n"
            yield Completion(task_id=task.task_id, completion=text or "")

    asked = DataRecipe.read(recipe).model_copy(update={"model": Model(name="some")})
    built = build(asked, tmp_path / "data", answers=answers)
    rates = [item.task.features["pass_rate"] for item in built.proven]
    assert rates == [float(number % 2) for number in range(len(rates))]
    assert [item.task.difficulty_scale for item in built.proven] == ["basic" if rate else "advanced" for rate in rates]
    told = {pair.task_id for pair in built.pairs if pair.kind == "model"}
    assert told <= {item.task.task_id for item, rate in zip(built.proven, rates, strict=True) if not rate}
    assert any("return None" in wrong.program for item in built.proven for wrong in item.wrong if wrong.kind == "model")


def test_mined_tasks_that_a_model_has_to_solve_are_dropped_if_it_does_not(recipe: Path, tmp_path: Path) -> None:
    def answers(tasks: Sequence[Task]) -> Iterator[Completion]:
        for task in tasks:
            yield Completion(task_id=task.task_id, completion="    return None\n")

    asked = DataRecipe.read(recipe).model_copy(update={"model": Model(name="some", must_solve=True)})
    built = build(asked, tmp_path / "data", answers=answers)
    assert built.proven
    assert not any("mined" in item.task.tags for item in built.proven)
    (step,) = (step for step in built.steps if step.name == "solved from their prompts")
    assert step.dropped["no answer solves it"] == 1


class Builds:
    """The command, with a cache of its own and the user's environments."""

    def __init__(self, recipe: Path, folder: Path) -> None:
        self.folder = folder
        self.command = [sys.executable, "-P", "-m", "qspark", "data", "build", str(recipe), "--out"]
        self.variables = {**os.environ, "QSPARK_HOME": str(folder / "home"), "TMPDIR": str(folder)}
        (folder / "home").mkdir()
        (folder / "home" / "envs").symlink_to(environment.home())
        self.store = folder / "home" / "cache" / "verdicts.sqlite"

    def whole(self, name: str) -> dict[str, str]:
        subprocess.run([*self.command, str(self.folder / name)], env=self.variables, stdout=-3, check=True)
        return contents(self.folder / name)

    def remembered(self) -> int:
        """Bytes of verdicts, those that still lie in the log among them."""
        size = 0
        for path in self.store.parent.glob("verdicts.sqlite*"):
            with suppress(FileNotFoundError):  # a journal comes and goes
                size += path.stat().st_size
        return size

    def killed(self, name: str, more: int) -> None:
        """Kill a build once it has remembered so many bytes more, or let it end."""
        before = self.remembered()
        process = subprocess.Popen([*self.command, str(self.folder / name)], env=self.variables, stdout=-3, stderr=-3)
        while process.poll() is None and self.remembered() < before + more:
            os.sched_yield()
        process.send_signal(signal.SIGKILL)
        process.wait()


def test_a_killed_build_given_again_makes_the_same_files(recipe: Path, tmp_path: Path) -> None:
    builds = Builds(recipe, tmp_path)
    builds.killed("killed", 8192)
    assert not (tmp_path / "killed" / "tasks.jsonl").exists()
    assert builds.whole("killed") == builds.whole("whole")


@pytest.mark.slow
def test_ten_kills_at_random_moments_change_nothing(recipe: Path, tmp_path: Path) -> None:
    builds = Builds(recipe, tmp_path)
    chance = random.Random(4)
    for _ in range(10):
        builds.killed("killed", chance.randrange(0, 120_000))
    undisturbed = tmp_path / "undisturbed"
    undisturbed.mkdir()
    assert builds.whole("killed") == Builds(recipe, undisturbed).whole("whole")


def test_an_unknown_family_is_one_clear_line(tmp_path: Path, default_environment: Environment) -> None:
    with pytest.raises(UserError, match="no family 'typo'"):
        build(DataRecipe(packages=(), families=("typo",), benchmarks=()), tmp_path / "data")


NOTHING = DataRecipe(packages=(), families=("decoding",), per_family=1, benchmarks=())


def of_another_recipe(folder: Path) -> dict[str, str]:
    """A folder with all files of a build."""
    folder.mkdir()
    for name in (*FILES, ANSWERS, LESSONS):
        (folder / name).write_text("dear\n")
    (folder / "recipe.json").write_text(DataRecipe(seed=5).model_dump_json(indent=1) + "\n")
    return {path.name: path.read_text() for path in folder.iterdir()}


@pytest.mark.parametrize(
    ("misspelt", "words"),
    [
        ({"benchmarks": ("typo",)}, "typo"),
        ({"environment": "typo"}, "no environment 'typo'"),
        ({"families": ("typo",)}, "no family 'typo'"),
        ({"folders": {"/typo": "MIT"}}, "no folder /typo"),
    ],
)
def test_a_recipe_that_cannot_be_built_replaces_nothing(
    misspelt: dict[str, object], words: str, tmp_path: Path, default_environment: Environment
) -> None:
    before = of_another_recipe(tmp_path / "data")
    with pytest.raises(UserError, match=words):
        build(NOTHING.model_copy(update=misspelt), tmp_path / "data", force=True)
    assert {name: (tmp_path / "data" / name).read_text() for name in before} == before


def stopped(step: str, done: int, of: int) -> None:
    raise KeyboardInterrupt


def test_nothing_of_another_build_is_left_beside_the_recipe_that_replaced_it(
    tmp_path: Path, default_environment: Environment
) -> None:
    of_another_recipe(tmp_path / "data")
    with pytest.raises(KeyboardInterrupt):
        build(NOTHING, tmp_path / "data", force=True, tell=stopped)
    left = {path.name for path in (tmp_path / "data").iterdir()}
    assert left - {".lock"} == {"recipe.json"}


def test_the_same_recipe_keeps_what_it_paid_for(tmp_path: Path, default_environment: Environment) -> None:
    of_another_recipe(tmp_path / "data")
    (tmp_path / "data" / "recipe.json").write_text(NOTHING.model_dump_json(indent=1) + "\n")
    with pytest.raises(KeyboardInterrupt):
        build(NOTHING, tmp_path / "data", force=True, tell=stopped)
    assert (tmp_path / "data" / ANSWERS).read_text() == "dear\n"
