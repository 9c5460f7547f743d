"""The built-in benchmark, judged: every reference passes in the split mode, every wrong answer kept beside it fails."""

import pytest
from making import answer

from qspark.judge import Judge, reference_program
from qspark.task import Task
from qspark.tasks.builtin import quickstart, wrong_answers
from qspark.verdict import Mode, Outcome

WRONG = wrong_answers()


@pytest.mark.parametrize("task", quickstart(), ids=lambda task: task.task_id.removeprefix("quickstart/"))
def test_reference_passes_and_wrong_answers_fail(judge: Judge, task: Task) -> None:
    right = judge.judge(task, answer(reference_program(task).source, task.task_id))
    assert (right.outcome, right.mode) == (Outcome.PASS, Mode.SPLIT), right.detail
    passed = [wrong.name for wrong in WRONG[task.task_id] if _outcome(judge, task, wrong.source) != Outcome.FAIL]
    assert passed == []


def _outcome(judge: Judge, task: Task, source: str) -> Outcome:
    return judge.judge(task, answer(source, task.task_id)).outcome
