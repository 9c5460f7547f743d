"""``qspark eval``: a model answers tasks, and every answer is judged."""

from typing import Annotated

import typer

from qspark.cli.options import (
    Env,
    Force,
    IbmServices,
    Json,
    Ks,
    MinIsolation,
    Out,
    Tasks,
    Workers,
    err,
    numbers,
    remark,
)
from qspark.errors import UserError

EXAMPLE = "Example: qspark eval --model qwen2.5-coder-0.5b --tasks quickstart --out runs/qwen"


def evaluate(
    model: Annotated[
        str,
        typer.Option(
            "--model",
            "-m",
            metavar="M",
            help="reference, file:PATH.jsonl, openai:NAME, hf:REPO_OR_DIR, ov:REPO_OR_DIR, or see qspark models list.",
        ),
    ],
    tasks: Tasks,
    out: Out,
    n: Annotated[int, typer.Option("-n", min=1, metavar="N", help="Answers per task.")] = 1,
    k: Ks = "1",
    env: Env = "default",
    limit: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Only the first so many tasks.", show_default=False)
    ] = None,
    ids: Annotated[str | None, typer.Option(metavar="A,B", help="Only these tasks.", show_default=False)] = None,
    temperature: Annotated[
        float, typer.Option(min=0.0, metavar="X", help="0 takes the likeliest token each time.")
    ] = 0.0,
    top_p: Annotated[
        float, typer.Option(min=0.0, max=1.0, metavar="X", help="Sample from the likeliest tokens of this mass.")
    ] = 1.0,
    max_new_tokens: Annotated[int, typer.Option(min=1, metavar="N", help="Longest answer, in tokens.")] = 1024,
    seed: Annotated[int, typer.Option(min=0, metavar="N", help="Where sampling starts.")] = 0,
    batch_size: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="Answers computed at a time. Default: the model's.", show_default=False),
    ] = None,
    base_url: Annotated[
        str | None, typer.Option(metavar="URL", help="Server of an openai: model.", show_default=False)
    ] = None,
    concurrency: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Requests at a time to that server.", show_default=False)
    ] = None,
    timeout: Annotated[
        float | None,
        typer.Option(min=1.0, metavar="X", help="Longest silence of that server, in seconds.", show_default=False),
    ] = None,
    workers: Workers = None,
    ibm: IbmServices = "offline",
    min_isolation: MinIsolation = None,
    force: Force = False,
    as_json: Json = False,
) -> int:
    """Let a model answer tasks, judge every answer, and print pass@k with its interval.

    What is done is kept in RUN: a command that was interrupted continues when it is given again.
    """
    from qspark.cli.measure import command_line, measured, rungs
    from qspark.evaluation import Measurement
    from qspark.judge.environment import find
    from qspark.models import Sampling, content_of, open_model
    from qspark.tasks import load

    ks = numbers(k)
    if ks[-1] > n:
        raise UserError(f"pass@{ks[-1]} needs at least {ks[-1]} answers per task: add -n {ks[-1]}")
    chosen = load(tasks)
    if ids is not None:
        chosen = chosen.select(part.strip() for part in ids.split(","))
    if limit is not None:
        chosen = chosen.limit(limit)
    if n > 1 and temperature == 0.0 and not model.startswith(("reference", "file:")):
        remark(f"Greedy answers repeat themselves: with -n {n}, set --temperature above 0.", "yellow")
    with err.status("looking at the model"):  # its files may be large
        content = content_of(model)
    sampling = Sampling(temperature=temperature, top_p=top_p, max_new_tokens=max_new_tokens, seed=seed)
    return measured(
        Measurement(
            command="eval",
            tasks=chosen,
            pairs=[(task, sample) for task in chosen for sample in range(n)],
            arguments={
                "model": model,
                "n": n,
                "temperature": temperature,
                "top_p": top_p,
                "max_new_tokens": max_new_tokens,
                "seed": seed,
                "ibm": ibm,
            },
            content=content,
            environment=find(env),
            sampling=sampling,
            open_generator=lambda: open_model(
                model, base_url=base_url, batch_size=batch_size, concurrency=concurrency, timeout_s=timeout
            ),
            ks=ks,
            ibm=ibm,
            workers=workers,
            min_isolation=rungs(min_isolation),
            folder=out,
            force=force,
            command_line=command_line(),
        ),
        f"{model} on {chosen.name}" + (f", {n} answers per task" if n > 1 else ""),
        as_json=as_json,
    )
