"""Killed in the middle and given again: the same losses and the same weights, bit for bit."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from qspark.errors import UserError
from qspark.training.folder import CHECKPOINTS, LOG, last_checkpoint, result_of
from qspark.training.recipe import TrainRecipe
from qspark.training.train import train

# At the end of one step, between two checkpoints, once.
KILLED = """
import os, signal, sys
from pathlib import Path
from qspark.training.journal import Journal
from qspark.training.recipe import TrainRecipe
from qspark.training.train import train
recipe = TrainRecipe.model_validate_json(Path(sys.argv[1]).read_text())
step_end = Journal.on_step_end
def on_step_end(self, args, state, control, **named):
    step_end(self, args, state, control, **named)
    if state.global_step == int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
Journal.on_step_end = on_step_end
# A random model passes no test, and equal rewards have no gradient.
from qspark.training.rewards import REWARDS
REWARDS["tests"] = lambda judged: [len(one.text) % 7 / 7 for one in judged]
train(recipe, force=sys.argv[3] == "force")
"""
TIMES = {"time", "seconds", "step_time", "train_runtime", "reward_wait_s"}


def run(recipe: TrainRecipe, killed_at: int = -1, *, force: bool = False) -> int:
    file = recipe.out.with_suffix(".json")
    file.write_text(recipe.model_dump_json())
    environment = {**os.environ, "TRL_EXPERIMENTAL_SILENCE": "1", "OMP_NUM_THREADS": "1"}
    command = [sys.executable, "-W", "ignore", "-c", KILLED, str(file), str(killed_at), "force" if force else ""]
    return subprocess.run(command, check=False, capture_output=True, env=environment).returncode


def curve(recipe: TrainRecipe) -> list[dict[str, float]]:
    rows = [json.loads(line) for line in (recipe.out / LOG).read_text().splitlines()]
    return [{name: value for name, value in row.items() if name not in TIMES} for row in rows]


@pytest.mark.parametrize(
    ("stage", "more"),
    [
        ("orpo", {}),
        ("grpo", {}),
        ("unified", {"curriculum": {"enabled": True}}),
        pytest.param("grpo", {"curriculum": {"enabled": True}}, marks=pytest.mark.slow),
        pytest.param("grpo", {"curriculum": {"hints": 0.6, "repair": 0.5}}, marks=pytest.mark.slow),
        pytest.param("grpo", {"rollouts": {"group": 2, "kl": 0.1}}, marks=pytest.mark.slow),
        pytest.param("grpo", {"rollouts": {"group": 2, "updates": 2}}, marks=pytest.mark.slow),
    ],
)
def test_a_killed_training_goes_on_as_if_nothing_had_happened(
    recipe: Callable[..., TrainRecipe], tmp_path: Path, stage: str, more: dict[str, Any]
) -> None:
    fields = {
        "optimiser": {"steps": 5, "batch_size": 4},
        "save_every": 3,  # in the middle of a pass over the data
        "lora": {"rank": 4, "dropout": 0.1},  # so that the state of chance matters
        **more,
    }
    whole = recipe(stage, out=tmp_path / "whole", **fields)
    assert run(whole) == 0
    broken = recipe(stage, out=tmp_path / "broken", **fields)
    assert run(broken, killed_at=4) == -signal.SIGKILL
    assert not result_of(broken).exists()
    assert run(broken) == 0
    assert curve(broken) == curve(whole)
    assert all(row["grad_norm"] > 0 for row in curve(whole) if "grad_norm" in row)
    name = "adapter_model.safetensors"
    assert (result_of(broken) / name).read_bytes() == (result_of(whole) / name).read_bytes()


def test_what_was_begun_by_force_goes_on_by_force(recipe: Callable[..., TrainRecipe], tmp_path: Path) -> None:
    other = recipe("sft", optimiser={"steps": 1}, seed=1)
    train(other)
    wanted = recipe("sft", optimiser={"steps": 5}, save_every=3)
    assert run(wanted, killed_at=4, force=True) == -signal.SIGKILL
    (checkpoint,) = (wanted.out / CHECKPOINTS).iterdir()
    before = (checkpoint / "trainer_state.json").stat().st_mtime_ns
    assert run(wanted, force=True) == 0
    assert (checkpoint / "trainer_state.json").stat().st_mtime_ns == before
    assert [row["step"] for row in curve(wanted)] == [1, 2, 3, 4, 5]


def test_a_checkpoint_that_a_kill_left_unfinished_is_not_used(tmp_path: Path) -> None:
    for step, state in ((2, "{}"), (4, '{"global_st'), (6, None)):
        folder = tmp_path / CHECKPOINTS / f"checkpoint-{step}"
        folder.mkdir(parents=True)
        (folder / "adapter_model.safetensors").write_bytes(b"x")
        if state is not None:
            (folder / "trainer_state.json").write_text(state)
    assert last_checkpoint(tmp_path / CHECKPOINTS) == str(tmp_path / CHECKPOINTS / "checkpoint-2")
    assert [path.name for path in (tmp_path / CHECKPOINTS).iterdir()] == ["checkpoint-2"]


def test_without_a_checkpoint_it_begins_anew(tmp_path: Path) -> None:
    assert last_checkpoint(tmp_path / "nothing") is None


def test_a_training_that_was_killed_before_it_kept_its_adapter_adds_no_step(
    recipe: Callable[..., TrainRecipe], tmp_path: Path
) -> None:
    wanted = recipe("orpo", optimiser={"steps": 2}, save_every=1)
    adapter = train(wanted) / "adapter_model.safetensors"
    whole = adapter.read_bytes()
    shutil.rmtree(adapter.parent)
    assert (train(wanted) / "adapter_model.safetensors").read_bytes() == whole
    assert [row["step"] for row in curve(wanted)] == [1, 2]


def test_data_that_was_built_anew_is_another_training(
    recipe: Callable[..., TrainRecipe], data: Path, tmp_path: Path
) -> None:
    own = tmp_path / "data"
    shutil.copytree(data, own)
    train(recipe("sft", data=own, optimiser={"steps": 1}))
    pairs = own / "pairs.jsonl"
    pairs.write_text("".join(pairs.read_text().splitlines(keepends=True)[:-1]))
    with pytest.raises(UserError, match=r"the content of pairs\.jsonl differ"):
        train(recipe("sft", data=own, optimiser={"steps": 1}))


def test_an_adapter_that_was_trained_anew_makes_another_training(
    recipe: Callable[..., TrainRecipe], tmp_path: Path
) -> None:
    first = recipe("sft", out=tmp_path / "first", optimiser={"steps": 1})
    adapter = train(first)
    second = recipe("orpo", adapter=adapter, out=tmp_path / "second", optimiser={"steps": 1})
    train(second)
    train(first.model_copy(update={"seed": 1}), force=True)
    with pytest.raises(UserError, match="the content of adapter differ"):
        train(second)
