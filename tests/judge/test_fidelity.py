"""A wrong program fails and a right one passes where only a detail of the value tells them apart, in either release."""

import pytest
from making import answer, task

from qspark.verdict import Outcome

SETUP = """\
import collections, itertools
import numpy as np, scipy.sparse
from qiskit import *
from qiskit.circuit import *
from qiskit.circuit.library import *
from qiskit.quantum_info import *
from qiskit.result import *
"""
# Name: what the program returns, and what the test asks of it.
WRONG = {
    "delay in another unit": (
        "made(1, lambda c: c.delay(100, 0, unit='ns'))",
        "value == made(1, lambda c: c.delay(100, 0)) and value.data[0].operation.unit == 'dt'",
    ),
    "open controls": (
        "made(4, lambda c: c.append(MCXGate(3, ctrl_state=0), range(4)))",
        "Operator(value) == Operator(made(4, lambda c: c.mcx([0, 1, 2], 3)))",
    ),
    "open controls of a phase": (
        "made(3, lambda c: c.append(MCPhaseGate(0.3, 2, ctrl_state=1), range(3)))",
        "Operator(value) == Operator(made(3, lambda c: c.mcp(0.3, [0, 1], 2)))",
    ),
    "forbidden library circuit": (
        "made(3, lambda c: c.append(QFT(3), range(3)))",
        "'QFT' not in value.count_ops()",
    ),
    "forbidden gate, composed": (
        "made(2, lambda c: c.append(named('swap', lambda inner: inner.swap(0, 1)), [0, 1]))",
        "'swap' not in value.count_ops()",
    ),
    "bound expression": ("bound()", "isinstance(value, float)"),
    "matrix class": ("np.asmatrix(np.eye(2))", "value.flatten().shape == (4,)"),
    "masked elements": ("np.ma.masked_array([1, 2], [0, 1])", "value.sum() == 3"),
    "numpy's text": ("np.str_('a')", "type(value) is str"),
    "counts by other keys": ("filled(Counts({}, memory_slots=2), {'0x3': 5})", "value == {'11': 5}"),
    "distribution by texts": ("filled(QuasiDistribution({}), {'1': 1.0})", "value == {1: 1.0}"),
    "order of moved entries": ("moved()", "list(value) == ['a', 'b']"),
    "key of metadata": ("QuantumCircuit(1, metadata={'0': 1})", "value.metadata == {0: 1}"),
}
RIGHT = {
    "fractional delay": (
        "made(1, lambda c: c.delay(0.5, 0, unit='us'))",
        "value.data[0].operation.duration == 0.5 and value.data[0].operation.unit == 'us'",
    ),
    "delay in a composed gate": (
        "made(1, lambda c: c.append(made(1, lambda d: d.delay(3, 0, unit='ns')).to_instruction(), [0]))",
        "value.decompose().data[0].operation.unit == 'ns'",
    ),
    "open oracle": (
        "made(4, lambda c: c.append(XGate().control(3, ctrl_state='010'), range(4)))",
        "value.data[0].operation.ctrl_state == 2 and isinstance(value.data[0].operation, ControlledGate)",
    ),
    "name of the library's composed gate": (
        "made(4, lambda c: c.append(SXGate().control(3), range(4)))",
        "value.count_ops() == {'c3sx': 1}",
    ),
    "inverse of the library's": (
        "made(2, lambda c: c.iswap(0, 1)).inverse()",
        "value.count_ops() == {'iswap_dg': 1}",
    ),
    "label of a controlled gate": (
        "made(3, lambda c: c.append(HGate().control(2, label='hi'), range(3)))",
        "value.data[0].operation.label == 'hi'",
    ),
    "register of ancillas": (
        "QuantumCircuit(QuantumRegister(2, 'a'), AncillaRegister(1, 'b'), ClassicalRegister(1, 'c'))",
        "type(value.qregs[1]) is AncillaRegister and len(value.ancillas) == 1",
    ),
    "reversed registers": (
        "made(2, lambda c: c.x(0), QuantumRegister(2, 'a'), QuantumRegister(1, 'b')).reverse_bits()",
        "[home.name for home in value.qregs] == ['b', 'a'] and value.find_bit(value.data[0].qubits[0]).index == 2",
    ),
    "vector as an argument": ("vector", "list(value) == list(given)"),
    "items of counted operations": (
        "made(1, lambda c: c.h(0)).count_ops().items()",
        "list(value) == [('h', 1)]",
    ),
    "operations of a circuit": ("made(1, lambda c: c.h(0)).data", "len(value) == 1 and value[0].name == 'h'"),
    "parameters of a circuit": (
        "made(1, lambda c: c.rx(Parameter('t'), 0)).parameters",
        "[one.name for one in value] == ['t']",
    ),
    "iterator of a dictionary": ("iter({'a': 1})", "list(value) == ['a']"),
    "product": ("itertools.product([0, 1], repeat=2)", "len(list(value)) == 4"),
    "many scalars": ("list(np.linspace(0, 1, 9000))", "len(value) == 9000 and type(value[0]) is np.float64"),
    "empty text of numpy's": ("np.str_('')", "value == ''"),
    "no Paulis": ("PauliList(['XX', 'YY'])[[]]", "len(value) == 0 and value.num_qubits == 2"),
    "no terms": ("SparsePauliOp(['XX'])[[]]", "len(value) == 0 and value.num_qubits == 2"),
    "one axis": ("scipy.sparse.coo_array([0, 1, 2])", "value.shape == (3,) and value.nnz == 2"),
    "metadata of any kind": ("QuantumCircuit(1, metadata={0: 1j})", "value.metadata == {0: 1j}"),
    "layout": (
        "transpile(QuantumCircuit(2), coupling_map=[[0, 1], [1, 2], [2, 3]], initial_layout=[3, 1])",
        "value.layout.initial_index_layout(filter_ancillas=True) == [3, 1]",
    ),
    "schedule": ("scheduled()", "value.op_start_times == [0]"),
}
HELPERS = """
def made(qubits, build, *registers):
    circuit = QuantumCircuit(*(registers or [qubits]))
    build(circuit)
    return circuit
def named(name, build):
    inner = QuantumCircuit(2, name=name)
    build(inner)
    return inner.to_gate()
def bound():
    p = Parameter('p')
    return (p * 2).bind({p: 0.5})
def filled(empty, entries):
    for key, value in entries.items():
        empty[key] = value
    return empty
def moved():
    made = collections.OrderedDict(a=1, b=2)
    made.move_to_end('a')
    return made
def scheduled():
    made = QuantumCircuit(1)
    made.delay(100, 0)
    made._op_start_times = [0]
    return made
"""


def _verdict(judge, expression, asked):
    test = (
        f"{SETUP}{HELPERS}def check(candidate):\n    given = ParameterVector('v', 3)\n    value = candidate(given)\n"
        f"    assert {asked}\n"
    )
    return judge.judge(task(test), answer(f"{SETUP}{HELPERS}def f(vector):\n    return {expression}\n"))


@pytest.fixture(params=["judge", "qhe_judge"])
def either(request):
    return request.getfixturevalue(request.param)


@pytest.mark.parametrize("name", WRONG)
def test_wrong_detail_is_seen(either, name):
    assert _verdict(either, *WRONG[name]).outcome is Outcome.FAIL


@pytest.mark.parametrize("name", RIGHT)
def test_right_detail_arrives(either, name):
    verdict = _verdict(either, *RIGHT[name])
    assert verdict.outcome is Outcome.PASS, verdict.detail


CALLS_THAT_RETURN = {
    "a value that cannot be encoded": ("p = Parameter('p')\n    return (p * 1j).bind({p: 1})", "CircuitError"),
    "a loop of more than a machine word": (
        "c = QuantumCircuit(1)\n    c.for_loop(range(-2**63, 2**63 - 1), None, QuantumCircuit(1), [0], [])\n    return c",
        "OverflowError",
    ),
    "a generator": ("return (1 // n for n in [0])", "ZeroDivisionError"),
}


@pytest.mark.parametrize("name", CALLS_THAT_RETURN)
def test_what_is_raised_later_is_not_raised_by_the_call(judge, name):
    body, error = CALLS_THAT_RETURN[name]
    test = (
        f"{SETUP}from qiskit.circuit import CircuitError\ndef check(candidate):\n    raised = False\n"
        f"    try:\n        candidate(0)\n    except {error}:\n        raised = True\n    assert raised\n"
    )
    verdict = judge.judge(task(test), answer(f"{SETUP}def f(x):\n    {body}\n"))
    assert verdict.outcome is Outcome.FAIL


def test_generator_raises_where_the_test_draws(judge):
    test = (
        "def check(candidate):\n    drawn = candidate(0)\n    assert next(drawn) == 1\n    try:\n        next(drawn)\n"
        "    except ZeroDivisionError:\n        return\n    assert False\n"
    )
    verdict = judge.judge(task(test), answer("def f(x):\n    return (1 // n for n in [1, 0])\n"))
    assert verdict.outcome is Outcome.PASS, verdict.detail


@pytest.mark.parametrize("value", ["'import nosuchmodule'", "ImportError('x')"])
def test_import_that_the_program_brings_about_is_its_failure(judge, value):
    test = (
        "def check(candidate):\n    value = candidate(0)\n    assert value\n    if isinstance(value, str):\n"
        "        exec(value)\n    else:\n        raise value\n"
    )
    verdict = judge.judge(task(test), answer(f"def f(x):\n    return {value}\n"))
    assert verdict.outcome is Outcome.FAIL
