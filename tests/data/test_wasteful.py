"""Right answers with worse circuits: still right, and clearly worse."""

import ast

import pytest

from qspark.data import wasteful
from qspark.verdict import CircuitMetrics

LEAN = CircuitMetrics(depth=4, qubits=2, two_qubit_gates=2, size=6)


@pytest.mark.parametrize(
    ("depth", "pairs", "qubits", "worse"),
    [(6, 2, 2, True), (5, 2, 2, False), (4, 4, 2, True), (4, 3, 2, False), (8, 1, 2, False), (8, 4, 1, False)],
)
def test_clearly_worse(depth: int, pairs: int, qubits: int, worse: bool) -> None:
    found = CircuitMetrics(depth=depth, qubits=qubits, two_qubit_gates=pairs, size=9)
    assert wasteful.clearly_worse(found, LEAN) is worse


def test_nothing_is_worse_than_no_circuit() -> None:
    assert not wasteful.clearly_worse(LEAN, None)
    assert not wasteful.clearly_worse(None, LEAN)


@pytest.mark.parametrize(
    ("gate", "instead"),
    [
        ("c.cx(0, 1)", "c.h(1)\n    c.cz(0, 1)\n    c.h(1)"),
        ("c.swap(a, b)", "c.cx(a, b)\n    c.cx(b, a)\n    c.cx(a, b)"),
        ("c.h(0)", "for _ in range(3):\n        c.h(0)"),
        ("c.rz(t + 1, 0)", "for _ in range(2):\n        c.rz((t + 1) / 2, 0)"),
    ],
)
def test_ways(gate: str, instead: str) -> None:
    assert f"def f(c):\n    {instead}\n" in list(wasteful.versions(f"def f(c):\n    {gate}\n"))


def test_a_program_without_gates_has_no_wasteful_version() -> None:
    assert list(wasteful.versions("def f(c):\n    return c.depth()\n")) == []


def test_versions_are_programs() -> None:
    for text in wasteful.versions(
        "def f(c, n):\n    for k in range(n):\n        if k:\n            c.cx(k - 1, k)\n    return c\n"
    ):
        ast.parse(text)
