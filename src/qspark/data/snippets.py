"""From the modules of a package to functions that stand alone.

A function is cut out with what it needs: imports (relative ones made absolute), helpers and constants, all the way
down (``scope.py``). Methods become functions where that is honest (``methods.py``). What cannot stand alone, or does
not say what it does (``asking.py``), is dropped and counted.

Not covered: functions that close over another function's names, generators.
"""

import ast
import copy
import inspect
import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from qspark.data.asking import asked, described_type, must_hide_nothing, must_say_enough
from qspark.data.funnel import Step
from qspark.data.methods import NotHonest, as_function, undecorated
from qspark.data.scope import MAX_LINES, Dropped, Names, Scope
from qspark.data.sources import Module

_QUANTUM = re.compile(
    r"circuit|qubit|gate|pauli|statevector|density|unitary|hamiltonian|clifford|stabilizer|observable|backend|transpil"
    r"|coupling|qft|ansatz|quantum",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(r"\b(open|input|print|exec|eval|compile|globals|warnings|logging|logger|subprocess|requests)\b")
_LEVEL = r"(debug|info|warn|warning|error|exception|critical|log)"
_REMARK = re.compile(rf"(\w+\.)*(warnings\.warn|warn|_?log(ger|ging)?\.{_LEVEL}|print)\(", re.IGNORECASE)


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
    parameters: tuple["Parameter", ...] = ()
    shown: str = ""  # definitions that the signature needs
    called: str = ""  # in its module: "Class.method" if it was one
    taken: tuple[str, ...] = ()  # how a call gives each parameter: by a name, or as an attribute of ``self``


@dataclass(frozen=True)
class Parameter:
    """A parameter: its annotation, or what the docstring says of its type; the source of its default, if any."""

    name: str
    kind: str
    default: str | None


def is_quantum(source: str) -> bool:
    """Whether code speaks of circuits, gates, states or the like."""
    return _QUANTUM.search(source) is not None


def snippets(modules: Iterable[Module], step: Step, *, importable: bool = True) -> Iterator[Snippet]:
    """All functions of a package that can be used; the others are counted.

    Args:
        importable: whether the package is installed where programs run, so that its classes can be imported.
    """
    listed = list(modules)
    names = Names(listed, importable=importable)
    for module in listed:
        scope = names.scope(module.name)
        if scope is None:
            step.drop("a module that does not parse", module.origin)
        else:
            yield from _of_module(scope, step)


def _of_module(scope: Scope, step: Step) -> Iterator[Snippet]:
    top = {id(node) for node in scope.tree.body}
    owners = {
        id(method): owner
        for owner in scope.tree.body
        if isinstance(owner, ast.ClassDef)
        for method in owner.body
        if isinstance(method, ast.FunctionDef)
    }
    for node in ast.walk(scope.tree):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        try:
            if isinstance(node, ast.AsyncFunctionDef):
                raise Dropped("a generator or coroutine")
            if node.name.startswith("_") and not node.name.endswith("__"):
                # Its docstring speaks to those who know its module: of seven that were solved from the prompt alone,
                # three were private, and two of those did not say what their tests ask.
                raise Dropped("private")
            if id(node) in owners:
                owner = owners[id(node)]
                function, taken = as_function(owner, node)
                snippet = _cut(function, scope, f"{owner.name}.{node.name}", taken)
            elif id(node) in top:
                snippet = _cut(undecorated(node), scope, node.name, {})
            else:
                raise Dropped("inside another function or class")
        except (Dropped, NotHonest) as reason:
            step.drop(str(reason), f"{scope.module.name}.{node.name}")
        except RecursionError:  # the parser bears more than what copies and writes its trees
            step.drop("nested too deeply", f"{scope.module.name}.{node.name}")
        else:
            step.keep()
            yield snippet


def _cut(node: ast.FunctionDef, scope: Scope, called: str, taken: Mapping[str, str]) -> Snippet:
    docstring = inspect.cleandoc(ast.get_docstring(node) or "")
    if not is_quantum(ast.unparse(node)):
        raise Dropped("nothing quantum in it")
    if any(isinstance(part, ast.Yield | ast.YieldFrom | ast.Await) for part in ast.walk(node)):
        raise Dropped("a generator or coroutine")
    if not docstring:
        raise Dropped("no docstring")
    arguments = _positional(node)
    if not arguments.args:
        raise Dropped("no arguments")
    quiet = ast.fix_missing_locations(_Quiet().visit(ast.Module(copy.deepcopy(node.body[1:]), [])))
    body = quiet.body
    text = "\n".join(map(ast.unparse, body))
    if len(body) < 2 and len(text) < 60:
        raise Dropped("too little to do")
    bare = ast.FunctionDef(node.name, arguments, body, [], node.returns, None)
    heading = ast.FunctionDef(node.name, arguments, [ast.Pass()], [], node.returns, None)
    ast.fix_missing_locations(bare)
    needed, for_signature = scope.needed(bare), scope.needed(ast.fix_missing_locations(heading))
    if any(line.startswith("from qiskit._accelerate") for line in needed.imports):
        raise Dropped("hands on to compiled code")
    if _OUTSIDE.search(text):
        raise Dropped("reads, writes, warns or runs other code")
    if any(isinstance(part, ast.Global | ast.Nonlocal) for part in ast.walk(node)):
        raise Dropped("names that are not its own")
    if any(source.startswith(("def ", "class ", "@")) for source in for_signature.definitions.values()):
        raise Dropped("a signature with names of its module")
    said = asked(docstring)
    must_say_enough(said, arguments)
    helpers = "\n".join(line for line in needed.import_lines if line not in for_signature.imports)
    definitions = [source for name, source in needed.definitions.items() if name not in for_signature.definitions]
    helpers += "\n\n\n" + "\n\n\n".join(definitions) if definitions else ""
    if len((helpers + text).splitlines()) > MAX_LINES:
        raise Dropped("too long with what it needs")
    must_hide_nothing(f"{said}\n{ast.unparse(heading)}", "\n".join([text, *definitions]))
    return Snippet(
        name=node.name,
        module=scope.module,
        signature=ast.unparse(heading).partition("\n")[0],
        docstring=said,
        body=textwrap.indent(text, "    ") + "\n",
        imports=tuple(for_signature.import_lines),
        helpers=helpers.strip(),
        parameters=_parameters(arguments, docstring),
        shown="\n".join(for_signature.definitions.values()),
        called=called,
        taken=tuple(taken.get(argument.arg, argument.arg) for argument in arguments.args),
    )


def _positional(node: ast.FunctionDef) -> ast.arguments:
    """Its parameters, all of which can be given by position: those by keyword where they fit. Raises Dropped."""
    given = node.args
    used = {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
    if any(more is not None and more.arg in used for more in (given.vararg, given.kwarg)):
        raise Dropped("arguments that cannot be chosen")
    own = [*given.posonlyargs, *given.args]
    defaults: list[ast.expr | None] = [None] * (len(own) - len(given.defaults))
    pairs = [*zip(own, [*defaults, *given.defaults], strict=True)]
    pairs += zip(given.kwonlyargs, given.kw_defaults, strict=True)
    pairs.sort(key=lambda pair: pair[1] is not None)
    return ast.arguments(
        posonlyargs=[],
        args=[argument for argument, _ in pairs],
        kwonlyargs=[],
        kw_defaults=[],
        defaults=[default for _, default in pairs if default is not None],
    )


class _Quiet(ast.NodeTransformer):
    """Leaves out statements that only tell somebody something."""

    def visit_Expr(self, node: ast.Expr) -> ast.Expr | ast.Pass:
        if isinstance(node.value, ast.Call) and _REMARK.match(ast.unparse(node.value)):
            return ast.Pass()
        return node


def _parameters(arguments: ast.arguments, docstring: str) -> tuple[Parameter, ...]:
    defaults: list[ast.expr | None] = [None] * (len(arguments.args) - len(arguments.defaults))
    found = []
    for argument, default in zip(arguments.args, [*defaults, *arguments.defaults], strict=True):
        kind = ast.unparse(argument.annotation) if argument.annotation else described_type(argument.arg, docstring)
        found.append(Parameter(argument.arg, kind.strip("'\""), ast.unparse(default) if default else None))
    return tuple(found)
