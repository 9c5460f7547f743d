# %% draft  id=hardware/$device_id/remote-cnot  about=device  tags=hardware-aware,routing
# %% prompt
from qiskit import QuantumCircuit
from qiskit.transpiler import CouplingMap


def remote_cnot(control: int, target: int) -> QuantumCircuit:
    """A CNOT between any two different qubits of $device_says. Use CNOTs along couplings and no other gate, 4 (d - 1) of
    them at most where d > 1 couplings separate the qubits and one where they are coupled; all other qubits, in any
    state, are left as they were. The circuit has $device_qubits qubits.
    """
# %% solution
    coupling = CouplingMap($device_edges)
    coupling.make_symmetric()
    path = list(coupling.shortest_undirected_path(control, target))
    circuit = QuantumCircuit($device_qubits)
    steps = list(zip(path, path[1:]))
    for chain in (steps, steps[:-1]):
        for a, b in reversed(chain):
            circuit.cx(a, b)
        for a, b in chain[1:]:
            circuit.cx(a, b)
    return circuit
# %% solution: from the other end
    coupling = CouplingMap($device_edges)
    coupling.make_symmetric()
    path = list(coupling.shortest_undirected_path(control, target))
    circuit = QuantumCircuit($device_qubits)
    down = list(zip(path, path[1:]))
    for a, b in down + down[-2::-1] + (down[1:] + down[-2:0:-1] if len(down) > 1 else []):
        circuit.cx(a, b)
    return circuit
# %% wrong: the other qubits are not restored
for chain in (steps, steps[:-1]): --> for chain in (steps,):
# %% wrong: control and target exchanged
shortest_undirected_path(control, target) --> shortest_undirected_path(target, control)
# %% wrong: couplings ignored
    circuit = QuantumCircuit($device_qubits)
    circuit.cx(control, target)
    return circuit
# %% wrong: a chain of CNOTs from one to the other
    coupling = CouplingMap($device_edges)
    coupling.make_symmetric()
    path = list(coupling.shortest_undirected_path(control, target))
    circuit = QuantumCircuit($device_qubits)
    for a, b in zip(path, path[1:]):
        circuit.cx(a, b)
    return circuit
# %% compare  value=no
# %% check: no CNOT between the two qubits
circuits_difference(found, made([("cx", *arguments)], $device_qubits)) is None
# %% check: another gate than CNOT
gates_of(found) == {"cx"}
# %% check: a CNOT on qubits that are not coupled
pairs_of(found) <= set(map(tuple, map(sorted, $device_edges)))
# %% check: more CNOTs than allowed
found.size() <= expected.size()
# %% setup  uses=made,pairs_of,gates_of
from qspark.quantum.circuits import circuits_difference
# %% inputs
(0, $device_qubits - 1)
($device_qubits - 1, 0)
(1, 0)
(2, 4)
(4, 1)
(0, 3)
