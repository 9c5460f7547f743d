"""From the text of a module to functions that stand alone.

A function is cut out with what it needs: the module's imports (relative ones made absolute), helpers and constants,
all the way down. What cannot stand alone, or does not say what it does, is dropped and counted.

Methods of well-known classes become functions where that is honest (``methods.py``). Not covered: functions that close
over another function's names.
"""

import ast
import builtins
import inspect
import re
import textwrap
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field

from qspark.data.funnel import Step
from qspark.data.methods import OWNERS, NotHonest, as_function
from qspark.data.sources import Module

MAX_LINES = 80  # of a function with its helpers: longer ones ask for more than a docstring says
MIN_WORDS = 6  # of the first paragraph of a docstring
_QUANTUM = re.compile(
    r"circuit|qubit|gate|pauli|statevector|density|unitary|hamiltonian|clifford|stabilizer|observable|backend|transpil"
    r"|coupling|qft|ansatz|quantum",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(r"\b(open|input|print|exec|eval|compile|globals|warnings|logging|logger|subprocess|requests)\b")
_SECTIONS = re.compile(
    r"^\s*(References?|Examples?|\.\. (code|jupyter|plot|note|seealso)|>>> |See Also)", re.IGNORECASE
)
_ROLE = re.compile(r":(?:class|func|meth|math|mod|attr|obj|ref|doc):`~?\.?([^`<]+?)(?:\s*<[^>]*>)?`")
_BUILTINS = frozenset(dir(builtins))


@dataclass(frozen=True)
class Snippet:
    """A function that stands alone."""

    name: str
    module: Module
    signature: str  # as in a Draft
    docstring: str
    body: str  # indented, without the docstring
    imports: tuple[str, ...]  # that the signature needs
    helpers: str  # imports and definitions that the body needs besides
    parameters: tuple["Parameter", ...] = field(default=())
    returns: str = ""


@dataclass(frozen=True)
class Parameter:
    """A parameter: its annotation, or what the docstring says of its type; the source of its default, if any."""

    name: str
    kind: str
    default: str | None


class Dropped(Exception):
    """Why a function is no snippet."""


def snippets(module: Module, step: Step) -> Iterator[Snippet]:
    """All functions of a module that can be used; the others are counted."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of escapes in other people's strings
            tree = ast.parse(module.text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        step.drop("a module that does not parse", module.origin)
        return
    scope = _Scope(tree, module)
    top = {id(node) for node in tree.body}
    owners = {
        id(method): owner.name
        for owner in tree.body
        if isinstance(owner, ast.ClassDef)
        for method in owner.body
        if isinstance(method, ast.FunctionDef)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            label = f"{module.name}.{node.name}"
            try:
                if isinstance(node, ast.FunctionDef) and id(node) in owners:
                    snippet = _cut(as_function(owners[id(node)], node), scope, module)
                elif id(node) in top:
                    snippet = _cut(node, scope, module)
                else:
                    raise Dropped("inside another function")
            except (Dropped, NotHonest) as reason:
                step.drop(str(reason), label)
            else:
                step.keep()
                yield snippet


def _cut(node: ast.FunctionDef | ast.AsyncFunctionDef, scope: "_Scope", module: Module) -> Snippet:
    source = ast.unparse(node)
    docstring = inspect.cleandoc(ast.get_docstring(node) or "")
    if not _QUANTUM.search(source):
        raise Dropped("nothing quantum in it")
    if isinstance(node, ast.AsyncFunctionDef) or any(
        isinstance(n, ast.Yield | ast.YieldFrom | ast.Await) for n in ast.walk(node)
    ):
        raise Dropped("a generator or coroutine")
    if node.decorator_list:
        raise Dropped("decorated")
    if len(docstring.split("\n\n")[0].split()) < MIN_WORDS:
        raise Dropped("a docstring that says too little")
    arguments = node.args
    if arguments.vararg or arguments.kwarg or arguments.posonlyargs or arguments.kwonlyargs:
        raise Dropped("arguments that cannot be chosen")
    if not arguments.args:
        raise Dropped("no arguments")
    body = node.body[1:]
    if not any(isinstance(n, ast.Return) and n.value is not None for n in ast.walk(node)):
        raise Dropped("returns nothing")
    text = "\n".join(map(ast.unparse, body))
    if len(body) < 2 and len(text) < 60:
        raise Dropped("too little to do")
    if any(line.startswith("from qiskit._accelerate") for line in scope.needed(node).imports):
        raise Dropped("hands on to compiled code")
    if _OUTSIDE.search(text):
        raise Dropped("reads, writes, warns or runs other code")
    if any(isinstance(n, ast.Global | ast.Nonlocal) for n in ast.walk(node)):
        raise Dropped("names that are not its own")
    asked = _asked(docstring)
    undescribed = [argument.arg for argument in arguments.args if not re.search(rf"\b{argument.arg}\b", asked)]
    if undescribed:
        raise Dropped("a parameter that the docstring does not name")
    bare = ast.FunctionDef(node.name, arguments, body, [], node.returns, None)
    heading = ast.FunctionDef(node.name, arguments, [ast.Pass()], [], node.returns, None)
    ast.fix_missing_locations(bare)
    for_signature = scope.needed(ast.fix_missing_locations(heading))
    if for_signature.definitions:
        raise Dropped("a signature with names of its module")
    needed = scope.needed(bare)
    helpers = "\n".join(line for line in needed.imports if line not in for_signature.imports)
    helpers += "\n\n\n" + "\n\n\n".join(needed.definitions) if needed.definitions else ""
    if len((helpers + text).splitlines()) > MAX_LINES:
        raise Dropped("too long with what it needs")
    signature = ast.unparse(heading).partition("\n")[0]
    return Snippet(
        name=node.name,
        module=module,
        signature=signature,
        docstring=asked,
        body=textwrap.indent(text, "    ") + "\n",
        imports=tuple(for_signature.imports),
        helpers=helpers.strip(),
        parameters=_parameters(arguments, docstring),
        returns=ast.unparse(node.returns) if node.returns else "",
    )


def _asked(docstring: str) -> str:
    """What of a docstring says what is wanted: examples, references and notes left out, markup made plain."""
    kept: list[str] = []
    for block in docstring.split("\n\n"):
        if not _SECTIONS.match(block):
            kept.append(block)
    text = _ROLE.sub(r"\1", "\n\n".join(kept))
    return text.replace("``", "`").replace('"""', "'''").strip()


def _parameters(arguments: ast.arguments, docstring: str) -> tuple[Parameter, ...]:
    defaults: list[ast.expr | None] = [None] * (len(arguments.args) - len(arguments.defaults))
    found = []
    for argument, default in zip(arguments.args, [*defaults, *arguments.defaults], strict=True):
        kind = ast.unparse(argument.annotation) if argument.annotation else _described(argument.arg, docstring)
        found.append(Parameter(argument.arg, kind.strip("'\""), ast.unparse(default) if default else None))
    return tuple(found)


def _described(name: str, docstring: str) -> str:
    """The type that a docstring in Google's or numpy's style gives for a parameter."""
    match = re.search(
        rf"^\s*{re.escape(name)}\s*(?:\((?P<google>[^)]*)\)\s*:|:\s*(?P<numpy>[\w\[\], .|]+)$)", docstring, re.MULTILINE
    )
    return (match["google"] or match["numpy"] or "") if match else ""


@dataclass(frozen=True)
class _Needed:
    imports: list[str]
    definitions: list[str]


class _Scope:
    """What the names of a module stand for."""

    def __init__(self, tree: ast.Module, module: Module) -> None:
        self._module = module
        self.imports: dict[str, str] = {}
        self.definitions: dict[str, ast.stmt] = {}
        self.order: dict[str, int] = {}
        for statement in _flat(tree.body):
            if isinstance(statement, ast.Import):
                for alias in statement.names:
                    name = alias.asname or alias.name.partition(".")[0]
                    self.imports[name] = f"import {alias.name}" + (f" as {alias.asname}" if alias.asname else "")
            elif isinstance(statement, ast.ImportFrom):
                origin = _absolute(statement, module)
                for alias in statement.names:
                    whole = f"from {origin} import {alias.name}"
                    self.imports[alias.asname or alias.name] = whole + (f" as {alias.asname}" if alias.asname else "")
            elif isinstance(statement, ast.FunctionDef | ast.ClassDef):
                self._define(statement.name, statement)
            elif (
                isinstance(statement, ast.Assign)
                and len(statement.targets) == 1
                and isinstance(statement.targets[0], ast.Name)
            ):
                self._define(statement.targets[0].id, statement)
            elif isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name) and statement.value:
                self._define(statement.target.id, statement)

    def _define(self, name: str, statement: ast.stmt) -> None:
        self.definitions[name] = statement
        self.order[name] = len(self.order)

    def needed(self, node: ast.AST) -> _Needed:
        """Imports and definitions that a function needs, helpers' needs among them. Raises Dropped."""
        imports: set[str] = set()
        definitions: set[str] = set()
        waiting = [node]
        own = getattr(node, "name", "")
        while waiting:
            for name in _free(waiting.pop()):
                if name == own or name in definitions:
                    continue
                if name in OWNERS and isinstance(self.definitions.get(name), ast.ClassDef):
                    imports.add(f"from {self._module.name} import {name}")
                elif name in self.definitions:
                    statement = self.definitions[name]
                    if isinstance(statement, ast.ClassDef):
                        raise Dropped("needs a class of its module")
                    definitions.add(name)
                    waiting.append(statement)
                elif name in self.imports:
                    imports.add(self.imports[name])
                elif name not in _BUILTINS:
                    raise Dropped("needs a name that is not found")
        ordered = sorted(definitions, key=self.order.__getitem__)
        return _Needed(sorted(imports, key=_import_order), [ast.unparse(self.definitions[name]) for name in ordered])


def _import_order(line: str) -> tuple[bool, str]:
    return line.startswith("from "), line


def _flat(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Statements, with those under ``if TYPE_CHECKING`` and ``try``."""
    for statement in body:
        if isinstance(statement, ast.If | ast.Try):
            yield from _flat(statement.body)
        else:
            yield statement


def _absolute(statement: ast.ImportFrom, module: Module) -> str:
    if not statement.level:
        return statement.module or ""
    parts = module.name.split(".")
    up = statement.level - (1 if module.package else 0)
    base = parts[: len(parts) - up] if up else parts
    return ".".join([*base, *([statement.module] if statement.module else [])])


def _free(node: ast.AST) -> set[str]:
    """Names that are read in a definition and not made there. Coarse: a name made anywhere in it counts as its own."""
    read: set[str] = set()
    made: set[str] = set()
    for part in ast.walk(node):
        if isinstance(part, ast.Name):
            (read if isinstance(part.ctx, ast.Load) else made).add(part.id)
        elif isinstance(part, ast.arg):
            made.add(part.arg)
        elif isinstance(part, ast.FunctionDef | ast.ClassDef | ast.ExceptHandler) and part is not node and part.name:
            made.add(part.name)
        elif isinstance(part, ast.Import | ast.ImportFrom):
            made |= {alias.asname or alias.name.partition(".")[0] for alias in part.names}
    return read - made
