"""How far an evaluation is: bars with time left in a terminal, a line now and then elsewhere."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING

from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TaskID, TextColumn, TimeRemainingColumn
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
    with _bars() as bars:
        yield _Bars(bars)


def _bars() -> Bars:
    return Bars(
        SpinnerColumn(finished_text="[green]✓[/]"),
        TextColumn("{task.description}"),
        BarColumn(bar_width=28),
        MofNCompleteColumn(),
        TimeRemainingColumn(compact=True),
        TextColumn("[dim]{task.fields[note]}"),
        console=err,
        speed_estimate_period=600.0,  # a batch of answers can take a minute
    )


class _Bars:
    def __init__(self, bars: Bars) -> None:
        self.bars = bars
        self.rows: list[TaskID] = []

    def __call__(self, now: "Progress") -> None:
        counts = (
            (now.references_judged, now.references, ""),
            (now.answered, now.samples, ""),
            (now.judged + now.errors, now.samples, _note(now)),
        )
        if not self.rows:
            # What earlier commands did is where the bars start, not speed.
            self.rows = [
                self.bars.add_task(name, total=total, completed=done, note=note)
                for name, (done, total, note) in zip(("References", "Answers", "Verdicts"), counts, strict=True)
            ]
        for row, (done, _, note) in zip(self.rows, counts, strict=True):
            self.bars.update(row, completed=done, note=note)


class _Lines:
    def __init__(self) -> None:
        self.begun = self.printed = time.monotonic()
        self.paces: tuple[_Pace, _Pace] | None = None

    def __call__(self, now: "Progress") -> None:
        clock = time.monotonic()
        done = (now.answered, now.judged + now.errors)
        if self.paces is None:
            self.paces = _Pace(done[0], clock), _Pace(done[1], clock)
        left = [pace.left(count, now.samples, clock) for pace, count in zip(self.paces, done, strict=True)]
        if clock - self.printed < EVERY and done[1] < now.samples:
            return
        self.printed = clock
        print(
            f"references {now.references_judged}/{now.references}, answers {done[0]}/{now.samples}, "
            f"verdicts {done[1]}/{now.samples} ({_note(now)}), {_time(clock - self.begun)}"
            + ("" if None in left or not any(left) else f", about {_time(max(filter(None, left)))} left"),
            file=err.file,
            flush=True,
        )


class _Pace:
    """How fast a count rises, from when it began to: verdicts wait for the references."""

    def __init__(self, count: int, clock: float) -> None:
        self.count = count
        self.since = clock

    def left(self, count: int, total: int, clock: float) -> float | None:
        """Seconds until ``total``; None as long as nothing can be said."""
        if count == total:
            return 0.0
        if count == self.count:
            self.since = clock
            return None
        return (clock - self.since) * (total - count) / (count - self.count)


def _note(now: "Progress") -> str:
    return f"{now.passed} passed" + (f", {now.errors} errors" if now.errors else "")


def _time(seconds: float) -> str:
    return str(timedelta(seconds=round(seconds)))


@contextmanager
def stages() -> Iterator[Callable[[str, int, int], None]]:
    """A callback for work in stages, each with a count: (name, done, of how many)."""
    with noted_stages() as tell:
        yield lambda stage, done, total: tell(stage, done, total, "")


@contextmanager
def noted_stages() -> Iterator[Callable[[str, int, int, str], None]]:
    """The same with a note beside the count, such as the loss. A stage's bar goes as it ends, so that others fit."""
    if not err.is_terminal:
        yield _StageLines()
        return
    bars = _StageBars()
    try:
        yield bars
    finally:
        bars.close()


class _StageBars:
    """One bar at a time: other parts of a command have bars of their own."""

    def __init__(self) -> None:
        self.bars: Bars | None = None
        self.rows: dict[str, TaskID] = {}

    def __call__(self, stage: str, done: int, total: int, note: str) -> None:
        if self.bars is None:
            self.bars = _bars()
            self.bars.start()
        if stage not in self.rows:
            self.rows[stage] = self.bars.add_task(stage.capitalize(), total=total, note="")
        self.bars.update(self.rows[stage], completed=done, total=total, note=note)
        if done >= total and all(self.bars.tasks[row].finished for row in self.rows.values()):
            self.close()

    def close(self) -> None:
        if self.bars is not None:
            self.bars.stop()
            self.bars, self.rows = None, {}


class _StageLines:
    def __init__(self) -> None:
        self.printed = time.monotonic()
        self.paces: dict[str, _Pace] = {}

    def __call__(self, stage: str, done: int, total: int, note: str) -> None:
        clock = time.monotonic()
        pace = self.paces.setdefault(stage, _Pace(done, clock))
        left = pace.left(done, total, clock)
        if clock - self.printed < EVERY and done < total:
            return
        self.printed = clock
        time_left = f", about {_time(left)} left" if left else ""
        print(f"{stage} {done}/{total}{time_left}" + (f" ({note})" if note else ""), file=err.file, flush=True)
