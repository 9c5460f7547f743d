"""``qspark models``: models that can be fetched, checked by SHA-256."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated

import typer
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

from qspark.cli.options import Json, err, help_without_verb, out, table

app = typer.Typer()


@app.callback(invoke_without_command=True)
def _models(context: typer.Context) -> None:
    """Models that can be fetched, checked by SHA-256."""
    help_without_verb(context)


@app.command("list", epilog="Example: qspark models list")
def list_models(as_json: Json = False) -> None:
    """Models that can be fetched by name, and which of them are here."""
    from qspark.models.catalog import MODELS
    from qspark.models.store import folder_of, installed, models_folder

    here = installed()
    if as_json:
        rows = [
            {
                "name": model.name,
                "title": model.title,
                "licence": model.licence,
                "parameters": model.parameters,
                "bytes": model.size,
                "sha256": model.sha256,
                "path": str(folder_of(model) / model.file) if model in here else None,
            }
            for model in MODELS
        ]
        print(json.dumps(rows, indent=2))
        return
    shown = table("", "name", "model", "licence")
    shown.add_column("size", justify="right")
    for model in MODELS:
        size = f"{model.size / 1e6:.0f} MB"
        shown.add_row("✓" if model in here else "", model.name, model.title, model.licence, size)
    out.print(shown)
    out.print(f"✓ is in {models_folder()}; fetch one with qspark models get NAME", style="dim", soft_wrap=True)


@app.command(epilog="Example: qspark models get qwen2.5-coder-0.5b")
def get(
    name: Annotated[str, typer.Argument(metavar="NAME", help="One that qspark models list names.")],
    as_json: Json = False,
) -> None:
    """Fetch a model. The same command continues an interrupted download."""
    from qspark.models.fetch import get as fetch

    with _progress() as progress:
        path = fetch(name, progress)
    if as_json:
        print(json.dumps({"name": name, "path": str(path)}))
    else:
        out.print(str(path), soft_wrap=True)


@contextmanager
def _progress() -> Iterator[Callable[[str, int, int], None]]:
    """A bar for each stage in a terminal, else a line for each tenth of one."""
    if not err.is_terminal:
        tenths: dict[str, int] = {}

        def line(stage: str, done: int, total: int) -> None:
            tenth = 10 * done // max(1, total)
            if tenths.get(stage) != tenth:
                tenths[stage] = tenth
                print(f"{stage}: {done / 1e6:.0f} of {total / 1e6:.0f} MB", file=err.file, flush=True)

        yield line
        return
    bars = Progress(
        TextColumn("{task.description}"),
        BarColumn(bar_width=30),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(compact=True),
        console=err,
    )
    stages = {}

    def bar(stage: str, done: int, total: int) -> None:
        if stage not in stages:
            stages[stage] = bars.add_task(stage, total=total)
        bars.update(stages[stage], completed=done, total=total)

    with bars:
        yield bar
