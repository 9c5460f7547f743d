"""One layout for all programs that are learned from.

Mistakes that are made from a syntax tree come without comments, with single quotes and long lines; a right answer as it
was typed could be told from them without a look at what it does, and would be.
"""

import ast

from qspark.judge.inside import syntax


def laid_out(program: str) -> str:
    """The program as ``ast.unparse`` writes it; as it is where it does not parse."""
    try:
        return ast.unparse(syntax.parse(program)) + "\n"
    except (SyntaxError, ValueError, RecursionError):
        return program
