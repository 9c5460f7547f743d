"""``qspark data``: build tasks and pairs."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from qspark.cli.options import Json, MinIsolation, err, help_without_verb, out
from qspark.errors import UserError

if TYPE_CHECKING:
    from qspark.data import Model, Teacher
    from qspark.task import Completion, Task

app = typer.Typer()

Who = TypeVar("Who", "Model", "Teacher")


@app.callback(invoke_without_command=True)
def _data(context: typer.Context) -> None:
    """Tasks with proven tests, and pairs of judged answers."""
    help_without_verb(context)


@app.command(epilog="Example: qspark data build --out data/ --model qwen2.5-coder-0.5b")
def build(
    folder: Annotated[Path, typer.Option("--out", help="Folder for tasks.jsonl, pairs.jsonl, funnel.json, card.md.")],
    recipe: Annotated[Path | None, typer.Argument(help="YAML file.", show_default="the default recipe")] = None,
    model: Annotated[
        str | None,
        typer.Option(
            "--model",
            "-m",
            metavar="M",
            help="Let a model answer the tasks: its mistakes become rejected answers.",
            show_default=False,
        ),
    ] = None,
    n: Annotated[
        int | None, typer.Option("-n", min=1, metavar="N", help="Its answers per task.", show_default="1")
    ] = None,
    temperature: Annotated[
        float | None, typer.Option(min=0.0, metavar="X", help="Of its answers.", show_default="0")
    ] = None,
    base_url: Annotated[
        str | None, typer.Option(metavar="URL", help="Server of an openai: model.", show_default=False)
    ] = None,
    teacher: Annotated[
        str | None,
        typer.Option(
            metavar="M",
            help="Let a strong model write the prompts of mined tasks anew; kept where it solves the task by them.",
            show_default=False,
        ),
    ] = None,
    teacher_url: Annotated[
        str | None, typer.Option(metavar="URL", help="Server of an openai: teacher.", show_default=False)
    ] = None,
    min_isolation: MinIsolation = None,
    force: Annotated[bool, typer.Option("--force", help="Replace another build in that folder.")] = False,
    as_json: Json = False,
) -> None:
    """Make tasks, prove their tests, make pairs. The same command continues a build that was stopped."""
    from qspark.cli.measure import rungs
    from qspark.cli.progress import stages
    from qspark.data import DataRecipe, Model, Teacher
    from qspark.data import build as make
    from qspark.data.build import ANSWERS, LESSONS
    from qspark.data.funnel import lines

    asked = DataRecipe.read(recipe) if recipe else DataRecipe()
    answering = _given(asked.model, Model, "model", base_url, name=model, per_task=n, temperature=temperature)
    teaching = _given(asked.teacher, Teacher, "teacher", teacher_url, name=teacher)
    asked = asked.model_copy(update={"model": answering, "teacher": teaching})
    answers = partial(_answers, asked.model, asked.model.per_task, folder / ANSWERS, base_url) if asked.model else None
    lessons = partial(_answers, asked.teacher, 1, folder / LESSONS, teacher_url) if asked.teacher else None
    walls = rungs(min_isolation)
    with stages() as tell:
        built = make(asked, folder, answers=answers, teacher=lessons, min_isolation=walls, force=force, tell=tell)
    if as_json:
        print(json.dumps([step.as_json() for step in built.steps], indent=2))
        return
    for line in lines(built.steps):
        out.print(line, soft_wrap=True)
    out.print(f"{len(built.proven)} tasks and {len(built.pairs)} pairs in {folder}", soft_wrap=True)
    if not built.proven:
        err.print("Nothing was kept: the funnel says where it went.", style="yellow")


def _given(of_recipe: Who | None, kind: type[Who], who: str, url: str | None, **said: object) -> Who | None:
    """The recipe's, with what the command line says otherwise. Raises UserError for what is said about nobody."""
    fields = {name: value for name, value in said.items() if value is not None}
    if of_recipe is not None:
        return of_recipe.model_copy(update=fields)
    if "name" in fields:
        return kind.model_validate(fields)
    if fields or url is not None:
        raise UserError(f"no {who} is named that this could hold for: add --{who} M, or {who} to the recipe")
    return None


def _digest(task: "Task") -> str:
    return hashlib.sha256(f"{task.prompt}\0{task.instruction}".encode()).hexdigest()[:12]


def _answers(
    model: "Model | Teacher", per_task: int, file: Path, base_url: str | None, tasks: Sequence["Task"]
) -> Iterator["Completion"]:
    """Those that an earlier command got, then those that are missing, kept as they come.

    Kept by what was asked: a task whose prompt has changed is asked anew.
    """
    from qspark.evaluation.journal import Journal
    from qspark.models import Sampling, open_model
    from qspark.task import Completion

    kept = Journal(file, Completion, lambda row: (row.task_id, row.sample))
    asked = {task.task_id: f"{task.task_id}@{_digest(task)}" for task in tasks}
    wanted = [(task, sample) for task in tasks for sample in range(per_task)]
    missing = []
    for task, sample in wanted:
        if (key := (asked[task.task_id], sample)) in kept:
            yield kept[key].model_copy(update={"task_id": task.task_id})
        else:
            missing.append((task, sample))
    if not missing:
        return
    sampling = Sampling(temperature=model.temperature, max_new_tokens=model.max_new_tokens)
    with closing(open_model(model.name, base_url=base_url)) as generator:
        for completion in generator.generate(missing, sampling):
            kept.append(completion.model_copy(update={"task_id": asked[completion.task_id]}))
            kept.sync()
            yield completion
