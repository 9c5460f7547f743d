"""Where a line of Python stands: inside a string, inside brackets, at the end of a block's head.

The standard library's ``tokenize`` gives up at the first fault; answers of models are full of faults, so this scanner
keeps going. It knows lines, not syntax.
"""

import re
import textwrap

_MARK = re.compile(r"'''|\"\"\"|['\"#()\[\]{}]|\\$")
_CLOSING = {quote: re.compile(rf"\\.|{quote}") for quote in ("'''", '"""', "'", '"')}


class LineScanner:
    """The lexical state after the lines fed so far."""

    def __init__(self) -> None:
        self.quote = ""  # of the string that the last line left open
        self.depth = 0  # brackets left open
        self._backslash = False
        self.opens_block = False  # the last line ended in a colon outside everything

    @property
    def inside(self) -> bool:
        """Whether the next line continues the last one."""
        return bool(self.quote or self.depth or self._backslash)

    def feed(self, line: str) -> None:
        """Advance over one line, given without its line end."""
        self.opens_block = self._backslash = False
        last = ""
        position = 0
        while True:
            if self.quote:
                end = self._string_end(line, position)
                if end is None:
                    return
                self.quote, last, position = "", "'", end
            mark = _MARK.search(line, position)
            between = line[position : mark.start() if mark else None].rstrip()
            last = between[-1:] or last
            if mark is None or mark[0] == "#":
                break
            position = mark.end()
            if mark[0] == "\\":
                self._backslash = True
                return
            if mark[0] in "([{":
                self.depth += 1
            elif mark[0] in ")]}":
                self.depth = max(0, self.depth - 1)
            else:
                self.quote = mark[0]
            last = mark[0]
        self.opens_block = last == ":" and not self.depth

    def _string_end(self, line: str, position: int) -> int | None:
        for found in _CLOSING[self.quote].finditer(line, position):
            if found[0] == self.quote:
                return found.end()
        # A string in single quotes ends with its line, unless a backslash takes it over to the next one.
        if len(self.quote) == 1 and (len(line) - len(line.rstrip("\\"))) % 2 == 0:
            self.quote = ""
        return None


def column(line: str) -> int:
    """The column of the first character that is not blank, tabs counted as Python counts them."""
    head = line[: len(line) - len(line.lstrip(" \t"))]
    return len(head.expandtabs(8))


def is_blank(line: str) -> bool:
    """Whether a line holds no code: empty or a comment."""
    code = line.lstrip()
    return not code or code.startswith("#")


def dedent(text: str) -> str:
    """The text moved to the margin. One that is there already stays as it is, blank lines in its strings too."""
    first = next((line for line in text.split("\n") if line.strip()), "")
    return textwrap.dedent(text) if first[:1] in (" ", "\t") else text
