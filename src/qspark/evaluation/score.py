"""Verdicts -> scores: what ``scores.json`` holds."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from qspark.evaluation.passk import PassAtK, mean_pass_at_k
from qspark.task import UNANSWERABLE, Completion, Difficulty, Task
from qspark.verdict import Outcome, Verdict

Sample = tuple[str, int]  # task id, sample index


@dataclass(frozen=True)
class Level:
    """Scores of some tasks: all of them, or those of one difficulty."""

    tasks: int  # tasks asked for
    scored: int  # tasks with at least one verdict that is no error: those that pass@k is over
    passed: int  # tasks of which at least one sample passed
    reference_passed: int  # tasks whose own solution passed in the same environment: the ceiling to read ``passed`` by
    pass_at: Mapping[int, PassAtK]

    def as_json(self) -> dict[str, object]:
        row: dict[str, object] = {
            "tasks": self.tasks,
            "scored": self.scored,
            "passed": self.passed,
            "reference_passed": self.reference_passed,
        }
        for k, at in sorted(self.pass_at.items()):
            row[f"pass@{k}"] = at.value
            row["ci95" if k == 1 else f"ci95@{k}"] = at.ci95
        return row


@dataclass(frozen=True)
class Scores:
    """Scores of a run. ``samples == samples_passed + sum(by_reason.values()) + errors + missing``."""

    overall: Level
    by_difficulty: Mapping[Difficulty, Level]  # levels that have tasks, easiest first
    samples: int  # asked for, over all tasks
    samples_passed: int
    by_reason: Mapping[str, int]  # failed samples, most frequent reason first
    by_error: Mapping[str, int]  # samples that the judge could not judge: neither passed nor failed
    missing: int  # samples without any verdict
    reference_errors: int  # tasks whose own solution got no verdict: reference_passed may be so much too low
    modes: Mapping[str, int]  # judged samples per mode
    cut_off: int  # answers that ended at the token limit
    unanswered: int  # questions that the server refused one by one: too long, filtered
    environment: str

    @property
    def errors(self) -> int:
        return sum(self.by_error.values())

    @property
    def complete(self) -> bool:
        """Every sample asked for, and every task's own solution, passed or failed."""
        return not self.errors and not self.missing and not self.reference_errors

    def as_json(self) -> dict[str, object]:
        """The contract of ``scores.json``. Fractions are in [0, 1]; null where nothing was scored."""
        too_few = {str(k): at.too_few for k, at in sorted(self.overall.pass_at.items()) if at.too_few}
        return {
            **self.overall.as_json(),
            "samples": self.samples,
            "samples_passed": self.samples_passed,
            "by_difficulty": {str(level): row.as_json() for level, row in self.by_difficulty.items()},
            "by_reason": dict(self.by_reason),
            "errors": self.errors,
            "by_error": dict(self.by_error),
            "missing": self.missing,
            "reference_errors": self.reference_errors,
            "unanswered": self.unanswered,
            "too_few_samples": too_few,  # {k: tasks left out of pass@k because fewer than k of their samples count}
            "modes": dict(self.modes),
            "cut_off": self.cut_off,
            "environment": self.environment,
            "complete": self.complete,
        }


def score(
    pairs: Sequence[tuple[Task, int]],
    verdicts: Mapping[Sample, Verdict],
    references: Mapping[str, Verdict],
    completions: Mapping[Sample, Completion],
    *,
    ks: Sequence[int] = (1,),
    environment: str = "",
) -> Scores:
    """Scores of the samples ``pairs``.

    Error verdicts are the judge's own fault: they lower no score, they leave their sample uncounted, and they are
    reported. pass@1 is always among the scores, whatever ``ks`` asks for.

    Args:
        pairs: every sample asked for, as (task, sample index).
        verdicts: by (task id, sample index); may lack some of ``pairs``.
        references: verdict of each task's own solution, by task id.
        completions: by (task id, sample index).
        ks: the k of pass@k.
        environment: name and fingerprint, as in the verdicts.
    """
    tasks = {task.task_id: task for task, _ in pairs}
    judged = [verdicts[key] for task, sample in pairs if (key := (task.task_id, sample)) in verdicts]
    counts = dict.fromkeys(tasks, (0, 0))
    for verdict in judged:
        if verdict.outcome is not Outcome.ERROR:
            n, passed = counts[verdict.task_id]
            counts[verdict.task_id] = (n + 1, passed + (verdict.outcome is Outcome.PASS))

    def level(ids: Sequence[str]) -> Level:
        scored = [counts[task_id] for task_id in ids if counts[task_id][0]]
        return Level(
            tasks=len(ids),
            scored=len(scored),
            passed=sum(passed > 0 for _, passed in scored),
            reference_passed=sum(_passed(references.get(task_id)) for task_id in ids),
            pass_at={k: mean_pass_at_k([counts[task_id] for task_id in ids], k) for k in sorted({1, *ks})},
        )

    by_difficulty = {
        difficulty: level(ids)
        for difficulty in Difficulty
        if (ids := [task_id for task_id, task in tasks.items() if task.difficulty_scale is difficulty])
    }
    return Scores(
        overall=level(list(tasks)),
        by_difficulty=by_difficulty,
        samples=len(pairs),
        samples_passed=sum(map(_passed, judged)),
        by_reason=_count(verdict.reason for verdict in judged if verdict.outcome is Outcome.FAIL),
        by_error=_count(verdict.reason for verdict in judged if verdict.outcome is Outcome.ERROR),
        missing=len(pairs) - len(judged),
        reference_errors=sum(
            task_id in tasks and verdict.outcome is Outcome.ERROR for task_id, verdict in references.items()
        ),
        modes=_count(verdict.mode for verdict in judged),
        cut_off=sum(completion.finish_reason == "length" for completion in completions.values()),
        unanswered=sum(completion.finish_reason in UNANSWERABLE for completion in completions.values()),
        environment=environment,
    )


def _passed(verdict: Verdict | None) -> bool:
    return verdict is not None and verdict.outcome is Outcome.PASS


def _count(values: Iterable[StrEnum]) -> dict[str, int]:
    return {str(value): count for value, count in Counter(values).most_common()}
