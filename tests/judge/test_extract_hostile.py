"""Whatever a completion holds: a program that parses, or NoProgram; and for honest programs the wrapping is no matter."""

import ast
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qspark.judge.extract import MAX_CHARACTERS, MAX_LINES, NoProgram, extract
from qspark.task import Program, Task
from qspark.verdict import Reason

PROMPT = 'import math\nfrom itertools import *\n\n\ndef area(r, scale=1):\n    """ Return the area. """\n    '
TEST = "def check(candidate):\n    assert candidate(0) == 0\n"
HEAD = Task(task_id="a", prompt=PROMPT, test=TEST, entry_point="area")
PROSE = Task(task_id="b", prompt="Return the area of a circle.", test=TEST, entry_point="area")

PROGRAMS = (
    "def area(r, scale=1):\n    return scale * math.pi * r ** 2\n",
    "import math\n\ndef area(r, scale=1):\n    if r < 0:\n        raise ValueError('negative')\n    return scale * math.pi * r * r\n",
    "import math\n\n@(lambda f: f)\ndef area(\n    r,\n    scale=1,\n):\n    '''Area (of a circle\n\n```\narea(1)\n```\n'''\n    s = \"\"\"\n  # no comment\n\"\"\"\n    return scale * math.pi * r * r\n",
    "def helper(x):\n    return x * x\n\nclass Circle:\n    def area(self):\n        return 0\n\ndef area(r, scale=1):\n    for i in range(2):\n        if i:\n            continue\n        else:\n            r = r\n    return 3 * helper(r)  # it's enough\n",
    "def area(r, scale=1):\n\tx = [\n1,\n2]\n\treturn x[0] * r\n",
)
LEADS = st.sampled_from(
    [
        "",
        "Here is the code:\n\n",
        "Sure! It's easy (really):\n\n",
        "## Solution\n\n1. Square the radius.\n2. Multiply.\n\n",
    ]
)
TAILS = st.sampled_from(
    [
        "",
        "\n\nThis returns the area, as asked.\n",
        "\n\n**Note**: `r` is the radius.\n- It is a number\n",
        "\n\nExplanation\n",
    ]
)
REASONING = st.sampled_from(
    [
        "",
        "<think>\nThe area (pi r^2) isn't hard.\n```python\ndef area(r):\n    return 0\n</think>\n\n",
        "<think></think>\n",
        "r * r * pi, so def area(r): ...\n</think>\n",
        "<reasoning>\ndef area(r):\n    return 0\n</reasoning>\n",
    ]
)
FENCES = st.sampled_from(
    [
        "{}",
        "```python\n{}```",
        "```\n{}\n```",
        "~~~py\n{}~~~",
        "````python\n{}````",
        "```python\n{}",
        "<code>\n{}\n</code>",
    ]
)


def function(source: str) -> str:
    """The last definition of the entry point, as a tree in text."""
    found = [node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef) and node.name == "area"]
    return ast.dump(found[-1])


def attempt(task: Task, completion: str) -> Program | None:
    try:
        return extract(task, completion)
    except NoProgram as error:
        refused = error
    assert refused.reason in (Reason.SYNTAX, Reason.NO_ENTRY_POINT)
    assert 0 < len(refused.detail) < 500
    return None


@settings(max_examples=300, deadline=None)
@given(
    task=st.sampled_from([HEAD, PROSE]),
    source=st.sampled_from(PROGRAMS),
    fence=FENCES,
    lead=LEADS,
    tail=TAILS,
    reasoning=REASONING,
    echo=st.booleans(),
    line_end=st.sampled_from(["\n", "\r\n"]),
)
def test_the_function_is_the_same_in_any_wrapping(
    task: Task, source: str, fence: str, lead: str, tail: str, reasoning: str, echo: bool, line_end: str
) -> None:
    stub = "import math\n\ndef area(r, scale=1):\n    pass\n\n" if echo else ""
    completion = reasoning + lead + fence.format(stub + source) + tail
    program = extract(task, completion.replace("\n", line_end))
    assert function(program.source) == function(source)


@settings(deadline=None)
@given(task=st.sampled_from([HEAD, PROSE]), completion=st.text())
def test_any_text_gives_a_program_or_no_program(task: Task, completion: str) -> None:
    program = attempt(task, completion)
    assert program is None or ast.parse(program.source)


@settings(deadline=None)
@given(task=st.sampled_from([HEAD, PROSE]), data=st.binary())
def test_any_bytes_give_a_program_or_no_program(task: Task, data: bytes) -> None:
    attempt(task, data.decode(errors="replace"))
    attempt(task, data.decode(errors="surrogateescape"))


CODE = (
    *("def area(r):", "return r\n", "    return 1\n", "if r:\n", "else:\n", "x = 1\n", "x = = 1\n", "import os\n"),
    *("from math import *\n", "@a\n", "def other(r):\n    return r\n", "area = 1\n", "...\n", "class A:\n"),
    *("(", ")", '"""', "'", "\\\n", "#", ":"),
)
AROUND = (
    *("```", "```python\n", "\n```\n", "~~~", "<think>", "</think>\n", "<|im_end|>\n", "Some prose here.\n"),
    *("\n", " ", "    ", "\t", "\r", ">>> ", "... ", "%pip\n", "- ", "> ", "\0", "\ud800"),
)
# Text made of what the rules look for meets many more of them than arbitrary text does.
FRAGMENTS = st.lists(st.sampled_from([*PROGRAMS, PROMPT, *CODE, *AROUND]), max_size=12).map("".join)


@settings(max_examples=500, deadline=None)
@given(task=st.sampled_from([HEAD, PROSE]), completion=FRAGMENTS)
def test_a_program_taken_out_is_taken_out_again_unchanged(task: Task, completion: str) -> None:
    program = attempt(task, completion)
    if program is not None:
        again = extract(task, program.source)
        assert ast.dump(ast.parse(again.source)) == ast.dump(ast.parse(program.source))


@settings(max_examples=500, deadline=None)
@given(completion=FRAGMENTS)
def test_every_line_of_a_program_was_in_the_answer_or_the_prompt(completion: str) -> None:
    program = attempt(HEAD, completion)
    if program is not None:
        given_lines = {
            line.strip() for line in re.split(r"[\r\n]", PROMPT + "\n" + completion + "\n" + PROMPT + completion)
        }
        text = "".join(given_lines)
        # Session prompts, fences and notebook commands share their line with code; `pass` stands for a command.
        assert all(line.strip() in text or line.strip() == "pass" for line in program.source.split("\n"))


@pytest.mark.parametrize(
    "completion",
    [
        "x = (\n" * 3000,
        "```\n\\'''\n```\n" * 3000,
        "def area(r):\n" * 3000,
        "<think>\n" * 3000,
        "```python\n" * 3000,
        "The area (of a circle\n" * 3000,
        "def area(r): return area(\n" * 3000,
        "area = " + "(" * 100_000,
        "area = " + "-" * 100_000 + "1",
        "area = 1" + " + 1" * 50_000,
        "area = a" + ".b" * 50_000,
        "area = " + "9" * 100_000,
        "area = '''" + "\\'" * 50_000,
        "area = f'" + "{" * 100_000,
        "area = " + "lambda: " * 5000 + "1",
        "\n".join(" " * depth + "if r:" for depth in range(500)),
        "try:\n" * 100,
        "`" * 100_000,
        "~" * 1_000_000 + "`",
        "".join(f"```python\n    def area(r):\n        return {'r' * 150}{n}\n```\n" for n in range(4000)),
        "```" + " " * 100_000,
        "a " * 50_000,
        "\0" * 100_000,
        "以下" * 50_000,
        "```python\n    x = 1\n```\n" * 5000,
        "```python\ndef area(r):\n    y = 1\n```\n" + "```python\n    x = 1\n```\n" * 5000,
        "\n".join(f"```\ndef f{n}(): return f{n + 1}()\n```" for n in range(2000)) + "\n```\narea = f0\n```",
    ],
    ids=lambda completion: completion[:30],
)
@pytest.mark.parametrize("task", [HEAD, PROSE], ids=["head", "prose"])
def test_hostile_text_ends_soon(task: Task, completion: str) -> None:
    # Quadratic time would hold up the suite here for minutes.
    attempt(task, completion)


def test_too_much_text_is_refused_by_size() -> None:
    for completion in ("x" * 10_000_000, PROGRAMS[0] + "#" * MAX_CHARACTERS, PROGRAMS[0] + "\n" * (MAX_LINES + 1)):
        with pytest.raises(NoProgram, match="no program has more than"):
            extract(HEAD, completion)
