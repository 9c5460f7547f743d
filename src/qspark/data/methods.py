"""Methods turned into functions, where that is honest.

* What uses nothing of its object, or is static, is a function already.
* What a method of a well-known class does with the public side of its object, a function can do with the object as its
  first argument.
* What another method reads of its object are often settings that the constructor was given and only keeps. They become
  arguments, described as the class describes them. A method that changes its object, calls other methods of it or reads
  what was computed stays a method.
"""

import ast
import copy
import re

OWNERS = {  # class: what its object is called as an argument
    "QuantumCircuit": "circuit",
    "Statevector": "state",
    "DensityMatrix": "state",
    "StabilizerState": "state",
    "Operator": "operator",
    "SuperOp": "channel",
    "Choi": "channel",
    "Kraus": "channel",
    "SparsePauliOp": "observable",
    "Pauli": "pauli",
    "PauliList": "paulis",
    "Clifford": "clifford",
    "CouplingMap": "coupling",
    "DAGCircuit": "dag",
    "Target": "target",
    "BitArray": "bits",
    "Counts": "counts",
    "QuasiDistribution": "distribution",
    "ProbDistribution": "distribution",
}
# Without these a function does the same.
_HARMLESS = re.compile(
    r"(functools\.)?(lru_cache|cache|cached_property)\b|deprecate_arg\w*\b|\w*\.?require_in_call\b|(nb\.|numba\.)?n?jit\b"
    r"|staticmethod$|classmethod$|property$|(typing\.)?override$|(\w+\.)*HAS_\w+\.|beartype$|typechecked$|final$|wraps\b"
)
# An argument in a docstring of Google's style: "name (type): what it is", and lines that are indented more.
_SAID = re.compile(r"^[ \t]*(\w+)[ \t]*(?:\([^)\n]*\))?[ \t]*:[ \t]*(\S.*(?:\n[ \t]{6,}\S.*)*)", re.MULTILINE)
_BODILESS = re.compile(r"(\w+\.)?(abstractmethod|overload)$")
_DEPRECATED = re.compile(r"deprecate")


class NotHonest(Exception):
    """Why a method is no function, or a function no task; the message says it."""


def undecorated(node: ast.FunctionDef) -> ast.FunctionDef:
    """Without decorators that change nothing about what it does. Raises NotHonest for the others."""
    names = [ast.unparse(decorator) for decorator in node.decorator_list]
    for name in names:
        if _BODILESS.match(name):
            raise NotHonest("without a body of its own")
        if not _HARMLESS.match(name):
            raise NotHonest("deprecated" if _DEPRECATED.search(name) else "decorated")
    bare = copy.copy(node)
    bare.decorator_list = []
    return bare


def as_function(owner: ast.ClassDef, method: ast.FunctionDef) -> tuple[ast.FunctionDef, dict[str, str]]:
    """The function, and which of its arguments a call of the method gives otherwise than by their names: as ``self``,
    or as an attribute of it. Raises NotHonest.
    """
    if method.name.startswith("__"):
        raise NotHonest("a special method")
    static = any(ast.unparse(decorator) == "staticmethod" for decorator in method.decorator_list)
    function = copy.deepcopy(undecorated(method))
    if static:
        return function, {}
    if not method.args.args:
        raise NotHonest("a method without self")
    first = method.args.args[0].arg
    used = {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}
    if used & {"super", "__class__"}:
        raise NotHonest("a method that uses its class")
    if first not in used:
        function.args.args = function.args.args[1:]
        return function, {}
    if first != "self":
        raise NotHonest("a method that uses its class")
    if owner.name in OWNERS:
        return _of_object(owner.name, function)
    return _of_settings(owner, function)


def _of_object(owner: str, function: ast.FunctionDef) -> tuple[ast.FunctionDef, dict[str, str]]:
    for node in ast.walk(function):
        if isinstance(node, ast.Attribute) and node.attr.startswith("_"):
            raise NotHonest("a method that uses private parts")
    name = OWNERS[owner]
    taken = _taken(function)
    while name in taken:
        name += "_"
    docstring = ast.get_docstring(function)
    _Renamed(name).visit(function)
    function.args.args[0] = ast.arg(name, ast.Name(owner, ast.Load()))
    if function.name == name or function.name in taken:
        function.name = f"{function.name}_of"
    if docstring:
        first, _, rest = docstring.partition("\n\n")
        said = f"{first}\n\nThe first argument, {name}, is the {owner} that this is about."
        function.body[0] = ast.Expr(ast.Constant(f"{said}\n\n{rest}" if rest else said))
    return ast.fix_missing_locations(function), {name: "self"}


def _of_settings(owner: ast.ClassDef, function: ast.FunctionDef) -> tuple[ast.FunctionDef, dict[str, str]]:
    kept = _kept_settings(owner)
    reads = [node for node in ast.walk(function) if isinstance(node, ast.Attribute) and _is_self(node.value)]
    if len(reads) != sum(_is_self(node) for node in ast.walk(function)):
        raise NotHonest("a method that needs its whole object")
    if any(node.attr not in kept or not isinstance(node.ctx, ast.Load) for node in reads):
        raise NotHonest("a method that needs more of its object than settings")
    wanted = sorted({node.attr for node in reads})
    taken = _taken(function)
    if any(kept[attribute].arg in taken for attribute in wanted):
        raise NotHonest("a method with a name twice")
    _Settings({attribute: kept[attribute].arg for attribute in wanted}).visit(function)
    own = function.args.args[1:]
    added = [ast.arg(kept[attribute].arg, kept[attribute].annotation) for attribute in wanted]
    required = len(own) - len(function.args.defaults)
    function.args.args = [*own[:required], *added, *own[required:]]
    function.name = f"{function.name.lstrip('_')}_{_snake(owner.name)}"
    docstring, about = ast.get_docstring(function), _about(owner)
    if docstring:
        said = [docstring, *([about[0]] if about[0] not in docstring else [])]
        lines = [f"    {part.arg}: {about[1].get(part.arg, '')}" for part in added]
        if not all(about[1].get(part.arg) for part in added):
            raise NotHonest("a method with a setting that its class does not describe")
        said.append("Settings, given as arguments:\n" + "\n".join(lines))
        function.body[0] = ast.Expr(ast.Constant("\n\n".join(said)))
    given = {kept[attribute].arg: f"self.{attribute}" for attribute in wanted}
    return ast.fix_missing_locations(function), given


def _kept_settings(owner: ast.ClassDef) -> dict[str, ast.arg]:
    """Attributes that hold what the constructor was given and nothing else does; and properties that hand them on."""
    begin = next((node for node in owner.body if isinstance(node, ast.FunctionDef) and node.name == "__init__"), None)
    if begin is None:
        return {}
    given = {argument.arg: argument for argument in [*begin.args.args[1:], *begin.args.kwonlyargs]}
    kept: dict[str, ast.arg] = {}
    stores: dict[str, int] = {}
    for node in ast.walk(owner):
        if isinstance(node, ast.Attribute) and not isinstance(node.ctx, ast.Load) and _is_self(node.value):
            stores[node.attr] = stores.get(node.attr, 0) + 1
    for node in begin.body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Name):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                if isinstance(target, ast.Attribute) and _is_self(target.value) and node.value.id in given:
                    kept[target.attr] = given[node.value.id]
    kept = {name: argument for name, argument in kept.items() if stores[name] == 1}
    for node in owner.body:
        if isinstance(node, ast.FunctionDef) and [*map(ast.unparse, node.decorator_list)] == ["property"]:
            last = node.body[-1]
            value = last.value if isinstance(last, ast.Return) and len(node.body) <= 2 else None
            if isinstance(value, ast.Attribute) and _is_self(value.value) and value.attr in kept:
                kept[node.name] = kept[value.attr]
    return kept


def _about(owner: ast.ClassDef) -> tuple[str, dict[str, str]]:
    """The first paragraph about a class, and what is said of each argument of its constructor."""
    begin = next((node for node in owner.body if isinstance(node, ast.FunctionDef) and node.name == "__init__"), None)
    texts = [ast.get_docstring(owner) or "", (ast.get_docstring(begin) or "") if begin else ""]
    said: dict[str, str] = {}
    for text in texts:
        for match in _SAID.finditer(text):
            said.setdefault(match[1], " ".join(match[2].split()))
    return " ".join(texts[0].partition("\n\n")[0].split()), said


def _is_self(node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and node.id == "self"


def _taken(function: ast.FunctionDef) -> set[str]:
    taken = {node.arg for node in ast.walk(function) if isinstance(node, ast.arg)}
    return taken | {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).strip("_").lower()


class _Renamed(ast.NodeTransformer):
    def __init__(self, name: str) -> None:
        self._name = name

    def visit_Name(self, node: ast.Name) -> ast.Name:
        return ast.Name(self._name, node.ctx) if node.id == "self" else node


class _Settings(ast.NodeTransformer):
    def __init__(self, names: dict[str, str]) -> None:
        self._names = names

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        if _is_self(node.value):
            return ast.Name(self._names[node.attr], node.ctx)
        return self.generic_visit(node)
