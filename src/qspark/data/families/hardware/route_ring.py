# %% draft  id=hardware/route-ring  tags=hardware-aware,routing
# %% prompt
from qiskit import QuantumCircuit
from qiskit.transpiler import CouplingMap


def route(circuit: QuantumCircuit) -> QuantumCircuit:
    """Rewrite a circuit on 5 qubits, without measurements, for a device on which gates on two qubits are possible
    only along the couplings [(0, 1), (1, 2), (2, 3), (3, 4), (4, 0)],
    in either direction. The result acts on the same 5 qubits, does the same up to global phase (every qubit
    ends where it began), and has no gate on more than two qubits.
    """
# %% solution
    coupling = CouplingMap([(0, 1), (1, 2), (2, 3), (3, 4), (4, 0)])
    coupling.make_symmetric()
    routed = QuantumCircuit(5)
    distance = coupling.distance_matrix
    from qiskit import transpile
    small = transpile(circuit, basis_gates=['u', 'cx'], optimization_level=0)
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
# %% wrong: mistake 1
    return circuit
# %% wrong: mistake 2
    coupling = CouplingMap([(0, 1), (1, 2), (2, 3), (3, 4), (4, 0)])
    coupling.make_symmetric()
    routed = QuantumCircuit(5)
    distance = coupling.distance_matrix
    from qiskit import transpile
    small = transpile(circuit, basis_gates=['u', 'cx'], optimization_level=0)
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
    return routed
# %% wrong: mistake 3
    coupling = CouplingMap([(0, 1), (1, 2), (2, 3), (3, 4), (4, 0)])
    coupling.make_symmetric()
    routed = QuantumCircuit(5)
    distance = coupling.distance_matrix
    from qiskit import transpile
    small = transpile(circuit, basis_gates=['u', 'cx'], optimization_level=0)
    for instruction in small.data:
        qubits = [small.find_bit(qubit).index for qubit in instruction.qubits]
        if len(qubits) < 2:
            routed.append(instruction.operation, qubits)
            continue
        path = list(coupling.shortest_undirected_path(*qubits))
        steps = list(zip(path, path[1:]))[:-1]
        for a, b in steps:
            routed.swap(a, b)
        routed.append(instruction.operation, [path[-1], path[-2]])
        for a, b in reversed(steps):
            routed.swap(a, b)
    return routed
# %% compare  value=no
# %% check: not a circuit on 5 qubits
isinstance(found, QuantumCircuit) and found.num_qubits == 5
# %% check: does something else than the given circuit
circuits_difference(found, arguments[0]) is None
# %% check: a gate on qubits that are not coupled
pairs_of(found) <= {tuple(sorted(edge)) for edge in [(0, 1), (1, 2), (2, 3), (3, 4), (4, 0)]}
# %% check: a gate on more than two qubits
all(len(i.qubits) <= 2 or i.operation.name == 'barrier' for i in found.data)
# %% setup  uses=made,pairs_of
from qspark.quantum.circuits import circuits_difference
# %% inputs
(made([('h', 0), ('cx', 0, 2), ('cx', 2, 4), ('t', 4)], 5),)
(made([('cx', 0, 4), ('ry', 0.3, 4), ('cx', 4, 1), ('swap', 1, 3)], 5),)
(made([('ccx', 0, 2, 4), ('h', 3), ('cz', 3, 0)], 5),)
(made([('x', 2)], 5),)
