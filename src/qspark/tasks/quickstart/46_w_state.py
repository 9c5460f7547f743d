# %% task  id=quickstart/w-state  difficulty=intermediate  tags=states,entanglement
# %% prompt
from qiskit import QuantumCircuit


def w_state(n: int) -> QuantumCircuit:
    """Return a circuit on n >= 1 qubits that prepares the W state from |0...0>.

    The W state is the superposition of all basis states with exactly one 1, each with amplitude 1 /
    sqrt(n). The circuit has no measurements and no resets. The global phase does not matter.
    """
# %% solution
    from math import acos, sqrt

    circuit = QuantumCircuit(n)
    circuit.x(0)
    for qubit in range(n - 1):
        # Leaves amplitude 1/sqrt(n) on this qubit and hands the rest of the excitation on.
        circuit.cry(2 * acos(1 / sqrt(n - qubit)), qubit, qubit + 1)
        circuit.cx(qubit + 1, qubit)
    return circuit
# %% test
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def check(candidate):
    for n in (3, 1, 2, 4, 6):
        circuit = candidate(n)
        assert isinstance(circuit, QuantumCircuit), f"expected a QuantumCircuit, got {type(circuit).__name__}"
        assert circuit.num_qubits == n, f"n={n}: expected {n} qubits, got {circuit.num_qubits}"
        expected = np.zeros(2**n)
        expected[[1 << qubit for qubit in range(n)]] = n**-0.5
        state = Statevector(circuit)
        assert state.equiv(Statevector(expected)), (
            f"n={n}: got the probabilities {state.probabilities_dict(decimals=6)}"
        )
# %% wrong: the same angle everywhere
from math import acos, sqrt

from qiskit import QuantumCircuit


def w_state(n: int) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    circuit.x(0)
    for qubit in range(n - 1):
        circuit.cry(2 * acos(1 / sqrt(n)), qubit, qubit + 1)
        circuit.cx(qubit + 1, qubit)
    return circuit
# %% wrong: angle not doubled
from math import acos, sqrt

from qiskit import QuantumCircuit


def w_state(n: int) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    circuit.x(0)
    for qubit in range(n - 1):
        circuit.cry(acos(1 / sqrt(n - qubit)), qubit, qubit + 1)
        circuit.cx(qubit + 1, qubit)
    return circuit
# %% wrong: GHZ state
from qiskit import QuantumCircuit


def w_state(n: int) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    circuit.h(0)
    for qubit in range(n - 1):
        circuit.cx(qubit, qubit + 1)
    return circuit
# %% wrong: does not clear the old excitation
from math import acos, sqrt

from qiskit import QuantumCircuit


def w_state(n: int) -> QuantumCircuit:
    circuit = QuantumCircuit(n)
    circuit.x(0)
    for qubit in range(n - 1):
        circuit.cry(2 * acos(1 / sqrt(n - qubit)), qubit, qubit + 1)
    return circuit
