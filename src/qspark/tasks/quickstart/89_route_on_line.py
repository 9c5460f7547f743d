# %% task  id=quickstart/route-on-line  difficulty=advanced  tags=hardware,routing
# %% prompt
from qiskit import QuantumCircuit


def route_on_line(circuit: QuantumCircuit) -> QuantumCircuit:
    """Return an equivalent circuit for a device whose qubits form a line.

    The circuit consists of one- and two-qubit gates. In the result, which has the same number of
    qubits, every gate acts on one qubit or on two neighbours (qubits q and q + 1, in either order). The
    unitary of the result equals that of the circuit up to a global phase, with every qubit in its own
    place: permutations from routing must be undone within the circuit.
    """
# %% solution
    routed = QuantumCircuit(circuit.num_qubits)
    for step in circuit.data:
        qubits = [circuit.find_bit(qubit).index for qubit in step.qubits]
        if len(qubits) == 1:
            routed.append(step.operation, qubits)
            continue
        mover, fixed = qubits
        toward = 1 if fixed > mover else -1
        path = list(range(mover, fixed, toward))  # ends beside the other qubit
        for a, b in zip(path, path[1:]):
            routed.swap(a, b)
        routed.append(step.operation, [path[-1], fixed])
        for a, b in reversed(list(zip(path, path[1:]))):
            routed.swap(a, b)
    return routed
# %% test
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator


def check(candidate):
    first = QuantumCircuit(4)
    first.h(0)
    first.cx(0, 3)
    first.t(3)
    first.cx(3, 1)
    first.rx(0.4, 1)
    first.cx(1, 2)
    second = QuantumCircuit(5)
    rng = np.random.default_rng(23)
    for _ in range(12):
        a, b = (int(q) for q in rng.choice(5, 2, replace=False))
        second.ry(float(rng.uniform(0, 3)), a)
        getattr(second, rng.choice(["cx", "cy", "ch"]))(a, b)
    near = QuantumCircuit(3)
    near.cx(1, 0)
    near.cp(0.7, 1, 2)
    third = QuantumCircuit(3)
    third.crx(0.9, 2, 0)
    for circuit in (first, second, near, third):
        routed = candidate(circuit.copy())
        assert isinstance(routed, QuantumCircuit), f"expected a QuantumCircuit, got {type(routed).__name__}"
        n = circuit.num_qubits
        assert routed.num_qubits == n, f"expected {n} qubits, got {routed.num_qubits}"
        for step in routed.data:
            if step.operation.name == "barrier":
                continue
            qubits = sorted(routed.find_bit(qubit).index for qubit in step.qubits)
            fits = len(qubits) == 1 or (len(qubits) == 2 and qubits[1] - qubits[0] == 1)
            assert fits, f"{step.operation.name} acts on the qubits {qubits}, which are not neighbours"
        assert Operator(routed).equiv(Operator(circuit)), f"{n} qubits: the unitary has changed"
# %% wrong: swaps not undone
from qiskit import QuantumCircuit


def route_on_line(circuit: QuantumCircuit) -> QuantumCircuit:
    routed = QuantumCircuit(circuit.num_qubits)
    place = list(range(circuit.num_qubits))
    for step in circuit.data:
        qubits = [circuit.find_bit(q).index for q in step.qubits]
        while len(qubits) == 2 and abs(place[qubits[0]] - place[qubits[1]]) > 1:
            here = place[qubits[0]]
            there = here + (1 if place[qubits[1]] > here else -1)
            routed.swap(here, there)
            other = place.index(there)
            place[qubits[0]], place[other] = there, here
        routed.append(step.operation, [place[q] for q in qubits])
    return routed
# %% wrong: leaves the permutation to the transpiler
from qiskit import QuantumCircuit, transpile
from qiskit.transpiler import CouplingMap


def route_on_line(circuit: QuantumCircuit) -> QuantumCircuit:
    line = CouplingMap.from_line(circuit.num_qubits)
    return transpile(circuit, coupling_map=line, basis_gates=["u", "cx"], optimization_level=1, seed_transpiler=1)
# %% wrong: loses the direction of the gate
from qiskit import QuantumCircuit


def route_on_line(circuit: QuantumCircuit) -> QuantumCircuit:
    routed = QuantumCircuit(circuit.num_qubits)
    for step in circuit.data:
        qubits = sorted(circuit.find_bit(q).index for q in step.qubits)
        path = list(range(qubits[0], qubits[-1])) or qubits
        for a, b in zip(path, path[1:]):
            routed.swap(a, b)
        routed.append(step.operation, [path[-1], qubits[-1]] if len(qubits) == 2 else qubits)
        for a, b in reversed(list(zip(path, path[1:]))):
            routed.swap(a, b)
    return routed
# %% wrong: swaps undone in the same order
from qiskit import QuantumCircuit


def route_on_line(circuit: QuantumCircuit) -> QuantumCircuit:
    routed = QuantumCircuit(circuit.num_qubits)
    for step in circuit.data:
        qubits = [circuit.find_bit(q).index for q in step.qubits]
        if len(qubits) == 1:
            routed.append(step.operation, qubits)
            continue
        mover, fixed = qubits
        path = list(range(mover, fixed, 1 if fixed > mover else -1))
        for a, b in zip(path, path[1:]):
            routed.swap(a, b)
        routed.append(step.operation, [path[-1], fixed])
        for a, b in zip(path, path[1:]):
            routed.swap(a, b)
    return routed
# %% wrong: leaves distant gates as they are
from qiskit import QuantumCircuit


def route_on_line(circuit: QuantumCircuit) -> QuantumCircuit:
    return circuit.copy()
