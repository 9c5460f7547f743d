"""``qspark eval``: from a model to scores."""

import json
from pathlib import Path

import pytest
from commands import RIGHT, WRONG, qspark, write_answers, write_tasks

pytestmark = pytest.mark.usefixtures("default_environment")

EVAL = ("eval", "--tasks", "tasks.jsonl", "--out", "run")


def test_the_reference_passes_every_sample_and_another_choice_is_refused(tmp_path: Path) -> None:
    write_tasks(tmp_path / "tasks.jsonl", 4)
    chosen = (*EVAL, "--model", "reference", "-n", "3", "-k", "1,3", "--ids", "own/1,own/3", "--json")
    done = qspark(tmp_path, *chosen)
    assert done.returncode == 0, done.stderr
    scores = json.loads(done.stdout)
    assert (scores["tasks"], scores["samples"], scores["samples_passed"]) == (2, 6, 6)
    assert (scores["pass@1"], scores["pass@3"], scores["reference_passed"]) == (1.0, 1.0, 2)
    run = json.loads((tmp_path / "run" / "run.json").read_text())
    assert run["model"]["model"] == "reference"
    assert run["seeds"] == {"sampling": 0}
    for other, named in (
        (("--model", "reference", "-n", "3"), "2 tasks from tasks"),
        (("--model", "reference", "--limit", "2"), "n 3, not 1"),
        (("--model", "file:x.jsonl", "-n", "3"), "model reference, not file:x.jsonl"),
        (("--model", "reference", "-n", "3", "--seed", "1", "--ids", "own/1,own/3"), "seed 0, not 1"),
    ):
        refused = qspark(tmp_path, *EVAL, *other)
        assert refused.returncode == 2
        assert named in refused.stderr
        assert "--force" in refused.stderr


def test_a_finished_run_gives_another_k_without_model_or_judge(tmp_path: Path) -> None:
    write_tasks(tmp_path / "tasks.jsonl", 2)
    write_answers(tmp_path / "answers.jsonl", RIGHT, WRONG)
    lines = (tmp_path / "answers.jsonl").read_text()
    (tmp_path / "answers.jsonl").write_text(lines * 2)
    command = (*EVAL, "--model", "file:answers.jsonl", "-n", "2", "--json")
    assert qspark(tmp_path, *command).returncode == 0
    (tmp_path / "answers.jsonl").unlink()
    again = qspark(tmp_path, *command, "-k", "2")
    assert again.returncode == 0, again.stderr
    assert json.loads(again.stdout)["pass@2"] == 0.5
    assert json.loads((tmp_path / "run" / "scores.json").read_text())["pass@2"] == 0.5


def test_answers_that_never_come_leave_the_run_open(tmp_path: Path) -> None:
    write_tasks(tmp_path / "tasks.jsonl", 3)
    write_answers(tmp_path / "answers.jsonl", RIGHT)
    done = qspark(tmp_path, *EVAL, "--model", "file:answers.jsonl", "--json")
    assert done.returncode == 1
    scores = json.loads(done.stdout)
    assert (scores["passed"], scores["missing"], scores["complete"]) == (1, 2, False)
    assert "2 missing" in done.stderr.splitlines()[-1]


def test_answers_that_come_later_complete_it_no_sooner(tmp_path: Path) -> None:
    write_tasks(tmp_path / "tasks.jsonl", 3)
    write_answers(tmp_path / "answers.jsonl", RIGHT)
    first = qspark(tmp_path, *EVAL, "--model", "file:answers.jsonl", "--json")
    again = qspark(tmp_path, *EVAL, "--model", "file:answers.jsonl", "--json")
    assert (again.returncode, json.loads(again.stdout)) == (1, json.loads(first.stdout))


def test_a_file_for_other_tasks_is_refused(tmp_path: Path) -> None:
    write_tasks(tmp_path / "tasks.jsonl", 2)
    (tmp_path / "answers.jsonl").write_text(json.dumps({"task_id": "other", "completion": RIGHT}) + "\n")
    done = qspark(tmp_path, *EVAL, "--model", "file:answers.jsonl")
    assert done.returncode == 2
    assert "not one of the 2 questions was answered" in done.stderr


def test_other_answers_in_the_same_file_are_another_run(tmp_path: Path) -> None:
    write_tasks(tmp_path / "tasks.jsonl")
    write_answers(tmp_path / "answers.jsonl", RIGHT)
    assert qspark(tmp_path, *EVAL, "--model", "file:answers.jsonl").returncode == 0
    write_answers(tmp_path / "answers.jsonl", WRONG)
    done = qspark(tmp_path, *EVAL, "--model", "file:answers.jsonl")
    assert done.returncode == 2
    assert "of another model under that name" in done.stderr


def test_a_task_without_a_solution_does_not_stop_the_references(tmp_path: Path) -> None:
    write_tasks(tmp_path / "tasks.jsonl", 2)
    rows = [json.loads(line) for line in (tmp_path / "tasks.jsonl").read_text().splitlines()]
    del rows[0]["canonical_solution"]
    (tmp_path / "tasks.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    done = qspark(tmp_path, *EVAL, "--model", "reference", "--json")
    scores = json.loads(done.stdout)
    assert (done.returncode, scores["passed"], scores["missing"]) == (1, 1, 1)
