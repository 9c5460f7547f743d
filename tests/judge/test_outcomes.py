"""Each way in which a program can end has its own outcome and reason."""

import pytest
from making import answer, task

from qspark.judge import Judge, Limits
from qspark.verdict import Mode, Outcome, Reason

ADDS = "def check(candidate):\n    assert candidate(1, 2) == 3, 'one and two'\n    assert candidate(2, 2) == 4\n"

FAILURES = {
    "wrong value": ("def f(a, b):\n    return a - b\n", Reason.ASSERTION, "one and two"),
    "wrong on the second assertion": ("def f(a, b):\n    return 3\n", Reason.ASSERTION, ""),
    "raises": (
        "def f(a, b):\n    raise KeyError('gate')\n",
        Reason.EXCEPTION,
        "KeyError: 'gate' (line 2 of the program)",
    ),
    "raises on import": ("import nowhere_to_be_found\ndef f(a, b):\n    return 3\n", Reason.EXCEPTION, "nowhere"),
    "raises its own class": (
        "class Mine(ValueError):\n    pass\ndef f(a, b):\n    raise Mine('x')\n",
        Reason.EXCEPTION,
        "ValueError: x",
    ),
    "value of the wrong kind": ("def f(a, b):\n    return None\n", Reason.ASSERTION, ""),
    "not Python": ("def f(a, b:\n    return a + b\n", Reason.SYNTAX, ""),
    "empty": ("", Reason.SYNTAX, ""),
    "another function": ("def g(a, b):\n    return a + b\n", Reason.NO_ENTRY_POINT, ""),
    "not a function": ("f = 3\n", Reason.NO_ENTRY_POINT, ""),
    "sys.exit": ("import sys\ndef f(a, b):\n    sys.exit(0)\n", Reason.EXIT, "SystemExit"),
    "sys.exit on import": ("import sys\nsys.exit(0)\ndef f(a, b):\n    return 3\n", Reason.EXIT, "SystemExit"),
    "os._exit": ("import os\ndef f(a, b):\n    os._exit(0)\n", Reason.EXIT, ""),
    "crash": ("import ctypes\ndef f(a, b):\n    ctypes.string_at(0)\n", Reason.EXIT, "SIGSEGV"),
    "endless loop": ("def f(a, b):\n    while True:\n        pass\n", Reason.TIMEOUT, "CPU"),
    "memory": ("def f(a, b):\n    return bytearray(1 << 40)\n", Reason.MEMORY, "line 2"),
    "a value of its own class": (
        "class Any:\n    def __eq__(self, other):\n        return True\ndef f(a, b):\n    return Any()\n",
        Reason.OPAQUE_VALUE,
        "Any",
    ),
    "a value over the caps": ("def f(a, b):\n    return 'x' * (65 << 20)\n", Reason.TOO_LARGE, ""),
}


@pytest.fixture(scope="module")
def hasty(default_environment):
    with Judge(default_environment, workers=1, limits=Limits(cpu_s=2, wall_s=120)) as judge:
        yield judge


@pytest.mark.parametrize("name", FAILURES)
def test_failure_has_its_reason(hasty, name):
    program, reason, detail = FAILURES[name]
    verdict = hasty.judge(task(ADDS), answer(f"```python\n{program}```"))
    assert (verdict.outcome, verdict.reason) == (Outcome.FAIL, reason), verdict.detail
    assert detail in verdict.detail


def test_sleeping_program_ends_at_the_wall_limit(default_environment):
    with Judge(default_environment, workers=1, limits=Limits(cpu_s=10, wall_s=3)) as judge:
        verdict = judge.judge(task(ADDS), answer("import time\ndef f(a, b):\n    time.sleep(1000)\n"))
    assert (verdict.outcome, verdict.reason) == (Outcome.FAIL, Reason.TIMEOUT)
    assert "wall" in verdict.detail


def test_right_program_passes(judge):
    verdict = judge.judge(task(ADDS), answer("def f(a, b):\n    return a + b\n"))
    assert (verdict.outcome, verdict.reason, verdict.mode) == (Outcome.PASS, Reason.PASSED, Mode.SPLIT)


def test_verdict_carries_its_evidence(judge):
    program = "from qiskit import QuantumCircuit\ndef f(n):\n    c = QuantumCircuit(n)\n    c.h(0)\n    c.cx(0, 1)\n    return c\n"
    test = "def check(candidate):\n    for n in (2, 3):\n        assert candidate(n).num_qubits == n\n    assert True\n"
    verdict = judge.judge(task(test), answer(program))
    assert verdict.assertions.model_dump() == {"passed": 2, "reached": 2, "total": 2}
    assert verdict.circuit is not None
    assert verdict.circuit.model_dump() == {"depth": 2, "qubits": 3, "two_qubit_gates": 1, "size": 2}
    assert verdict.cpu_s > 0
    assert verdict.peak_mb > 0
    assert len(verdict.program_sha256) == 64
    assert verdict.environment == judge.environment.label
    assert "limits" in verdict.isolation


def test_failed_assertion_is_not_counted_as_passed(judge):
    test = "def check(candidate):\n    assert True\n    for n in (1, 2):\n        assert candidate(n) == 1\n    assert True\n"
    verdict = judge.judge(task(test), answer("def f(n):\n    return n\n"))
    assert verdict.assertions.model_dump() == {"passed": 1, "reached": 2, "total": 3}


def test_helpers_that_assert_are_evidence_too(judge):
    test = "import numpy as np\ndef check(candidate):\n    np.testing.assert_allclose(candidate(), [1.0, 2.0])\n"
    verdict = judge.judge(task(test), answer("def f():\n    return [1.0, 2.0]\n"))
    assert verdict.outcome is Outcome.PASS
    assert verdict.assertions.passed == 1


def test_a_test_that_reaches_no_assertion_is_no_pass(judge):
    test = "def check(candidate):\n    for item in candidate():\n        assert item > 0\n"
    assert judge.judge(task(test), answer("def f():\n    return []\n")).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "test",
    [
        "def check(candidate)\n    assert True\n",
        "def examine(candidate):\n    assert True\n",
        "import nowhere_to_be_found\ndef check(candidate):\n    assert candidate() == 1\n",
        "def check(candidate):\n    import nowhere_to_be_found\n    assert candidate() == 1\n",
    ],
)
def test_broken_task_is_an_error_and_never_a_failure(judge, test):
    verdict = judge.judge(task(test), answer("def f():\n    return 1\n"))
    assert (verdict.outcome, verdict.reason) == (Outcome.ERROR, Reason.BROKEN_TASK)


def test_test_may_lean_on_the_imports_of_the_prompt(judge):
    prompt = "from qiskit import QuantumCircuit\nSIZE = 2\ndef f():\n    '''A circuit of SIZE qubits.'''\n"
    test = "def check(candidate):\n    assert isinstance(candidate(), QuantumCircuit)\n    assert candidate().num_qubits == SIZE\n"
    verdict = judge.judge(task(test, prompt=prompt), answer("    return QuantumCircuit(2)\n"))
    assert verdict.outcome is Outcome.PASS, verdict.detail


def test_trailing_call_of_check_is_harmless(judge):
    test = "def check(candidate):\n    assert candidate() == 1\n\ncheck(f)\n"
    assert judge.judge(task(test), answer("def f():\n    return 1\n")).assertions.passed == 1


def test_test_can_expect_an_exception(judge):
    test = (
        "def check(candidate):\n    try:\n        candidate(-1)\n    except ValueError as error:\n"
        "        assert 'negative' in str(error)\n    else:\n        assert False, 'no error'\n"
    )
    program = "def f(n):\n    if n < 0:\n        raise ValueError('negative size')\n    return n\n"
    assert judge.judge(task(test), answer(program)).outcome is Outcome.PASS


def test_library_exceptions_keep_their_class(judge):
    test = (
        "from qiskit.circuit import CircuitError\ndef check(candidate):\n    try:\n        candidate()\n"
        "    except CircuitError as error:\n        assert 'out of range' in str(error)\n    else:\n        assert False\n"
    )
    program = "from qiskit import QuantumCircuit\ndef f():\n    QuantumCircuit(1).h(3)\n"
    verdict = judge.judge(task(test), answer(program))
    assert verdict.outcome is Outcome.PASS, verdict.detail


def test_swallowed_abort_is_still_a_failure(judge):
    test = "def check(candidate):\n    assert True\n    try:\n        candidate()\n    except BaseException:\n        pass\n"
    verdict = judge.judge(task(test), answer("def f():\n    return object()\n"))
    assert (verdict.outcome, verdict.reason) == (Outcome.FAIL, Reason.OPAQUE_VALUE)


def test_changes_of_a_subclass_come_back_to_it(judge):
    test = (
        "import collections\ndef check(candidate):\n    counts = collections.defaultdict(int, a=1)\n    candidate(counts)\n"
        "    assert counts['b'] == 2 and type(counts) is collections.defaultdict, counts\n"
    )
    verdict = judge.judge(task(test), answer("def f(counts):\n    counts['b'] = 2\n"))
    assert verdict.outcome is Outcome.PASS, verdict.detail


def test_report_that_drips_in_ends_at_its_limit(default_environment, monkeypatch):
    monkeypatch.setattr("qspark.judge.trial._REPORT_S", 1.0)
    program = (
        "import os, struct, time\nfrom matplotlib.figure import Figure\ndef f():\n"
        "    os.write(3, b'QSP1' + struct.pack('<II', 1 << 20, 0))\n    while True:\n        os.write(3, b' ')\n"
        "        time.sleep(0.2)\n"
    )
    draws = "from matplotlib.figure import Figure\ndef f(*args):\n    return Figure()\n"
    figure = "from matplotlib.figure import Figure\ndef check(candidate):\n    assert type(candidate()) == Figure\n"
    with Judge(default_environment, workers=1, limits=Limits(cpu_s=10, wall_s=120)) as judge:
        verdict = judge.judge(task(figure, solution=draws), answer(program))
    assert (verdict.outcome, verdict.reason) == (Outcome.FAIL, Reason.TAMPERING)


def test_text_that_is_no_unicode_does_not_hide_the_reason(judge):
    test = "def check(candidate):\n    x = candidate()\n    assert x == 2, x\n"
    verdict = judge.judge(task(test), answer("def f():\n    return '\\ud800'\n"))
    assert (verdict.outcome, verdict.reason) == (Outcome.FAIL, Reason.ASSERTION)


def test_an_object_that_a_program_broke_by_mistake_is_no_tampering(judge):
    breaks = (
        "from qiskit.quantum_info import random_clifford\ndef f():\n    c = random_clifford(3, seed=1)\n"
        "    c.x[:, 1] ^= c.x[:, 1]\n    c.z[:, 1] ^= c.z[:, 1]\n    return c\n"
    )
    verdict = judge.judge(task("def check(candidate):\n    assert candidate()\n"), answer(breaks))
    assert (verdict.outcome, verdict.reason) == ("fail", "opaque-value")
