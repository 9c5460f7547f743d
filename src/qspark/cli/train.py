"""``qspark train``: SFT, ORPO, GRPO or both in one objective, as the recipe says."""

import json
from pathlib import Path
from typing import Annotated

import typer

from qspark.cli.options import Json, MinIsolation, out, remark
from qspark.errors import UserError

EXAMPLE = "Example: qspark train recipes/qwen2.5-coder-0.5b/orpo.yaml --set optimiser.steps=20"

Recipe = Annotated[Path, typer.Argument(help="YAML file.", show_default=False)]
Changes = Annotated[
    list[str] | None,
    typer.Option("--set", "-s", metavar="A.B=X", help="Another value of a field. Again for more.", show_default=False),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Print what would be done: parameters, memory, steps, tokens.")]
Devices = Annotated[
    int, typer.Option(min=1, help="With --dry-run: GPUs that the model is split over (recipes/accelerate).")
]


def train(
    recipe: Recipe,
    changes: Changes = None,
    dry_run: DryRun = False,
    devices: Devices = 1,
    min_isolation: MinIsolation = None,
    force: Annotated[bool, typer.Option("--force", help="Start over, even if the run folder holds another.")] = False,
    as_json: Json = False,
) -> int:
    """Train a model, with an evaluation on held-out tasks before and after.

    The same command continues a training that was stopped, from its last checkpoint.
    """
    from qspark.cli.measure import rungs, shown
    from qspark.cli.progress import noted_stages
    from qspark.cli.quiet import quiet
    from qspark.cli.table import rate

    quiet()  # before what it quietens is imported
    from qspark.training import TrainRecipe
    from qspark.training.folder import result_of
    from qspark.training.processes import speaks

    asked = TrainRecipe.read(recipe, tuple(changes or ()))
    if devices > 1 and not dry_run:
        raise UserError("--devices goes with --dry-run; accelerate launch starts a training on several devices")
    if dry_run:
        from qspark.training.plan import plan

        found = plan(asked, devices)
        if as_json:
            print(json.dumps(found.as_json(), indent=2))
        else:
            out.print("\n".join(found.lines()), soft_wrap=True)
        return 0
    from qspark.experiment import train_and_score

    walls = rungs(min_isolation)
    with noted_stages() as tell:
        scores = train_and_score(asked, tell=tell, shown=shown(), min_isolation=walls, force=force)
    done = 0 if all(one.complete for one in scores.values()) else 1
    if not speaks():
        return done
    if as_json:
        print(json.dumps({name: one.as_json() for name, one in scores.items()}, indent=2))
        return done
    for name, one in scores.items():
        at = one.overall.pass_at[1]
        out.print(f"{name:>6}: pass@1 {rate(at)} of {one.overall.tasks} held-out tasks", soft_wrap=True)
        if not one.complete:
            lacking = one.errors + one.missing + one.reference_errors
            remark(f"{name}: {lacking} answers or references have no verdict; qspark eval measures again.", "yellow")
    out.print(f"trained: {result_of(asked)}", soft_wrap=True)
    return done
