"""The Python in documents: code cells of notebooks, code blocks of Markdown and reStructuredText, and of docstrings.

One document is one module: its blocks in their order, those left out that are no Python by themselves. Nothing of a
notebook is executed, nor are its results looked at.
"""

import ast
import doctest
import json
import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from markdown_it import MarkdownIt

from qspark.data.funnel import Step
from qspark.data.sources.base import Module
from qspark.judge.inside import syntax

SUFFIXES = frozenset({".ipynb", ".md", ".rst"})
_DIRECTIVE = re.compile(
    r"^(?P<indent>[ \t]*)\.\. (?:code-block|code|sourcecode|jupyter-execute|plot|testcode)::"
    r"[ \t]*(?P<language>\S*)[^\n]*\n"
    r"(?P<body>(?:(?P=indent)[ \t]+\S[^\n]*\n|[ \t]*\n)*)",
    re.MULTILINE,
)
_OPTION = re.compile(r"\A(?:\s*:[\w-]+:[^\n]*\n)+")
_PYTHON = ("", "python", "python3", "py", "ipython", "ipython3")


class Unreadable(Exception):
    """The document is none of its kind; says why."""


def modules_of(suffix: str, read: Module, label: str, step: Step) -> Iterator[Module]:
    """What a file gives that was read as ``read``: a module itself and what its docstrings define, or a document's."""
    if suffix == ".py":
        step.keep()
        yield read
        inside = python_in_docstrings(read.text)
    else:
        try:
            inside = python_of(suffix, read.text)
        except Unreadable as unreadable:
            step.drop(str(unreadable), label)
            return
    if inside:
        step.keep()
        yield replace(read, name=f"{read.name}_docs", text=inside, package=False)


def python_of(suffix: str, text: str) -> str:
    """The Python in a document of that kind, empty if there is none. Raises Unreadable."""
    blocks = {".ipynb": _notebook, ".md": _markdown, ".rst": _restructured}[suffix](text)
    return _joined(blocks)


def python_in_docstrings(module: str) -> str:
    """Functions that the docstrings of a module define, with all other code of the same docstrings."""
    tree = _tree(module) if "def " in module else None
    if tree is None:
        return ""
    found: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            written = ast.get_docstring(node)
            if written and "def " in written:
                found += _restructured(f"{written}\n")
    return _joined(found)


def _joined(blocks: Iterable[str]) -> str:
    """Those that are Python, if one of them defines a function."""
    whole = [block.strip("\n") for block in blocks if block.strip() and _tree(block) is not None]
    return "\n\n".join(whole) + "\n" if any("def " in block for block in whole) else ""


def _tree(source: str) -> ast.Module | None:
    """None if it is no Python, or more than can be parsed."""
    try:
        return syntax.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _notebook(text: str) -> Iterator[str]:
    try:
        cells: Any = json.loads(text)["cells"]
        sources = [cell["source"] for cell in cells if cell["cell_type"] == "code"]
        joined = ["".join(source) for source in sources]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Unreadable("a broken notebook") from error
    for cell in joined:
        if not cell.lstrip().startswith("%%"):  # another language, or a measurement
            yield "".join(line for line in cell.splitlines(keepends=True) if not line.lstrip().startswith(("%", "!")))


def _markdown(text: str) -> Iterator[str]:
    for token in MarkdownIt("commonmark").parse(text):
        if token.type == "fence" and token.info.strip().lower().split(" ")[0] in _PYTHON:
            yield _without_prompts(token.content)


def _restructured(text: str) -> Iterator[str]:
    for found in _DIRECTIVE.finditer(text):
        if found["language"].lower() in _PYTHON:
            yield _without_prompts(textwrap.dedent(_OPTION.sub("", found["body"])))
    outside = _DIRECTIVE.sub("", text)
    if ">>> " in outside:
        yield _without_prompts(outside)


def _without_prompts(block: str) -> str:
    """The statements of an interactive session, or the block itself if it is none."""
    if ">>> " not in block:
        return block
    try:
        return "".join(example.source for example in doctest.DocTestParser().get_examples(block))
    except ValueError:  # its indentation follows no rule
        return ""
