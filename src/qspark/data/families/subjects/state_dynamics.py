# %% subject  id=qaoa-ring  kind=state
# %% says
the state exp(-i beta B) exp(-i gamma C) |+...+> of n >= 3 qubits, with C the sum of Z_k Z_(k+1) over the ring, indices
modulo n, and B the sum of X_k
# %% parameters
n: int, gamma: float, beta: float
# %% arguments
3, 0.4, 0.7
4, 0.9, 0.3
# %% entangled
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
circuit.h(range(n))
for qubit in range(n):
    circuit.rzz(2 * gamma, qubit, (qubit + 1) % n)
circuit.rx(2 * beta, range(n))
# %% code
circuit = QuantumCircuit(n)
circuit.h(range(n))
for qubit in range(n):
    circuit.cx(qubit, (qubit + 1) % n)
    circuit.rz(2 * gamma, (qubit + 1) % n)
    circuit.cx(qubit, (qubit + 1) % n)
for qubit in range(n):
    circuit.rx(2 * beta, qubit)
# %% wrong code: angles without the factor of two
circuit = QuantumCircuit(n)
circuit.h(range(n))
for qubit in range(n):
    circuit.rzz(gamma, qubit, (qubit + 1) % n)
circuit.rx(beta, range(n))
# %% wrong code: the ring is not closed
circuit = QuantumCircuit(n)
circuit.h(range(n))
for qubit in range(n - 1):
    circuit.rzz(2 * gamma, qubit, qubit + 1)
circuit.rx(2 * beta, range(n))
# %% subject  id=ry-cz-ansatz  kind=state
# %% says
the state of the hardware-efficient circuit on n >= 3 qubits which, for each list in layers, turns qubit k about y by the
k-th angle of the list and then acts with controlled-Z on each pair of neighbours (k, k + 1) of the open chain
# %% parameters
n: int, layers: list[list[float]]
# %% arguments
3, [[0.3, 1.2, -0.7], [0.5, 0.9, 2.0]]
4, [[1.0, 0.2, 0.6, -1.4], [0.7, 2.2, -0.5, 0.4]]
# %% entangled
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
for angles in layers:
    for qubit, angle in enumerate(angles):
        circuit.ry(angle, qubit)
    for qubit in range(n - 1):
        circuit.cz(qubit, qubit + 1)
# %% code
from itertools import pairwise

circuit = QuantumCircuit(n)
for angles in layers:
    for qubit in range(n):
        circuit.r(angles[qubit], 1.5707963267948966, qubit)
    for first, second in pairwise(range(n)):
        circuit.h(second)
        circuit.cx(first, second)
        circuit.h(second)
# %% wrong code: entangled first, then turned
circuit = QuantumCircuit(n)
for angles in layers:
    for qubit in range(n - 1):
        circuit.cz(qubit, qubit + 1)
    for qubit, angle in enumerate(angles):
        circuit.ry(angle, qubit)
# %% wrong code: angles in the opposite order
circuit = QuantumCircuit(n)
for angles in layers:
    for qubit, angle in enumerate(reversed(angles)):
        circuit.ry(angle, qubit)
    for qubit in range(n - 1):
        circuit.cz(qubit, qubit + 1)
# %% subject  id=ising-quench  kind=state
# %% says
the state of n >= 3 qubits that begin in |0...0> after the given number of Trotter steps, each of them exp(-i dt h (X_0 +
... + X_(n-1))) exp(-i dt J (Z_0 Z_1 + ... + Z_(n-2) Z_(n-1))), where the right factor acts first
# %% parameters
n: int, J: float, h: float, dt: float, steps: int
# %% arguments
3, 1.0, 0.6, 0.3, 3
4, -0.5, 1.1, 0.4, 2
# %% entangled
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
for _ in range(steps):
    for qubit in range(n - 1):
        circuit.rzz(2 * J * dt, qubit, qubit + 1)
    for qubit in range(n):
        circuit.rx(2 * h * dt, qubit)
# %% code
from qiskit.circuit.library import PauliEvolutionGate
from qiskit.quantum_info import SparsePauliOp

bonds = SparsePauliOp.from_sparse_list([("ZZ", [k, k + 1], J) for k in range(n - 1)], n)
field = SparsePauliOp.from_sparse_list([("X", [k], h) for k in range(n)], n)
circuit = QuantumCircuit(n)
for _ in range(steps):
    circuit.append(PauliEvolutionGate(bonds, dt), range(n))
    circuit.append(PauliEvolutionGate(field, dt), range(n))
# %% wrong code: angles without the factor of two
circuit = QuantumCircuit(n)
for _ in range(steps):
    for qubit in range(n - 1):
        circuit.rzz(J * dt, qubit, qubit + 1)
    for qubit in range(n):
        circuit.rx(h * dt, qubit)
# %% wrong code: the factors exchanged
circuit = QuantumCircuit(n)
for _ in range(steps):
    for qubit in range(n):
        circuit.rx(2 * h * dt, qubit)
    for qubit in range(n - 1):
        circuit.rzz(2 * J * dt, qubit, qubit + 1)
# %% subject  id=hopping-particle  kind=state
# %% says
the state of one particle on n >= 3 sites that begins on site 0, |0...01>, and passes the gates exp(-i theta (X_k X_(k+1)
+ Y_k Y_(k+1))/2) for k = 0, 1, ..., n - 2 in this order
# %% parameters
n: int, theta: float
# %% arguments
3, 0.7
4, 1.1
# %% entangled
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
circuit.x(0)
for site in range(n - 1):
    circuit.rxx(theta, site, site + 1)
    circuit.ryy(theta, site, site + 1)
# %% code
from cmath import cos, sin

amplitudes = [0j] * 2**n
rest = 1 + 0j
for site in range(n - 1):
    amplitudes[1 << site] = rest * cos(theta)
    rest *= -1j * sin(theta)
amplitudes[1 << (n - 1)] = rest
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes, range(n))
# %% wrong code: twice the angle
circuit = QuantumCircuit(n)
circuit.x(0)
for site in range(n - 1):
    circuit.rxx(2 * theta, site, site + 1)
    circuit.ryy(2 * theta, site, site + 1)
# %% wrong code: the particle begins at the other end
circuit = QuantumCircuit(n)
circuit.x(n - 1)
for site in range(n - 1):
    circuit.rxx(theta, site, site + 1)
    circuit.ryy(theta, site, site + 1)
# %% subject  id=magic-chain  kind=state
# %% says
the state of n >= 3 qubits after T on each qubit of |+...+> and then a controlled-X from qubit k to qubit k + 1 for k =
0, 1, ..., n - 2 in this order
# %% parameters
n: int
# %% arguments
3
4
# %% entangled
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
for qubit in range(n):
    circuit.h(qubit)
    circuit.t(qubit)
for qubit in range(n - 1):
    circuit.cx(qubit, qubit + 1)
# %% code
from math import pi

circuit = QuantumCircuit(n)
circuit.h(range(n))
circuit.p(pi / 4, range(n))
circuit.cx(list(range(n - 1)), list(range(1, n)))
# %% wrong code: S instead of T
circuit = QuantumCircuit(n)
for qubit in range(n):
    circuit.h(qubit)
    circuit.s(qubit)
for qubit in range(n - 1):
    circuit.cx(qubit, qubit + 1)
# %% wrong code: control and target exchanged
circuit = QuantumCircuit(n)
for qubit in range(n):
    circuit.h(qubit)
    circuit.t(qubit)
for qubit in range(n - 1):
    circuit.cx(qubit + 1, qubit)
# %% subject  id=iqp  kind=state
# %% says
the IQP state of n >= 3 qubits, n the number of angles: Hadamard gates on all qubits, then exp(-i a_k Z_k) for each angle
a_k and exp(-i b Z_j Z_k) for each pair j < k, then Hadamard gates on all qubits again
# %% parameters
angles: list[float], b: float
# %% arguments
[0.3, 0.8, -0.5], 0.4
[1.0, 0.2, 0.6, -0.9], 0.25
# %% entangled
# %% imports
from itertools import combinations

from qiskit import QuantumCircuit
# %% code
n = len(angles)
circuit = QuantumCircuit(n)
circuit.h(range(n))
for qubit, angle in enumerate(angles):
    circuit.rz(2 * angle, qubit)
for j, k in combinations(range(n), 2):
    circuit.rzz(2 * b, j, k)
circuit.h(range(n))
# %% code
n = len(angles)
circuit = QuantumCircuit(n)
for qubit, angle in enumerate(angles):
    circuit.rx(2 * angle, qubit)
for j, k in combinations(range(n), 2):
    circuit.rxx(2 * b, j, k)
# %% wrong code: without the last Hadamard gates
n = len(angles)
circuit = QuantumCircuit(n)
circuit.h(range(n))
for qubit, angle in enumerate(angles):
    circuit.rz(2 * angle, qubit)
for j, k in combinations(range(n), 2):
    circuit.rzz(2 * b, j, k)
# %% wrong code: angles without the factor of two
n = len(angles)
circuit = QuantumCircuit(n)
circuit.h(range(n))
for qubit, angle in enumerate(angles):
    circuit.rz(angle, qubit)
for j, k in combinations(range(n), 2):
    circuit.rzz(b, j, k)
circuit.h(range(n))
