# %% draft  id=hardware/$device_id/best-placement-cost  about=device  tags=hardware-aware,layout
# %% prompt
from qiskit import QuantumCircuit
from qiskit.transpiler import CouplingMap


def best_cost(circuit: QuantumCircuit) -> int:
    """Choose different qubits for a circuit's qubits on $device_says. A gate on two qubits that sit d couplings apart costs
    d - 1. Return the smallest total cost of the circuit's two-qubit gates over all placements, which stay as they are
    while the circuit runs. Barriers and gates on one qubit are free.
    """
# %% solution
    import itertools
    coupling = CouplingMap($device_edges)
    coupling.make_symmetric()
    distance = coupling.distance_matrix
    pairs = [
        [circuit.find_bit(qubit).index for qubit in one.qubits]
        for one in circuit.data
        if len(one.qubits) == 2 and one.operation.name != "barrier"
    ]
    places = itertools.permutations(range($device_qubits), circuit.num_qubits)
    return int(min(sum(distance[place[a], place[b]] - 1 for a, b in pairs) for place in places))
# %% wrong: qubits stay at their own numbers
places = itertools.permutations(range($device_qubits), circuit.num_qubits) --> places = [list(range(circuit.num_qubits))]
# %% wrong: the distance itself as the cost
place[b]] - 1 for --> place[b]] for
# %% wrong: every pair is counted once
for a, b in pairs) --> for a, b in set(map(tuple, map(sorted, pairs))))
# %% wrong: couplings in one direction only
coupling.make_symmetric() --> coupling = CouplingMap($device_edges + [(a, b) for a in range($device_qubits) for b in range(a)])
# %% wrong: barriers on two qubits are gates
if len(one.qubits) == 2 and one.operation.name != "barrier" --> if len(one.qubits) == 2
# %% setup  uses=made
# %% inputs
(made([("cx", 0, 1), ("cx", 1, 2), ("cx", 0, 2), ("cx", 2, 0)], 3),)
(made([("cx", 3, 1), ("cx", 1, 2), ("barrier", 0, 2), ("barrier", 0, 3), ("barrier", 2, 3), ("cx", 0, 1), ("cx", 3, 1), ("h", 1), ("cz", 1, 4)], 5),)
(made([("cz", a, b) for a in range(5) for b in range(5) if a != b], 5),)
(made([("cz", 0, 1), ("cz", 1, 2), ("cz", 2, 3), ("cz", 0, 3), ("cz", 0, 2), ("cz", 1, 3)], 4),)
(made([("cz", 0, 4), ("cz", 4, 2), ("cz", 2, 3), ("cz", 1, 3), ("cz", 0, 1), ("cz", 2, 0), ("cz", 4, 0)], 5),)
