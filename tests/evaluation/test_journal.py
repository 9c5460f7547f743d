"""A journal keeps every record whole, whatever happens to the process or the disk."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qspark.errors import UserError
from qspark.evaluation.journal import Journal, replace_file
from qspark.task import Completion


def journal(path: Path) -> Journal[str, Completion]:
    return Journal(path, Completion, lambda row: row.task_id, lambda row: row.finish_reason != "drop")


def row(task_id: str, text: str = "x", finish_reason: str = "") -> Completion:
    return Completion(task_id=task_id, completion=text, finish_reason=finish_reason)


@contextmanager
def disk_of(size: int) -> Iterator[None]:
    """Files of this process cannot grow beyond ``size`` bytes: a write stops in mid-line, as on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_what_was_appended_is_loaded_in_order(tmp_path: Path) -> None:
    first = journal(tmp_path / "a")
    for name in "bca":
        assert first.append(row(name, f"{name} \n  × 你"))
    first.close()
    assert journal(tmp_path / "a").rows() == first.rows()
    assert list(journal(tmp_path / "a")) == ["b", "c", "a"]


def test_a_second_record_of_a_key_is_not_written(tmp_path: Path) -> None:
    once = journal(tmp_path / "a")
    assert once.append(row("t", "first"))
    assert not once.append(row("t", "second"))
    assert journal(tmp_path / "a")["t"].completion == "first"
    assert len((tmp_path / "a").read_bytes().splitlines()) == 1


@given(st.integers(1, 400))
def test_a_file_cut_anywhere_loads_and_continues(tmp_path_factory: pytest.TempPathFactory, cut: int) -> None:
    path = tmp_path_factory.mktemp("cut") / "a"
    whole = journal(path)
    for name in "abcd":
        whole.append(row(name, "x" * 40))
    whole.close()
    data = path.read_bytes()
    path.write_bytes(data[: -min(cut, len(data))])
    continued = journal(path)
    for name in "abcd":
        continued.append(row(name, "x" * 40))
    continued.close()
    assert path.read_bytes() == data


def test_reopening_after_close_keeps_what_was_written_between(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b'{"torn')
    once = journal(tmp_path / "a")
    once.append(row("s"))
    once.close()
    once.append(row("t"))
    once.close()
    assert list(journal(tmp_path / "a")) == ["s", "t"]


def test_records_that_do_not_count_leave_with_the_next_append(tmp_path: Path) -> None:
    first = journal(tmp_path / "a")
    first.append(row("s", finish_reason="drop"))
    first.append(row("t"))
    first.close()
    again = journal(tmp_path / "a")
    assert list(again) == ["t"]
    again.append(row("s"))
    again.close()
    lines = (tmp_path / "a").read_bytes().splitlines()
    assert [Completion.model_validate_json(line).task_id for line in lines] == ["t", "s"]


def test_a_doubled_line_counts_once_and_goes(tmp_path: Path) -> None:
    line = row("s").model_dump_json().encode() + b"\n"
    (tmp_path / "a").write_bytes(line * 3)
    again = journal(tmp_path / "a")
    again.append(row("t"))
    again.close()
    assert (tmp_path / "a").read_bytes().count(b"\n") == 2


def test_a_broken_line_in_the_middle_is_named(tmp_path: Path) -> None:
    line = row("s").model_dump_json().encode() + b"\n"
    (tmp_path / "a").write_bytes(line + b"garbage\n" + line)
    with pytest.raises(UserError, match=r"line 2 is broken .*remove that line"):
        journal(tmp_path / "a")


def test_a_full_disk_takes_back_the_half_line_and_the_next_append_fits(tmp_path: Path) -> None:
    full = journal(tmp_path / "a")
    full.append(row("s"))
    size = (tmp_path / "a").stat().st_size
    with disk_of(size + 30), pytest.raises(UserError, match=r"cannot write .*run the same command again"):
        full.append(row("t", "y" * 100))
    assert (tmp_path / "a").stat().st_size == size
    assert "t" not in full
    full.append(row("u"))
    full.close()
    assert list(journal(tmp_path / "a")) == ["s", "u"]


def test_ten_megabytes_are_one_record(tmp_path: Path) -> None:
    first = journal(tmp_path / "a")
    first.append(row("s", "z" * 10_000_000))
    first.close()
    assert len(journal(tmp_path / "a")["s"].completion) == 10_000_000


def test_a_file_that_cannot_be_replaced_stays_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    with disk_of(10), pytest.raises(OSError, match="large"):
        replace_file(tmp_path / "a", b"new" * 100)
    assert [file.name for file in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_text() == "old"


def test_a_record_does_not_go_where_a_link_leads(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UserError, match="a is a link"):
        journal(tmp_path / "a").append(row("s"))
    assert not (tmp_path / "elsewhere").exists()


def test_a_torn_line_behind_a_link_is_not_cut_off(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_text("mine")
    (tmp_path / "a").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UserError, match="a is a link"):
        journal(tmp_path / "a").append(row("s"))
    assert (tmp_path / "elsewhere").read_text() == "mine"


def test_a_device_is_no_journal(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("/dev/null")
    with pytest.raises(UserError, match="a: is not a file"):
        journal(tmp_path / "a")
