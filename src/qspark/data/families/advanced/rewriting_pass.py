# %% draft  id=advanced/rewrite/$rewrite_id/pass  about=rewrite  tags=advanced,transpiler,passes
# %% prompt
from qiskit import QuantumCircuit
from qiskit.converters import circuit_to_dag
from qiskit.dagcircuit import DAGCircuit
from qiskit.transpiler import PassManager
from qiskit.transpiler.basepasses import TransformationPass


def rewritten(circuit: QuantumCircuit) -> QuantumCircuit:
    """Run a transpiler pass of your own on a circuit, which may hold measurements and if_else blocks without else branch, also
    nested. Rule: $rewrite_says. It applies inside the blocks too; every other operation stays, in its place. The result has
    no $rewrite_gate left.
    """
# %% solution
    class Rewrite(TransformationPass):
        def run(self, dag: DAGCircuit) -> DAGCircuit:
            for node in dag.op_nodes():
                if node.op.name == "if_else":
                    block = manager.run(node.op.blocks[0])
                    dag.substitute_node(node, node.op.replace_blocks([block, None]), inplace=True)
                elif node.op.name == "$rewrite_gate":
                    new = QuantumCircuit($rewrite_width)
                    $rewrite_code
                    dag.substitute_node_with_dag(node, circuit_to_dag(new))
            return dag

    manager = PassManager([Rewrite()])
    return manager.run(circuit)
# %% solution: without a pass
    from collections import namedtuple
    Node = namedtuple("Node", "op")

    def changed(old):
        made = old.copy_empty_like()
        for one in old.data:
            node = Node(one.operation)
            if node.op.name == "if_else":
                inner = node.op.replace_blocks([changed(node.op.blocks[0]), None])
                made.append(inner, one.qubits, one.clbits)
            elif node.op.name == "$rewrite_gate":
                new = QuantumCircuit($rewrite_width)
                $rewrite_code
                made.compose(new, one.qubits, inplace=True)
            else:
                made.append(one)
        return made

    return changed(circuit)
# %% wrong: blocks are left as they are
node.op.replace_blocks([block, None]) --> node.op
# %% wrong: gates are removed, not replaced
dag.substitute_node_with_dag(node, circuit_to_dag(new)) --> dag.remove_op_node(node)
# %% wrong: nothing done
    return circuit
# %% wrong: only the first one
dag.substitute_node_with_dag(node, circuit_to_dag(new)) --> return dag
# %% check: a gate is left that was to be replaced, or one more than the rule says is new
names(found) == names(expected)
# %% setup  uses=made
def names(circuit):
    counts = dict(circuit.count_ops())
    for one in circuit.data:
        if one.operation.name == "if_else":
            for name, count in names(one.operation.blocks[0]).items():
                counts[name] = counts.get(name, 0) + count
    return {name: count for name, count in counts.items() if name != "barrier"}


GATE = ("$rewrite_gate", *[float(part) for part in "$rewrite_angle".split(",") if part.strip(" *()")])


def nested():
    circuit = QuantumCircuit(3, 2)
    circuit.ry(0.9, 0)
    circuit.h(1)
    circuit.measure(0, 0)
    with circuit.if_test((circuit.clbits[0], 1)):
        circuit.ry(0.4, 2)
        getattr(circuit, GATE[0])(*GATE[1:], *[2, 1, 0][:$rewrite_width])
        circuit.measure(1, 1)
        with circuit.if_test((circuit.clbits[1], 1)):
            getattr(circuit, GATE[0])(*GATE[1:], *[0, 2, 1][:$rewrite_width])
    return circuit


W = $rewrite_width
# %% inputs
(made([("h", 0), ("ry", 0.5, 1), (*GATE, *[0, 1, 2][:W]), ("t", 1), (*GATE, *[2, 0, 1][:W]), ("x", 2)], 3),)
(nested(),)
(made([("x", 0), ("barrier", 0, 1), (*GATE, *[1, 2, 0][:W])], 3),)
