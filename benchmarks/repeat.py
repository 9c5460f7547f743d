"""Do repeated runs give the same outcomes? The references of a task set, judged again and again from nothing.

    python benchmarks/repeat.py [--env qhe] [--tasks qhe] [--runs 10] [--vary-seed] [--json FILE]

With ``--vary-seed`` each run draws unseeded randomness from another stream: what differs then are the tasks whose
outcome hangs on chance, and which the fixed stream of ordinary runs holds still.
"""

import argparse
import collections
import json
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from qspark import tasks
from qspark.judge import Calibration, Judge, environment, reference_program
from qspark.judge.limits import CALIBRATION
from qspark.task import Task


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--env", default="qhe")
    parser.add_argument("--tasks", default="qhe")
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--vary-seed", action="store_true")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    taskset = tasks.load(options.tasks)
    modes: dict[str, Calibration] = {}
    outcomes: dict[str, list[str]] = collections.defaultdict(list)
    place = environment.find(options.env)
    for run in range(options.runs):
        with Judge(place, limits=CALIBRATION, seed=run if options.vary_seed else 0) as judge:

            def once(task: Task, judge: Judge = judge) -> str:
                known = modes.get(task.task_id) or judge.calibrate(task)
                modes[task.task_id] = known
                trial = judge.run(task, reference_program(task), known.mode, known)
                return f"{trial.outcome.value} ({trial.reason.value})"

            with ThreadPoolExecutor(judge.workers) as pool:
                for task, outcome in zip(taskset, pool.map(once, taskset), strict=True):
                    outcomes[task.task_id].append(outcome)
        print(f"run {run + 1} of {options.runs}", file=sys.stderr)
    differ = {task_id: dict(collections.Counter(row)) for task_id, row in outcomes.items() if len(set(row)) > 1}
    summary = {
        "environment": place.label,
        "tasks": len(taskset),
        "runs": options.runs,
        "vary_seed": options.vary_seed,
        "passed_per_run": [
            sum(row[run].startswith("pass") for row in outcomes.values()) for run in range(options.runs)
        ],
        "same_in_every_run": len(taskset) - len(differ),
        "differ": differ,
    }
    print(json.dumps(summary, indent=2))
    if options.json:
        options.json.write_text(json.dumps(summary, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
