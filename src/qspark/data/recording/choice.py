"""Which tests of a package are run for which functions: those that name them most."""

import ast
import collections
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qspark.data.scope import parsed
from qspark.data.snippets import Snippet

FILES = 3  # of tests, for one function
WORD = re.compile(r"[A-Za-z_]\w*")


@dataclass(frozen=True)
class Chosen:
    """A file of tests, the tests of it that are run, and the functions that they are run for."""

    file: str
    tests: tuple[str, ...]
    wanted: tuple[Snippet, ...]


def chosen(tests: Mapping[str, str], wanted: Sequence[Snippet]) -> list[Chosen]:
    """In the order of the files' names. Functions that no file names are in none."""
    names = {part for snippet in wanted for part in snippet.called.split(".")}
    words = {
        file: collections.Counter(word for word in WORD.findall(text) if word in names)
        for file, text in sorted(tests.items())
    }
    by_file: dict[str, list[Snippet]] = {}
    for snippet in wanted:
        owner, _, name = snippet.called.rpartition(".")
        naming = [file for file in words if words[file][name]]
        # Many classes have a method of that name.
        naming.sort(key=lambda file: (bool(owner) and not words[file][owner], -words[file][name], file))
        for file in naming[:FILES]:
            by_file.setdefault(file, []).append(snippet)
    found = []
    for file in sorted(by_file):
        if picked := _tests(tests[file], {snippet.called.rpartition(".")[2] for snippet in by_file[file]}):
            found.append(Chosen(file, picked, tuple(by_file[file])))
    return found


def _tests(text: str, names: set[str]) -> tuple[str, ...]:
    """The tests whose source names one of them; all tests of the file if only its helpers do."""
    tree = parsed(text)
    nodes = [
        node
        for node in (ast.walk(tree) if tree else ())
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test")
    ]
    lines = text.split("\n")
    naming = []
    for node in nodes:
        first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
        if not names.isdisjoint(WORD.findall("\n".join(lines[first - 1 : node.end_lineno]))):
            naming.append(node.name)
    return tuple(dict.fromkeys(naming or [node.name for node in nodes]))
