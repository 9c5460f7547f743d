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


def cut(text: str, name: str = "pack.sub.mod") -> tuple[list[Snippet], Step]:
    step = Step("cut out", "functions")
    return list(snippets(Module(name, text, f"pack: {name}", "MIT", "pack"), step)), step


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


HEAD = "from qiskit import QuantumCircuit\n"
GOOD = '    """Prepare a circuit of n qubits, all of them in plus."""\n    c = QuantumCircuit(n)\n    c.h(range(n))\n    return c\n'
DROPPED = {
    "a method of a class that is not among the known ones": f"class A:\n    def f(self, n):\n    {GOOD.replace(chr(10), chr(10) + '    ')}\n",
    "inside another function": f"def g(n):\n    def f(n):\n    {GOOD.replace(chr(10), chr(10) + '    ')}\n",
    "decorated": f"@cached\ndef f(n):\n{GOOD}",
    "a generator or coroutine": f"def f(n):\n{GOOD.replace('return c', 'yield c')}",
    "no arguments": f"def f():\n{GOOD}",
    "arguments that cannot be chosen": f"def f(n, *more):\n{GOOD}",
    "a docstring that says too little": "def f(n):\n    '''Circuit.'''\n    c = QuantumCircuit(n)\n    c.h(0)\n    return c\n",
    "a parameter that the docstring does not name": f"def f(n, m):\n{GOOD}",
    "returns nothing": f"def f(n):\n{GOOD.replace('return c', 'return')}",
    "nothing quantum in it": "def f(n):\n    '''Sum of the numbers from one to n, all of them.'''\n    s = 0\n    s += n\n    return s\n",
    "reads, writes, warns or runs other code": f"def f(n):\n{GOOD.replace('c.h', 'print(c); c.h')}",
    "needs a name that is not found": f"def f(n):\n{GOOD.replace('c.h(range(n))', 'unknown(c)')}",
    "needs a class of its module": f"class A: pass\n\ndef f(n):\n{GOOD.replace('c.h(range(n))', 'A(c)')}",
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
