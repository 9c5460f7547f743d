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
