"""Text with ``$names`` in it, written out: values of one line in place, of several lines with the indentation there."""

import ast
import inspect
import re
import textwrap
from collections.abc import Mapping

from qspark.judge.inside import syntax

_NAME = re.compile(r"\$(\w+)")
_ALONE = re.compile(r"^(?P<indent>[ ]*)\$(?P<name>\w+)$", re.MULTILINE)
WIDTH = 100  # of the prose in a docstring


class Missing(Exception):
    """A name that has no value."""


def names(text: str) -> set[str]:
    """The names that a text asks for."""
    return set(_NAME.findall(text))


def written(text: str, values: Mapping[str, str]) -> str:
    """The text with its names replaced. Raises Missing."""

    def block(match: re.Match[str]) -> str:
        return textwrap.indent(textwrap.dedent(_value(match["name"], values)).strip("\n"), match["indent"])

    def inline(match: re.Match[str]) -> str:
        return " ".join(_value(match[1], values).split())

    return _NAME.sub(inline, _ALONE.sub(block, text))


def _value(name: str, values: Mapping[str, str]) -> str:
    if name not in values:
        raise Missing(name)
    return values[name]


def repeated(line: str, values: Mapping[str, str]) -> list[str]:
    """A line of inputs, once for each line of every ``..._arguments`` in it. Raises Missing."""
    found = [line]
    for name in sorted(names(line)):
        if name.endswith("_arguments"):
            choices = [choice.strip() for choice in _value(name, values).splitlines() if choice.strip()]
            found = [re.sub(rf"\${name}\b", lambda _, put=choice: put, one) for one in found for choice in choices]  # type: ignore[misc]
    return [written(one, values) for one in found]


def wrapped(docstring: str) -> str:
    """Prose in lines of one width; paragraphs that begin with a dash or an indentation are left as they are."""
    paragraphs = inspect.cleandoc(docstring).split("\n\n")
    return "\n\n".join(
        text if re.match(r"[-*>\s]", text) or "\n    " in text or "\n- " in text else textwrap.fill(" ".join(text.split()), WIDTH)
        for text in paragraphs
    )


def imports(*texts: str) -> str:
    """The import statements of several texts as one block: each name once, in the order of the alphabet."""
    plain: set[str] = set()
    of: dict[str, set[str]] = {}
    for text in texts:
        for statement in syntax.parse(text).body:
            if isinstance(statement, ast.Import):
                plain |= {ast.unparse(ast.Import([alias])) for alias in statement.names}
            elif isinstance(statement, ast.ImportFrom):
                of.setdefault(statement.module or "", set()).update(map(ast.unparse, statement.names))
    return "\n".join([*sorted(plain), *(f"from {module} import {', '.join(sorted(of[module]))}" for module in sorted(of))])
