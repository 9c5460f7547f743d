"""Places for trials, and folders that outlive nobody."""

import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest

from qspark.judge import scratch
from qspark.judge.executor import _Slots
from qspark.judge.folder import Folder


def test_no_more_trials_than_slots() -> None:
    slots, gate, inside = _Slots(2), threading.Semaphore(0), []

    def work() -> None:
        with slots.one():
            inside.append(1)
            gate.acquire()

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    gate.release(), gate.release(), gate.release()
    for thread in threads:
        thread.join()
    assert len(inside) == 3
    assert slots._taken == []


def test_a_trial_knows_that_it_had_company() -> None:
    slots = _Slots(2)
    with slots.one() as first:
        assert not first.in_company
        with slots.one() as second:
            pass
    assert first.in_company
    assert second.in_company


def test_all_slots_are_had_alone() -> None:
    slots, seen = _Slots(4), []
    ready, done = threading.Event(), threading.Event()

    def other() -> None:
        ready.wait()
        with slots.one():
            seen.append("other")
        done.set()

    thread = threading.Thread(target=other)
    thread.start()
    with slots.all():
        ready.set()
        seen.append("alone")
    done.wait()
    thread.join()
    assert seen == ["alone", "other"]


LEAVES = "from qspark.judge.scratch import Scratch; import os; s = Scratch(); print(s.path, flush=True); input(); os._exit(9)"


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    return tmp_path


def test_folder_of_a_killed_judge_is_cleared_by_the_next(temporary: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", LEAVES], stdin=-1, stdout=-1, text=True) as other:
        assert other.stdout is not None
        left = Path(other.stdout.readline().strip())
        living = scratch.Scratch()
        assert left.exists()  # as long as it lives
        living.close()
        other.kill()
    scratch.Scratch().close()
    assert not left.exists()
    assert list(temporary.iterdir()) == []


def test_folder_that_its_judge_was_killed_before_locking_is_cleared(temporary: Path) -> None:
    (temporary / "qspark-12345678.judge").mkdir(mode=0o700)
    scratch.Scratch().close()
    assert list(temporary.iterdir()) == []


def test_folder_that_another_judge_clears_meanwhile_is_made_anew(
    temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []

    def make(**naming: str) -> Folder:
        folder = Folder(Path(tempfile.mkdtemp(**naming)))
        if not made:
            folder.path.rmdir()
        made.append(folder.path)
        return folder

    monkeypatch.setattr(Folder, "make", make)
    kept = scratch.Scratch()
    assert kept.path == made[1]
    assert kept.path.exists()
    kept.close()


def test_what_is_not_ours_is_not_cleared(temporary: Path) -> None:
    (temporary / "qspark-notes").write_text("mine")
    (temporary / "elsewhere").mkdir()
    (temporary / "qspark-data").mkdir()
    (temporary / "qspark-link.judge").symlink_to(temporary / "elsewhere")
    scratch.Scratch().close()
    assert {path.name for path in temporary.iterdir()} == {
        "qspark-notes",
        "qspark-data",
        "elsewhere",
        "qspark-link.judge",
    }


def test_folder_that_is_gone_is_no_fault(tmp_path: Path) -> None:
    folder = Folder.make(tmp_path)
    folder.path.rmdir()
    folder.remove()
    assert list(tmp_path.iterdir()) == []
