"""Keeps benchmarks out of what models are trained on: nothing near one of their tasks is kept, and what is left out is
listed. Near by code or by prompt (the thresholds stand in the data card), or because the benchmark's own solution
would solve the task (``selection.py``).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from qspark.data.draft import Draft
from qspark.data.likeness import Likeness, likeness, similarity
from qspark.judge import reference_program
from qspark.task import Program, Task

# Measured on the benchmark against itself: half of its tasks share a run of 13 tokens with another one of its tasks, so
# short shared runs mean nothing; likeness of the whole does.
CODE, PROMPT = 0.55, 0.45


@dataclass(frozen=True)
class Near:
    """A draft and the benchmark's task that it is near to: by text, and how near, or in behaviour."""

    name: str
    task_id: str
    how: str = "text"
    code: float | None = None
    prompt: float | None = None


class Benchmarks:
    """Tasks to keep away from."""

    def __init__(self, tasks: Iterable[Task]) -> None:
        self._known: list[tuple[str, Likeness]] = []
        self.programs: list[tuple[str, Program]] = []  # task id and its own solution, each kind of code once
        for task in tasks:
            program = reference_program(task) if task.canonical_solution else None
            known = likeness(task.prompt, program.source if program else "")
            if program and not any(similarity(known.code, other.code) == 1 for _, other in self._known):
                self.programs.append((task.task_id, program))
            self._known.append((task.task_id, known))

    def near(self, draft: Draft) -> Near | None:
        """The nearest task that is too near by text, if there is one."""
        own = likeness(draft.head, draft.program())
        nearest, most = None, 0.0
        for task_id, known in self._known:
            code, prompt = similarity(own.code, known.code), similarity(own.prompt, known.prompt)
            if (code >= CODE or prompt >= PROMPT) and code + prompt > most:
                nearest, most = Near(draft.name, task_id, code=round(code, 3), prompt=round(prompt, 3)), code + prompt
        return nearest
