"""``qspark tasks`` shows what there is, and hides what a model must not see unless it is asked for."""

import json
import os
import subprocess
import sys
from pathlib import Path

from commands import qspark, write_tasks


def test_list_names_the_task_sets(tmp_path: Path) -> None:
    sets = {row["name"]: row for row in json.loads(qspark(tmp_path, "tasks", "list", "--json").stdout)}
    assert sets.keys() == {"quickstart", "qhe", "qhe-hard"}
    assert sets["quickstart"]["tasks"] >= 40


def test_a_terminal_that_lacks_a_character_shows_a_question_mark(tmp_path: Path) -> None:
    write_tasks(tmp_path / "own.jsonl", prompt='def f():\n    """|0⟩"""\n')
    command = [sys.executable, "-m", "qspark", "tasks", "show", "own/0", "--tasks", "own.jsonl"]
    environ = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, cwd=tmp_path, env=environ, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert b"|0?" in done.stdout


def test_list_of_a_set_names_its_tasks(tmp_path: Path) -> None:
    write_tasks(tmp_path / "own.jsonl", 3)
    rows = json.loads(qspark(tmp_path, "tasks", "list", "own.jsonl", "--json").stdout)
    assert [row["task_id"] for row in rows] == ["own/0", "own/1", "own/2"]
    assert "3 tasks: 3 basic" in qspark(tmp_path, "tasks", "list", "own.jsonl").stdout


def test_show_gives_what_a_model_sees_and_no_more(tmp_path: Path) -> None:
    write_tasks(tmp_path / "own.jsonl")
    row = json.loads(qspark(tmp_path, "tasks", "show", "own/0", "--tasks", "own.jsonl", "--json").stdout)
    assert row["prompt"] == "def f():\n    '''One.'''\n"
    assert not {"test", "canonical_solution"} & row.keys()
    assert "assert" not in qspark(tmp_path, "tasks", "show", "own/0", "--tasks", "own.jsonl").stdout


def test_show_with_solution_gives_everything(tmp_path: Path) -> None:
    write_tasks(tmp_path / "own.jsonl")
    text = qspark(tmp_path, "tasks", "show", "own/0", "--tasks", "own.jsonl", "--solution").stdout
    assert "return 1" in text
    assert "assert candidate() == 1" in text


def test_show_keeps_long_lines_whole_in_a_pipe(tmp_path: Path) -> None:
    long = f"def f():\n    '''{'word ' * 60}'''"
    write_tasks(tmp_path / "own.jsonl", prompt=long)
    assert long in qspark(tmp_path, "tasks", "show", "own/0", "--tasks", "own.jsonl").stdout


def test_show_finds_built_in_tasks_by_their_id(tmp_path: Path) -> None:
    rows = json.loads(qspark(tmp_path, "tasks", "list", "quickstart", "--json").stdout)
    shown = json.loads(qspark(tmp_path, "tasks", "show", rows[-1]["task_id"], "--json").stdout)
    assert shown["entry_point"] == rows[-1]["entry_point"]


def test_a_reader_that_closes_the_pipe_early_is_no_error(tmp_path: Path) -> None:
    command = f"{sys.executable} -m qspark tasks list quickstart --json | head -1"
    done = subprocess.run(command, shell=True, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == "[\n"
    assert done.stderr == ""
