"""Runs code under the stand-in for IBM's services, in the interpreters of both environments.

One warm process per interpreter installs the stand-in, then forks for each piece of code, as the judge does. Sockets
raise in it, so every test of the stand-in is also a test that no network is attempted.
"""

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from asking import Asking

from qspark.errors import UserError
from qspark.judge import environment

SOURCE = Path(__file__).parents[2] / "src"
WARM = """
import json, os, socket, sys, traceback
def refuse(*args, **kwargs):
    raise AssertionError("network attempted")
socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = socket.create_connection = refuse
import qiskit, qiskit_ibm_runtime
from qspark.quantum.ibm import backend_by_name, install
install(**json.loads(sys.argv[1]))
after_install = [len(os.listdir("/proc/self/task")), "matplotlib" in sys.modules, "qiskit_aer" in sys.modules]
from qiskit.transpiler.passes.synthesis.plugin import HighLevelSynthesisPluginManager, UnitarySynthesisPluginManager
from qiskit.transpiler.preset_passmanagers.plugin import PassManagerStagePluginManager
HighLevelSynthesisPluginManager(), UnitarySynthesisPluginManager(), PassManagerStagePluginManager()
HEAD = '''
import qiskit, warnings
from qiskit import QuantumCircuit, generate_preset_pass_manager
from qiskit_ibm_runtime import *
def isa(circuit, backend, level=1):
    return generate_preset_pass_manager(level, backend=backend, seed_transpiler=1).run(circuit)
def bell():
    circuit = QuantumCircuit(2)
    circuit.h(0)
    circuit.cx(0, 1)
    circuit.measure_all()
    return circuit
def raised(call):
    try:
        call()
    except Exception as error:
        return type(error).__name__
'''
for line in sys.stdin:
    home, code = json.loads(line)
    read, write = os.pipe()
    if os.fork() == 0:
        os.environ["HOME"] = home
        scope = {"backend_by_name": backend_by_name, "after_install": after_install}
        try:
            exec(HEAD + code, scope)
            text = json.dumps([True, scope["answer"]])
        except BaseException:
            text = json.dumps([False, traceback.format_exc()])
        with os.fdopen(write, "w") as stream:
            stream.write(text)
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as stream:
        print(stream.read(), flush=True)
    os.wait()
"""


class Warm:
    """A process in which the stand-in is installed."""

    def __init__(self, python: str, **arguments: bool) -> None:
        environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "PYTHONPATH": str(SOURCE)}
        environment |= {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "QISKIT_IN_PARALLEL": "TRUE"}
        command = [python, "-c", WARM, json.dumps(arguments)]
        streams: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
        self.process = subprocess.Popen(command, env=environment, text=True, **streams)

    def run(self, code: str, home: Path) -> Any:
        """What ``code`` leaves in ``answer``, run in a fork whose HOME is ``home``."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps([str(home), code]) + "\n")
        self.process.stdin.flush()
        good, answer = json.loads(self.process.stdout.readline())
        assert good, answer
        return answer


@pytest.fixture(scope="session", params=["qhe", pytest.param("default", marks=pytest.mark.slow)])
def python(request: pytest.FixtureRequest) -> str:
    try:
        return str(environment.find(request.param).python)
    except UserError as missing:
        pytest.skip(str(missing))


@pytest.fixture(scope="session")
def warm(python: str) -> Iterator[Warm]:
    warm = Warm(python)
    yield warm
    warm.process.communicate()


@pytest.fixture(scope="session")
def start() -> type[Warm]:
    """Starts a further warm process."""
    return Warm


@pytest.fixture
def run(warm: Warm, tmp_path: Path) -> Callable[[str], Any]:
    return lambda code: warm.run(code, tmp_path)


@pytest.fixture(scope="session")
def ask(python: str) -> Iterator[Asking]:
    asking = Asking(python)
    yield asking
    asking.close()
