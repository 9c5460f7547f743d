"""What a program does to its arguments reaches the test's own objects; what it leaves alone stays as it is."""

import pytest
from making import answer, task

from qspark.verdict import Outcome, Reason

TO_CHANGE = (
    "import collections\nimport networkx, rustworkx\nimport numpy as np\n"
    "from qiskit import QuantumCircuit, QuantumRegister\n"
    "from qiskit.circuit import AnnotatedOperation, ControlModifier, Delay, InverseModifier\n"
    "from qiskit_aer import AerSimulator\nfrom qiskit.circuit.library import CXGate, HGate, RXGate, XGate, ZGate\nfrom qiskit.converters import circuit_to_dag\n"
    "from qiskit.passmanager import PropertySet\n"
    "from qiskit.quantum_info import Clifford, Pauli, PauliList, SparseObservable, SparsePauliOp\n"
    "from qiskit.result import Counts\nfrom qiskit.transpiler import CouplingMap, InstructionProperties, Layout, Target\n"
    "from qiskit_aer.noise import NoiseModel, ReadoutError, depolarizing_error, pauli_error\nimport scipy.sparse\n"
    "from qiskit.primitives import DataBin, PubResult\nfrom qiskit.quantum_info import StabilizerState\n"
    "def about(held):\n    made = rustworkx.PyGraph(attrs={'a': 1})\n    made.add_node(held)\n    return made\n"
    "def readout(wrong):\n    made = NoiseModel()\n"
    "    made.add_all_qubit_readout_error(ReadoutError([[1 - wrong, wrong], [wrong, 1 - wrong]]))\n    return made\n"
    "def pauli_noise(label):\n    made = NoiseModel()\n"
    "    made.add_all_qubit_quantum_error(pauli_error([(label, 0.1), ('I', 0.9)]), ['x'])\n    return made\nQ = QuantumRegister(2, 'q')\n"
    "def graph():\n    made = rustworkx.PyGraph()\n    made.extend_from_weighted_edge_list([(0, 1, 'a'), (1, 2, 'b')])\n"
    "    return made\n"
    "def dag():\n    circuit = QuantumCircuit(2, 1, name='d')\n    circuit.h(0)\n    circuit.cx(0, 1)\n"
    "    return circuit_to_dag(circuit)\n"
    "def dag_gate():\n    circuit = QuantumCircuit(2)\n    circuit.h(0)\n    circuit.cx(0, 1)\n    return circuit.to_gate()\n"
    "def target():\n    made = Target(num_qubits=2)\n    made.add_instruction(XGate(), {(0,): InstructionProperties(error=0.1)})\n"
    "    return made\n"
)
CHANGES = {
    "list": ("[3, 1]", "x.sort()", "x == [1, 3]"),
    "nested list": ("[[1], 2]", "x[0].append(5)", "x == [[1, 5], 2]"),
    "dict": ("{'a': 1}", "x['b'] = x.pop('a')", "x == {'b': 1}"),
    "set": ("{1}", "x.add(2)", "x == {1, 2}"),
    "array": ("np.zeros(3)", "x[1] = 4", "x.tolist() == [0, 4, 0]"),
    "circuit": ("QuantumCircuit(2)", "x.h(1)", "x.count_ops() == {'h': 1}"),
    "circuit in a list": ("[QuantumCircuit(1)]", "x[0].x(0)", "x[0].size() == 1"),
    "order of a circuit": (
        "QuantumCircuit.from_instructions([(XGate(), [Q[0]]), (HGate(), [Q[1]])], qubits=Q)",
        "x.data = list(reversed(x.data))",
        "[one.operation.name for one in x.data] == ['h', 'x']",
    ),
    "labels of a circuit": (
        "QuantumCircuit.from_instructions([(XGate(), [Q[0]])], qubits=Q)",
        "x.data[0] = x.data[0].replace(operation=XGate(label='flip'))",
        "x.data[0].operation.label == 'flip'",
    ),
    "queue": ("collections.deque([1, 2], maxlen=2)", "x.append(3)", "list(x) == [2, 3] and x.maxlen == 2"),
    "dictionary that counts": ("collections.Counter('aab')", "x['a'] -= 2", "x == {'a': 0, 'b': 1}"),
    "counts": ("Counts({'01': 3, '10': 4})", "del x['01']", "x == {'10': 4}"),
    "property set": ("PropertySet(depth=3)", "x['size'] = 4", "(x['depth'], x['size']) == (3, 4)"),
    "weight in a graph": ("graph()", "x.update_edge(0, 1, 'c')", "x.get_edge_data(0, 1) == 'c'"),
    "node of a graph": ("graph()", "x.remove_node(1)", "list(x.node_indices()) == [0, 2] and x.num_edges() == 0"),
    "attributes of a graph": ("rustworkx.PyDiGraph()", "x.attrs = 'seen'", "x.attrs == 'seen'"),
    "networkx graph": (
        "networkx.path_graph(3)",
        "x.remove_node(0)\n    x.graph['seen'] = True\n    x.add_edge(1, 5, weight=2)",
        "list(x.edges(data='weight')) == [(1, 2, None), (1, 5, 2)] and x.graph == {'seen': True}",
    ),
    "keys of a networkx graph": (
        "networkx.MultiGraph([(0, 1, 'a')])",
        "x.add_edge(0, 1, key='b')",
        "list(x.edges(keys=True)) == [(0, 1, 'a'), (0, 1, 'b')]",
    ),
    "coupling map": ("CouplingMap.from_line(3)", "x.add_edge(0, 2)", "x.distance(0, 2) == 1"),
    "layout": ("Layout.from_qubit_list(list(Q))", "x.swap(0, 1)", "x[Q[0]] == 1"),
    "operations of a dag": (
        "dag()",
        "x.remove_op_node(x.op_nodes()[0])\n    x.apply_operation_back(XGate(), [x.qubits[1]])\n    x.name = 'e'",
        "([n.name for n in x.topological_op_nodes()], list(x.topological_op_nodes())[-1].qargs, x.name)"
        " == (['cx', 'x'], (x.qubits[1],), 'e')",
    ),
    "Pauli": ("Pauli('XY')", "x.phase = 2", "x == Pauli('-XY')"),
    "list of Paulis": ("PauliList(['XX', 'YZ'])", "x[1] = 'ZZ'", "x.to_labels() == ['XX', 'ZZ']"),
    "coefficients of a sum": ("SparsePauliOp(['X', 'Z'], [1, 2])", "x.coeffs[0] = 7", "list(x.coeffs) == [7, 2]"),
    "terms of a sum": ("SparsePauliOp(['X', 'Z'], [1, 2])", "x.paulis[0] = 'Y'", "x.paulis.to_labels() == ['Y', 'Z']"),
    "sparse observable": (
        "SparseObservable.from_label('X0')",
        "x += SparseObservable.from_label('ZZ')",
        "x == SparseObservable.from_list([('X0', 1), ('ZZ', 1)])",
    ),
    "Clifford": ("Clifford(XGate())", "x.tableau[:, 2] = [True, False]", "x == Clifford(ZGate())"),
    "what a graph holds beside its attributes": (
        "rustworkx.PyGraph(attrs={'a': 1})",
        "x.add_node([1])\n    x[0].append(2)",
        "x[0] == [1, 2] and x.attrs == {'a': 1}",
    ),
    "payload of a graph with attributes": (
        "about({'w': 1})",
        "x[0]['w'] = 2",
        "x[0] == {'w': 2} and x.attrs == {'a': 1}",
    ),
    "stabilizer state": (
        "StabilizerState(QuantumCircuit(1))",
        "x.clifford.tableau[1, 2] = True",
        "x.expectation_value(Pauli('Z')) == -1",
    ),
    "sparse matrix": ("scipy.sparse.csr_matrix(np.eye(2))", "x.data[0] = 7", "x.toarray()[0, 0] == 7"),
    "metadata of a circuit": (
        "QuantumCircuit(1, metadata={'a': (1,)})",
        "x.metadata['b'] = (2,)",
        "x.metadata == {'a': (1,), 'b': (2,)}",
    ),
    "metadata of a result": ("PubResult(DataBin(), {'a': 1})", "x.metadata['a'] = 2", "x.metadata == {'a': 2}"),
    "whether an array can change": ("np.arange(4)", "x.flags.writeable = False", "not x.flags.writeable"),
    "shape of an array": ("np.arange(4)", "x.shape = (2, 2)", "x.tolist() == [[0, 1], [2, 3]]"),
    "readout in a noise model": (
        "readout(0.1)",
        "x._default_readout_error = ReadoutError([[0.5, 0.5], [0.5, 0.5]])",
        "x == readout(0.5)",
    ),
    "error in a noise model": (
        "pauli_noise('X')",
        "x.__dict__.update(pauli_noise('Z').__dict__)",
        "x == pauli_noise('Z')",
    ),
    "angle of a gate": ("RXGate(0.1)", "x.params[0] = 0.2", "x == RXGate(0.2)"),
    "label of a gate in a list": ("[RXGate(0.1)]", "x[0].label = 'flip'", "x[0].label == 'flip'"),
    "what a composed gate does": (
        "dag_gate()",
        "x.definition.x(0)",
        "x.definition.count_ops() == {'h': 1, 'cx': 1, 'x': 1}",
    ),
    "modifiers of a gate": (
        "AnnotatedOperation(XGate(), [ControlModifier(1)])",
        "x.modifiers.append(InverseModifier())",
        "x == AnnotatedOperation(XGate(), [ControlModifier(1), InverseModifier()])",
    ),
    "length of a delay": ("Delay(3)", "x.duration = 5", "x.duration == 5"),
    "options of a simulator": (
        "AerSimulator()",
        "x.set_options(shots=5, method='stabilizer', coupling_map=[[0, 1]])",
        "(x.options.shots, x.name, x.configuration().coupling_map) == (5, 'aer_simulator_stabilizer', [[0, 1]])",
    ),
    "noise model": (
        "NoiseModel()",
        "x.add_all_qubit_quantum_error(depolarizing_error(0.1, 1), ['x'])",
        "x.noise_instructions == ['x']",
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_change_in_place_reaches_the_caller(judge, name):
    value, change, holds = CHANGES[name]
    test = f"{TO_CHANGE}def check(candidate):\n    x = {value}\n    alias = x\n    candidate(x)\n    assert {holds}\n    assert alias is x\n"
    verdict = judge.judge(task(test), answer(f"{TO_CHANGE}def f(x):\n    {change}\n"))
    assert verdict.outcome is Outcome.PASS, verdict.detail


@pytest.mark.parametrize("name", CHANGES)
def test_change_in_place_reaches_the_caller_of_a_program_that_raises(judge, name):
    value, change, holds = CHANGES[name]
    test = (
        f"{TO_CHANGE}def check(candidate):\n    x = {value}\n    try:\n        candidate(x)\n        assert False\n"
        f"    except ValueError:\n        pass\n    assert {holds}\n"
    )
    verdict = judge.judge(task(test), answer(f"{TO_CHANGE}def f(x):\n    {change}\n    raise ValueError('done')\n"))
    assert verdict.outcome is Outcome.PASS, verdict.detail


def test_array_that_is_read_only_is_so_for_the_program(judge):
    test = (
        "import numpy as np\ndef check(candidate):\n    x = np.arange(3)\n    x.flags.writeable = False\n"
        "    try:\n        candidate(x)\n        assert False\n    except ValueError:\n        pass\n    assert x[0] == 0\n"
    )
    verdict = judge.judge(task(test), answer("def f(x):\n    x[0] = 5\n"))
    assert verdict.outcome is Outcome.PASS, verdict.detail


def test_dag_that_is_changed_and_returned_is_the_tests_own(judge):
    test = f"{TO_CHANGE}def check(candidate):\n    x = dag()\n    assert candidate(x) is x and x.count_ops() == {{'cx': 1}}\n"
    program = f"{TO_CHANGE}def f(x):\n    x.remove_op_node(x.op_nodes()[0])\n    return x\n"
    verdict = judge.judge(task(test), answer(program))
    assert verdict.outcome is Outcome.PASS, verdict.detail


REFUSED = {
    "a target": ("target()", "x.add_instruction(CXGate(), {(0, 1): None})"),
    "bits of a dag": ("dag()", "x.add_qreg(QuantumRegister(1, 'more'))"),
    "a frozen graph": ("networkx.freeze(networkx.path_graph(3))", "x.remove_node(0)"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_change_that_cannot_be_carried_over_does_not_pass_unseen(judge, name):
    value, change = REFUSED[name]
    test = f"{TO_CHANGE}def check(candidate):\n    x = {value}\n    assert candidate(x) == 1\n"
    verdict = judge.judge(task(test), answer(f"{TO_CHANGE}def f(x):\n    {change}\n    return 1\n"))
    assert (verdict.outcome, verdict.reason) == (Outcome.FAIL, Reason.OPAQUE_VALUE), verdict.detail


LOOKED_AT = {
    "a target": "target()",
    "a target with a gate of one's own": "own()",
    "a target with an error that is not known": "unknown()",
    "a frozen graph with a gate in it": "networkx.freeze(networkx.Graph([(0, 1, {'gate': own_gate()})]))",
    "a dag without a name": "nameless()",
    "a coupling map": "CouplingMap.from_line(4)",
    "a gate": "RXGate(0.3)",
    "the one X gate": "XGate()",
    "a composed gate": "own_gate()",
    "a gate with a modifier": "AnnotatedOperation(own_gate(), [ControlModifier(1)])",
    "a simulator": "AerSimulator(method='stabilizer', noise_model=pauli_noise('X'))",
    "a noise model": "NoiseModel()",
    "a dag": "dag()",
    "a frozen graph": "networkx.freeze(networkx.path_graph(3))",
}


@pytest.mark.parametrize("name", LOOKED_AT)
def test_what_is_only_looked_at_stays_as_it_is(judge, name):
    made = (
        f"{TO_CHANGE}def own():\n    circuit = QuantumCircuit(1)\n    circuit.x(0)\n    found = target()\n"
        "    found.add_instruction(circuit.to_gate(label='mine'), {(0,): None}, name='mine')\n    return found\n"
        "def own_gate():\n    circuit = QuantumCircuit(1)\n    circuit.x(0)\n    return circuit.to_gate(label='mine')\n"
        "def unknown():\n    found = target()\n"
        "    found.update_instruction_properties('x', (0,), InstructionProperties(error=float('nan')))\n    return found\n"
        "def nameless():\n    found = dag()\n    found.name = None\n    return found\n"
    )
    test = f"{made}def check(candidate):\n    assert candidate({LOOKED_AT[name]}) == 1\n"
    verdict = judge.judge(task(test), answer("def f(x):\n    repr(x)\n    return 1\n"))
    assert verdict.outcome is Outcome.PASS, verdict.detail


def test_dag_without_a_name_stays_without_one_when_it_is_changed(judge):
    test = (
        f"{TO_CHANGE}def check(candidate):\n    x = dag()\n    x.name = None\n    candidate(x)\n"
        "    assert x.name is None and x.count_ops() == {'cx': 1}\n"
    )
    verdict = judge.judge(task(test), answer("def f(x):\n    x.remove_op_node(x.op_nodes()[0])\n"))
    assert verdict.outcome is Outcome.PASS, verdict.detail


def test_iterator_among_the_arguments_is_left_for_the_program(judge):
    test = "def check(candidate):\n    assert candidate(iter([1, 2]), more=iter([3])) == 6\n"
    verdict = judge.judge(task(test), answer("def f(x, more):\n    return sum(x) + sum(more)\n"))
    assert verdict.outcome is Outcome.PASS, verdict.detail
