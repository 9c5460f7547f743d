"""``qspark data build --teacher``: the command, the openai SDK and a server."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import qspark

from chat_server import ChatServer, Exchange, answers

pytestmark = pytest.mark.usefixtures("default_environment")

MODULE = '''
from qiskit import QuantumCircuit


def ladder(num_qubits: int) -> QuantumCircuit:
    """A ladder of CX gates on this number of qubits, num_qubits in all.

    Args:
        num_qubits: How many qubits the circuit has.
    """
    circuit = QuantumCircuit(num_qubits)
    for target in range(1, num_qubits):
        circuit.cx(target - 1, target)
    return circuit
'''
TOLD = "Circuit on num_qubits qubits: a CX gate from each qubit to the next, beginning with qubit 0 as control."
DOCSTRING = f'```python\ndef ladder(num_qubits):\n    """{TOLD}"""\n    return None\n```'
SOLUTION = """```python
from qiskit import QuantumCircuit


def ladder(num_qubits):
    circuit = QuantumCircuit(num_qubits)
    for k in range(num_qubits - 1):
        circuit.cx(k, k + 1)
    return circuit
```"""


@pytest.fixture
def teacher() -> Iterator[ChatServer]:
    def behave(exchange: Exchange) -> None:
        answers(DOCSTRING if "A library has this function" in exchange.question else SOLUTION)(exchange)

    with ChatServer().running() as running:
        running.behaviour = behave
        yield running


def test_prompts_are_written_anew_and_lessons_are_kept(tmp_path: Path, teacher: ChatServer) -> None:
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "mod.py").write_text(MODULE)
    (tmp_path / "recipe.yaml").write_text(
        f"packages: []\nfolders: {{{tmp_path / 'source'}: MIT}}\nfamilies: [decoding]\nper_family: 1\nbenchmarks: []\n"
        "proof: {repetitions: 1, mutants: 6}\n"
    )
    command = ["data", "build", "recipe.yaml", "--out", "data", "--teacher", "openai:m", "--teacher-url", teacher.url]
    first = qspark(tmp_path, *command)
    assert first.returncode == 0, first.stderr
    tasks = [json.loads(line) for line in (tmp_path / "data" / "tasks.jsonl").read_text().splitlines()]
    (mined,) = (task for task in tasks if "mined" in task["tags"])
    assert TOLD in mined["prompt"]
    assert len(teacher.seen) == 2
    assert qspark(tmp_path, *command).returncode == 0
    assert len(teacher.seen) == 2  # what it said is not asked again
