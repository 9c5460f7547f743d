"""The judge's speed, against a fresh interpreter per program and against no judge at all, in one run on the same cores.

    python benchmarks/judge.py [--env qhe] [--tasks qhe] [--repeats 3] [--json FILE]

For every reference solution of a task set, one at a time:

* ``judge_s``: from a program to its verdict (one worker, nothing remembered);
* ``fresh_s``: a fresh interpreter of the same environment for ``exec(program + test); check(entry_point)``, which is
  how published harnesses run it;
* ``bare_s``: the same code inside a process that was forked from a warm interpreter, without any isolation, timed
  inside that process: the first time it runs there (``bare_s``) and the second (``again_s``).

One pass over all tasks in each of the three alternates. Tasks that fail in any are left out (services need an account
in a fresh interpreter). Ratios are of medians over the passes. Then, with as many workers as cores: verdicts a minute
for a task the size of a statevector, and the memory of eight workers.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qspark import tasks
from qspark.judge import Judge, environment, reference_program
from qspark.judge.zygote import warm_variables
from qspark.task import Completion, Task

BARE = """
import json, os, runpy, sys, time
runpy.run_path(sys.argv[1])["mount"]()
from qspark.judge.inside import zygote
zygote.warm_up(zygote.Settings(role="player", need="full", control=0))
def once(program):
    started = time.perf_counter()
    exec(program, {"__name__": "program"})
    return time.perf_counter() - started
for line in sys.stdin:
    read, write = os.pipe()
    if os.fork() == 0:
        program = json.loads(line)
        try:
            times = [once(program), once(program)]
        except BaseException:
            times = None
        os.write(write, json.dumps(times).encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as answer:
        print(answer.read() or "null", flush=True)
    os.wait()
"""
START = Path(environment.__file__).parent / "inside" / "start.py"
STATEVECTOR = Task(
    task_id="statevector",
    prompt="from qiskit.quantum_info import Statevector\ndef bell():\n    '''The Bell state.'''\n",
    test="def check(candidate):\n    state = candidate()\n    assert abs(abs(state.data[0]) ** 2 - 0.5) < 1e-9\n",
    entry_point="bell",
    canonical_solution="    return Statevector([2**-0.5, 0, 0, 2**-0.5])\n",
)


def whole(task: Task) -> str:
    program = f"{reference_program(task).source}\n{task.test}\n"
    return program if f"check({task.entry_point})" in task.test else f"{program}check({task.entry_point})\n"


def fresh(python: Path, task: Task, folder: str) -> float | None:
    """Seconds of wall time, or None if the reference does not pass there."""
    started = time.perf_counter()
    done = subprocess.run([python, "-"], input=whole(task), text=True, cwd=folder, capture_output=True, check=False)
    return time.perf_counter() - started if done.returncode == 0 else None


def judged(judge: Judge, task: Task) -> float | None:
    program = Completion(task_id=task.task_id, completion=reference_program(task).source)
    started = time.perf_counter()
    verdict = judge.judge(task, program)
    return time.perf_counter() - started if verdict.outcome == "pass" else None


def bare(python: Path, taskset: list[Task], folder: str) -> list[list[float] | None]:
    """For each task the seconds of a first and a second run in a forked process, or None where it fails."""
    done = subprocess.run(
        [python, "-s", "-P", "-c", BARE, START],
        input="".join(json.dumps(whole(task)) + "\n" for task in taskset),
        text=True,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=warm_variables(python) | {"HOME": folder, "TMPDIR": folder},
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def latencies(env: str, taskset: list[Task], repeats: int) -> list[dict[str, Any]]:
    rows: dict[str, dict[str, list[float | None]]] = {
        task.task_id: {"judge_s": [], "fresh_s": [], "bare_s": [], "again_s": []} for task in taskset
    }
    with Judge(environment.find(env), workers=1) as judge, tempfile.TemporaryDirectory() as folder:
        python = judge.environment.python
        for task in taskset:
            judge.calibrate(task)
        for number in range(repeats):
            for task in taskset:
                rows[task.task_id]["judge_s"].append(judged(judge, task))
            for task in taskset:
                rows[task.task_id]["fresh_s"].append(fresh(python, task, folder))
            for task, times in zip(taskset, bare(python, taskset, folder), strict=True):
                rows[task.task_id]["bare_s"].append(times and times[0])
                rows[task.task_id]["again_s"].append(times and times[1])
            print(f"pass {number + 1} of {repeats}", file=sys.stderr)
    passing = {task_id: row for task_id, row in rows.items() if not any(None in times for times in row.values())}
    return [
        {"task_id": task_id, **{what: statistics.median(t for t in times if t) for what, times in row.items()}}
        for task_id, row in passing.items()
    ]


def throughput(env: str, seconds: float = 20.0) -> dict[str, float]:
    """Verdicts a minute on a task the size of a statevector, each program a different one."""

    def programs() -> Iterator[tuple[Task, Completion]]:
        count = 0
        while time.perf_counter() < end:
            count += 1
            text = f"{reference_program(STATEVECTOR).source}\n# {count}\n"
            yield STATEVECTOR, Completion(task_id="statevector", completion=text)

    with Judge(environment.find(env)) as judge:
        judge.calibrate(STATEVECTOR)
        end = time.perf_counter() + 2
        for _ in judge.judge_all(programs()):
            pass
        started = time.perf_counter()
        end = started + seconds
        passed = sum(verdict.outcome == "pass" for verdict in judge.judge_all(programs()))
        return {"workers": judge.workers, "verdicts_a_minute": 60 * passed / (time.perf_counter() - started)}


def memory(env: str, taskset: list[Task], workers: int = 8) -> dict[str, float]:
    """The highest sum of memory, shared pages counted once (PSS), of the judge's processes at work, in MB."""
    highest = 0.0
    with Judge(environment.find(env), workers=workers) as judge:
        pairs = (
            (task, Completion(task_id=task.task_id, completion=reference_program(task).source)) for task in taskset
        )
        for number, _ in enumerate(judge.judge_all(pairs)):
            if number % 10 == 0:
                highest = max(highest, sum(map(proportional_mb, family(os.getpid()))))
    return {"workers": workers, "peak_pss_mb": highest}


def family(pid: int) -> Iterator[int]:
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = [int(child) for child in task.read_text().split()]
        except OSError:
            continue
        for child in children:
            yield child
            yield from family(child)


def proportional_mb(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--env", default="qhe")
    parser.add_argument("--tasks", default="qhe")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    taskset = list(tasks.load(options.tasks))
    rows = latencies(options.env, taskset, options.repeats)
    for row in rows:
        row["ratio"] = row["fresh_s"] / row["judge_s"]
        row["overhead"] = row["judge_s"] / row["bare_s"]
        row["overhead_again"] = row["judge_s"] / row["again_s"]
    light = [row for row in rows if row["bare_s"] < 5]
    summary = {
        "environment": environment.find(options.env).label,
        "cores": len(os.sched_getaffinity(0)),
        "tasks": len(rows),
        "repeats": options.repeats,
        **{f"median_{what}": statistics.median(row[what] for row in rows) for what in rows[0] if what != "task_id"},
        "ratio_quartiles": statistics.quantiles((row["ratio"] for row in rows), n=4),
        "ratio_of_medians": statistics.median(row["fresh_s"] for row in rows)
        / statistics.median(row["judge_s"] for row in rows),
        "ratio_of_sums": sum(row["fresh_s"] for row in rows) / sum(row["judge_s"] for row in rows),
        "ratio_of_sums_under_5_s": sum(row["fresh_s"] for row in light) / sum(row["judge_s"] for row in light),
        "throughput": throughput(options.env),
        "memory": memory(options.env, taskset),
    }
    print(json.dumps(summary, indent=2))
    if options.json:
        options.json.write_text(json.dumps({**summary, "rows": rows}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
