"""``qspark env``: environments in which programs are judged."""

import json
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from qspark.cli.options import Json, err, help_without_verb, out, remark, table

if TYPE_CHECKING:
    from qspark.judge.environment import Environment

# What people ask about first; the fingerprint and run.json cover every package.
SHOWN = ("qiskit", "qiskit-aer", "qiskit-ibm-runtime")

app = typer.Typer()


@app.callback(invoke_without_command=True)
def _env(context: typer.Context) -> None:
    """Environments in which programs are judged."""
    help_without_verb(context)


@app.command("list", epilog="Example: qspark env list")
def list_environments(as_json: Json = False) -> None:
    """Environments on this machine, and those that can be created."""
    from qspark.judge.environment import home, installed, names, recipes

    here = installed()
    broken = sorted(set(names()) - {environment.name for environment in here})
    missing = sorted(recipes().keys() - set(names()))
    if as_json:
        rows = [*map(_row, here), *({"name": name, "installed": False} for name in (*broken, *missing))]
        print(json.dumps(rows, indent=2))
        return
    shown = table("environment", *SHOWN, "fingerprint")
    for environment in here:
        versions = (environment.packages.get(package, "–") for package in SHOWN)
        shown.add_row(environment.name, *versions, environment.fingerprint)
    for name in broken:
        shown.add_row(name, *("" for _ in SHOWN), f"does not answer: qspark env create {name} --force")
    for name in missing:
        shown.add_row(name, *("" for _ in SHOWN), f"qspark env create {name}", style="dim")
    out.print(shown)
    out.print(f"In {home()}", style="dim", soft_wrap=True)


@app.command(epilog="Example: qspark env create qhe")
def create(
    name: Annotated[str, typer.Argument(metavar="NAME", help="One that qspark env list names.")],
    python: Annotated[
        str | None,
        typer.Option(
            metavar="P",
            help="Interpreter to build on: judging is quicker on 3.12 or 3.13. Default: QSpark's own.",
            show_default=False,
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Create it again if it is there.")] = False,
    as_json: Json = False,
) -> None:
    """Create an environment from its pinned packages."""
    from qspark.judge.environment import create as create_environment

    with err.status("creating the environment") as status:

        def tell(line: str) -> None:
            if err.is_terminal:
                status.update(Text(line))
            else:
                remark(line)

        environment = create_environment(name, python=python, force=force, tell=tell)
    if as_json:
        print(json.dumps(_row(environment), indent=2))
    else:
        out.print(f"{environment.label}: {environment.python}", soft_wrap=True)


def _row(environment: "Environment") -> dict[str, object]:
    return {
        "name": environment.name,
        "installed": True,
        "fingerprint": environment.fingerprint,
        "python": str(environment.python),
        "packages": environment.packages,
    }
