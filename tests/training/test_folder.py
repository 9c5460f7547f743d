"""What a run folder keeps of a training's surroundings, and whose files in it are left alone."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from qspark.errors import UserError
from qspark.judge import Environment, environment
from qspark.training.folder import CHECKPOINTS, RUN, begin, last_checkpoint
from qspark.training.recipe import TrainRecipe


@pytest.fixture
def base(tiny: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(tiny, tmp_path / "base"))


def other_weights(base: Path) -> None:
    weights = base / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1] + b"x")


def test_a_base_that_was_made_anew_makes_another_training(recipe: Callable[..., TrainRecipe], base: Path) -> None:
    wanted = recipe("sft", model=str(base))
    begin(wanted, force=False)
    other_weights(base)
    with pytest.raises(UserError, match=f"another training .weights of {base} differ"):
        begin(wanted, force=False)


def test_a_training_that_did_not_keep_its_surroundings_goes_on(recipe: Callable[..., TrainRecipe], base: Path) -> None:
    wanted = recipe("sft", model=str(base))
    begin(wanted, force=False)
    run = json.loads((wanted.out / RUN).read_text())
    del run["surroundings"]
    (wanted.out / RUN).write_text(json.dumps(run))
    other_weights(base)
    begin(wanted, force=False)


@pytest.mark.parametrize(("stage", "refused"), [("grpo", True), ("sft", False)])
def test_answers_are_judged_in_one_environment_to_the_end(
    recipe: Callable[..., TrainRecipe], monkeypatch: pytest.MonkeyPatch, stage: str, refused: bool
) -> None:
    there = Environment("default", Path("python"), {}, "one")
    monkeypatch.setattr(environment, "find", lambda name: there)
    begin(recipe(stage), force=False)
    there = replace(there, fingerprint="another")
    if not refused:
        begin(recipe(stage), force=False)
        return
    with pytest.raises(UserError, match=r"another training .packages of the environment differ"):
        begin(recipe(stage), force=False)


@pytest.mark.parametrize("name", ["adapter", CHECKPOINTS])
def test_what_nobody_knows_the_training_of_is_no_result(recipe: Callable[..., TrainRecipe], name: str) -> None:
    wanted = recipe("sft")
    (wanted.out / name).mkdir(parents=True)
    with pytest.raises(UserError, match=f"holds {name} but no run.json: choose another out, or remove it"):
        begin(wanted, force=True)


def test_only_checkpoints_are_counted_or_removed(tmp_path: Path) -> None:
    for name in ("checkpoint-2", "checkpoint-4.bak"):
        (tmp_path / CHECKPOINTS / name).mkdir(parents=True)
        (tmp_path / CHECKPOINTS / name / "trainer_state.json").write_text("{}")
    assert last_checkpoint(tmp_path / CHECKPOINTS) == str(tmp_path / CHECKPOINTS / "checkpoint-2")


def test_a_folder_of_another_name_is_not_removed(tmp_path: Path) -> None:
    mine = tmp_path / CHECKPOINTS / "checkpoint-notes"
    mine.mkdir(parents=True)
    last_checkpoint(tmp_path / CHECKPOINTS)
    assert mine.is_dir()


def test_a_device_in_the_place_of_its_record_is_refused(recipe: Callable[..., TrainRecipe]) -> None:
    wanted = recipe("sft")
    wanted.out.mkdir()
    (wanted.out / RUN).symlink_to("/dev/null")
    with pytest.raises(UserError, match="is not a file"):
        begin(wanted, force=False)
