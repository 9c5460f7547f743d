"""Values cross between program and test as equal values of exactly the library's type, in both directions."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from making import answer, task

from qspark.verdict import Outcome, Reason

SETUP = """\
import collections, datetime, decimal, enum, fractions
import numpy as np, scipy.sparse, rustworkx, networkx
from qiskit import *
from qiskit.circuit import *
from qiskit.circuit.library import *
from qiskit.converters import circuit_to_dag
from qiskit.primitives import *
from qiskit.quantum_info import *
from qiskit.result import *
from qiskit.transpiler import *
from qiskit.transpiler.passes import SabreSwap
from qiskit.passmanager import PropertySet
from qiskit_aer import AerSimulator
from qiskit_aer.noise import *
from qiskit_ibm_runtime.fake_provider import FakeAthensV2
def bell():
    c = QuantumCircuit(2, 2)
    c.h(0)
    c.cx(0, 1)
    c.measure([0, 1], [0, 1])
    return c
def dynamic():
    c = QuantumCircuit(2, 2, metadata={'made': 'here'})
    c.measure(0, 0)
    with c.if_test((0, 1)):
        c.x(1)
    return c
def prepared():
    c = QuantumCircuit(2)
    c.prepare_state([0.6, 0, 0, 0.8j], [0, 1])
    return c
def nested():
    c = QuantumCircuit(2)
    c.append(prepared().inverse().to_gate(), [1, 0])
    return c
def holding(operation):
    c = QuantumCircuit(operation.num_qubits)
    c.append(operation, range(operation.num_qubits))
    return c
def in_a_branch(operation):
    c = QuantumCircuit(operation.num_qubits, 1)
    with c.if_test((0, 1)):
        c.append(operation, range(operation.num_qubits))
    return c
UNDO = StatePreparation([0.6, 0.8j]).inverse()
def parametrised():
    t = ParameterVector('t', 2)
    c = QuantumCircuit(1, global_phase=t[0])
    c.rx(t[0] + 2 * t[1], 0)
    return c
def noise():
    model = NoiseModel()
    model.add_all_qubit_quantum_error(depolarizing_error(0.01, 1), ['x', 'sx'])
    model.add_quantum_error(amplitude_damping_error(0.1), ['x'], [0])
    model.add_all_qubit_readout_error(ReadoutError([[0.9, 0.1], [0.2, 0.8]]))
    return model
def target():
    made = Target(num_qubits=2, dt=1e-9)
    made.add_instruction(CXGate(), {(0, 1): InstructionProperties(duration=3e-7, error=0.01)})
    made.add_instruction(RZGate(Parameter('a')), {(0,): None, (1,): None})
    made.add_instruction(Delay(Parameter('t')), {(0,): None, (1,): None})
    made.add_instruction(Measure(), {(0,): None, (1,): None})
    return made
"""
VALUES = """\
None; True; -7; 2**70; -(2**200); 0.1; float('inf'); 1e-320; 1+2j; 'text \\u00e9 \\ud800'; b'\\x00\\xff'; bytearray(b'ab')
[1, [2, (3, 'x')], {}]; (1,); np.linalg.eigh(np.eye(2)); {1, 2}; frozenset({'a'}); {'a': 1, (0, 1): [2]}; collections.OrderedDict(b=1, a=2)
collections.Counter('hello'); collections.deque([1, 2]); range(1, 9, 2); slice(1, None); ...
fractions.Fraction(1, 3); decimal.Decimal('0.10'); datetime.datetime(2026, 1, 2, 3, 4)
np.float64(0.5); np.int32(7); np.bool_(True); np.complex64(1j); np.arange(6).reshape(2, 3); np.array(['a', 'bc'])
np.array([1, 'x', None], dtype=object); np.zeros((0, 3)); np.asfortranarray(np.eye(3)[:, :2])
scipy.sparse.csr_matrix(np.eye(3)); scipy.sparse.coo_array(np.diag([1, 2]))
QuantumCircuit(3); bell(); dynamic(); parametrised(); QFTGate(3).definition; QuantumCircuit(QuantumRegister(2, 'a'))
prepared(); prepared().inverse(); nested(); QuantumCircuit(1, metadata={'at': (0, 1), 2: 3j}); circuit_to_dag(bell()); HGate(); CXGate(ctrl_state=0); RZGate(0.5); UnitaryGate(np.eye(4)); Measure(); Barrier(3)
holding(UNDO.control(1, annotated=True)); holding(holding(UNDO).to_gate().power(2, annotated=True)); in_a_branch(UNDO)
holding(MCXVChain(4, dirty_ancillas=True)); holding(holding(MCXVChain(3, dirty_ancillas=True)).to_gate())
Delay(100, 'ns'); Delay(Parameter('t')).unit
PauliEvolutionGate(SparsePauliOp(['XX', 'ZI'], [1, 2]), time=0.3); XGate().control(3); LinearFunction([[1, 0], [1, 1]])
Parameter('x').assign; Parameter('x').name; QuantumRegister(2, 'q'); ClassicalRegister(3, 'c'); QuantumRegister(2, 'q')[1]
Statevector([0.6, 0.8j]); DensityMatrix(np.eye(4) / 4); Statevector(np.eye(6)[0], dims=(2, 3)); Operator(np.eye(4))
Operator(np.eye(6)[:2], input_dims=(2, 3), output_dims=(2,)); ScalarOp(4, 2j); SuperOp(np.eye(4)); Choi(np.eye(4))
PTM(np.eye(4)); Chi(np.eye(4)); Kraus([np.eye(2) * 0.6, np.diag([0.8, -0.8])]); Stinespring(np.eye(2))
Pauli('-iXYZ'); PauliList(['XX', '-ZZ']); SparsePauliOp(['XI', 'ZZ'], [0.5, 1j]); SparseObservable.from_list([('X0', 2.0)])
Clifford(HGate()); StabilizerState(Clifford(HGate())); CNOTDihedral(TGate().definition)
Counts({'00': 5, '11': 3}); QuasiDistribution({0: 0.4, 3: 0.6}, shots=9); ProbDistribution({1: 1.0}, shots=4)
BitArray.from_counts({'01': 3, '11': 2}); DataBin(shape=(2,), evs=np.array([0.1, 0.2]))
CouplingMap([[0, 1], [1, 2]]); CouplingMap.from_line(4); target(); PropertySet(depth=3); InstructionProperties(1e-7, 0.1)
noise(); depolarizing_error(0.1, 2); ReadoutError([[1, 0], [0, 1]])
FakeAthensV2().name; XGate; QuantumCircuit; ValueError('no'); SabreSwap
"""
BY_CONTENT = {  # types without an equality of their own, and circuits that cross as others that do the same
    "prepared().inverse()": "np.allclose(Operator(x).data, Operator(y).data)",
    "np.linalg.eigh(np.eye(2))": "(x.eigenvalues == y.eigenvalues).all() and (x[1] == y[1]).all()",
    "nested()": "np.allclose(Operator(x).data, Operator(y).data)",
    "in_a_branch(UNDO)": "np.allclose(*(Operator(each.data[0].operation.blocks[0].data[0].operation).data for each in (x, y)))",
    "Stinespring(np.eye(2))": "np.allclose(x.data, y.data)",
    "QuantumCircuit(1, metadata={'at': (0, 1), 2: 3j})": "x == y and x.metadata == y.metadata",
    "CXGate(ctrl_state=0)": "x == y and x.ctrl_state == y.ctrl_state",
    "target()": "str(x) == str(y) and x.dt == y.dt and x['cx'][(0, 1)].error == 0.01",
    "scipy.sparse.csr_matrix(np.eye(3))": "(x.toarray() == y.toarray()).all() and x.format == y.format",
    "scipy.sparse.coo_array(np.diag([1, 2]))": "(x.toarray() == y.toarray()).all()",
    "CouplingMap([[0, 1], [1, 2]])": "x.get_edges() == y.get_edges() and x.size() == y.size()",
    "CouplingMap.from_line(4)": "list(x.get_edges()) == list(y.get_edges()) and x.size() == y.size()",
    "InstructionProperties(1e-7, 0.1)": "(x.duration, x.error) == (y.duration, y.error)",
    "DataBin(shape=(2,), evs=np.array([0.1, 0.2]))": "(x.evs == y.evs).all() and x.shape == y.shape",
    "parametrised()": "str(x.draw()) == str(y.draw()) and [p.vector.name for p in x.parameters] == ['t', 't']",
    "ValueError('no')": "x.args == y.args",
    "ReadoutError([[1, 0], [0, 1]])": "x == y",
    "StabilizerState(Clifford(HGate()))": "x.clifford == y.clifford",
}
EXPRESSIONS = [e.strip() for line in VALUES.splitlines() for e in line.split("; ")]
BY_CONTENT |= {e: BY_CONTENT["nested()"] for e in EXPRESSIONS if e.startswith("holding(")}
CANNOT = {"Parameter('x').assign"}


def _same(expression: str) -> str:
    default = "np.array_equal(x, y) if isinstance(x, np.ndarray) else x == y"
    return BY_CONTENT.get(expression, default)


@pytest.mark.parametrize("expression", [e for e in EXPRESSIONS if e not in CANNOT])
def test_value_returns_as_itself(judge, expression):
    test = f"{SETUP}\ndef check(candidate):\n    x, y = candidate(), {expression}\n    assert type(x) is type(y)\n    assert {_same(expression)}\n"
    verdict = judge.judge(task(test), answer(f"{SETUP}\ndef f():\n    return {expression}\n"))
    assert verdict.outcome is Outcome.PASS, verdict.detail


SIMULATORS = [
    "AerSimulator(method='statevector')",
    "AerSimulator(coupling_map=[[0, 1], [1, 0]], basis_gates=['h', 'cx'])",
]


@pytest.mark.parametrize("expression", ["bell()", "noise()", "target()", *SIMULATORS])
def test_argument_arrives_as_itself(judge, expression):
    program = f"{SETUP}\ndef f(x):\n    y = {expression}\n    return type(x) is type(y) and (str(x) == str(y))\n"
    test = f"{SETUP}\ndef check(candidate):\n    assert candidate({expression}) is True\n"
    verdict = judge.judge(task(test), answer(program))
    assert verdict.outcome is Outcome.PASS, verdict.detail


@pytest.mark.parametrize("expression", SIMULATORS)
def test_simulator_keeps_what_it_is_set_to(judge, expression):
    about = "def about(x):\n    return [str(x.coupling_map), x.num_qubits, x.name, sorted(x.operation_names)]\n"
    program = f"{SETUP}{about}\ndef f(x):\n    return about(x), {expression}\n"
    test = f"{SETUP}{about}\ndef check(candidate):\n    there, back = candidate({expression})\n    assert there == about(back) == about({expression})\n"
    verdict = judge.judge(task(test), answer(program))
    assert verdict.outcome is Outcome.PASS, verdict.detail


def test_simulator_of_a_device_cannot_cross(judge):
    test = f"{SETUP}\ndef check(candidate):\n    assert candidate() is not None\n"
    made = "AerSimulator.from_backend(GenericBackendV2(3, noise_info=False))"
    program = f"{SETUP}from qiskit.providers.fake_provider import GenericBackendV2\ndef f():\n    return {made}\n"
    assert judge.judge(task(test), answer(program)).reason is Reason.OPAQUE_VALUE


def test_device_arrives_as_itself(judge):
    program = f"{SETUP}\ndef f(x):\n    return [type(x) is FakeAthensV2, x.name, x.target.num_qubits]\n"
    test = f"{SETUP}\ndef check(candidate):\n    assert candidate(FakeAthensV2()) == [True, 'fake_athens', 5]\n"
    verdict = judge.judge(task(test), answer(program))
    assert verdict.outcome is Outcome.PASS, verdict.detail


def test_edges_of_a_graph_cross_as_a_list(judge):
    program = (
        "from qiskit.transpiler import CouplingMap\ndef f():\n    return CouplingMap([[0, 1], [1, 2]]).get_edges()\n"
    )
    test = "def check(candidate):\n    assert candidate() == [(0, 1), (1, 2)]\n"
    verdict = judge.judge(task(test), answer(program))
    assert verdict.outcome is Outcome.PASS, verdict.detail


leaves = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8) | st.binary(max_size=8)
)
values = st.recursive(
    leaves,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.tuples(inner, inner)
        | st.dictionaries(st.text(max_size=4) | st.integers(), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(values)
def test_any_plain_value_survives_both_ways(judge, value):
    test = f"from math import inf\ndef check(candidate):\n    value = {value!r}\n    assert repr(candidate(value)) == repr(({value!r}, value))\n"
    verdict = judge.judge(task(test), answer(f"from math import inf\ndef f(x):\n    return {value!r}, x\n"))
    assert verdict.outcome is Outcome.PASS, verdict.detail


def test_many_objects_are_looked_at_once_each(judge):
    test = "def check(candidate):\n    assert candidate([[n] for n in range(8000)]) == 8000\n"
    verdict = judge.judge(task(test), answer("def f(rows):\n    return len(rows)\n"))
    assert (verdict.outcome, verdict.detail) == (Outcome.PASS, "")


@pytest.mark.parametrize("expression", ["1j * theta", "theta + 1j", "(1 + 2j) * theta"])
def test_a_parameter_expression_that_would_come_back_as_another_does_not_cross(judge, expression):
    test = "from qiskit.circuit import Parameter\ndef check(candidate):\n    theta = Parameter('a')\n    candidate(theta)\n"
    verdict = judge.judge(task(test), answer(f"def f(theta):\n    return {expression}\n"))
    assert verdict.reason is Reason.OPAQUE_VALUE


@pytest.mark.parametrize(
    "gate",
    ["ModularAdderGate(2)", "AndGate(2)", "InnerProductGate(2)", "LinearPauliRotationsGate(2)", "MSGate(2, 0.5)"],
)
def test_gates_that_qpy_cannot_read_cross_as_what_they_are_made_of(judge, gate):
    setup = "from qiskit import QuantumCircuit\nfrom qiskit.circuit.library import *\n"
    test = (
        f"{setup}from qiskit.quantum_info import Operator\ndef check(candidate):\n    gate = {gate}\n"
        "    circuit = candidate()\n    assert Operator(circuit) == Operator(gate.definition)\n"
        "    assert circuit.data[0].operation.name in (gate.name, f'{gate.name}(composed)')\n"
    )
    program = (
        f"{setup}def f():\n    gate = {gate}\n    circuit = QuantumCircuit(gate.num_qubits)\n"
        "    circuit.append(gate, range(gate.num_qubits))\n    return circuit\n"
    )
    verdict = judge.judge(task(test), answer(program))
    assert verdict.outcome is Outcome.PASS, verdict.detail


GATES = """
class Unprepare(Gate):
    def __init__(self):
        super().__init__("unprepare", 1, [])
    def _define(self):
        self.definition = QuantumCircuit(1)
        self.definition.append(StatePreparation([0.6, 0.8j]).inverse(), [0])
class HalfAdder(Gate):
    def __init__(self):
        super().__init__("half", 3, [])
    def _define(self):
        self.definition = QuantumCircuit(3)
        self.definition.append(HalfAdderGate(1), range(3))
class Matrix(Gate):
    def __init__(self):
        super().__init__("matrix", 1, [])
    def __array__(self, dtype=None, copy=None):
        return np.array([[0, 1j], [1, 0]])
def evolutions():
    return [PauliEvolutionGate(Pauli('XX'), 0.2, synthesis=how) for how in (LieTrotter(), MatrixExponential())]
"""


@pytest.mark.parametrize(
    "gates",
    [
        "[Unprepare()]",
        "[HalfAdder()]",
        "[Matrix()]",
        "evolutions()",
        "[Isometry(np.eye(4)[:, :2], 0, 0)]",
        "[PiecewiseLinearPauliRotationsGate(2, [0, 2], [0.1, 0.2], [0, 0.3])]",
        "[MCMTGate(ZGate(), 2, 1), MCMTGate(ZGate(), 2, 1, ctrl_state=1)]",
    ],
)
def test_gates_cross_as_what_they_do(judge, gates):
    made = (
        f"import numpy as np\nfrom qiskit import QuantumCircuit\nfrom qiskit.circuit import Gate\nfrom qiskit.circuit.library import *\n"
        f"from qiskit.quantum_info import Operator, Pauli\nfrom qiskit.synthesis import LieTrotter, MatrixExponential\n{GATES}"
        f"def made():\n    gates = {gates}\n    circuit = QuantumCircuit(max(gate.num_qubits for gate in gates))\n"
        "    for gate in gates:\n        circuit.append(gate, range(gate.num_qubits))\n    return circuit\n"
    )
    test = f"{made}def check(candidate):\n    assert np.allclose(Operator(candidate()).data, Operator(made()).data)\n"
    verdict = judge.judge(task(test), answer(f"{made}def f():\n    return made()\n"))
    assert verdict.outcome is Outcome.PASS, verdict.detail


def test_matrix_that_is_not_unitary_does_not_cross(judge):
    program = (
        "from qiskit import QuantumCircuit\nfrom qiskit.circuit.library import UnitaryGate\ndef f():\n    c = QuantumCircuit(1)\n"
        "    c.append(UnitaryGate([[1, 1], [0, 0]], check_input=False), [0])\n    return c\n"
    )
    test = "def check(candidate):\n    assert candidate().num_qubits == 1\n"
    assert judge.judge(task(test), answer(program)).reason is Reason.TAMPERING


@pytest.mark.parametrize(
    "save",
    [
        "save_statevector(label='a')",
        "save_probabilities(label='a')",
        "save_amplitudes([0, 3], label='a')",
        "save_expectation_value(Pauli('ZZ'), [0, 1], label='a')",
        "save_density_matrix([0], label='a')",
        "save_state(label='a')",
    ],
)
def test_circuit_that_saves_something_can_be_run_by_the_test(judge, save):
    made = (
        "import numpy as np\nfrom qiskit import QuantumCircuit\nfrom qiskit.quantum_info import Pauli\nfrom qiskit_aer import AerSimulator\n"
        f"def made():\n    c = QuantumCircuit(2)\n    c.h(0)\n    c.cx(0, 1)\n    c.{save}\n    return c\n"
        "def value(circuit):\n    return np.asarray(AerSimulator(method='statevector').run(circuit).result().data(0)['a'])\n"
    )
    test = f"{made}def check(candidate):\n    assert np.allclose(value(candidate()), value(made()))\n"
    verdict = judge.judge(task(test), answer(f"{made}def f():\n    return made()\n"))
    assert verdict.outcome is Outcome.PASS, verdict.detail


def test_every_name_that_aer_runs_is_known_to_be_one(judge):
    """A composed gate of such a name would be run as that gate, whatever is in it."""
    test = (
        "from qiskit_aer import AerSimulator\nfrom qspark.judge.inside.codec.settle import _KNOWN, _WHOLE\ndef check(candidate):\n"
        "    held = AerSimulator().configuration()\n    names = {*held.basis_gates, *held.custom_instructions}\n"
        "    assert {name for name in names if not name.startswith(_WHOLE)} <= _KNOWN\n"
    )
    verdict = judge.judge(task(test), answer("def f():\n    return 1\n"))
    assert verdict.outcome is Outcome.PASS, verdict.detail


@pytest.mark.parametrize("name", ["mcx", "mcphase", "multiplexer", "permutation", "if_else", "set_statevector"])
def test_composed_gates_have_no_name_that_is_taken_at_its_word(judge, name):
    program = (
        "from qiskit import QuantumCircuit\ndef f():\n    inner = QuantumCircuit(2)\n    inner.h(0)\n"
        f"    gate = inner.to_gate()\n    gate.name = {name!r}\n    c = QuantumCircuit(2)\n"
        "    c.append(gate, [0, 1])\n    c.append(gate.power(2, annotated=True), [0, 1])\n    return c\n"
    )
    test = (
        "def check(candidate):\n    first, second = candidate().data\n"
        f"    assert first.operation.name == second.operation.base_op.name == '{name}(composed)'\n"
    )
    verdict = judge.judge(task(test), answer(program))
    assert verdict.outcome is Outcome.PASS, verdict.detail


def test_library_circuit_that_a_call_leaves_alone_stays_what_it_is(judge):
    test = (
        "from qiskit.circuit.library import EfficientSU2\ndef check(candidate):\n    ansatz = EfficientSU2(2)\n"
        "    count = candidate(ansatz)\n    assert count == ansatz.num_parameters == 16\n    assert ansatz.reps == 3\n"
    )
    verdict = judge.judge(task(test), answer("def f(x):\n    return x.num_parameters\n"))
    assert (verdict.outcome, verdict.mode) == (Outcome.PASS, "split"), verdict.detail


def test_composed_gates_within_blocks_have_names_of_their_own(judge):
    program = (
        "from qiskit import QuantumCircuit\nfrom qiskit.circuit import Gate\ndef f():\n    inner = QuantumCircuit(2)\n"
        "    inner.h(0)\n    gate = Gate('cx', 2, [])\n    gate.definition = inner\n    c = QuantumCircuit(2, 1)\n"
        "    with c.if_test((0, 1)):\n        c.append(gate, [0, 1])\n    return c\n"
    )
    test = (
        "def check(candidate):\n    block = candidate().data[0].operation.blocks[0]\n"
        "    assert [one.operation.name for one in block.data] == ['cx(composed)']\n"
    )
    verdict = judge.judge(task(test), answer(program))
    assert verdict.outcome is Outcome.PASS, verdict.detail


def test_saved_state_keeps_its_name(judge):
    program = (
        "import qiskit_aer\nfrom qiskit import QuantumCircuit\ndef f():\n    c = QuantumCircuit(1)\n    c.h(0)\n"
        "    c.save_statevector()\n    return c\n"
    )
    test = (
        "from qspark.quantum.equality import difference\nfrom qiskit import QuantumCircuit\ndef check(candidate):\n"
        "    expected = QuantumCircuit(1)\n    expected.h(0)\n    assert difference(candidate(), expected) is None\n"
    )
    verdict = judge.judge(task(test), answer(program))
    assert verdict.outcome is Outcome.PASS, verdict.detail


@pytest.mark.parametrize("returned", ["x", "[x, x]", "{'given': x}"])
def test_returned_argument_is_the_callers_own_object(judge, returned):
    test = f"def check(candidate):\n    x = [1]\n    y = candidate(x)\n    assert y == {returned}\n    x.append(2)\n    assert y == {returned}\n"
    verdict = judge.judge(task(test), answer(f"def f(x):\n    return {returned}\n"))
    assert verdict.outcome is Outcome.PASS, verdict.detail


SUBCLASSES = {
    "int": "class C(int):\n    __eq__ = lambda s, o: True\n    __hash__ = int.__hash__\n",
    "float": "class C(float):\n    __eq__ = lambda s, o: True\n    __hash__ = float.__hash__\n",
    "str": "class C(str):\n    __eq__ = lambda s, o: True\n    __hash__ = str.__hash__\n",
    "list": "class C(list):\n    __eq__ = lambda s, o: True\n",
    "dict": "class C(dict):\n    __eq__ = lambda s, o: True\n",
    "np.ndarray": "class C(np.ndarray):\n    def __new__(cls):\n        return np.zeros(1).view(cls)\n    __eq__ = lambda s, o: np.ones(1, bool)\n",
    "QuantumCircuit": "class C(QuantumCircuit):\n    __eq__ = lambda s, o: True\n",
    "Operator": "class C(Operator):\n    def __init__(self):\n        super().__init__([[1, 0], [0, 1]])\n    __eq__ = lambda s, o: True\n",
}


@pytest.mark.parametrize("base", SUBCLASSES)
def test_overridden_comparison_does_not_cross(judge, base):
    setup = "import numpy as np\nfrom qiskit import QuantumCircuit\nfrom qiskit.quantum_info import Operator\n"
    test = (
        f"{setup}def check(candidate):\n    x = candidate()\n    assert type(x) is {base}\n    assert x == 'anything'\n"
    )
    verdict = judge.judge(task(test), answer(f"{setup}{SUBCLASSES[base]}def f():\n    return C()\n"))
    assert (verdict.outcome, verdict.reason) == (Outcome.FAIL, Reason.ASSERTION)
    assert verdict.assertions.passed == 1  # the type did


@pytest.mark.parametrize("expression", ["object()", "lambda: 1", "open('/dev/null')", "__import__('sys')", *CANNOT])
def test_what_has_no_encoding_cannot_cross(judge, expression):
    test = "def check(candidate):\n    assert candidate() is not None\n"
    verdict = judge.judge(task(test), answer(f"{SETUP}\ndef f():\n    return {expression}\n"))
    assert (verdict.outcome, verdict.reason) == (Outcome.FAIL, Reason.OPAQUE_VALUE)


# What a program gets across that speaks the codec's language itself: ``NODE`` in place of the node of its value.
FORGER = """\
import io, struct
import numpy as np
from qiskit import QuantumCircuit, qpy
from qiskit.circuit.library import PauliEvolutionGate
from qiskit.quantum_info import SparsePauliOp
from qspark.judge.inside.codec.core import Encoder
def dumped(circuit, **options):
    buffer = io.BytesIO()
    qpy.dump(circuit, buffer, use_symengine=False, **options)
    return buffer.getvalue()
def evolution():
    circuit = QuantumCircuit(2)
    circuit.append(PauliEvolutionGate(SparsePauliOp(['XX', 'ZI']), 1.0), [0, 1])
    return dumped(circuit)
def loop(bits_of_block):
    circuit = QuantumCircuit(1)
    circuit.for_loop(range(3), None, QuantumCircuit(1), [0], [])
    data = dumped(circuit)
    at = data.index(b'f\\x00\\x08', data.index(b'ForLoop')) + 3  # behind the type and length of the block's phase
    return data[:at] + struct.pack('!II', *bits_of_block) + data[at + 8:]
def mcx():
    circuit = QuantumCircuit(6)
    circuit.mcx([0, 1, 2, 3, 4], 5)
    return circuit
def with_bits(data, clbits):
    start = struct.unpack_from('!Q', data, 20)[0]  # the first entry of the table of circuits
    return data[:start + 8] + struct.pack('!I', clbits) + data[start + 12:]
Encoder.encode = lambda self, value: (self.blobs.extend(BLOBS), NODE)[1]
def f():
    return 0
"""
FORGED = {
    # Nothing of what a library raises on nonsense reaches the test.
    "dimensions that a library forgot to check": ("['choi', ['array', [4, 4], '<c16', 0], [2], []]", "[bytes(256)]"),
    "circuit with a broken array in it": ("['circuit', 0]", "[evolution().replace(b'(2,)', b'(2, ')]"),
    "circuit in an older format": ("['circuit', 0]", "[dumped(QuantumCircuit(1), version=14)]"),
    "loop around a block of another width": ("['circuit', 0]", "[loop((1, 1))]"),
    "gate of more qubits than it is put on": (
        "['operation', 0]",
        "[dumped(mcx()).replace(struct.pack('!II', 5, 31) + b'MCX', struct.pack('!II', 9, 31) + b'MCX')]",
    ),
    "loop without its parameters, on which native code panics": (
        "['circuit', 0]",
        "[loop((1, 0)).replace(b'\\0\\x09\\0\\0\\0\\3', b'\\0\\x09\\0\\0\\0\\0')]",
    ),
    "result with a method of its own": ("['data-bin', [], ['dict', '__init__', 1]]", "[]"),
    "fraction with an exponent": ("['fraction', '1e999999999']", "[]"),
    "count padded to a gigabyte": ("['counts', ['dict', '0x1', 5], None, 1 << 30]", "[]"),
}
HEAVY = {
    "circuit of billions of bits": ("['circuit', 0]", "[with_bits(dumped(QuantumCircuit(1)), (1 << 32) - 1)]"),
    "many circuits of many bits": (
        "['list', *[['circuit', 0]] * 1000]",
        "[with_bits(dumped(QuantumCircuit(1)), 4000)]",
    ),
    "many large coupling maps": ("['list', *[['coupling', 100_000, None, []]] * 100]", "[]"),
    "many large registers": ("['list', *[['register', 'QuantumRegister', 'q', 4096]] * 1000]", "[]"),
    "sparse matrix with a list for each of its rows": (
        "['sparse', 'array', 'lil', [1 << 24, 1], *[['array', [0], t, 0] for t in ('<f8', '<i4', '<i4')]]",
        "[b'']",
    ),
    "sparse matrix with every diagonal": (
        "['sparse', 'array', 'dia', [4096, 4096], ['array', [8191], '<f8', 0], ['array', [8191], '<i4', 1], "
        "['array', [8191], '<i4', 2]]",
        "[bytes(8191 * 8), np.r_[:4096, [0] * 4095].astype('<i4').tobytes(), "
        "np.r_[[0] * 4096, 1:4096].astype('<i4').tobytes()]",
    ),
}
ANYTHING_GOES = (
    "def check(candidate):\n    try:\n        candidate()\n    except Exception:\n        pass\n    assert True\n"
)


@pytest.mark.parametrize("name", FORGED)
def test_forged_value_is_tampering_and_no_exception_of_the_test(judge, name):
    node, blobs = FORGED[name]
    verdict = judge.judge(task(ANYTHING_GOES), answer(FORGER.replace("NODE", node).replace("BLOBS", blobs)))
    assert (verdict.outcome, verdict.reason) == (Outcome.FAIL, Reason.TAMPERING), verdict.detail


@pytest.mark.parametrize("name", HEAVY)
def test_forged_value_over_the_caps_is_never_made(judge, name):
    node, blobs = HEAVY[name]
    verdict = judge.judge(task(ANYTHING_GOES), answer(FORGER.replace("NODE", node).replace("BLOBS", blobs)))
    assert (verdict.outcome, verdict.reason) == (Outcome.FAIL, Reason.TOO_LARGE), verdict.detail


RAISED = {
    "key": ("KeyError(3)", "error.args == (3,)"),
    "number of an operating system's error": (
        "FileNotFoundError(2, 'gone')",
        "(error.errno, error.strerror) == (2, 'gone')",
    ),
    "no arguments": ("ValueError()", "error.args == () and str(error) == ''"),
    "Qiskit's own": ("QiskitError('wrong', 'size')", "str(error) == str(QiskitError('wrong', 'size'))"),
    "own class": ("Own(3)", "type(error) is ValueError and str(error) == 'own 3'"),
    "file's name": ("FileNotFoundError(2, 'gone', '/there')", "'/there' in str(error) and error.filename == '/there'"),
    "error of an encoding": (
        "UnicodeEncodeError('ascii', 'é', 0, 1, 'why')",
        "(error.reason, error.end) == ('why', 1)",
    ),
    "error of bytes": ("UnicodeDecodeError('ascii', b'1', 0, 1, 'why')", "isinstance(error, UnicodeDecodeError)"),
    "own class of Qiskit's": ("Worse('bad')", "type(error) is QiskitError and error.message == 'bad'"),
    "group": ("ExceptionGroup('two', [ValueError(1), KeyError(2)])", "'two' in str(error)"),
}


@pytest.mark.parametrize("name", RAISED)
def test_exception_reaches_the_test_as_it_was_raised(judge, name):
    error, holds = RAISED[name]
    test = (
        "from qiskit.exceptions import QiskitError\ndef check(candidate):\n    try:\n        candidate(0)\n"
        f"    except Exception as error:\n        assert {holds}, repr(error)\n    else:\n        assert False\n"
    )
    program = (
        "from qiskit.exceptions import QiskitError\nclass Own(ValueError):\n    def __str__(self):\n"
        f"        return f'own {{self.args[0]}}'\nclass Worse(QiskitError):\n    pass\ndef f(x):\n    raise {error}\n"
    )
    verdict = judge.judge(task(test), answer(program))
    assert verdict.outcome is Outcome.PASS, verdict.detail


@pytest.mark.parametrize("duration", ["100, 0, unit='ns'", "0.5, 0, unit='us'", "Parameter('t'), 0, unit='s'", "7, 0"])
def test_delays_keep_their_units(judge, duration):
    program = (
        "from qiskit import QuantumCircuit\nfrom qiskit.circuit import Parameter\n"
        "def f(x):\n    made = QuantumCircuit(1)\n    made.delay(DURATION)\n    return made\n"
    ).replace("DURATION", duration)
    unit = duration.partition("unit=")[2] or "'dt'"
    test = f"def check(candidate):\n    (one,) = candidate(0).data\n    assert type(one.operation).__name__ == 'Delay'\n    assert one.operation.unit == {unit}\n"
    verdict = judge.judge(task(test), answer(program))
    assert verdict.outcome is Outcome.PASS, verdict.detail


KINDS_OF_DICTIONARIES = {
    "views": (
        "[d.keys(), d.values(), d.items()]",
        "len(a) == 2 and a == {'x', 'y'} and list(b) == [1, [2]] and len(b) == 2 and ('x', 1) in c and len(c) == 2",
    ),
    "one with defaults": ("[collections.defaultdict(list, d), 1, 1]", "a == {'x': 1, 'y': [2]} and a['new'] == []"),
    "one whose defaults are the program's": ("[collections.defaultdict(lambda: 1, d), 1, 1]", "type(a) is dict"),
}


@pytest.mark.parametrize("name", KINDS_OF_DICTIONARIES)
def test_dictionary_is_of_the_same_kind_on_the_other_side(judge, name):
    value, holds = KINDS_OF_DICTIONARIES[name]
    test = f"def check(candidate):\n    a, b, c = candidate({{'x': 1, 'y': [2]}})\n    assert {holds}\n"
    verdict = judge.judge(task(test), answer(f"import collections\ndef f(d):\n    return {value}\n"))
    assert verdict.outcome is Outcome.PASS, verdict.detail


def test_program_is_given_a_dictionary_with_its_defaults(judge):
    test = (
        "import collections\ndef check(candidate):\n    found = collections.defaultdict(list)\n"
        "    candidate(found, 'a')\n    assert found == {'a': [1]} and found['b'] == []\n"
    )
    verdict = judge.judge(task(test), answer("def f(found, key):\n    found[key].append(1)\n"))
    assert verdict.outcome is Outcome.PASS, verdict.detail


MADE_OF_PARTS = """
import collections
import networkx, rustworkx, scipy.sparse
import numpy as np
from qiskit import QuantumCircuit
from qiskit.circuit.library import RXGate
from qiskit.circuit import Parameter, ParameterVector
from qiskit.passmanager import PropertySet
from qiskit.primitives import BitArray, DataBin, PrimitiveResult, PubResult
from qiskit.quantum_info import Clifford, SparsePauliOp, StabilizerState, Statevector
from qiskit.result import Counts, QuasiDistribution
from qiskit.transpiler import CouplingMap
LIST, GRAPH = [1], rustworkx.PyGraph(attrs={"about": [1]})
GRAPH.add_nodes_from([LIST, LIST, {"w": [2]}])
GRAPH.add_edge(0, 2, [3])
KNOWN = networkx.path_graph(2)
KNOWN.graph["about"], KNOWN.nodes[0]["held"] = [1], LIST
PARTS = [
    GRAPH, KNOWN, PropertySet(a=LIST), Counts({"0": 1}), QuasiDistribution({0: 0.5}, shots=3, stddev_upper_bound=0.1),
    PubResult(DataBin(bits=BitArray(np.zeros((1, 1), np.uint8), 1)), {"made": LIST}), PrimitiveResult([], {"about": {"a": 1}}),
    collections.deque([LIST], 3), {"a": np.array([LIST, {}], dtype=object)}, scipy.sparse.csr_matrix(np.eye(2)),
    Clifford.from_label("H"), StabilizerState(QuantumCircuit(1)), Statevector([1, 0]), SparsePauliOp(["X"], [2]),
    SparsePauliOp(["X"], np.array([Parameter("p")])), ParameterVector("v", 2), CouplingMap.from_line(2), QuantumCircuit(1),
    RXGate(0.1),
]
"""


def test_both_sides_number_the_parts_of_values_alike(judge):
    test = (
        f"{MADE_OF_PARTS}LAST = [0]\ndef check(candidate):\n    for whole in PARTS:\n"
        "        first, found, last = candidate(whole, LAST)\n        assert last is LAST, whole\n"
        "        assert first is whole or type(whole) in (Statevector, RXGate), whole\n"
        "    assert LAST == [0] + [7] * len(PARTS)\n"
        "    assert LIST == [1] and GRAPH[2] == {'w': [2]} and GRAPH.attrs == {'about': [1]}\n"
    )
    program = "def f(whole, last):\n    last.append(7)\n    return whole, [1, [2]], last\n"
    verdict = judge.judge(task(test), answer(program))
    assert verdict.outcome is Outcome.PASS, verdict.detail
