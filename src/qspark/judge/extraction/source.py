"""Questions to a piece of source: does it parse, what does it define, which names does it lack."""

import ast
import builtins
import dis
import functools
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from types import CodeType

from qspark.judge.inside import syntax

_FILE = "<completion>"
# Models write "\d" and `x is 1`; that is theirs to hear of, not the judge's, and must not become an error under -W.
warnings.filterwarnings("ignore", module=re.escape(_FILE))

# What the compiler raises on hostile text: ValueError for NUL bytes, lone surrogates, huge numbers; nesting the rest.
_UNPARSABLE = (SyntaxError, ValueError, RecursionError, MemoryError)
MAX_SOURCE = 1 << 18  # characters; no program is longer, and parsing hostile text takes seconds beyond
_GIVEN = frozenset(dir(builtins)) | {"__file__", "__builtins__", "__annotations__"}
_Function = ast.FunctionDef | ast.AsyncFunctionDef
_Scope = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)

_LOAD_GLOBAL, _STORE_NAME = dis.opmap["LOAD_GLOBAL"], dis.opmap["STORE_NAME"]
_LOADS = frozenset(
    dis.opmap[name] for name in ("LOAD_NAME", "LOAD_GLOBAL", "LOAD_FROM_DICT_OR_GLOBALS") if name in dis.opmap
)
_OF_NAMES = _LOADS | {_STORE_NAME, dis.opmap["STORE_GLOBAL"]}


class Definition(IntEnum):
    """How far a program defines its entry point."""

    NONE = 0
    STUB = 1  # nothing but a docstring, or with "..." in place of code: an echoed prompt, an excerpt
    BOUND = 2  # the name alone, by an import, a loop or out of itself: code that uses a function from elsewhere
    FULL = 3


def parse(source: str) -> ast.Module | None:
    """The syntax tree, or None."""
    if len(source) > MAX_SOURCE:
        return None
    try:
        return syntax.parse(source, _FILE)
    except _UNPARSABLE:
        return None


def fault(source: str) -> str:
    """Why the source is no program, in a few words; empty when it is one."""
    if len(source) > MAX_SOURCE:
        return f"more than {MAX_SOURCE} characters"
    try:
        compile(source, _FILE, "exec", dont_inherit=True)
    except SyntaxError as error:
        return f"line {error.lineno}: {error.msg}" if error.lineno else error.msg
    except RecursionError:
        return "nested too deeply"
    except MemoryError:
        return "too complex to parse"
    except ValueError as error:
        return "characters that no program has" if isinstance(error, UnicodeError) else str(error)
    return ""


def definition(tree: ast.Module, name: str) -> Definition:
    """How far the bindings of ``name`` at the top of a module go: the last one, but one that only binds the name
    takes nothing from a function before it.
    """
    level = Definition.NONE
    for statement in tree.body:
        if name not in bound_by(statement):
            continue
        if isinstance(statement, _Function):
            level = Definition.STUB if _is_stub(statement) else Definition.FULL
        elif _defines(statement, name):
            level = Definition.FULL
        else:
            level = max(level, Definition.BOUND)
    return level


def _defines(statement: ast.stmt, name: str) -> bool:
    """Whether a top-level statement gives the name something new: a function, a class, a value made of other names."""
    for node in _at_the_top(statement):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef() if node.name == name:
                return True
            case ast.Assign(targets=targets, value=value) if name in _stored(*targets):
                pass
            case ast.AnnAssign(target=target, value=ast.expr() as value) if name in _stored(target):
                pass
            case _:
                continue
        if not any(isinstance(part, ast.Name) and part.id == name for part in _at_the_top(value)):
            return True
    return False


def _stored(*targets: ast.expr) -> set[str]:
    nodes = (node for target in targets for node in ast.walk(target))
    return {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}


def _is_stub(function: _Function) -> bool:
    body = function.body[1:] if ast.get_docstring(function, clean=False) is not None else function.body
    if any(isinstance(node, ast.Expr) and _is_ellipsis(node.value) for node in body):
        return True
    return all(isinstance(node, ast.Pass) or _raises_not_implemented(node) for node in body)


def _is_ellipsis(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is Ellipsis


def _raises_not_implemented(node: ast.stmt) -> bool:
    if not isinstance(node, ast.Raise):
        return False
    raised = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
    return isinstance(raised, ast.Name) and raised.id == "NotImplementedError"


def bound_by(statement: ast.stmt) -> set[str]:
    """The module-level names that a top-level statement binds when its module is imported, not run as a script."""
    names: set[str] = set()
    for node in _at_the_top(statement):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                names.add(node.name)
            case ast.Name(ctx=ast.Store()):
                names.add(node.id)
            case ast.alias():
                names.add(node.asname or node.name.partition(".")[0])
            case ast.MatchAs(name=str()) | ast.MatchStar(name=str()) | ast.ExceptHandler(name=str()):
                names.add(node.name or "")
    return names


def _at_the_top(top: ast.stmt | ast.expr) -> Iterator[ast.AST]:
    """The nodes that run when their module is imported: nothing within a function, nor what only a script does."""
    pending: list[ast.AST] = [top]
    while pending:
        node = pending.pop()
        match node:
            case ast.If() if _is_script_guard(node):
                pending += node.orelse
                continue
            case ast.AnnAssign(value=None):
                continue
        yield node
        if not isinstance(node, (*_Scope, *_COMPREHENSIONS)):
            pending.extend(ast.iter_child_nodes(node))


def _is_script_guard(node: ast.If) -> bool:
    test = node.test
    return isinstance(test, ast.Compare) and isinstance(test.left, ast.Name) and test.left.id == "__name__"


@dataclass(frozen=True)
class Names:
    """Names of a program: those used as globals though nothing binds them, and the entry point's own variables."""

    lacking: frozenset[str]
    local: frozenset[str]


@functools.lru_cache(maxsize=64)  # several rules ask for the same source
def names(source: str, entry_point: str) -> Names:
    """Which global names a program uses and does not bind, builtins apart; nothing for a source that does not compile.

    Read off the compiled code rather than ``symtable``, which takes quadratic time in the functions of a scope.
    """
    try:
        module = compile(source, _FILE, "exec", dont_inherit=True)
    except _UNPARSABLE:
        return Names(frozenset(), frozenset())
    used: set[str] = set()
    bound = set(_GIVEN)
    local: set[str] = set()
    for code in _code_objects(module):
        if code.co_name == entry_point:
            local.update(code.co_varnames, code.co_cellvars)
        if bound.issuperset(code.co_names):
            continue  # taking code apart is slow
        own: set[str] = set()  # names of a class body, seen by that body only
        loaded: set[str] = set()
        for operation, name in _named(code):
            if operation in _LOADS:
                loaded.add(name)
            elif operation == _STORE_NAME:
                (bound if code is module else own).add(name)
            else:
                bound.add(name)
        used |= loaded - own
    return Names(frozenset(used - bound), frozenset(local))


def _named(code: CodeType) -> Iterator[tuple[int, str]]:
    """The operations on global names and on names of a class body, without all else that ``dis`` finds out."""
    more = 0  # the upper bits of an argument come before it
    for operation, argument in zip(code.co_code[::2], code.co_code[1::2], strict=True):
        index = more | argument
        more = index << 8 if operation == dis.EXTENDED_ARG else 0
        if operation == _LOAD_GLOBAL:
            yield operation, code.co_names[index >> 1]  # the last bit says whether it is called
        elif operation in _OF_NAMES:
            yield operation, code.co_names[index]


def _code_objects(module: CodeType) -> Iterator[CodeType]:
    pending = [module]
    while pending:
        code = pending.pop()
        yield code
        pending.extend(constant for constant in code.co_consts if isinstance(constant, CodeType))


def segment(lines: list[str], statement: ast.stmt) -> str:
    """The lines of a statement, decorators included."""
    decorators = getattr(statement, "decorator_list", [])
    first = min([statement.lineno, *(decorator.lineno for decorator in decorators)])
    return "\n".join(lines[first - 1 : statement.end_lineno])
