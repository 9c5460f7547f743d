"""Methods turned into functions, where that is honest: what a method of a well-known class does with nothing but the
public side of its object, a function can do with the object as its first argument.
"""

import ast
import copy

OWNERS = {  # class: what its object is called as an argument
    "QuantumCircuit": "circuit",
    "Statevector": "state",
    "DensityMatrix": "state",
    "Operator": "operator",
    "SparsePauliOp": "observable",
    "Pauli": "pauli",
    "PauliList": "paulis",
    "Clifford": "clifford",
    "CouplingMap": "coupling",
}


class NotHonest(Exception):
    """Why a method is no function; the message says it."""


def as_function(owner: str, method: ast.FunctionDef) -> ast.FunctionDef:
    """The function. Raises NotHonest."""
    if owner not in OWNERS:
        raise NotHonest("a method of a class that is not among the known ones")
    if method.name.startswith("_") or method.decorator_list:
        raise NotHonest("a private or decorated method")
    if not method.args.args or method.args.args[0].arg != "self":
        raise NotHonest("a method without self")
    for node in ast.walk(method):
        if isinstance(node, ast.Attribute) and node.attr.startswith("_"):
            raise NotHonest("a method that uses private parts")
        if isinstance(node, ast.Name) and node.id in ("super", "__class__", "cls"):
            raise NotHonest("a method that uses private parts")
    name = OWNERS[owner]
    taken = {node.arg for node in ast.walk(method) if isinstance(node, ast.arg)}
    taken |= {node.id for node in ast.walk(method) if isinstance(node, ast.Name)}
    while name in taken:
        name += "_"
    function = copy.deepcopy(method)
    _Renamed(name).visit(function)
    function.args.args[0] = ast.arg(name, ast.Name(owner, ast.Load()))
    if method.name == name or method.name in taken:
        function.name = f"{method.name}_of"
    docstring = ast.get_docstring(method)
    if docstring:
        first, _, rest = docstring.partition("\n\n")
        said = f"{first}\n\nThe first argument, {name}, is the {owner} that this is about."
        function.body[0] = ast.Expr(ast.Constant(f"{said}\n\n{rest}" if rest else said))
    return ast.fix_missing_locations(function)


class _Renamed(ast.NodeTransformer):
    def __init__(self, name: str) -> None:
        self._name = name

    def visit_Name(self, node: ast.Name) -> ast.Name:
        return ast.Name(self._name, node.ctx) if node.id == "self" else node
