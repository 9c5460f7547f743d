"""The verdict store: what was put is there, whatever happens to the writer, the disk or the file."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from pydantic import BaseModel

from qspark.judge import store
from qspark.judge.store import Store


class Note(BaseModel):
    text: str
    size: int = 0


class Other(BaseModel):
    text: str


HEAD = """\
import sys
from pathlib import Path
from pydantic import BaseModel
from qspark.judge.store import Store
class Note(BaseModel):
    text: str
    size: int = 0
path = Path(sys.argv[1])
told = []
"""
# Puts until it is killed; says the number of each put once it has returned.
WRITER = (
    HEAD
    + """
records = Store(path, tell=told.append)
number = int(sys.argv[3])
while True:
    records.put(f"{sys.argv[2]}-{number}", Note(text="x" * (number % 5000), size=number))
    print(number, flush=True)
    number += 1
"""
)


def integrity(path: Path) -> str:
    with sqlite3.connect(path) as connection:
        return str(connection.execute("PRAGMA integrity_check").fetchone()[0])


def kept(path: Path, writer: str, numbers: list[int]) -> bool:
    with Store(path) as records:
        return all(records.get(f"{writer}-{n}", Note) == Note(text="x" * (n % 5000), size=n) for n in numbers)


def writer(path: Path, name: str, first: int = 0) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", WRITER, str(path), name, str(first)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def killed_after(process: "subprocess.Popen[str]", puts: int) -> list[int]:
    """Kill a writer in the middle of its loop; the numbers that it had acknowledged."""
    assert process.stdout is not None
    said = [process.stdout.readline() for _ in range(puts)]
    process.send_signal(signal.SIGKILL)
    said += process.stdout.readlines()
    process.stdout.close()
    process.wait()
    return [int(line) for line in said if line.endswith("\n")]


def on_small_disk(tmp_path: Path, options: str, code: str) -> str:
    """What a program prints that runs with a file system of its own, with these mount options, at its first argument."""
    mount = ["unshare", "--mount", *(["--map-root-user"] if os.geteuid() else []), "sh", "-c"]
    probe = subprocess.run([*mount, f"mount -t tmpfs -o {options} none {tmp_path}"], capture_output=True, check=False)
    if probe.returncode != 0:
        pytest.skip("file systems cannot be mounted here")
    script = f'mount -t tmpfs -o {options} none "$1" && exec "$2" -c "$3" "$1/cache/verdicts.sqlite"'
    done = subprocess.run(
        [*mount, script, "sh", str(tmp_path), sys.executable, HEAD + code], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_record_returns_as_itself(tmp_path):
    with Store(tmp_path / "s") as records:
        records.put("k", Note(text="é \0 \n", size=2**70))
        assert records.get("k", Note) == Note(text="é \0 \n", size=2**70)


def test_record_outlives_the_store(tmp_path):
    with Store(tmp_path / "s") as records:
        records.put("k", Note(text="a"))
    with Store(tmp_path / "s") as records:
        assert records.get("k", Note) == Note(text="a")


def test_later_record_replaces_the_earlier(tmp_path):
    with Store(tmp_path / "s") as records:
        records.put("k", Note(text="a"))
        records.put("k", Note(text="b"))
        assert records.get("k", Note) == Note(text="b")


def test_classes_are_kept_apart(tmp_path):
    with Store(tmp_path / "s") as records:
        records.put("k", Note(text="a"))
        assert records.get("k", Other) is None
        records.put("k", Other(text="b"))
        assert records.get("k", Note) == Note(text="a")


def test_record_with_other_fields_is_not_known(tmp_path):
    with Store(tmp_path / "s") as records:
        records.put("k", Note(text="a"))

        class Changed(BaseModel):
            words: int

        Changed.__name__ = "Note"
        assert records.get("k", Changed) is None
        assert records.remembers


def test_record_without_a_json_form_is_not_kept(tmp_path):
    with Store(tmp_path / "s") as records:
        records.put("k", Note.model_construct(text="\ud800"))
        assert records.get("k", Note) is None
        assert records.remembers


def test_home_decides_where_it_lies(tmp_path, monkeypatch):
    monkeypatch.setenv("QSPARK_HOME", str(tmp_path))
    with Store() as records:
        assert records.path == tmp_path / "cache" / "verdicts.sqlite"
        assert records.remembers


def test_key_does_not_hang_on_the_order_of_names():
    assert store.key([{"a": 1, "b": [2, None]}]) == store.key([{"b": [2, None], "a": 1}])


@pytest.mark.parametrize("other", [["ab", "c"], ["a", "b", "c"], [["a", "bc"]], ["a", "bc", None]])
def test_key_tells_parts_apart(other):
    assert store.key(["a", "bc"]) != store.key(other)


def test_key_takes_any_text():
    assert len(store.key(["\ud800 \0 é"])) == 64


def test_killed_writer_loses_and_tears_nothing(tmp_path):
    path, first, acknowledged = tmp_path / "s", 0, []
    for puts in (1, 7, 50, 120, 400, 3):  # 400 of up to 5 kB: more than the log holds before it is written back
        numbers = killed_after(writer(path, "w", first), puts)
        acknowledged += numbers
        first = numbers[-1] + 1
    assert kept(path, "w", acknowledged)
    assert integrity(path) == "ok"
    assert not list(tmp_path.glob("*damaged*"))


def test_processes_write_at_once(tmp_path):
    path = tmp_path / "s"
    both = {name: writer(path, name) for name in "ab"}
    said = {name: killed_after(process, 200) for name, process in both.items()}
    assert all(kept(path, name, numbers) for name, numbers in said.items())
    assert integrity(path) == "ok"


def test_many_begin_the_same_store_at_once(tmp_path):
    code = (
        HEAD
        + "with Store(path, tell=told.append) as records:\n    records.put(sys.argv[2], Note(text=''))\nprint(told)\n"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "s")]
    all_of_them = [subprocess.Popen([*command, str(n)], stdout=subprocess.PIPE, text=True) for n in range(6)]
    assert [process.communicate()[0] for process in all_of_them] == ["[]\n"] * 6
    with Store(tmp_path / "s") as records:
        assert all(records.get(str(n), Note) for n in range(6))


def test_threads_share_one_store(tmp_path):
    with Store(tmp_path / "s") as records:

        def work(name: int) -> None:
            for number in range(100):
                records.put(f"{name}-{number}", Note(text=str(name), size=number))

        threads = [threading.Thread(target=work, args=(name,)) for name in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert all(
            records.get(f"{name}-{number}", Note) == Note(text=str(name), size=number)
            for name in range(8)
            for number in range(100)
        )


def test_full_disk_ends_remembering_and_loses_nothing_before(tmp_path):
    code = """
records, number = Store(path, tell=told.append), 0
while records.remembers:
    records.put(str(number), Note(text="x" * 4000, size=number))
    number += 1
records.put("after", Note(text=""))
print(number > 10, len(told), "full" in told[0], records.get("0", Note))
with Store(path, tell=told.append) as again:
    print(all(again.get(str(n), Note) for n in range(number - 1)), again.get(str(number - 1), Note), len(told))
"""
    assert on_small_disk(tmp_path, "size=600k", code).splitlines() == ["True 1 True None", "True None 1"]


def test_disk_that_cannot_be_written_is_told_once(tmp_path):
    code = """
records = Store(path, tell=told.append)
records.put("k", Note(text=""))
print(records.get("k", Note), len(told))
"""
    assert on_small_disk(tmp_path, "ro", code) == "None 1\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes wherever it likes")
def test_folder_without_rights_is_told_once(tmp_path):
    told: list[str] = []
    tmp_path.chmod(0o500)
    with Store(tmp_path / "s", tell=told.append) as records:
        records.put("k", Note(text=""))
        assert records.get("k", Note) is None
    assert len(told) == 1


def test_file_in_place_of_the_folder_is_told_once(tmp_path):
    told: list[str] = []
    (tmp_path / "cache").write_text("")
    with Store(tmp_path / "cache" / "s", tell=told.append) as records:
        records.put("k", Note(text=""))
        assert records.get("k", Note) is None
    assert len(told) == 1


def test_garbage_is_set_aside_and_a_new_store_begun(tmp_path):
    path, told = tmp_path / "s", []
    path.write_bytes(b"garbage" * 1000)
    with Store(path, tell=told.append) as records:
        records.put("k", Note(text="a"))
        assert records.get("k", Note) == Note(text="a")
    assert (tmp_path / "s.damaged-1").read_bytes() == b"garbage" * 1000
    assert len(told) == 1


def test_damage_in_the_middle_is_found_when_it_is_met(tmp_path):
    path, told = tmp_path / "s", []
    with Store(path) as records:
        for number in range(300):
            records.put(str(number), Note(text="x" * 2000))
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + os.urandom(len(whole) - 8192))
    with Store(path, tell=told.append) as records:
        assert not told
        records.put("new", Note(text="a"))
        assert [records.get(str(number), Note) for number in range(300)] == [None] * 300
        records.put("new", Note(text="a"))
        assert records.get("new", Note) == Note(text="a")
    assert len(told) == 1
    assert len(list(tmp_path.glob("s.damaged-1"))) == 1


def test_damaged_file_in_use_is_not_renamed(tmp_path, monkeypatch):
    monkeypatch.setattr(store, "BUSY_S", 0.1)
    path, told = tmp_path / "s", []
    with Store(path):
        before = path.stat().st_ino
        with sqlite3.connect(path) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # or the log would hide what follows
        with path.open("r+b") as file:
            file.write(b"garbage" * 100)
        with Store(path, tell=told.append) as second:
            assert not second.remembers
        assert path.stat().st_ino == before
    assert len(told) == 1


def test_damage_is_set_aside_once_by_many(tmp_path):
    path = tmp_path / "s"
    path.write_bytes(b"garbage" * 1000)
    code = (
        HEAD
        + "records = Store(path, tell=told.append)\nrecords.put(sys.argv[2], Note(text=''))\nprint(records.remembers, flush=True)\nsys.stdin.read()\n"
    )
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    all_of_them = [subprocess.Popen([sys.executable, "-c", code, str(path), str(n)], **pipes) for n in range(4)]
    assert [process.stdout.readline() for process in all_of_them] == ["True\n"] * 4  # all open at the same time
    for process in all_of_them:
        process.communicate("")
    with Store(path) as records:
        assert all(records.get(str(n), Note) for n in range(4))
    assert [found.name for found in tmp_path.glob("s.damaged-*")] == ["s.damaged-1"]


def test_database_of_a_newer_version_is_left_alone(tmp_path):
    path, told = tmp_path / "s", []
    Store(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {store.SCHEMA + 1}")
    with Store(path, tell=told.append) as records:
        records.put("k", Note(text=""))
        assert records.get("k", Note) is None
    assert "newer version" in told[0]
    assert not list(tmp_path.glob("*damaged*"))


def test_database_of_somebody_else_is_left_alone(tmp_path):
    path, told = tmp_path / "s", []
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    with Store(path, tell=told.append) as records:
        records.put("k", Note(text=""))
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("theirs",)]
    assert "something else" in told[0]


def test_database_locked_for_long_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(store, "BUSY_S", 0.1)
    path, told = tmp_path / "s", []
    with Store(path, tell=told.append) as records:
        holder = sqlite3.connect(path, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        records.put("k", Note(text=""))
        assert not records.remembers
        holder.close()
    assert len(told) == 1
