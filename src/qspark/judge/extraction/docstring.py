"""Programs without the docstring of their function: to repeat what a prompt says is not what an answer is for."""

import ast
import io

from qspark.judge.extraction.source import parse


def without_docstring(source: str, entry_point: str) -> str:
    """The program, its function without a docstring that has lines of its own. What does not parse is left as it is."""
    tree = parse(source)
    for node in tree.body if tree else ():
        if isinstance(node, ast.FunctionDef) and node.name == entry_point and ast.get_docstring(node) is not None:
            docstring, *others = node.body
            if others and docstring.lineno > node.lineno and others[0].lineno > (docstring.end_lineno or 0):
                # str.splitlines ends lines where Python does not, at a form feed for one.
                lines = io.StringIO(source, newline="").readlines()
                return "".join([*lines[: docstring.lineno - 1], *lines[docstring.end_lineno :]])
    return source
