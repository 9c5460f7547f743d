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
    """pass@k per difficulty and overall, then why answers failed, then how they were judged; 80 columns for two k."""
    parts: list[RenderableType] = [Text(title, style="bold"), _levels(scores)]
    if scores.by_reason:
        parts.append(_reasons(scores.by_reason))
    if scores.cut_off:
        parts.append(Text(f"Cut off at the token limit: {scores.cut_off} of {scores.samples} answers", style="yellow"))
    if scores.unanswered:
        refused = f"Refused by the server, and counted as failed: {scores.unanswered} of {scores.samples} questions"
        parts.append(Text(refused, style="yellow"))
    modes = ", ".join(f"{count} {mode}" for mode, count in scores.modes.items())
    parts.append(Text(f"Judged {modes or 'nothing'} in {scores.environment}", style="dim"))
    return Padding(Group(*parts), (1, 1, 0, 1))


def _levels(scores: "Scores") -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), collapse_padding=True, pad_edge=False)
    table.add_column("", no_wrap=True)
    names = ["tasks", "passed", "reference", *(f"pass@{k} (95 %)" for k in sorted(scores.overall.pass_at))]
    for name in names:
        table.add_column(name, justify="right", no_wrap=True)
    for level, row in scores.by_difficulty.items():
        table.add_row(str(level), *_cells(row))
    table.add_section()
    table.add_row("all", *_cells(scores.overall), style="bold")
    return table


def _cells(row: "Level") -> list[str]:
    at = [rate(at) for _, at in sorted(row.pass_at.items())]
    return [str(row.tasks), str(row.passed), str(row.reference_passed), *at]


def rate(at: "PassAtK") -> str:
    """In per cent with its interval; a dash where nothing was scored."""
    if at.value is None or at.ci95 is None:
        return "–"
    low, high = at.ci95
    return f"{100 * at.value:.1f} % ({100 * low:.1f}–{100 * high:.1f})"


def _reasons(counts: Mapping[str, int]) -> RenderableType:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column()
    table.add_column(justify="right")
    table.add_column(style="red")
    most = max(counts.values())
    for reason, count in counts.items():
        table.add_row(reason, str(count), "━" * max(1, round(BAR * count / most)))
    return Padding(Group(Text("Why answers failed", style="bold"), table), (0, 0, 1, 0))
