"""``qspark run``: a whole experiment, from data to one table."""

import json

from qspark.cli.options import Force, Json, MinIsolation, out, remark, table
from qspark.cli.train import Changes, DryRun, Recipe

EXAMPLE = "Example: qspark run recipes/quickstart.yaml"


def run(
    recipe: Recipe,
    changes: Changes = None,
    dry_run: DryRun = False,
    min_isolation: MinIsolation = None,
    force: Force = False,
    as_json: Json = False,
) -> int:
    """Build data, train stage after stage, evaluate each, print one table.

    The same command continues an experiment that was stopped.
    """
    from qspark.cli.measure import rungs, shown
    from qspark.cli.progress import noted_stages
    from qspark.cli.quiet import quiet

    quiet()  # before what it quietens is imported
    from qspark.experiment.pipeline import run as do
    from qspark.experiment.recipe import ExperimentRecipe
    from qspark.experiment.table import cells, columns, headings

    asked = ExperimentRecipe.read(recipe, tuple(changes or ()))
    if dry_run:
        from qspark.training.plan import plan

        plans = {name: plan(training) for name, training in asked.trainings().items()}
        if as_json:
            print(json.dumps({name: one.as_json() for name, one in plans.items()}, indent=2))
        else:
            for name, one in plans.items():
                out.print(f"{name}\n" + "\n".join(f"  {line}" for line in one.lines()), soft_wrap=True)
        return 0
    walls = rungs(min_isolation)
    with noted_stages() as tell:
        rows = do(
            asked,
            tell=tell,
            shown=shown(),
            begun=lambda what: remark(what, "bold"),
            min_isolation=walls,
            force=force,
        )
    done = 0 if all(row["complete"] for row in rows) else 1
    if as_json:
        print(json.dumps({"rows": rows}, indent=2))
        return done
    ks = columns(rows)
    shown_rows = table(*headings(ks))
    for row in rows:
        shown_rows.add_row(*cells(row, ks))
    out.print(shown_rows)
    out.print(f"Run folder {asked.out}", style="dim", soft_wrap=True)
    if done:
        remark("Some answers have no verdict: see errors in the scores.json of the stages.", "yellow")
    return done
