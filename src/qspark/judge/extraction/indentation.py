"""Giving a function's body back the indentation that a model, or the tool before it, took away."""

from qspark.judge.extraction.lexical import LineScanner, column, is_blank

STEP = 4


def reindent(body: str, indent: int) -> str | None:
    """The body with its first level at column ``indent``, or None where its structure cannot be known.

    Lines may have lost all of their indentation or part of it, as long as one reading is left. At the body's first
    level a line counts wherever it stands, since nothing opened another block. The block of a loop or condition must
    stand further right than its head, its lines below each other, and a line left of the whole body is refused while
    such a block is open: nobody can tell which of them it belongs to. Lines inside strings and brackets stay as they
    are.
    """
    columns: list[int] = []  # where each open block stands in the text given
    lines: list[str] = []
    scanner = LineScanner()
    for line in body.split("\n"):
        if scanner.inside:
            lines.append(line)
        elif is_blank(line):
            lines.append(" " * (indent + STEP * max(0, len(columns) - 1)) + line.lstrip() if line.strip() else "")
            continue
        else:
            if not _enter(columns, column(line), opened=scanner.opens_block):
                return None
            lines.append(" " * (indent + STEP * (len(columns) - 1)) + line.lstrip(" \t"))
        scanner.feed(line)
    return "\n".join(lines)


def _enter(columns: list[int], at: int, *, opened: bool) -> bool:
    """Find the block of a line that stands at a column; False where there are several."""
    if not columns:
        columns.append(at)
    elif opened:
        if at <= columns[-1]:
            return False
        columns.append(at)
    elif at != columns[-1]:
        first = at >= columns[0] or len(columns) == 1
        while len(columns) > 1 and at < columns[-1]:
            columns.pop()
        if at != columns[-1]:
            columns[-1] = at
            return first and len(columns) == 1
    return True
