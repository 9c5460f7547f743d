"""How tasks are asked in a training."""

from types import SimpleNamespace

import pytest

from qspark.data.layout import laid_out
from qspark.task import Difficulty, Task
from qspark.training.examples import Data, Encoder, own_solution

COMPLETE, WRITE = "Complete this function", "Write a Python function"


def asked(prose: float, count: int = 200, instruction: str = "Write a Python function `f()`.") -> list[str]:
    encoder = Encoder(SimpleNamespace(eos_token_id=0), prose)
    tasks = [
        Task(task_id=f"t/{number}", prompt="def f():\n", test="x", entry_point="f", instruction=instruction)
        for number in range(count)
    ]
    return [encoder.messages(task)[-1]["content"] for task in tasks]


@pytest.mark.parametrize(("prose", "least", "most"), [(0.0, 0, 0), (0.25, 30, 70), (1.0, 200, 200)])
def test_a_share_of_the_tasks_is_asked_as_prose(prose: float, least: int, most: int) -> None:
    texts = asked(prose)
    assert least <= sum(text.startswith(WRITE) for text in texts) <= most
    assert all(text.startswith((WRITE, COMPLETE)) for text in texts)


def test_a_task_without_an_instruction_is_a_function_to_be_completed() -> None:
    assert all(text.startswith(COMPLETE) for text in asked(1.0, instruction=""))


def test_which_ones_does_not_change() -> None:
    assert asked(0.5) == asked(0.5)


@pytest.mark.parametrize(
    ("prompt", "body", "expected"),
    [
        ('def f(n):\n    """Says\n    much.\n    """\n', "    return n\n", "def f(n):\n    return n"),
        ('def f(n):\n    """A form\f feed.\n    """\n', "    return n\n", "def f(n):\n    return n"),
        ("import math\ndef f(n):\n    'One.'\n", "    return n\n", "import math\ndef f(n):\n    return n"),
        ("def f(n):\n    'One.'; m = n\n", "    return m\n", "def f(n):\n    'One.'; m = n\n    return m"),
        (
            "def g():\n    'Kept.'\n    return 1\ndef f(n):\n",
            "    return n\n",
            "def g():\n    'Kept.'\n    return 1\ndef f(n):\n    return n",
        ),
    ],
)
def test_an_answer_does_not_repeat_the_docstring(prompt: str, body: str, expected: str) -> None:
    task = Task(task_id="t", prompt=prompt, test="x", entry_point="f", canonical_solution=body)
    assert own_solution(task) == [laid_out(expected).strip()]


def test_only_tasks_of_the_named_levels_are_trained_on() -> None:
    tasks = {
        f"{level}/{split}": Task(
            task_id="t", prompt="p", test="x", entry_point="f", difficulty_scale=level, split=split
        )
        for level in ("basic", "advanced")
        for split in ("train", "test")
    }
    data = Data(tasks, [])
    assert len(data.trained()) == 2
    assert data.trained(levels=[Difficulty.BASIC]) == [tasks["basic/train"]]
