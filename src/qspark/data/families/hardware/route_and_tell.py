# %% draft  id=hardware/$device_id/route-and-tell  about=device  tags=hardware-aware,routing
# %% prompt
from qiskit import QuantumCircuit, transpile
from qiskit.transpiler import CouplingMap


def routed(circuit: QuantumCircuit) -> tuple[QuantumCircuit, list[int]]:
    """Hardware: $device_says.

    Return a circuit on its $device_qubits qubits that does what the given one does (same width, no measurements, qubit k
    begins on device qubit k) with two-qubit gates on coupled pairs only and none wider, and a list whose entry k is the
    device qubit where qubit k is at the end; qubits need not come back.
    """
# %% solution
    coupling = CouplingMap($device_edges)
    coupling.make_symmetric()
    start = list(range($device_qubits))
    made = transpile(
        circuit, coupling_map=coupling, basis_gates=["u", "cx"], initial_layout=start, optimization_level=1, seed_transpiler=5
    )
    return made, made.layout.final_index_layout()
# %% solution: by hand, with a table of places
    coupling = CouplingMap($device_edges)
    coupling.make_symmetric()
    small = transpile(circuit, basis_gates=["u", "cx"], optimization_level=0)
    made = QuantumCircuit($device_qubits)
    places = list(range($device_qubits))
    for instruction in small.data:
        qubits = [places[small.find_bit(qubit).index] for qubit in instruction.qubits]
        if len(qubits) == 2:
            path = list(coupling.shortest_undirected_path(*qubits))
            for a, b in zip(path, path[1:-1]):
                made.swap(a, b)
                places = [b if p == a else a if p == b else p for p in places]
            qubits = [path[-2], path[-1]]
        made.append(instruction.operation, qubits)
    return made, places
# %% wrong: says that every qubit is back at its place
return made, made.layout.final_index_layout() --> return made, start
# %% wrong: the inverse of the permutation
return made, made.layout.final_index_layout() --> return made, [made.layout.final_index_layout().index(k) for k in start]
# %% wrong: the layout left to the transpiler
    coupling = CouplingMap($device_edges)
    coupling.make_symmetric()
    made = transpile(circuit.reverse_bits(), coupling_map=coupling, basis_gates=["u", "cx"], seed_transpiler=5)
    return made, made.layout.final_index_layout()
# %% wrong: no routing at all
    return transpile(circuit, basis_gates=["u", "cx"]), list(range(circuit.num_qubits))
# %% compare  value=no
# %% check: not a circuit on the device's qubits with a permutation of them
found[0].num_qubits == $device_qubits and sorted(found[1]) == list(range($device_qubits))
# %% check: with the qubits taken back it does something else than the given circuit
circuits_difference(taken_back(*found), arguments[0]) is None
# %% check: a gate on qubits that are not coupled
pairs_of(found[0]) <= set(map(tuple, map(sorted, $device_edges)))
# %% check: a gate on more than two qubits
widest_gate(found[0]) <= 2
# %% setup  uses=pairs_of,widest_gate
from qspark.quantum.circuits import circuits_difference


def taken_back(circuit, places):
    from qiskit.circuit.library import PermutationGate

    whole = QuantumCircuit(circuit.num_qubits)
    whole.compose(circuit, inplace=True)
    whole.append(PermutationGate(list(places)), range(circuit.num_qubits))
    return whole


def some(seed):
    import random

    chance = random.Random(seed)
    circuit = QuantumCircuit($device_qubits)
    for _ in range(16):
        a, b = chance.sample(range($device_qubits), 2)
        circuit.ry(chance.uniform(0.2, 1.2), a)
        circuit.cx(a, b)
    return circuit
# %% inputs
(some(1),)
(some(5),)
(some(9),)
