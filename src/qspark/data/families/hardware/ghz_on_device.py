# %% draft  id=hardware/$device_id/ghz  about=device  tags=hardware-aware,state-preparation
# %% prompt
from qiskit import QuantumCircuit


def ghz(root: int) -> QuantumCircuit:
    """Prepare (|0...0> + |1...1>)/sqrt(2) on all $device_qubits qubits of $device_says. The first gate is a Hadamard gate on
    qubit root, all others are CNOTs on coupled pairs, one less than there are qubits.
    """
# %% solution
    edges = $device_edges
    circuit = QuantumCircuit($device_qubits)
    circuit.h(root)
    reached = [root]
    for here in reached:
        for a, b in edges:
            for old, new in ((a, b), (b, a)):
                if old == here and new not in reached:
                    circuit.cx(old, new)
                    reached.append(new)
    return circuit
# %% solution: by paths in a graph
    import rustworkx as rx
    graph = rx.PyGraph()
    graph.add_nodes_from(range($device_qubits))
    graph.add_edges_from_no_data($device_edges)
    circuit = QuantumCircuit($device_qubits)
    circuit.h(root)
    for before, after, _ in rx.dfs_edges(graph, root) and [(a, b, None) for a, b in rx.dfs_edges(graph, root)]:
        circuit.cx(before, after)
    return circuit
# %% wrong: qubits in the order of their numbers
    circuit = QuantumCircuit($device_qubits)
    circuit.h(root)
    for qubit in range($device_qubits - 1):
        circuit.cx(qubit, qubit + 1)
    return circuit
# %% wrong: no superposition
circuit.h(root) --> pass
# %% wrong: from the qubit reached last into the first
circuit.cx(old, new) --> circuit.cx(new, old)
# %% wrong: couplings used in the listed direction only
for old, new in ((a, b), (b, a)): --> for old, new in ((a, b),):
# %% compare  sense=preparation
# %% check: a CNOT on qubits that are not coupled
pairs_of(found) <= set(map(tuple, map(sorted, $device_edges)))
# %% check: not one Hadamard gate on root and then the least number of CNOTs
[i.operation.name for i in found.data] == ["h"] + ["cx"] * ($device_qubits - 1) and found.find_bit(found.data[0].qubits[0]).index == arguments[0]
# %% setup  uses=pairs_of
# %% inputs
(0,)
(2,)
(4,)
($device_qubits - 1,)
