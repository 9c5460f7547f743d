"""What packages' own tests give to functions. A real judge runs a small package's tests by the real pytest."""

import io
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from qspark.data.funnel import Step
from qspark.data.recording import Recorded, Recording, recording
from qspark.data.snippets import snippets
from qspark.data.sources import Package, Release
from qspark.home import cache_folder
from qspark.judge import Judge, Limits

MODULE = '''
from qiskit import QuantumCircuit


def turned(circuit: QuantumCircuit, angle: float, *, times: int = 2) -> QuantumCircuit:
    """Rotate every qubit of a circuit about z.

    Args:
        circuit: what is turned; it stays as it is.
        angle: in radians.
        times: how often.
    """
    found = circuit.copy()
    for _ in range(times):
        found.rz(angle, found.qubits)
    return found


def shortened(circuit, names):
    """Take names off a list until none is left, and name the circuit after them.

    Args:
        circuit: it gets the name.
        names: it is empty afterwards.
    """
    while names:
        circuit.name += names.pop()
    return circuit.name


class Turner:
    """Turns circuits.

    Args:
        angle: in radians.
    """

    def __init__(self, angle: float):
        self.angle = angle

    def turn(self, circuit: QuantumCircuit) -> QuantumCircuit:
        """Rotate the first qubit of a circuit about z.

        Args:
            circuit: what is turned.
        """
        found = circuit.copy()
        found.rz(self.angle, 0)
        return found


BEGUN = turned(QuantumCircuit(7), 7.0)
'''
TESTS = """
import unittest

import ddt
import pytest
from qiskit import QuantumCircuit

from pack.turning import Turner, shortened, turned
from tests.helping import bell


@ddt.ddt
class TestTurning(unittest.TestCase):
    @ddt.data(0.25, 0.75)
    def test_turned(self, angle):
        turned(bell(), angle=angle)

    def test_that_fails(self):
        turned(bell(), 1.25, times=3)
        assert False


@pytest.mark.parametrize("names", [["a", "b"]])
def test_shortened(names):
    shortened(QuantumCircuit(1), names)


def test_a_setting():
    Turner(0.5).turn(bell())


def test_of_something_else():
    raise SystemExit
"""
HELPING = """
from qiskit import QuantumCircuit


def bell():
    circuit = QuantumCircuit(2)
    circuit.h(0)
    circuit.cx(0, 1)
    return circuit
"""
BELL = "made([('h', 0), ('cx', 0, 1)], 2)"


@pytest.fixture
def recorded(judge: Judge, tmp_path: Path) -> Callable[[str], Recorded]:
    """What is recorded of the package with these tests."""

    def record(tests: str) -> Recorded:
        release = packed(tmp_path, tests)
        found = list(snippets(Package(release).modules(Step("", "")), Step("", ""), importable=True))
        own = Recording(judge, tool_or_own(release), lambda release: None)
        return own.of({release: found}, Step("recorded", "files of tests"), lambda done, of: None)

    return record


def tool_or_own(own: Release) -> Callable[[str, str], Release]:
    return lambda name, version: own if name == "pack" else Release(name, version, own.python, TOOLS_IN)


TOOLS_IN = cache_folder() / "packages"


def packed(folder: Path, tests: str) -> Release:
    """The package as the index would give it: a wheel without tests, and a source distribution."""
    with zipfile.ZipFile(folder / "pack-1.0-py3-none-any.whl", "w") as wheel:
        wheel.writestr("pack-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: pack\nLicense: MIT\n")
        wheel.writestr("pack/__init__.py", "")
        wheel.writestr("pack/turning.py", MODULE)
    files = {"tests/__init__.py": "", "tests/helping.py": HELPING, "tests/test_turning.py": tests}
    with tarfile.open(folder / "pack-1.0.tar.gz", "w:gz") as source:
        for name, text in files.items():
            info = tarfile.TarInfo(f"pack-1.0/{name}")
            info.size = len(text.encode())
            source.addfile(info, io.BytesIO(text.encode()))
    return Release("pack", "1.0", Path(sys.executable), folder)


def test_arguments_are_written_down_as_expressions(recorded: Callable[[str], Recorded]) -> None:
    rows = recorded(TESTS)["pack: pack.turning.turned"]
    assert sorted(rows) == [(BELL, "0.25", "2"), (BELL, "0.75", "2"), (BELL, "1.25", "3")]


def test_what_the_call_changes_is_written_down_as_it_was(recorded: Callable[[str], Recorded]) -> None:
    assert recorded(TESTS)["pack: pack.turning.shortened"] == (("made([], 1)", "['a', 'b']"),)


def test_a_setting_is_read_from_the_object(recorded: Callable[[str], Recorded]) -> None:
    assert recorded(TESTS)["pack: pack.turning.Turner.turn"] == ((BELL, "0.5"),)


FORGED = """
import gc

from pack.turning import turned


def test_turned():
    turned
    for tell in [one["tell"] for one in gc.get_objects() if isinstance(one, dict) and callable(one.get("tell"))]:
        for row in (
            ["__import__('os').getcwd()", "1.0", "1"], ["Parameter('a')", "[n for n in ()]", "1"], ["1"], 7, ["1.5"] * 4
        ):
            tell({"function": "pack: pack.turning.turned", "arguments": row})
        tell({"function": "pack: pack.turning.other", "arguments": ["1", "2", "3"]})
        tell({"function": "pack: pack.turning.turned", "arguments": ["None", "2.5", "1"]})
"""


def test_what_is_no_expression_of_known_values_is_not_taken(recorded: Callable[[str], Recorded]) -> None:
    assert recorded(FORGED) == {
        "pack: pack.turning.turned": ((None, "1.0", "1"), ("Parameter('a')", None, "1"), ("None", "2.5", "1"))
    }


OUTSIDE = """
import socket

from pack.turning import turned
from tests.helping import bell


def test_turned():
    try:
        socket.create_connection(("127.0.0.1", 9), timeout=1)
    except OSError as error:
        turned(bell(), 0.5 if type(error) is ConnectionRefusedError else 1.5)
"""


def test_tests_have_no_network(recorded: Callable[[str], Recorded]) -> None:
    assert recorded(OUTSIDE)["pack: pack.turning.turned"] == ((BELL, "1.5", "2"),)


ENDLESS = """
from pack.turning import turned
from tests.helping import bell


def test_turned():
    turned(bell(), 0.5)
    while True:
        pass
"""


def test_of_tests_that_do_not_come_to_their_end_nothing_is_kept(
    recorded: Callable[[str], Recorded], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recording, "LIMITS", Limits(cpu_s=4.0, wall_s=30.0))
    assert recorded(ENDLESS) == {}


def test_tests_that_cannot_be_loaded_are_counted(judge: Judge, tmp_path: Path) -> None:
    release = packed(tmp_path, "import nowhere\nfrom pack.turning import turned\n\ndef test_it():\n    turned\n")
    found = list(snippets(Package(release).modules(Step("", "")), Step("", ""), importable=True))
    step = Step("recorded", "files of tests")
    Recording(judge, tool_or_own(release), lambda of: None).of({release: found}, step, lambda done, of: None)
    assert step.dropped == {"tests that cannot be loaded here": 1}


def test_a_package_of_which_another_version_is_installed_is_not_run(judge: Judge, tmp_path: Path) -> None:
    release = packed(tmp_path, TESTS)
    found = list(snippets(Package(release).modules(Step("", "")), Step("", ""), importable=True))
    step = Step("recorded", "files of tests")
    Recording(judge, tool_or_own(release), lambda of: "0.9").of({release: found}, step, lambda done, of: None)
    assert step.dropped == {"a package of which another version is installed": 1}


def test_a_package_whose_tests_are_not_there_is_counted(judge: Judge, tmp_path: Path) -> None:
    release = packed(tmp_path, TESTS)
    (tmp_path / "pack-1.0.tar.gz").unlink()
    with tarfile.open(tmp_path / "pack-1.0.tar.gz", "w:gz"):
        pass
    step = Step("recorded", "files of tests")
    (one, *_) = snippets(Package(release).modules(Step("", "")), Step("", ""), importable=True)
    assert not Recording(judge, tool_or_own(release), lambda of: None).of({release: [one]}, step, lambda done, of: None)
    assert step.dropped == {"a source distribution without tests": 1}
