"""``qspark data``: build tasks and pairs."""

import json
from pathlib import Path
from typing import Annotated

import typer

from qspark.cli.options import Json, err, help_without_verb, out

app = typer.Typer()


@app.callback(invoke_without_command=True)
def _data(context: typer.Context) -> None:
    """Tasks with proven tests, and pairs of judged answers."""
    help_without_verb(context)


@app.command(epilog="Example: qspark data build --out data/")
def build(
    folder: Annotated[Path, typer.Option("--out", help="Folder for tasks.jsonl, pairs.jsonl, funnel.json, card.md.")],
    recipe: Annotated[Path | None, typer.Argument(help="YAML file.", show_default="the default recipe")] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace another build in that folder.")] = False,
    as_json: Json = False,
) -> None:
    """Make tasks, prove their tests, make pairs. The same command continues a build that was stopped."""
    from qspark.cli.progress import stages
    from qspark.data import DataRecipe
    from qspark.data import build as make
    from qspark.data.funnel import lines

    asked = DataRecipe.read(recipe) if recipe else DataRecipe()
    with stages() as tell:
        built = make(asked, folder, force=force, tell=tell)
    if as_json:
        print(json.dumps([step.as_json() for step in built.steps], indent=2))
        return
    for line in lines(built.steps):
        out.print(line, soft_wrap=True)
    out.print(f"{len(built.proven)} tasks and {len(built.pairs)} pairs in {folder}", soft_wrap=True)
    if not built.proven:
        err.print("Nothing was kept: the funnel says where it went.", style="yellow")
