"""The wall clock may jump: an administrator sets it, a laptop wakes up, a virtual machine goes on elsewhere."""

import ast
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import qspark.judge
from qspark.judge import Environment

WALL_CLOCKS = {"time", "time_ns", "localtime", "gmtime", "ctime", "now", "utcnow", "today", "CLOCK_REALTIME"}
# The clock is two days ahead and two days behind, in turn, whenever the process looks at it.
CLOCK = """
#define _GNU_SOURCE
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>
static time_t jump(void) { static int looks; return __sync_fetch_and_add(&looks, 1) % 2 ? 172800 : -172800; }
int clock_gettime(clockid_t clock, struct timespec *now) {
    int result = syscall(SYS_clock_gettime, clock, now);
    if (result == 0 && clock == CLOCK_REALTIME) now->tv_sec += jump();
    return result;
}
int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    int result = syscall(SYS_gettimeofday, now, zone);
    if (result == 0) now->tv_sec += jump();
    return result;
}
time_t time(time_t *now) {
    struct timespec found;
    clock_gettime(CLOCK_REALTIME, &found);
    if (now) *now = found.tv_sec;
    return found.tv_sec;
}
"""
# Judges two programs at a time. All deadlines are this process's.
JUDGE = """
import json, os, sys, time
del os.environ["LD_PRELOAD"]  # what is started from here keeps the true clock
from qspark.judge import Judge, environment
from qspark.task import Completion, Task
assert abs(time.time() - time.time()) > 86400
test = "def check(candidate):\\n    assert candidate() == 1\\n"
task = Task(task_id="t/0", prompt="def f():\\n    '''One.'''\\n", test=test, entry_point="f")
program = "def f():\\n    for _ in range(20_000_000):\\n        pass\\n    return {}\\n"
with Judge(environment.find(sys.argv[1]), workers=2) as judge:
    answers = [Completion(task_id="t/0", completion=program.format(value)) for value in (1, 2)]
    verdicts = list(judge.judge_all((task, answer) for answer in answers))
print(json.dumps(sorted((verdict.outcome, verdict.reason) for verdict in verdicts)))
"""


def clocks(path: Path) -> Iterator[str]:
    """Names by which a module reads the wall clock."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            if node.value.id in ("time", "datetime", "date") and node.attr in WALL_CLOCKS:
                yield node.attr
        elif isinstance(node, ast.ImportFrom) and node.module == "time":
            yield from (name.name for name in node.names if name.name in WALL_CLOCKS)


def test_no_limit_is_measured_by_the_wall_clock() -> None:
    folder = Path(qspark.judge.__file__).parent
    found = {(str(path.relative_to(folder)), name) for path in folder.rglob("*.py") for name in clocks(path)}
    assert found == set()


def test_verdicts_stay_the_same_while_the_clock_jumps(tmp_path: Path, default_environment: Environment) -> None:
    compiler = shutil.which("cc")
    if compiler is None:
        pytest.skip("there is no C compiler, and the machine's own clock is not ours to set")
    library = tmp_path / "clock.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-o", library, "-x", "c", "-"], input=CLOCK, text=True, check=True)
    done = subprocess.run(
        [sys.executable, "-c", JUDGE, default_environment.python],
        env={**os.environ, "LD_PRELOAD": str(library)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == [["fail", "assertion"], ["pass", "passed"]]
