# %% task  id=quickstart/bell-state  difficulty=basic  tags=states,entanglement
# %% prompt
from qiskit import QuantumCircuit


def bell_state() -> QuantumCircuit:
    """Return a circuit on two qubits that prepares the Bell state (|00> + |11>) / sqrt(2) from |00>.

    The circuit has no measurements and no classical bits. The global phase does not matter.
    """
# %% solution
    circuit = QuantumCircuit(2)
    circuit.h(0)
    circuit.cx(0, 1)
    return circuit
# %% test
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def check(candidate):
    circuit = candidate()
    assert isinstance(circuit, QuantumCircuit), f"expected a QuantumCircuit, got {type(circuit).__name__}"
    assert circuit.num_qubits == 2, f"expected 2 qubits, got {circuit.num_qubits}"
    assert circuit.num_clbits == 0, f"expected no classical bits, got {circuit.num_clbits}"
    assert "measure" not in circuit.count_ops(), "expected no measurements"
    state = Statevector(circuit)
    expected = Statevector([2**-0.5, 0, 0, 2**-0.5])
    assert state.equiv(expected), f"expected (|00> + |11>)/sqrt(2), got amplitudes {state.data}"
# %% wrong: no entangling gate
from qiskit import QuantumCircuit


def bell_state() -> QuantumCircuit:
    circuit = QuantumCircuit(2)
    circuit.h([0, 1])
    return circuit
# %% wrong: control and target exchanged
from qiskit import QuantumCircuit


def bell_state() -> QuantumCircuit:
    circuit = QuantumCircuit(2)
    circuit.h(0)
    circuit.cx(1, 0)
    return circuit
# %% wrong: measures although it must not
from qiskit import QuantumCircuit


def bell_state() -> QuantumCircuit:
    circuit = QuantumCircuit(2)
    circuit.h(0)
    circuit.cx(0, 1)
    circuit.measure_all()
    return circuit
# %% wrong: another Bell state
from qiskit import QuantumCircuit


def bell_state() -> QuantumCircuit:
    circuit = QuantumCircuit(2)
    circuit.x(0)
    circuit.h(0)
    circuit.cx(0, 1)
    return circuit
