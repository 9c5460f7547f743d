"""A whole measurement: answers -> verdicts -> scores, in a run folder.

Neither the model nor the judge is started for a run that is finished.
"""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from qspark.errors import UserError
from qspark.evaluation.evaluate import Progress, evaluate, plan
from qspark.evaluation.record import RunRecord
from qspark.evaluation.run import RunFolder
from qspark.evaluation.score import Scores, score

if TYPE_CHECKING:  # a finished run is looked at without loading any of it
    from pydantic import JsonValue

    from qspark.judge.environment import Environment
    from qspark.judge.inside.isolation.ladder import Rung
    from qspark.models import Generator, Sampling
    from qspark.task import Task
    from qspark.tasks import TaskSet


@dataclass(frozen=True)
class Measurement:
    """What is measured, and where it goes."""

    command: str  # the verb that asked
    tasks: "TaskSet"
    pairs: "Sequence[tuple[Task, int]]"  # every sample asked for
    arguments: "dict[str, JsonValue]"  # what decides the numbers
    environment: "Environment"
    sampling: "Sampling"
    open_generator: "Callable[[], Generator]"
    folder: Path
    content: "dict[str, JsonValue]" = field(default_factory=dict)  # checksums of what answers, where it lies here
    ks: tuple[int, ...] = (1,)
    ibm: Literal["offline", "account"] = "offline"
    workers: int | None = None
    min_isolation: "tuple[Rung, ...]" = ()
    force: bool = False
    command_line: str = ""


@dataclass(frozen=True)
class Shown:
    """Where a measurement says how far it is."""

    doing: Callable[[str], AbstractContextManager[object]] = lambda what: nullcontext()
    progress: Callable[[], AbstractContextManager[Callable[[Progress], None]]] = lambda: nullcontext(lambda now: None)
    remark: Callable[[str], None] = lambda text: None


UNSEEN = Shown()


def measure(asked: Measurement, shown: Shown = UNSEEN) -> Scores:
    """Do what is left of it.

    Raises:
        UserError: see :class:`~qspark.evaluation.RunFolder` and :func:`~qspark.evaluation.evaluate`.
    """
    from qspark.judge import Judge, Store, ZygoteDied

    with RunFolder(asked.folder, _record(asked), force=asked.force) as folder, ExitStack() as opened:
        left = plan(asked.pairs, folder)
        generator = None
        if left.answers:
            with shown.doing("loading the model"):
                generator = asked.open_generator()
        if left.needs_judge:
            try:
                with shown.doing("starting the judge"):
                    # A run with an account is about the services of that day: nothing of it is remembered.
                    store = opened.enter_context(Store(tell=shown.remark)) if asked.ibm == "offline" else None
                    judge = opened.enter_context(
                        Judge(
                            asked.environment,
                            workers=asked.workers,
                            ibm=asked.ibm,
                            store=store,
                            min_isolation=asked.min_isolation,
                        )
                    )
            except ZygoteDied as died:
                mend = f"create it again: qspark env create {asked.environment.name} --force"
                raise UserError(f"environment {asked.environment.label} does not start ({died}); {mend}") from died
            folder.start(model=generator.describe() if generator else None, isolation=judge.isolation)
            with shown.progress() as progress:
                evaluate(asked.pairs, generator, judge, folder, asked.sampling, progress)
            if not folder.completions:
                raise UserError(f"not one of the {len(asked.pairs)} questions was answered: is it for these tasks?")
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
    return scores


def _record(asked: Measurement) -> RunRecord:
    from qspark.judge.version import judge_version

    return RunRecord(
        command=asked.command,
        command_line=asked.command_line,
        arguments=asked.arguments,
        content=asked.content,
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
        judge=judge_version(),
        seeds={"sampling": asked.sampling.seed} if asked.command != "judge" else {},
    )
