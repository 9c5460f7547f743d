"""Keeps benchmarks out of what models are trained on: nothing near one of their tasks is kept, and what is left out is
listed. Near by code or by prompt (the thresholds stand in the data card), or because the benchmark's own solution
would solve the task (``selection.py``).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from qspark.data.draft import Draft
from qspark.data.likeness import Likeness, containment, likeness, similarity
from qspark.errors import UserError
from qspark.judge import NoProgram, reference_program
from qspark.task import Program, Task

# Measured on the benchmark against itself: half of its tasks share a run of 13 tokens with another one of its tasks, so
# short shared runs mean nothing; likeness of the whole does.
CODE, PROMPT = 0.55, 0.45
# A task in a longer docstring, or in a longer function, is little of the whole; so the share of the benchmark's that is
# there counts too. Measured on 1536 tasks of our own: 45 % of a prompt at most, and one that holds 90 % of a code (a
# solution of the quick start, controlled). Of less than these runs nothing follows.
PROMPT_HELD, PROMPT_LEAST = 0.6, 8
CODE_HELD, CODE_LEAST = 0.9, 20


@dataclass(frozen=True)
class Near:
    """A draft and the benchmark's task that it is near to: by text, and how near, or in behaviour."""

    name: str
    task_id: str
    how: str = "text"
    code: float | None = None
    prompt: float | None = None
    code_held: float | None = None  # of the benchmark's
    prompt_held: float | None = None


class Benchmarks:
    """Tasks to keep away from. Raises UserError for one whose own solution is no program."""

    def __init__(self, tasks: Iterable[Task]) -> None:
        self._known: list[tuple[str, Likeness]] = []
        self.programs: list[tuple[str, Program]] = []  # task id and its own solution, each kind of code once
        for task in tasks:
            program = _solution(task)
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
            code_held = containment(known.held, own.held, least=CODE_LEAST)
            prompt_held = containment(known.prompt, own.prompt, least=PROMPT_LEAST)
            too_near = code >= CODE or prompt >= PROMPT or code_held >= CODE_HELD or prompt_held >= PROMPT_HELD
            much = max(code, code_held) + max(prompt, prompt_held)
            if too_near and much > most:
                values = (round(value, 3) for value in (code, prompt, code_held, prompt_held))
                nearest, most = Near(draft.name, task_id, "text", *values), much
        return nearest


def _solution(task: Task) -> Program | None:
    if not task.canonical_solution:
        return None
    try:
        return reference_program(task)
    except NoProgram as none:
        raise UserError(f"a benchmark cannot be kept out: {none.detail}; mend that task or leave it out") from none
