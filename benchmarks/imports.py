"""Which modules are still imported after the fork: what a warm interpreter lacks, program by program.

    python benchmarks/imports.py [--env qhe] [--tasks qhe,quickstart] [--json FILE]

Each reference solution runs with its test in a process forked from an interpreter that was warmed up as the judge does
it, of the kind that the judge would choose. Printed are the modules that came after the fork, how long the program took
with them and how many programs they cost. Modules that only the program's own text names cannot be foreseen and stand
there too.
"""

import argparse
import collections
import json
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from qspark import tasks
from qspark.judge import environment, reference_program
from qspark.judge.need import need_of
from qspark.judge.zygote import warm_variables

INSIDE = """
import json, os, runpy, sys, time
runpy.run_path(sys.argv[1])["mount"]()
from qspark.judge.inside import zygote
zygote.warm_up(zygote.Settings(role="player", need=sys.argv[2], control=0))
for line in sys.stdin:
    source, test, entry_point = json.loads(line)
    read, write = os.pipe()
    if os.fork() == 0:
        before, started, failure = set(sys.modules), time.perf_counter(), ""
        names = {"__name__": "program"}
        try:
            exec(source, names)
            exec(test, names)
            names["check"](names[entry_point])
        except BaseException as error:
            failure = f"{type(error).__name__}: {error}"[:80]
        new = sorted(set(sys.modules) - before)
        os.write(write, json.dumps([time.perf_counter() - started, new, failure]).encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as answer:
        print(answer.read(), flush=True)
    os.wait()
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--env", default="qhe")
    parser.add_argument("--tasks", default="qhe,quickstart")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    python = environment.find(options.env).python
    start = Path(environment.__file__).parent / "inside" / "start.py"
    by_need = collections.defaultdict(list)
    for task in (task for name in options.tasks.split(",") for task in tasks.load(name)):
        source = reference_program(task).source
        by_need[need_of(source, task.test, task.prompt)].append((task, source))
    rows: list[dict[str, Any]] = []
    for need, work in by_need.items():
        lines = [
            json.dumps([source, task.test.replace("\ncheck(", "\n# ("), task.entry_point]) for task, source in work
        ]
        with tempfile.TemporaryDirectory() as folder:
            done = subprocess.run(
                [python, "-s", "-P", "-c", INSIDE, start, need],
                input="\n".join(lines),
                text=True,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=folder,
                env=warm_variables(python) | {"HOME": folder, "TMPDIR": folder},
                check=True,
            )
        for (task, _), line in zip(work, done.stdout.splitlines(), strict=True):
            seconds, new, failure = json.loads(line)
            rows.append({"task": task.task_id, "need": need, "seconds": seconds, "modules": new, "failure": failure})
    packages = collections.Counter(
        (row["need"], package)
        for row in rows
        for package in {".".join(module.split(".")[:2]) for module in row["modules"]}
    )
    for row in rows:
        if row["modules"]:
            names = " ".join(row["modules"])
            print(f"{row['need']} {row['task']} {row['seconds']:.2f} s, {len(row['modules'])}: {names[:160]}")
    print(json.dumps({f"{need} {package}": count for (need, package), count in packages.most_common()}, indent=1))
    print(
        {need: len(work) for need, work in by_need.items()}, sum(not row["modules"] for row in rows), "without imports"
    )
    if options.json:
        options.json.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
