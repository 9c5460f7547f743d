"""Scores say what happened, and keep the contract of scores.json."""

import json

from qspark.evaluation import score
from qspark.task import Completion, Difficulty, Task
from qspark.verdict import Mode, Outcome, Reason, Verdict

EASY = Task(task_id="e", prompt="p", test="t", entry_point="f", difficulty_scale=Difficulty.BASIC)
HARD = Task(task_id="h", prompt="p", test="t", entry_point="f", difficulty_scale=Difficulty.ADVANCED)


def verdict(task: Task, sample: int, reason: Reason, mode: Mode = Mode.SPLIT) -> Verdict:
    outcome = {Reason.PASSED: Outcome.PASS, Reason.JUDGE: Outcome.ERROR, Reason.BROKEN_TASK: Outcome.ERROR}
    return Verdict(
        task_id=task.task_id, sample=sample, outcome=outcome.get(reason, Outcome.FAIL), reason=reason, mode=mode
    )


def by_key(*verdicts: Verdict) -> dict[tuple[str, int], Verdict]:
    return {(row.task_id, row.sample): row for row in verdicts}


PAIRS = [(EASY, 0), (EASY, 1), (HARD, 0), (HARD, 1)]
VERDICTS = by_key(
    verdict(EASY, 0, Reason.PASSED),
    verdict(EASY, 1, Reason.ASSERTION, Mode.HARDENED),
    verdict(HARD, 0, Reason.TIMEOUT),
    verdict(HARD, 1, Reason.JUDGE),
)
REFERENCES = {"e": verdict(EASY, 0, Reason.PASSED), "h": verdict(HARD, 0, Reason.EXCEPTION)}


def test_scores_json_has_what_the_contract_names() -> None:
    row = score(PAIRS, VERDICTS, REFERENCES, {}, environment="env@1").as_json()
    assert row["pass@1"] == 0.25  # e: 1 of 2, h: 0 of 1
    assert (row["tasks"], row["passed"], row["reference_passed"], row["errors"]) == (2, 1, 1, 1)
    assert row["by_reason"] == {"assertion": 1, "timeout": 1}
    assert row["modes"] == {"split": 3, "hardened": 1}
    assert row["environment"] == "env@1"
    levels = row["by_difficulty"]
    assert isinstance(levels, dict)
    assert {name: (level["tasks"], level["passed"]) for name, level in levels.items()} == {
        "basic": (1, 1),
        "advanced": (1, 0),
    }


def test_scores_json_is_strict_json() -> None:
    row = score(PAIRS, {}, {}, {}, ks=(1, 5)).as_json()
    assert json.loads(json.dumps(row, allow_nan=False))["pass@5"] is None


def test_every_sample_is_counted_once() -> None:
    scores = score([*PAIRS, (EASY, 2)], VERDICTS, REFERENCES, {})
    counted = scores.samples_passed + sum(scores.by_reason.values()) + scores.errors + scores.missing
    assert counted == scores.samples == 5


def test_an_error_lowers_no_score() -> None:
    without = score(PAIRS[:3], VERDICTS, REFERENCES, {})
    assert score(PAIRS, VERDICTS, REFERENCES, {}).overall.pass_at[1] == without.overall.pass_at[1]


def test_a_task_with_nothing_but_errors_is_not_scored_and_said_so() -> None:
    scores = score([(EASY, 0), (HARD, 1)], VERDICTS, REFERENCES, {})
    assert (scores.overall.tasks, scores.overall.scored, scores.overall.pass_at[1].value) == (2, 1, 1.0)
    assert scores.as_json()["too_few_samples"] == {"1": 1}


def test_complete_means_that_every_sample_passed_or_failed() -> None:
    assert score(PAIRS[:3], VERDICTS, {}, {}).complete
    assert not score(PAIRS, VERDICTS, {}, {}).complete  # an error
    assert not score([(EASY, 0), (EASY, 7)], VERDICTS, {}, {}).complete  # one missing
    assert not score(
        [(EASY, 0)], VERDICTS, {"e": verdict(EASY, 0, Reason.JUDGE)}, {}
    ).complete  # the ceiling is not known


def test_pass_at_k_is_there_for_each_k_and_for_1() -> None:
    row = score(PAIRS, VERDICTS, {}, {}, ks=(2,)).as_json()
    assert (row["pass@1"], row["pass@2"], row["too_few_samples"]) == (0.25, 1.0, {"2": 1})


def test_answers_that_ended_at_the_token_limit_are_counted() -> None:
    cut = {("e", 0): Completion(task_id="e", completion="", finish_reason="length")}
    assert score(PAIRS, {}, {}, cut).as_json()["cut_off"] == 1
