"""A trial that answers a question about a draft: its test says what it saw in the words of a failed assertion.

So the code of packages and benchmarks is only ever executed where all untrusted code is.
"""

import re

from qspark.data.draft import Draft
from qspark.judge import Judge
from qspark.task import Completion
from qspark.verdict import Reason, Verdict

_SAYS = "it says: "
_END = "."
_TELL = f"""

def tell(answer):
    raise AssertionError({_SAYS!r} + answer + {_END!r})
"""


def told(judge: Judge, draft: Draft, question: str, test: str, program: str) -> tuple[str | None, Verdict]:
    """What the test told of the program; None if the trial ended otherwise, of which the verdict speaks.

    Args:
        question: a name for it, apart from others about the same draft.
        test: defines ``check(candidate)``, which calls ``tell`` with a few words without a full stop. It has
            ``difference``, the draft's ``reference``, and ``INPUTS``: for each input a function that makes it.
        program: a whole one that defines the draft's entry point.
    """
    lines = (
        "from copy import deepcopy\nfrom qspark.quantum.equality import difference",
        draft.setup,
        draft.program(),
        f"reference = {draft.entry_point}",
        f"INPUTS = [{', '.join(f'lambda: {text}' for text in draft.inputs)}]",
    )
    task = draft.task().model_copy(
        update={
            "task_id": f"{draft.name}/{question}",
            "canonical_solution": None,
            "test": "\n\n".join(lines) + _TELL + test,
        }
    )
    verdict = judge.judge(task, Completion(task_id=task.task_id, completion=program))
    match = re.search(rf"{_SAYS}([^{_END}]*)\{_END}", verdict.detail)
    return (match[1] if match and verdict.reason is Reason.ASSERTION else None), verdict
