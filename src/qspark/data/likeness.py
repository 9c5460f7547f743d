"""How alike two tasks are, by code and by prompt: for duplicates within a set, and for keeping a benchmark out.

Code is compared by its syntax tree with all names that the program chose itself replaced, so that renaming and
reformatting change nothing; prompts by their words. Shingles (overlapping runs) are compared by Jaccard similarity,
exactly: sets of some thousand tasks need no sketches. Whether one text holds another, with much around it, is asked of
the shared part of the smaller one.

Not covered here: programs that do the same and are written otherwise.
"""

import ast
import builtins
import collections
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qspark.judge.inside import syntax

CODE_RUN, PROMPT_RUN = 5, 3
HELD_RUN = 8  # of code in other code: longer, since there all own names count as one
_BUILTINS = frozenset(dir(builtins))
_OWN = "own:"  # no name of a library begins so


@dataclass(frozen=True)
class Likeness:
    """What a text is compared by."""

    code: frozenset[tuple[str, ...]]
    prompt: frozenset[tuple[str, ...]]
    held: frozenset[tuple[str, ...]] = frozenset()  # of code, whatever stands around it and moves its own names


def likeness(prompt: str, program: str) -> Likeness:
    """Of a prompt and a whole program; code that does not parse has no shingles."""
    code = tokens(program)
    words = re.findall(r"\w+", _prose(prompt).lower())
    nameless = [_OWN if word.startswith(_OWN) else word for word in code]
    return Likeness(_runs(code, CODE_RUN), _runs(words, PROMPT_RUN), _runs(nameless, HELD_RUN))


def similarity(first: frozenset[tuple[str, ...]], second: frozenset[tuple[str, ...]]) -> float:
    """Jaccard similarity, 0 if either is empty."""
    return len(first & second) / len(first | second) if first and second else 0.0


def containment(part: frozenset[tuple[str, ...]], whole: frozenset[tuple[str, ...]], *, least: int) -> float:
    """The share of a part that a whole holds, 0 where that is fewer runs than ``least``: short texts are everywhere."""
    shared = len(part & whole)
    return shared / len(part) if shared >= least else 0.0


def duplicates(items: Sequence[Likeness], *, code: float, prompt: float) -> list[int | None]:
    """For each item an earlier one that was kept and that it is too much like in code and prompt both, else None."""
    kept: list[int] = []
    by_run: dict[tuple[str, ...], list[int]] = collections.defaultdict(list)
    found: list[int | None] = []
    for number, item in enumerate(items):
        shared = collections.Counter(other for run in item.code for other in by_run[run])
        alike = (
            other
            for other, count in sorted(shared.items(), key=lambda item: (-item[1], item[0]))
            if count >= code * len(item.code) / (1 + code)
            and similarity(item.code, items[other].code) >= code
            and similarity(item.prompt, items[other].prompt) >= prompt
        )
        twin = next(alike, None)
        found.append(twin)
        if twin is None:
            kept.append(number)
            for run in item.code:
                by_run[run].append(number)
    return found


def tokens(program: str) -> list[str]:
    """The syntax tree as a list of words: node types, the library's names, constants; own names by their order."""
    try:
        tree = syntax.parse(program)
    except (SyntaxError, ValueError, RecursionError):
        return []
    own: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            own.setdefault(node.name, f"{_OWN}{len(own)}")
        if isinstance(node, ast.arg):
            own.setdefault(node.arg, f"{_OWN}{len(own)}")
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and node.id not in _BUILTINS:
            own.setdefault(node.id, f"{_OWN}{len(own)}")
    found: list[str] = []
    try:
        _walk(tree, own, found)
    except RecursionError:
        return []
    return found


def _walk(node: ast.AST, own: dict[str, str], found: list[str]) -> None:
    if isinstance(node, ast.Import | ast.ImportFrom):
        return
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
        return  # a docstring
    found.append(type(node).__name__)
    if isinstance(node, ast.Name):
        found.append(own.get(node.id, node.id))
    elif isinstance(node, ast.Attribute):
        found.append(node.attr)
    elif isinstance(node, ast.Constant):
        found.append(repr(node.value)[:40])
    elif isinstance(node, ast.keyword):
        found.append(node.arg or "**")
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.expr_context):
            _walk(child, own, found)


def _prose(prompt: str) -> str:
    """The docstring of a prompt that is the head of a function, else all of it."""
    parts = re.split(r'"""|\'\'\'', prompt)
    return parts[1] if len(parts) > 2 else prompt


def _runs(words: Iterable[str], length: int) -> frozenset[tuple[str, ...]]:
    listed = list(words)
    starts = range(max(1, len(listed) - length + 1)) if listed else range(0)
    return frozenset(tuple(listed[start : start + length]) for start in starts)
