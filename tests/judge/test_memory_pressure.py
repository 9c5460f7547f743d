"""A judge in too little memory, as in a container: what the kernel kills there is no fault of the programs."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from qspark.judge import Environment
from qspark.judge.inside.isolation import cgroups

# Judges as many programs at once as it is given, each of which takes that many MiB and keeps them for a while.
JUDGE = """
import json, sys
from qspark.judge import Judge, environment
from qspark.task import Completion, Task
test = "def check(candidate):\\n    assert candidate() == 1\\n"
task = Task(task_id="t/0", prompt="def f():\\n    '''One.'''\\n", test=test, entry_point="f")
program = '''
def f():
    held = b"x" * ({mb} << 20)
    for _ in range(20_000_000):
        pass
    return 1 # {n}
'''
answers = [Completion(task_id="t/0", completion=program.format(mb=mb, n=n)) for n, mb in enumerate(sys.argv[2:])]
with Judge(environment.find(sys.argv[1]), workers=len(answers)) as judge:
    verdicts = list(judge.judge_all((task, answer) for answer in answers))
print(json.dumps([(v.outcome, v.reason, v.detail, "cgroup" in v.isolation) for v in verdicts]))
"""


@pytest.fixture
def container() -> Iterator[cgroups.Group]:
    """A group for a whole judge; for other programs' groups within it, as far as this machine makes those."""
    made = cgroups.open_group(f"qspark-test-{os.getpid()}-judge")
    if made is None:
        pytest.skip("no control group can be had here")
    if made.version == 2:
        pytest.skip("groups within this one would be made beside it")
    yield made
    made.remove()


def judged(container: cgroups.Group, python: Path, *sizes_mb: int) -> list[list[str]]:
    """Outcome, reason and detail of each program, judged at the same time by a judge in the group."""
    command = [sys.executable, "-c", JUDGE, str(python), *map(str, sizes_mb)]
    done = subprocess.run(command, preexec_fn=container.enter, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    verdicts = json.loads(done.stdout)
    assert all(grouped for *_, grouped in verdicts)
    return [verdict[:3] for verdict in verdicts]


def test_a_kill_for_the_judges_own_limit_is_its_own_fault(
    default_environment: Environment, container: cgroups.Group
) -> None:
    container.limit(memory_mb=900, pids=1000)
    ((outcome, reason, detail),) = judged(container, default_environment.python, 1000)
    assert (outcome, reason) == ("error", "judge"), detail


def test_programs_that_fit_in_one_at_a_time_all_pass(
    default_environment: Environment, container: cgroups.Group
) -> None:
    container.limit(memory_mb=1200, pids=1000)
    verdicts = judged(container, default_environment.python, 600, 600)
    assert [outcome for outcome, *_ in verdicts] == ["pass", "pass"], verdicts
