"""Which tasks are drawn, what help they get, and that a training that goes on draws the same."""

from collections import Counter
from pathlib import Path

import pytest

from qspark.errors import UserError
from qspark.task import Task
from qspark.training.curriculum import CurriculumSampler, Progress
from qspark.training.recipe import Curriculum

IDS = [f"t/{number}" for number in range(10)]


def progress(**settings: float) -> Progress:
    return Progress(IDS, Curriculum(**settings), seed=1)  # type: ignore[arg-type]


def counts(drawing: Progress, batches: int = 300) -> Counter[str]:
    return Counter(IDS[place] for number in range(batches) for place in drawing.draw(number, 3))


def test_tasks_near_the_target_come_up_most() -> None:
    drawing = progress()
    for number, task_id in enumerate(IDS):
        drawing.measured(task_id, number, 9)
    seen = counts(drawing)
    assert min(seen[IDS[4]], seen[IDS[5]]) > 2 * max(seen[IDS[0]], seen[IDS[9]])
    assert set(seen) == set(IDS)  # the floor lets all of them come back


def test_a_solved_task_is_parked() -> None:
    drawing = progress(parked=0.8, target=0.9)
    drawing.measured(IDS[0], 8, 10)
    assert drawing.weight(IDS[0]) == Curriculum().floor


def test_what_was_not_tried_has_the_weight_of_the_peak() -> None:
    assert progress().weight(IDS[3]) == 1.0


def test_new_results_outweigh_old_ones_by_memory() -> None:
    drawing = progress(memory=0.25)
    drawing.measured(IDS[0], 0, 4)
    drawing.measured(IDS[0], 4, 4)
    assert drawing.rates[IDS[0]] == 0.75


def test_a_group_that_nobody_could_judge_says_nothing() -> None:
    drawing = progress()
    drawing.measured(IDS[0], 0, 0)
    assert drawing.rates == {}


def test_a_batch_has_no_task_twice_while_there_are_enough() -> None:
    drawing = progress()
    assert all(len(set(drawing.draw(number, 10))) == 10 for number in range(20))
    assert len(drawing.draw(20, 14)) == 14


def test_what_was_drawn_is_drawn_again_whatever_was_measured_since(tmp_path: Path) -> None:
    drawing = progress()
    drawn = [drawing.draw(number, 3) for number in range(6)]
    drawing.measured(IDS[0], 1, 2)
    drawing.failed(IDS[1], "answer", "why")
    drawing.save(tmp_path)
    resumed = progress()
    resumed.load(tmp_path)
    for task_id in IDS:
        resumed.measured(task_id, 0, 9)
    assert [resumed.draw(number, 3) for number in range(6)] == drawn
    assert resumed.failures == {IDS[1]: ("answer", "why")}


def test_indices_come_as_the_trainer_wants_them() -> None:
    sampler = CurriculumSampler(progress(), tasks=2, group=3, repeats=2, batches=4)
    indices = list(sampler)
    assert len(indices) == len(sampler) == 48
    for start in range(0, 48, 12):
        first, second = indices[start : start + 6], indices[start + 6 : start + 12]
        assert first == second
        assert first == [first[0]] * 3 + [first[3]] * 3
        assert first[0] != first[3]


HEAD = "```python\nimport math\n\ndef g():\n    pass\n\ndef f(\n    n: int,\n) -> int:\n"
BODY = ["    one = 1\n", "    two = 2\n", "    return n\n"]
ANSWER = "".join([HEAD, *BODY, "```"])


def asked(task_id: str) -> Task:
    return Task(task_id=task_id, prompt="def f(n):", test="pass", entry_point="f")


def test_hints_grow_while_a_group_fails_and_shrink_as_it_passes() -> None:
    drawing = progress(hints=0.6, hint_step=0.3)
    assert drawing.hint(asked(IDS[0]), ANSWER) == ""
    hints = []
    for passed in (0, 0, 0, 1, 1, 1):
        drawing.helped(IDS[0], passed > 0)
        hints.append(drawing.hint(asked(IDS[0]), ANSWER))
    one, two = HEAD + BODY[0], HEAD + BODY[0] + BODY[1]
    assert hints == [one, two, two, one, "", ""]
    assert drawing.hint(asked(IDS[1]), ANSWER) == ""


def test_a_hint_never_gives_the_whole_answer() -> None:
    drawing = progress(hints=0.9, hint_step=0.9)
    drawing.helped(IDS[0], False)
    assert drawing.hint(asked(IDS[0]), "```python\ndef f():\n    return 1\n```") == "```python\ndef f():\n"
    assert drawing.hint(asked(IDS[0]), "```python\nf = max\n```") == "```python\n"


def test_without_hints_nothing_is_begun_for_the_model() -> None:
    drawing = progress()
    drawing.helped(IDS[0], False)
    assert drawing.hint(asked(IDS[0]), ANSWER) == ""


@pytest.mark.parametrize(("share", "shown"), [(0.0, 0), (1.0, 50)])
def test_failures_come_back_in_prompts_as_often_as_asked(share: float, shown: int) -> None:
    drawing = progress(repair=share)
    drawing.failed(IDS[0], "answer", "why")
    assert sum(drawing.repairs(IDS[0], step) is not None for step in range(50)) == shown
    drawing.solved(IDS[0])
    assert drawing.repairs(IDS[0], 0) is None


def test_another_pass_over_the_data_has_draws_of_its_own() -> None:
    drawing = progress()
    sampler = CurriculumSampler(drawing, tasks=3, group=1, repeats=1, batches=4)
    first = list(sampler)
    sampler.set_epoch(1)
    second = list(sampler)
    assert first != second
    assert len(drawing.draws) == 8


def test_draws_of_other_tasks_are_refused(tmp_path: Path) -> None:
    drawing = progress()
    drawing.draw(0, 3)
    drawing.save(tmp_path)
    with pytest.raises(UserError, match="t/9"):
        Progress(IDS[:-1], Curriculum(), seed=1).load(tmp_path)
