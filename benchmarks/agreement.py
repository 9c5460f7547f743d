"""Do the split and the hardened mode agree? Both, on every reference and on recorded answers.

    python benchmarks/agreement.py [--env qhe] [--tasks qhe] [--completions FILE.jsonl] [--json FILE]

Prints every program on which the two differ, with both reasons, and the counts.
"""

import argparse
import collections
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from qspark import tasks
from qspark.judge import Judge, NoProgram, environment, extract, reference_program
from qspark.task import Program, Task
from qspark.verdict import Mode


def compare(judge: Judge, kind: str, task: Task, program: Program) -> dict[str, Any]:
    known = judge.calibrate(task)
    row: dict[str, Any] = {"task_id": task.task_id, "kind": kind}
    for mode in Mode:
        trial = judge.run(task, program, mode, known)
        row[mode.value] = [trial.outcome.value, trial.reason.value, trial.detail[:160]]
    row["agree"] = row["split"][0] == row["hardened"][0]
    return row


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--env", default="qhe")
    parser.add_argument("--tasks", default="qhe")
    parser.add_argument("--completions", type=Path)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    taskset = tasks.load(options.tasks)
    work = [("reference", task, reference_program(task)) for task in taskset]
    if options.completions:
        by_id = {task.task_id: task for task in taskset}
        for line in options.completions.read_text(encoding="utf-8").splitlines():
            answer = json.loads(line)
            task = by_id[answer["task_id"]]
            try:
                work.append(("answer", task, extract(task, answer["completion"])))
            except NoProgram as none:
                print(f"{task.task_id}: no program ({none.detail})", file=sys.stderr)
    cores = len(os.sched_getaffinity(0))
    with Judge(environment.find(options.env)) as judge, ThreadPoolExecutor(cores) as pool:
        rows = list(pool.map(lambda job: compare(judge, *job), work))
    counts = collections.Counter((row["kind"], row["split"][0], row["hardened"][0]) for row in rows)
    for row in rows:
        if not row["agree"]:
            print(json.dumps(row))
    summary = {
        "environment": judge.environment.label,
        "agree": sum(row["agree"] for row in rows),
        "programs": len(rows),
        "counts": {" / ".join(key): value for key, value in sorted(counts.items())},
    }
    print(json.dumps(summary, indent=2))
    if options.json:
        whole = {**summary, "differ": [row for row in rows if not row["agree"]]}
        options.json.write_text(json.dumps(whole, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
