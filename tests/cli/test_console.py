"""What comes from outside is shown on a terminal, never obeyed by it."""

import io
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text

from qspark.cli.console import HarmlessConsole, harmless

HOSTILE = "bell\x1b[2J\x1b]0;title\x07\x9b31m\r\x1b[38m"
STYLE = re.compile(r"\x1b\[(?!38m)[0-9;]*m")  # what rich itself writes for colours, and HOSTILE does not


def row() -> Table:
    table = Table("task")
    table.add_row(HOSTILE)
    return table


@pytest.mark.parametrize("shown", [HOSTILE, Text(HOSTILE), row(), Syntax(f"x = '{HOSTILE}'", "python")])
def test_no_control_of_a_text_reaches_the_terminal(shown: object) -> None:
    screen = io.StringIO()
    HarmlessConsole(file=screen, force_terminal=True, width=60, markup=False).print(shown, style="bold")
    written = STYLE.sub("", screen.getvalue())
    assert "bell" in written
    assert not [character for character in written if unicodedata.category(character) == "Cc" and character != "\n"]


@pytest.mark.parametrize("kind", [str, Table])
def test_no_control_pushes_a_word_out_of_the_line(kind: type) -> None:
    text = "\x1b" * 90 + " the real name"
    shown: object = text
    if kind is Table:
        shown = Table("task")
        shown.add_row(text)
    screen = io.StringIO()
    HarmlessConsole(file=screen, force_terminal=True, width=40, markup=False).print(shown)
    assert {"the", "real", "name"} <= set(screen.getvalue().split())


@given(st.text())
def test_text_without_controls_is_left_as_it_is(text: str) -> None:
    plain = "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cf", "Zl", "Zp"))
    assert harmless(plain) == plain


def test_half_of_a_pair_of_surrogates_can_be_written() -> None:
    assert harmless("\ud83d!").encode() == "\N{REPLACEMENT CHARACTER}!".encode()


def test_a_line_that_reads_backwards_is_shown_as_it_runs() -> None:
    assert "\u202e" not in harmless("if admin:\u202e 'drawkcab'")
