"""A model's answers to proven tasks: how often it passes, and its own mistakes, which teach it most.

Who answers is not known here: a build is given a function that turns tasks into completions, in any order.
"""

import collections
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

from qspark.data import difficulty
from qspark.data.draft import MINED
from qspark.data.funnel import Step
from qspark.data.proof import UNCLEAR, Proven, Wrong
from qspark.judge import Judge, NoProgram, extract
from qspark.judge.extraction.docstring import without_docstring
from qspark.task import Completion, Task
from qspark.verdict import Outcome, Verdict

Answers = Callable[[Sequence[Task]], Iterator[Completion]]
KIND = "model"


def meet(judge: Judge, proven: Sequence[Proven], answers: Answers, step: Step, count: Callable[[int], None]) -> None:
    """Judge the answers, and add to each task what they show. Answers without a program are counted, and no more.

    Raises UserError: the model cannot go on.
    """
    by_id = {item.task.task_id: item for item in proven}
    passed: dict[str, list[bool]] = collections.defaultdict(list)

    def judged(completion: Completion) -> tuple[Completion, Verdict]:
        return completion, judge.judge(by_id[completion.task_id].task, completion)

    found = []
    with ThreadPoolExecutor(judge.workers) as pool:
        for done, result in enumerate(pool.map(judged, answers([item.task for item in proven]))):
            found.append(result)
            count(done + 1)
    for completion, verdict in sorted(found, key=lambda pair: (pair[0].task_id, pair[0].sample)):
        item = by_id[completion.task_id]
        if verdict.outcome is Outcome.ERROR:
            step.drop("no verdict", completion.task_id)
            continue
        passed[completion.task_id].append(verdict.outcome is Outcome.PASS)
        _add(item, completion, verdict, step)
    for task_id, results in passed.items():
        rate = sum(results) / len(results)
        item = by_id[task_id]
        item.task = item.task.model_copy(
            update={
                "features": {**item.task.features, "pass_rate": round(rate, 4), "answers": len(results)},
                "difficulty_scale": difficulty.measured(rate),
            }
        )


def solved(proven: Sequence[Proven], step: Step) -> list[Proven]:
    """Without mined tasks that were answered and never solved."""
    kept = []
    for item in proven:
        if MINED in item.task.tags and item.task.features.get("pass_rate") == 0:
            step.drop("no answer solves it", item.task.task_id)
        else:
            kept.append(item)
            step.keep()
    return kept


def _add(item: Proven, completion: Completion, verdict: Verdict, step: Step) -> None:
    try:
        program = without_docstring(extract(item.task, completion.completion).source, item.task.entry_point)
    except NoProgram:
        step.drop("no program in it", completion.task_id)
        return
    if verdict.outcome is Outcome.PASS:
        step.keep()
        if program not in item.right:
            item.right.append(program)
    elif verdict.reason in UNCLEAR:
        step.drop("no clear mistake", completion.task_id)
    elif any(program == wrong.program for wrong in item.wrong):
        step.drop("the same mistake twice", completion.task_id)
    else:
        step.keep()
        item.wrong.append(Wrong(KIND, program, verdict))
