# %% draft  id=hardware/machine/$machine_id/compile-around-faults  about=machine  tags=hardware-aware,target,transpiler
# %% prompt
from qiskit import QuantumCircuit
from qiskit.transpiler import CouplingMap, Target, generate_preset_pass_manager


def compiled(circuit: QuantumCircuit, broken: list[tuple[int, int]]) -> QuantumCircuit:
    """Compile a circuit with measurements at its end to $machine_says. The couplings in broken (smaller qubit first) do not
    work today. The result is as wide as the machine and gives the same outcomes; besides measure and barrier it has native
    gates only, those on two qubits along working couplings and in a direction that the machine has.
    """
# %% solution
    pairs = [pair for pair in $machine_pairs if tuple(sorted(pair)) not in broken]
    if "$machine_two" != "ecr":
        pairs += [(b, a) for a, b in pairs]
    target = Target.from_configuration(
        basis_gates=$machine_basis + ["measure"], num_qubits=$machine_qubits, coupling_map=CouplingMap(pairs)
    )
    manager = generate_preset_pass_manager(optimization_level=1, target=target, seed_transpiler=8)
    return manager.run(circuit)
# %% solution: with another optimisation
    from qiskit import transpile
    pairs = [pair for pair in $machine_pairs if tuple(sorted(pair)) not in broken]
    if "$machine_two" != "ecr":
        pairs += [(b, a) for a, b in pairs]
    coupling = CouplingMap()
    for qubit in range($machine_qubits):
        coupling.add_physical_qubit(qubit)
    for pair in pairs:
        coupling.add_edge(*pair)
    return transpile(circuit, coupling_map=coupling, basis_gates=$machine_basis, optimization_level=2, seed_transpiler=2)
# %% wrong: broken couplings are used
if tuple(sorted(pair)) not in broken] --> ]
# %% wrong: the circuit is not compiled
    return circuit
# %% wrong: no couplings at all
    return generate_preset_pass_manager(optimization_level=1, basis_gates=$machine_basis).run(circuit)
# %% wrong: routed, but not translated
    coupling = CouplingMap([pair for pair in $machine_pairs if tuple(sorted(pair)) not in broken])
    coupling.make_symmetric()
    return generate_preset_pass_manager(optimization_level=1, coupling_map=coupling, basis_gates=["u", "cx"]).run(circuit)
# %% compare  value=no
# %% check: not a circuit as wide as the machine
found.num_qubits == $machine_qubits
# %% check: a gate that is not native
gates_of(found) <= {*$machine_basis, "measure"}
# %% check: a gate on a pair without a working coupling, or against its direction
directed_pairs_of(found) <= {p for pair in $machine_pairs if tuple(sorted(pair)) not in arguments[1] for p in ([pair] if "$machine_two" == "ecr" else [pair, pair[::-1]])}
# %% check: other outcomes than those of the circuit
circuits_difference(found, arguments[0], sense="outcomes", ancillas=True) is None
# %% setup  uses=made,gates_of,directed_pairs_of
from qspark.quantum.circuits import circuits_difference
FIRST = [("ry", 0.4, 0), ("cx", 0, 1), ("cx", 1, 2), ("ry", 0.9, 1), ("cx", 2, 0), ("cx", 3, 0), ("measure", [0, 1, 2, 3], [3, 1, 2, 0])]
SECOND = [("h", 0), ("cp", 0.7, 0, 2), ("ry", 1.1, 1), ("cx", 1, 2), ("cx", 0, 1), ("h", 0), ("measure", [0, 1, 2], [0, 1, 2])]
# %% inputs
(made(FIRST, 4, 4), [])
(made(SECOND, 3, 3), [tuple(sorted($machine_pairs[0]))])
(made(SECOND, 3, 3), [tuple(sorted(pair)) for pair in $machine_pairs[4:]])
