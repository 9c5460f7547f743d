"""The judge's speed against a fresh interpreter per program, on the same programs, cores and minutes.

    python benchmarks/judge.py [--env qhe] [--tasks qhe] [--repeats 3] [--json FILE]

For every reference solution of a task set: the time from a program to its verdict in the judge, and the time that a
fresh interpreter of the same environment takes for ``exec(program + test); check(entry_point)``, which is how published
harnesses run it. One pass over all tasks in the judge and one in fresh interpreters alternate, a verdict at a time.
Tasks that fail in either are left out (services need an account in a fresh interpreter). Ratios are of medians over the
passes.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from qspark import tasks
from qspark.judge import Judge, environment, reference_program
from qspark.task import Completion, Task


def fresh(python: Path, task: Task, folder: str) -> float | None:
    """Seconds of wall time, or None if the reference does not pass there."""
    program = f"{reference_program(task).source}\n{task.test}\n"
    if f"check({task.entry_point})" not in task.test:
        program += f"check({task.entry_point})\n"
    started = time.perf_counter()
    done = subprocess.run([python, "-"], input=program, text=True, cwd=folder, capture_output=True, check=False)
    return time.perf_counter() - started if done.returncode == 0 else None


def judged(judge: Judge, task: Task) -> float | None:
    started = time.perf_counter()
    verdict = judge.judge(task, Completion(task_id=task.task_id, completion=reference_program(task).source))
    return time.perf_counter() - started if verdict.outcome == "pass" else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--env", default="qhe")
    parser.add_argument("--tasks", default="qhe")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    taskset = tasks.load(options.tasks)
    ours: dict[str, list[float | None]] = {task.task_id: [] for task in taskset}
    theirs: dict[str, list[float | None]] = {task.task_id: [] for task in taskset}
    with Judge(environment.find(options.env), workers=1) as judge, tempfile.TemporaryDirectory() as folder:
        for task in taskset:
            judge.calibrate(task)
        for number in range(options.repeats):
            for task in taskset:
                ours[task.task_id].append(judged(judge, task))
            for task in taskset:
                theirs[task.task_id].append(fresh(judge.environment.python, task, folder))
            print(f"pass {number + 1} of {options.repeats}", file=sys.stderr)
    rows = []
    for task_id in ours:
        if None not in ours[task_id] and None not in theirs[task_id]:
            judge_s, fresh_s = statistics.median(ours[task_id]), statistics.median(theirs[task_id])
            rows.append({"task_id": task_id, "judge_s": judge_s, "fresh_s": fresh_s, "ratio": fresh_s / judge_s})
    ratios = sorted(row["ratio"] for row in rows)
    light = [row for row in rows if row["fresh_s"] < 5]
    summary = {
        "environment": judge.environment.label,
        "cores": len(os.sched_getaffinity(0)),
        "tasks": len(rows),
        "repeats": options.repeats,
        "median_judge_s": statistics.median(row["judge_s"] for row in rows),
        "median_fresh_s": statistics.median(row["fresh_s"] for row in rows),
        "median_ratio": statistics.median(ratios),
        "ratio_quartiles": statistics.quantiles(ratios, n=4),
        "sum_ratio": sum(row["fresh_s"] for row in rows) / sum(row["judge_s"] for row in rows),
        "sum_ratio_under_5_s": sum(row["fresh_s"] for row in light) / sum(row["judge_s"] for row in light),
    }
    print(json.dumps(summary, indent=2))
    if options.json:
        options.json.write_text(json.dumps({**summary, "rows": rows}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
