# %% draft  id=hardware/$device_id/route-and-restore  about=device  tags=hardware-aware,routing
# %% prompt
from qiskit import QuantumCircuit
from qiskit.transpiler import CouplingMap


def route(circuit: QuantumCircuit) -> QuantumCircuit:
    """Rewrite a measurement-free circuit on $device_qubits qubits for $device_says. Gates on two qubits may act on
    coupled pairs only, no gate on more. The result does the same on the same qubits up to global phase: swaps are undone.
    """
# %% solution
    from qiskit import transpile
    coupling = CouplingMap($device_edges)
    coupling.make_symmetric()
    routed = QuantumCircuit($device_qubits)
    small = transpile(circuit, basis_gates=["u", "cx"], optimization_level=0)
    routed.global_phase = small.global_phase
    for instruction in small.data:
        qubits = [small.find_bit(qubit).index for qubit in instruction.qubits]
        if len(qubits) < 2:
            routed.append(instruction.operation, qubits)
            continue
        path = list(coupling.shortest_undirected_path(*qubits))
        steps = list(zip(path, path[1:]))[:-1]
        for a, b in steps:
            routed.swap(a, b)
        routed.append(instruction.operation, [path[-2], path[-1]])
        for a, b in reversed(steps):
            routed.swap(a, b)
    return routed
# %% solution: by the transpiler, with its final permutation undone
    from qiskit import transpile
    from qiskit.circuit.library import PermutationGate
    coupling = CouplingMap($device_edges)
    coupling.make_symmetric()
    whole = QuantumCircuit($device_qubits)
    whole.compose(circuit, inplace=True)
    first = transpile(
        whole, coupling_map=coupling, basis_gates=["u", "cx"], initial_layout=list(range(whole.num_qubits)),
        optimization_level=1, seed_transpiler=3,
    )
    places = first.layout.final_index_layout()
    where = list(range(whole.num_qubits))
    result = first.copy()
    # Sort the permutation by swaps along shortest paths: bring qubit k home, one after the other, and go back after.
    for k in range(whole.num_qubits):
        path = list(coupling.shortest_undirected_path(places[k], k)) if places[k] != k else []
        steps = list(zip(path, path[1:]))
        for a, b in steps + list(reversed(steps[:-1])):
            result.swap(a, b)
        if path:
            other = places.index(k)
            places[other], places[k] = places[k], k
    plain = QuantumCircuit($device_qubits)
    plain.compose(result, inplace=True)
    return plain
# %% wrong: the circuit as it is
    return circuit
# %% wrong: qubits are not brought back
for a, b in reversed(steps): --> for a, b in []:
# %% wrong: control and target exchanged
[path[-2], path[-1]] --> [path[-1], path[-2]]
# %% compare  value=no
# %% check: not a circuit on the device's qubits
isinstance(found, QuantumCircuit) and found.num_qubits == $device_qubits
# %% check: does something else than the given circuit
circuits_difference(found, arguments[0]) is None
# %% check: a gate on qubits that are not coupled
pairs_of(found) <= set(map(tuple, map(sorted, $device_edges)))
# %% check: a gate on more than two qubits
widest_gate(found) <= 2
# %% setup  uses=pairs_of,widest_gate
from qspark.quantum.circuits import circuits_difference


def some(seed, *wide):
    import random

    chance = random.Random(seed)
    circuit = QuantumCircuit($device_qubits)
    for _ in range(7):
        a, b = chance.sample(range($device_qubits), 2)
        circuit.ry(chance.uniform(0.2, 1.2), a)
        circuit.cx(a, b)
    for three in wide:
        circuit.ccx(*three)
    return circuit
# %% inputs
(some(1),)
(some(2),)
(some(3, (0, $device_qubits - 1, 2)),)
