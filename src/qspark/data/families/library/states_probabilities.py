# %% draft  id=library/distribution-of-some-qubits  tags=library,states,measurement
# %% prompt
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def distribution(circuit: QuantumCircuit, qubits: list[int]) -> dict[str, float]:
    """Exact probabilities of measuring only the given qubits after a circuit without measurements, by bit string: qubits[0]
    is the rightmost character, qubits[1] the one left of it, and so on. The values are rounded to 4 decimal places; what is
    zero then is left out.
    """
# %% solution
    return Statevector(circuit).probabilities_dict(qubits, decimals=4)
# %% wrong: the qubits in the opposite order
qubits, --> qubits[::-1],
# %% wrong: all qubits
qubits, decimals=4 --> decimals=4
# %% wrong: the qubits sorted
qubits, --> sorted(qubits),
# %% wrong: the qubits that are left out
qubits, --> [k for k in range(circuit.num_qubits) if k not in qubits],
# %% wrong: a list
probabilities_dict --> probabilities
# %% setup  uses=made
# %% inputs
(made([("h", 0), ("cx", 0, 1), ("ry", 0.7, 2)], 3), [2, 0])
(made([("x", 0), ("ry", 1.2, 3)], 4), [0, 3, 1])
(made([("ry", 0.4, 0), ("ry", 2.1, 1)], 3), [1, 0])
# %% draft  id=library/excitation-of-each-qubit  tags=library,states,measurement
# %% prompt
from qiskit.quantum_info import Statevector


def excitations(state: Statevector) -> list[float]:
    """For each qubit, beginning with qubit 0, the probability that a measurement of it gives 1."""
# %% solution
    return [float(state.probabilities([qubit])[1]) for qubit in range(state.num_qubits)]
# %% solution: from the expectation values of Z
    from qiskit.quantum_info import Pauli
    return [(1 - state.expectation_value(Pauli("Z"), [qubit]).real) / 2 for qubit in range(state.num_qubits)]
# %% wrong: of measuring 0
[1] --> [0]
# %% wrong: the last qubit first
range(state.num_qubits) --> reversed(range(state.num_qubits))
# %% wrong: entries of the whole distribution
state.probabilities([qubit])[1] --> state.probabilities()[qubit]
# %% wrong: the last qubit is missing
range(state.num_qubits) --> range(state.num_qubits - 1)
# %% setup
from qiskit.quantum_info import random_statevector
# %% inputs
(Statevector.from_label("01"),)
(Statevector([0.6, 0, 0, 0.8]),)
(random_statevector(8, seed=11),)
# %% draft  id=library/sampled-from-state  tags=library,states,measurement
# %% prompt
from qiskit import QuantumCircuit


def sampled(circuit: QuantumCircuit, qubits: list[int], shots: int, seed: int) -> dict[str, int]:
    """Counts of so many measurements of the given qubits of the state that a circuit prepares, drawn by the Statevector class
    itself with its random generator seeded. qubits[0] is the rightmost character of a key.
    """
# %% solution
    from qiskit.quantum_info import Statevector
    state = Statevector(circuit)
    state.seed(seed)
    return state.sample_counts(shots, qubits)
# %% solution: from single outcomes
    from collections import Counter
    from qiskit.quantum_info import Statevector
    state = Statevector.from_instruction(circuit)
    state.seed(seed)
    return dict(Counter(map(str, state.sample_memory(shots, qargs=qubits))))
# %% wrong: all qubits
state.sample_counts(shots, qubits) --> state.sample_counts(shots)
# %% wrong: the qubits in the opposite order
state.sample_counts(shots, qubits) --> state.sample_counts(shots, qubits[::-1])
# %% wrong: the outcomes instead of their counts
state.sample_counts(shots, qubits) --> list(state.sample_memory(shots, qubits))
# %% wrong: frequencies
state.sample_counts(shots, qubits) --> {bits: count / shots for bits, count in state.sample_counts(shots, qubits).items()}
# %% wrong: the seed as an argument
state.sample_counts(shots, qubits) --> state.sample_counts(shots, qubits, seed=seed)
# %% compare  sampled=yes
# %% check: the number of shots
sum(found.values()) == arguments[2]
# %% setup  uses=made
# %% inputs
(made([("ry", 0.9, 0), ("h", 1), ("x", 2)], 3), [2, 0], 4000, 7)
(made([("ry", 2.0, 1), ("cx", 1, 2)], 3), [0, 1], 3000, 42)
# %% draft  id=library/state-after-measurement  tags=library,states,measurement
# %% prompt
from qiskit.quantum_info import Statevector


def measured(state: Statevector, qubit: int) -> tuple[str, Statevector]:
    """Measure one qubit of a state at random, by the state's own method. Return the outcome, "0" or "1", and the collapsed
    state of all qubits, in this order. The given state is not changed.
    """
# %% solution
    outcome, collapsed = state.measure([qubit])
    return outcome, collapsed
# %% solution: the pair as it is
    return state.measure(qargs=[qubit])
# %% wrong: all qubits are measured
    return state.measure()
# %% wrong: the state before the measurement
    outcome, _ = state.measure([qubit])
    return outcome, state
# %% wrong: the state first
return outcome, collapsed --> return collapsed, outcome
# %% wrong: an outcome without a collapse
    return state.sample_memory(1, [qubit])[0], state
# %% wrong: another qubit
[qubit] --> [state.num_qubits - 1 - qubit]
# %% compare  value=no
# %% check: the outcome
found[0] in ("0", "1")
# %% check: the state that belongs to the outcome
difference(found[1], projected(arguments[0], [label_of(arguments)], [1 - 2 * int(found[0])])) is None
# %% setup  uses=projected
from qiskit.quantum_info import random_statevector


def label_of(arguments):
    return "".join("Z" if k == arguments[1] else "I" for k in reversed(range(arguments[0].num_qubits)))
# %% inputs
(random_statevector(8, seed=5), 0)
(random_statevector(8, seed=6), 2)
(random_statevector(16, seed=8), 1)
# %% draft  id=library/post-selected-state  tags=library,states,measurement
# %% prompt
from qiskit.quantum_info import Statevector


def post_selected(state: Statevector, qubit: int, bit: int) -> tuple[float, Statevector]:
    """Probability that a measurement of one qubit gives bit, and the normalised state of all qubits after this outcome. The
    outcome is prescribed, not drawn at random.
    """
# %% solution
    import numpy as np
    from qiskit.quantum_info import Operator
    kept = state.evolve(Operator(np.diag([1 - bit, bit])), [qubit])
    chance = kept.trace()
    return float(chance), kept / np.sqrt(chance)
# %% solution: by the indices
    import numpy as np
    kept = np.array([a if k >> qubit & 1 == bit else 0 for k, a in enumerate(state.data)])
    norm = np.linalg.norm(kept)
    return norm**2, Statevector(kept / norm)
# %% wrong: the state is not normalised
kept / np.sqrt(chance) --> kept
# %% wrong: the other outcome
np.diag([1 - bit, bit]) --> np.diag([bit, 1 - bit])
# %% wrong: divided by the probability
kept / np.sqrt(chance) --> kept / chance
# %% wrong: the norm as the probability
float(chance), --> float(np.sqrt(chance)),
# %% wrong: the outcome is drawn
    outcome, kept = state.measure([qubit])
    return float(state.probabilities([qubit])[int(outcome)]), kept
# %% setup
import math

from qiskit.quantum_info import random_statevector
# %% inputs
(Statevector([math.cos(0.01), 0, 0, math.sin(0.01)]), 1, 1)
(random_statevector(8, seed=22), 2, 0)
(random_statevector(8, seed=22), 2, 1)
(random_statevector(8, seed=23), 1, 1)
(Statevector([0.6, 0, 0, 0.8]), 1, 0)
# %% draft  id=library/joint-table  tags=library,states,measurement
# %% prompt
import numpy as np
from qiskit import QuantumCircuit


def joint_table(circuit: QuantumCircuit, a: int, b: int) -> np.ndarray:
    """2 x 2 array of the joint probabilities of measuring the qubits a and b after a circuit: entry [i, j] is that of
    a = i and b = j. Use the method of Statevector that gives probabilities of some qubits as an array.
    """
# %% solution
    from qiskit.quantum_info import Statevector
    return Statevector(circuit).probabilities([b, a]).reshape(2, 2)
# %% solution: transposed
    from qiskit.quantum_info import Statevector
    return Statevector(circuit).probabilities([a, b]).reshape(2, 2).T
# %% wrong: the table transposed
[b, a] --> [a, b]
# %% wrong: the array as it is
.reshape(2, 2) --> .copy()
# %% wrong: as if the qubits were independent
    from qiskit.quantum_info import Statevector
    state = Statevector(circuit)
    return np.outer(state.probabilities([a]), state.probabilities([b]))
# %% setup  uses=made
# %% inputs
(made([("ry", 0.7, 0), ("cx", 0, 2), ("ry", 0.3, 2)], 3), 0, 2)
(made([("h", 1), ("cry", 0.8, 1, 3)], 4), 3, 1)
(made([("x", 0)], 2), 0, 1)
# %% draft  id=library/distribution-without-final-measurements  tags=library,states,measurement
# %% prompt
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def exact_probabilities(circuit: QuantumCircuit) -> np.ndarray:
    """The circuit ends with measurements of its qubits. Return the exact probabilities of its basis states just before them
    (entry v for the state |v>, qubit 0 the lowest bit). The given circuit must keep its measurements.
    """
# %% solution
    bare = circuit.remove_final_measurements(inplace=False)
    return Statevector(bare).probabilities()
# %% solution: on a copy
    copy = circuit.copy()
    copy.remove_final_measurements()
    return np.abs(Statevector(copy).data) ** 2
# %% wrong: the circuit loses its measurements
bare = circuit.remove_final_measurements(inplace=False) --> circuit.remove_final_measurements()
Statevector(bare) --> Statevector(circuit)
# %% wrong: the result in place taken for a circuit
    bare = circuit.remove_final_measurements()
    return Statevector(bare).probabilities()
# %% wrong: amplitudes
.probabilities() --> .data
# %% wrong: qubit 0 as the highest bit
Statevector(bare) --> Statevector(bare).reverse_qargs()
# %% wrong: real parts squared
    return np.real(Statevector(circuit.remove_final_measurements(inplace=False)).data) ** 2
# %% compare  arguments=yes
# %% setup  uses=made
# %% inputs
(made([("h", 0), ("s", 0), ("cx", 0, 1), ("measure", [0, 1], [0, 1])], 3, 2),)
(made([("x", 0), ("rx", 0.6, 1), ("measure_all",)], 2),)
# %% draft  id=library/most-likely-value  tags=library,states,measurement
# %% prompt
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def most_likely(circuit: QuantumCircuit) -> int:
    """The most probable result of measuring all qubits of the state that a circuit prepares, as an integer with qubit 0 as
    the lowest bit.
    """
# %% solution
    return int(Statevector(circuit).probabilities().argmax())
# %% solution: from the strings
    chances = Statevector(circuit).probabilities_dict()
    return int(max(chances, key=chances.get), 2)
# %% wrong: the largest amplitude as numpy orders complex numbers
.probabilities() --> .data
# %% wrong: qubit 0 as the highest bit
Statevector(circuit) --> Statevector(circuit.reverse_bits())
# %% wrong: the probability of it
argmax() --> max()
# %% wrong: the largest string
    return int(max(Statevector(circuit).probabilities_dict()), 2)
# %% setup  uses=made
# %% inputs
(made([("ry", 2.5, 0), ("ry", 0.4, 1), ("z", 0)], 2),)
(made([("x", 1), ("ry", 1.0, 2), ("z", 1)], 4),)
(made([("ry", 0.5, 0), ("x", 2), ("y", 2)], 3),)
