"""``qspark judge`` measures answers, whatever they hold, and a run of it survives what happens to machines."""

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from commands import RIGHT, WRONG, qspark, write_answers, write_tasks

from qspark.judge import Environment

pytestmark = pytest.mark.usefixtures("default_environment")

JUDGE = ("judge", "answers.jsonl", "--tasks", "tasks.jsonl", "--out", "run")


def rows(path: Path) -> list[dict[str, Any]]:
    return sorted(map(json.loads, path.read_text().splitlines()), key=lambda row: (row["task_id"], row["sample"]))


BAD_ANSWERS = ["", "x" * 10_000_000, "\ud800 lone \udfff", "\x00\x01\x02", "I cannot do that."]


Finished = tuple[Path, subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Finished:
    """A finished run on a right answer, a wrong one, and bad ones; and its command."""
    folder = tmp_path_factory.mktemp("finished")
    write_tasks(folder / "tasks.jsonl", 2 + len(BAD_ANSWERS))
    write_answers(folder / "answers.jsonl", RIGHT, WRONG, *BAD_ANSWERS)
    return folder, qspark(folder, *JUDGE, "--json")


def test_a_bad_answer_is_a_verdict_not_an_error(finished: Finished) -> None:
    _, done = finished
    assert done.returncode == 0, done.stderr
    scores = json.loads(done.stdout)
    assert (scores["tasks"], scores["passed"], scores["errors"], scores["reference_passed"]) == (7, 1, 0, 7)
    assert scores["by_reason"] == {"syntax": len(BAD_ANSWERS), "assertion": 1}


def test_json_is_scores_json(finished: Finished) -> None:
    folder, done = finished
    assert json.loads((folder / "run" / "scores.json").read_text()) == json.loads(done.stdout)


def test_a_verdict_row_has_what_the_contract_names(finished: Finished) -> None:
    folder, _ = finished
    for row in rows(folder / "run" / "verdicts.jsonl"):
        assert row.keys() >= {
            *("task_id", "sample", "outcome", "reason", "detail", "mode", "assertions", "cpu_s", "wall_s", "peak_mb"),
            *("circuit", "isolation", "program_sha256", "environment"),
        }


def test_run_json_tells_how_to_measure_it_again(finished: Finished, default_environment: Environment) -> None:
    folder, _ = finished
    run = json.loads((folder / "run" / "run.json").read_text())
    assert run["command_line"] == " ".join(["qspark", *JUDGE, "--json"])
    assert run["environment"]["fingerprint"] == default_environment.fingerprint
    assert run["environment"]["packages"]["qiskit"] == default_environment.packages["qiskit"]
    assert run["tasks"]["count"] == 7
    assert run["isolation"]


def test_a_finished_run_is_shown_again_and_not_touched(finished: Finished) -> None:
    folder, first = finished
    before = {file: file.stat().st_mtime_ns for file in (folder / "run").iterdir()}
    again = qspark(folder, *JUDGE, "--json")
    assert (again.returncode, again.stdout, again.stderr) == (0, first.stdout, "")
    assert {file: file.stat().st_mtime_ns for file in (folder / "run").iterdir()} == before


def test_the_table_says_what_scores_json_says(finished: Finished) -> None:
    folder, _ = finished
    table = qspark(folder, *JUDGE).stdout
    assert "14.3 % (2.6–51.3)" in table
    assert all(reason in table for reason in ("syntax", "assertion", "7 split"))


def test_answers_without_number_are_samples_in_their_order(tmp_path: Path) -> None:
    write_tasks(tmp_path / "tasks.jsonl")
    lines = [json.dumps({"task_id": "own/0", "completion": text}) for text in (WRONG, RIGHT)]
    (tmp_path / "answers.jsonl").write_text("\n".join(lines))
    scores = json.loads(qspark(tmp_path, *JUDGE, "-k", "1,2,3", "--json").stdout)
    assert [row["outcome"] for row in rows(tmp_path / "run" / "verdicts.jsonl")] == ["fail", "pass"]
    assert (scores["pass@1"], scores["pass@2"], scores["pass@3"]) == (0.5, 1.0, None)
    assert scores["too_few_samples"] == {"3": 1}


def test_a_task_that_cannot_be_judged_is_an_error_and_exit_code_1(tmp_path: Path) -> None:
    write_tasks(tmp_path / "tasks.jsonl", test="import no_such_module\ndef check(candidate):\n    assert candidate()\n")
    write_answers(tmp_path / "answers.jsonl", RIGHT)
    done = qspark(tmp_path, *JUDGE, "--json")
    assert done.returncode == 1
    scores = json.loads(done.stdout)
    assert (scores["errors"], scores["by_reason"], scores["complete"]) == (1, {}, False)


def test_other_answers_are_refused_in_the_same_folder_and_force_takes_them(tmp_path: Path) -> None:
    write_tasks(tmp_path / "tasks.jsonl")
    write_answers(tmp_path / "answers.jsonl", RIGHT)
    qspark(tmp_path, *JUDGE)
    write_answers(tmp_path / "answers.jsonl", WRONG)
    refused = qspark(tmp_path, *JUDGE)
    assert refused.returncode == 2
    assert "completions sha256" in refused.stderr
    assert "--force" in refused.stderr
    assert rows(tmp_path / "run" / "verdicts.jsonl")[0]["outcome"] == "pass"
    assert qspark(tmp_path, *JUDGE, "--force").returncode == 0
    assert rows(tmp_path / "run" / "verdicts.jsonl")[0]["outcome"] == "fail"


def test_killed_and_given_again_it_ends_with_the_same_verdicts(tmp_path: Path) -> None:
    tasks = 40
    write_tasks(tmp_path / "tasks.jsonl", tasks)
    write_answers(tmp_path / "answers.jsonl", *([RIGHT, WRONG] * (tasks // 2)))
    whole = qspark(tmp_path, *JUDGE[:-1], "whole", "--json")
    for kill_at in (1, 20):
        _stop(tmp_path, kill_at, signal.SIGKILL)
    killed = qspark(tmp_path, *JUDGE, "--json")
    assert killed.returncode == 0, killed.stderr
    assert killed.stdout == whole.stdout

    def outcomes(run: str) -> list[tuple[str, str, str]]:
        return [(row["task_id"], row["outcome"], row["reason"]) for row in rows(tmp_path / run / "verdicts.jsonl")]

    assert outcomes("run") == outcomes("whole")


def test_ctrl_c_says_in_one_line_how_to_continue(tmp_path: Path) -> None:
    write_tasks(tmp_path / "tasks.jsonl", 60)
    write_answers(tmp_path / "answers.jsonl", *[RIGHT] * 60)
    code, last = _stop(tmp_path, 3, signal.SIGINT)
    assert code == 130
    assert last.startswith("qspark: stopped")
    assert "the same command continues" in last


def _stop(folder: Path, at: int, how: signal.Signals) -> tuple[int, str]:
    """Run until ``at`` more verdicts are there, send the signal; the exit code and the last line of stderr."""
    verdicts = folder / "run" / "verdicts.jsonl"

    def count() -> int:
        return verdicts.read_bytes().count(b"\n") if verdicts.exists() else 0

    process = subprocess.Popen([sys.executable, "-m", "qspark", *JUDGE], cwd=folder, stderr=subprocess.PIPE, text=True)
    while process.poll() is None and count() < at:
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=0.002)
    process.send_signal(how)
    _, errors = process.communicate()
    return process.returncode, (errors.splitlines() or [""])[-1]


def test_a_full_disk_is_one_line_and_the_same_command_continues(tmp_path: Path, small: Callable[[int], Path]) -> None:
    disk = small(64)
    tasks = 30
    write_tasks(tmp_path / "tasks.jsonl", tasks)
    write_answers(tmp_path / "answers.jsonl", *[RIGHT + "#" + "x" * 500] * tasks)
    command = (*JUDGE[:-1], disk / "run", "--json")
    (disk / "ballast").write_bytes(b"0" * 20_000)
    full = qspark(tmp_path, *command)
    assert full.returncode == 2
    line = full.stderr.splitlines()[-1]
    assert line.startswith("qspark: cannot write ")
    assert "No space left on device" in line
    assert "the same command" in line
    for name in ("completions.jsonl", "verdicts.jsonl", "references.jsonl"):
        for text in (disk / "run" / name).read_text().splitlines() if (disk / "run" / name).exists() else ():
            json.loads(text)
    (disk / "ballast").unlink()
    done = qspark(tmp_path, *command)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["passed"] == tasks
