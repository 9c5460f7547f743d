# %% draft  id=hardware/layout-cost  tags=hardware-aware
# %% prompt
from qiskit import QuantumCircuit
from qiskit.transpiler import CouplingMap


def layout_cost(circuit: QuantumCircuit, coupling: CouplingMap, layout: list[int]) -> int:
    """Sum over all gates on two qubits of the number of swaps that separate them on the device: the length of the
    shortest path between their places, in couplings, minus one; direction does not matter. Qubit k of the
    circuit sits on qubit layout[k] of the device.
    """
# %% solution
    total = 0
    for instruction in circuit.data:
        if len(instruction.qubits) == 2:
            a, b = (layout[circuit.find_bit(qubit).index] for qubit in instruction.qubits)
            total += len(coupling.shortest_undirected_path(a, b)) - 2
    return total
# %% wrong: the layout is left out
a, b = (layout[circuit.find_bit(qubit).index] for qubit in instruction.qubits) --> a, b = (circuit.find_bit(qubit).index for qubit in instruction.qubits)
# %% wrong: couplings in place of swaps
total += len(coupling.shortest_undirected_path(a, b)) - 2 --> total += len(coupling.shortest_undirected_path(a, b)) - 1
# %% wrong: the inverse layout
a, b = (layout[circuit.find_bit(qubit).index] for qubit in instruction.qubits) --> a, b = (layout.index(circuit.find_bit(qubit).index) for qubit in instruction.qubits)
# %% setup  uses=made
# %% inputs
(made([('cx', 0, 1), ('cx', 0, 2)], 3), CouplingMap.from_line(3), [0, 1, 2])
(made([('cx', 0, 1), ('cx', 0, 2)], 3), CouplingMap.from_line(3), [1, 2, 0])
(made([('cz', 0, 3), ('cz', 1, 2), ('h', 0)], 4), CouplingMap.from_line(4), [2, 0, 3, 1])
(made([('cz', 0, 3), ('cz', 1, 2)], 4), CouplingMap.from_ring(4), [0, 2, 3, 1])
