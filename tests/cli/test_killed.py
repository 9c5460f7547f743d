"""Killed at random moments, whichever process it hits: no verdict lost, none judged twice, nothing left running.

The processes of a judging run are the command, which also writes the journal and the store of verdicts, the zygotes that
it started, and the players and referees that those fork, some of which (spares) wait for an order.
"""

import contextlib
import json
import os
import random
import select
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from processes import children, descendants
from qspark.judge import Environment
from qspark.judge.inside.isolation.ladder import Rung
from qspark.judge.isolation import chosen

PROGRAMS = {  # by the reason of their verdict
    "passed": "def f(a, b):\n    for _ in range({n} * 500_000):\n        pass\n    return a + b\n",
    "assertion": "def f(a, b):\n    for _ in range({n} * 500_000):\n        pass\n    return a - b\n",
    "exception": "def f(a, b):\n    raise ValueError({n})\n",
    "exit": "import os\ndef f(a, b):\n    os._exit({n})\n",
}
VICTIMS = ("command", "writer", "zygote", "player", "referee", "spare")
MEASURED = {"cpu_s", "wall_s", "peak_mb"}
Verdicts = dict[str, dict[str, Any]]


class Place:
    """A folder with tasks and completions, in which the command runs as on a machine of its own."""

    def __init__(self, folder: Path, environment: Environment) -> None:
        self.folder = folder
        self.relayed = Rung.NAMESPACES in chosen(environment, without=(), at_least=())
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
        self.command += ["--tasks", str(folder / "tasks.jsonl"), "--env", str(environment.python)]

    def start(self, run: str) -> "subprocess.Popen[bytes]":
        command = [*self.command, "--out", str(self.folder / run)]
        return subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def verdicts(self, run: str) -> Verdicts:
        """The journal's verdicts, one for each task, without what two runs may differ in."""
        rows = [json.loads(line) for line in (self.folder / run / "verdicts.jsonl").read_text().splitlines()]
        verdicts = {row["task_id"]: {name: row[name] for name in row.keys() - MEASURED} for row in rows}
        assert len(verdicts) == len(rows)
        return verdicts

    def store(self) -> dict[tuple[str, str], str]:
        """What the store of verdicts remembers."""
        path = Path(self.environment["QSPARK_HOME"]) / "cache" / "verdicts.sqlite"
        if not path.exists():
            return {}
        with sqlite3.connect(path) as connection:
            if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                return {}  # killed before it had begun the store
            return {row[:2]: row[2] for row in connection.execute("SELECT kind, key, body FROM record")}

    def zygotes(self, command: int, role: str) -> list[int]:
        """Those of the command that fork this role ("" for both): the processes that fork, without their relays."""
        found = []
        for pid in children(command):
            if f'"role": "{role}' in command_line(pid):
                found += children(pid) if self.relayed else [pid]
        return found

    def victim(self, name: str, command: int, chance: random.Random) -> int | None:
        """A process of that name, if there is one now."""
        if name in ("command", "writer"):
            return command
        role = name if name in ("player", "referee") else ""
        candidates = self.zygotes(command, role)
        if name != "zygote":
            forked = [pid for zygote in candidates for pid in children(zygote)]
            candidates = [pid for pid in forked if at_work(pid) == (name != "spare")]
        return chance.choice(candidates) if candidates else None

    def until_written(self, process: "subprocess.Popen[bytes]", times: int) -> None:
        """Return as the store's log grows for that time, or as the command ends."""
        log = Path(self.environment["QSPARK_HOME"]) / "cache" / "verdicts.sqlite-wal"
        size = 0
        while times and process.poll() is None:
            now = log.stat().st_size if log.exists() else 0
            times -= now > size
            size = max(size, now)


def command_line(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text()
    except OSError:
        return ""


def at_work(pid: int) -> bool:
    """Whether a forked process has its order: with that come its limits."""
    try:
        limits = Path(f"/proc/{pid}/limits").read_text().splitlines()
    except OSError:
        return False
    return not any(line.startswith("Max cpu time") and "unlimited" in line for line in limits)


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


def until_there(place: Place, process: "subprocess.Popen[bytes]", name: str, chance: random.Random) -> int | None:
    """A process of that name as soon as there is one; None if the command ends before."""
    while process.poll() is None:
        if (victim := place.victim(name, process.pid, chance)) is not None:
            return victim
    return None


def disturb(place: Place, run: str, name: str, chance: random.Random, undisturbed: Verdicts) -> None:
    """Run the command with one kill at a random moment; a killed command is given again, as a user would."""
    process = place.start(run)
    if name == "writer":
        place.until_written(process, chance.randint(1, len(place.expected)))
    else:
        if chance.random() < 0.8:  # else the moment may lie before the first trial
            until_there(place, process, "player", chance)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=chance.uniform(0.0, 3.0))
    victim = until_there(place, process, name, chance)
    everyone = descendants(process.pid)
    if victim is not None:
        with contextlib.suppress(ProcessLookupError):  # it has ended by itself
            os.kill(victim, signal.SIGKILL)
    process.wait(timeout=120)
    assert wait_for_end(everyone) == []
    if process.returncode != 0:
        remembered = place.store()
        assert place.start(run).wait(timeout=120) == 0
        assert remembered.items() <= place.store().items()  # what was tried is not tried again
    assert place.verdicts(run) == undisturbed


@pytest.fixture
def place(tmp_path: Path, default_environment: Environment) -> Place:
    return Place(tmp_path, default_environment)


@pytest.fixture(scope="module")
def undisturbed(default_environment: Environment, tmp_path_factory: pytest.TempPathFactory) -> Verdicts:
    place = Place(tmp_path_factory.mktemp("undisturbed"), default_environment)
    assert place.start("run").wait(timeout=120) == 0
    verdicts = place.verdicts("run")
    assert {task_id: verdict["reason"] for task_id, verdict in verdicts.items()} == place.expected
    return verdicts


@pytest.mark.parametrize("name", VICTIMS)
def test_a_kill_changes_no_verdict(place: Place, undisturbed: Verdicts, name: str) -> None:
    disturb(place, "run", name, random.Random(name), undisturbed)
    assert list((place.folder / "tmp").iterdir()) == []


@pytest.mark.slow
def test_fifty_kills_change_no_verdict(place: Place, undisturbed: Verdicts) -> None:
    chance = random.Random(50)
    for number in range(50):
        # With a cache of its own each time: nothing is remembered from the run before.
        place.environment["QSPARK_HOME"] = str(place.folder / f"home-{number}")
        disturb(place, f"run-{number}", VICTIMS[number % len(VICTIMS)], chance, undisturbed)
    assert list((place.folder / "tmp").iterdir()) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_stop_leaves_nothing_and_continues(place: Place, undisturbed: Verdicts, number: signal.Signals) -> None:
    process = place.start("run")
    journal = place.folder / "run" / "verdicts.jsonl"
    while process.poll() is None and not (journal.exists() and journal.stat().st_size):
        select.select([], [], [], 0.01)
    everyone = descendants(process.pid)
    process.send_signal(number)
    assert process.wait(timeout=60) in (130, 0)
    assert wait_for_end(everyone) == []
    assert list((place.folder / "tmp").iterdir()) == []
    assert place.start("run").wait(timeout=120) == 0
    assert place.verdicts("run") == undisturbed


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
