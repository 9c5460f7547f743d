"""A whole experiment from one recipe: data, trainings one after the other, every stage evaluated, one table.

    data/         what ``qspark data build`` leaves, unless the recipe names a folder of it
    NAME/         one folder for each training
    scores/       one run folder for each stage, set of tasks and seed
    table.json    {"rows": [{"model", "stage", "tasks", "pass@1", "ci95", ...}]}
    table.md      the same to read

Every step that is finished is kept: the same command continues.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Self

from pydantic import Field, PositiveInt, ValidationError, model_validator

from qspark.data import DataRecipe, build, is_built
from qspark.errors import UserError
from qspark.evaluation import UNSEEN, Shown, mean_pass_at_k
from qspark.experiment.scored import Asked, measured, spec_of
from qspark.files import replace_file
from qspark.judge.inside.isolation.ladder import Rung
from qspark.recipe import Section, enough_samples, fault, read_recipe
from qspark.tasks import TaskSet, load
from qspark.training import TrainRecipe
from qspark.training.examples import Data
from qspark.training.folder import result_of, write
from qspark.training.policy import libraries
from qspark.training.tell import Tell, silent
from qspark.training.train import train
from qspark.verdict import Outcome, Verdict

_OWN = {"model", "data", "out", "environment", "adapter"}  # fields of a training that the experiment decides
BASE, HELD_OUT = "base", "held-out"


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
        enough_samples(self.k, self.samples * len(self.seeds))
        return self


class ExperimentRecipe(Section):
    """The whole of it."""

    out: Path
    model: str
    data: DataRecipe | Path = Field(default=DataRecipe(), description="a recipe, or a folder that was built")
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
                "data": self.data if isinstance(self.data, Path) else self.out / "data",
                "out": self.out / stage.name,
                "environment": self.environment,
                "adapter": result_of(found[stage.after]) if stage.after else None,
            }
            try:
                found[stage.name] = TrainRecipe.model_validate(fields)
            except ValidationError as error:
                raise UserError(f"stages: {stage.name}: {fault(error)}") from error
        return found


def _merged(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    found = dict(below)
    for name, value in above.items():
        old = found.get(name)
        found[name] = _merged(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return found


def run(
    recipe: ExperimentRecipe,
    *,
    tell: Tell = silent,
    shown: Shown = UNSEEN,
    begun: Callable[[str], None] = lambda what: None,
    min_isolation: tuple[Rung, ...] = (),
    force: bool = False,
) -> list[dict[str, Any]]:
    """Do what is left of it; the rows of the table.

    ``begun`` is told of each step; without the walls of ``min_isolation`` nothing is run. Raises UserError.
    """
    libraries()  # what is not installed is found out before the data are built
    trainings = recipe.trainings()
    folder = recipe.data if isinstance(recipe.data, Path) else recipe.out / "data"
    if isinstance(recipe.data, DataRecipe) and not is_built(folder, recipe.data):
        begun("data")
        folder.parent.mkdir(parents=True, exist_ok=True)
        build(
            recipe.data,
            folder,
            min_isolation=min_isolation,
            force=force,
            tell=lambda stage, done, of: tell(stage, done, of, ""),
        )
    sets = _sets(recipe, Data.read(folder))
    score = partial(_measured, recipe, sets=sets, shown=shown, begun=begun, min_isolation=min_isolation, force=force)
    rows = score(BASE, spec_of(recipe.model))
    for name, training in trainings.items():
        begun(f"training {name}")
        result = train(training, tell=tell, min_isolation=min_isolation, force=force)
        rows += score(name, spec_of(recipe.model, result))
    write(recipe.out / "table.json", {"rows": rows})
    replace_file(recipe.out / "table.md", markdown(rows).encode())
    return rows


def _sets(recipe: ExperimentRecipe, data: Data) -> dict[str, TaskSet]:
    found = {}
    for name in recipe.evaluation.tasks:
        if name == HELD_OUT:
            held_out = tuple(data.held_out("test", recipe.evaluation.limit))
            if not held_out:
                raise UserError("no task of the data is held out: build more of it, or evaluate on other tasks")
            found[name] = TaskSet(HELD_OUT, held_out, "data")
        else:
            whole = load(name)
            found[name] = whole.limit(recipe.evaluation.limit) if recipe.evaluation.limit else whole
    return found


def _measured(
    recipe: ExperimentRecipe,
    stage: str,
    spec: str,
    *,
    sets: dict[str, TaskSet],
    shown: Shown,
    begun: Callable[[str], None],
    min_isolation: tuple[Rung, ...],
    force: bool,
) -> list[dict[str, Any]]:
    asked, rows = recipe.evaluation, []
    for name, tasks in sets.items():
        folders, complete = [], True
        for seed in asked.seeds:
            begun(f"evaluating {stage} on {name}" + (f", seed {seed}" if len(asked.seeds) > 1 else ""))
            how = Asked(
                tasks=tasks,
                environment=asked.environments.get(name, recipe.environment),
                samples=asked.samples,
                temperature=asked.temperature,
                max_new_tokens=asked.max_new_tokens,
                seed=seed,
                min_isolation=min_isolation,
            )
            folders.append(recipe.out / "scores" / f"{stage}-{_file_name(name)}-{seed}")
            complete = measured(spec, how, folders[-1], shown, force=force).complete and complete
        rows.append({"model": recipe.model, "stage": stage, "tasks": name, **_row(len(tasks), folders, asked.k)})
        rows[-1]["complete"] = complete
    return rows


def _file_name(tasks: str) -> str:
    return "".join(character if character.isalnum() or character in "-." else "_" for character in tasks)


def _row(count: int, folders: list[Path], ks: tuple[int, ...]) -> dict[str, Any]:
    """Of the samples of all seeds together; the interval is that of pass@1."""
    samples: dict[str, list[bool]] = {}
    for folder in folders:
        for line in (folder / "verdicts.jsonl").read_text(encoding="utf-8").split("\n"):
            if not line:
                continue
            verdict = Verdict.model_validate_json(line)
            if verdict.outcome is not Outcome.ERROR:
                samples.setdefault(verdict.task_id, []).append(verdict.outcome is Outcome.PASS)
    counts = [(len(passed), sum(passed)) for passed in samples.values()]
    found: dict[str, Any] = {"count": count}
    for k in sorted(ks):
        found[f"pass@{k}"] = mean_pass_at_k(counts, k).value
    interval = mean_pass_at_k(counts, 1).ci95
    found["ci95"] = list(interval) if interval else None
    found["seeds"] = len(folders)
    return found


def columns(rows: list[dict[str, Any]]) -> list[str]:
    """The names of pass@k that rows have, smallest k first."""
    return sorted({name for row in rows for name in row if name.startswith("pass@")}, key=lambda name: int(name[5:]))


def markdown(rows: list[dict[str, Any]]) -> str:
    """The table for a reader."""
    ks = columns(rows)
    lines = [f"| stage | tasks | {' | '.join(ks)} | 95 % |", "|---|---|" + "---:|" * (len(ks) + 1)]
    for row in rows:
        cells = [f"{100 * row[k]:.1f} %" if row.get(k) is not None else "" for k in ks]
        between = f"{100 * row['ci95'][0]:.1f} to {100 * row['ci95'][1]:.1f}" if row["ci95"] else ""
        lines.append(f"| {row['stage']} | {row['tasks']} ({row['count']}) | {' | '.join(cells)} | {between} |")
    return "\n".join(lines) + "\n"
