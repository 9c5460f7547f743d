"""Functions cut out of modules."""

import ast

import pytest

from qspark.data.funnel import Step
from qspark.data.snippets import Snippet, snippets
from qspark.data.sources import Module

TEXT = '''
"""A module."""
from __future__ import annotations
import numpy as np
from ..tools import helper_gate as gate
from qiskit import QuantumCircuit

ANGLE = 0.25
TWICE = 2 * ANGLE


def turned(circuit, qubit):
    """Private helper."""
    circuit.ry(TWICE, qubit)
    return circuit


def prepared(n: int, state: QuantumCircuit | None = None) -> QuantumCircuit:
    """Prepare a circuit of n qubits that turns each of them by a little.

    Args:
        n: number of qubits.
        state: a circuit that comes first, see :class:`~qiskit.circuit.QuantumCircuit`.

    Returns:
        The circuit.

    Examples:
        >>> prepared(3)
    """
    circuit = state or QuantumCircuit(n)
    for qubit in range(n):
        turned(circuit, qubit)
    gate(circuit)
    return circuit
'''


def cut(text: str, name: str = "pack.sub.mod", *, importable: bool = False) -> tuple[list[Snippet], Step]:
    step = Step("cut out", "functions")
    return list(snippets([Module(name, text, f"pack: {name}", "MIT", "pack")], step, importable=importable)), step


def test_a_function_comes_with_all_that_it_needs() -> None:
    found, _ = cut(TEXT)
    (snippet,) = found
    assert snippet.name == "prepared"
    assert snippet.imports == ("from qiskit import QuantumCircuit",)
    assert "from pack.tools import helper_gate as gate" in snippet.helpers
    assert snippet.helpers.index("ANGLE = 0.25") < snippet.helpers.index("TWICE = 2 * ANGLE")
    assert "def turned" in snippet.helpers
    assert "import numpy" not in snippet.helpers  # not needed
    ast.parse(f"{snippet.signature}\n{snippet.body}")


def test_examples_and_markup_are_no_part_of_what_is_asked() -> None:
    (snippet,), _ = cut(TEXT)
    assert ">>>" not in snippet.docstring
    assert ":class:" not in snippet.docstring
    assert "QuantumCircuit" in snippet.docstring


def test_parameters_keep_their_types_and_defaults() -> None:
    (snippet,), _ = cut(TEXT)
    assert [(p.name, p.kind, p.default) for p in snippet.parameters] == [
        ("n", "int", None),
        ("state", "QuantumCircuit | None", "None"),
    ]


HEAD = "import numpy as np\nfrom qiskit import QuantumCircuit\n"
GOOD = '    """Prepare a circuit of n qubits, all of them in plus."""\n    c = QuantumCircuit(n)\n    c.h(range(n))\n    return c\n'
DROPPED = {
    "a method that needs more of its object than settings": f"class A:\n    def f(self, n):\n    {GOOD.replace(chr(10), chr(10) + '    ').replace('range(n)', 'self.of(n)')}\n",
    "inside another function or class": f"def g(n):\n    def f(n):\n    {GOOD.replace(chr(10), chr(10) + '    ')}\n",
    "decorated": f"@cached\ndef f(n):\n{GOOD}",
    "a generator or coroutine": f"def f(n):\n{GOOD.replace('return c', 'yield c')}",
    "no arguments": f"def f():\n{GOOD}",
    "arguments that cannot be chosen": f"def f(n, *more):\n{GOOD.replace('range(n)', 'more')}",
    "a docstring that says too little": "def f(n):\n    '''Circuit.'''\n    c = QuantumCircuit(n)\n    c.h(0)\n    return c\n",
    "a parameter that the docstring does not name": f"def f(n, m):\n{GOOD}",
    "deprecated": f"@deprecate_func(since='1.0')\ndef f(n):\n{GOOD}",
    "chance decides its result": f"def f(n):\n{GOOD.replace('c.h', 'c.x(np.random.randint(n)); c.h')}",
    "a number that the docstring does not give": f"def f(n):\n{GOOD.replace('c.h', 'c.rx(0.014, 0); c.h')}",
    "private": f"def _f(n):\n{GOOD}",
    "no docstring": "def f(n):\n    c = QuantumCircuit(n)\n    c.h(0)\n    return c\n",
    "nothing quantum in it": "def f(n):\n    '''Sum of the numbers from one to n, all of them.'''\n    s = 0\n    s += n\n    return s\n",
    "reads, writes, warns or runs other code": f"def f(n):\n{GOOD.replace('c.h', 'm = open(c); c.h')}",
    "needs a name that is not found": f"def f(n):\n{GOOD.replace('c.h(range(n))', 'unknown(c)')}",
}


@pytest.mark.parametrize("reason", DROPPED)
def test_what_cannot_be_used_is_counted_with_its_reason(reason: str) -> None:
    found, step = cut(HEAD + DROPPED[reason])
    assert found == []
    assert step.dropped[reason] == 1


@pytest.mark.parametrize("text", ["print 'two'\n", "def f(:\n", "\x00", "(" * 5000, "x = " + "-" * 100_000 + "1\n"])
def test_a_module_that_does_not_parse_is_counted(text: str) -> None:
    found, step = cut(text)
    assert found == []
    assert step.dropped["a module that does not parse"] == 1


def source(snippet: Snippet) -> str:
    return f"{snippet.signature}\n{snippet.body}"


def test_a_class_is_imported_where_its_package_is_installed_and_else_copied() -> None:
    text = f"{HEAD}class A:\n    x = 1\n\ndef f(n):\n{GOOD.replace('range(n)', 'A.x')}"
    (installed,), _ = cut(text, importable=True)
    assert "from pack.sub.mod import A" in installed.helpers
    (copied,), _ = cut(text)
    assert "class A" in copied.helpers
    assert "import A" not in copied.helpers


def test_helpers_are_followed_into_other_modules_of_a_package_that_is_not_installed() -> None:
    step = Step("cut out", "functions")
    listed = [
        Module(
            "pack.a", f"{HEAD}from .b import turn\ndef f(n):\n{GOOD.replace('range(n)', 'turn(n)')}", "", "MIT", "pack"
        ),
        Module("pack.b", "TWO = 2\ndef turn(n):\n    return n % TWO\n", "", "MIT", "pack"),
    ]
    (snippet,) = snippets(listed, step, importable=False)
    assert snippet.helpers.index("TWO = 2") < snippet.helpers.index("def turn")
    assert "import turn" not in snippet.helpers


def test_two_helpers_of_one_name_are_not_mixed_up() -> None:
    step = Step("cut out", "functions")
    body = GOOD.replace("range(n)", "turn(n) + other(n)")
    listed = [
        Module(
            "pack.a", f"{HEAD}from .b import other\ndef turn(n):\n    return n\ndef f(n):\n{body}", "", "MIT", "pack"
        ),
        Module("pack.b", "def turn(n):\n    return 2 * n\ndef other(n):\n    return turn(n)\n", "", "MIT", "pack"),
    ]
    assert list(snippets(listed, step, importable=False)) == []
    assert step.dropped["needs two things of one name"] == 1


def test_helpers_that_call_each_other_come_to_an_end() -> None:
    helpers = "".join(f"def h{i}(n):\n    return {' + '.join(f'h{j}(n)' for j in range(12))}\n" for i in range(12))
    (snippet,), _ = cut(f"{HEAD}{helpers}def f(n):\n{GOOD.replace('range(n)', 'h0(n)')}")
    assert snippet.helpers.count("def ") == 12


def test_arguments_by_keyword_only_become_arguments_by_position() -> None:
    (snippet,), _ = cut(f"{HEAD}def f(n=2, *, angle, more=1):\n{GOOD.replace('n qubits', 'n qubits, angle and more')}")
    assert snippet.signature == "def f(angle, n=2, more=1):"


def test_statements_that_only_tell_something_are_left_out() -> None:
    (snippet,), _ = cut(f"{HEAD}import warnings\ndef f(n):\n{GOOD.replace('c.h', 'warnings.warn(str(n)); c.h')}")
    assert "warn" not in source(snippet) + snippet.helpers


def test_a_decorator_that_changes_nothing_is_left_out() -> None:
    (snippet,), _ = cut(f"{HEAD}import functools\n@functools.lru_cache(maxsize=None)\ndef f(n):\n{GOOD}")
    assert "cache" not in source(snippet) + snippet.helpers


def test_a_short_summary_is_enough_where_the_rest_says_more() -> None:
    said = "Prepare a circuit.\n\n    Args:\n        n: number of its qubits, which all end in the plus state after a Hadamard gate."
    (snippet,), _ = cut(f"{HEAD}def f(n):\n{GOOD.replace('Prepare a circuit of n qubits, all of them in plus.', said)}")
    assert "Hadamard" in snippet.docstring
