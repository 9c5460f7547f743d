"""What ``eval`` and ``judge`` have in common: answers -> verdicts -> scores, in a run folder."""

import json
import shlex
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qspark.cli.options import Ibm, err, out, remark
from qspark.cli.progress import shown
from qspark.cli.table import scores_table

if TYPE_CHECKING:
    from pydantic import JsonValue

    from qspark.evaluation import RunRecord
    from qspark.judge.environment import Environment
    from qspark.models import Generator, Sampling
    from qspark.task import Task
    from qspark.tasks import TaskSet


@dataclass(frozen=True)
class Measurement:
    """One command's worth of it."""

    command: str  # the verb
    title: str  # above the table
    tasks: "TaskSet"
    pairs: "Sequence[tuple[Task, int]]"
    arguments: "dict[str, JsonValue]"  # options that decide the numbers
    environment: "Environment"
    sampling: "Sampling"
    open_generator: "Callable[[], Generator]"
    ks: tuple[int, ...]
    ibm: Ibm
    workers: int | None
    min_isolation: str | None  # names of rungs that must hold
    folder: Path
    force: bool
    as_json: bool


def measure(asked: Measurement) -> int:
    """Do what is left of it, print the scores; returns the exit code.

    Neither the model nor the judge is started for a run that is finished.

    Raises:
        UserError: see :class:`~qspark.evaluation.RunFolder` and :func:`~qspark.evaluation.evaluate`.
    """
    from qspark.errors import UserError
    from qspark.evaluation import RunFolder, evaluate, plan, score
    from qspark.judge import Judge, Store, ZygoteDied
    from qspark.judge.isolation import rungs_of

    with RunFolder(asked.folder, _record(asked), force=asked.force) as folder, ExitStack() as opened:
        left = plan(asked.pairs, folder)
        generator = None
        if left.answers:
            with err.status("loading the model"):
                generator = asked.open_generator()
        if left.needs_judge:
            try:
                with err.status("starting the judge"):
                    # A run with an account is about the services of that day: nothing of it is remembered.
                    store = opened.enter_context(Store(tell=remark)) if asked.ibm == "offline" else None
                    judge = opened.enter_context(
                        Judge(
                            asked.environment,
                            workers=asked.workers,
                            ibm=asked.ibm,
                            store=store,
                            min_isolation=rungs_of(asked.min_isolation.split(",") if asked.min_isolation else ()),
                        )
                    )
            except ZygoteDied as died:
                mend = f"create it again: qspark env create {asked.environment.name} --force"
                raise UserError(f"environment {asked.environment.label} does not start ({died}); {mend}") from died
            folder.start(model=generator.describe() if generator else None, isolation=judge.isolation)
            with shown() as progress:
                evaluate(asked.pairs, generator, judge, folder, asked.sampling, progress)
        if generator:
            generator.close()  # not after a failure: its thread may still compute, and the process ends without this
        scores = score(
            asked.pairs,
            folder.verdicts.rows(),
            folder.references.rows(),
            folder.completions.rows(),
            ks=asked.ks,
            environment=asked.environment.label,
        )
        folder.finish(scores)
    if asked.as_json:
        print(json.dumps(scores.as_json(), indent=2))
    else:
        out.print(scores_table(scores, asked.title))
        out.print(f" Run folder {asked.folder}\n", style="dim", soft_wrap=True)
    if not scores.complete:
        lacking = {**scores.by_error, "missing": scores.missing}
        which = ", ".join(f"{count} {why}" for why, count in lacking.items() if count)
        remark(f"Answers without a verdict: {which}. The same command tries them again.", "yellow")
    return 0 if scores.complete else 1


def _record(asked: Measurement) -> "RunRecord":
    from qspark.evaluation import RunRecord

    return RunRecord(
        command=asked.command,
        command_line=shlex.join(["qspark", *sys.argv[1:]]),
        arguments=asked.arguments,
        tasks={
            "name": asked.tasks.name,
            "source": asked.tasks.source,
            "sha256": asked.tasks.sha256,
            "count": len(asked.tasks),
        },
        environment={
            "name": asked.environment.name,
            "fingerprint": asked.environment.fingerprint,
            "python": str(asked.environment.python),
            "packages": dict(asked.environment.packages),
        },
        seeds={"sampling": asked.sampling.seed} if asked.command == "eval" else {},
    )
