"""A console on which text from outside cannot move the cursor, hide lines or set colours.

Task files, answers and messages of servers reach the terminal; a control character in them is shown, not obeyed. That
has to happen before a text is laid out: a character without width that gets one later pushes others out of the line.
"""

import unicodedata
from collections.abc import Iterable
from typing import Any

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment
from rich.text import Text

_KEPT = "\n\t"
# Besides control characters: what turns the direction of writing or breaks a line, so that text misleads who reads it.
_TURNS = "\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_PICTURES = 0x2400  # of the first 32 control characters, in Unicode


def harmless(text: str) -> str:
    """The text with a picture or a replacement for what steers a terminal, or cannot be written to it."""
    if text.isprintable():
        return text
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character in _KEPT or (unicodedata.category(character) not in ("Cc", "Cs") and character not in _TURNS):
        return character
    return chr(_PICTURES + ord(character)) if ord(character) < 0x20 else "\N{REPLACEMENT CHARACTER}"


class HarmlessConsole(Console):
    """Rich's own controls (a bar that moves, a style) still work. ``Text`` and ``Syntax`` have to be made of what is
    harmless already; else it is at least not obeyed.
    """

    def render_str(self, text: str, **how: Any) -> Text:
        """As ``rich.console.Console.render_str``."""
        return super().render_str(harmless(text), **how)

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        """Segments as ``rich.console.Console.render`` makes them, without controls in their text."""
        for segment in super().render(renderable, options):
            yield segment if segment.control else segment._replace(text=harmless(segment.text))
