# %% task  id=quickstart/circuit-state  difficulty=basic  tags=states,circuits
# %% prompt
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def circuit_state(circuit: QuantumCircuit) -> Statevector:
    """Return the Statevector that the circuit prepares from |0...0>. The circuit has no measurements."""
# %% solution
    return Statevector(circuit)
# %% test
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def check(candidate):
    one = QuantumCircuit(1)
    one.h(0)
    one.s(0)
    two = QuantumCircuit(2)
    two.x(0)
    two.ry(0.4, 1)
    three = QuantumCircuit(3)
    three.h(0)
    three.cx(0, 1)
    three.t(1)
    three.rx(0.9, 2)
    for circuit in (one, two, three):
        expected = Statevector.from_int(0, 2**circuit.num_qubits).evolve(circuit)
        state = candidate(circuit)
        assert isinstance(state, Statevector), f"expected a Statevector, got {type(state).__name__}"
        assert state.dim == expected.dim, f"expected {expected.dim} amplitudes, got {state.dim}"
        assert state.equiv(expected), f"expected {expected.data.tolist()}, got {state.data.tolist()}"
# %% wrong: qubits in the opposite order
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def circuit_state(circuit: QuantumCircuit) -> Statevector:
    return Statevector(circuit.reverse_bits())
# %% wrong: the initial state
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def circuit_state(circuit: QuantumCircuit) -> Statevector:
    return Statevector.from_int(0, 2**circuit.num_qubits)
# %% wrong: phases lost
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def circuit_state(circuit: QuantumCircuit) -> Statevector:
    return Statevector(abs(Statevector(circuit).data))
# %% wrong: a density matrix instead
from qiskit import QuantumCircuit
from qiskit.quantum_info import DensityMatrix, Statevector


def circuit_state(circuit: QuantumCircuit) -> Statevector:
    return DensityMatrix(circuit)
