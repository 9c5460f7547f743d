"""Telling code from prose in text without fences: a text becomes pieces, each a statement, prose, or broken code.

The difference between the last two is what keeps extraction fair: prose is dropped, broken code never is silently.
"""

import ast
import keyword
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from qspark.judge.extraction.lexical import LineScanner, column, dedent, is_blank
from qspark.judge.extraction.source import bound_by, names, parse

_STRING = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"")
_PARENTHESES = re.compile(r"\([^()]*\)")
# Bullets, numbers, quotations, table rows, headings underlined, whole lines in bold, rules.
_MARKDOWN = re.compile(r"(?:[-*+•–—>|]|\d{1,3}[.)]|[A-Za-z]\))\s+\S|\||\*\*.*\*\*:?\s*$|[-*_=~`.:#>|\s]+$")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>\s*$|\[/?[A-Z]+\]\s*$")
_HEADING = re.compile(r"[^\W\d_]+\s*[:.!?…]+\s*$")
# Signs that Python has only in strings: inline code, formulas, arrows, box drawings, Chinese, Japanese, Korean.
_NEVER_CODE = re.compile(r"[`$?‘’“”…→⇒─-➿\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]")
_WORD_PAIR = re.compile(r"(?<![\w.])([^\W\d_]+)(?=([,;:]?)\s+([^\W\d_]+)(?![\w.(\[]))")
_STATEMENT = re.compile(
    r"(?:async\s+)?def\s+\w+\s*[(\[]|class\s+\w+\s*[(:\[]|@[A-Za-z_]|from\s+[\w.]+\s+import\s|import\s+[\w.]+\s*(?:$|as\s|,)"
)
_CLAUSE = re.compile(r"(?:else|elif|except|finally|case)\b|[)\]}]")
_MAX_LINE = 600  # as much of a line as tells prose from code: regular expressions should not meet more


class Kind(Enum):
    CODE = "code"
    PROSE = "prose"
    BROKEN = "broken"


@dataclass(frozen=True)
class Piece:
    kind: Kind
    source: str  # with its indentation
    tree: ast.Module | None = None  # of code


def pieces(text: str) -> Iterator[Piece]:
    """The text in order, blank lines and comments between pieces left out.

    A statement's piece holds all of its lines. The head of a function, class or other block that does not parse takes
    its whole block along as broken, so that no half of it passes for code.
    """
    lines = text.split("\n")
    position = 0
    # Hostile text lets every line open a bracket that never closes. Honest text is read two or three times.
    fuel = _Fuel(6 * len(text) + 50_000)
    wrapped = False  # the line before is a sentence that goes on
    while position < len(lines):
        if is_blank(lines[position]):
            position += 1
            wrapped = False
            continue
        end = _statement_end(lines, position, fuel)
        if fuel.left < 0:
            yield Piece(Kind.BROKEN, lines[position])
            return
        piece, taken = _piece(lines[position:end], wrapped)
        goes_on = piece.kind is Kind.PROSE and not piece.source.endswith((".", ":", "!", "?"))
        wrapped = goes_on and (wrapped or len(piece.source) > 40)
        yield piece
        position += taken


@dataclass
class _Fuel:
    """Characters that may still be looked at."""

    left: int


def _piece(lines: list[str], wrapped: bool) -> tuple[Piece, int]:
    """The piece that starts with the first of the lines, and how many of them it takes."""
    line = lines[0].strip()
    if _TAG.match(line[:_MAX_LINE]):
        return Piece(Kind.PROSE, line), 1
    chunk = "\n".join(lines)
    tree = parse(dedent(chunk))
    if tree is not None:
        return Piece(Kind.CODE, chunk, tree), len(lines)
    if _STATEMENT.match(line) or (line.endswith(":") and parse(f"{line}\n    pass") is not None):
        return Piece(Kind.BROKEN, chunk), len(lines)
    return Piece(Kind.PROSE if wrapped or is_prose(line) else Kind.BROKEN, line), 1


def _statement_end(lines: list[str], start: int, fuel: _Fuel) -> int:
    """The line after the statement that starts at a line, by brackets, strings and indentation alone."""
    scanner = LineScanner()
    indent = column(lines[start])
    decorated = lines[start].lstrip().startswith("@")
    opened = False  # a line of this statement, at its own indentation, opened a block
    end = start
    block_end = 0  # the first line back at the statement's indentation, whatever is open
    for number in range(start, len(lines)):
        line = lines[number]
        fuel.left -= len(line) + 20
        if fuel.left < 0:
            break
        blank = is_blank(line)
        if not blank and number > start and column(line) <= indent:
            block_end = block_end or number
        if number > start and not scanner.inside:
            if blank:
                continue
            beside = column(line) == indent and (decorated or (opened and _CLAUSE.match(line.lstrip())))
            if not (beside or (opened and column(line) > indent)):
                return end
            decorated = line.lstrip().startswith("@") if beside else decorated
        scanner.feed(line)
        opened = opened or scanner.opens_block
        end = number + 1
    if not scanner.inside:
        return end
    # Nothing closes the bracket or string: prose with a stray one must not swallow the code below it.
    return (block_end or len(lines)) if opened else start + 1


def is_prose(line: str) -> bool:
    """Whether a line that does not parse is natural language or markup rather than broken code.

    Leans towards broken code, such as a keyword with a typing error in it. Signs that Python does not have make
    prose. So do two words side by side in a line that starts with a capital; it takes more in one that does not, and
    more beside an operator or a bracket, and there no comma may stand between them, for code has lists.
    """
    line = line.strip()[:_MAX_LINE]
    if line.startswith(("print ", "exec ")):  # Python 2 is broken code
        return False
    bare = _PARENTHESES.sub("", _STRING.sub("", line)).partition("#")[0].strip()
    if _MARKDOWN.match(line) or _NEVER_CODE.search(bare) or not bare:
        return True
    if keyword.iskeyword(re.match(r"\w*", bare)[0]):  # type: ignore[index]  # \w* always matches
        return False
    operators = re.search(r"[=()\[\]{}]", bare) is not None
    small = not line[0].isupper()
    code = operators or small  # may be code: English and Python share words such as "is" and "for"
    needed = 1 + operators + 2 * small
    pairs = sum(
        not (code and (keyword.iskeyword(first) or keyword.iskeyword(second))) and not (mark and code)
        for first, mark, second in _WORD_PAIR.findall(bare)
    )
    return pairs >= needed or _HEADING.match(bare) is not None


def is_call(statement: ast.stmt) -> bool:
    """Whether a statement calls anything."""
    calls = (ast.Call, ast.Await, ast.Yield, ast.YieldFrom, ast.NamedExpr)
    return any(isinstance(node, calls) for node in ast.walk(statement))


def is_remark(statement: ast.stmt, lacking: frozenset[str]) -> bool:
    """Whether a statement is prose that happens to parse ("Explanation", "Output: counts").

    Bare names and annotations can do nothing but raise when a name in them is bound nowhere (``lacking``).
    """
    bare = isinstance(statement, ast.AnnAssign) and statement.value is None
    if not bare and (not isinstance(statement, ast.Expr) or is_call(statement)):
        return False
    return any(isinstance(node, ast.Name) and node.id in lacking for node in ast.walk(statement))


def is_complete(statement: ast.stmt, entry_point: str) -> bool:
    """Whether a statement defines the entry point and broken code after it cannot be the rest of it.

    A function that ends without a ``return`` may have lost one.
    """
    if entry_point not in bound_by(statement):
        return False
    if not isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
        return True
    return any(isinstance(node, ast.Return | ast.Raise | ast.Yield) for node in ast.walk(statement.body[-1]))


def code_among_prose(text: str, entry_point: str) -> tuple[str, bool] | None:
    """The statements of a text, each at the margin, and whether a broken end was cut off.

    None where broken code stands anywhere before the entry point is complete.
    """
    kept: list[Piece] = []
    complete = cut = False
    for piece in pieces(text):
        if piece.kind is Kind.BROKEN:
            if not complete:
                return None
            cut = True
            break
        if piece.tree is not None:
            kept.append(piece)
            complete = complete or any(is_complete(node, entry_point) for node in piece.tree.body)
    whole = "\n".join(dedent(piece.source) for piece in kept)
    lacking = names(whole, entry_point).lacking
    rest = [piece for piece in kept if piece.tree and not all(is_remark(node, lacking) for node in piece.tree.body)]
    return "\n".join(dedent(piece.source) for piece in rest), cut
