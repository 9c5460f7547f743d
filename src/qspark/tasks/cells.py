"""Files in the percent cell format that editors and Jupytext open, read as data.

A line ``# %% KIND  key=value key=value`` or ``# %% KIND: a few words`` opens a cell; a kind is one word or several.
Nothing is run. Whatever is wrong is a ValueError that begins with ``file:line:``.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_OPENS = re.compile(r"# %% (?P<kind>[a-z]+(?: [a-z]+)*)(?::(?P<name>.*)|(?P<keys>(?:\s+\w+=\S+)*))")


@dataclass(frozen=True)
class Cell:
    """One cell. ``line`` is that of its header, counted from 1."""

    path: Path
    line: int
    kind: str
    name: str  # the words after the colon
    keys: dict[str, str]
    text: str  # without empty lines around it, with one newline at its end

    def error(self, message: str) -> ValueError:
        return ValueError(f"{self.path}:{self.line}: {message}")

    def only(self, *keys: str) -> None:
        """Raises ValueError if the header gives other keys."""
        if others := self.keys.keys() - set(keys):
            known = f"the keys are {', '.join(keys)}" if keys else "it takes none"
            raise self.error(f"unknown key {sorted(others)[0]!r} of '# %% {self.kind}': {known}")

    def flag(self, key: str, default: bool) -> bool:
        """A key that is yes or no."""
        said = self.keys.get(key)
        if said not in (None, "yes", "no"):
            raise self.error(f"{key}={said}: write yes or no")
        return default if said is None else said == "yes"

    def parsed(self, above: str = "") -> list[ast.stmt]:
        """The cell's statements, after some text above it that belongs to it. Raises ValueError."""
        padding = "\n" * max(0, self.line - above.count("\n"))  # so that line numbers are those of the file
        try:
            return ast.parse(f"{padding}{above}{self.text}").body
        except SyntaxError as error:
            raise ValueError(f"{self.path}:{error.lineno}: {error.msg}") from None


def cells(path: Path) -> Iterator[Cell]:
    """The cells of a file. Raises ValueError: a header that is none, text before the first one."""
    lines = path.read_text(encoding="utf-8").splitlines()
    starts = [number for number, line in enumerate(lines) if line.startswith("# %%")]
    if starts[:1] != [0]:
        raise ValueError(f"{path}:1: expected a line that begins with '# %%'")
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        match = _OPENS.fullmatch(lines[start].rstrip())
        if match is None:
            raise ValueError(f"{path}:{start + 1}: {lines[start]!r} opens no cell")
        keys: dict[str, str] = {}
        for word in (match["keys"] or "").split():
            key, _, value = word.partition("=")
            if key in keys:
                raise ValueError(f"{path}:{start + 1}: {key}= is given twice")
            keys[key] = value
        text = "\n".join(lines[start + 1 : end]).strip("\n")
        yield Cell(path, start + 1, match["kind"], (match["name"] or "").strip(), keys, f"{text}\n" if text else "")
