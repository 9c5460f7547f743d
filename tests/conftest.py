"""Fixtures that cost seconds are made once for each test process."""

import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from qspark import tasks
from qspark.errors import UserError
from qspark.judge import Environment, Judge, environment
from qspark.tasks import TaskSet

# A shell that runs the suite in the background lets it ignore Ctrl-C, and so would every command that a test starts.
signal.signal(signal.SIGINT, signal.default_int_handler)


def _environment(name: str) -> Environment:
    try:
        return environment.find(name)
    except UserError as missing:
        pytest.skip(str(missing))


@pytest.fixture(scope="session")
def default_environment() -> Environment:
    return _environment("default")


@pytest.fixture(scope="session")
def qhe_environment() -> Environment:
    return _environment("qhe")


@pytest.fixture(scope="session")
def judge(default_environment: Environment) -> Iterator[Judge]:
    with Judge(default_environment, workers=1) as judge:
        yield judge


@pytest.fixture(scope="session")
def qhe_judge(qhe_environment: Environment) -> Iterator[Judge]:
    with Judge(qhe_environment, workers=1) as judge:
        yield judge


@pytest.fixture(scope="session")
def benchmarks() -> Path:
    folder = os.environ.get("QSPARK_DATA")
    if not folder or not (Path(folder) / "qiskit_humaneval.json").exists():
        pytest.skip("QSPARK_DATA does not hold Qiskit HumanEval")
    return Path(folder)


@pytest.fixture(scope="session")
def qhe(benchmarks: Path) -> TaskSet:
    return tasks.load("qhe")


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Callable[[int], Path]]:
    """Makes a disk of so many KiB."""
    if os.geteuid() != 0:
        pytest.skip("only root can mount a small disk")
    disk = tmp_path / "disk"
    disk.mkdir()

    def mount(size: int) -> Path:
        command = ["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", disk]
        if subprocess.run(command, capture_output=True, check=False).returncode != 0:
            pytest.skip("mounting is not allowed here")
        return disk

    try:
        yield mount
    finally:
        subprocess.run(["umount", "-l", disk], capture_output=True, check=False)
