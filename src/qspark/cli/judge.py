"""``qspark judge``: recorded completions are judged."""

from pathlib import Path
from typing import Annotated

import typer

from qspark.cli.options import Env, Force, IbmServices, Json, Ks, MinIsolation, Out, Tasks, Workers, numbers, remark

EXAMPLE = "Example: qspark judge answers.jsonl --tasks qhe --env qhe --out runs/answers"


def judge(
    completions: Annotated[
        Path,
        typer.Argument(metavar="COMPLETIONS.jsonl", help="One JSON object a line: task_id, completion, maybe sample."),
    ],
    tasks: Tasks,
    out: Out,
    k: Ks = "1",
    env: Env = "default",
    workers: Workers = None,
    ibm: IbmServices = "offline",
    min_isolation: MinIsolation = None,
    force: Force = False,
    as_json: Json = False,
) -> int:
    """Judge recorded completions, and print pass@k with its interval.

    Scores are over the tasks that have an answer in the file. What is done is kept in RUN: a command that was
    interrupted continues when it is given again.
    """
    from qspark.cli.measure import command_line, measured, rungs
    from qspark.evaluation import Measurement
    from qspark.judge.environment import find
    from qspark.models import Sampling
    from qspark.models.recorded import Recorded
    from qspark.tasks import load

    ks = numbers(k)
    whole = load(tasks)
    recorded = Recorded(completions)
    pairs = recorded.pairs(whole)
    chosen = whole.select({task.task_id for task, _ in pairs})
    if len(chosen) < len(whole):
        remark(f"{completions} answers {len(chosen)} of {len(whole)} tasks; the others are left out.")
    return measured(
        Measurement(
            command="judge",
            tasks=chosen,
            pairs=pairs,
            arguments={"completions_sha256": recorded.sha256, "ibm": ibm},
            environment=find(env),
            sampling=Sampling(),
            open_generator=lambda: recorded,
            ks=ks,
            ibm=ibm,
            workers=workers,
            min_isolation=rungs(min_isolation),
            folder=out,
            force=force,
            command_line=command_line(),
        ),
        f"{completions} on {chosen.name}",
        as_json=as_json,
    )
