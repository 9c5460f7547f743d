# %% draft  id=states/graph-state  tags=states
# %% prompt
from qiskit import QuantumCircuit


def graph_state(n: int, edges: list[tuple[int, int]]) -> QuantumCircuit:
    """Circuit on n qubits that prepares the graph state of a graph from |0...0>: every qubit in |+>, then a
    controlled-Z for each edge.
    """
# %% solution
    circuit = QuantumCircuit(n)
    for qubit in range(n):
        circuit.h(qubit)
    for first, second in edges:
        circuit.cz(first, second)
    return circuit
# %% wrong: mistake 1
    circuit = QuantumCircuit(n)
    for qubit in range(n):
        circuit.h(qubit)
    for first, second in edges:
        circuit.cx(first, second)
    return circuit
# %% wrong: mistake 2
    circuit = QuantumCircuit(n)
    for qubit in range(n):
        circuit.h(qubit)
    for first, second in edges[:-1]:
        circuit.cz(first, second)
    return circuit
# %% wrong: mistake 3
    circuit = QuantumCircuit(n)
    circuit.h(0)
    for first, second in edges:
        circuit.cz(first, second)
    return circuit
# %% compare  sense=preparation
# %% inputs
(2, [(0, 1)])
(3, [(0, 1), (1, 2)])
(4, [(0, 1), (1, 2), (2, 3), (3, 0)])
(4, [(0, 3), (1, 3), (2, 3)])
