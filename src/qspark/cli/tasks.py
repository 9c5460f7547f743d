"""``qspark tasks``: task sets, and single tasks."""

import json
from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer
from rich.syntax import Syntax

from qspark.cli.console import harmless
from qspark.cli.options import Json, help_without_verb, out, table
from qspark.errors import UserError

if TYPE_CHECKING:
    from qspark.task import Task

app = typer.Typer()

TaskSpec = Annotated[
    str | None,
    typer.Option("--tasks", "-t", metavar="T", help="A task set, as for qspark eval.", show_default=False),
]


@app.callback(invoke_without_command=True)
def _tasks(context: typer.Context) -> None:
    """Task sets, and single tasks."""
    help_without_verb(context)


@app.command("list", epilog="Example: qspark tasks list quickstart")
def list_tasks(
    name: Annotated[
        str | None, typer.Argument(metavar="T", help="A task set, as for qspark eval.", show_default=False)
    ] = None,
    as_json: Json = False,
) -> None:
    """The task sets known by name or, where one is given, its tasks."""
    from qspark.tasks import load

    if name is None:
        _list_sets(as_json)
        return
    chosen = load(name)
    if as_json:
        print(json.dumps([_row(task) for task in chosen], indent=2))
        return
    shown = table("task", "difficulty", "entry point", "tags")
    shown.columns[0].no_wrap = True
    for task in chosen:
        shown.add_row(task.task_id, task.difficulty_scale, task.entry_point, ", ".join(task.tags))
    out.print(shown)
    levels = Counter(task.difficulty_scale for task in chosen)
    out.print(f"{len(chosen)} tasks: " + ", ".join(f"{count} {level}" for level, count in levels.items()))


@app.command(epilog="Example: qspark tasks show quickstart/bell-state --solution")
def show(
    task_id: Annotated[str, typer.Argument(metavar="ID")],
    tasks: TaskSpec = None,
    solution: Annotated[bool, typer.Option("--solution", help="Show the hidden test and the solution too.")] = False,
    as_json: Json = False,
) -> None:
    """One task as a model sees it. Without --tasks it is looked for in the sets that are on this machine."""
    from qspark.tasks import load

    task = load(tasks)[task_id] if tasks is not None else _find(task_id)
    if as_json:
        row = task.model_dump(mode="json", exclude=None if solution else {"canonical_solution", "test"})
        print(json.dumps(row, indent=2))
        return
    facts = [task.difficulty_scale, f"defines {task.entry_point}()", *task.tags, task.licence]
    out.print(task.task_id, style="bold")
    out.print(*filter(None, facts), sep=" · ", style="dim")
    _print_python(task.prompt)
    if solution:
        _print_python(task.canonical_solution or "# none is known", "solution")
        _print_python(task.test, "hidden test")


def _list_sets(as_json: bool) -> None:
    from qspark.tasks import load
    from qspark.tasks.load import BENCHMARKS, on_disk

    rows: list[dict[str, str | int | None]] = [
        {"name": "quickstart", "tasks": len(load("quickstart")), "where": "built in"}
    ]
    for name, (_, repo) in BENCHMARKS.items():
        path = on_disk(name)
        rows.append({"name": name, "tasks": len(load(name)) if path else None, "where": str(path or f"hub: {repo}")})
    if as_json:
        print(json.dumps(rows, indent=2))
        return
    shown = table("name")
    shown.add_column("tasks", justify="right")
    shown.add_column("where", overflow="fold")
    for row in rows:
        shown.add_row(str(row["name"]), str(row["tasks"] or ""), str(row["where"]))
    out.print(shown)
    out.print("Tasks of a set: qspark tasks list NAME", style="dim")


def _find(task_id: str) -> "Task":
    """The task, from the sets that can be read without a network."""
    from qspark.tasks import load
    from qspark.tasks.load import BENCHMARKS, on_disk

    names = ["quickstart", *(name for name in BENCHMARKS if on_disk(name))]
    for name in names:
        if task_id in (chosen := load(name)):
            return chosen[task_id]
    raise UserError(f"no task {task_id!r} in {', '.join(names)}: name its set with --tasks, or see qspark tasks list")


def _row(task: "Task") -> dict[str, object]:
    return {
        "task_id": task.task_id,
        "difficulty_scale": task.difficulty_scale,
        "entry_point": task.entry_point,
        "tags": task.tags,
    }


def _print_python(source: str, title: str = "") -> None:
    out.rule(title, style="dim")
    if out.is_terminal:
        shown = harmless(source.rstrip())
        out.print(Syntax(shown, "python", theme="ansi_dark", background_color="default", word_wrap=True))
    else:
        print(source.rstrip())  # nothing wrapped: another program reads it
