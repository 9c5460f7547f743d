"""What ``eval`` and ``judge`` have in common: a measurement with progress on the way and its scores at the end."""

import json
import re
import shlex
import sys
from typing import TYPE_CHECKING

from qspark.address import without_secrets
from qspark.cli.options import err, out, remark
from qspark.cli.progress import shown as bars
from qspark.cli.table import scores_table

if TYPE_CHECKING:
    from qspark.evaluation import Shown
    from qspark.evaluation.measure import Measurement
    from qspark.judge.inside.isolation.ladder import Rung

_URL = re.compile(r"https?://\S+", re.IGNORECASE)


def shown() -> "Shown":
    """On stderr."""
    from qspark.evaluation import Shown

    return Shown(doing=err.status, progress=bars, remark=remark)


def measured(asked: "Measurement", title: str, *, as_json: bool) -> int:
    """Do what is left of it, print the scores; returns the exit code.

    Raises:
        UserError: see :func:`~qspark.evaluation.measure`.
    """
    from qspark.evaluation import measure

    scores = measure(asked, shown())
    if as_json:
        print(json.dumps(scores.as_json(), indent=2))
    else:
        out.print(scores_table(scores, title))
        out.print(f" Run folder {asked.folder}\n", style="dim", soft_wrap=True)
    if not scores.complete:
        lacking = {**scores.by_error, "missing": scores.missing, "of the tasks' own": scores.reference_errors}
        which = ", ".join(f"{count} {why}" for why, count in lacking.items() if count)
        remark(f"Answers without a verdict: {which}. The same command tries them again.", "yellow")
    return 0 if scores.complete else 1


def command_line() -> str:
    """As it was typed, for the reader of a run; without what a URL holds of secrets."""
    return shlex.join(["qspark", *(_URL.sub(_plain, argument) for argument in sys.argv[1:])])


def _plain(found: "re.Match[str]") -> str:
    """The URL without user name, password, query and fragment."""
    try:
        return without_secrets(found[0])
    except ValueError:  # no URL after all
        return found[0].partition(":")[0] + ":..."


def rungs(names: str | None) -> "tuple[Rung, ...]":
    """From --min-isolation. Raises UserError."""
    from qspark.judge.isolation import rungs_of

    # An empty list of names is one that a shell forgot to fill in: rungs_of refuses it.
    return tuple(rungs_of(names.split(",") if names is not None else ()))
