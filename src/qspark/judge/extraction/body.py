"""Joining a body to the function head that it continues: the prompt's, or one whose body lost its indentation."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

from qspark.judge.extraction.indentation import STEP, reindent
from qspark.judge.extraction.lexical import LineScanner, column, dedent, is_blank
from qspark.judge.extraction.prose import Kind, code_among_prose, is_prose, is_remark, pieces
from qspark.judge.extraction.source import Definition, bound_by, definition, fault, names, parse

_Function = (ast.FunctionDef, ast.AsyncFunctionDef)
_Inner = (*_Function, ast.ClassDef, ast.Lambda)


@dataclass(frozen=True)
class Head:
    """A prompt that ends in the head of the function that is asked for."""

    source: str
    entry_point: str
    indent: int  # column of the body

    @classmethod
    def of(cls, prompt: str, entry_point: str) -> "Head | None":
        """The head, or None for a prompt in prose or one that defines the function elsewhere."""
        for body in ("", f"\n{' ' * STEP}pass"):
            tree = parse(prompt.rstrip() + body)
            if tree and tree.body and isinstance(last := tree.body[-1], _Function) and last.name == entry_point:
                return cls(prompt, entry_point, last.body[0].col_offset if last.body[0].lineno > last.lineno else STEP)
        return None

    def join(self, body: str) -> str:
        return f"{self.source.rstrip()}\n{body}"


def joined(head: Head, text: str, *, alone: bool) -> tuple[str, str] | None:
    """A program made of the head and the body that the text holds, and how; None where it holds none.

    ``alone``: nothing else in the answer is code, so a body that returns nothing is believed to be one.
    """
    for source, how in _candidates(head, text):
        if source is not None and _is_continued(source, head, alone=alone):
            return source, how
    return None


def _candidates(head: Head, text: str) -> Iterator[tuple[str | None, str]]:
    # A prompt may end before its line does, and a body begin with its indentation all the same.
    indented = text.lstrip("\n")[:1].isspace()
    wholes = dict.fromkeys((head.source + text, head.join(text)) if indented else (head.source + text,))
    for whole in wholes:
        yield whole, "body after the prompt"
    for whole in wholes:
        among = code_among_prose(whole, head.entry_point)
        yield among and among[0], "body after the prompt, prose dropped"
    if (parted := _parted(text)) and (body := reindent(parted[0], head.indent)):
        yield f"{head.join(body)}\n{parted[1]}", "body indented under the prompt, what follows it left where it is"
    for part, how in ((text, ""), (_trimmed(text), ", prose dropped"), (_until_return(text), ", prose dropped")):
        body = reindent(part, head.indent) if part is not None else None
        yield body and head.join(body), f"body indented under the prompt{how}"


def _is_continued(source: str, head: Head, *, alone: bool) -> bool:
    """Whether the source completes the head, with nothing of the body left outside of it."""
    tree = parse(source)
    if tree is None or definition(tree, head.entry_point) is not Definition.FULL or fault(source):
        return False
    function = [node for node in tree.body if isinstance(node, _Function) and node.name == head.entry_point][-1:]
    if not function:
        return False
    known = names(source, head.entry_point)
    # Lines at the margin that use the function's own variables are its body, stripped of indentation.
    if known.lacking & known.local:
        return False
    body = function[0].body[ast.get_docstring(function[0], clean=False) is not None :]
    if all(isinstance(node, ast.Import | ast.ImportFrom) or is_remark(node, known.lacking) for node in body):
        return False
    # A function inside the function, never used, is another function at the margin.
    walked = (node for statement in body for node in ast.walk(statement))
    inner = [node.name for node in walked if isinstance(node, (*_Function, ast.ClassDef))]
    if head.entry_point in inner:  # a whole function whose indentation is wrong, not lost
        return False
    return _returns(function[0]) or (alone and not inner)


def _returns(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    pending: list[ast.AST] = [*function.body]
    while pending:
        node = pending.pop()
        if isinstance(node, (ast.Return, ast.Yield, ast.YieldFrom, ast.Raise)):
            return True
        if not isinstance(node, _Inner):
            pending.extend(ast.iter_child_nodes(node))
    return False


def _trimmed(text: str) -> str:
    """The text without the lines of prose before and after the code."""
    lines = text.split("\n")
    code = [number for number, line in enumerate(lines) if line.strip() and not _only_prose(line)]
    return "\n".join(lines[code[0] : code[-1] + 1]) if code else ""


def _only_prose(line: str) -> bool:
    return is_prose(line) and parse(line.strip()) is None


def _until_return(text: str) -> str | None:
    """The statements of the text up to the first ``return`` at their level; None with broken code among them."""
    kept: list[str] = []
    for piece in pieces(text):
        if piece.kind is Kind.BROKEN:
            return None
        if piece.tree is not None:
            kept.append(piece.source)
            if any(isinstance(node, ast.Return) for node in piece.tree.body):
                return "\n".join(kept)
    return "\n".join(kept) if kept else None


def _parted(text: str) -> tuple[str, str] | None:
    """A body up to its ``return``, and the statements below it; None unless those bind names that the body uses.

    Indented under the head too, an import or a helper would be the function's own, and not yet there when it is used.
    """
    body: list[str] = []
    rest: list[str] = []
    used: set[str] = set()
    bound: set[str] = set()
    ended = False
    for piece in pieces(text):
        if piece.kind is Kind.BROKEN:
            return None
        if piece.tree is None:
            continue
        if ended:
            rest.append(dedent(piece.source))
            bound.update(*map(bound_by, piece.tree.body))
        else:
            body.append(piece.source)
            used.update(node.id for node in ast.walk(piece.tree) if isinstance(node, ast.Name))
            ended = any(isinstance(node, ast.Return) for node in piece.tree.body)
    return ("\n".join(body), "\n".join(rest)) if used & bound else None


def under_own_head(text: str, entry_point: str) -> str | None:
    """A program whose function has its head, but whose body stands at the head's own column.

    Only a body that ends in a ``return`` at its first level is taken: without it nobody knows where it ends.
    """
    lines = text.split("\n")
    head = re.compile(rf"[ \t]*(?:async\s+)?def\s+{re.escape(entry_point)}\s*\(")
    start = next((number for number, line in enumerate(lines) if head.match(line)), None)
    if start is None:
        return None
    scanner = LineScanner()
    for end in range(start, len(lines)):
        scanner.feed(lines[end])
        if not scanner.inside:
            break
    below = next((line for line in lines[end + 1 :] if not is_blank(line)), "")
    if column(below) > column(lines[start]):
        return None
    before = code_among_prose("\n".join(lines[:start]), entry_point)
    body = _until_return("\n".join(lines[end + 1 :])) if scanner.opens_block else None
    shifted = reindent(body, STEP) if body is not None else None
    if before is None or shifted is None:
        return None
    own = "\n".join(lines[start : end + 1]).lstrip()
    function = parse(f"{own}\n{shifted}")
    if function is None or not isinstance(function.body[0], _Function):
        return None
    if len(function.body) > 1 or not isinstance(function.body[0].body[-1], ast.Return):
        return None
    return f"{before[0]}\n{own}\n{shifted}".lstrip("\n")
