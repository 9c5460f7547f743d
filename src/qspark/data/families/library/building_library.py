# %% draft  id=library/multiplexed-ry  tags=library,circuit-library
# %% prompt
from qiskit import QuantumCircuit


def multiplexed_ry(angles: list[float]) -> QuantumCircuit:
    """Uniformly controlled RY of 2**k angles on k + 1 qubits: qubit 0 is the target; where the control qubits 1 to k hold the
    integer v (qubit 1 is its least significant bit), it is rotated by RY(angles[v]). The circuit library has UCRYGate for it.
    """
# %% solution
    from qiskit.circuit.library import UCRYGate
    gate = UCRYGate(angles)
    circuit = QuantumCircuit(gate.num_qubits)
    circuit.append(gate, range(gate.num_qubits))
    return circuit
# %% wrong: the target is the last qubit
circuit.append(gate, range(gate.num_qubits)) --> circuit.append(gate, [gate.num_qubits - 1, *range(gate.num_qubits - 1)])
# %% wrong: the controls in the opposite order
circuit.append(gate, range(gate.num_qubits)) --> circuit.append(gate, [0, *range(1, gate.num_qubits)[::-1]])
# %% wrong: half the angles
UCRYGate(angles) --> UCRYGate([angle / 2 for angle in angles])
# %% wrong: a method that was removed
circuit.append(gate, range(gate.num_qubits)) --> circuit.ucry(angles, list(range(1, gate.num_qubits)), 0)
# %% inputs
([0.3, 1.2],)
([0.1, 0.5, -0.9, 2.0],)
# %% draft  id=library/controlled-matrix  tags=library,circuit-library,control
# %% prompt
import numpy as np
from qiskit import QuantumCircuit


def controlled_matrix(matrix: np.ndarray, control: int, targets: list[int], width: int) -> QuantumCircuit:
    """Circuit on width qubits that applies a unitary matrix to the target qubits where the control qubit is 1. The matrix is in
    Qiskit's order: targets[0] is the least significant bit of its indices. Its global phase counts.
    """
# %% solution
    from qiskit.circuit.library import UnitaryGate
    circuit = QuantumCircuit(width)
    circuit.append(UnitaryGate(matrix).control(annotated=False), [control, *targets])
    return circuit
# %% wrong: no control
    circuit = QuantumCircuit(width)
    circuit.unitary(matrix, targets)
    return circuit
# %% wrong: the targets in the opposite order
[control, *targets] --> [control, *targets[::-1]]
# %% wrong: the control comes last
[control, *targets] --> [*targets, control]
# %% wrong: the transposed matrix
UnitaryGate(matrix) --> UnitaryGate(matrix.T)
# %% setup
import numpy as np
# %% inputs
(np.array([[0, -1], [1, 0]]) * np.exp(0.4j), 1, [0], 2)
(np.array([[0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1j], [1, 0, 0, 0]]), 0, [2, 1], 3)
# %% draft  id=library/circular-real-amplitudes  tags=library,circuit-library,ansatz
# %% prompt
from qiskit import QuantumCircuit


def circular_ansatz(n: int, layers: int) -> QuantumCircuit:
    """The library's RealAmplitudes ansatz as a circuit with free parameters theta[0], theta[1], ...: RY rotations and so many
    circularly entangled layers of CNOTs, each followed by RY rotations except for the last, which ends the circuit.
    """
# %% solution
    from qiskit.circuit.library import real_amplitudes
    return real_amplitudes(
        n, entanglement='circular', reps=layers, skip_final_rotation_layer=True, parameter_prefix='theta'
    )
# %% solution: from its blocks
    from qiskit.circuit.library import n_local
    return n_local(n, 'ry', 'cx', 'circular', layers, skip_final_rotation_layer=True, parameter_prefix='theta')
# %% wrong: the default entanglement
entanglement='circular' --> entanglement='reverse_linear'
# %% wrong: a final layer of rotations
skip_final_rotation_layer=True --> skip_final_rotation_layer=False
# %% wrong: the default name of the parameters
skip_final_rotation_layer=True, parameter_prefix='theta' --> skip_final_rotation_layer=True
# %% wrong: two kinds of rotations
    from qiskit.circuit.library import efficient_su2
    return efficient_su2(n, entanglement='circular', reps=layers, skip_final_rotation_layer=True, parameter_prefix='theta')
# %% check: other names of the parameters
[one.name for one in found.parameters] == [f'theta[{k}]' for k in range(arguments[0] * arguments[1])]
# %% inputs
(3, 1)
(3, 2)
(4, 2)
# %% draft  id=library/feature-state  tags=library,circuit-library,feature-map
# %% prompt
from qiskit.quantum_info import Statevector


def feature_state(data: list[float]) -> Statevector:
    """State in which the library's ZZ feature map encodes a data point, with one repetition and linear entanglement; entry k of
    data belongs to qubit k. Start from |0...0>.
    """
# %% solution
    from qiskit.circuit.library import zz_feature_map
    circuit = zz_feature_map(len(data), reps=1, entanglement='linear')
    return Statevector(circuit.assign_parameters(data))
# %% wrong: the default number of repetitions
, reps=1 -->  , reps=2
# %% wrong: all pairs are entangled
entanglement='linear' --> entanglement='full'
# %% wrong: no entanglement at all
    from qiskit.circuit.library import z_feature_map
    return Statevector(z_feature_map(len(data), reps=1).assign_parameters(data))
# %% wrong: the data in the opposite order
assign_parameters(data) --> assign_parameters(data[::-1])
# %% inputs
([0.3, 1.1],)
([0.2, -0.5, 0.9],)
([1.0, 0.4, 2.2],)
# %% draft  id=library/back-to-zero  tags=library,circuit-library,state-preparation
# %% prompt
from qiskit import QuantumCircuit


def back_to_zero(amplitudes: list[complex]) -> QuantumCircuit:
    """Circuit of gates alone, without resets, that maps the state with these 2**n amplitudes, which are normalised, to |0...0>
    on its n qubits, up to global phase. What it does to other states is free. Amplitudes are in Qiskit's order.
    """
# %% solution
    from qiskit.circuit.library import StatePreparation
    gate = StatePreparation(amplitudes).inverse()
    circuit = QuantumCircuit(gate.num_qubits)
    circuit.append(gate, circuit.qubits)
    return circuit
# %% solution: a circuit inverted
    circuit = QuantumCircuit(len(amplitudes).bit_length() - 1)
    circuit.prepare_state(amplitudes)
    return circuit.inverse()
# %% wrong: prepared instead of undone
StatePreparation(amplitudes).inverse() --> StatePreparation(amplitudes)
# %% wrong: the qubits in the opposite order
circuit.append(gate, circuit.qubits) --> circuit.append(gate, circuit.qubits[::-1])
# %% wrong: the complex conjugate
StatePreparation(amplitudes) --> StatePreparation([complex(one).conjugate() for one in amplitudes])
# %% wrong: resets
    circuit = QuantumCircuit(len(amplitudes).bit_length() - 1)
    circuit.reset(circuit.qubits)
    return circuit
# %% compare  value=no
# %% check: not |0...0>
abs(Operator(found).data[0] @ arguments[0]) > 1 - 1e-8
# %% setup
from qiskit.quantum_info import Operator
# %% inputs
([0.6, 0.8j],)
([0.5, 0.5j, 0.1, 0.7],)
([0, 0.8, 0, 0, 0.6j, 0, 0, 0],)
# %% draft  id=library/matrix-by-gate-name  tags=library,circuit-library,gates
# %% prompt
import numpy as np


def gate_matrix(name: str, angles: list[float]) -> np.ndarray:
    """Unitary matrix, global phase included, of the standard gate with this name, such as 'h', 'cx' or 'rzz', for these
    parameters (an empty list for a gate that has none). The first qubit of the gate is the least significant one.
    """
# %% solution
    from qiskit.circuit.library import get_standard_gate_name_mapping
    return get_standard_gate_name_mapping()[name].base_class(*angles).to_matrix()
# %% wrong: the first qubit is the most significant
    from qiskit.circuit.library import get_standard_gate_name_mapping
    from qiskit.quantum_info import Operator
    return Operator(get_standard_gate_name_mapping()[name].base_class(*angles)).reverse_qargs().data
# %% wrong: the parameters in the opposite order
base_class(*angles) --> base_class(*angles[::-1])
# %% wrong: the conjugate transpose
to_matrix() --> inverse().to_matrix()
# %% inputs
('cx', [])
('rzx', [0.4])
('p', [0.7])
('u', [0.3, 0.5, 1.1])
# %% draft  id=library/hopping-terms  tags=library,circuit-library,gates
# %% prompt
from qiskit import QuantumCircuit


def hopping(n: int, pairs: list[tuple[int, int]], time: float) -> QuantumCircuit:
    """Circuit on n qubits that applies, for one pair of qubits after the other, exp(-i time (X X + Y Y) / 2): an excitation hops
    between the two. The circuit library has XXPlusYYGate for such terms.
    """
# %% solution
    from qiskit.circuit.library import XXPlusYYGate
    circuit = QuantumCircuit(n)
    for pair in pairs:
        circuit.append(XXPlusYYGate(2 * time), pair)
    return circuit
# %% solution: by two rotations
    circuit = QuantumCircuit(n)
    for first, second in pairs:
        circuit.rxx(time, first, second)
        circuit.ryy(time, first, second)
    return circuit
# %% wrong: half the angle
XXPlusYYGate(2 * time) --> XXPlusYYGate(time)
# %% wrong: the sign of the time
XXPlusYYGate(2 * time) --> XXPlusYYGate(-2 * time)
# %% wrong: pairs are created instead of moved
XXPlusYYGate --> XXMinusYYGate
# %% wrong: the pairs in the opposite order
for pair in pairs: --> for pair in pairs[::-1]:
# %% inputs
(2, [(0, 1)], 0.4)
(3, [(0, 1), (1, 2)], 0.7)
(4, [(3, 1), (0, 2), (1, 0)], -0.3)
# %% draft  id=library/evolution-with-free-time  tags=library,circuit-library,parameters
# %% prompt
from qiskit import QuantumCircuit
from qiskit.quantum_info import SparsePauliOp


def evolution(hamiltonian: SparsePauliOp) -> QuantumCircuit:
    """Circuit for the time evolution exp(-i t H), where t is the circuit's only free parameter, a Parameter called 't'. The
    terms of H commute. Use PauliEvolutionGate.
    """
# %% solution
    from qiskit.circuit import Parameter
    from qiskit.circuit.library import PauliEvolutionGate
    circuit = QuantumCircuit(hamiltonian.num_qubits)
    circuit.append(PauliEvolutionGate(hamiltonian, time=Parameter('t')), circuit.qubits)
    return circuit
# %% wrong: half the time
Parameter('t') --> Parameter('t') / 2
# %% wrong: a fixed time
time=Parameter('t') --> time=1.0
# %% wrong: the sign of the time
time=Parameter('t') --> time=-Parameter('t')
# %% wrong: the qubits in the opposite order
circuit.append(PauliEvolutionGate(hamiltonian, time=Parameter('t')), circuit.qubits) --> circuit.append(PauliEvolutionGate(hamiltonian, time=Parameter('t')), circuit.qubits[::-1])
# %% check: another name of the parameter
[one.name for one in found.parameters] == ['t']
# %% setup
from qiskit.quantum_info import SparsePauliOp
# %% inputs
(SparsePauliOp(['IZ', 'ZZ'], [0.5, -1.2]),)
(SparsePauliOp(['XXI', 'YYI', 'IIZ'], [0.3, 0.7, 0.4]),)
# %% draft  id=library/shifted-round  tags=library,circuit-library,permutation
# %% prompt
from qiskit import QuantumCircuit


def shifted_round(n: int, steps: int) -> QuantumCircuit:
    """Circuit on n qubits with a single PermutationGate, which moves the content of each qubit k to qubit (k + steps) mod n."""
# %% solution
    from qiskit.circuit.library import PermutationGate
    circuit = QuantumCircuit(n)
    circuit.append(PermutationGate([(k - steps) % n for k in range(n)]), range(n))
    return circuit
# %% wrong: the inverse permutation
(k - steps) % n --> (k + steps) % n
# %% wrong: the order of the qubits turned round
range(n)]), range(n)) --> range(n)]), range(n)[::-1])
# %% wrong: always one step
k - steps --> k - 1
# %% check: not a single gate, or one that is no permutation
dict(found.count_ops()) == {'permutation': 1}
# %% inputs
(3, 1)
(4, 1)
(5, 2)
