# %% subject  id=depolarizing  kind=noise
Qiskit's depolarizing_error(p, 1): with probability p the state is replaced by the maximally mixed one.
# %% says
depolarizing noise, which with probability p replaces the qubit's state by the maximally mixed one
# %% kraus
kraus = [np.sqrt(1 - 3 * p / 4) * np.eye(2)]
kraus += [np.sqrt(p / 4) * m for m in (np.array([[0, 1], [1, 0]]), np.array([[0, -1j], [1j, 0]]), np.diag([1, -1]))]
# %% error
from qiskit_aer.noise import depolarizing_error
error = depolarizing_error(p, 1)
# %% wrong kraus: every Pauli with probability p / 3
kraus = [np.sqrt(1 - p) * np.eye(2)]
kraus += [np.sqrt(p / 3) * m for m in (np.array([[0, 1], [1, 0]]), np.array([[0, -1j], [1j, 0]]), np.diag([1, -1]))]
# %% subject  id=bit-flip  kind=noise
# %% says
a bit flip: the Pauli X is applied with probability p, rho -> (1 - p) rho + p X rho X
# %% kraus
kraus = [np.sqrt(1 - p) * np.eye(2), np.sqrt(p) * np.array([[0, 1], [1, 0]])]
# %% error
from qiskit_aer.noise import pauli_error
error = pauli_error([("X", p), ("I", 1 - p)])
# %% wrong kraus: probabilities in place of amplitudes
kraus = [(1 - p) * np.eye(2), p * np.array([[0, 1], [1, 0]])]
# %% subject  id=phase-flip  kind=noise
# %% says
a phase flip, in which Z strikes in a share p of all cases and nothing happens in the remaining ones
# %% kraus
kraus = [np.sqrt(1 - p) * np.eye(2), np.sqrt(p) * np.diag([1, -1])]
# %% error
from qiskit_aer.noise import pauli_error
error = pauli_error([("Z", p), ("I", 1 - p)])
# %% wrong kraus: probabilities in place of amplitudes
kraus = [(1 - p) * np.eye(2), p * np.diag([1, -1])]
# %% subject  id=amplitude-damping  kind=noise
# %% says
energy relaxation towards |0> (amplitude damping): an excitation is lost with probability p
# %% kraus
kraus = [np.diag([1, np.sqrt(1 - p)]), np.array([[0, np.sqrt(p)], [0, 0]])]
# %% error
from qiskit_aer.noise import amplitude_damping_error
error = amplitude_damping_error(p)
# %% wrong kraus: relaxes towards the excited state
kraus = [np.diag([np.sqrt(1 - p), 1]), np.array([[0, 0], [np.sqrt(p), 0]])]
# %% subject  id=phase-damping  kind=noise
# %% says
phase damping, whose Kraus operators are diag(1, sqrt(1 - p)) and diag(0, sqrt(p))
# %% kraus
kraus = [np.diag([1, np.sqrt(1 - p)]), np.diag([0, np.sqrt(p)])]
# %% error
from qiskit_aer.noise import phase_damping_error
error = phase_damping_error(p)
# %% wrong kraus: a phase flip with probability p
kraus = [np.sqrt(1 - p) * np.eye(2), np.sqrt(p) * np.diag([1, -1])]
# %% subject  id=over-rotation  kind=noise
# %% says
a coherent fault: every time an unwanted rotation RX by the angle p (in radians)
# %% kraus
kraus = [np.array([[np.cos(p / 2), -1j * np.sin(p / 2)], [-1j * np.sin(p / 2), np.cos(p / 2)]])]
# %% error
from qiskit.circuit.library import RXGate
from qiskit_aer.noise import coherent_unitary_error
error = coherent_unitary_error(RXGate(p).to_matrix())
# %% wrong kraus: by twice the angle
kraus = [np.array([[np.cos(p), -1j * np.sin(p)], [-1j * np.sin(p), np.cos(p)]])]
# %% subject  id=reset  kind=noise
# %% says
an accidental reset: whatever the state was, the qubit falls into the ground state |0> with probability p and keeps its state with probability 1 - p
# %% kraus
kraus = [np.sqrt(1 - p) * np.eye(2), np.sqrt(p) * np.array([[1, 0], [0, 0]]), np.sqrt(p) * np.array([[0, 1], [0, 0]])]
# %% error
from qiskit_aer.noise import reset_error
error = reset_error(p)
# %% wrong kraus: only the excited state is reset
kraus = [np.diag([1, np.sqrt(1 - p)]), np.array([[0, np.sqrt(p)], [0, 0]])]
# %% subject  id=biased-pauli  kind=noise
# %% says
dephasing-biased Pauli noise: Z with probability p, X and Y with p / 10 each
# %% kraus
kraus = [np.sqrt(1 - 1.2 * p) * np.eye(2), np.sqrt(p) * np.diag([1, -1])]
kraus += [np.sqrt(p / 10) * np.array([[0, 1], [1, 0]]), np.sqrt(p / 10) * np.array([[0, -1j], [1j, 0]])]
# %% error
from qiskit_aer.noise import pauli_error
error = pauli_error([("I", 1 - 1.2 * p), ("Z", p), ("X", p / 10), ("Y", p / 10)])
# %% wrong kraus: X in place of Z
kraus = [np.sqrt(1 - 1.2 * p) * np.eye(2), np.sqrt(p / 10) * np.diag([1, -1])]
kraus += [np.sqrt(p) * np.array([[0, 1], [1, 0]]), np.sqrt(p / 10) * np.array([[0, -1j], [1j, 0]])]
# %% subject  id=heating  kind=noise
# %% says
generalised amplitude damping with damping p towards a thermal state whose excited population is 0.2
# %% kraus
low, up = np.sqrt(0.8), np.sqrt(0.2)
kraus = [low * np.diag([1, np.sqrt(1 - p)]), low * np.array([[0, np.sqrt(p)], [0, 0]])]
kraus += [up * np.diag([np.sqrt(1 - p), 1]), up * np.array([[0, 0], [np.sqrt(p), 0]])]
# %% error
from qiskit_aer.noise import amplitude_damping_error
error = amplitude_damping_error(p, excited_state_population=0.2)
# %% wrong kraus: the populations exchanged
low, up = np.sqrt(0.2), np.sqrt(0.8)
kraus = [low * np.diag([1, np.sqrt(1 - p)]), low * np.array([[0, np.sqrt(p)], [0, 0]])]
kraus += [up * np.diag([np.sqrt(1 - p), 1]), up * np.array([[0, 0], [np.sqrt(p), 0]])]
# %% subject  id=faulty-hadamard  kind=noise
# %% says
a spurious gate of the control electronics, namely a Hadamard gate that slips in unasked once in 1 / p times on average, independently each time
# %% kraus
kraus = [np.sqrt(1 - p) * np.eye(2), np.sqrt(p / 2) * np.array([[1, 1], [1, -1]])]
# %% error
from qiskit.circuit.library import HGate
from qiskit.quantum_info import Kraus
from qiskit_aer.noise import QuantumError
error = QuantumError(Kraus([np.sqrt(1 - p) * np.eye(2), np.sqrt(p) * HGate().to_matrix()]))
# %% wrong kraus: not normalised
kraus = [np.sqrt(1 - p) * np.eye(2), np.sqrt(p) * np.array([[1, 1], [1, -1]])]
