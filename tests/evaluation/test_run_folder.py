"""A run folder continues its own run, refuses another, and is never half of each."""

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from qspark.errors import UserError
from qspark.evaluation import RunFolder, RunRecord, Scores, score
from qspark.evaluation.run import FILES
from qspark.task import Completion, Task
from qspark.verdict import Outcome, Reason, Verdict

TASK = Task(task_id="t", prompt="p", test="t", entry_point="f")
PASS = Verdict(task_id="t", outcome=Outcome.PASS, reason=Reason.PASSED)
ERROR = Verdict(task_id="t", outcome=Outcome.ERROR, reason=Reason.JUDGE)


def record(**changes: Any) -> RunRecord:
    fields: dict[str, Any] = {
        "command": "eval",
        "arguments": {"model": "m", "temperature": 0.0},
        "tasks": {"name": "set", "sha256": "ab", "count": 1},
        "environment": {"name": "env", "fingerprint": "12"},
    }
    return RunRecord(**(fields | changes))


def scores(*verdicts: Verdict) -> Scores:
    return score([(TASK, 0)], {(row.task_id, row.sample): row for row in verdicts}, {}, {})


def finished(path: Path, text: str = "old") -> Path:
    """A finished run whose one answer is ``text``."""
    with RunFolder(path, record(command_line=text)) as folder:
        folder.start(model={"name": "m"}, isolation=("limits",))
        folder.completions.append(Completion(task_id="t", completion=text))
        folder.verdicts.append(PASS)
        folder.references.append(PASS)
        folder.finish(scores(PASS))
    return path


def answers(path: Path) -> list[str]:
    return [
        Completion.model_validate_json(line).completion
        for line in (path / "completions.jsonl").read_bytes().splitlines()
    ]


def test_a_finished_run_has_the_files_of_the_contract(tmp_path: Path) -> None:
    finished(tmp_path / "run")
    assert {file.name for file in (tmp_path / "run").iterdir()} == {*FILES, ".lock"}


def test_the_same_command_finds_what_was_done(tmp_path: Path) -> None:
    finished(tmp_path / "run")
    with RunFolder(tmp_path / "run", record()) as folder:
        assert ("t", 0) in folder.completions
        assert folder.verdicts["t", 0] == PASS
        assert folder.record.model == {"name": "m"}


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"arguments": {"model": "other", "temperature": 0.0}}, "model m, not other"),
        ({"arguments": {"model": "m", "temperature": 0.7}}, "temperature 0.0, not 0.7"),
        ({"arguments": {"model": "m", "temperature": 0.0, "top_p": 0.5}}, "top p None, not 0.5"),
        ({"tasks": {"name": "set", "sha256": "cd", "count": 2}}, "of 1 tasks from set .*not these 2 tasks from set"),
        ({"environment": {"name": "env", "fingerprint": "34"}}, "env@12, not env@34"),
        ({"command": "judge"}, "qspark eval, not qspark judge"),
    ],
)
def test_another_run_is_refused_by_what_differs(tmp_path: Path, changes: dict[str, Any], named: str) -> None:
    finished(tmp_path / "run")
    with pytest.raises(UserError, match=rf"{named}.*another run folder, or --force"):
        RunFolder(tmp_path / "run", record(**changes))
    assert answers(tmp_path / "run") == ["old"]


def test_a_run_json_that_lacks_its_fields_is_another_run(tmp_path: Path) -> None:
    (tmp_path / "run.json").write_text('{"command": "eval", "arguments": {}, "tasks": {}, "environment": {}}')
    with pytest.raises(UserError, match="another run folder, or --force"):
        RunFolder(tmp_path, record(arguments={}))


def test_a_path_that_is_no_text_does_not_stop_a_run(tmp_path: Path) -> None:
    with RunFolder(tmp_path / "run", record(command_line="qspark --env \udcff")) as folder:
        folder.start()
    with RunFolder(tmp_path / "run", record()) as folder:
        assert folder.record.command_line == "qspark --env ?"


def test_another_model_behind_the_same_name_is_refused(tmp_path: Path) -> None:
    finished(tmp_path / "run")
    with (
        RunFolder(tmp_path / "run", record()) as folder,
        pytest.raises(UserError, match=r"name 'm' -> 'other'.*--force"),
    ):
        folder.start(model={"name": "other"})


def test_errors_are_kept_as_evidence_and_tried_again(tmp_path: Path) -> None:
    with RunFolder(tmp_path / "run", record()) as folder:
        folder.start()
        folder.verdicts.append(ERROR)
        folder.finish(scores(ERROR))
    assert b'"error"' in (tmp_path / "run" / "verdicts.jsonl").read_bytes()
    with RunFolder(tmp_path / "run", record()) as folder:
        assert ("t", 0) not in folder.verdicts
        folder.verdicts.append(PASS)
    assert (tmp_path / "run" / "verdicts.jsonl").read_bytes().count(b"\n") == 1


def test_two_commands_cannot_share_a_folder(tmp_path: Path) -> None:
    with (
        RunFolder(tmp_path / "run", record()),
        pytest.raises(UserError, match="another command works in"),
    ):
        RunFolder(tmp_path / "run", record())
    RunFolder(tmp_path / "run", record()).__exit__(None, None, None)


def test_a_command_that_began_nothing_leaves_nothing(tmp_path: Path) -> None:
    with RunFolder(tmp_path / "run", record()):
        pass
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize("name", ["file", "file/below"])
def test_a_file_is_no_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(UserError, match="is a file, or lies in one: name a folder"):
        RunFolder(tmp_path / name, record())
    assert (tmp_path / "file").read_text() == "mine"


def test_files_of_a_run_without_run_json_are_not_touched(tmp_path: Path) -> None:
    (tmp_path / "completions.jsonl").write_text("mine")
    with pytest.raises(UserError, match=r"holds completions.jsonl but no run.json"):
        RunFolder(tmp_path, record())


def test_other_files_in_the_folder_do_not_matter(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    finished(tmp_path)
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_a_device_is_no_record_of_a_run(tmp_path: Path) -> None:
    (tmp_path / "run.json").symlink_to("/dev/null")
    with pytest.raises(UserError, match=r"run\.json: is not a file"):
        RunFolder(tmp_path, record())


class TestForce:
    def test_moves_nothing_out_of_a_folder_behind_a_link(self, tmp_path: Path) -> None:
        finished(tmp_path / "mine")
        finished(tmp_path / "run")
        (tmp_path / "run" / ".next").symlink_to(tmp_path / "mine")
        with pytest.raises(UserError, match=r"\.next is a link"):
            RunFolder(tmp_path / "run", record())
        assert answers(tmp_path / "mine") == ["old"]

    def test_leaves_the_old_run_whole_until_the_new_one_is_finished(self, tmp_path: Path) -> None:
        finished(tmp_path / "run")
        before = {name: (tmp_path / "run" / name).read_bytes() for name in FILES}
        with RunFolder(tmp_path / "run", record(), force=True) as folder:
            folder.start(model={"name": "m"})
            folder.completions.append(Completion(task_id="t", completion="new"))
            folder.sync()
            assert {name: (tmp_path / "run" / name).read_bytes() for name in FILES} == before
            folder.finish(scores())
        assert answers(tmp_path / "run") == ["new"]
        assert (tmp_path / "run" / "verdicts.jsonl").read_bytes() == b""
        assert not (tmp_path / "run" / ".next").exists()

    def test_continues_when_it_was_interrupted(self, tmp_path: Path) -> None:
        finished(tmp_path / "run")
        with RunFolder(tmp_path / "run", record(), force=True) as folder:
            folder.start()
            folder.completions.append(Completion(task_id="t", completion="new"))
        with RunFolder(tmp_path / "run", record(), force=True) as folder:
            assert folder.completions["t", 0].completion == "new"
        with RunFolder(tmp_path / "run", record()) as folder:
            assert folder.completions["t", 0].completion == "old"

    def test_drops_an_interrupted_one_that_was_another(self, tmp_path: Path) -> None:
        finished(tmp_path / "run")
        with RunFolder(tmp_path / "run", record(), force=True) as folder:
            folder.start()
            folder.completions.append(Completion(task_id="t", completion="new"))
        with RunFolder(tmp_path / "run", record(arguments={}), force=True) as folder:
            assert len(folder.completions) == 0

    @pytest.mark.parametrize("moved", range(len(FILES)))
    def test_killed_while_replacing_is_finished_by_the_next_command(self, tmp_path: Path, moved: int) -> None:
        finished(tmp_path / "run")
        finished(tmp_path / "run" / ".next", "new")
        for name in FILES[:moved]:
            os.replace(tmp_path / "run" / ".next" / name, tmp_path / "run" / name)  # noqa: PTH105
        with RunFolder(tmp_path / "run", record()) as folder:
            assert folder.record.command_line == "new"
        assert answers(tmp_path / "run") == ["new"]

    def test_mends_a_folder_that_cannot_be_read(self, tmp_path: Path) -> None:
        finished(tmp_path / "run")
        (tmp_path / "run" / "run.json").write_text("{")
        with pytest.raises(UserError, match=r"cannot be read.*--force"):
            RunFolder(tmp_path / "run", record())
        with RunFolder(tmp_path / "run", record(), force=True) as folder:
            folder.start()
            folder.finish(scores())
        with RunFolder(tmp_path / "run", record()) as folder:
            assert len(folder.verdicts) == 0

    def test_on_an_empty_folder_is_an_ordinary_run(self, tmp_path: Path) -> None:
        with RunFolder(tmp_path / "run", record(), force=True) as folder:
            folder.start()
        shutil.rmtree(tmp_path / "run" / ".next", ignore_errors=True)
        assert (tmp_path / "run" / "run.json").exists()


def test_verdicts_of_another_judge_do_not_count_in_a_run_that_goes_on(tmp_path: Path) -> None:
    with RunFolder(tmp_path / "run", record(judge="old")) as folder:
        folder.start(model={"name": "m"}, isolation=("limits",))
        folder.completions.append(Completion(task_id="t", completion="x"))
        folder.verdicts.append(PASS)
    with RunFolder(tmp_path / "run", record(judge="new")) as folder:
        assert ("t", 0) in folder.completions
        assert ("t", 0) not in folder.verdicts
        folder.start(isolation=("limits",))
        folder.verdicts.append(PASS)
        folder.finish(scores(PASS))
    with RunFolder(tmp_path / "run", record(judge="newer")) as folder:
        assert folder.record.judge == "new"
        assert ("t", 0) in folder.verdicts


def test_a_verdict_on_an_answer_that_was_removed_does_not_count(tmp_path: Path) -> None:
    finished(tmp_path / "run")
    (tmp_path / "run" / "completions.jsonl").write_text("")
    with RunFolder(tmp_path / "run", record()) as folder:
        assert ("t", 0) not in folder.verdicts


def test_another_model_in_the_same_folder_is_another_run(tmp_path: Path) -> None:
    with RunFolder(tmp_path / "run", record(content={"weights": "a"})) as folder:
        folder.start()
    with pytest.raises(UserError, match="of another model under that name"):
        RunFolder(tmp_path / "run", record(content={"weights": "b"}))
    RunFolder(tmp_path / "run", record()).close_files()  # it is gone, and the run can still be looked at
