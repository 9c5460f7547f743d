"""Scores as a person reads them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from qspark.evaluation import PassAtK, Scores
    from qspark.evaluation.score import Level

BAR = 24  # characters of the longest bar


def scores_table(scores: "Scores", title: str) -> RenderableType:
    """pass@k per difficulty and overall, then why samples failed, then how they were judged."""
    parts: list[RenderableType] = [Text(title, style="bold"), _levels(scores)]
    if scores.by_reason:
        parts.append(_reasons("Why answers failed", scores.by_reason, "red"))
    if scores.by_error:
        parts.append(_reasons("Could not be judged", scores.by_error, "yellow"))
    modes = ", ".join(f"{count} {mode}" for mode, count in scores.modes.items())
    parts.append(Text(f"Judged {modes or 'nothing'} in environment {scores.environment}", style="dim"))
    return Padding(Group(*parts), (1, 0, 0, 1))


def _levels(scores: "Scores") -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_footer=False)
    table.add_column("")
    for name in ("tasks", "passed", "reference"):
        table.add_column(name, justify="right")
    ks = sorted(scores.overall.pass_at)
    for k in ks:
        table.add_column(f"pass@{k}", justify="right")
        table.add_column("95 % interval", justify="right", style="dim")
    rows = [(str(level), row) for level, row in scores.by_difficulty.items()]
    for name, row in rows:
        table.add_row(name, *_cells(row), end_section=name == rows[-1][0])
    table.add_row("all", *_cells(scores.overall), style="bold")
    return table


def _cells(row: "Level") -> list[str]:
    cells = [str(row.tasks), str(row.passed), str(row.reference_passed)]
    for _, at in sorted(row.pass_at.items()):
        cells += [_percent(at), _interval(at)]
    return cells


def _percent(at: "PassAtK") -> str:
    return "–" if at.value is None else f"{100 * at.value:.1f} %"


def _interval(at: "PassAtK") -> str:
    return "–" if at.ci95 is None else f"{100 * at.ci95[0]:.1f} – {100 * at.ci95[1]:.1f}"


def _reasons(title: str, counts: Mapping[str, int], colour: str) -> Table:
    table = Table(box=None, pad_edge=False, show_header=False, title=title, title_justify="left", title_style="bold")
    table.add_column()
    table.add_column(justify="right")
    table.add_column(style=colour)
    most = max(counts.values())
    for reason, count in counts.items():
        table.add_row(reason, str(count), "━" * max(1, round(BAR * count / most)))
    return table
