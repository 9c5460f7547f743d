# %% draft  id=algorithms/max-cut-layer  tags=algorithms,variational
# %% prompt
from qiskit import QuantumCircuit


def cost_layer(n: int, edges: dict[tuple[int, int], float], gamma: float) -> QuantumCircuit:
    """Circuit on n qubits for exp(-i gamma C), up to global phase, with C = sum over the edges (a, b) of
    weight * (1 - Z_a Z_b) / 2.
    """
# %% solution
    circuit = QuantumCircuit(n)
    for (a, b), weight in edges.items():
        circuit.rzz(-gamma * weight, a, b)
    return circuit
# %% wrong: the sign of the angle
circuit.rzz(-gamma * weight, a, b) --> circuit.rzz(gamma * weight, a, b)
# %% wrong: twice the angle
circuit.rzz(-gamma * weight, a, b) --> circuit.rzz(-2 * gamma * weight, a, b)
# %% wrong: the weights are ignored
circuit.rzz(-gamma * weight, a, b) --> circuit.rzz(-gamma, a, b)
# %% inputs
(2, {(0, 1): 1.0}, 0.4)
(3, {(0, 1): 1.0, (1, 2): 2.5}, -0.7)
(4, {(0, 3): 0.5, (1, 2): 1.5, (0, 1): 1.0}, 1.1)
