"""A whole experiment from one recipe: data, trainings one after the other, every stage evaluated, one table.

    data/         what ``qspark data build`` leaves, unless the recipe names a folder of it
    NAME/         one folder for each training
    scores/       one run folder for each stage, set of tasks and seed
    table.json    {"rows": [{"model", "stage", "tasks", "pass@1", "ci95", "gain", ...}]}, of the stages so far
    table.md      the same to read

Every step that is finished is kept: the same command continues.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from qspark.data import DataRecipe, build, is_built
from qspark.errors import UserError
from qspark.evaluation import UNSEEN, Shown
from qspark.experiment.recipe import BASE, DATA, HELD_OUT, SCORES, ExperimentRecipe
from qspark.experiment.scored import Asked, measured, spec_of
from qspark.experiment.table import Row, markdown, samples_of, sizes_of, with_gains
from qspark.files import alone_in, cannot_write, read_bounded, remove_tree, replace_file
from qspark.judge import environment
from qspark.judge.inside.isolation.ladder import Rung
from qspark.models.catalog import BY_NAME
from qspark.models.store import path_of
from qspark.tasks import TaskSet, load
from qspark.training.examples import Data
from qspark.training.faults import check_libraries
from qspark.training.folder import MustStartOver, remove, seconds_of, write
from qspark.training.policy import libraries
from qspark.training.tell import Tell, silent
from qspark.training.train import train

TABLES = ("table.json", "table.md")
_STARTED_OVER = ".started-over.json"  # the recipe of an experiment that was begun by force, until it is finished


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
    _look_ahead(recipe)
    with alone_in(recipe.out):
        if force:
            _start_over(recipe)
        try:
            rows = _run(recipe, tell, shown, begun, min_isolation, force=force)
        except MustStartOver:
            (recipe.out / _STARTED_OVER).unlink(missing_ok=True)
            raise
        (recipe.out / _STARTED_OVER).unlink(missing_ok=True)
    return rows


def _look_ahead(recipe: ExperimentRecipe) -> None:
    """What is not there is found out before the data are built. Raises UserError."""
    libraries()
    for training in recipe.trainings().values():
        check_libraries(training)
    for name in recipe.evaluation.tasks:
        if name != HELD_OUT:
            load(name)
    for name in {recipe.environment, *recipe.evaluation.environments.values()}:
        environment.find(name)
    spec_of(recipe.model)
    if recipe.model in BY_NAME:
        path_of(recipe.model)


def _start_over(recipe: ExperimentRecipe) -> None:
    """Remove what an experiment left in the folder, unless that is of the same one, begun by force and not finished."""
    mark, own = recipe.out / _STARTED_OVER, recipe.model_dump_json().encode()
    if mark.exists() and read_bounded(mark) == own:
        return
    try:
        for stage in recipe.stages:
            remove(recipe.out / stage.name)
        remove_tree(recipe.out / SCORES)
        for name in TABLES:
            (recipe.out / name).unlink(missing_ok=True)
        replace_file(mark, own)
    except OSError as error:
        raise cannot_write(recipe.out, error) from error


def _run(
    recipe: ExperimentRecipe,
    tell: Tell,
    shown: Shown,
    begun: Callable[[str], None],
    min_isolation: tuple[Rung, ...],
    *,
    force: bool,
) -> list[dict[str, Any]]:
    """``force`` is for the data alone, which may be those of another recipe."""
    folder = recipe.data if isinstance(recipe.data, Path) else recipe.out / DATA
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
    score = partial(_measured, recipe, sets=sets, shown=shown, begun=begun, min_isolation=min_isolation)
    rows = score(BASE, spec_of(recipe.model))
    table = _written(recipe.out, rows)
    for name, training in recipe.trainings().items():
        begun(f"training {name}")
        result = train(training, tell=tell, min_isolation=min_isolation)
        rows += score(name, spec_of(recipe.model, result))
        table = _written(recipe.out, rows)
    return table


def _written(out: Path, rows: list[Row]) -> list[dict[str, Any]]:
    """The table of what was measured so far."""
    table = [row.as_json() for row in with_gains(rows, BASE)]
    as_json, to_read = TABLES
    write(out / as_json, {"rows": table})
    replace_file(out / to_read, markdown(table).encode())
    return table


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
) -> list[Row]:
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
            folders.append(recipe.out / SCORES / f"{stage}-{_file_name(name)}-{seed}")
            complete = measured(spec, how, folders[-1], shown).complete and complete
        rows.append(
            Row(
                model=recipe.model,
                stage=stage,
                tasks=name,
                count=len(tasks),
                samples=samples_of(folders),
                ks=asked.k,
                seeds=len(folders),
                complete=complete,
                sizes=sizes_of(folders),
                training_s=None if stage == BASE else seconds_of(recipe.out / stage),
            )
        )
    return rows


def _file_name(tasks: str) -> str:
    return "".join(character if character.isalnum() or character in "-." else "_" for character in tasks)
