"""Completion to program, one form of answer at a time.

The programs are this file's own and harmless, so they are run to see that they do what the answer says.
"""

import textwrap
from collections.abc import Callable
from typing import Any

import pytest

from qspark.judge.extract import NoProgram, extract, reference_program
from qspark.judge.extraction.prose import is_prose
from qspark.task import Program, Task
from qspark.verdict import Reason

PROMPT = '''from math import floor
from itertools import accumulate
LIMIT = 10
def helper(n):
    return n + 1
def steps(n):
    """ Return the running sums of 1 .. n, floored.
    """
    '''
TEST = "def check(candidate):\n    assert candidate(3) == [1, 3, 6]\n"
HEAD = Task(task_id="a", prompt=PROMPT, test=TEST, entry_point="steps")
PROSE = Task(task_id="b", prompt="Return the running sums of 1 .. n.", test=TEST, entry_point="steps")

BODY = """\
    total = 0
    sums = []
    for i in range(1, n + 1):
        total += i
        sums.append(total)
    return sums
"""
FULL = "def steps(n):\n" + BODY
NEEDY = "def steps(n):\n    return [floor(s) for s in accumulate(range(1, n + 1))]\n"
FENCED = f"```python\n{FULL}```"


def function(program: Program) -> Callable[..., Any]:
    space: dict[str, Any] = {"__name__": "program"}
    exec(program.source, space)
    return space[program.entry_point]


def refusal(task: Task, completion: str) -> NoProgram:
    with pytest.raises(NoProgram) as caught:
        extract(task, completion)
    return caught.value


# Answers that stand alone, whatever the prompt was.
STANDALONE = {
    "the program": FULL,
    "windows line ends": FULL.replace("\n", "\r\n"),
    "old mac line ends": FULL.replace("\n", "\r"),
    "byte order mark": "\ufeff" + FULL,
    "tabs": FULL.replace("    ", "\t"),
    "labelled fence": FENCED,
    "py fence": FENCED.replace("python", "py"),
    "loud fence": FENCED.replace("python", "Python3"),
    "fence with attributes": FENCED.replace("python", '{.python title="answer.py"}'),
    "bare fence": FENCED.replace("python", ""),
    "tilde fence": FENCED.replace("```", "~~~"),
    "long fence": FENCED.replace("```", "`````"),
    "unclosed fence": FENCED[:-3],
    "unclosed fence and chatter": FENCED[:-3] + "\nThis function returns the running sums.\n",
    "closing fence at the end of the code": FENCED.replace("\n```", "```"),
    "one fence too many": FENCED + "\nDone.\n```",
    "prose around a fence": f"Here is the code:\n\n{FENCED}\n\nIt isn't hard: it's `O(n)`.",
    "fence in a list": "1. First do this:\n\n" + textwrap.indent(FENCED, "   ") + "\n\n2. Then run it.",
    "fence on the list's mark": "- " + textwrap.indent(FENCED, "  ").lstrip(),
    "fence in a quotation": textwrap.indent(FENCED, "> ", lambda line: True),
    "other languages beside it": f"```bash\npip install qiskit\n```\n{FENCED}\n```text\n[1, 3, 6]\n```",
    "unknown label": FENCED.replace("python", "code"),
    "a fence in Markdown in a fence": f"````markdown\n# Answer\n\n{FENCED}\n````",
    "code on the fence's line": FENCED.replace("```python\n", "```"),
    "fences in a docstring": FENCED.replace("steps(n):\n", 'steps(n):\n    """Sums.\n\n```\nsteps(3)\n```\n"""\n'),
    "prose around bare code": f"Sure, here is the code:\n\n{FULL}\nThis function returns the sums (as a list).",
    "prose in lines": "To get the running sums we go through all of the\nand add them up with\na loop.\n\n" + FULL,
    "prose within a bare fence": f"```\nHere is the code:\n\n{FULL}```",
    "Markdown's indented code": f"The answer:\n\n{textwrap.indent(FULL, '    ')}\n\nThat is all.",
    "prose that parses": f"{FULL}\nExplanation\n\nOutput: sums\n",
    "tags around": f"<answer>\n{FULL}</answer>",
    "brackets around": f"[PYTHON]\n{FULL}[/PYTHON]",
    "end of turn": f"{FULL}<|im_end|>\n<|im_start|>user\ndef steps(n): return 0",
    "reasoning": f"<think>\nA loop? `def steps(n): return 0` is wrong.\n</think>\n\n{FENCED}",
    "reasoning with a draft in a fence": f"<think>\n```python\ndef steps(n):\n    return 0\n```\n</think>\n{FENCED}",
    "reasoning with an unclosed draft": f"<think>\n```python\ndef steps(n):\n    return 0\n</think>\n{FENCED}",
    "reasoning opened by the template": f"Use a loop.\ndef steps(n): return 0\n</think>\n{FULL}",
    "reasoning that never ends": f"<think>\nI need a loop.\n\n{FENCED}\n",
    "reasoning twice": f"<think>Loop.</think>\nFirst:\n<thinking>\nHm.\n</thinking>\n{FENCED}",
    "channels": "<|channel|>analysis<|message|>def steps(n): return 0<|end|><|start|>assistant"
    + f"<|channel|>final<|message|>{FENCED}",
    "tags in strings": FULL.replace("    sums = []\n", "    sums = []; '<think>'; '</think>'\n"),
    "session": "\n".join(
        [">>> def steps(n):", *("... " + line for line in BODY.splitlines()), ">>> steps(2)", "[1, 3]"]
    ),
    "session in a fence": "```pycon\n>>> def steps(n):\n...     return [1, 3, 6]\n...\n>>> steps(3)\n[1, 3, 6]\n```",
    "notebook": f"```python\n%pip install qiskit\n!pip install qiskit-aer\n{FULL}```",
    "notebook without fences": f"%matplotlib inline\n{FULL}",
    "later version wins": f"```python\ndef steps(n):\n    return 0\n```\nWrong, better:\n{FENCED}",
    "a stub after it": f"{FENCED}\nIn short:\n```python\ndef steps(n):\n    ...\n```",
    "an excerpt after it": f"{FENCED}\nThe loop:\n```python\ndef steps(n):\n    ...\n    return sums\n```",
    "an echo before it": f"```python\n{PROMPT}\n```\nbecomes\n{FENCED}",
    "a usage block after it": f"{FENCED}\nUse it:\n```python\nprint(steps(4), undefined)\n```",
    "an import of it after it": f"{FENCED}\nTest it:\n```python\nfrom solution import steps\n\nprint(steps(3))\n```",
    "its module imported after it": f"{FENCED}\nTest it:\n```python\nimport steps\n\nprint(steps.steps(3))\n```",
    "its name for its result after it": f"{FENCED}\nUse it:\n```python\nsteps = steps(3)\nprint(steps)\n```",
    "its name in a loop after it": f"{FENCED}\nThen:\n```python\nfor steps in [1, 2]:\n    print(steps)\n```",
    "its name for a file after it": f"{FENCED}\nThen:\n```python\nwith open('x') as steps:\n    print(steps)\n```",
    "imports in another block": f"```\nfrom math import floor\nfrom itertools import accumulate\n```\n```\n{NEEDY}```",
    "helper in a later block": "```python\ndef steps(n):\n    return inner(n)\n```\nwith\n```python\ndef inner(n):\n"
    + BODY
    + "```",
    "split over blocks": "```python\ndef steps(n):\n    total, sums = 0, []\n    for i in range(n):\n```\nadd:\n"
    "```python\n        total += i + 1\n        sums.append(total)\n    return sums\n```",
    "cut off after it": FULL + "\ndef test_steps():\n    assert steps(3) == [1,",
    "cut off after it in a fence": f"```python\n{FULL}\nprint(steps(",
    "script guard": FULL + '\nif __name__ == "__main__":\n    raise SystemExit(steps(3))\n',
    "lambda": "steps = lambda n: [i * (i + 1) // 2 for i in range(1, n + 1)]",
    "partial": "from functools import partial\ndef f(a, n):\n    return [1, 3, 6]\nsteps = partial(f, 0)",
    "body at the margin of its own head": "def steps(n):\ntotal = 0\nsums = []\nreturn [1, 3, 6]\n",
    "future import": "from __future__ import annotations\n" + FULL,
}


@pytest.mark.parametrize("task", [HEAD, PROSE], ids=["head", "prose"])
@pytest.mark.parametrize("completion", STANDALONE.values(), ids=STANDALONE)
def test_an_answer_that_stands_alone(task: Task, completion: str) -> None:
    program = extract(task, completion)
    assert function(program)(3) == [1, 3, 6]


LOST = textwrap.dedent(BODY)
FLAT = "total = n\nsums = [1, 3, 6]\nreturn sums\n"
# Answers that only continue the prompt.
BODIES = {
    "verbatim": BODY,
    "after a newline": "\n" + BODY,
    "first line stripped": BODY.lstrip(),
    "moved to the margin": LOST,
    "all lines stripped": FLAT,
    "tabs": "\n" + BODY.replace("    ", "\t"),
    "two columns": "\n" + textwrap.indent(LOST.replace("    ", "  "), "  "),
    "too far right": textwrap.indent(LOST, " " * 12),
    "first lines stripped": "total = 0\nsums = []\n" + BODY.partition("[]\n")[2],
    "a loop stripped": "for i in [1]:\n        total = i\n    return [1, 3, 6]\n",
    "fenced": f"```python\n{BODY}```",
    "fenced at the margin": f"```python\n{LOST}```",
    "fenced without its first indentation": f"```python\n{BODY.lstrip()}```",
    "prose before": f"Here is the body of the function:\n\n{BODY}",
    "prose before, at the margin": f"Here is the body:\n\n{LOST}",
    "prose behind": f"{BODY}\nThis function returns the running sums.\n",
    "prose behind, at the margin": f"{LOST}\nThis function returns the running sums.\n",
    "prose around, first line stripped": f"The body is:\n{BODY.lstrip()}\nThat is all, folks.",
    "reasoning before": f"<think>\nA loop.\n</think>\n{BODY}",
    "another function behind": BODY + "\n\ndef other(n):\n    return n\n",
    "another function behind, cut off": BODY + "\n\ndef other(n):\n    return (n +",
    "a helper behind": "    return [inner(0), 3, 6]\n\n\ndef inner(n):\n    return n + 1\n",
    "a helper behind, and prose": "    return [inner(0), 3, 6]\n\ndef inner(n):\n    return n + 1\n\nThat is all of it.",
    "first line stripped, a helper behind": "sums = [inner(0), 3, 6]\n    return sums\n\n\ndef inner(n):\n    return n + 1\n",
    "at the margin, a helper behind": "return [inner(0), 3, 6]\n\n\ndef inner(n):\n    return n + 1\n",
    "first line stripped, usage that imports again": "sums = [floor(1.5), 3, 6]\n    return sums\n\n"
    "from math import floor\nprint(steps(floor(3.5)))\n",
    "usage that imports again": "    return [floor(1.5), 3, 6]\n\nfrom math import floor\nprint(steps(floor(3.5)))\n",
    "an end in two branches, and usage": "    if n > 3:\n        return []\n    else:\n        return [1, 3, 6]\n\n"
    "print(steps(3))\n",
    "usage behind": BODY + "\nprint(steps(3))\n",
    "usage behind, at the margin": LOST + "\nExample:\nprint(steps(3))\n",
    "a first line with many words": "Body:\n\n    made = [(a, b, value) for a, b, value in [(1, 2, 3)]]\n"
    "    made += [6]\n    return [made[0][0], made[0][2], made[1]]\n\nThis returns the sums.",
    "imports within": "    import math\n\n" + BODY,
    "imports at the margin": "import math\n\n" + BODY,
    "its own inner function": "    def inner():\n        return [1, 3, 6]\n    return inner()\n",
    "the prompt's names": "    return [floor(s) for s in accumulate(range(1, n + 1))]\n",
    "the prompt repeated": PROMPT.rstrip() + "\n" + BODY,
    "the signature repeated": 'def steps(n):\n    """Sums."""\n' + BODY,
    "strings over lines": BODY.replace("total = 0", 'total = 0\n    text = """\n  x\n"""'),
    "several blocks": "First:\n```python\ntotal, sums = 0, [1, 3, 6]\n```\nthen:\n```python\nreturn sums\n```",
    "a one-line fence": "```return [1, 3, 6]```",
    "an example of use in a fence": f"{BODY}\nExample:\n```python\nprint(steps(3))\n```",
    "what it gives in a fence": f"{BODY}\nOutput:\n```text\n[1, 3, 6]\n```",
    "a fence that the prompt opened": f"{BODY}```\nThis function returns the running sums.",
    "needs imports of another block": "```python\nimport math\n```\n```python\nreturn [math.floor(1), 3, 6]\n```",
}


@pytest.mark.parametrize("end", ["    ", "\n", ""], ids=["indented", "newline", "bare"])
@pytest.mark.parametrize("completion", BODIES.values(), ids=BODIES)
def test_a_body_continues_the_prompt(completion: str, end: str) -> None:
    task = HEAD.model_copy(update={"prompt": PROMPT.rstrip() + ("\n" if end.isspace() else "") + end.strip("\n")})
    assert function(extract(task, completion))(3) == [1, 3, 6]


def test_a_body_that_changes_its_argument_and_returns_nothing() -> None:
    task = HEAD.model_copy(update={"prompt": 'def steps(n):\n    """ Empty it. """\n    '})
    for completion in ("n.append(1)\n    n.clear()", "n.append(1)\nn.clear()", "```\nn.append(1)\nn.clear()\n```"):
        given = [1]
        assert function(extract(task, completion))(given) is None
        assert given == []


@pytest.mark.parametrize("task", [HEAD, PROSE], ids=["head", "prose"])
def test_an_import_of_the_function_is_the_answer_where_nothing_else_defines_it(task: Task) -> None:
    program = extract(
        task, "```python\ndef steps(n):\n    ...\n```\nis\n```python\nfrom math import floor as steps\n```"
    )
    assert function(program)(3.5) == 3


def test_a_function_made_out_of_itself_in_one_block_stays_whole() -> None:
    changed = f"{FULL}\nsteps = (lambda inner: lambda n: inner(n - 1))(steps)\n"
    program = extract(HEAD, f"```python\ndef steps(n):\n    return 0\n```\nbetter:\n```python\n{changed}```")
    assert function(program)(4) == [1, 3, 6]


def test_a_later_function_that_calls_itself_wins() -> None:
    program = extract(HEAD, f"{FENCED}\nShorter:\n```python\nsteps = lambda n: [*steps(n - 1), 0] if n else []\n```")
    assert function(program)(2) == [0, 0]


def test_a_quoted_line_after_the_function_is_no_part_of_it() -> None:
    completion = f"```python\n{FULL}```\nHere the line\n```python\n    import math\n```\nis not needed."
    assert extract(HEAD, completion).source.strip() == FULL.strip()


@pytest.mark.parametrize("completion", [NEEDY, f"```python\n{NEEDY}```", f"Here you are:\n\n{NEEDY}"])
def test_names_that_only_the_prompt_gave_come_from_the_prompt(completion: str) -> None:
    program = extract(HEAD, completion)
    assert function(program)(3) == [1, 3, 6]
    assert "names from the prompt" in program.how


def test_helpers_and_constants_of_the_prompt_are_there() -> None:
    program = extract(HEAD, "def steps(n):\n    return [helper(0), 3, 16 - LIMIT]\n")
    assert function(program)(3) == [1, 3, 6]


def test_nothing_is_added_that_is_not_used() -> None:
    assert extract(HEAD, FULL).source == FULL


def test_names_go_behind_a_future_import() -> None:
    program = extract(HEAD, '"""Sums."""\nfrom __future__ import annotations\n' + NEEDY)
    assert function(program)(3) == [1, 3, 6]


def test_what_the_prompt_imports_with_a_star_is_there() -> None:
    task = HEAD.model_copy(update={"prompt": "from math import *\ndef steps(n):\n    "})
    assert function(extract(task, "def steps(n):\n    return floor(n)\n"))(3.5) == 3


def test_the_answers_own_import_wins_over_the_prompts() -> None:
    program = extract(
        HEAD, "```python\nfrom math import ceil as floor\n```\n```python\ndef steps(n):\n    return floor(n)\n```"
    )
    assert function(program)(3.5) == 4


def test_a_value_built_in_another_block_comes_whole() -> None:
    program = extract(
        PROSE, "```python\nsums = [1]\nsums.append(3)\n```\n```python\ndef steps(n):\n    return [*sums, 6]\n```"
    )
    assert function(program)(3) == [1, 3, 6]


@pytest.mark.parametrize("task", [HEAD, PROSE], ids=["head", "prose"])
@pytest.mark.parametrize(
    ("completion", "detail"),
    [
        (FULL.replace("steps", "stepps"), "defines stepps, but no function steps"),
        (f"```python\n{FULL.replace('steps', 'other')}```", "defines other"),
        ("```python\nclass Solution:\n    def steps(self, n):\n        return [1, 3, 6]\n```", "defines Solution"),
        ("The class does it:\n\nclass Steps:\n    pass\n\nGood luck with it.", "defines Steps"),
        ("def outer(n):\n    def steps(n):\n        return [1, 3, 6]\n    return steps", "defines outer"),
        ("if __name__ == '__main__':\n    def steps(n):\n        return [1, 3, 6]\n", "does not define steps"),
    ],
)
def test_code_without_the_function_is_no_entry_point(task: Task, completion: str, detail: str) -> None:
    error = refusal(task, completion)
    assert error.reason is Reason.NO_ENTRY_POINT
    assert detail in error.detail


@pytest.mark.parametrize("task", [HEAD, PROSE], ids=["head", "prose"])
@pytest.mark.parametrize(
    "completion",
    [
        "",
        " \n\t\n",
        "I cannot help with that.",
        "No",
        "```python\n```",
        "<think>\n" + FULL + "</think>\n",
        f"<think>\n{FENCED}\n</think>\nAs shown above, a loop does it.",
        FULL.replace("n + 1):", "n + 1:"),
        f"```python\n{FULL.replace('sums = []', 'sums = [')}```",
        f"```python\n{FULL}\nx = = 1\n```",
        FULL.replace("    total += i\n", "        total += i\n    x\n   y\n"),
        "def steps(n):\n    return [1, 3,",
        "def steps(n):\nfor i in range(n):\nprint(i)\nreturn [1, 3, 6]\n",
        "def steps(n)\n    return [1, 3, 6]\n",
        "x = = 1\n" + FULL,
        "def broken(:\n    pass\n\n" + FULL,
        FULL.replace("return sums", "return “sums”"),
        "def steps(n):\n    await n\n",
        "\0",
        "def steps(n):\n    return '\0'",
        "def steps(n):\n    return '\ud800'",
    ],
)
def test_what_does_not_parse_is_syntax(task: Task, completion: str) -> None:
    assert refusal(task, completion).reason is Reason.SYNTAX


@pytest.mark.parametrize(
    "completion",
    [
        "x = = 1\nreturn [1, 3, 6]\n",
        "total = (0\nreturn [1, 3, 6]\n",
        "print 'sums'\nreturn [1, 3, 6]\n",
        "    total = 0\n    for i in range(n)\n        total += i\n    return [1, 3, 6]\n",
        "for i in range(n):\ntotal = i\nreturn [1, 3, 6]\n",
        "    return [1, 3,",
        "eturn 1\nreturn [1, 3, 6]\n",
        FULL.replace("    sums = []", "     sums = []"),
        f"```python\n{FULL.replace('    sums = []', 'sums = []')}```",
        "    total = 0\n[   total = 1\n    return [1, 3, 6]\n",
        "def steps(n):\n    n.clear()\n[   n.append(1)\n    return [1, 3, 6]\n",
        f"```python\nfom math import floor\n{FULL}```",
        f"fom math import floor\n{FULL}",
        "def other(n):\n    x = = 1\n    return [1, 3, 6]\n",
        "def steps(n):\n    x = = 1\n    return [1, 3, 6]\n",
        "```python\ndef steps(n):\n    x = = 1\n    return [1, 3, 6]\n```",
    ],
)
def test_broken_code_is_never_dropped_to_save_the_rest(completion: str) -> None:
    assert refusal(HEAD, completion).reason is Reason.SYNTAX


LINES = {
    "The function returns a circuit.": True,
    "Here's the code:": True,
    "Explanation:": True,
    "Usage (optional):": True,
    "- Uses a Hadamard gate (H)": True,
    "where the three qubits of the register are used": True,
    "The `n` above": True,
    "以下是代码：": True,
    "q_0: ┤ H ├──■──": True,
    "Done, enjoy!": True,
    "Here is it:": True,
    "What for?": True,
    "x = = 1": False,
    "qc = QuantumCircuit(2": False,
    "print 'hello world'": False,
    "print total": False,
    "return qc)": False,
    "a, b, c = = d, e": False,
    "x = [a, b, value for a, b, value in c": False,
    "for i in range(3)": False,
    "else:": False,
    "raise ValueError 'not a number'": False,
    "call(a b": False,
    "x y = 1": False,
    "fom qiskit import QuantumCircuit": False,
    "eturn circuit": False,
    "ret,urn qc": False,
    "theta Parameter('theta')": False,
    "bell QuantumCircuit(2)": False,
}


@pytest.mark.parametrize(("line", "prose"), LINES.items(), ids=LINES)
def test_prose_is_told_from_broken_code(line: str, prose: bool) -> None:
    assert is_prose(line) is prose


def test_a_body_is_no_answer_to_a_prompt_in_prose() -> None:
    refusal(PROSE, BODY)
    refusal(PROSE, LOST)


def test_another_function_does_not_become_a_body() -> None:
    for completion in ("def other(n):\n    return [1, 3, 6]\n", "```\ndef other(n):\n    return [1, 3, 6]\n```"):
        assert refusal(HEAD, completion).reason is Reason.NO_ENTRY_POINT


@pytest.mark.parametrize("completion", [PROMPT, f"```python\n{PROMPT}\n```", "def steps(n):\n    pass\n"])
def test_a_stub_is_judged_as_it_is(completion: str) -> None:
    assert function(extract(HEAD, completion))(3) is None


def test_a_missing_name_stays_missing() -> None:
    with pytest.raises(NameError):
        function(extract(HEAD, "def steps(n):\n    return sqrt(n)\n"))(3)


def test_usage_after_the_function_is_kept() -> None:
    assert extract(HEAD, f"```python\n{FULL}\nprint(steps(2))\n```").source.endswith("print(steps(2))")


def test_whitespace_in_strings_survives() -> None:
    text = 'def steps(n):\n    return """a\n    \n\n  b"""\n'
    for completion in (text, f"```python\n{text}```", f"Here is the code:\n\n{text}\nThat is all of it."):
        assert function(extract(PROSE, completion))(3) == "a\n    \n\n  b"


def test_a_solution_that_continues_the_prompt_is_joined_verbatim() -> None:
    program = reference_program(HEAD.model_copy(update={"canonical_solution": "\n" + BODY}))
    assert program.source == PROMPT + "\n" + BODY
    assert program.how == "reference"


@pytest.mark.parametrize("task", [HEAD, PROSE], ids=["head", "prose"])
def test_a_solution_may_stand_alone(task: Task) -> None:
    assert function(reference_program(task.model_copy(update={"canonical_solution": FULL})))(3) == [1, 3, 6]


@pytest.mark.parametrize("solution", [None, "", "no program", "def other():\n    pass"])
def test_a_task_without_a_usable_solution_is_broken(solution: str | None) -> None:
    with pytest.raises(NoProgram) as caught:
        reference_program(PROSE.model_copy(update={"canonical_solution": solution}))
    assert caught.value.reason is Reason.BROKEN_TASK
