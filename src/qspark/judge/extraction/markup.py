"""What surrounds code in an answer: reasoning, fences, prompts of interactive sessions, magics of notebooks."""

import re
from dataclasses import dataclass

from qspark.judge.extraction.lexical import LineScanner

# What marks the end of a model's turn; whatever follows it is no part of the answer.
_END_OF_TURN = re.compile(
    r"<\|(?:endoftext|end_of_text|im_end|eot_id|eom_id|end|return)\|>|</s>|<end_of_turn>|<｜end▁of▁sentence｜>"
)
_FINAL_CHANNEL = "<|channel|>final<|message|>"
_NAMES = "think|thinking|thought|thoughts|reasoning|reflection|scratchpad|analysis|seed:think"
_OPEN_TAG = re.compile(rf"\s*(?:<(?:{_NAMES})>|\[THINK\]|◁think▷)", re.IGNORECASE)
_CLOSE_TAG = re.compile(rf"</(?:{_NAMES})>|\[/THINK\]|◁/think▷", re.IGNORECASE)
_FENCE = re.compile(r"(?P<lead>[ \t]*(?:(?:[-*+>]|\d{1,3}[.)])[ \t]+)?)(?P<mark>`{3,}+|~{3,}+)(?P<info>[^`]*)")
_INLINE_FENCE = re.compile(r"[ \t]*```(?:python\s|py\s)?(?P<code>[^`]+)```[ \t]*", re.IGNORECASE)
_CODE_AS_INFO = re.compile(r"(?:from|import|def|class|async|return)\s|[\w.]+\s*=|[\w.]+\(")
_PYTHON = frozenset({"", "python", "py", "python3", "py3", "ipython", "ipython3", "pycon", "jupyter", "qiskit"})
_SESSION = re.compile(r"[ \t]*(?:>>>|\.\.\.|In \[\d*\]:|\.\.\.:)(?: |$)")
_PROMPT = re.compile(r"^[ \t]*(?:>>>|In \[\d*\]:)", re.MULTILINE)
_MAGIC = re.compile(r"(?P<lead>[ \t]*)(?:%{1,2}[A-Za-z]|!\s*[A-Za-z.])")
_LOOKAHEADS = 16  # fences that may be taken for text of a string before fences alone decide: keeps time linear


@dataclass(frozen=True)
class Block:
    """The content of one fence."""

    source: str
    python: bool  # by its label; no label counts as Python
    labelled: bool
    closed: bool


def normalise(text: str) -> str:
    """One kind of line end, no byte order mark, the last channel of several, nothing after the end of the turn."""
    text = text.rpartition(_FINAL_CHANNEL)[2]
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    for end in _END_OF_TURN.finditer(text):
        if text[end.end() : end.end() + 1] in ("", "\n", "<"):
            return text[: end.start()]
    return text


def without_reasoning(text: str) -> tuple[str, bool]:
    """The answer without reasoning, and whether there was any.

    Tags count at the start of a line outside fences (an opening one) and at either end of a line (a closing one); a
    closing tag alone ends reasoning that the chat template opened. Reasoning that never ends is left in: some models
    forget the closing tag.
    """
    kept: list[str] = []
    held: list[str] = []  # lines of reasoning that is still open
    fenced = False
    found = False
    for line in text.split("\n"):
        opening = None if held or fenced else _OPEN_TAG.match(line)
        if opening:
            held, line = [line], line[opening.end() :]
        elif held:
            held.append(line)
        closing = _closing(line, reasoning=bool(held))
        if closing is not None:
            if not held:  # the template's opening tag is not part of the completion
                kept.clear()
            found, fenced, held = True, False, []
            kept.append(closing)
        elif not held:
            kept.append(line)
            fenced ^= _FENCE.fullmatch(line) is not None
    return "\n".join(kept + held), found


def _closing(line: str, *, reasoning: bool) -> str | None:
    """What follows the last closing tag of a line, None where there is none."""
    tags = list(_CLOSE_TAG.finditer(line))
    if not tags:
        return None
    before, after = line[: tags[0].start()].strip(), line[tags[-1].end() :]
    # Without reasoning to close, a tag within a line is text, such as a string of the code.
    return after if reasoning or not before or not after.strip() else None


def blocks(text: str, depth: int = 3) -> list[Block]:
    """The fenced blocks of a text, as CommonMark has them, and as models write them.

    A fence in a string of the code is text; a fence with a label inside an open block starts the next block; a block
    may end on its last line of code; a fence in a list or quotation loses that indentation; blocks in a block of
    Markdown count instead of it, down to ``depth`` levels.
    """
    lines = text.split("\n")
    found: list[Block] = []
    lookaheads = _LOOKAHEADS
    position = 0
    while position < len(lines):
        line = lines[position]
        position += 1
        if inline := _INLINE_FENCE.fullmatch(line):
            found.append(Block(inline["code"], python=True, labelled=False, closed=True))
        elif fence := _FENCE.fullmatch(line):
            end, aware = _block_end(lines, position, fence["mark"], strings=lookaheads > 0)
            lookaheads -= not aware
            block = _block(fence, lines[position : end.line], end)
            nested = [] if block.python or not depth else blocks(block.source, depth - 1)
            if block.source.strip():
                found += nested or [block]
            position = end.line + (end.kind in ("fence", "code"))
    return found


def before_fences(text: str) -> str:
    """What stands before the first fence, which may close one that the prompt had opened."""
    lines = text.split("\n")
    fences = (n for n, line in enumerate(lines) if _FENCE.fullmatch(line) or _INLINE_FENCE.fullmatch(line))
    return "\n".join(lines[: next(fences, len(lines))])


@dataclass(frozen=True)
class _End:
    line: int  # first line that is not wholly the block's
    kind: str  # "fence", "next" (another block opens), "code" (a fence after code on that line), "text" (none)
    code: str = ""


def _block_end(lines: list[str], start: int, mark: str, *, strings: bool) -> tuple[_End, bool]:
    """Where a block ends, and whether heeding strings was right: an unclosed string would swallow the answer."""
    scanner = LineScanner()
    first: _End | None = None
    for number in range(start, len(lines)):
        line = lines[number]
        if end := _end_on(line, number, mark):
            if not (strings and scanner.quote):
                return end, True
            first = first or end
        scanner.feed(line)
    if first and scanner.quote:
        return first, False
    return _End(len(lines), "text"), True


def _end_on(line: str, number: int, mark: str) -> _End | None:
    if mark[0] not in line:
        return None
    if fence := _FENCE.fullmatch(line):
        if fence["mark"][0] != mark[0] or len(fence["mark"]) < len(mark):
            return None
        return _End(number, "next" if fence["info"].strip() else "fence")
    tail = line.rstrip()
    if mark[0] == "`" and tail.endswith(mark) and not tail.startswith("#") and tail.count("`") == len(mark):
        return _End(number, "code", tail[: -len(mark)])
    return None


def _block(fence: re.Match[str], lines: list[str], end: _End) -> Block:
    info = fence["info"].strip()
    label = re.split(r"[\s,;:{}]", info.lstrip("{. "), maxsplit=1)[0].lower()
    content = [_shift(line, fence["lead"]) for line in lines]
    if _CODE_AS_INFO.match(info):
        content.insert(0, info)
        label = ""
    if end.kind == "code":
        content.append(end.code)
    return Block(
        "\n".join(content), python=label in _PYTHON, labelled=bool(label), closed=end.kind in ("fence", "code")
    )


def _shift(line: str, lead: str) -> str:
    """A line without what the fence's own line had before the fence: indentation, a list's or quotation's mark."""
    head = line[: len(lead)]
    return head.lstrip(" \t>" if ">" in lead else " \t") + line[len(lead) :]


def without_session(text: str) -> str | None:
    """The input of an interactive session without its prompts and output; None for a text without prompts."""
    if not _PROMPT.search(text):
        return None
    return "\n".join(line[prompt.end() :] for line in text.split("\n") if (prompt := _SESSION.match(line)))


def without_magics(text: str) -> str | None:
    """The text with lines that only a notebook understands as ``pass``; None for a text without them."""
    scanner = LineScanner()
    lines = text.split("\n")
    found = False
    for number, line in enumerate(lines):
        if not scanner.inside and (magic := _MAGIC.match(line)):
            lines[number] = f"{magic['lead']}pass"
            found = True
        else:
            scanner.feed(line)
    return "\n".join(lines) if found else None
