"""What the names of a package's modules stand for, and what a function needs of them to stand alone.

Names are followed from module to module of one package. A helper is copied; a class is imported where the package is
installed in the environment that programs run in, and otherwise copied as well. Nothing is executed.
"""

import ast
import builtins
import copy
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from qspark.data.methods import OWNERS
from qspark.data.sources import Module
from qspark.judge.inside import syntax

_BUILTINS = frozenset({*dir(builtins), "__name__"})
MAX_LINES = 80  # of a function with its helpers: longer ones ask for more than a docstring says
_DEEPEST = 40  # hops from module to module that a re-exported name is followed
_MOST = 60  # helpers and imports of one function


class Dropped(Exception):
    """Why a function is no snippet."""


@dataclass
class Needed:
    """What a definition needs: imports, and definitions in an order in which they can be executed."""

    imports: set[str] = field(default_factory=set)
    definitions: dict[str, str] = field(default_factory=dict)  # name -> source
    begun: dict[str, str] = field(default_factory=dict)  # name -> what it stands for; it may still be followed

    @property
    def import_lines(self) -> list[str]:
        return sorted(self.imports, key=lambda line: (line.startswith("from "), line))


class Names:
    """Of all modules of one package. ``importable``: whether it is installed where programs run."""

    def __init__(self, modules: Iterable[Module], *, importable: bool) -> None:
        self.importable = importable
        self._modules = {module.name: module for module in modules}
        self._scopes: dict[str, Scope | None] = {}

    def scope(self, module: str) -> "Scope | None":
        """None if there is no such module here, or if it does not parse."""
        if module not in self._scopes:
            found = self._modules.get(module)
            tree = parsed(found.text) if found else None
            self._scopes[module] = Scope(tree, found, self) if tree is not None and found is not None else None
        return self._scopes[module]


class Scope:
    """One module."""

    def __init__(self, tree: ast.Module, module: Module, names: Names) -> None:
        self.tree = tree
        self.module = module
        self.names = names
        self._imports: dict[str, tuple[str, str]] = {}  # name -> module, name in it ("": the module itself)
        self._definitions: dict[str, ast.stmt] = {}
        self._copied: dict[int, tuple[str, list[str]]] = {}  # of a definition: its source, the names that it needs
        for statement in _flat(tree.body):
            if isinstance(statement, ast.Import):
                for alias in statement.names:
                    self._imports[alias.asname or alias.name.partition(".")[0]] = (alias.name, "")
            elif isinstance(statement, ast.ImportFrom):
                origin = _absolute(statement, module)
                for alias in statement.names:
                    self._imports[alias.asname or alias.name] = (origin, alias.name)
            elif isinstance(statement, ast.FunctionDef | ast.ClassDef):
                self._definitions[statement.name] = statement
            elif isinstance(statement, ast.Assign) and len(statement.targets) == 1:
                target = statement.targets[0]
                if isinstance(target, ast.Name):
                    self._definitions[target.id] = statement
            elif isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name) and statement.value:
                self._definitions[statement.target.id] = statement

    def needed(self, node: ast.AST) -> Needed:
        """By a definition, helpers' needs among them. Raises Dropped."""
        found = Needed()
        found.begun[getattr(node, "name", "")] = self.module.name
        for name in sorted(free(node)):
            self._resolve(name, name, found, 0)
        return found

    def _resolve(self, name: str, called: str, found: Needed, hops: int) -> None:
        """Find what a name of this module stands for, which is ``called`` something in the snippet."""
        statement = self._definitions.get(name)
        if isinstance(statement, ast.ClassDef) and (self.names.importable or name in OWNERS):
            self._import(self.module.name, name, called, found)
        elif statement is not None:
            self._copy(statement, name, called, found)
        elif name in self._imports:
            origin, inside = self._imports[name]
            other = self.names.scope(origin) if inside and hops < _DEEPEST else None
            if other is not None and not self.names.importable:
                other._resolve(inside, called, found, hops + 1)
            else:
                self._import(origin, inside, called, found)
        elif name not in _BUILTINS:
            raise Dropped("needs a name that is not found")

    @staticmethod
    def _import(origin: str, inside: str, called: str, found: Needed) -> None:
        line = f"import {origin}" if origin.partition(".")[0] == called else f"import {origin} as {called}"
        if inside:
            line = f"from {origin} import {inside}" + (f" as {called}" if called != inside else "")
        if found.begun.setdefault(called, line) != line and not line.startswith("import "):
            raise Dropped("needs two things of one name")
        found.imports.add(line)

    def _copy(self, statement: ast.stmt, name: str, called: str, found: Needed) -> None:
        if found.begun.get(called) == self.module.name:
            return
        if called in found.begun or (name != called and name in found.begun):
            raise Dropped("needs two things of one name")
        if name != called and not isinstance(statement, ast.FunctionDef | ast.ClassDef):
            raise Dropped("needs a constant under another name")
        found.begun |= {name: self.module.name, called: self.module.name}
        if len(found.begun) > _MOST:
            raise Dropped("too long with what it needs")
        if id(statement) not in self._copied:
            self._copied[id(statement)] = ast.unparse(_bare(statement)), sorted(free(statement))
        source, names = self._copied[id(statement)]
        if len(source.splitlines()) > MAX_LINES:
            raise Dropped("too long with what it needs")
        for needed in names:
            self._resolve(needed, needed, found, 0)
        found.definitions[name] = source
        if name != called:
            found.definitions[called] = f"{called} = {name}"


def parsed(text: str) -> ast.Module | None:
    """None for what is no Python of today."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of escapes in other people's strings
            return syntax.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def free(node: ast.AST) -> set[str]:
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


def _bare(statement: ast.stmt) -> ast.stmt:
    """A helper without its docstrings: the reference is to be read, and they are what is long about it."""
    bare = copy.deepcopy(statement)
    for node in ast.walk(bare):
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and len(node.body) > 1 and ast.get_docstring(node):
            node.body = node.body[1:]
    return bare


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
