"""Small tasks and answers, for tests of the judge."""

from qspark.task import Completion, Task

PROMPT = "def f(*args):\n    '''Answer.'''\n"


def task(test: str, *, prompt: str = PROMPT, solution: str | None = None) -> Task:
    """A task around a hidden test of the function ``f``."""
    return Task(task_id="t/0", prompt=prompt, test=test, entry_point="f", canonical_solution=solution)


def answer(text: str, task_id: str = "t/0") -> Completion:
    return Completion(task_id=task_id, completion=text)
