# %% task  id=quickstart/initial-layout  difficulty=intermediate  tags=hardware,layout
# %% prompt
from qiskit import QuantumCircuit
from qiskit.transpiler import CouplingMap


def place(circuit: QuantumCircuit, coupling: CouplingMap, layout: list[int]) -> QuantumCircuit:
    """Return the circuit placed on the physical qubits of a device.

    Qubit i of the circuit goes to physical qubit layout[i]. The result has coupling.size() qubits, of
    which those that are not in the layout stay idle. If every two-qubit gate of the circuit then acts
    on coupled qubits (in either direction), the result contains the same gates, in the same order on
    every qubit, and no others. Otherwise raise a ValueError.
    """
# %% solution
    edges = {frozenset(edge) for edge in coupling.get_edges()}
    placed = QuantumCircuit(coupling.size())
    for step in circuit.data:
        qubits = [layout[circuit.find_bit(qubit).index] for qubit in step.qubits]
        if len(qubits) == 2 and frozenset(qubits) not in edges:
            raise ValueError(f"{step.operation.name} acts on the qubits {qubits}, which are not coupled")
        placed.append(step.operation, qubits)
    return placed
# %% test
from qiskit import QuantumCircuit
from qiskit.transpiler import CouplingMap


def check(candidate):
    chain = QuantumCircuit(3)
    chain.h(0)
    chain.cx(0, 1)
    chain.rz(0.4, 2)
    chain.cx(1, 2)
    triangle = chain.copy()
    triangle.cz(2, 0)
    pair = QuantumCircuit(2)
    pair.x(1)
    pair.swap(0, 1)
    line = CouplingMap.from_line(5)
    star = CouplingMap([(1, 0), (2, 0), (0, 3)])
    cases = [
        (chain, line, [2, 3, 4], True),
        (chain, line, [3, 2, 1], True),
        (chain, star, [1, 0, 3], True),
        (chain, star, [3, 0, 2], True),
        (pair, line, [4, 3], True),
        (pair, star, [0, 3], True),
        (chain, line, [0, 2, 4], False),
        (chain, star, [0, 1, 2], False),
        (triangle, line, [0, 1, 2], False),
        (pair, star, [1, 2], False),
    ]
    for circuit, coupling, layout, fits in cases:
        if not fits:
            raised = None
            try:
                candidate(circuit, coupling, list(layout))
            except ValueError as error:
                raised = error
            assert raised is not None, f"layout {layout}: expected a ValueError, as a gate acts on uncoupled qubits"
            continue
        placed = candidate(circuit, coupling, list(layout))
        assert isinstance(placed, QuantumCircuit), f"expected a QuantumCircuit, got {type(placed).__name__}"
        assert placed.num_qubits == coupling.size(), f"expected {coupling.size()} qubits, got {placed.num_qubits}"
        expected = QuantumCircuit(coupling.size())
        for step in circuit.data:
            expected.append(step.operation, [layout[circuit.find_bit(qubit).index] for qubit in step.qubits])
        result = QuantumCircuit(coupling.size())
        for step in placed.data:
            result.append(step.operation, [placed.find_bit(qubit).index for qubit in step.qubits])
        assert result == expected, f"layout {layout}: expected the gates\n{expected}\ngot\n{result}"
# %% wrong: layout inverted
from qiskit import QuantumCircuit
from qiskit.transpiler import CouplingMap


def place(circuit: QuantumCircuit, coupling: CouplingMap, layout: list[int]) -> QuantumCircuit:
    edges = {frozenset(edge) for edge in coupling.get_edges()}
    where = sorted(range(len(layout)), key=layout.__getitem__)
    used = sorted(layout)
    placed = QuantumCircuit(coupling.size())
    for step in circuit.data:
        qubits = [used[where[circuit.find_bit(q).index]] for q in step.qubits]
        if len(qubits) == 2 and frozenset(qubits) not in edges:
            raise ValueError("not coupled")
        placed.append(step.operation, qubits)
    return placed
# %% wrong: lets the transpiler route
from qiskit import QuantumCircuit, transpile
from qiskit.transpiler import CouplingMap


def place(circuit: QuantumCircuit, coupling: CouplingMap, layout: list[int]) -> QuantumCircuit:
    return transpile(circuit, coupling_map=coupling, initial_layout=layout, optimization_level=0, seed_transpiler=1)
# %% wrong: does not check the couplings
from qiskit import QuantumCircuit
from qiskit.transpiler import CouplingMap


def place(circuit: QuantumCircuit, coupling: CouplingMap, layout: list[int]) -> QuantumCircuit:
    return QuantumCircuit(coupling.size()).compose(circuit, layout)
# %% wrong: insists on the direction of the couplings
from qiskit import QuantumCircuit
from qiskit.transpiler import CouplingMap


def place(circuit: QuantumCircuit, coupling: CouplingMap, layout: list[int]) -> QuantumCircuit:
    edges = set(coupling.get_edges())
    placed = QuantumCircuit(coupling.size())
    for step in circuit.data:
        qubits = [layout[circuit.find_bit(q).index] for q in step.qubits]
        if len(qubits) == 2 and tuple(qubits) not in edges:
            raise ValueError("not coupled")
        placed.append(step.operation, qubits)
    return placed
# %% wrong: only as many qubits as the circuit has
from qiskit import QuantumCircuit
from qiskit.transpiler import CouplingMap


def place(circuit: QuantumCircuit, coupling: CouplingMap, layout: list[int]) -> QuantumCircuit:
    for step in circuit.data:
        qubits = [layout[circuit.find_bit(q).index] for q in step.qubits]
        if len(qubits) == 2 and coupling.distance(*qubits) != 1:
            raise ValueError("not coupled")
    return circuit.copy()
