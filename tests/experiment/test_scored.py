"""How a model is measured after its training."""

import importlib.util
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("trl")
import torch

from qspark.errors import UserError
from qspark.experiment import scored
from qspark.experiment.scored import spec_of, train_and_score
from qspark.files import alone_in
from qspark.training import TrainRecipe


@pytest.mark.parametrize(
    ("name", "file", "backend"), [("mine", "adapter_config.json", "ov"), ("adapter", "config.json", "hf")]
)
def test_an_adapter_is_known_by_what_is_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, file: str, backend: str
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda library: True)
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    (tmp_path / name).mkdir()
    (tmp_path / name / file).write_text("{}")
    assert spec_of("smollm2-135m", tmp_path / name) == f"{backend}:{tmp_path / name}"


@pytest.mark.parametrize(("rank", "held"), [("0", True), ("1", False)])
def test_the_first_of_several_processes_holds_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rank: str, held: bool
) -> None:
    class Two:
        count = 2

    def look(recipe: TrainRecipe, **_: Any) -> None:
        with (
            pytest.raises(UserError, match="another command works in") if held else nullcontext(),
            alone_in(recipe.out),
        ):
            pass

    monkeypatch.setenv("RANK", rank)
    monkeypatch.setattr(scored, "Processes", Two)
    monkeypatch.setattr(scored, "train", look)
    fields = {"stage": "sft", "model": "tiny", "data": tmp_path, "out": tmp_path / "run"}
    assert train_and_score(TrainRecipe.model_validate({**fields, "scoring": {"enabled": False}})) == {}
