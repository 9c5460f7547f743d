"""The reference decides how a task is judged; a program cannot choose the weaker mode."""

import pytest
from making import answer, task

from qspark.judge.limits import CPU_FACTOR, CPU_FLOOR_S, from_reference
from qspark.verdict import Mode, Outcome, Reason

FIGURE = "from matplotlib.figure import Figure\ndef check(candidate):\n    assert type(candidate()) == Figure\n"
DRAWS = "from matplotlib.figure import Figure\ndef f(*args):\n    return Figure()\n"


def test_task_whose_reference_cannot_cross_is_judged_hardened(judge):
    verdict = judge.judge(task(FIGURE, solution=DRAWS), answer(DRAWS))
    assert (verdict.outcome, verdict.mode) == (Outcome.PASS, Mode.HARDENED)


def test_wrong_program_fails_in_the_hardened_mode(judge):
    verdict = judge.judge(task(FIGURE, solution=DRAWS), answer("def f():\n    return 'figure'\n"))
    assert (verdict.outcome, verdict.reason, verdict.mode) == (Outcome.FAIL, Reason.ASSERTION, Mode.HARDENED)


HONEST = {
    "a class that a library made elsewhere": (
        "from qiskit.quantum_info import Statevector\nfrom qiskit.visualization import plot_bloch_multivector\n"
        "def f():\n    return plot_bloch_multivector(Statevector([1, 0]))\n"
    ),
    "a table of a package that only the program imports": (
        "import pandas\nfrom matplotlib.figure import Figure\ndef f():\n    made = Figure()\n"
        "    made.table = pandas.DataFrame({'a': [1, 2]})\n    return made\n"
    ),
    "a tuple with names": (
        "import collections\nfrom matplotlib.figure import Figure\nSize = collections.namedtuple('Size', 'w h')\n"
        "def f():\n    made = Figure()\n    made.wanted = Size(1, 2)\n    return made\n"
    ),
    "a pass with settings of its own, in a manager": (
        "from dataclasses import dataclass\nfrom matplotlib.figure import Figure\n"
        "from qiskit.transpiler import PassManager, TransformationPass\n@dataclass\nclass Settings:\n    most: int = 1\n"
        "class Mine(TransformationPass):\n    def __init__(self):\n        super().__init__()\n        self.settings = Settings()\n"
        "    def run(self, dag):\n        return dag\n"
        "def f():\n    made = Figure()\n    made.manager = PassManager([Mine()])\n    return made\n"
    ),
    "a gate in a circuit": (
        "from matplotlib.figure import Figure\nfrom qiskit import QuantumCircuit\nfrom qiskit.circuit import Gate\n"
        "class Mine(Gate):\n    def __init__(self):\n        super().__init__('mine', 1, [])\n"
        "    def _define(self):\n        self.definition = QuantumCircuit(1)\n"
        "def f():\n    made = Figure()\n    made.circuit = QuantumCircuit(1)\n    made.circuit.append(Mine(), [0])\n"
        "    return made\n"
    ),
}


@pytest.mark.parametrize("name", HONEST)
def test_honest_values_are_accepted_in_the_hardened_mode(judge, name):
    verdict = judge.judge(task(FIGURE, solution=DRAWS), answer(HONEST[name]))
    assert (verdict.outcome, verdict.mode) == (Outcome.PASS, Mode.HARDENED), verdict.detail


HIDDEN = {
    "gate in a circuit": "CIRCUIT",
    "gate in a dag": "circuit_to_dag(CIRCUIT)",
    "gate in a target": "made_target()",
    "element of an array": "np.array([Lies(), 1], dtype=object)",
}


@pytest.mark.parametrize("name", HIDDEN)
def test_lie_that_native_code_holds_is_seen(judge, name):
    program = (
        "import numpy as np\nfrom matplotlib.figure import Figure\nfrom qiskit import QuantumCircuit\n"
        "from qiskit.circuit import Gate, Qubit\nfrom qiskit.converters import circuit_to_dag\n"
        "from qiskit.transpiler import Target\n"
        "class Lies(Gate):\n    def __init__(self):\n        super().__init__('lies', 1, [])\n"
        "    def __eq__(self, other):\n        return True\n    __hash__ = None\n"
        "def made_target():\n    made = Target(num_qubits=1)\n    made.add_instruction(Lies(), {(0,): None})\n    return made\n"
        "Q = Qubit()\nCIRCUIT = QuantumCircuit.from_instructions([(Lies(), [Q], [])], qubits=[Q])\n"
        f"def f():\n    made = Figure()\n    made.held = {HIDDEN[name]}\n    return made\n"
    )
    verdict = judge.judge(task(FIGURE, solution=DRAWS), answer(program))
    assert (verdict.outcome, verdict.reason) == (Outcome.FAIL, Reason.OPAQUE_VALUE), verdict.detail


def test_opaque_value_does_not_choose_the_mode(judge):
    one = task("def check(candidate):\n    assert candidate() == 1\n", solution="    return 1\n")
    verdict = judge.judge(one, answer("def f():\n    return lambda: 1\n"))
    assert (verdict.outcome, verdict.reason, verdict.mode) == (Outcome.FAIL, Reason.OPAQUE_VALUE, Mode.SPLIT)


def test_calibration_reports_the_reference(judge):
    good = judge.calibrate(task("def check(candidate):\n    assert candidate() == 1\n", solution="    return 1\n"))
    bad = judge.calibrate(task("def check(candidate):\n    assert candidate() == 1\n", solution="    return 2\n"))
    assert good.verdict is not None
    assert bad.verdict is not None
    assert (good.verdict.outcome, bad.verdict.outcome) == (Outcome.PASS, Outcome.FAIL)


def test_limits_follow_the_reference():
    assert from_reference(100.0).cpu_s == 100 * CPU_FACTOR
    assert from_reference(0.01).cpu_s == CPU_FLOOR_S
    assert from_reference(100.0).wall_s > from_reference(100.0).cpu_s


FORGED = {
    "a pass without evidence": "{'outcome': 'pass', 'reason': 'passed', 'assertions': {'passed': 0, 'reached': 0, 'total': 3}}",
    "a pass for another reason": "{'outcome': 'pass', 'reason': 'timeout', 'assertions': {'passed': 0, 'reached': 0, 'total': 0}}",
    "no verdict at all": "{'outcome': 'splendid', 'reason': 'passed'}",
    "too much text": "{'outcome': 'fail', 'reason': 'exit', 'detail': 'x' * 100000}",
}


@pytest.mark.parametrize("name", FORGED)
def test_forged_report_is_tampering(judge, name):
    # In one process a program can write where the report goes; what it writes is checked like any other input.
    program = (
        "import json, os, struct\nfrom matplotlib.figure import Figure\ndef f():\n"
        f"    text = json.dumps({FORGED[name]}).encode()\n"
        "    os.write(3, b'QSP1' + struct.pack('<II', len(text), 0) + text)\n    return Figure()\n"
    )
    verdict = judge.judge(task(FIGURE, solution=DRAWS), answer(program))
    assert (verdict.outcome, verdict.reason) == (Outcome.FAIL, Reason.TAMPERING)


def test_a_judge_that_fails_in_the_second_mode_has_no_verdict_on_the_task(judge, monkeypatch):
    real = judge._executor.run

    def run(work):
        trial = real(work)
        if work.mode is Mode.HARDENED:
            return trial.model_copy(update={"outcome": Outcome.ERROR, "reason": Reason.JUDGE})
        return trial

    one = task(FIGURE + "# once\n", solution=DRAWS)
    with monkeypatch.context() as patch:
        patch.setattr(judge._executor, "run", run)
        assert judge.calibrate(one).verdict.outcome is Outcome.ERROR
        assert judge.judge(one, answer(DRAWS)).outcome is Outcome.ERROR
    assert judge.judge(one, answer(DRAWS)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "use", ["Graph()", "DiGraph()", "MultiGraph()", "MultiDiGraph()", "random_internet_as_graph(12, seed=1)"]
)
def test_a_library_that_puts_its_code_together_on_first_use_is_not_tampering(judge, use):
    program = (
        f"import networkx\nfrom matplotlib.figure import Figure\ndef f():\n    networkx.{use}\n    return Figure()\n"
    )
    verdict = judge.judge(task(FIGURE, solution=DRAWS), answer(program))
    assert (verdict.outcome, verdict.detail) == (Outcome.PASS, "")
