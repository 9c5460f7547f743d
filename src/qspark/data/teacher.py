"""A strong model writes mined prompts anew, so that they say all that their tests want.

What is enough for somebody who has the package before them is not enough for a stranger. The teacher sees a function as
its package has it, and writes its docstring for one who will see nothing else. Then it is that stranger: asked like any
model, with the new prompt alone. Where it solves the task by that, the new prompt is kept, and its solution is one more
right answer; else the old prompt stays. It never sees a test.
"""

import ast
import hashlib
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
from qspark.judge.extraction.docstring import without_docstring
from qspark.judge.inside import syntax
from qspark.task import Completion, Task
from qspark.verdict import Outcome, Verdict

RETOLD = "retold"  # the tag of tasks whose prompt and one right answer are a teacher's
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
    requests = [(item, _request(item)) for item in proven if MINED in item.draft.tags]
    mined = {request.task_id: (item, request) for item, request in requests}
    told: dict[str, tuple[Proven, Draft, Task]] = {}
    answers = []
    for done, answer in enumerate(ask([request for _, request in requests])):
        count(done + 1, 2 * len(requests))
        answers.append(answer)
    for answer in sorted(answers, key=lambda answer: answer.task_id):  # in whatever order they came
        item, request = mined.pop(answer.task_id)
        try:
            draft = _retold(item.draft, _docstring(request, answer), known)
        except Dropped as reason:
            step.drop(str(reason), item.draft.name)
        else:
            question = _question(item, draft)
            told[question.task_id] = item, draft, question
    asked, again = len(requests), len(told)

    def judged(answer: Completion) -> tuple[Completion, Verdict]:
        task = told[answer.task_id][0].task
        return answer, judge.judge(task, answer.model_copy(update={"task_id": task.task_id}))

    results = []
    with ThreadPoolExecutor(judge.workers) as pool:
        for done, result in enumerate(pool.map(judged, ask([question for _, _, question in told.values()]))):
            results.append(result)
            count(asked + done + 1, asked + again)
    for answer, verdict in sorted(results, key=lambda result: result[0].task_id):
        item, draft, _ = told.pop(answer.task_id)
        if verdict.outcome is Outcome.PASS:
            _change(item, draft, answer)
            step.keep()
        elif verdict.outcome is Outcome.ERROR:
            step.drop("no verdict", draft.name)
        else:
            step.drop("not solved from the new prompt", draft.name)
    for item in [item for item, _ in mined.values()] + [item for item, _, _ in told.values()]:
        step.drop("the teacher did not answer", item.draft.name)


def _change(item: Proven, draft: Draft, answer: Completion) -> None:
    program = without_docstring(extract(item.task, answer.completion).source, draft.entry_point)
    if program not in item.right:
        item.right.append(program)
    item.draft = draft
    item.task = item.task.model_copy(
        update={"prompt": draft.head, "instruction": draft.instruction, "tags": draft.tags}
    )


def _request(item: Proven) -> Task:
    """What asks the teacher for a docstring. The code is quoted, else a chat would ask to complete it."""
    parts = (item.draft.helpers.strip(), f"{item.draft.head.rstrip()}\n{item.draft.body.rstrip()}")
    code = "\n".join(f"> {line}" for line in "\n\n".join(part for part in parts if part).splitlines())
    return _asked(item.task, "docstring", _REQUEST.format(code=code))


def _question(item: Proven, draft: Draft) -> Task:
    """The task as a stranger meets it."""
    return _asked(item.task, "solution", draft.head)


def _asked(task: Task, what: str, prompt: str) -> Task:
    """With an id that no other prompt has: answers are remembered by it."""
    digest = hashlib.sha256(prompt.encode()).hexdigest()[:12]
    return task.model_copy(update={"task_id": f"{task.task_id}#{what}-{digest}", "prompt": prompt, "instruction": ""})


def _docstring(request: Task, answer: Completion) -> str:
    """Raises Dropped."""
    try:
        source = extract(request, answer.completion).source
    except NoProgram as none:
        raise Dropped("the teacher wrote no function") from none
    for node in syntax.parse(source).body:
        if isinstance(node, ast.FunctionDef) and node.name == request.entry_point and (text := ast.get_docstring(node)):
            if not text.replace("\n", "").isprintable():  # \f of \frac, half of a pair of surrogates
                raise Dropped("the new prompt has characters that no prompt has")
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
    made = replace(draft, ask=text, tags=(*draft.tags, RETOLD))
    if known.near(made):
        raise Dropped("the new prompt is near a benchmark's task")
    return made
