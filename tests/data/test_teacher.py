"""A mined prompt is written anew where, and only where, the teacher solves the task by the new one. With a real judge."""

import dataclasses
from collections.abc import Iterator, Sequence

import pytest
from drafting import ADD, GHZ

from qspark.data.contamination import Benchmarks
from qspark.data.funnel import Step
from qspark.data.proof import Proven, Prover
from qspark.data.recipe import Proof
from qspark.data.teacher import retell
from qspark.judge import Environment, Judge
from qspark.task import Completion, Task

MINED = dataclasses.replace(ADD, tags=("mined",))
NEW = (
    "Sum of first and second, two angles in radians, over 2 pi: a full turn is 1.0, and nothing is taken off above it."
)
RIGHT = "from math import pi\ndef add_angles(first, second):\n    return (first + second) / (2 * pi)\n"
WRONG = RIGHT.replace("+", "-")


def docstring(text: str) -> str:
    return f'def add_angles(first: float, second: float) -> float:\n    """{text}"""\n    return 0\n'


@pytest.fixture(scope="module")
def judge(default_environment: Environment) -> Iterator[Judge]:
    with Judge(default_environment) as running:
        yield running


@pytest.fixture
def proven(judge: Judge) -> Proven:
    return Prover(judge, Proof(mutants=4), seed=0).prove(MINED)


def told(
    judge: Judge, items: Sequence[Proven], text: str, solution: str, known: Benchmarks | None = None
) -> tuple[Step, list[Task]]:
    seen: list[Task] = []

    def teacher(tasks: Sequence[Task]) -> Iterator[Completion]:
        seen.extend(tasks)
        for task in tasks:
            answer = text if "#docstring-" in task.task_id else solution
            yield Completion(task_id=task.task_id, completion=answer)

    step = Step("told", "prompts")
    retell(judge, items, teacher, known or Benchmarks([]), step, lambda done, of: None)
    return step, seen


def test_a_prompt_by_which_the_teacher_solves_the_task_is_kept(judge: Judge, proven: Proven) -> None:
    step, _ = told(judge, [proven], docstring(NEW), RIGHT)
    assert step.kept == 1
    assert NEW in proven.task.prompt
    assert NEW in proven.task.instruction
    assert proven.task.task_id == "t/add"
    assert RIGHT.strip() in [program.strip() for program in proven.right]


def test_the_teacher_solves_it_by_the_new_prompt_alone(judge: Judge, proven: Proven) -> None:
    _, (asked, question) = told(judge, [proven], docstring(NEW), RIGHT)
    assert "return total / (2 * pi)" in asked.prompt
    assert question.prompt.count("return") == 0
    assert NEW in question.prompt


REFUSED = {
    "not solved from the new prompt": (docstring(NEW), WRONG),
    "the teacher wrote no function": ("I cannot do that.", RIGHT),
    "the teacher wrote no docstring": ("def add_angles(first, second):\n    return 0\n", RIGHT),
    "a docstring that says too little": (docstring("Sum."), RIGHT),
    "a parameter that the docstring does not name": (docstring("Sum of some angles as a part of a turn."), RIGHT),
    "the new prompt has characters that no prompt has": (docstring(f"{NEW} \\frac{{first}}{{2}} \\ud83d"), RIGHT),
    "the new prompt quotes the solution": (docstring(f"{NEW} So: return total / (2 * pi)"), RIGHT),
}


@pytest.mark.parametrize("reason", REFUSED)
def test_else_the_old_prompt_stays(judge: Judge, proven: Proven, reason: str) -> None:
    before = proven.task
    step, _ = told(judge, [proven], *REFUSED[reason])
    assert dict(step.dropped) == {reason: 1}
    assert proven.task == before


def test_what_the_teacher_leaves_unanswered_is_counted(judge: Judge, proven: Proven) -> None:
    step = Step("told", "prompts")
    retell(judge, [proven], lambda tasks: iter(()), Benchmarks([]), step, lambda done, of: None)
    assert dict(step.dropped) == {"the teacher did not answer": 1}


def test_a_prompt_that_is_the_teachers_is_marked(judge: Judge, proven: Proven) -> None:
    told(judge, [proven], docstring(NEW), RIGHT)
    assert proven.task.tags == ("mined", "retold")


def test_no_new_prompt_comes_near_a_benchmark(judge: Judge, proven: Proven) -> None:
    task = Task(task_id="b/1", prompt=dataclasses.replace(MINED, ask=NEW).head, test="x", entry_point="add_angles")
    step, _ = told(judge, [proven], docstring(NEW), RIGHT, Benchmarks([task]))
    assert list(step.dropped) == ["the new prompt is near a benchmark's task"]


def test_tasks_of_families_are_left_alone(judge: Judge) -> None:
    item = Prover(judge, Proof(mutants=4), seed=0).prove(GHZ)
    step, seen = told(judge, [item], docstring(NEW), RIGHT)
    assert (step.came, seen) == (0, [])
