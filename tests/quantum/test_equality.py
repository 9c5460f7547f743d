"""What counts as the right value."""

import pytest
from asking import Asking

EQUAL = {
    "phase of a state": ("Statevector([1j, 0])", "Statevector([1, 0])"),
    "state whose first entry is small": (
        "Statevector(np.array([1e-6 + 1e-9j, 1, 1, 1]) / 3**.5)",
        "Statevector(np.array([1e-6, 1, 1, 1]) / 3**.5)",
    ),
    "phase of an operator": ("Operator(np.diag([-1, 1]))", "Operator(np.diag([1, -1]))"),
    "list for a tuple": ("[1, 2.0]", "(1, 2.0)"),
    "list for an array": ("[[1.0, 2.0]]", "np.array([[1, 2]])"),
    "rounding": ("0.1 + 0.2", "0.3"),
    "numpy's numbers": ("np.float64(1.5)", "1.5"),
    "numpy's text": ("np.str_('01')", "'01'"),
    "text for numpy's text": ("['01']", "[np.str_('01')]"),
    "terms in another order": ("SparsePauliOp(['ZI', 'XX'])", "SparsePauliOp(['XX', 'ZI'])"),
    "terms that add up": ("SparsePauliOp(['ZI', 'ZI'], [.5, .5])", "SparsePauliOp(['ZI'])"),
    "observable of another class": ("Pauli('XZ')", "SparsePauliOp(['XZ'])"),
    "gate by what it does": (
        "__import__('qiskit').circuit.library.PhaseGate(np.pi)",
        "__import__('qiskit').circuit.library.ZGate()",
    ),
    "containers in containers": ("{'a': [1, (2, 3)]}", "{'a': (1, [2, 3])}"),
    "not a number": ("float('nan')", "float('nan')"),
    "a number for an integer in an array": ("np.array([2.0, 3.0])", "np.array([2, 3])"),
    "stabilizer state": (
        "StabilizerState(Clifford(built(2, [('h', [], [0]), ('cx', [], [0, 1])])))",
        "Statevector([2**-.5, 0, 0, 2**-.5])",
    ),
    "state for a stabilizer state": ("Statevector([0, 1j])", "StabilizerState(Clifford(built(1, [('x', [], [0])])))"),
    "Clifford": ("Clifford(built(1, [('s', [], [0])]))", "Operator(built(1, [('s', [], [0])]))"),
}
DIFFERENT = {
    "another state": ("Statevector([0, 1])", "Statevector([1, 0])"),
    "stabilizer states of another width": (
        "StabilizerState(Clifford(built(2, [])))",
        "StabilizerState(Clifford(built(3, [])))",
    ),
    "another stabilizer state": (
        "StabilizerState(Clifford(built(2, [('x', [], [0])])))",
        "Statevector([1, 0, 0, 0])",
    ),
    "density for a state": ("DensityMatrix([1, 0])", "Statevector([1, 0])"),
    "relative phase": ("Operator(np.diag([1, 1j]))", "Operator(np.diag([1, -1j]))"),
    "flag for a number": ("True", "1"),
    "number for a flag": ("1", "True"),
    "text for a number": ("'1'", "1"),
    "other text of numpy's": ("np.str_('01')", "'10'"),
    "bytes for text": ("b'01'", "'01'"),
    "nothing": ("None", "0"),
    "shape": ("np.zeros((2, 2))", "np.zeros(4)"),
    "length": ("[1, 2]", "[1, 2, 3]"),
    "coefficient": ("SparsePauliOp(['ZI'], [0.5])", "SparsePauliOp(['ZI'])"),
    "bit order of an observable": ("SparsePauliOp(['IZ'])", "SparsePauliOp(['ZI'])"),
    "key": ("{'01': 1}", "{'10': 1}"),
    "phase of a gate": (
        "__import__('qiskit').circuit.library.RZGate(np.pi)",
        "__import__('qiskit').circuit.library.ZGate()",
    ),
    "norm": ("Statevector([2, 0])", "Statevector([1, 0])"),
    "infinity": ("float('inf')", "1.0"),
    "no number for every coefficient": (
        "SparsePauliOp([a + b for a in 'IXYZ' for b in 'IXYZ'], [float('nan')] * 16)",
        "SparsePauliOp(['ZI'])",
    ),
    "a number for infinity": ("0.0", "float('inf')"),
    "instruction by its name alone": (
        "__import__('qiskit').circuit.Instruction('bell', 2, 1, [])",
        "__import__('qiskit').circuit.Instruction('bell', 2, 2, [])",
    ),
    "sign of a Hamiltonian": ("Operator(np.diag([-1, -2]))", "Operator(np.diag([1, 2]))"),
    "large integers in an array": ("np.array([1048577])", "np.array([1048576])"),
    "numbers for flags in an array": ("np.array([1.0, 0.0])", "np.array([True, False])"),
    "flags for integers in an array": ("np.array([True, False])", "np.array([1, 0])"),
    "flags in an array": ("np.array([True, True])", "np.array([True, False])"),
    "shots": ("BitArray.from_counts({'0': 1})", "BitArray.from_counts({'0': 8})"),
}


@pytest.mark.parametrize("name", EQUAL)
def test_equal(ask: Asking, name: str) -> None:
    found, expected = EQUAL[name]
    assert ask.value(f"difference({found}, {expected})") is None


@pytest.mark.parametrize("name", DIFFERENT)
def test_different(ask: Asking, name: str) -> None:
    found, expected = DIFFERENT[name]
    assert ask.value(f"difference({found}, {expected})") is not None


def test_where_phase_counts_an_observable_and_its_negative_are_two(ask: Asking) -> None:
    assert ask.value("difference(Operator(-Operator(Pauli('ZZ')).data), Operator(Pauli('ZZ')), phase=True)") is not None


def test_counts_of_a_fair_coin_are_hardly_ever_refused(ask: Asking) -> None:
    assert (
        ask("""
random = np.random.default_rng(5)
def sample(n):
    ones = int(random.binomial(n, .5))
    return {"0": n - ones, "1": ones}
answer = sum(samples_difference(sample(n), sample(n)) is not None for n in (1, 2, 30, 1024, 10**6) for _ in range(4_000))
""")
        == 0
    )


def test_false_alarms_are_as_rare_as_stated(ask: Asking) -> None:
    alarms, trials, alpha = (
        ask("""
random = np.random.default_rng(6)
def sample(n):
    return {str(k): int(c) for k, c in enumerate(random.multinomial(n, [.5, .3, .15, .05]))}
answer = sum(samples_difference(sample(200), sample(200), 0.05) is not None for _ in range(4_000))
"""),
        4_000,
        0.05,
    )
    assert 0 < alarms < alpha * trials


def test_the_chance_is_that_of_the_exact_test(ask: Asking) -> None:
    assert ask("""
from scipy.stats import hypergeom
from qspark.quantum.distributions import _chance
def exact(one, two, shots):
    return min(1, 2 * float(hypergeom.sf(max(one, two) - 1, 2 * shots, one + two, shots)))
cases = [(0, 18, 18), (3, 9, 20), (500, 600, 1024), (0, 1, 1), (1024, 900, 1024), (70, 20, 100_000)]
answer = all(abs(_chance(*case) - exact(*case)) < 1e-9 + 1e-6 * exact(*case) for case in cases)
""")


def test_counts_of_another_distribution_are_refused(ask: Asking) -> None:
    assert ask("""
random = np.random.default_rng(5)
def sample(n, p):
    ones = int(random.binomial(n, p))
    return {"0": n - ones, "1": ones}
wrong = [samples_difference(sample(1024, .25), sample(1024, .75)), samples_difference({"0": 18}, {"1": 18}),
    samples_difference({"0": 980, "1": 44}, {"0": 1024}), samples_difference({}, {"0": 1}), samples_difference({}, {}),
    samples_difference({"0": 1}, {"0": 1024}), samples_difference({"0": 1025, "1": -1}, {"0": 1024})]
answer = all(wrong)
""")


def test_parities_tell_apart_what_no_single_outcome_does(ask: Asking) -> None:
    assert ask("""
random = np.random.default_rng(5)
def sample(odd):
    keys = [format(k, "010b") for k in range(1024) if odd is None or k.bit_count() % 2 == odd]
    return {k: int(c) for k, c in zip(keys, random.multinomial(1024, [1 / len(keys)] * len(keys)))}
answer = all([samples_difference(sample(1), sample(0)), samples_difference(sample(None), sample(0)),
    samples_difference(sample(0), sample(0)) is None, samples_difference(sample(None), sample(None)) is None])
""")


def test_what_was_never_seen_hides_no_parity(ask: Asking) -> None:
    assert ask("""
random = np.random.default_rng(5)
def sample(bits, even):
    drawn = random.integers(0, 2, (1024, bits))
    drawn[:, 0] ^= (drawn.sum(axis=1) % 2).astype(int) * even
    return {"".join(map(str, row)): 1 for row in drawn}
answer = all([samples_difference(sample(30, 0) | {"": 0}, sample(30, 1)), samples_difference(sample(30, 0), sample(30, 1)),
    samples_difference(sample(90, 0), sample(90, 1)), samples_difference(sample(30, 1), sample(30, 1)) is None])
""")


def test_operations_with_classical_bits_by_what_they_do(ask: Asking) -> None:
    assert ask("""
from qiskit.circuit import Clbit, IfElseOp, SwitchCaseOp
def measured(name):
    circuit = QuantumCircuit(1, 1, name=name)
    circuit.measure(0, 0)
    return circuit.to_instruction()
bit, block, other = Clbit(), built(1, [("x", [], [0])]), built(1, [])
answer = [difference(measured("one"), measured("other")) is None,
    difference(IfElseOp((bit, 0), block), IfElseOp((bit, 0), block)) is None,
    difference(IfElseOp((bit, 0), block), IfElseOp((bit, 1), block)) is None,
    difference(SwitchCaseOp(bit, [(0, block), (1, other)]), SwitchCaseOp(bit, [(1, block), (0, other)])) is None]
""") == [True, True, False, False]


def test_loops_without_gates_end(ask: Asking) -> None:
    assert ask("""
endless = QuantumCircuit(1, 1)
with endless.while_loop((endless.clbits[0], 0)):
    pass
long = QuantumCircuit(1, 1)
with long.for_loop(range(10**12)):
    pass
answer = [circuits_difference(one, QuantumCircuit(1, 1)) is None for one in (endless, long)]
""") == [False, False]


def test_wide_gates_are_followed_by_what_is_in_them(ask: Asking) -> None:
    assert ask("""
ghz = built(12, [("h", [], [0]), *(("cx", [], [0, k]) for k in range(1, 12))])
wrapped = QuantumCircuit(12)
wrapped.append(ghz.to_gate(), range(12))
answer = circuits_difference(wrapped, ghz) is None
""")


def test_sampled_dictionaries_are_compared_as_samples(ask: Asking) -> None:
    found, expected = "{'00': 520, '11': 504}", "{'00': 498, '11': 526}"
    assert ask.value(f"difference({found}, {expected}, sampled=True)") is None
    assert ask.value(f"difference({found}, {expected})") is not None
    assert ask.value(f"difference({{'00': 512, '01': 512}}, {expected}, sampled=True)") is not None


@pytest.mark.parametrize(
    ("found", "expected", "says"),
    [
        ("0.5", "np.float64(1.5)", "'0.5' instead of '1.5'"),
        ("True", "1.5", "a bool instead of a float"),
        ("'x'", "1.5", "a str instead of a float"),
    ],
)
def test_numbers_are_shown_whatever_their_classes(ask: Asking, found: str, expected: str, says: str) -> None:
    assert ask.value(f"difference({found}, {expected})") == says


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("[True, False]", "np.array([1.0, 0.0])"),
        ("np.timedelta64(3, 'D')", "3"),
        ("Delay(5)", "Delay(100)"),
        ("Delay(100, 'ns')", "Delay(100, 'us')"),
        ("IGate()", "Delay(100)"),
        ("BitArray.from_counts([{1: 100}, {0: 100}])", "BitArray.from_counts([{0: 100}, {1: 100}])"),
    ],
)
def test_what_is_something_else_is_not_equal(ask: Asking, found: str, expected: str) -> None:
    ready = "from qiskit.circuit import Delay\nfrom qiskit.circuit.library import IGate\n"
    assert ask(f"{ready}answer = difference({found}, {expected}) is None") is False
    assert ask(f"{ready}answer = difference({expected}, {expected}) is None") is True
