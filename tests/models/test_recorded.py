"""file: and reference: answers that are there already."""

import json
from pathlib import Path

import pytest

from qspark.errors import UserError
from qspark.models import Sampling, open_model
from qspark.models.recorded import Recorded
from qspark.task import Task

GREEDY = Sampling()


def task(task_id: str, solution: str | None = "    return 1\n") -> Task:
    return Task(task_id=task_id, prompt="def f():\n", test="x", entry_point="f", canonical_solution=solution)


def write(folder: Path, *lines: object) -> Path:
    path = folder / "answers.jsonl"
    path.write_bytes(b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines))
    return path


def test_each_question_gets_its_own_answer(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        {"task_id": "b", "completion": "b1", "sample": 1},
        {"task_id": "a", "completion": "a0"},
        b"",
        {"task_id": "b", "completion": "b0", "sample": 0, "model": "m", "note": "kept"},
    )
    generator = open_model(f"file:{path}")
    found = {
        (c.task_id, c.sample): c for c in generator.generate([(task("a"), 0), (task("b"), 0), (task("b"), 1)], GREEDY)
    }
    assert {key: c.completion for key, c in found.items()} == {("a", 0): "a0", ("b", 0): "b0", ("b", 1): "b1"}
    assert found["b", 0].model_dump()["note"] == "kept"


def test_rows_without_sample_count_up_within_their_task(tmp_path: Path) -> None:
    path = write(tmp_path, *({"task_id": name, "completion": name + str(n)} for n in range(2) for name in "ab"))
    questions = [(task(name), n) for name in "ab" for n in range(2)]
    assert [c.completion for c in Recorded(path).generate(questions, GREEDY)] == ["a0", "a1", "b0", "b1"]


def test_a_question_without_answer_is_passed_over(tmp_path: Path) -> None:
    generator = Recorded(write(tmp_path, {"task_id": "a", "completion": ""}))
    assert [c.task_id for c in generator.generate([(task("a"), 0), (task("b"), 0), (task("c"), 0)], GREEDY)] == ["a"]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (b'{"task_id": "a", "completion": ', "line 2 is broken JSON"),
        (b'{"task_id": "a"}', "line 2: field completion is missing"),
        (b'{"completion": "a"}', "line 2: field task_id is missing"),
        (b'{"task_id": "a", "completion": null}', "line 2: field completion is wrong"),
        (b'{"task_id": "a", "completion": ["x"]}', "line 2: field completion is wrong"),
        (b'{"task_id": "a", "completion": "x", "sample": -1}', "line 2: field sample is wrong"),
        (b'{"task_id": "first", "completion": "x", "sample": 0}', "line 2: a second sample 0 of first"),
        (b'{"task_id": "a", "completion": "\xff"}', "line 2 is not UTF-8"),
        (b'["task_id"]', "line 2: a completion is a JSON object"),
        (b"[" * 100_000, "line 2 is JSON that cannot be read"),
        (
            b'{"task_id": "a", "completion": "x", "sample": ' + b"9" * 10_000 + b"}",
            "line 2 is JSON that cannot be read",
        ),
    ],
    ids=range(11),
)
def test_a_faulty_line_is_named(tmp_path: Path, line: bytes, says: str) -> None:
    path = write(tmp_path, {"task_id": "first", "completion": "fine"}, line)
    with pytest.raises(UserError) as caught:
        Recorded(path)
    assert f"{path}, {says}" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_empty_file_and_a_missing_one_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="holds no completion"):
        Recorded(write(tmp_path, b"\n"))
    with pytest.raises(UserError, match="cannot be read: No such file"):
        Recorded(tmp_path / "absent.jsonl")
    with pytest.raises(UserError, match="is not a file"):
        Recorded(tmp_path)


def test_a_byte_order_mark_is_no_part_of_the_first_line(tmp_path: Path) -> None:
    path = write(tmp_path, {"task_id": "a", "completion": "x"})
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert [c.completion for c in Recorded(path).generate([(task("a"), 0)], GREEDY)] == ["x"]


def test_an_answer_of_ten_megabytes_is_read(tmp_path: Path) -> None:
    path = write(tmp_path, {"task_id": "a", "completion": "x" * 10_000_000})
    (completion,) = Recorded(path).generate([(task("a"), 0)], GREEDY)
    assert len(completion.completion) == 10_000_000


def test_the_reference_answers_with_the_whole_program() -> None:
    (completion,) = open_model("reference").generate([(task("a"), 3)], GREEDY)
    assert (completion.sample, completion.completion) == (3, "def f():\n    return 1\n")


def test_a_task_without_solution_is_passed_over() -> None:
    found = open_model("reference").generate([(task("b", None), 0), (task("a", "    return 1\n"), 0)], GREEDY)
    assert [completion.task_id for completion in found] == ["a"]
