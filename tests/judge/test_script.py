"""Scripts that look into hostile code. With a real judge."""

from pathlib import Path

import pytest

from qspark.judge import Environment, Judge, Limits, Store, script
from qspark.judge.dot import dot
from qspark.judge.script import Script

LIMITS = Limits(cpu_s=3.0, wall_s=20.0)


def of(source: str, files: dict[str, str] | None = None) -> Script:
    return Script(source, files or {}, {"greeting": "hello"}, LIMITS)


def test_what_a_script_tells_comes_back_in_order(judge: Judge) -> None:
    told = judge.look(of("for n in range(3):\n    tell({'n': n, 'says': greeting})"))
    assert told.messages == [{"n": n, "says": "hello"} for n in range(3)]
    assert told.whole


def test_files_lie_around_it_and_can_be_imported(judge: Judge) -> None:
    told = judge.look(of("from pack import bell\ntell({'qubits': bell.QUBITS})", {"pack/bell.py": "QUBITS = 2\n"}))
    assert told.messages == [{"qubits": 2}]


@pytest.mark.parametrize("end", ["raise SystemExit", "1 / 0", "import os; os._exit(0)", "while True: pass"])
def test_a_script_that_does_not_come_to_its_end_says_so(judge: Judge, end: str) -> None:
    told = judge.look(of(f"tell({{'n': 1}})\n{end}"))
    assert told.messages == [{"n": 1}]
    assert not told.whole


@pytest.mark.parametrize(
    "attempt", ["import socket; socket.socket()", "open('/etc/shadow')", "open('/tmp/../etc/passwd', 'a')"]
)
def test_it_stands_behind_the_walls_of_programs(judge: Judge, attempt: str) -> None:
    told = judge.look(of(f"try:\n    {attempt}\nexcept OSError:\n    tell({{'refused': True}})"))
    assert told.messages == [{"refused": True}]


def test_a_script_that_tells_without_end_is_cut_off(judge: Judge, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(script, "_MOST_CHARACTERS", 10_000)
    told = judge.look(of("while True:\n    tell({'text': 'x' * 100})"))
    assert not told.whole
    assert sum(len(str(message)) for message in told.messages) < 11_000


@pytest.mark.parametrize(
    "message",
    ["{'deep': deep}", "{'number': 10 ** 5000}", "{'no': float('nan')}", "{'half': '\\ud800'}", "[1]", "{1: 2}"],
)
def test_no_message_breaks_the_supervisor(judge: Judge, message: str) -> None:
    nested = "deep = []\nfor _ in range(900):\n    deep = [deep]\nimport sys\nsys.setrecursionlimit(9000)"
    told = judge.look(of(f"{nested}\nsys.set_int_max_str_digits(0)\ntell({message})\ntell({{'n': 1}})"))
    assert all(isinstance(one, dict) for one in told.messages)


def test_a_message_that_is_too_large_ends_it(judge: Judge) -> None:
    told = judge.look(of("tell({'n': 1})\ntell({'text': 'x' * 100_000})\ntell({'n': 2})"))
    assert told.messages == [{"n": 1}]
    assert not told.whole


def test_files_that_are_too_large_are_not_handed_over(judge: Judge) -> None:
    assert not judge.look(of("tell({'n': 1})", {"large.py": "#" * (17 << 20)})).whole


CHANCE = of("import os\ntell({'chance': os.urandom(8).hex()})")


def test_with_a_store_a_script_looks_once(default_environment: Environment, tmp_path: Path) -> None:
    found = []
    for _ in range(2):
        with Store(tmp_path / "store.sqlite") as store, Judge(default_environment, workers=1, store=store) as judge:
            found.append(judge.look(CHANCE))
    assert found[0] == found[1]


def test_what_was_seen_with_another_graphviz_is_not_remembered(
    default_environment: Environment, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = []
    for version in ("", "dot - graphviz version 2.43.0 (0)"):
        monkeypatch.setattr("qspark.judge.judge.dot", lambda python, version=version: version)
        with Store(tmp_path / "store.sqlite") as store, Judge(default_environment, workers=1, store=store) as judge:
            found.append(judge.look(CHANCE))
    assert found[0] != found[1]


def test_graphviz_is_looked_for_where_programs_look(tmp_path: Path) -> None:
    command = tmp_path / "dot"
    command.write_text("#!/bin/sh\necho version of our own >&2\n")
    command.chmod(0o755)
    assert dot(tmp_path / "python") == "version of our own"


def test_no_graphviz_is_told_from_any(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.defpath", str(tmp_path))
    assert dot(tmp_path / "python") == ""
