# %% task  id=quickstart/native-basis  difficulty=intermediate  tags=hardware,transpilation
# %% prompt
from qiskit import QuantumCircuit


def to_native(circuit: QuantumCircuit, basis_gates: list[str]) -> QuantumCircuit:
    """Return an equivalent circuit that consists of gates named in basis_gates only.

    The result acts on the same number of qubits and has no other operations. Operator(result) must
    equal Operator(circuit) up to a global phase: no SWAP may be left out of the circuit and kept in its
    layout only. The circuit has no measurements; basis_gates is a universal set, such as ["rz", "sx",
    "x", "cz"].
    """
# %% solution
    from qiskit import transpile

    # From level 2 on, the transpiler turns SWAP gates into a permutation of the output qubits.
    return transpile(circuit, basis_gates=basis_gates, optimization_level=1, seed_transpiler=0)
# %% test
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator


def check(candidate):
    first = QuantumCircuit(3)
    first.h(0)
    first.ccx(0, 1, 2)
    first.rzz(0.7, 2, 0)
    first.u(0.3, 1.2, -0.8, 1)
    second = QuantumCircuit(2)
    second.y(0)
    second.swap(0, 1)
    second.cp(1.1, 1, 0)
    for basis in (["rz", "sx", "x", "cz"], ["u", "cx"], ["rz", "rx", "cz"], ["rz", "sx", "x", "ecr"]):
        for circuit in (first, second):
            native = candidate(circuit.copy(), list(basis))
            assert isinstance(native, QuantumCircuit), f"expected a QuantumCircuit, got {type(native).__name__}"
            assert native.num_qubits == circuit.num_qubits, (
                f"expected {circuit.num_qubits} qubits, got {native.num_qubits}"
            )
            names = set(native.count_ops())
            assert names <= set(basis), f"{sorted(names - set(basis))} are not in the basis {basis}"
            assert Operator(native).equiv(Operator(circuit)), f"basis {basis}: the unitary has changed"
# %% wrong: leaves the SWAP to the layout
from qiskit import QuantumCircuit, transpile


def to_native(circuit: QuantumCircuit, basis_gates: list[str]) -> QuantumCircuit:
    return transpile(circuit, basis_gates=basis_gates, optimization_level=3, seed_transpiler=0)
# %% wrong: takes one step of decomposition
from qiskit import QuantumCircuit


def to_native(circuit: QuantumCircuit, basis_gates: list[str]) -> QuantumCircuit:
    return circuit.decompose()
# %% wrong: always the same basis
from qiskit import QuantumCircuit, transpile


def to_native(circuit: QuantumCircuit, basis_gates: list[str]) -> QuantumCircuit:
    return transpile(circuit, basis_gates=["rz", "sx", "x", "cz"])
# %% wrong: lays the circuit out on a larger device
from qiskit import QuantumCircuit, transpile
from qiskit.transpiler import CouplingMap


def to_native(circuit: QuantumCircuit, basis_gates: list[str]) -> QuantumCircuit:
    return transpile(circuit, basis_gates=basis_gates, coupling_map=CouplingMap.from_full(5), seed_transpiler=0)
# %% wrong: drops the gates that are not native
from qiskit import QuantumCircuit


def to_native(circuit: QuantumCircuit, basis_gates: list[str]) -> QuantumCircuit:
    native = circuit.copy_empty_like()
    for step in circuit.data:
        if step.operation.name in basis_gates:
            native.append(step)
    return native
