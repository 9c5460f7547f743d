# %% task  id=quickstart/stabiliser-generators  difficulty=intermediate  tags=clifford,states
# %% prompt
from qiskit import QuantumCircuit


def stabilizer_generators(circuit: QuantumCircuit) -> list[str]:
    """Return generators of the stabilizer group of the state that a Clifford circuit prepares from |0...0>.

    The result holds one label per qubit. Each label is a Pauli string with qubit 0 on the right and
    with its sign in front ("+" or "-"), for example "-XX". The labels are independent, and the state is
    a +1 eigenstate of each.
    """
# %% solution
    from qiskit.quantum_info import StabilizerState

    return StabilizerState(circuit).clifford.to_labels(mode="S")
# %% test
from qiskit import QuantumCircuit
from qiskit.quantum_info import Pauli, Statevector


def check(candidate):
    singlet = QuantumCircuit(2)
    singlet.x([0, 1])
    singlet.h(0)
    singlet.cx(0, 1)
    ghz = QuantumCircuit(3)
    ghz.h(0)
    ghz.cx(0, 1)
    ghz.cx(0, 2)
    ghz.z(1)
    mixed = QuantumCircuit(4)
    mixed.h([0, 2])
    mixed.s(0)
    mixed.cx(0, 1)
    mixed.cz(2, 1)
    mixed.x(3)
    mixed.cx(2, 3)
    mixed.sdg(1)
    mixed.h(1)
    one = QuantumCircuit(1)
    one.x(0)
    for circuit in (singlet, ghz, mixed, one):
        n = circuit.num_qubits
        labels = candidate(circuit.copy())
        assert isinstance(labels, (list, tuple)), f"expected a list, got {type(labels).__name__}"
        assert len(labels) == n, f"expected {n} generators, got {len(labels)}"
        state = Statevector(circuit)
        rows = []
        for label in labels:
            assert isinstance(label, str) and label[:1] in ("+", "-"), f"expected a label with its sign, got {label!r}"
            pauli = Pauli(label)
            assert pauli.num_qubits == n, f"expected {n} letters, got {label!r}"
            value = state.expectation_value(pauli).real
            assert abs(value - 1) < 1e-9, f"{label} has the expectation value {value:.3f} and not 1"
            rows.append(sum(1 << k for k, bit in enumerate([*pauli.x, *pauli.z]) if bit))
        span = {0}
        for row in rows:
            span |= {row ^ other for other in span}
        assert len(span) == 2**n, f"the generators {labels} are not independent"
# %% wrong: destabilizers
from qiskit import QuantumCircuit
from qiskit.quantum_info import StabilizerState


def stabilizer_generators(circuit: QuantumCircuit) -> list[str]:
    return StabilizerState(circuit).clifford.to_labels(mode="D")
# %% wrong: signs all positive
from qiskit import QuantumCircuit
from qiskit.quantum_info import StabilizerState


def stabilizer_generators(circuit: QuantumCircuit) -> list[str]:
    return ["+" + label[1:] for label in StabilizerState(circuit).clifford.to_labels(mode="S")]
# %% wrong: empties the circuit that it was given
from qiskit import QuantumCircuit


def stabilizer_generators(circuit: QuantumCircuit) -> list[str]:
    n = circuit.num_qubits
    circuit.clear()
    return ["+" + "I" * (n - 1 - k) + "Z" + "I" * k for k in range(n)]
# %% wrong: stabilizers and destabilizers
from qiskit import QuantumCircuit
from qiskit.quantum_info import Clifford


def stabilizer_generators(circuit: QuantumCircuit) -> list[str]:
    return Clifford(circuit).to_labels(mode="B")
# %% wrong: stabilizers of the inverse circuit
from qiskit import QuantumCircuit
from qiskit.quantum_info import Clifford


def stabilizer_generators(circuit: QuantumCircuit) -> list[str]:
    return Clifford(circuit).adjoint().to_labels(mode="S")
