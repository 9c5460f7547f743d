"""Indentation given back: what has one reading gets it, what has several is refused."""

import ast
import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qspark.judge.extraction.indentation import reindent
from qspark.judge.extraction.lexical import LineScanner

BODY = """\
total = 0
for i in range(3):
    if i:
        total += i
    else:
        # nothing yet
        pass

    total += 1
text = '''
 kept
'''
call(
  1)
return total
"""


def tree(body: str) -> str:
    return ast.dump(ast.parse("def f():\n" + textwrap.indent(body, "    ")))


@settings(deadline=None)
@given(st.integers(0, 40), st.integers(1, 12))
def test_a_moved_body_comes_back(by: int, indent: int) -> None:
    simple = BODY.replace(" kept\n", "kept\n")
    moved = "\n".join(line if line.startswith(("kept", "'''")) else " " * by + line for line in simple.split("\n"))
    back = reindent(moved, indent)
    assert back is not None
    plain = reindent(simple, indent)
    assert ast.dump(ast.parse("def f():\n" + back)) == ast.dump(ast.parse("def f():\n" + (plain or "")))


@pytest.mark.parametrize("step", ["\t", " ", "  ", "        "])
def test_any_step_becomes_four_columns(step: str) -> None:
    body = "for i in x:\n@if i:\n@@a()\n@b()\nreturn 1".replace("@", step)
    assert reindent(body, 4) == "    for i in x:\n        if i:\n            a()\n        b()\n    return 1"


@pytest.mark.parametrize(
    ("lost", "meant"),
    [
        ("a()\n    b()\n    return 1", "a()\nb()\nreturn 1"),
        ("if x:\n        a()\n    return 1", "if x:\n    a()\nreturn 1"),
        ("if x:\n        a()\n    else:\n        b()\n    return 1", "if x:\n    a()\nelse:\n    b()\nreturn 1"),
        ("    a()\nb()\n    return 1", "a()\nb()\nreturn 1"),
        ("a()\n\n# why\n    b()", "a()\n\n# why\nb()"),
    ],
)
def test_lost_indentation_with_one_reading(lost: str, meant: str) -> None:
    back = reindent(lost, 4)
    assert back is not None
    assert ast.dump(ast.parse("def f():\n" + back)) == tree(meant)


@pytest.mark.parametrize(
    "lost",
    [
        "for i in x:\na()\nb()",  # which of them the loop repeats is gone
        "    for i in x:\n        a()\nb()\n    return 1",
        "for i in x:\n        if i:\n            a()\n          b()",
        "for i in x:\n    a()\n        b()",
    ],
)
def test_several_readings_are_refused(lost: str) -> None:
    assert reindent(lost, 4) is None


@pytest.mark.parametrize(
    ("line", "inside", "opens"),
    [
        ("if x:", False, True),
        ("if x:  # why: so", False, True),
        ("x = {1: 2}", False, False),
        ("x = a[1:", True, False),
        ("x = 'a:", False, False),
        ("x = '''a:", True, False),
        ("x = '''a''' + (", True, False),
        ("x = 'it\\'s' + \"(\"", False, False),
        ("x = 1 + \\", True, False),
        ("# (", False, False),
        ("x = ')' + '('", False, False),
        ("lambda: 0", False, False),
        ("def f(a=')'):", False, True),
    ],
)
def test_where_a_line_leaves_the_scanner(line: str, inside: bool, opens: bool) -> None:
    scanner = LineScanner()
    scanner.feed(line)
    assert (scanner.inside, scanner.opens_block) == (inside, opens)
