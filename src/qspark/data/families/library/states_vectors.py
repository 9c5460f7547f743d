# %% draft  id=library/y-eigenstates  tags=library,states
# %% prompt
from qiskit.quantum_info import Statevector


def y_eigenstates(signs: list[int]) -> Statevector:
    """Product state in which qubit k is the eigenstate of the Pauli operator Y with the eigenvalue signs[k], +1 or -1.
    Use the labels that Statevector.from_label knows.
    """
# %% solution
    return Statevector.from_label("".join("r" if sign == 1 else "l" for sign in reversed(signs)))
# %% solution: qubit by qubit
    state = Statevector.from_label("r" if signs[0] == 1 else "l")
    for sign in signs[1:]:
        state = state.expand(Statevector.from_label("r" if sign == 1 else "l"))
    return state
# %% wrong: qubit 0 as the first character
for sign in reversed(signs) --> for sign in signs
# %% wrong: the eigenstates of X
"r" if sign == 1 else "l" --> "+" if sign == 1 else "-"
# %% wrong: the signs the other way round
sign == 1 --> sign == -1
# %% wrong: a label that does not exist
"r" if sign == 1 else "l" --> "i" if sign == 1 else "j"
# %% inputs
([1, -1],)
([-1],)
([1, 1, -1],)
([-1, 1, 1, -1],)
# %% draft  id=library/state-of-integer  tags=library,states
# %% prompt
from qiskit.quantum_info import Statevector


def basis_vector(value: int, num_qubits: int) -> Statevector:
    """Computational basis state |value> of so many qubits, qubit 0 holding the lowest bit of value."""
# %% solution
    return Statevector.from_int(value, 2**num_qubits)
# %% solution: from a padded label
    return Statevector.from_label(format(value, f"0{num_qubits}b"))
# %% solution: one dimension a qubit
    return Statevector.from_int(value, dims=num_qubits * (2,))
# %% wrong: the number of qubits as the dimension
2**num_qubits --> num_qubits
# %% wrong: the label is not padded
    return Statevector.from_label(bin(value)[2:])
# %% wrong: the lowest bit in the last qubit
    return Statevector.from_label(format(value, f"0{num_qubits}b")[::-1])
# %% wrong: counted from one
from_int(value, --> from_int(value - 1,
# %% inputs
(1, 2)
(6, 3)
(2, 4)
(1, 4)
# %% draft  id=library/circuit-on-some-qubits  tags=library,states
# %% prompt
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def act_on(state: Statevector, circuit: QuantumCircuit, qubits: list[int]) -> Statevector:
    """State after a circuit that is smaller than the state: qubit k of the circuit is qubits[k] of the state. The given
    state is not changed.
    """
# %% solution
    return state.evolve(circuit, qargs=qubits)
# %% solution: in a larger circuit
    whole = QuantumCircuit(state.num_qubits)
    whole.compose(circuit, qubits=qubits, inplace=True)
    return state.evolve(whole)
# %% wrong: evolve taken for a change in place
    state.evolve(circuit, qargs=qubits)
    return state
# %% wrong: the qubits in the opposite order
qargs=qubits --> qargs=qubits[::-1]
# %% wrong: the qubits sorted
qargs=qubits --> qargs=sorted(qubits)
# %% wrong: the state of the circuit alone
    return Statevector(circuit)
# %% setup  uses=made
from qiskit.quantum_info import random_statevector
# %% inputs
(Statevector.from_label("001"), made([("h", 0), ("cx", 0, 1)], 2), [2, 0])
(random_statevector(8, seed=1), made([("t", 0), ("cx", 0, 1), ("h", 0)], 2), [1, 2])
(random_statevector(16, seed=2), made([("h", 1), ("ccx", 0, 1, 2)], 3), [3, 0, 1])
# %% draft  id=library/inner-product  tags=library,states
# %% prompt
from qiskit.quantum_info import Statevector


def overlap(bra: Statevector, ket: Statevector) -> complex:
    """Inner product <bra|ket>, as a complex number."""
# %% solution
    return complex(bra.inner(ket))
# %% solution: with numpy
    import numpy as np
    return complex(np.vdot(bra.data, ket.data))
# %% wrong: the two states exchanged
bra.inner(ket) --> ket.inner(bra)
# %% wrong: nothing is conjugated
bra.inner(ket) --> bra.data.dot(ket.data)
# %% wrong: the probability
    return abs(bra.inner(ket)) ** 2
# %% wrong: the real part
complex(bra.inner(ket)) --> bra.inner(ket).real
# %% setup
from qiskit.quantum_info import random_statevector
# %% inputs
(Statevector.from_label("r"), Statevector.from_label("1"))
(Statevector.from_label("+r0"), Statevector.from_label("0l+"))
(random_statevector(8, seed=3), random_statevector(8, seed=4))
# %% draft  id=library/join-states  tags=library,states
# %% prompt
from qiskit.quantum_info import Statevector


def joined(states: list[Statevector]) -> Statevector:
    """Product of several states. The first state takes the lowest qubits of the result, the second the ones above it, and
    so on.
    """
# %% solution
    state = states[0]
    for other in states[1:]:
        state = state.expand(other)
    return state
# %% solution: with tensor
    from functools import reduce
    return reduce(lambda state, other: other.tensor(state), states)
# %% wrong: the first state on the highest qubits
state.expand(other) --> state.tensor(other)
# %% wrong: the new state is not kept
state = state.expand(other) --> state.expand(other)
# %% wrong: the first state twice
for other in states[1:]: --> for other in states:
# %% wrong: evolve instead of a product
state.expand(other) --> state.evolve(other)
# %% setup
from qiskit.quantum_info import random_statevector
# %% inputs
([Statevector.from_label("0"), Statevector.from_label("1")],)
([Statevector.from_label("r"), Statevector.from_label("01"), Statevector.from_label("-")],)
([random_statevector(4, seed=1), random_statevector(2, seed=2)],)
# %% draft  id=library/normalised-superposition  tags=library,states
# %% prompt
from qiskit.quantum_info import Statevector


def superposition(a: complex, first: Statevector, b: complex, second: Statevector) -> Statevector:
    """State along a |first> + b |second>, normalised. The two states need not be orthogonal."""
# %% solution
    import numpy as np
    state = a * first + b * second
    return state / np.linalg.norm(state.data)
# %% solution: by the trace
    state = a * first + b * second
    return state / state.trace() ** 0.5
# %% wrong: not normalised
/ np.linalg.norm(state.data) --> * 1
# %% wrong: divided by the square of the norm
np.linalg.norm(state.data) --> state.trace()
# %% wrong: as if the states were orthogonal
np.linalg.norm(state.data) --> np.sqrt(abs(a) ** 2 + abs(b) ** 2)
# %% wrong: the phases of the numbers are lost
a * first + b * second --> abs(a) * first + abs(b) * second
# %% wrong: a method that does not exist
return state / np.linalg.norm(state.data) --> return state.normalize()
# %% inputs
(1, Statevector.from_label("00"), 1j, Statevector.from_label("11"))
(1, Statevector.from_label("0"), -2, Statevector.from_label("+"))
(0.5j, Statevector.from_label("+r"), 3, Statevector.from_label("01"))
# %% draft  id=library/same-state-up-to-phase  tags=library,states
# %% prompt
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def same_state(first: QuantumCircuit, second: QuantumCircuit) -> bool:
    """Whether two circuits prepare the same state from |0...0>. A global phase does not count."""
# %% solution
    return Statevector(first).equiv(Statevector(second))
# %% solution: by the fidelity
    from qiskit.quantum_info import state_fidelity
    return abs(state_fidelity(Statevector(first), Statevector(second)) - 1) < 1e-9
# %% wrong: the phase counts
    return Statevector(first) == Statevector(second)
# %% wrong: the circuits are compared
    return first == second
# %% wrong: their action on all states
    from qiskit.quantum_info import Operator
    return Operator(first).equiv(Operator(second))
# %% wrong: the probabilities only
    import numpy as np
    return np.allclose(Statevector(first).probabilities(), Statevector(second).probabilities())
# %% setup  uses=made
# %% inputs
(made([("x", 0)], 1), made([("x", 0), ("z", 0)], 1))
(made([("h", 0)], 2), made([("h", 0), ("z", 0)], 2))
(made([("h", 0), ("cx", 0, 1)], 2), made([("h", 1), ("cx", 1, 0)], 2))
(made([("x", 1)], 2), made([("x", 0)], 2))
# %% draft  id=library/amplitudes-by-label  tags=library,states
# %% prompt
from qiskit import QuantumCircuit


def amplitudes(circuit: QuantumCircuit) -> dict[str, complex]:
    """Amplitudes of the state that a circuit prepares, rounded to 3 decimal places, by bit string (qubit 0 is the rightmost
    character). Those that are zero after rounding are left out.
    """
# %% solution
    from qiskit.quantum_info import Statevector
    return Statevector(circuit).to_dict(decimals=3)
# %% solution: written out
    from qiskit.quantum_info import Statevector
    rounded = Statevector(circuit).data.round(3)
    return {format(k, f"0{circuit.num_qubits}b"): complex(value) for k, value in enumerate(rounded) if value != 0}
# %% wrong: probabilities
to_dict(decimals=3) --> probabilities_dict(decimals=3)
# %% wrong: not rounded
decimals=3 -->  decimals=None
# %% wrong: qubit 0 leftmost
Statevector(circuit) --> Statevector(circuit).reverse_qargs()
# %% wrong: zeros are kept
    from qiskit.quantum_info import Statevector
    rounded = Statevector(circuit).data.round(3)
    return {format(k, f"0{circuit.num_qubits}b"): complex(value) for k, value in enumerate(rounded)}
# %% setup  uses=made
# %% inputs
(made([("h", 0), ("s", 0), ("cx", 0, 2)], 3),)
(made([("ry", 0.8, 1), ("x", 0), ("rz", 0.5, 1)], 2),)
(made([("rx", 1.1, 0), ("h", 2)], 3),)
