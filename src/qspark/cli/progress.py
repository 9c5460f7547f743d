"""How far an evaluation is: bars with time left in a terminal, a line now and then elsewhere."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING

from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bars

from qspark.cli.options import err

if TYPE_CHECKING:
    from qspark.evaluation import Progress

EVERY = 15.0  # seconds between two lines where there is no terminal


@contextmanager
def shown() -> Iterator[Callable[["Progress"], None]]:
    """A callback that shows each :class:`~qspark.evaluation.Progress` it is given, on stderr."""
    if not err.is_terminal:
        yield _Lines()
        return
    bars = Bars(
        SpinnerColumn(finished_text="[green]✓[/]"),
        TextColumn("{task.description}"),
        BarColumn(bar_width=36),
        MofNCompleteColumn(),
        TimeRemainingColumn(compact=True),
        TextColumn("[dim]{task.fields[note]}"),
        console=err,
        speed_estimate_period=600.0,  # a batch of answers can take a minute
    )
    with bars:
        yield _Bars(bars)


class _Bars:
    def __init__(self, bars: Bars) -> None:
        self.bars = bars
        self.rows: tuple[int, int, int] | None = None

    def __call__(self, now: "Progress") -> None:
        counts = (
            (now.references_judged, now.references, ""),
            (now.answered, now.samples, ""),
            (now.judged + now.errors, now.samples, _note(now)),
        )
        if self.rows is None:
            # What earlier commands did is where the bars start, not speed.
            self.rows = tuple(
                self.bars.add_task(name, total=total, completed=done, note=note)
                for name, (done, total, note) in zip(("References", "Answers", "Verdicts"), counts, strict=True)
            )
        for row, (done, _, note) in zip(self.rows, counts, strict=True):
            self.bars.update(row, completed=done, note=note)


class _Lines:
    def __init__(self) -> None:
        self.begun: float | None = None
        self.printed = 0.0

    def __call__(self, now: "Progress") -> None:
        clock = time.monotonic()
        if self.begun is None:
            self.begun = self.printed = clock
            self.at_start = (now.answered, now.judged + now.errors)
        judged = now.judged + now.errors
        if clock - self.printed < EVERY and judged < now.samples:
            return
        self.printed = clock
        spent = clock - self.begun
        print(
            f"references {now.references_judged}/{now.references}, answers {now.answered}/{now.samples}, "
            f"verdicts {judged}/{now.samples} ({_note(now)}), {_time(spent)}{self._left(now, spent)}",
            file=err.file,
            flush=True,
        )

    def _left(self, now: "Progress", spent: float) -> str:
        """Time left by the slower of answering and judging."""
        left = []
        for done, start in zip((now.answered, now.judged + now.errors), self.at_start, strict=True):
            if done < now.samples:
                if done == start:
                    return ""
                left.append(spent * (now.samples - done) / (done - start))
        return f", about {_time(max(left))} left" if left else ""


def _note(now: "Progress") -> str:
    return f"{now.passed} passed" + (f", {now.errors} errors" if now.errors else "")


def _time(seconds: float) -> str:
    return str(timedelta(seconds=round(seconds)))
