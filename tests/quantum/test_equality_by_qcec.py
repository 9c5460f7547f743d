"""The comparator beside an independent one: MQT QCEC, which decides equivalence by decision diagrams and ZX calculus."""

from typing import Any

import pytest
from asking import Asking
from hypothesis import given, settings
from hypothesis import strategies as st
from test_circuit_equality import REWRITES, Gate, gates

qcec = pytest.importorskip("mqt.qcec")
core = pytest.importorskip("mqt.core")

ANGLES = [number / 4 for number in range(-12, 13)]  # far enough from each other for both sides' tolerances


def by_qcec(ask: Asking, first: list[Gate], second: list[Gate], qubits: int) -> bool:
    """Whether QCEC takes two circuits for equal, up to global phase."""
    texts = ask(
        f"from qiskit import qasm2\nanswer = [qasm2.dumps(built({qubits}, gates)) for gates in ({first!r}, {second!r})]"
    )
    # Without simulations: those would answer "probably".
    result = qcec.verify(*map(core.load, texts), run_simulation_checker=False)
    assert "no_information" not in str(result.equivalence)
    return bool(result.considered_equivalent())


def rounded(found: list[Gate]) -> list[Gate]:
    return [(name, [ANGLES[int(angle * 4) % len(ANGLES)] for angle in angles], on) for name, angles, on in found]


@settings(max_examples=60, deadline=None)
@given(first=gates(3), second=gates(3))
def test_any_two_circuits(ask: Asking, first: Any, second: Any) -> None:
    first, second = rounded(first), rounded(second)
    ours = ask.value(f"circuits_difference(built(3, {first}), built(3, {second})) is None")
    assert ours == by_qcec(ask, first, second, 3)


@settings(max_examples=60, deadline=None)
@given(
    before=gates(4),
    after=gates(4),
    rewrite=st.sampled_from(REWRITES),
    on=st.permutations(range(4)),
    spoiled=st.booleans(),
)
def test_a_circuit_and_its_rewriting_or_spoiled_rewriting(
    ask: Asking, before: Any, after: Any, rewrite: Any, on: list[int], spoiled: bool
) -> None:
    one, other = rewrite(on[0], on[1])
    first = rounded(before) + one + rounded(after)
    second = rounded(before) + other + ([("t", [], [on[2]])] if spoiled else []) + rounded(after)
    ours = ask.value(f"circuits_difference(built(4, {first}), built(4, {second})) is None")
    assert ours == by_qcec(ask, first, second, 4)
    assert ours != spoiled
