# %% draft  id=hardware/$device_id/isa-circuit-and-observable  about=device  tags=hardware-aware,primitives
# %% prompt
from qiskit import QuantumCircuit
from qiskit.quantum_info import SparsePauliOp
from qiskit.transpiler import CouplingMap, generate_preset_pass_manager


def pub(circuit: QuantumCircuit, observable: SparsePauliOp) -> tuple[QuantumCircuit, SparsePauliOp]:
    """Ready an estimator PUB for $device_says. Return the circuit (no measurements) on all $device_qubits qubits, with gates
    cz along couplings, rz, sx and x only, and the observable on as many qubits, laid out so that its expectation value in
    the state that the new circuit prepares is the one asked for of the given circuit and observable.
    """
# %% solution
    coupling = CouplingMap($device_edges)
    coupling.make_symmetric()
    manager = generate_preset_pass_manager(
        optimization_level=2, coupling_map=coupling, basis_gates=["cz", "rz", "sx", "x"], seed_transpiler=4
    )
    ready = manager.run(circuit)
    return ready, observable.apply_layout(ready.layout)
# %% solution: with the permutation written out
    coupling = CouplingMap($device_edges)
    coupling.make_symmetric()
    manager = generate_preset_pass_manager(
        optimization_level=1, coupling_map=coupling, basis_gates=["cz", "rz", "sx", "x"], seed_transpiler=9
    )
    ready = manager.run(circuit)
    places = ready.layout.final_index_layout(filter_ancillas=True)
    terms = []
    for label, coefficient in observable.to_list():
        letters = ["I"] * ready.num_qubits
        for qubit, letter in enumerate(reversed(label)):
            letters[places[qubit]] = letter
        terms.append(("".join(reversed(letters)), coefficient))
    return ready, SparsePauliOp.from_list(terms)
# %% wrong: the observable padded with identities but not laid out
observable.apply_layout(ready.layout) --> observable.apply_layout(None, num_qubits=ready.num_qubits)
# %% wrong: the observable as it was
return ready, observable.apply_layout(ready.layout) --> return ready, observable
# %% wrong: the starting places, not the final ones
observable.apply_layout(ready.layout) --> observable.apply_layout(ready.layout.initial_index_layout(filter_ancillas=True)[::-1], num_qubits=ready.num_qubits)
# %% wrong: the circuit as it was
return ready, observable --> return circuit, observable
# %% compare  value=no
# %% check: not on as many qubits as the device has
found[0].num_qubits == found[1].num_qubits == $device_qubits
# %% check: a gate that is not native
gates_of(found[0]) <= {"cz", "rz", "sx", "x"}
# %% check: a gate on qubits that are not coupled
pairs_of(found[0]) <= set(map(tuple, map(sorted, $device_edges)))
# %% check: another expectation value
all(abs(value(*found) - value(*arguments)) < 1e-6 for _ in [0]) and isinstance(found[1], SparsePauliOp)
# %% setup  uses=made,pairs_of,gates_of
def value(circuit, observable):
    from qiskit.quantum_info import Statevector

    return Statevector(circuit).expectation_value(observable)


LONG = [("ry", 0.4, 0), ("cx", 0, 1), ("cx", 1, 2), ("ry", 0.9, 1), ("cx", 2, 0), ("rx", 0.7, 2), ("cx", 0, 3), ("cx", 3, 1), ("ry", 0.3, 3)]
SHORT = [("ry", 0.5, 0), ("ry", 1.2, 1), ("cx", 1, 2), ("rx", 0.8, 2), ("cx", 2, 0)]
# %% inputs
(made(LONG, 4), SparsePauliOp(["IIIZ", "IIZI", "IZII", "ZIII", "XZII"], [1.0, 0.5, -0.3, 0.2, 0.7]))
(made(SHORT, 3), SparsePauliOp(["ZII", "IZX", "IIZ"], [0.4, -1.1, 0.25]))
