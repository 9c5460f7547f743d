# %% draft  id=hardware/$device_id/compiled  about=device  tags=hardware-aware,transpiler
# %% prompt
from qiskit import QuantumCircuit
from qiskit.transpiler import CouplingMap, generate_preset_pass_manager


def compiled(circuit: QuantumCircuit, places: list[int]) -> QuantumCircuit:
    """Compile a circuit that ends with measurements for $device_says. Qubit k of the circuit starts on device qubit
    places[k]. Native gates: cx along couplings, rz, sx, x; besides only measure and barrier. The result is as wide as the
    device ($device_qubits qubits), has the classical bits of the given circuit with the same distribution of outcomes, and
    was made by Qiskit's transpiler: its layout attribute shows the starting places.
    """
# %% solution
    coupling = CouplingMap($device_edges)
    coupling.make_symmetric()
    manager = generate_preset_pass_manager(
        optimization_level=1, coupling_map=coupling, basis_gates=["cx", "rz", "sx", "x"], initial_layout=places, seed_transpiler=11
    )
    return manager.run(circuit)
# %% solution: by a target
    from qiskit import transpile
    from qiskit.transpiler import Target
    both = $device_edges + [(b, a) for a, b in $device_edges]
    target = Target.from_configuration(["cx", "rz", "sx", "x", "measure"], num_qubits=$device_qubits, coupling_map=CouplingMap(both))
    return transpile(circuit, target=target, initial_layout=places, optimization_level=2, seed_transpiler=1)
# %% wrong: qubits placed in the order of their numbers
initial_layout=places --> initial_layout=list(range(circuit.num_qubits))
# %% wrong: places read the other way round
initial_layout=places --> initial_layout=[places.index(p) for p in sorted(places)]
# %% wrong: gates left as they are
basis_gates=["cx", "rz", "sx", "x"], --> basis_gates=["cx", "u"],
# %% wrong: couplings forgotten
coupling_map=coupling --> coupling_map=CouplingMap.from_full($device_qubits)
# %% wrong: nothing compiled
    return circuit
# %% compare  value=no
# %% check: not a circuit on the device's qubits
found.num_qubits == $device_qubits
# %% check: other outcomes than those of the circuit
circuits_difference(found, arguments[0], sense="outcomes", ancillas=True) is None
# %% check: a gate that is not native
gates_of(found) <= {"cx", "rz", "sx", "x", "measure"}
# %% check: a gate on qubits that are not coupled
pairs_of(found) <= set(map(tuple, map(sorted, $device_edges)))
# %% check: a qubit starts elsewhere
found.layout.initial_index_layout(filter_ancillas=True) == arguments[1]
# %% setup  uses=made,pairs_of,gates_of
from qspark.quantum.circuits import circuits_difference
FIRST = [("ry", 0.4, 0), ("cx", 0, 1), ("cx", 1, 2), ("ry", 0.9, 1), ("cx", 2, 0), ("h", 2), ("measure", 0, 1), ("measure", 1, 2), ("measure", 2, 0)]
SECOND = [("h", 0), ("cp", 0.7, 0, 2), ("ry", 1.1, 1), ("cx", 1, 2), ("swap", 0, 1), ("h", 0), ("measure", [0, 1, 2], [0, 1, 2])]
# %% inputs
(made(FIRST, 3, 3), [4, 0, 2])
(made(SECOND, 3, 3), [1, 3, 4])
(made(SECOND, 3, 3), [2, 0, 3])
