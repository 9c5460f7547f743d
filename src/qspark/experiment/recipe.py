"""What a whole experiment is made from: one YAML file."""

from pathlib import Path
from typing import Any, Self

from pydantic import Field, PositiveInt, ValidationError, model_validator

from qspark.data import DataRecipe
from qspark.errors import UserError
from qspark.recipe import Section, UserPath, enough_samples, fault, read_recipe, samples_differ
from qspark.training import TrainRecipe
from qspark.training.folder import result_of

_OWN = {"model", "data", "out", "environment", "adapter"}  # fields of a training that the experiment decides
BASE, HELD_OUT = "base", "held-out"
DATA, SCORES = FOLDERS = ("data", "scores")  # beside those of the trainings


class Stage(Section):
    """One training of the experiment."""

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9_.-]*$")
    after: str | None = Field(default=None, description="name of the training whose adapter this one continues")
    recipe: dict[str, Any] = Field(description="fields of a training's recipe; those of common hold where it is silent")


class Evaluation(Section):
    """How every stage is measured."""

    tasks: tuple[str, ...] = Field(default=(HELD_OUT,), description="held-out, or as for qspark eval --tasks")
    limit: int | None = Field(default=None, ge=1, description="tasks of each set, at most")
    samples: int = Field(default=1, ge=1)
    temperature: float = Field(default=0.0, ge=0)
    seeds: tuple[int, ...] = Field(default=(0,), min_length=1)
    k: tuple[PositiveInt, ...] = Field(
        default=(1,), min_length=1, description="of pass@k, from the samples of all seeds together"
    )
    max_new_tokens: int = Field(default=512, ge=1)
    environments: dict[str, str] = Field(default={}, description="of sets that need another one than the trainings'")

    @model_validator(mode="after")
    def _samples_are_enough(self) -> Self:
        if len(set(self.seeds)) < len(self.seeds):
            raise ValueError("seeds: one of them is there twice, which would count the same answers twice")
        enough_samples(self.k, self.samples * len(self.seeds))
        samples_differ(self.samples * len(self.seeds), self.temperature)
        return self


class ExperimentRecipe(Section):
    """The whole of it."""

    out: UserPath
    model: str
    data: DataRecipe | UserPath = Field(default=DataRecipe(), description="a recipe, or a folder that was built")
    environment: str = "default"
    common: dict[str, Any] = Field(default={}, description="fields of every training's recipe")
    stages: tuple[Stage, ...] = Field(min_length=1)
    evaluation: Evaluation = Evaluation()

    @model_validator(mode="after")
    def _data_are_built_without_models(self) -> Self:
        if isinstance(self.data, DataRecipe) and (self.data.model or self.data.teacher):
            raise ValueError("a model has a part in these data: make them with qspark data build, and name the folder")
        return self

    @model_validator(mode="after")
    def _stages_can_be_told_apart(self) -> Self:
        seen = {BASE}
        for stage in self.stages:
            if stage.name in FOLDERS:
                raise ValueError(f"stage {stage.name}: that folder is for something else, choose another name")
            if stage.name in seen:
                raise ValueError(f"two stages are called {stage.name}")
            if stage.after is not None and stage.after not in seen - {BASE}:
                raise ValueError(f"stage {stage.name} comes after {stage.after}, which is no stage before it")
            seen.add(stage.name)
        return self

    @classmethod
    def read(cls, path: Path, changes: tuple[str, ...] = ()) -> "ExperimentRecipe":
        """Raises UserError that names the field, of a training's recipe too."""
        found = read_recipe(cls, path, changes)
        found.trainings()
        return found

    def trainings(self) -> dict[str, TrainRecipe]:
        """The recipe of each training, by name. Raises UserError that names the field."""
        found: dict[str, TrainRecipe] = {}
        for stage in self.stages:
            fields = _merged(self.common, stage.recipe)
            if taken := sorted(_OWN & fields.keys()):
                raise UserError(f"stages: {stage.name}: {taken[0]} is a field of the experiment, not of a stage")
            fields |= {
                "model": self.model,
                "data": self.data if isinstance(self.data, Path) else self.out / DATA,
                "out": self.out / stage.name,
                "environment": self.environment,
                "adapter": result_of(found[stage.after]) if stage.after else None,
            }
            try:
                found[stage.name] = TrainRecipe.model_validate(fields)
            except ValidationError as error:
                raise UserError(f"stages: {stage.name}: {fault(error)}") from error
            before = found[stage.after].lora if stage.after else None
            if before is not None and found[stage.name].lora != before:
                raise UserError(
                    f"stages: {stage.name}: lora: it continues {stage.after}, whose adapter has another shape"
                )
        return found


def _merged(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    found = dict(below)
    for name, value in above.items():
        old = found.get(name)
        found[name] = _merged(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return found
