"""Killed at random moments, whichever process it hits: no verdict lost, none judged twice, nothing left running."""

import json
import os
import random
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from qspark.judge import Environment

PROGRAMS = {  # by the reason of their verdict
    "passed": "def f(a, b):\n    for _ in range({n} * 20000):\n        pass\n    return a + b\n",
    "assertion": "def f(a, b):\n    for _ in range({n} * 20000):\n        pass\n    return a - b\n",
    "exception": "def f(a, b):\n    raise ValueError({n})\n",
    "exit": "import os\ndef f(a, b):\n    os._exit({n})\n",
}
VICTIMS = ("command", "zygote", "child")


class Place:
    """A folder with tasks and completions, in which the command runs as on a machine of its own."""

    def __init__(self, folder: Path, python: Path) -> None:
        self.folder = folder
        self.environment = {**os.environ, "QSPARK_HOME": str(folder / "home"), "TMPDIR": str(folder / "tmp")}
        (folder / "tmp").mkdir()
        rows = [(reason, n, text.format(n=n)) for n in range(1, 9) for reason, text in PROGRAMS.items()]
        self.expected = {f"t/{reason}/{n}": reason for reason, n, _ in rows}
        tasks, answers = [], []
        for reason, n, program in rows:
            task_id = f"t/{reason}/{n}"
            test = f"def check(candidate):\n    assert candidate(1, {n}) == {n + 1}\n"
            tasks.append(
                {"task_id": task_id, "prompt": "def f(a, b):\n    '''Sum.'''\n", "test": test, "entry_point": "f"}
            )
            answers.append({"task_id": task_id, "completion": program})
        for name, lines in (("tasks", tasks), ("answers", answers)):
            (folder / f"{name}.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
        self.command = [sys.executable, "-P", "-m", "qspark", "judge", str(folder / "answers.jsonl")]
        self.command += ["--tasks", str(folder / "tasks.jsonl"), "--env", str(python)]

    def start(self, run: str) -> "subprocess.Popen[bytes]":
        command = [*self.command, "--out", str(self.folder / run)]
        return subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def rows(self, run: str) -> list[dict[str, Any]]:
        lines = (self.folder / run / "verdicts.jsonl").read_text().splitlines()
        return [json.loads(line) for line in lines]


def family(pid: int) -> Iterator[int]:
    """Descendants, those of a process before those of its children."""
    for listing in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = [int(child) for child in listing.read_text().split()]
        except OSError:
            continue
        for child in children:
            yield child
            yield from family(child)


def is_zygote(pid: int) -> bool:
    try:
        return b"start.py" in Path(f"/proc/{pid}/cmdline").read_bytes() and os.getsid(pid) != os.getsid(0)
    except OSError:
        return False


def kill_one(victim: str, command: int, chance: random.Random) -> None:
    """Kill the command, a zygote, or one of the processes that it forked (a player, a referee, or one that waits)."""
    found = [pid for pid in family(command) if is_zygote(pid)]
    leaders = [pid for pid in found if not any(parent in found for parent in parents(pid))]
    candidates = {"command": [command], "zygote": leaders, "child": [pid for pid in found if pid not in leaders]}[
        victim
    ]
    if candidates:
        try:
            os.kill(chance.choice(candidates), signal.SIGKILL)
        except ProcessLookupError:
            return  # it has ended by itself


def parents(pid: int) -> Iterator[int]:
    try:
        yield int(Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[1])
    except OSError:
        return


def wait_for_end(pids: list[int], seconds: float = 30.0) -> list[int]:
    """Those that are still there afterwards."""
    left = []
    for pid in pids:
        try:
            handle = os.pidfd_open(pid)
        except ProcessLookupError:
            continue
        if not select.select([handle], [], [], seconds)[0]:
            left.append(pid)
        os.close(handle)
    return left


def disturb(place: Place, run: str, victim: str, chance: random.Random) -> None:
    """Run the command with one kill at a random moment; a killed command is given again, as a user would."""
    process = place.start(run)
    try:
        process.wait(timeout=chance.uniform(0.3, 4.0))
    except subprocess.TimeoutExpired:
        everyone = list(family(process.pid))
        kill_one(victim, process.pid, chance)
        process.wait(timeout=120)
        assert wait_for_end(everyone) == []
    if process.returncode != 0:
        assert place.start(run).wait(timeout=120) == 0
    rows = place.rows(run)
    assert {row["task_id"]: row["reason"] for row in rows} == place.expected
    assert len(rows) == len(place.expected)


@pytest.fixture
def place(tmp_path: Path, default_environment: Environment) -> Place:
    return Place(tmp_path, default_environment.python)


@pytest.mark.parametrize("victim", VICTIMS)
def test_a_kill_changes_no_verdict(place: Place, victim: str) -> None:
    disturb(place, "run", victim, random.Random(victim))
    assert list((place.folder / "tmp").iterdir()) == []


@pytest.mark.slow
def test_fifty_kills_change_no_verdict(place: Place) -> None:
    chance = random.Random(50)
    for number in range(50):
        # With a cache of its own each time: nothing is remembered from the run before.
        place.environment["QSPARK_HOME"] = str(place.folder / f"home-{number}")
        disturb(place, f"run-{number}", VICTIMS[number % len(VICTIMS)], chance)
    assert list((place.folder / "tmp").iterdir()) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_stop_leaves_nothing_and_continues(place: Place, number: signal.Signals) -> None:
    process = place.start("run")
    journal = place.folder / "run" / "verdicts.jsonl"
    while process.poll() is None and not (journal.exists() and journal.stat().st_size):
        select.select([], [], [], 0.01)
    everyone = list(family(process.pid))
    process.send_signal(number)
    assert process.wait(timeout=60) in (130, 0)
    assert wait_for_end(everyone) == []
    assert list((place.folder / "tmp").iterdir()) == []
    assert place.start("run").wait(timeout=120) == 0
    assert {row["task_id"]: row["reason"] for row in place.rows("run")} == place.expected


def test_few_descriptors_are_one_clear_line(place: Place) -> None:
    process = subprocess.run(
        ["prlimit", "--nofile=24", *place.command, "--out", str(place.folder / "run")],
        env=place.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert process.returncode == 2
    assert "Traceback" not in process.stderr
