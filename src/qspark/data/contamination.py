"""Keeps benchmarks out of what models are trained on: nothing near one of their tasks is kept, and what is left out is
listed. Near by code or by prompt; the thresholds stand in the data card.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from qspark.data.draft import Draft
from qspark.data.likeness import Likeness, likeness, similarity
from qspark.judge import reference_program
from qspark.task import Task

# Measured on the benchmark against itself: half of its tasks share a run of 13 tokens with another one of its tasks, so
# short shared runs mean nothing; likeness of the whole does.
CODE, PROMPT = 0.55, 0.45


@dataclass(frozen=True)
class Near:
    """A draft and the benchmark's task that it is near to."""

    name: str
    task_id: str
    code: float
    prompt: float


class Benchmarks:
    """Tasks to keep away from."""

    def __init__(self, tasks: Iterable[Task]) -> None:
        self._known: list[tuple[str, Likeness]] = []
        for task in tasks:
            program = reference_program(task).source if task.canonical_solution else ""
            self._known.append((task.task_id, likeness(task.prompt, program)))

    def near(self, draft: Draft) -> Near | None:
        """The nearest task that is too near, if there is one."""
        own = likeness(draft.head, draft.program())
        nearest = None
        for task_id, known in self._known:
            code, prompt = similarity(own.code, known.code), similarity(own.prompt, known.prompt)
            if (code >= CODE or prompt >= PROMPT) and (
                nearest is None or code + prompt > nearest.code + nearest.prompt
            ):
                nearest = Near(draft.name, task_id, round(code, 3), round(prompt, 3))
        return nearest
