"""The table of an experiment: a row for each stage and set of tasks.

Each stage is trained once, so intervals say how far other tasks and other samples could have moved a number, not how
far another training could have. Depth and qubits are those of the circuits in right answers, over the reference's: 1 is
a circuit of the same size, less is a smaller one. Hours are those of the stage's own steps.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import fmean
from typing import Any

from qspark.evaluation.interval import Interval, paired
from qspark.evaluation.passk import mean_pass_at_k
from qspark.verdict import Outcome, Verdict

Samples = dict[str, list[bool]]  # whether each scored sample of a task passed


@dataclass(frozen=True)
class Sizes:
    """Means over the right answers whose circuit and the reference's are known; none where there is no such answer."""

    depth: float | None = None  # over the reference's
    qubits: float | None = None  # the same


@dataclass(frozen=True)
class Row:
    """One stage on one set of tasks, with the samples of all seeds together."""

    model: str
    stage: str
    tasks: str
    count: int  # tasks in the set
    samples: Samples
    ks: tuple[int, ...]
    seeds: int  # of sampling
    complete: bool  # every sample has a verdict
    sizes: Sizes = Sizes()
    training_s: float | None = None  # wall time of the stage's own steps
    gain: float | None = None  # mean over tasks of the difference to the base in their shares that passed
    gain_ci95: Interval | None = None

    def as_json(self) -> dict[str, Any]:
        """JSON values; ``ci95`` is the interval of pass@1, and fractions are in [0, 1]."""
        counts = [(len(passed), sum(passed)) for passed in self.samples.values()]
        interval = mean_pass_at_k(counts, 1).ci95
        return {
            "model": self.model,
            "stage": self.stage,
            "tasks": self.tasks,
            "count": self.count,
            **{f"pass@{k}": mean_pass_at_k(counts, k).value for k in sorted({1, *self.ks})},
            "ci95": list(interval) if interval else None,
            "gain": self.gain,
            "gain_ci95": list(self.gain_ci95) if self.gain_ci95 else None,
            "depth": self.sizes.depth,
            "qubits": self.sizes.qubits,
            "training_s": self.training_s,
            "seeds": self.seeds,
            "complete": self.complete,
        }


def samples_of(folders: Iterable[Path]) -> Samples:
    """Of several run folders; what has no verdict is left out."""
    samples: Samples = {}
    for folder in folders:
        for verdict in _verdicts(folder / "verdicts.jsonl"):
            if verdict.outcome is not Outcome.ERROR:
                samples.setdefault(verdict.task_id, []).append(verdict.outcome is Outcome.PASS)
    return samples


def sizes_of(folders: Iterable[Path]) -> Sizes:
    """Of several run folders."""
    depths, qubits = [], []
    for folder in folders:
        references = {verdict.task_id: verdict.circuit for verdict in _verdicts(folder / "references.jsonl")}
        for verdict in _verdicts(folder / "verdicts.jsonl"):
            own, other = verdict.circuit, references.get(verdict.task_id)
            if verdict.outcome is Outcome.PASS and own and other and other.depth and other.qubits:
                depths.append(own.depth / other.depth)
                qubits.append(own.qubits / other.qubits)
    return Sizes(fmean(depths), fmean(qubits)) if depths else Sizes()


def _verdicts(path: Path) -> Iterator[Verdict]:
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line:
            yield Verdict.model_validate_json(line)


def with_gains(rows: Sequence[Row], base: str) -> list[Row]:
    """The rows, those of stages other than ``base`` compared with it task by task."""
    of_base = {row.tasks: row.samples for row in rows if row.stage == base}
    return [row if row.stage == base else _compared(row, of_base.get(row.tasks, {})) for row in rows]


def _compared(row: Row, base: Samples) -> Row:
    both = sorted(row.samples.keys() & base.keys())
    if not both:
        return row
    differences = [_share(row.samples[task_id]) - _share(base[task_id]) for task_id in both]
    return replace(row, gain=sum(differences) / len(both), gain_ci95=paired(differences))


def _share(passed: Sequence[bool]) -> float:
    return sum(passed) / len(passed)


def columns(rows: list[dict[str, Any]]) -> list[str]:
    """The names of pass@k that rows have, smallest k first: pass@1 always, whose interval is shown."""
    names = {"pass@1", *(name for row in rows for name in row if name.startswith("pass@"))}
    return sorted(names, key=lambda name: int(name[5:]))


def cells(row: dict[str, Any], ks: Sequence[str]) -> list[str]:
    """Stage, tasks, pass@1 with its interval, each other pass@k, the gain with its interval, sizes and cost."""
    first, *others = ("" if row.get(k) is None else f"{row[k]:.1%}" for k in ks)
    return [
        row["stage"],
        f"{row['tasks']} ({row['count']})",
        first,
        _between(row["ci95"], ".1%"),
        *others,
        "" if row["gain"] is None else f"{row['gain']:+.1%}",
        _between(row["gain_ci95"], "+.1%"),
        *("" if row[size] is None else f"{row[size]:.2f}" for size in ("depth", "qubits")),
        "" if row["training_s"] is None else f"{row['training_s'] / 3600:.2f}",
    ]


def headings(ks: Sequence[str]) -> list[str]:
    """Of ``cells``."""
    first, *others = ks
    return ["stage", "tasks", first, "95 %", *others, "gain", "95 %", "depth", "qubits", "hours"]


def _between(interval: Sequence[float] | None, form: str) -> str:
    return f"{interval[0]:{form}} to {interval[1]:{form}}" if interval else ""


def markdown(rows: list[dict[str, Any]]) -> str:
    """The table for a reader."""
    ks = columns(rows)
    names = headings(ks)
    lines = [f"| {' | '.join(names)} |", "|---|---|" + "---:|" * (len(names) - 2)]
    lines += [f"| {' | '.join(cells(row, ks))} |" for row in rows]
    return "\n".join(lines) + "\n"
