"""Python's own parser, for one thread at a time.

Some releases (3.11.7 is one) count the depth of the tree that they build in one place for all threads. Where another
thread parses meanwhile, which a finalizer that runs in between makes possible, they raise a SystemError for source in
order. Whatever may be parsed beside other threads is parsed here.
"""

import ast
import threading

_ONE = threading.Lock()


def parse(source: str, name: str = "<unknown>") -> ast.Module:
    """The tree of a module. Raises what ``ast.parse`` raises: SyntaxError, ValueError, RecursionError, MemoryError."""
    with _ONE:
        return ast.parse(source, name)


def expression(source: str) -> ast.expr:
    """The tree of an expression. Raises as ``parse`` does."""
    with _ONE:
        return ast.parse(source, mode="eval").body
