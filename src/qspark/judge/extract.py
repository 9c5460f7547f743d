"""From the text that a model gave to the program that is judged.

The rules are fair: they find, cut out and indent code; they never change what a line of it says, never rename, and
never run it. What comes back parses. The rules, first match wins:

1. the whole answer is a program;
2. the last fenced block that defines the entry point with more than a stub, blocks after it that continue it; one that
   only imports it, or binds its name in passing, is an example of use where anything else defines it;
3. for a prompt that ends in a function's head: a body, fenced or not, its indentation given back where only one
   reading is left;
4. statements among prose without fences, up to the first broken one if the entry point is complete by then;
5. a function whose body lost its indentation below its head;
6. code that only binds the name, or a stub, when there is nothing else.

Names that the program uses and does not bind come from the answer's other blocks, then from the prompt: imports,
helpers, constants. Reasoning is no answer, unless it never ends.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

from qspark.judge.extraction.body import Head, joined, under_own_head
from qspark.judge.extraction.lexical import dedent
from qspark.judge.extraction.markup import (
    Block,
    before_fences,
    blocks,
    normalise,
    without_magics,
    without_reasoning,
    without_session,
)
from qspark.judge.extraction.names import Provider, supply
from qspark.judge.extraction.prose import Kind, code_among_prose, is_call, is_complete, is_remark, pieces
from qspark.judge.extraction.source import Definition, definition, fault, names, parse
from qspark.task import Program, Task
from qspark.verdict import Reason

MAX_CHARACTERS = 1 << 20
MAX_LINES = 20_000
_MAX_BODIES = 32  # blocks that are tried as a function's body, or as the rest of it
_MAX_CONTINUATIONS = 256  # of blocks by blocks, in one answer: each is compiled
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


class NoProgram(Exception):
    """The completion holds no program. ``reason`` is SYNTAX or NO_ENTRY_POINT; BROKEN_TASK for a missing reference."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail


@dataclass(frozen=True)
class _Reading:
    """Source that compiles, and how it was found."""

    source: str
    level: Definition
    how: str
    block: int | None = None  # index among the answer's blocks


def extract(task: Task, completion: str) -> Program:
    """The program in a completion; ``how`` names the rule that found it.

    Raises NoProgram: SYNTAX when nothing in the completion parses or the function asked for does not, NO_ENTRY_POINT
    when there is code but not that function.
    """
    if len(completion) > MAX_CHARACTERS:
        raise NoProgram(Reason.SYNTAX, f"{len(completion)} characters; no program has more than {MAX_CHARACTERS}")
    text = normalise(completion)
    if not text.strip():
        raise NoProgram(Reason.SYNTAX, "the completion is empty")
    if text.count("\n") > MAX_LINES:
        raise NoProgram(Reason.SYNTAX, f"{text.count(chr(10))} lines; no program has more than {MAX_LINES}")
    return _Extraction(task, text).program()


def reference_program(task: Task) -> Program:
    """The program of the task's own solution, which continues the prompt or stands alone.

    Raises NoProgram, BROKEN_TASK, when the task has none or it is no program.
    """
    if task.canonical_solution is None:
        raise NoProgram(Reason.BROKEN_TASK, f"task {task.task_id} has no canonical_solution")
    for source in (task.prompt + task.canonical_solution, task.canonical_solution):
        tree = parse(source)
        if tree and definition(tree, task.entry_point) is Definition.FULL and not fault(source):
            return Program(source=source, entry_point=task.entry_point, how="reference")
    try:
        found = extract(task, task.canonical_solution)
    except NoProgram as error:
        raise NoProgram(Reason.BROKEN_TASK, f"canonical_solution of task {task.task_id}: {error.detail}") from None
    return found.model_copy(update={"how": f"reference: {found.how}"})


class _Extraction:
    """One run of the rules over one answer."""

    def __init__(self, task: Task, text: str) -> None:
        self.task = task
        self.name = task.entry_point
        self.text = text
        self.attempt = re.compile(rf"^[ \t]*(?:async[ \t]+)?def[ \t]+{re.escape(self.name)}\b", re.MULTILINE)
        self.answer, self.reasoned = without_reasoning(text)
        self.head = Head.of(task.prompt, self.name)
        fenced = blocks(self.answer)
        self.blocks: list[Block] = [block for block in fenced if block.python] or fenced
        self._continuations = _MAX_CONTINUATIONS
        self.readings = [self._block(index) for index in range(len(self.blocks))]

    def program(self) -> Program:
        best: _Reading | None = None
        for reading in self._rules():
            if reading.level is Definition.FULL:
                return self._finish(reading)
            if best is None or reading.level > best.level:
                best = reading
        if best is not None and best.level:
            return self._finish(best)
        raise self._nothing()

    def _rules(self) -> Iterator[_Reading]:
        for text in dict.fromkeys((self.text, self.answer)):
            if (whole := self._compiled(text, "whole answer")) and whole.level:
                # Nothing is added to or taken from a program, so that a stub is a stub.
                yield _Reading(self._without_remarks(text), Definition.FULL, whole.how)
        for index in reversed(range(len(self.blocks))):
            if reading := self._continued(index):
                yield reading
        # A function inside fences goes by the stricter rules of fences; fences may be those of a docstring, though.
        if not any(self.attempt.search(block.source) for block in self.blocks):
            for source, how in _cleaned(self.answer):
                if among := self._among_prose(source, f"code among prose{how}"):
                    yield among
        if self.head is not None:
            yield from self._bodies(self.head)
        for text in (*(block.source for block in reversed(self.blocks)), self.answer):
            own = under_own_head(text, self.name)
            if own is not None and (found := self._compiled(own, "body indented under its own head")):
                yield found

    def _block(self, index: int) -> _Reading | None:
        """The best reading of a block: the one that says most of the entry point."""
        block = self.blocks[index]
        label = "fenced block" if len(self.blocks) == 1 else f"fenced block {index + 1} of {len(self.blocks)}"
        best: _Reading | None = None
        for source, how in _cleaned(block.source):
            found = self._compiled(source, label + how)
            # Between its two fences, code labelled as code is all there is.
            if found is None and not (block.closed and block.labelled):
                found = self._among_prose(source, f"{label}{how}, prose dropped", cut=not block.closed)
            if found and (best is None or found.level > best.level):
                best = _Reading(found.source, found.level, found.how, index)
        return best

    def _continued(self, index: int) -> _Reading | None:
        """What a block says of the entry point, with the blocks after it that go on inside a function: indented."""
        best = self.readings[index]
        source = self.blocks[index].source if best is None else best.source
        tree = parse(source)
        if tree is not None and any(is_complete(statement, self.name) for statement in tree.body):
            # What is indented after it quotes a part of it.
            return best if best is not None and best.level else None
        # Without the function's head in it there is nothing that indented blocks could complete.
        following = self.blocks[index + 1 : index + 1 + _MAX_BODIES] if self.attempt.search(source) else []
        for block in following:
            if not block.source.strip("\n")[:1].isspace() or not self._continuations:
                break
            self._continuations -= 1
            source = f"{source.rstrip()}\n{block.source}"
            longer = self._compiled(source, "fenced blocks put together")
            if longer is not None:
                best = _Reading(longer.source, longer.level, longer.how, index)
        return best if best is not None and best.level else None

    def _bodies(self, head: Head) -> Iterator[_Reading]:
        unfenced = None
        if not self.blocks:
            texts: list[tuple[str, int | None]] = [(self.answer, None)]
        else:
            # A body without a fence around it, and then an example of use, or of what it gives.
            before = before_fences(self.answer)
            if body := joined(head, before, alone=False):
                yield _Reading(body[0], Definition.FULL, f"{body[1]}, before the fences")
            unfenced = joined(head, before, alone=True)
            parts = [
                (self.blocks[index].source, index)
                for index, reading in enumerate(self.readings)
                if reading is None or not reading.level
            ][-_MAX_BODIES:]
            texts = [*reversed(parts), ("\n".join(source for source, _ in parts), None)]
        found = [
            _Reading(body[0], Definition.FULL, body[1], block)
            for text, block in texts
            if (body := joined(head, text, alone=unfenced is None and len(texts) <= 2))
        ]
        # Of several blocks the last that needs no other one; what needs others was written to follow them.
        yield from (reading for reading in found if not names(reading.source, self.name).lacking)
        yield from reversed(found)
        if unfenced is not None:
            yield _Reading(unfenced[0], Definition.FULL, f"{unfenced[1]}, before the fences")

    def _among_prose(self, text: str, how: str, *, cut: bool = True) -> _Reading | None:
        found = code_among_prose(text, self.name)
        if found is None or not found[0].strip() or (found[1] and not cut):
            return None
        return self._compiled(found[0], f"{how}, cut-off end dropped" if found[1] else how)

    def _compiled(self, source: str, how: str) -> _Reading | None:
        tree = parse(source)
        if tree is None or fault(source):
            return None
        return _Reading(source, definition(tree, self.name), how)

    def _without_remarks(self, source: str) -> str:
        tree = parse(source)
        lacking = names(source, self.name).lacking
        if tree is None or not any(is_remark(statement, lacking) for statement in tree.body):
            return source
        among = code_among_prose(source, self.name)
        return among[0] if among else source

    def _finish(self, reading: _Reading) -> Program:
        source, origins = supply(reading.source, self.name, list(self._providers(reading.block)))
        how = [reading.how, *(f"names from {origin}" for origin in dict.fromkeys(origins))]
        if self.reasoned:
            how.append("reasoning dropped")
        return Program(source=source, entry_point=self.name, how="; ".join(how))

    def _providers(self, block: int | None) -> Iterator[Provider]:
        """The blocks before the program, nearest first, those after it, the prompt."""
        if block is not None:
            for index in (*range(block - 1, -1, -1), *range(block + 1, len(self.blocks))):
                reading = self.readings[index]
                provider = Provider.of(reading.source, "other blocks", self.name) if reading else None
                if provider is not None:
                    yield provider
        prompt = self.head.join(" " * self.head.indent + "pass") if self.head else self.task.prompt
        provider = Provider.of(prompt, "the prompt", self.name)
        if provider is not None:
            yield provider

    def _nothing(self) -> NoProgram:
        """Why there is no program, from what there is."""
        texts = [block.source for block in self.blocks] or [self.answer]
        for text in reversed(texts):
            if self.attempt.search(text) and (why := fault(dedent(text))):
                return NoProgram(Reason.SYNTAX, f"{self.name} does not parse: {why}")
        found = {text: list(pieces(text)) for text in texts}
        nodes = [node for text in texts for piece in found[text] if piece.tree for node in piece.tree.body]
        defined = [node.name for node in nodes if isinstance(node, _DEFINITIONS)]
        if defined:
            named = ", ".join(dict.fromkeys(defined))[:200]
            return NoProgram(Reason.NO_ENTRY_POINT, f"defines {named}, but no function {self.name}")
        broken = [piece.source for text in texts for piece in found[text] if piece.kind is Kind.BROKEN]
        if broken:
            return NoProgram(Reason.SYNTAX, f"the code does not parse: {fault(dedent(broken[0]))}")
        if any(not isinstance(node, ast.Expr | ast.AnnAssign) or is_call(node) for node in nodes):
            return NoProgram(Reason.NO_ENTRY_POINT, f"code that does not define {self.name}")
        return NoProgram(Reason.SYNTAX, "no program in the answer")


def _cleaned(source: str) -> Iterator[tuple[str, str]]:
    """The source as it is, and as it is without what a notebook or an interactive session puts around it."""
    margin = dedent(source)
    yield margin, ""
    if (plain := without_session(margin)) is not None:
        yield plain, ", session prompts dropped"
    if (plain := without_magics(margin)) is not None:
        yield plain, ", notebook commands dropped"
