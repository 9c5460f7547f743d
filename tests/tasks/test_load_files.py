"""Task files: what loads, and the one line for each way in which a file can be wrong."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qspark.errors import UserError
from qspark.files import MAX_BYTES
from qspark.task import Difficulty
from qspark.tasks import load

ROW = {
    "task_id": "mine/1",
    "prompt": "def double(n):\n    ",
    "canonical_solution": "return 2 * n\n",
    "test": "def check(candidate):\n    assert candidate(2) == 4\n",
    "entry_point": "double",
    "difficulty_scale": "basic",
}


def lines(path: Path, *rows: object) -> str:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return str(path)


def refusal(spec: str) -> str:
    with pytest.raises(UserError) as caught:
        load(spec)
    message = str(caught.value)
    assert len(message.splitlines()) == 1
    return message


def test_jsonl_keeps_every_field_and_the_order(tmp_path: Path) -> None:
    own = {"tags": ["states", "noise"], "provenance": "by hand", "licence": "Apache-2.0"}
    own |= {"split": "train", "features": {"depth": 3.0}}
    tasks = load(lines(tmp_path / "mine.jsonl", {**ROW, **own}, {**ROW, "task_id": "mine/0"}))
    assert [task.task_id for task in tasks] == ["mine/1", "mine/0"]
    assert tasks.name == "mine"
    first = tasks["mine/1"]
    assert first.model_dump(mode="json") == {**ROW, **own, "instruction": ""}
    assert first.difficulty_scale is Difficulty.BASIC


def test_a_json_list_and_json_lines_of_the_same_tasks_have_the_same_checksum(tmp_path: Path) -> None:
    other = {**ROW, "task_id": "mine/2"}
    (tmp_path / "a.json").write_text(json.dumps([ROW, other], indent=1))
    as_list = load(str(tmp_path / "a.json"))
    as_lines = load(lines(tmp_path / "b.jsonl", dict(reversed(ROW.items())), other))
    assert as_list.sha256 == as_lines.sha256
    assert as_list.tasks == as_lines.tasks


@pytest.mark.parametrize("field", sorted(ROW))
def test_the_checksum_covers_every_field(tmp_path: Path, field: str) -> None:
    changed = {**ROW, field: "advanced" if field == "difficulty_scale" else ROW[field] + "_"}
    assert load(lines(tmp_path / "a.jsonl", ROW)).sha256 != load(lines(tmp_path / "b.jsonl", changed)).sha256


def test_optional_fields_may_be_absent(tmp_path: Path) -> None:
    needed = {name: ROW[name] for name in ("task_id", "prompt", "test", "entry_point")}
    task = load(lines(tmp_path / "a.jsonl", needed)).tasks[0]
    assert task.canonical_solution is None
    assert task.difficulty_scale is Difficulty.UNRATED


def test_byte_order_mark_blank_lines_and_windows_line_ends_are_fine(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\xef\xbb\xbf\r\n" + json.dumps(ROW).encode() + b"\r\n\r\n")
    assert len(load(str(path))) == 1


def test_a_line_separator_inside_a_string_ends_no_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({**ROW, "prompt": "a\u2028b\x85c"}, ensure_ascii=False), encoding="utf-8")
    assert load(str(path)).tasks[0].prompt == "a\u2028b\x85c"


@pytest.mark.parametrize("field", ["task_id", "prompt", "test", "entry_point"])
def test_a_missing_field_is_named_with_file_and_line(tmp_path: Path, field: str) -> None:
    without = {name: value for name, value in ROW.items() if name != field}
    message = refusal(lines(tmp_path / "a.jsonl", {**ROW, "task_id": "mine/0"}, without))
    assert "a.jsonl:2" in message
    assert f"field {field} is missing" in message


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("task_id", 7),
        ("prompt", None),
        ("prompt", ""),
        ("test", ["def check(candidate): pass"]),
        ("entry_point", "not a name"),
        ("entry_point", "class"),
        ("entry_point", "os.system"),
        ("difficulty_scale", "trivial"),
        ("tags", "noise"),
        ("canonical_solution", 1e999),
        ("prompt", "\ud800"),
    ],
)
def test_a_wrong_field_is_named_with_file_and_place(tmp_path: Path, field: str, value: object) -> None:
    (tmp_path / "a.json").write_text(json.dumps([ROW, {**ROW, "task_id": "mine/2", field: value}]))
    message = refusal(str(tmp_path / "a.json"))
    assert "a.json[1]" in message
    assert f"field {field} " in message


@pytest.mark.parametrize(
    ("test", "fault"),
    [
        ("def check(candidate:\n    pass", "does not parse"),
        ("def check(candidate):\n    assert '\0'", "does not parse"),
        ("def check(candidate):\n    return " + "(" * 5000, "does not parse"),
        ("x = " + "-" * 200_000 + "1", "does not parse"),
        ("def verify(candidate):\n    pass", "does not define check"),
        ("class A:\n    def check(candidate):\n        pass", "does not define check"),
    ],
)
def test_an_unusable_test_is_refused_and_its_task_named(tmp_path: Path, test: str, fault: str) -> None:
    message = refusal(lines(tmp_path / "a.jsonl", {**ROW, "test": test}))
    assert fault in message
    assert "mine/1" in message


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "holds no task"),
        (b"\n \n", "holds no task"),
        (b'{"task_id": "a"\n', "a.jsonl:1: broken JSON"),
        (json.dumps(ROW).encode() + b"\n\n{]\n", "a.jsonl:3: broken JSON"),
        (b"[1]\n", "a.jsonl:1: a task is a JSON object, not a list"),
        (b"null\n", "not null"),
        (b'"\xff\xfe"\n', "not UTF-8"),
        (b"\0\0\0\0", "broken JSON"),
        (b"[" * 200_000, "nested too deeply"),
        (b'{"task_id": ' + b"9" * 10_000 + b"}", "too many digits"),
    ],
    ids=["empty", "blank", "cut", "later line", "list", "null", "bytes", "nul", "nested", "digits"],
)
def test_a_broken_file_gives_one_clear_line(tmp_path: Path, content: bytes, fault: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(content)
    assert fault in refusal(str(path))


@pytest.mark.parametrize(
    ("content", "fault"),
    [("", "holds no task"), ("[]", "holds no task"), ("{}", "holds a list"), ('[\n{"a": }]', "a.json:2: broken JSON")],
)
def test_a_broken_json_list_gives_one_clear_line(tmp_path: Path, content: str, fault: str) -> None:
    (tmp_path / "a.json").write_text(content)
    assert fault in refusal(str(tmp_path / "a.json"))


def test_what_is_no_readable_file_is_refused(tmp_path: Path) -> None:
    assert "cannot be read: No such file" in refusal(str(tmp_path / "none.jsonl"))
    assert "cannot be read" in refusal("nul\0.jsonl")
    (tmp_path / "folder.json").mkdir()
    assert "is not a file" in refusal(str(tmp_path / "folder.json"))
    os.mkfifo(tmp_path / "pipe.jsonl")
    assert "is not a file" in refusal(str(tmp_path / "pipe.jsonl"))
    (tmp_path / "loop.jsonl").symlink_to("loop.jsonl")
    assert "cannot be read" in refusal(str(tmp_path / "loop.jsonl"))


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.jsonl"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)  # sparse: takes no room
    assert "1024 MiB" in refusal(str(path))


def test_an_id_that_occurs_twice_is_refused(tmp_path: Path) -> None:
    assert "'mine/1' occurs twice" in refusal(lines(tmp_path / "a.jsonl", ROW, ROW))


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_whatever_bytes_a_file_holds_there_is_one_line(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    for suffix in ("json", "jsonl"):
        path = tmp_path_factory.getbasetemp() / f"any.{suffix}"
        path.write_bytes(content)
        refusal(str(path))


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(sorted(ROW)) | st.text(), inner),
    max_leaves=8,
)


@settings(
    deadline=None, suppress_health_check=[HealthCheck.too_slow]
)  # the first draw builds hypothesis's table of characters
@given(st.dictionaries(st.sampled_from([*sorted(ROW), "tags"]), JSON))
def test_whatever_a_field_holds_there_is_a_task_or_one_line(
    tmp_path_factory: pytest.TempPathFactory, fields: dict[str, object]
) -> None:
    path = tmp_path_factory.getbasetemp() / "fields.jsonl"
    message = ""
    try:
        assert len(load(lines(path, {**ROW, **fields}))) == 1
    except UserError as error:
        message = str(error)
    assert len(message.splitlines()) <= 1
