"""Arguments for a function: what its package's tests gave it (``recording/``), and what follows from its parameters,
by type, by name, by default, by what they are compared with.

An argument is an expression (``values.py``), so that a test can show it. What no expression is known for makes the
function unusable, which is counted; nothing is guessed at.
"""

import ast
import random
import re
from collections.abc import Iterator, Sequence

from qspark.data.recording import Row
from qspark.data.recording.variation import varied
from qspark.data.snippets import Parameter
from qspark.data.values import BY_TYPE
from qspark.judge.inside import syntax

_ALIASES = {
    "integer": "int",
    "boolean": "bool",
    "array": "ndarray",
    "np.array": "ndarray",
    "np.ndarray": "ndarray",
    "numpy.ndarray": "ndarray",
    "ArrayLike": "ndarray",
    "npt.NDArray": "ndarray",
    "ParameterValueType": "float",
    "Instruction": "Gate",
    "BaseOperator": "SparsePauliOp",
    "Real": "float",
    "double": "float",
    "np.float64": "float",
    "numbers.Number": "float",
    "Number": "float",
    "string": "str",
    "Boolean": "bool",
    "np.random.Generator": "Generator",
    "Backend": "BackendV2",
    "nx.Graph": "Graph",
    "networkx.Graph": "Graph",
    "rx.PyGraph": "PyGraph",
    "rustworkx.PyGraph": "PyGraph",
    "rx.PyDiGraph": "PyDiGraph",
    "NDArray": "ndarray",
    "QubitSpecifier": "int",
    "ClbitSpecifier": "int",
    "list": "list[int]",
    "List": "list[int]",
    "Sequence": "list[int]",
    "tuple": "tuple[int, int]",
    "dict": "dict[str, int]",
    "Dict": "dict[str, int]",
    "SuperOp": "QuantumChannel",
}
_BY_NAME: tuple[tuple[str, str], ...] = (
    (r"(num|number|n)_.*|.*_(num|count)|n|k|reps|order|size|depth|width|num", "int"),
    (r"(theta|phi|lam|alpha|beta|gamma|angle|phase|time|prob.*|p|eps.*|tol.*)", "float"),
    (r"(circuit|qc|circ)", "QuantumCircuit"),
    (r"(unitary|matrix|mat|mat1|mat2|u|umat)", "ndarray"),
    (r"(cliff|clifford)", "Clifford"),
    (r"(pauli)", "Pauli"),
    (r"(counts)", "dict[str, int]"),
    (r"(qubits|pattern|perm.*)", "list[int]"),
    (r"(coupling_map|coupling|cmap)", "CouplingMap"),
    (r"(dag)", "DAGCircuit"),
    (r"(target)", "Target"),
    (r"(backend)", "BackendV2"),
    (r"(rng|generator)", "Generator"),
    (r"(seed)", "int"),
    (r"(state|statevector|psi)", "Statevector"),
    (r"(observable|hamiltonian)", "SparsePauliOp"),
    (r"(graph)", "Graph"),
    (r"(gate|instruction)", "Gate"),
    (r"(dag_circuit)", "DAGCircuit"),
)
_UNITARIES = tuple(f"random_unitary({2**n}, seed={seed}).data" for n, seed in ((1, 2), (2, 1), (2, 3), (3, 4)))
_IS_UNITARY = re.compile(r"unitary|^u$|mat")
_FEW = 4  # recorded calls
_VARIED = 6  # times that a recorded call is varied
_QUBITS = ("0", "1", "2", "1", "0")  # for parameters that name a single qubit


class NoInput(Exception):
    """No expression is known for a parameter; the message names its type."""


def arguments(
    parameters: Sequence[Parameter],
    count: int,
    seed: str,
    body: str = "",
    recorded: Sequence[Row] = (),
) -> tuple[str, ...]:
    """At most ``count`` different argument tuples. Raises NoInput.

    Words that the function's body compares a string with are tried for it. Of calls that were ``recorded`` (None:
    an argument that is not known) come first the calls themselves, each with others that differ in one argument: what
    anybody can read in the package's tests must not be all that a hidden test asks.
    """
    chance = random.Random(seed)
    words = _words(body)
    columns = [[row[number] for row in recorded] for number in range(len(parameters))]
    choices = [
        _choices(parameter, words, [text for text in column if text is not None])
        for parameter, column in zip(parameters, columns, strict=True)
    ]
    found: dict[str, None] = {}
    for row in _rounds(recorded, chance):
        if len(found) >= count * 3 // 4:
            break
        whole = [text or chance.choice(options) for text, options in zip(row, choices, strict=True)]
        changed = list(whole)
        place = chance.randrange(len(whole))
        other = varied(whole[place], chance)
        # Those who call it know best what fits it; a few calls alone say too little.
        changed[place] = other if len(recorded) > _FEW else chance.choice((other, chance.choice(choices[place])))
        found |= {f"({', '.join(picked)},)": None for picked in (whole, changed)}
    for number in range(6 * count):
        # First every parameter's values in step, so that sizes fit each other; then mixed.
        in_step = number < count // 2
        picked = [options[number % len(options)] if in_step else chance.choice(options) for options in choices]
        found[f"({', '.join(picked)},)"] = None
        if len(found) >= count:
            break
    return tuple(found)


def _rounds(recorded: Sequence[Row], chance: random.Random) -> Iterator[Row]:
    """Every call a few times, each time in another order: what is varied differs."""
    for _ in range(_VARIED):
        yield from chance.sample([*recorded], len(recorded))


def _choices(parameter: Parameter, words: dict[str, list[str]], recorded: Sequence[str]) -> tuple[str, ...]:
    kind = parameter.kind.removesuffix(", optional").strip(" `")
    options: list[str] = []
    if re.fullmatch(r"(control|target|qubit|qubit\d?|q\d?|gate_qubit)", parameter.name) and kind in ("", "int"):
        options = list(_QUBITS)
    elif kind:
        options = _of_type(kind)
        if any(option.endswith(".data") for option in options) and _IS_UNITARY.search(parameter.name):
            options = [*_UNITARIES, *(option for option in options if option == "None")]
        if "str" in re.findall(r"\w+", kind) or kind == "string":
            options += words.get(parameter.name, [])
    if not options or (kind in ("", "Any", "object") and parameter.name not in words):
        by_name = next((kind for pattern, kind in _BY_NAME if re.fullmatch(pattern, parameter.name)), "")
        options += BY_TYPE.get(by_name, ()) if not kind or kind in ("Any", "object") else ()
    if parameter.default is not None and parameter.default not in options:
        options.append(parameter.default)
    options = [*recorded, *options]
    if not options or set(options) == {"None"}:
        raise NoInput(parameter.kind or "no type is given")
    return tuple(dict.fromkeys(options))


def _words(body: str) -> dict[str, list[str]]:
    """For each name in a function's body the strings that it is compared with, as expressions."""
    found: dict[str, list[str]] = {}
    try:
        tree = syntax.parse(f"if True:\n{body}") if body else ast.Module([], [])
    except SyntaxError:
        return found
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            names = [part.id for side in sides for part in ast.walk(side) if isinstance(part, ast.Name)]
            texts = [part.value for side in sides for part in ast.walk(side) if isinstance(part, ast.Constant)]
            for name in names:
                found.setdefault(name, []).extend(repr(text) for text in texts if isinstance(text, str))
    return {name: texts for name, texts in found.items() if texts}


def _of_type(text: str) -> list[str]:
    """Expressions of what an annotation, or a docstring, names."""
    text = re.sub(r"\s+or\s+", " | ", text.strip(" `'\""))
    if text in _ALIASES or text in BY_TYPE:
        return list(BY_TYPE[_ALIASES.get(text, text)])
    try:
        return _of_node(syntax.expression(text))
    except (SyntaxError, ValueError, RecursionError):
        return []


def _of_node(node: ast.expr) -> list[str]:
    text = ast.unparse(node)
    text = _ALIASES.get(text, text)
    if text in BY_TYPE:
        return list(BY_TYPE[text])
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return _of_type(node.value)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return [*_of_node(node.left), *_of_node(node.right)]
    if isinstance(node, ast.Attribute):
        return _of_type(node.attr)
    if not isinstance(node, ast.Subscript):
        return []
    inside = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    return _of_container(ast.unparse(node.value).rpartition(".")[2], inside)


def _of_container(outer: str, inside: list[ast.expr]) -> list[str]:
    if outer == "Literal":
        return [ast.unparse(part) for part in inside]
    if outer in ("Union", "Optional", "Annotated"):
        members = inside[:1] if outer == "Annotated" else inside
        return [value for part in members for value in _of_node(part)] + (["None"] if outer == "Optional" else [])
    if outer in ("ndarray", "NDArray", "Array"):
        whole = " ".join(map(ast.unparse, inside))
        kind = "bool" if "bool" in whole else "int" if re.search(r"u?int", whole) else ""
        return list(BY_TYPE[f"array of {kind}" if kind else "ndarray"])
    if outer in ("list", "List", "Sequence", "Iterable", "Collection", "MutableSequence"):
        named = f"list[{_ALIASES.get(ast.unparse(inside[0]), ast.unparse(inside[0]))}]"
        return list(BY_TYPE[named]) if named in BY_TYPE else [f"[{some}]" for some in _some(_of_node(inside[0]))]
    if outer in ("set", "Set", "frozenset", "AbstractSet", "FrozenSet"):
        brackets = ("frozenset({", "})") if outer.lower() == "frozenset" else ("{", "}")
        return [some.join(brackets) for some in _some(_of_node(inside[0]))]
    if outer in ("tuple", "Tuple"):
        if len(inside) == 1 or ast.unparse(inside[-1]) == "...":
            return [f"({some},)" for some in _some(_of_node(inside[0]))]
        columns = [_of_node(part) for part in inside]
        longest = max(map(len, columns), default=0) if all(columns) else 0
        rows = (", ".join(column[(n + m) % len(column)] for m, column in enumerate(columns)) for n in range(longest))
        return [f"({row})" for row in rows]
    if outer in ("dict", "Dict", "Mapping", "MutableMapping") and len(inside) == 2:
        keys, values = _of_node(inside[0]), _of_node(inside[1])
        if not keys or not values:
            return []
        sizes = (2, 1, 3)
        made = (", ".join(f"{keys[n % len(keys)]}: {values[n % len(values)]}" for n in range(size)) for size in sizes)
        return [f"{{{pairs}}}" for pairs in made]
    return []


def _some(options: list[str]) -> list[str]:
    """A few selections of the options, with commas between."""
    return [", ".join(part) for part in (options[:2], options[1:4], options[:1], options[2:5]) if part]
