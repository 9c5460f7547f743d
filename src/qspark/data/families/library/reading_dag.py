# %% draft  id=library/runs-of-one-qubit-gates  tags=library,dag,inspection
# %% prompt
from qiskit import QuantumCircuit


def runs(circuit: QuantumCircuit) -> list[list[str]]:
    """The longest possible runs of one-qubit gates that follow each other directly on a qubit, each as the list of
    their names in order; the list of runs is sorted. Use collect_1q_runs of DAGCircuit.
    """
# %% solution
    from qiskit.converters import circuit_to_dag
    return sorted([node.name for node in run] for run in circuit_to_dag(circuit).collect_1q_runs())
# %% wrong: the gates of a run sorted
[node.name for node in run] --> sorted(node.name for node in run)
# %% wrong: runs in the opposite order
[node.name for node in run] --> [node.name for node in reversed(run)]
# %% wrong: gates on two qubits
collect_1q_runs() --> collect_2q_runs()
# %% wrong: all one-qubit gates of a qubit are one run
    found = []
    for qubit in circuit.qubits:
        names = [one.operation.name for one in circuit.data if tuple(one.qubits) == (qubit,)]
        found += [names] if names else []
    return sorted(found)
# %% setup  uses=made
# %% inputs
(made([("h", 0), ("t", 0), ("x", 1), ("cx", 0, 1), ("s", 1), ("h", 1), ("h", 0)], 2),)
(made([("z", 2), ("sx", 2), ("cz", 0, 2), ("rz", 0.3, 2), ("h", 0), ("cz", 0, 1), ("x", 0)], 3),)
# %% draft  id=library/idle-qubits  tags=library,dag,inspection
# %% prompt
from qiskit import QuantumCircuit


def idle_qubits(circuit: QuantumCircuit) -> list[int]:
    """Indices of the qubits of a circuit on which nothing acts except perhaps barriers, in ascending order. Use
    idle_wires of its DAGCircuit.
    """
# %% solution
    from qiskit.circuit import Qubit
    from qiskit.converters import circuit_to_dag
    wires = circuit_to_dag(circuit).idle_wires(ignore=["barrier"])
    return sorted(circuit.find_bit(wire).index for wire in wires if isinstance(wire, Qubit))
# %% solution: by the instructions
    used = {qubit for one in circuit.data if one.operation.name != "barrier" for qubit in one.qubits}
    return [index for index, qubit in enumerate(circuit.qubits) if qubit not in used]
# %% wrong: a barrier counts as use
idle_wires(ignore=["barrier"]) --> idle_wires()
# %% wrong: idle classical bits too
for wire in wires if isinstance(wire, Qubit) --> for wire in wires
# %% wrong: the qubits that are in use
    used = {qubit for one in circuit.data if one.operation.name != "barrier" for qubit in one.qubits}
    return sorted(circuit.find_bit(qubit).index for qubit in used)
# %% wrong: the last qubits only
    used = {circuit.find_bit(q).index for one in circuit.data if one.operation.name != "barrier" for q in one.qubits}
    return list(range(max(used, default=-1) + 1, circuit.num_qubits))
# %% setup  uses=made
# %% inputs
(made([("h", 1), ("barrier",), ("cx", 1, 3)], 5),)
(made([("x", 0), ("measure", 0, 1)], 3, 2),)
(made([("barrier", 0, 1), ("reset", 2)], 4, 1),)
# %% draft  id=library/gates-by-layer  tags=library,dag,depth
# %% prompt
from qiskit import QuantumCircuit


def names_by_layer(circuit: QuantumCircuit) -> list[list[str]]:
    """The layers of a circuit without barriers, as its DAGCircuit gives them: for each layer the names of its
    operations in alphabetical order.
    """
# %% solution
    from qiskit.converters import circuit_to_dag
    layers = circuit_to_dag(circuit).layers()
    return [sorted(node.name for node in layer["graph"].op_nodes()) for layer in layers]
# %% wrong: one operation a layer
.layers() --> .serial_layers()
# %% wrong: each name once
sorted(node.name for node in layer["graph"].op_nodes()) --> sorted(layer["graph"].count_ops())
# %% wrong: the last layer first
for layer in layers] --> for layer in list(layers)[::-1]]
# %% wrong: unitary gates only
.op_nodes() --> .gate_nodes()
# %% setup  uses=made
# %% inputs
(made([("h", 0), ("h", 1), ("cx", 0, 1), ("x", 2), ("cx", 1, 2), ("rz", 0.3, 0)], 3),)
(made([("s", 0), ("cz", 0, 1), ("h", 2), ("measure", 0, 0), ("t", 1)], 3, 1),)
# %% draft  id=library/operations-along-wire  tags=library,dag,inspection
# %% prompt
from qiskit.dagcircuit import DAGCircuit


def along_wire(dag: DAGCircuit, qubit: int) -> list[str]:
    """Names of the operations on the qubit with this index, from the first to the last; barriers are among them."""
# %% solution
    return [node.name for node in dag.nodes_on_wire(dag.qubits[qubit], only_ops=True)]
# %% solution: by all nodes in topological order
    return [node.op.name for node in dag.topological_op_nodes() if dag.qubits[qubit] in node.qargs]
# %% wrong: the wire's ends too
    return [getattr(node, "name", "") for node in dag.nodes_on_wire(dag.qubits[qubit])]
# %% wrong: qubits counted from the last
dag.qubits[qubit] --> dag.qubits[-1 - qubit]
# %% wrong: only operations on this qubit alone
    return [node.name for node in dag.topological_op_nodes() if node.qargs == (dag.qubits[qubit],)]
# %% wrong: barriers left out
    return [node.name for node in dag.op_nodes(include_directives=False) if dag.qubits[qubit] in node.qargs]
# %% wrong: all operations
    return [node.name for node in dag.topological_op_nodes()]
# %% setup  uses=made
from qiskit.converters import circuit_to_dag
# %% inputs
(circuit_to_dag(made([("h", 0), ("cx", 0, 1), ("s", 1), ("barrier",), ("cz", 2, 1), ("x", 0)], 3)), 1)
(circuit_to_dag(made([("x", 2), ("h", 0), ("swap", 0, 2), ("measure", 0, 0)], 3, 1)), 0)
# %% draft  id=library/dag-built-by-hand  tags=library,dag
# %% prompt
from qiskit.circuit import QuantumRegister
from qiskit.dagcircuit import DAGCircuit


def entangling_dag(register: QuantumRegister) -> DAGCircuit:
    """A DAGCircuit whose qubits are those of this register: a Hadamard gate on the first of them, then CNOT gates from
    each qubit to the next one, in order.
    """
# %% solution
    from qiskit.circuit.library import CXGate, HGate
    dag = DAGCircuit()
    dag.add_qreg(register)
    dag.apply_operation_back(HGate(), [register[0]])
    for control, target in zip(register, register[1:]):
        dag.apply_operation_back(CXGate(), [control, target])
    return dag
# %% solution: from a circuit
    from qiskit import QuantumCircuit
    from qiskit.converters import circuit_to_dag
    circuit = QuantumCircuit(register)
    circuit.h(0)
    for k in range(len(register) - 1):
        circuit.cx(k, k + 1)
    return circuit_to_dag(circuit)
# %% wrong: each gate put in front
apply_operation_back --> apply_operation_front
# %% wrong: all CNOT gates from the first qubit
CXGate(), [control, target] --> CXGate(), [register[0], target]
# %% wrong: control and target exchanged
CXGate(), [control, target] --> CXGate(), [target, control]
# %% wrong: another register
dag.add_qreg(register) --> dag.add_qreg(register := QuantumRegister(len(register), "dag"))
# %% wrong: Hadamard gates on all qubits
    from qiskit.circuit.library import CXGate, HGate
    dag = DAGCircuit()
    dag.add_qreg(register)
    for qubit in register:
        dag.apply_operation_back(HGate(), [qubit])
    for control, target in zip(register, register[1:]):
        dag.apply_operation_back(CXGate(), [control, target])
    return dag
# %% setup
from qiskit.circuit import QuantumRegister
# %% inputs
(QuantumRegister(3, "q"),)
(QuantumRegister(4, "data"),)
# %% draft  id=library/substitute-node-with-dag  tags=library,dag,rewriting
# %% prompt
from qiskit import QuantumCircuit


def with_replacement(circuit: QuantumCircuit, name: str, replacement: QuantumCircuit) -> QuantumCircuit:
    """A copy of a circuit in which each gate with this name gives way to the gates of the replacement, whose qubits 0,
    1, ... stand for the gate's qubits in the order in which it takes them. Use DAGCircuit.
    """
# %% solution
    from qiskit.converters import circuit_to_dag, dag_to_circuit
    dag = circuit_to_dag(circuit)
    for node in dag.named_nodes(name):
        dag.substitute_node_with_dag(node, circuit_to_dag(replacement))
    return dag_to_circuit(dag)
# %% wrong: the first one only
circuit_to_dag(replacement)) --> circuit_to_dag(replacement)); break
# %% wrong: the replacement's qubits in the opposite order
circuit_to_dag(replacement) --> circuit_to_dag(replacement.reverse_bits())
# %% wrong: the inverse of the replacement
circuit_to_dag(replacement) --> circuit_to_dag(replacement.inverse())
# %% wrong: the gates taken out, nothing put in
dag.substitute_node_with_dag(node, circuit_to_dag(replacement)) --> dag.remove_op_node(node)
# %% setup  uses=made
# %% inputs
(made([("h", 0), ("cz", 0, 1), ("cz", 2, 1), ("t", 1)], 3), "cz", made([("ry", 0.3, 1), ("cx", 0, 1), ("s", 0)], 2))
(made([("x", 0), ("h", 1), ("x", 1), ("cx", 1, 0)], 2), "x", made([("rx", 0.5, 0), ("t", 0)], 1))
# %% draft  id=library/longest-path-operations  tags=library,dag,depth
# %% prompt
from qiskit.dagcircuit import DAGCircuit


def on_longest_path(dag: DAGCircuit) -> dict[str, int]:
    """How often each operation occurs, by name, on the longest chain of operations of which each needs the one before
    it. There is only one chain of that length.
    """
# %% solution
    return dag.count_ops_longest_path()
# %% solution: from the path itself
    from collections import Counter
    from qiskit.dagcircuit import DAGOpNode
    return dict(Counter(node.name for node in dag.longest_path() if isinstance(node, DAGOpNode)))
# %% wrong: all operations
    return dag.count_ops()
# %% wrong: the wire's ends too
    names = [getattr(node, "name", "in" if node is dag.longest_path()[0] else "out") for node in dag.longest_path()]
    return {name: names.count(name) for name in names}
# %% wrong: the operations on the busiest qubit
    busiest = max(dag.qubits, key=lambda qubit: len(list(dag.nodes_on_wire(qubit))))
    names = [node.name for node in dag.nodes_on_wire(busiest, only_ops=True)]
    return {name: names.count(name) for name in names}
# %% setup  uses=made
from qiskit.converters import circuit_to_dag
# %% inputs
(circuit_to_dag(made([("h", 0), ("cx", 0, 1), ("t", 1), ("cx", 1, 2), ("s", 2), ("x", 0)], 3)),)
(circuit_to_dag(made([("x", 0), ("x", 0), ("z", 1), ("cz", 0, 2), ("ry", 0.2, 2)], 3)),)
