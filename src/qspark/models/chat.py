"""The question as every model sees it: one system message, one user message.

All backends ask with the same words, so that their scores compare; a run records ``fingerprint()``. Not covered: how a
chat becomes tokens, which is the model's own chat template.
"""

import hashlib
import re
from collections.abc import Sequence
from typing import TypedDict

from qspark.task import Task

SYSTEM = (
    "You are an expert in quantum computing who writes correct Python for current versions of Qiskit (1.0 and later)."
)
# A prompt that begins a function is shown as code to be completed, anything else as a request in prose.
COMPLETE = """\
Complete this function. Answer with one Python code block that holds the whole function and every import it needs.

```python
{prompt}
```
"""
WRITE = """\
{prompt}

Answer with one Python code block that holds the whole function `{entry_point}` and every import it needs.
"""


REPAIR = """\
This does not work: {why}

Answer with the whole corrected function in one Python code block.
"""


class Message(TypedDict):
    """One turn of a chat, in the form that every chat template and server takes."""

    role: str
    content: str


# A chat of the same form: whether a chat template takes it is seen before the first question.
TRIAL = [Message(role="system", content="system"), Message(role="user", content="user")]


def messages(task: Task) -> list[Message]:
    """The chat for a task. The hidden test and the reference solution have no part in it."""
    begun = re.search(rf"^\s*(?:async\s+)?def\s+{re.escape(task.entry_point)}\b", task.prompt, re.MULTILINE)
    # str.format would also look for fields inside nothing but the template: braces in the prompt are safe.
    asked = (COMPLETE if begun else WRITE).format(prompt=task.prompt.strip("\n"), entry_point=task.entry_point)
    return [Message(role="system", content=SYSTEM), Message(role="user", content=asked.rstrip("\n"))]


def repair(asked: Sequence[Message], answer: str, why: str) -> list[Message]:
    """The chat goes on after an answer that failed, with what the judge said of it."""
    said = REPAIR.format(why=" ".join(why.split())[:300] or "its test fails").rstrip("\n")
    return [*asked, Message(role="assistant", content=answer), Message(role="user", content=said)]


def fingerprint() -> str:
    """SHA-256 of the words above: two runs with the same one were asked the same way."""
    return hashlib.sha256("\0".join((SYSTEM, COMPLETE, WRITE)).encode()).hexdigest()
