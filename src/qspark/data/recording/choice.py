"""Which tests of a package are run for which functions: those that name them most."""

import ast
import collections
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from qspark.data.snippets import Snippet
from qspark.judge.inside import syntax

FILES = 3  # of tests, for one function
_WORD = re.compile(r"[A-Za-z_]\w*")


@dataclass(frozen=True)
class Chosen:
    """A file of tests, the tests of it that are run, and the functions that they are run for."""

    file: str
    tests: tuple[str, ...]
    wanted: tuple[Snippet, ...]


def chosen(tests: Mapping[str, str], wanted: Iterable[Snippet]) -> list[Chosen]:
    """In the order of the files' names. Functions that no file names are in none."""
    words = {file: collections.Counter(_WORD.findall(text)) for file, text in sorted(tests.items())}
    by_file: dict[str, list[Snippet]] = {}
    for snippet in wanted:
        name = _name(snippet)
        naming = sorted((file for file in words if words[file][name]), key=lambda file: (-words[file][name], file))
        for file in naming[:FILES]:
            by_file.setdefault(file, []).append(snippet)
    found = []
    for file in sorted(by_file):
        names = {_name(snippet) for snippet in by_file[file]}
        if picked := _tests(tests[file], names):
            found.append(Chosen(file, picked, tuple(by_file[file])))
    return found


def _name(snippet: Snippet) -> str:
    return snippet.called.rpartition(".")[2]


def _tests(text: str, names: set[str]) -> tuple[str, ...]:
    """The tests whose source names one of them; all tests of the file if only its helpers do."""
    try:
        tree = syntax.parse(text)
    except (SyntaxError, ValueError, RecursionError):
        return ()
    nodes = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test")
    ]
    lines = text.splitlines()
    naming = [
        node.name
        for node in nodes
        if not names.isdisjoint(_WORD.findall("\n".join(lines[node.lineno - 1 : node.end_lineno])))
    ]
    return tuple(dict.fromkeys(naming or [node.name for node in nodes]))
