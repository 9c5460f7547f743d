"""Circuits that do the same are equal, and others are not, however they are written."""

from typing import Any

import pytest
from asking import Asking
from hypothesis import given, settings
from hypothesis import strategies as st

ONE = ("h", "x", "y", "z", "s", "sdg", "t", "sx")
TURNS = ("rx", "ry", "rz", "p")
TWO = ("cx", "cz", "swap", "cy")
Gate = tuple[str, list[float], list[int]]


@st.composite
def gates(draw: st.DrawFn, qubits: int) -> list[Gate]:
    """A list of gates on so many qubits."""
    found: list[Gate] = []
    for _ in range(draw(st.integers(0, 8))):
        kind = draw(st.sampled_from(("one", "turn", "two")))
        first, second = draw(st.permutations(range(qubits)))[:2]
        if kind == "one":
            found.append((draw(st.sampled_from(ONE)), [], [first]))
        elif kind == "turn":
            found.append((draw(st.sampled_from(TURNS)), [draw(st.floats(-3, 3))], [first]))
        else:
            found.append((draw(st.sampled_from(TWO)), [], [first, second]))
    return found


REWRITES = (  # a gate and the same thing otherwise, up to global phase
    lambda q, p: ([("x", [], [q])], [("h", [], [q]), ("z", [], [q]), ("h", [], [q])]),
    lambda q, p: ([("cx", [], [q, p])], [("h", [], [p]), ("cz", [], [q, p]), ("h", [], [p])]),
    lambda q, p: ([("swap", [], [q, p])], [("cx", [], [q, p]), ("cx", [], [p, q]), ("cx", [], [q, p])]),
    lambda q, p: ([("p", [0.7], [q])], [("rz", [0.7], [q])]),
    lambda q, p: ([], [("cx", [], [q, p]), ("cx", [], [q, p])]),
    lambda q, p: ([("h", [], [q]), ("t", [], [p])], [("t", [], [p]), ("h", [], [q])]),
)


@settings(max_examples=60, deadline=None)
@given(before=gates(3), after=gates(3), rewrite=st.sampled_from(REWRITES), on=st.permutations(range(3)))
def test_a_rewritten_circuit_is_equal(ask: Asking, before: Any, after: Any, rewrite: Any, on: list[int]) -> None:
    one, other = rewrite(on[0], on[1])
    first, second = before + one + after, before + other + after
    assert ask.value(f"circuits_difference(built(3, {first}), built(3, {second}))") is None


@settings(max_examples=100, deadline=None)
@given(first=gates(3), second=gates(3))
def test_equal_means_the_same_unitary_up_to_phase(ask: Asking, first: Any, second: Any) -> None:
    truth = (
        f"abs(np.trace(Operator(built(3, {first})).data.conj().T @ Operator(built(3, {second})).data)) / 8 > 1 - 1e-8"
    )
    equal, same = ask(f"answer = circuits_difference(built(3, {first}), built(3, {second})) is None, bool({truth})")
    assert equal == same


@settings(max_examples=60, deadline=None)
@given(circuit=gates(3), extra=st.floats(0.01, 1.0), where=st.integers(0, 2))
def test_a_small_turn_more_is_seen(ask: Asking, circuit: Any, extra: float, where: int) -> None:
    turned = [*circuit, ("ry", [extra], [where])]
    assert ask.value(f"circuits_difference(built(3, {turned}), built(3, {circuit}))") is not None


def difference(ask: Asking, found: str, expected: str, more: str = "") -> Any:
    return ask(f"""
def circuit(source, qubits, clbits=0):
    circuit = QuantumCircuit(qubits, clbits)
    exec(source, {{"c": circuit, "np": np}})
    return circuit
answer = circuits_difference(circuit(*{found}), circuit(*{expected}){more})
""")


def test_preparations_differ_by_what_they_do_to_zeros_only(ask: Asking) -> None:
    one, other = ("c.h(0); c.cx(0, 1)", 2), ("c.h(1); c.cx(1, 0)", 2)
    assert difference(ask, str(one), str(other)) is not None
    assert difference(ask, str(one), str(other), ", sense='preparation'") is None


def test_phase_counts_where_it_is_asked_for(ask: Asking) -> None:
    one, other = ("c.p(0.4, 0)", 1), ("c.rz(0.4, 0)", 1)
    assert difference(ask, str(one), str(other)) is None
    assert difference(ask, str(one), str(other), ", phase=True") is not None


def test_an_ancilla_has_to_be_given_back(ask: Asking) -> None:
    clean = ("c.cx(0, 2); c.cx(2, 1); c.cx(0, 2)", 3)
    dirty = ("c.cx(0, 2); c.cx(2, 1)", 3)
    wanted = ("c.cx(0, 1)", 2)
    assert difference(ask, str(clean), str(wanted), ", ancillas=True") is None
    assert difference(ask, str(dirty), str(wanted), ", ancillas=True") is not None
    assert difference(ask, str(clean), str(wanted)) is not None


PURE, RESET = "c.h(range(9))", "c.h(0); c.reset(0); "


@pytest.mark.parametrize(
    ("found", "same"), [(RESET + PURE, True), (PURE + "; c.reset(0)", False), (PURE + "; c.reset([0, 1])", False)]
)
def test_a_mixture_too_large_for_a_matrix_meets_a_pure_state(ask: Asking, found: str, same: bool) -> None:
    different = difference(ask, str((found, 9)), str((PURE, 9)), ", sense='preparation'")
    assert (different is None) is same


@pytest.mark.parametrize(
    ("found", "expected"),
    [(PURE + "; c.reset(0)", PURE + "; c.reset(1)"), (PURE, "c.h(0); c.cx(0, range(1, 9)); c.reset(range(9))")],
    ids=["both mixed", "pure"],
)
def test_only_what_is_expected_is_unclear(ask: Asking, found: str, expected: str) -> None:
    said = ask(f"""
def circuit(source):
    circuit = QuantumCircuit(9)
    exec(source, {{"c": circuit}})
    return circuit
try:
    answer = circuits_difference(circuit({found!r}), circuit({expected!r}), sense="preparation") or "equal"
except Unclear as unclear:
    answer = str(unclear)
""")
    assert said.startswith("a mixed state of 9 qubits, more than the 8" if "reset" in found else "a mixed state of fid")


def test_too_many_qubits_are_said_with_the_limit(ask: Asking) -> None:
    said = ask("""
try:
    answer = circuits_difference(QuantumCircuit(17), QuantumCircuit(17))
except Unclear as unclear:
    answer = str(unclear)
""")
    assert said == "17 qubits, more than the 14 that can be followed"


def test_too_many_ancillas_are_a_difference(ask: Asking) -> None:
    said = ask.value("circuits_difference(QuantumCircuit(40), QuantumCircuit(2), ancillas=True)")
    assert said == "40 qubits, more than the 14 that can be followed"


MEASURED = {  # two circuits with classical bits, and whether they do the same
    "deferred": (
        ("c.h(0); c.measure(0, 0)\nwith c.if_test((c.clbits[0], 1)): c.x(1)\nc.measure(1, 1)", 2, 2),
        ("c.h(0); c.cx(0, 1); c.measure([0, 1], [0, 1])", 2, 2),
        True,
    ),
    "other bits": (("c.h(0); c.measure(0, 0)", 1, 2), ("c.h(0); c.measure(0, 1)", 1, 2), False),
    "never measured": (("c.h(0)", 1, 1), ("c.h(0); c.measure(0, 0)", 1, 1), False),
    "reset": (("c.x(0); c.reset(0)", 1, 0), ("c.reset(0)", 1, 0), True),
    "a reset within an instruction": (("c.initialize([0, 1], 0)", 1, 0), ("c.reset(0); c.x(0)", 1, 0), True),
    "a measurement within an instruction": (
        ("d = c.copy(); d.h(0); d.measure(0, 0); c.append(d.to_instruction(), [0], [0])", 1, 1),
        ("c.h(0); c.measure(0, 0)", 1, 1),
        True,
    ),
    "reset is no gate": (("c.reset(0)", 1, 0), ("c.id(0)", 1, 0), False),
    "teleport": (
        (
            "c.h(1); c.cx(1, 2); c.cx(0, 1); c.h(0); c.measure(0, 0); c.measure(1, 1)\n"
            "with c.if_test((c.clbits[1], 1)): c.x(2)\nwith c.if_test((c.clbits[0], 1)): c.z(2)",
            3,
            2,
        ),
        (
            "c.h(1); c.cx(1, 2); c.cx(0, 1); c.h(0); c.measure([0, 1], [0, 1])\n"
            "with c.if_test((c.clbits[0], 1)): c.z(2)\nwith c.if_test((c.clbits[1], 1)): c.x(2)",
            3,
            2,
        ),
        True,
    ),
    "wrong correction": (
        ("c.h(0); c.measure(0, 0)\nwith c.if_test((c.clbits[0], 1)): c.z(1)", 2, 1),
        ("c.h(0); c.measure(0, 0)\nwith c.if_test((c.clbits[0], 1)): c.x(1)", 2, 1),
        False,
    ),
    "loop": (("with c.for_loop(range(3)): c.rx(0.3, 0)", 1, 0), ("c.rx(0.9, 0)", 1, 0), True),
}


@pytest.mark.parametrize("name", MEASURED)
def test_measured_circuits_are_followed_branch_by_branch(ask: Asking, name: str) -> None:
    one, other, same = MEASURED[name]
    assert (difference(ask, str(one), str(other)) is None) == same


def test_parameters_go_by_the_order_of_their_names(ask: Asking) -> None:
    source = "from qiskit.circuit import Parameter, ParameterVector\n"
    vector = source + "v = ParameterVector('x', 11)\nfor i in range(11): c.rx(v[i], 0); c.ry(v[i], 0)"
    single = source + "v = [Parameter(f'a{i:02}') for i in range(11)]\nfor i in range(11): c.rx(v[i], 0); c.ry(v[i], 0)"
    assert difference(ask, str((vector, 1)), str((single, 1))) is None
    swapped = single.replace("c.ry(v[i], 0)", "c.ry(v[10 - i], 0)")
    assert difference(ask, str((vector, 1)), str((swapped, 1))) is not None


@settings(max_examples=40, deadline=None)
@given(circuit=gates(3))
def test_outcomes_are_those_of_the_state(ask: Asking, circuit: Any) -> None:
    assert ask(f"""
circuit = built(3, {circuit}, 3)
state = Statevector(circuit)
circuit.measure(range(3), range(3))
found = distribution(circuit, [1] + [0] * 7)
wanted = state.probabilities_dict()
answer = bool(max(abs(found.get(k, 0) - wanted.get(k, 0)) for k in found.keys() | wanted.keys()) < 1e-9)
""")


def test_an_empty_case_is_not_the_default(ask: Asking) -> None:
    assert ask("""
from qiskit import ClassicalRegister, QuantumRegister
def made(with_empty):
    register = ClassicalRegister(1)
    circuit = QuantumCircuit(QuantumRegister(2), register)
    circuit.h(0)
    circuit.measure(0, register[0])
    with circuit.switch(register) as case:
        if with_empty:
            with case(0):
                pass
        with case(case.DEFAULT):
            circuit.x(1)
    return circuit
answer = circuits_difference(made(True), made(False)) is not None and circuits_difference(made(True), made(True)) is None
""")


def test_a_gate_of_phase_alone_counts_where_phase_does(ask: Asking) -> None:
    assert ask("""
from qiskit.circuit.library import GlobalPhaseGate
one, other = QuantumCircuit(1, global_phase=0.7), QuantumCircuit(1)
other.append(GlobalPhaseGate(0.7), [])
answer = circuits_difference(one, other, phase=True) is None and circuits_difference(one, QuantumCircuit(1), phase=True) is not None
""")


def test_an_angle_that_is_no_number_is_not_every_distribution(ask: Asking) -> None:
    assert ask("""
found, expected = QuantumCircuit(1, 1), QuantumCircuit(1, 1)
found.sx(0)
found.measure(0, 0)
found.rz(float("nan"), 0)
expected.x(0)
expected.measure(0, 0)
answer = circuits_difference(found, expected, sense="outcomes") is not None
""")


@pytest.mark.parametrize("name", ["delay", "barrier", "snapshot", "reset", "measure"])
def test_an_operation_is_what_is_in_it_whatever_its_name(ask: Asking, name: str) -> None:
    assert ask(f"""
from qiskit.circuit import Gate
flip = Gate({name!r}, 1, [])
flip.definition = built(1, [("x", [], [0])])
found, expected = QuantumCircuit(1), QuantumCircuit(1)
found.append(flip, [0])
expected.x(0)
answer = circuits_difference(found, expected) is None and circuits_difference(found, QuantumCircuit(1)) is not None
""")
