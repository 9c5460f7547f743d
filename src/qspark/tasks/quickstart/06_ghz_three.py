# %% task  id=quickstart/ghz-three  difficulty=basic  tags=states,entanglement
# %% prompt
from qiskit import QuantumCircuit


def ghz_three() -> QuantumCircuit:
    """Return a circuit on three qubits that prepares the GHZ state (|000> + |111>) / sqrt(2) from |000>.

    Do not measure.
    """
# %% solution
    circuit = QuantumCircuit(3)
    circuit.h(0)
    circuit.cx(0, 1)
    circuit.cx(1, 2)
    return circuit
# %% test
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def check(candidate):
    circuit = candidate()
    assert isinstance(circuit, QuantumCircuit), f"expected a QuantumCircuit, got {type(circuit).__name__}"
    assert circuit.num_qubits == 3, f"expected 3 qubits, got {circuit.num_qubits}"
    assert "measure" not in circuit.count_ops(), "expected no measurements"
    expected = Statevector(np.array([1, 0, 0, 0, 0, 0, 0, 1]) / np.sqrt(2))
    state = Statevector(circuit)
    assert state.equiv(expected), f"expected (|000> + |111>)/sqrt(2), got amplitudes {state.data.tolist()}"
# %% wrong: third qubit left alone
from qiskit import QuantumCircuit


def ghz_three() -> QuantumCircuit:
    circuit = QuantumCircuit(3)
    circuit.h(0)
    circuit.cx(0, 1)
    return circuit
# %% wrong: Hadamard gates only
from qiskit import QuantumCircuit


def ghz_three() -> QuantumCircuit:
    circuit = QuantumCircuit(3)
    circuit.h([0, 1, 2])
    return circuit
# %% wrong: measures although it must not
from qiskit import QuantumCircuit


def ghz_three() -> QuantumCircuit:
    circuit = QuantumCircuit(3)
    circuit.h(0)
    circuit.cx(0, 1)
    circuit.cx(1, 2)
    circuit.measure_all()
    return circuit
# %% wrong: minus sign
from qiskit import QuantumCircuit


def ghz_three() -> QuantumCircuit:
    circuit = QuantumCircuit(3)
    circuit.h(0)
    circuit.cx(0, 1)
    circuit.cx(1, 2)
    circuit.z(2)
    return circuit
