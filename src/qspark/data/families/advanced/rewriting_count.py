# %% draft  id=advanced/rewrite/$rewrite_id/cost-after  about=rewrite  tags=advanced,transpiler,dag
# %% prompt
from qiskit import QuantumCircuit


def cost_after(circuit: QuantumCircuit) -> tuple[dict[str, int], int]:
    """What a circuit without control flow would look like under this rule: $rewrite_says. Other operations stay. Return how many
    operations of each name there are afterwards (barriers are not counted; no entries of zero), and the depth, where
    barriers count as nothing and hold nothing up.
    """
# %% solution
    made = circuit.copy_empty_like()
    for node in circuit.data:
        if node.name == "barrier":
            continue
        if node.name != "$rewrite_gate":
            made.append(node)
            continue
        node = Node(node.operation, node.qubits)
        new = QuantumCircuit($rewrite_width)
        $rewrite_code
        made.compose(new, node.qubits, inplace=True)
    return dict(made.count_ops()), made.depth()
# %% helpers
class Node:
    """An operation under the name that nodes of a DAG have for it."""

    def __init__(self, op, qubits):
        self.op, self.qubits = op, qubits
# %% wrong: nothing is replaced
if node.name != "$rewrite_gate": --> if True:
# %% wrong: the number of gates in place of the depth
made.depth() --> made.size()
# %% wrong: qubits of the new gates in the order of their numbers
made.compose(new, node.qubits, inplace=True) --> made.compose(new, range($rewrite_width), inplace=True)
# %% setup  uses=made
GATE = ("$rewrite_gate", *[float(part) for part in "$rewrite_angle".split(",") if part.strip(" *()")])
W = $rewrite_width
# %% inputs
(made([("h", 0), (*GATE, *[1, 2, 0][:W]), ("t", 1), ("barrier", 0, 1), (*GATE, *[3, 2, 1][:W]), ("x", 0)], 4),)
(made([(*GATE, *[3, 2, 0][:W]), ("h", 0), ("h", 0), ("h", 0), ("cx", 0, 1)], 4),)
(made([("barrier", 0, 1), ("s", 1)], 2),)
