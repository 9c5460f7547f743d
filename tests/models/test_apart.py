"""The process in which OpenVINO computes: it hinders nobody, and ends with the process that asks, however that ends."""

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from test_local import GREEDY, questions
from tiny import Tiny

from processes import children
from qspark.errors import UserError
from qspark.models import catalog, ov
from qspark.models.requantise import requantise


@pytest.fixture
def model(qwen2: Tiny, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("QSPARK_HOME", str(tmp_path / "home"))
    requantise(qwen2.gguf, tmp_path / "tiny.gguf", chat_template=catalog.CHATML)
    return tmp_path / "tiny.gguf"


def child_of(generator: ov.OpenVino) -> int:
    return generator._process._process.pid


def alive(pid: int) -> bool:
    return Path(f"/proc/{pid}").exists()


def test_closing_ends_it(model: Path) -> None:
    generator = ov.OpenVino(str(model))
    assert alive(child_of(generator))
    generator.close()
    assert not alive(child_of(generator))


def test_nothing_else_is_started_and_nothing_reported(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("CI", raising=False)  # where OpenVINO would report nothing
    generator = ov.OpenVino(str(model))
    pid = child_of(generator)
    started = children(pid)
    generator.close()
    assert not started
    assert not (tmp_path / "intel").exists()


PARENT = """
import sys
from qspark.models import ov
generator = ov.OpenVino(sys.argv[1])
print(generator._process._process.pid, flush=True)
sys.stdin.read()
"""


def test_it_ends_when_the_process_that_asks_is_killed(model: Path) -> None:
    command = [sys.executable, "-c", PARENT, str(model)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        child = os.pidfd_open(int(parent.stdout.readline()))
        parent.kill()
        readable, _, _ = select.select([child], [], [], 60)
        os.close(child)
    assert readable, "still there a minute later"


def test_when_it_is_killed_that_is_one_line(model: Path) -> None:
    generator = ov.OpenVino(str(model))
    os.kill(child_of(generator), signal.SIGKILL)
    with pytest.raises(UserError, match="OpenVINO stopped: it was killed"):
        list(generator.generate(questions(2), GREEDY))
    generator.close()


def test_ctrl_c_while_it_loads_leaves_nothing(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[int] = []

    def interrupted(self: ov._Process) -> None:
        started.append(self._process.pid)
        raise KeyboardInterrupt

    monkeypatch.setattr(ov._Process, "hear", interrupted)
    with pytest.raises(KeyboardInterrupt):
        ov.OpenVino(str(model))
    assert not alive(started[0])


def test_modules_of_the_users_folder_are_not_imported(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "queue.py").write_text("raise SystemExit('imported')")
    monkeypatch.chdir(tmp_path)
    ov.OpenVino(str(model)).close()


def test_a_missing_openvino_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ov.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(UserError, match=r"pip install 'qspark\[cpu\]'"):
        ov.OpenVino("x")
