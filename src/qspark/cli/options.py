"""Options that several verbs share, and the consoles that they print on."""

from pathlib import Path
from typing import Annotated, Literal

import typer
from rich import box
from rich.table import Table

from qspark.cli.console import HarmlessConsole
from qspark.errors import UserError

# No markup: task ids, paths and answers may hold brackets.
out = HarmlessConsole(highlight=False, markup=False)  # results
err = HarmlessConsole(
    highlight=False, markup=False, stderr=True
)  # progress and remarks, so that --json is alone on stdout


Ibm = Literal["offline", "account"]


Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON, alone on stdout.")]
Tasks = Annotated[
    str,
    typer.Option(
        "--tasks",
        "-t",
        metavar="T",
        help="quickstart, qhe, qhe-hard, a .json or .jsonl file, or owner/name on the hub.",
    ),
]
Out = Annotated[Path, typer.Option("--out", "-o", metavar="RUN", help="Run folder. A run begun there is continued.")]
Env = Annotated[str, typer.Option("--env", "-e", metavar="E", help="Environment to judge in: see qspark env list.")]
Ks = Annotated[str, typer.Option("-k", metavar="K,...", help="The k of pass@k, such as 1,5.")]
Workers = Annotated[
    int | None,
    typer.Option(
        min=1, metavar="N", help="Programs judged at a time. Default: the cores of this machine.", show_default=False
    ),
]
IbmServices = Annotated[
    Ibm,
    typer.Option(
        "--ibm", help="IBM's services: a stand-in that needs no network, or the account saved on this machine."
    ),
]
MinIsolation = Annotated[
    str | None,
    typer.Option(
        "--min-isolation",
        metavar="R,...",
        help="Refuse to run unless these walls hold, or all: see qspark doctor.",
        show_default=False,
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Start over, even if RUN holds another run.")]


def remark(text: str, style: str = "dim") -> None:
    """One line on stderr, never wrapped."""
    err.print(text, style=style, soft_wrap=True)


def help_without_verb(context: typer.Context) -> None:
    """What a group does that is given none of its verbs."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def table(*headers: str) -> Table:
    """An empty table in the one style of this command line."""
    return Table(*headers, box=box.SIMPLE_HEAD, collapse_padding=True, pad_edge=False, show_edge=False)


def numbers(text: str) -> tuple[int, ...]:
    """``1,5`` as (1, 5).

    Raises:
        UserError: anything else.
    """
    parts = text.split(",")
    if not all(part.strip().isdecimal() and len(part) < 7 and int(part) for part in parts):
        raise UserError(f"-k {text[:100]} is not a list of numbers above 0: write it like -k 1,5")
    return tuple(sorted({int(part) for part in parts}))
