"""A strong model writes mined prompts anew, so that they say all that their tests want.

What is enough for somebody who has the package before them is not enough for a stranger. The teacher sees a function as
its package has it, and writes its docstring for one who will see nothing else. Then it is that stranger: asked like any
model, with the new prompt alone. Where it solves the task by that, the new prompt is kept, and its solution is one more
right answer; else the old prompt stays. It never sees a test.
"""

import ast
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from qspark.data.answers import Answers
from qspark.data.asking import must_say_enough
from qspark.data.contamination import Benchmarks
from qspark.data.draft import MINED, Draft
from qspark.data.funnel import Step
from qspark.data.proof import Proven
from qspark.data.scope import Dropped
from qspark.data.selection import Count
from qspark.judge import Judge, NoProgram, extract
from qspark.judge.inside import syntax
from qspark.task import Completion, Task
from qspark.verdict import Outcome

_REQUEST = """\
A library has this function:

{code}

Write its docstring anew, for a reader who sees the imports, the signature and the docstring, nothing else, and has to
write a function that gives the same results. Say what comes back and in which form; the order of qubits, terms and
keys; conventions, definitions and constants; what happens at the edges. Name every parameter. Do not say how it is
computed, and quote no code of it. Leave the rest of the function as it is."""
_LINE = 16  # characters: shorter lines of a solution may stand in a prompt by chance


def retell(
    judge: Judge,
    proven: Sequence[Proven],
    ask: Answers,
    known: Benchmarks,
    step: Step,
    count: Count,
) -> None:
    """Give the tasks that were mined the teacher's prompts, where these hold. ``step`` counts prompts.

    Raises UserError: the teacher cannot go on.
    """
    mined = {_request(item).task_id: item for item in proven if MINED in item.draft.tags}
    told: dict[str, tuple[Proven, Draft]] = {}
    for done, answer in enumerate(ask([_request(item) for item in mined.values()])):
        count(done + 1, len(mined))
        item = mined[answer.task_id]
        try:
            draft = _retold(item.draft, _docstring(_request(item), answer), known)
        except Dropped as reason:
            step.drop(str(reason), item.draft.name)
        else:
            told[_question(item, draft).task_id] = item, draft

    def solved(answer: Completion) -> tuple[Completion, bool]:
        task = told[answer.task_id][0].task
        verdict = judge.judge(task, answer.model_copy(update={"task_id": task.task_id}))
        return answer, verdict.outcome is Outcome.PASS

    with ThreadPoolExecutor(judge.workers) as pool:
        results = list(pool.map(solved, ask([_question(item, draft) for item, draft in told.values()])))
    for answer, passed in sorted(results, key=lambda result: result[0].task_id):
        item, draft = told[answer.task_id]
        if not passed:
            step.drop("not solved from the new prompt", draft.name)
            continue
        step.keep()
        item.draft = draft
        item.task = item.task.model_copy(update={"prompt": draft.head, "instruction": draft.instruction})
        program = extract(item.task, answer.completion).source
        if program not in item.right:
            item.right.append(program)


def _request(item: Proven) -> Task:
    """What asks the teacher for a docstring. The code is quoted, else a chat would ask to complete it."""
    parts = (item.draft.helpers.strip(), f"{item.draft.head.rstrip()}\n{item.draft.body.rstrip()}")
    code = "\n".join(f"> {line}" for line in "\n\n".join(part for part in parts if part).splitlines())
    return item.task.model_copy(
        update={"task_id": f"{item.task.task_id}#docstring", "prompt": _REQUEST.format(code=code), "instruction": ""}
    )


def _question(item: Proven, draft: Draft) -> Task:
    """The task as a stranger meets it."""
    return item.task.model_copy(update={"task_id": f"{item.task.task_id}#solution", "prompt": draft.head})


def _docstring(request: Task, answer: Completion) -> str:
    """Raises Dropped."""
    try:
        source = extract(request, answer.completion).source
    except NoProgram as none:
        raise Dropped("the teacher wrote no function") from none
    for node in syntax.parse(source).body:
        if isinstance(node, ast.FunctionDef) and node.name == request.entry_point and (text := ast.get_docstring(node)):
            return text.replace('"""', "'''").strip()
    raise Dropped("the teacher wrote no docstring")


def _retold(draft: Draft, text: str, known: Benchmarks) -> Draft:
    """The draft with this docstring. Raises Dropped for one that says too little, or too much."""
    head = syntax.parse(f"{draft.signature}\n    pass\n").body[0]
    if isinstance(head, ast.FunctionDef):
        must_say_enough(text, head.args)
    shown = " ".join(text.split())
    lines = (" ".join(line.split()) for line in f"{draft.helpers}\n{draft.body}".splitlines())
    if any(len(line) >= _LINE and line in shown for line in lines):
        raise Dropped("the new prompt quotes the solution")
    made = replace(draft, ask=text)
    if known.near(made):
        raise Dropped("the new prompt is near a benchmark's task")
    return made
