"""A draft from its cells."""

import ast
import inspect
import re
from collections.abc import Sequence
from typing import get_args

from qspark.judge.inside import syntax
from qspark.data.difficulty import level
from qspark.data.draft import MAX_INPUTS, Check, Comparison, Draft
from qspark.data.families import template
from qspark.data.families.subject import Subject, variants
from qspark.data.setup import definition
from qspark.quantum.sense import Sense
from qspark.tasks.cells import Cell

_ONCE = ("prompt", "helpers", "compare", "setup", "inputs")
_MANY = ("solution", "wrong", "doubtful", "check")
_ARROW = "-->"


class Template:
    """The cells of one draft, sorted. Raises ValueError."""

    def __init__(self, head: Cell, below: Sequence[Cell]) -> None:
        head.only("id", "tags", "about", "needs")
        if "id" not in head.keys:
            raise head.error("a draft needs id=")
        self.head = head
        self.about = tuple(kind for kind in head.keys.get("about", "").split(",") if kind)
        self.needs = {name for name in head.keys.get("needs", "").split(",") if name}
        self.once: dict[str, Cell] = {}
        self.many: dict[str, list[Cell]] = {kind: [] for kind in _MANY}
        for cell in below:
            if cell.kind in _MANY:
                self.many[cell.kind].append(cell)
            elif cell.kind not in _ONCE:
                raise cell.error(f"no cell of a draft is called {cell.kind!r}")
            elif cell.kind in self.once:
                raise cell.error(f"a second '# %% {cell.kind}'")
            else:
                self.once[cell.kind] = cell
        for kind in ("prompt", "inputs"):
            if kind not in self.once:
                raise head.error(f"no '# %% {kind}' cell")
        if not self.many["solution"]:
            raise head.error("no '# %% solution' cell")
        solution = self.many["solution"][0].text
        self.wrong, self.doubtful = ([_body(solution, one) for one in self.many[kind]] for kind in ("wrong", "doubtful"))
        self.definitions = _definitions(self.once.get("setup"))

    def text(self, kind: str) -> str:
        return self.once[kind].text if kind in self.once else ""

    def missing(self, chosen: Sequence[Subject]) -> str | None:
        """A name that the subjects have no value for, if there is one."""
        cells = [*self.once.values(), *(cell for found in self.many.values() for cell in found)]
        texts = [*(cell.text for cell in cells), *(value for cell in (self.head, *cells) for value in cell.keys.values())]
        asked = self.needs.union(*map(template.names, texts))
        return min(asked - _values(chosen).keys(), default=None)


def written_out(made: Template, chosen: Sequence[Subject]) -> Draft:
    """The draft about these subjects. Raises ValueError."""
    values = _values(chosen)
    prompt = made.once["prompt"]
    try:
        function, above = _function(template.written(prompt.text, values))
        solution, *others = (template.written(cell.text, values) for cell in made.many["solution"])
        wrong = tuple(template.written(text, values) for text in made.wrong)
        doubtful = [template.written(text, values) for text in made.doubtful]
        name = template.written(made.head.keys["id"], values)
        inputs, left_out = _inputs(made.text("inputs"), values)
    except (template.Missing, SyntaxError, ValueError) as error:
        about = f" about {', '.join(one.name for one in chosen)}" if chosen else ""
        raise prompt.error(f"this draft{about} cannot be written out: {error}") from None
    subjects = tuple(values[name] for name in sorted(values) if name.endswith("_imports"))
    docstring = inspect.cleandoc(ast.get_docstring(function, clean=False) or "")
    signature = f"def {function.name}({ast.unparse(function.args)})"
    signature += f" -> {ast.unparse(function.returns)}:" if function.returns else ":"
    return Draft(
        name=name,
        group=made.head.keys["id"].replace("$", ""),
        signature=signature,
        ask=template.wrapped(docstring) if chosen else docstring,
        body=solution,
        inputs=inputs,
        more_inputs=left_out,
        imports=template.imports(above, *subjects),
        helpers=template.written(made.text("helpers"), values).strip("\n"),
        setup="\n\n\n".join([*made.definitions, template.written(made.text("setup"), values).strip("\n")]).strip("\n"),
        compare=_comparison(made.once.get("compare"), values),
        checks=tuple(Check(template.written(cell.text, values).strip(), cell.name) for cell in made.many["check"]),
        alternatives=(*others, *_variants(made, chosen, wrong=False)),
        wrong=wrong,
        doubtful=(*doubtful, *_variants(made, chosen, wrong=True)),
        level=level(f"{signature}\n{solution}"),
        tags=tuple(tag for tag in made.head.keys.get("tags", "").split(",") if tag),
        provenance="built in",
    )


def _body(solution: str, cell: Cell) -> str:
    """A cell's body, which is indented; or the solution with the cell's changes made in it. Raises ValueError."""
    lines = cell.text.splitlines()
    if cell.text.startswith("    ") and not all(_ARROW in line for line in lines):
        return cell.text
    for line in lines:
        right, arrow, wrong = (part.strip() for part in line.partition(_ARROW))
        if not arrow or not right or right not in solution:
            raise cell.error(f"{line.strip()!r}: write 'right {_ARROW} wrong', with a text of the solution on the left")
        statement = re.search(rf"^ *{re.escape(right)} *$", solution, re.MULTILINE)
        solution = solution.replace(right, wrong or ("pass" if statement else ""))
    return solution


def _values(chosen: Sequence[Subject]) -> dict[str, str]:
    return {name: text for one in chosen for name, text in one.named.items()}


def _variants(made: Template, chosen: Sequence[Subject], *, wrong: bool) -> list[str]:
    """Bodies that come of another text of a subject, where the reference shows it."""
    body = made.many["solution"][0].text
    plain = template.written(body, _values(chosen))
    found = [template.written(body, _values(other)) for other in variants(chosen, wrong=wrong)]
    return [text for text in dict.fromkeys(found) if text != plain]


def _function(prompt: str) -> tuple[ast.FunctionDef, str]:
    """The last statement of a prompt, and what stands above it. Raises ValueError, SyntaxError."""
    statements = syntax.parse(prompt).body
    last = statements[-1] if statements else None
    if not isinstance(last, ast.FunctionDef) or not ast.get_docstring(last):
        raise ValueError("the prompt must end with a function that has a docstring")
    if not all(isinstance(one, ast.Import | ast.ImportFrom) for one in statements[:-1]):
        raise ValueError("above its function a prompt has imports only")
    return last, "\n".join(map(ast.unparse, statements[:-1]))


def _inputs(text: str, values: dict[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """As many lines as a test bears, spread over all that there are, and as many of the rest. Raises ValueError for a line
    that is no tuple.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    found = [one for line in lines for one in template.repeated(line, values)]
    for one in found:
        if not isinstance(syntax.expression(one), ast.Tuple | ast.Call | ast.Name):
            raise ValueError(f"{one!r} is no tuple of arguments")
    chosen = _spread(found)
    return chosen, _spread([one for one in found if one not in chosen])


def _spread(found: list[str]) -> tuple[str, ...]:
    if len(found) <= MAX_INPUTS:
        return tuple(found)
    return tuple(found[number * len(found) // MAX_INPUTS] for number in range(MAX_INPUTS))


def _comparison(cell: Cell | None, values: dict[str, str]) -> Comparison:
    if cell is None:
        return Comparison()
    cell.only("sense", "phase", "sampled", "clean", "value", "arguments")
    sense = cell.keys.get("sense", "action")
    if sense not in get_args(Sense):
        raise cell.error(f"unknown sense {sense!r}: use {', '.join(get_args(Sense))}")
    clean = template.written(cell.keys.get("clean", "0"), values)
    if not clean.isdigit():
        raise cell.error(f"clean={clean}: write a number of qubits")
    return Comparison(
        sense=sense,  # type: ignore[arg-type]  # checked above
        phase=cell.flag("phase", False),
        sampled=cell.flag("sampled", False),
        clean=int(clean),
        value=cell.flag("value", True),
        arguments=cell.flag("arguments", False),
    )


def _definitions(cell: Cell | None) -> list[str]:
    """Those that the setup names in ``uses=``."""
    if cell is None:
        return []
    cell.only("uses")
    found = []
    for name in cell.keys.get("uses", "").split(","):
        try:
            found += [definition(name)] if name else []
        except KeyError:
            raise cell.error(f"no definition is called {name!r}: see data/definitions.py") from None
    return found
