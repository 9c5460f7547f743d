"""What a spec names, and what a TaskSet does."""

import json
from pathlib import Path

import datasets
import pytest

from qspark.errors import UserError
from qspark.tasks import TaskSet, load
from qspark.tasks.hub import fetch_tasks, tasks_in

ROWS = [
    {
        "task_id": f"made/{number}",
        "prompt": f"Return {number}.",
        "canonical_solution": None,
        "test": "def check(candidate):\n    assert candidate()\n",
        "entry_point": "answer",
        "difficulty_scale": "basic",
        "tags": ["a"],
    }
    for number in range(12)
]


@pytest.fixture
def made(tmp_path: Path) -> TaskSet:
    path = tmp_path / "made.jsonl"
    path.write_text("\n".join(map(json.dumps, ROWS)))
    return load(str(path))


def test_quickstart_is_built_in() -> None:
    tasks = load("quickstart")
    assert tasks.name == "quickstart"
    assert tasks.source == "built in"
    assert len(tasks) > 0


@pytest.mark.parametrize("name", ["qhe", "qhe-hard"])
def test_a_benchmark_is_found_in_the_data_folder(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / {"qhe": "qiskit_humaneval.json", "qhe-hard": "qiskit_humaneval_hard.json"}[name]
    path.write_text(json.dumps(ROWS))
    monkeypatch.setenv("QSPARK_DATA", str(tmp_path))
    tasks = load(name)
    assert (tasks.name, tasks.source, len(tasks)) == (name, str(path), 12)


def test_a_benchmark_that_is_nowhere_names_the_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QSPARK_DATA", str(tmp_path))
    monkeypatch.setattr("datasets.config.HF_HUB_OFFLINE", True)
    monkeypatch.setattr("datasets.config.HF_DATASETS_CACHE", tmp_path / "cache")
    with pytest.raises(UserError, match=r"qiskit_humaneval\.json .* QSPARK_DATA") as caught:
        load("qhe")
    assert len(str(caught.value).splitlines()) == 1


@pytest.mark.parametrize("spec", ["", "humaneval", "a/b/c", "../etc/passwd", "tasks.csv", "a b/c", "x\n/y", "\0"])
def test_an_unknown_spec_names_what_there_is(spec: str) -> None:
    with pytest.raises(UserError, match="quickstart, qhe, qhe-hard"):
        load(spec)


def test_a_data_set_is_read_in_whatever_format_it_is_stored(tmp_path: Path) -> None:
    datasets.Dataset.from_list(ROWS).to_parquet(tmp_path / "test.parquet")
    tasks = fetch_tasks(str(tmp_path))
    assert [task.task_id for task in tasks] == [row["task_id"] for row in ROWS]
    assert tasks[0].tags == ("a",)


def test_of_several_splits_the_test_split_is_taken() -> None:
    found = datasets.DatasetDict(train=datasets.Dataset.from_list(ROWS[:5]), test=datasets.Dataset.from_list(ROWS[5:]))
    assert len(tasks_in(found, "owner/name")) == 7


def test_a_single_split_is_taken_whatever_its_name() -> None:
    assert len(tasks_in(datasets.DatasetDict(train=datasets.Dataset.from_list(ROWS)), "owner/name")) == 12


def test_several_splits_without_a_test_split_are_refused() -> None:
    part = datasets.Dataset.from_list(ROWS)
    with pytest.raises(UserError, match=r"owner/name.*\(train, validation\)"):
        tasks_in(datasets.DatasetDict(train=part, validation=part), "owner/name")


def test_a_data_set_without_the_fields_is_refused_with_row_and_field() -> None:
    found = datasets.DatasetDict(test=datasets.Dataset.from_list([{"question": "?"}]))
    with pytest.raises(UserError, match=r"owner/name\[0\]: field task_id is missing"):
        tasks_in(found, "owner/name")


def test_a_folder_without_data_is_refused_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot fetch") as caught:
        fetch_tasks(str(tmp_path))
    assert len(str(caught.value).splitlines()) == 1


def test_a_data_set_that_is_a_program_is_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / f"{tmp_path.name}.py").write_text("raise SystemExit('run')\n")
    with pytest.raises(UserError, match="cannot fetch") as caught:
        fetch_tasks(str(tmp_path))
    assert len(str(caught.value).splitlines()) == 1


def test_selection_keeps_the_order_of_the_set_and_changes_the_checksum(made: TaskSet) -> None:
    some = made.select(["made/7", "made/2", "made/7"])
    assert [task.task_id for task in some] == ["made/2", "made/7"]
    assert some.sha256 != made.sha256
    assert made.select(task.task_id for task in made).sha256 == made.sha256


@pytest.mark.parametrize(("typed", "meant"), [("7", "made/7"), ("mode/7", "made/7"), ("made/77", "made/7")])
def test_an_unknown_id_names_the_closest(made: TaskSet, typed: str, meant: str) -> None:
    with pytest.raises(UserError, match=f"did you mean .*{meant}"):
        made.select([typed])


def test_limit_takes_the_first_and_refuses_less_than_one(made: TaskSet) -> None:
    assert [task.task_id for task in made.limit(2)] == ["made/0", "made/1"]
    assert len(made.limit(99)) == 12
    with pytest.raises(UserError, match="1 or more"):
        made.limit(0)
