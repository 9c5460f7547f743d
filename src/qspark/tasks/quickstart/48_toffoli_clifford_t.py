# %% task  id=quickstart/toffoli-clifford-t  difficulty=intermediate  tags=gates
# %% prompt
from qiskit import QuantumCircuit


def toffoli() -> QuantumCircuit:
    """Return the Toffoli gate as a circuit of H, T, T dagger and CX gates only.

    The circuit acts on three qubits: 0 and 1 are the controls and 2 is the target. It must equal the
    Toffoli gate up to a global phase, with at most 6 CX gates and at most 7 T and T dagger gates in
    all.
    """
# %% solution
    circuit = QuantumCircuit(3)
    circuit.h(2)
    circuit.cx(1, 2)
    circuit.tdg(2)
    circuit.cx(0, 2)
    circuit.t(2)
    circuit.cx(1, 2)
    circuit.tdg(2)
    circuit.cx(0, 2)
    circuit.t([1, 2])
    circuit.h(2)
    circuit.cx(0, 1)
    circuit.t(0)
    circuit.tdg(1)
    circuit.cx(0, 1)
    return circuit
# %% test
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator


def check(candidate):
    circuit = candidate()
    assert isinstance(circuit, QuantumCircuit), f"expected a QuantumCircuit, got {type(circuit).__name__}"
    assert circuit.num_qubits == 3, f"expected 3 qubits, got {circuit.num_qubits}"
    counts = circuit.count_ops()
    assert set(counts) <= {"h", "t", "tdg", "cx"}, f"expected H, T, T dagger and CX only, got {dict(counts)}"
    assert counts.get("cx", 0) <= 6, f"expected at most 6 CX gates, got {counts['cx']}"
    total = counts.get("t", 0) + counts.get("tdg", 0)
    assert total <= 7, f"expected at most 7 T and T dagger gates, got {total}"
    expected = np.eye(8)[[0, 1, 2, 7, 4, 5, 6, 3]]
    assert Operator(circuit).equiv(Operator(expected)), "the circuit is not the Toffoli gate with target 2"
# %% wrong: the gate itself
from qiskit import QuantumCircuit


def toffoli() -> QuantumCircuit:
    circuit = QuantumCircuit(3)
    circuit.ccx(0, 1, 2)
    return circuit
# %% wrong: right only up to relative phases
from qiskit import QuantumCircuit


def toffoli() -> QuantumCircuit:
    circuit = QuantumCircuit(3)
    circuit.h(2)
    circuit.t(2)
    circuit.cx(1, 2)
    circuit.tdg(2)
    circuit.cx(0, 2)
    circuit.t(2)
    circuit.cx(1, 2)
    circuit.tdg(2)
    circuit.h(2)
    return circuit
# %% wrong: last CX between the controls missing
from qiskit import QuantumCircuit


def toffoli() -> QuantumCircuit:
    circuit = QuantumCircuit(3)
    circuit.h(2)
    circuit.cx(1, 2)
    circuit.tdg(2)
    circuit.cx(0, 2)
    circuit.t(2)
    circuit.cx(1, 2)
    circuit.tdg(2)
    circuit.cx(0, 2)
    circuit.t([1, 2])
    circuit.h(2)
    circuit.cx(0, 1)
    circuit.t(0)
    circuit.tdg(1)
    return circuit
# %% wrong: target on qubit 0
from qiskit import QuantumCircuit


def toffoli() -> QuantumCircuit:
    circuit = QuantumCircuit(3)
    circuit.h(0)
    circuit.cx(1, 0)
    circuit.tdg(0)
    circuit.cx(2, 0)
    circuit.t(0)
    circuit.cx(1, 0)
    circuit.tdg(0)
    circuit.cx(2, 0)
    circuit.t([0, 1])
    circuit.h(0)
    circuit.cx(2, 1)
    circuit.t(2)
    circuit.tdg(1)
    circuit.cx(2, 1)
    return circuit
