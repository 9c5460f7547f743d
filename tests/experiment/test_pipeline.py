"""An experiment that starts over leaves nothing of the one before it."""

from pathlib import Path

from qspark.experiment.pipeline import _start_over
from qspark.experiment.recipe import ExperimentRecipe


def test_starting_over_measures_nothing_by_scores_behind_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "scores").symlink_to(tmp_path / "elsewhere")
    stages = [{"name": "sft", "recipe": {"stage": "sft"}}]
    fields = {"out": tmp_path / "run", "model": "tiny", "data": tmp_path, "stages": stages}
    _start_over(ExperimentRecipe.model_validate(fields))
    assert not (tmp_path / "run" / "scores").exists()
    assert (tmp_path / "elsewhere").is_dir()
