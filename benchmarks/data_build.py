"""Where a data build spends its time: for each stage the wall time, and how busy the judged processes kept the cores.

    python benchmarks/data_build.py --out DIR [RECIPE.yaml] [--json FILE]

The judge's processes are children of this one; their CPU time is the kernel's count, taken once they have ended, so a
stage that ends before its judge does is counted with the next one.
"""

import argparse
import itertools
import json
import os
import resource
import time
from pathlib import Path

from qspark.data import DataRecipe, build


def used() -> tuple[float, float, float]:
    """Wall time, CPU time of this process, CPU time of its ended children; in seconds."""
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.monotonic(), own.ru_utime + own.ru_stime, children.ru_utime + children.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("recipe", nargs="?", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    begun = used()
    marks = [("start", begun)]

    def tell(stage: str, done: int, of: int) -> None:
        if marks[-1][0] != stage:
            marks.append((stage, used()))
            print(f"{marks[-1][1][0] - begun[0]:7.0f} s  {stage} ({of})", flush=True)

    recipe = DataRecipe.read(options.recipe) if options.recipe else DataRecipe()
    built = build(recipe, options.out, tell=tell)
    marks.append(("end", used()))
    cores = len(os.sched_getaffinity(0))
    stages = []
    for (stage, before), (_, after) in itertools.pairwise(marks):
        wall, own, judged = (round(b - a, 1) for a, b in zip(before, after, strict=True))
        stages.append({"stage": stage, "wall_s": wall, "own_cpu_s": own, "judged_cpu_s": judged})
    wall, own, judged = (round(b - a, 1) for a, b in zip(begun, marks[-1][1], strict=True))
    summary = {
        "cores": cores,
        "wall_s": wall,
        "own_cpu_s": own,
        "judged_cpu_s": judged,
        "judged_share_of_the_cores": round(judged / (wall * cores), 3),
        "own_share_of_the_cores": round(own / (wall * cores), 3),
        "tasks": len(built.proven),
        "pairs": len(built.pairs),
        "stages": stages,
        "funnel": [step.as_json() for step in built.steps],
    }
    print(json.dumps({name: value for name, value in summary.items() if name != "funnel"}, indent=1))
    if options.json:
        options.json.write_text(json.dumps(summary, indent=1) + "\n")


if __name__ == "__main__":
    main()
