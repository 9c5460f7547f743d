# %% task  id=quickstart/plus-state  difficulty=basic  tags=states
# %% prompt
from qiskit.quantum_info import Statevector


def plus_state() -> Statevector:
    """Return the state |+> = (|0> + |1>) / sqrt(2) of one qubit as a Statevector."""
# %% solution
    return Statevector.from_label("+")
# %% test
import numpy as np
from qiskit.quantum_info import Statevector


def check(candidate):
    state = candidate()
    assert isinstance(state, Statevector), f"expected a Statevector, got {type(state).__name__}"
    assert state.dim == 2, f"expected the 2 amplitudes of one qubit, got {state.dim}"
    expected = Statevector(np.array([1, 1]) / np.sqrt(2))
    assert state.equiv(expected), f"expected (|0> + |1>)/sqrt(2), got amplitudes {state.data.tolist()}"
# %% wrong: the state |->
from qiskit.quantum_info import Statevector


def plus_state() -> Statevector:
    return Statevector.from_label("-")
# %% wrong: not normalised
from qiskit.quantum_info import Statevector


def plus_state() -> Statevector:
    return Statevector([1, 1])
# %% wrong: the state |0>
from qiskit.quantum_info import Statevector


def plus_state() -> Statevector:
    return Statevector.from_label("0")
# %% wrong: the circuit instead of its state
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def plus_state() -> Statevector:
    circuit = QuantumCircuit(1)
    circuit.h(0)
    return circuit
