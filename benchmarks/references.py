"""Which reference solutions pass, in which environment and mode, and which do not and why.

python benchmarks/references.py [--envs qhe,default] [--tasks qhe,qhe-hard,quickstart] [--json FILE]
"""

import argparse
import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from qspark import tasks
from qspark.judge import Judge, environment
from qspark.verdict import Mode, Outcome


def judged(env: str, name: str) -> dict[str, Any]:
    taskset = tasks.load(name)
    with Judge(environment.find(env)) as judge, ThreadPoolExecutor(judge.workers) as pool:
        verdicts = [known.verdict for known in pool.map(judge.calibrate, taskset) if known.verdict]
    return {
        "tasks": name,
        "tasks_sha256": taskset.sha256,
        "environment": judge.environment.label,
        "packages": {p: v for p, v in judge.environment.packages.items() if p.startswith("qiskit") or p == "numpy"},
        "judged": len(verdicts),
        "passed": sum(verdict.outcome is Outcome.PASS for verdict in verdicts),
        "split": sum(verdict.mode is Mode.SPLIT for verdict in verdicts),
        "hardened": [verdict.task_id for verdict in verdicts if verdict.mode is Mode.HARDENED],
        "not_passed": {
            verdict.task_id: f"{verdict.outcome.value} ({verdict.reason.value}): {verdict.detail[:200]}"
            for verdict in verdicts
            if verdict.outcome is not Outcome.PASS
        },
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--envs", default="qhe,default")
    parser.add_argument("--tasks", default="qhe,qhe-hard,quickstart")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    rows = [judged(env, name) for env in options.envs.split(",") for name in options.tasks.split(",")]
    print(json.dumps(rows, indent=2))
    if options.json:
        options.json.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
