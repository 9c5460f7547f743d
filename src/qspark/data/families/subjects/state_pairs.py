# %% subject  id=singlets  kind=state
# %% says
the product of m >= 2 singlets on 2 m qubits: for each k the qubits 2 k and 2 k + 1 are in (|01> - |10>)/sqrt(2), where
the right bit is that of qubit 2 k
# %% parameters
m: int
# %% arguments
2
3
# %% entangled
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(2 * m)
for first in range(0, 2 * m, 2):
    circuit.x([first, first + 1])
    circuit.h(first)
    circuit.cx(first, first + 1)
# %% code
from qiskit.quantum_info import Statevector

singlet = (Statevector.from_label("01") - Statevector.from_label("10")) / 2**0.5
circuit = QuantumCircuit(2 * m)
for first in range(0, 2 * m, 2):
    circuit.prepare_state(singlet, [first, first + 1])
# %% wrong code: triplets
circuit = QuantumCircuit(2 * m)
for first in range(0, 2 * m, 2):
    circuit.x(first + 1)
    circuit.h(first)
    circuit.cx(first, first + 1)
# %% wrong code: the first pair alone
circuit = QuantumCircuit(2 * m)
circuit.x([0, 1])
circuit.h(0)
circuit.cx(0, 1)
# %% subject  id=rainbow  kind=state
# %% says
the rainbow state of 2 m qubits, m >= 2: for each k < m the qubits k and 2 m - 1 - k share (|00> + |11>)/sqrt(2)
# %% parameters
m: int
# %% arguments
2
3
# %% entangled
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(2 * m)
for left in range(m):
    circuit.h(left)
    circuit.cx(left, 2 * m - 1 - left)
# %% code
amplitudes = [0.0] * 4**m
for x in range(2**m):
    bits = f"{x:0{m}b}"
    amplitudes[int(bits + bits[::-1], 2)] = 2 ** (-m / 2)
circuit = QuantumCircuit(2 * m)
circuit.prepare_state(amplitudes, range(2 * m))
# %% wrong code: pairs of neighbours
circuit = QuantumCircuit(2 * m)
for left in range(0, 2 * m, 2):
    circuit.h(left)
    circuit.cx(left, left + 1)
# %% wrong code: partners in the same order
circuit = QuantumCircuit(2 * m)
for left in range(m):
    circuit.h(left)
    circuit.cx(left, m + left)
# %% subject  id=thermofield-double  kind=state
# %% says
the thermofield double state of the Hamiltonian H = Z_0 + ... + Z_(m-1) at inverse temperature beta, sum over x of
exp(-beta E_x / 2) |x>|x> / sqrt(Z) on 2 m qubits, m >= 2; qubit m + k is the partner of qubit k, E_x is the energy of
the basis state x, and Z normalises
# %% parameters
m: int, beta: float
# %% arguments
2, 0.5
2, -0.9
# %% entangled
# %% imports
import numpy as np

from qiskit import QuantumCircuit
# %% code
angle = 2 * np.arctan2(np.exp(beta / 2), np.exp(-beta / 2))
circuit = QuantumCircuit(2 * m)
for qubit in range(m):
    circuit.ry(angle, qubit)
    circuit.cx(qubit, m + qubit)
# %% code
amplitudes = np.zeros(4**m)
for x in range(2**m):
    energy = m - 2 * x.bit_count()
    amplitudes[x + (x << m)] = np.exp(-beta * energy / 2)
circuit = QuantumCircuit(2 * m)
circuit.prepare_state(amplitudes / np.linalg.norm(amplitudes), range(2 * m))
# %% wrong code: amplitudes as if they were probabilities
angle = 2 * np.arctan2(np.exp(beta), np.exp(-beta))
circuit = QuantumCircuit(2 * m)
for qubit in range(m):
    circuit.ry(angle, qubit)
    circuit.cx(qubit, m + qubit)
# %% wrong code: the sign of the energy
angle = 2 * np.arctan2(np.exp(-beta / 2), np.exp(beta / 2))
circuit = QuantumCircuit(2 * m)
for qubit in range(m):
    circuit.ry(angle, qubit)
    circuit.cx(qubit, m + qubit)
# %% subject  id=purification  kind=state
# %% says
the purification sum over x of sqrt(p_x) |x>|x> of a distribution p over the 2**m values of an m-bit number, m >= 2: the
bits of x stand in the qubits 0 to m - 1, the lowest one in qubit 0, and again in the qubits m to 2 m - 1
# %% parameters
p: list[float]
# %% arguments
[0.4, 0.3, 0.2, 0.1]
[0.05, 0.6, 0.0, 0.35]
# %% entangled
# %% imports
import numpy as np

from qiskit import QuantumCircuit
# %% code
m = (len(p) - 1).bit_length()
circuit = QuantumCircuit(2 * m)
circuit.prepare_state(np.sqrt(p), range(m))
for qubit in range(m):
    circuit.cx(qubit, m + qubit)
# %% code
m = (len(p) - 1).bit_length()
amplitudes = np.diag(np.sqrt(p)).ravel()
circuit = QuantumCircuit(2 * m)
circuit.prepare_state(amplitudes, range(2 * m))
# %% wrong code: probabilities as amplitudes
m = (len(p) - 1).bit_length()
circuit = QuantumCircuit(2 * m)
circuit.prepare_state(np.array(p) / np.linalg.norm(p), range(m))
for qubit in range(m):
    circuit.cx(qubit, m + qubit)
# %% wrong code: the copy in the opposite order
m = (len(p) - 1).bit_length()
circuit = QuantumCircuit(2 * m)
circuit.prepare_state(np.sqrt(p), range(m))
for qubit in range(m):
    circuit.cx(qubit, 2 * m - 1 - qubit)
# %% subject  id=and-table  kind=state
# %% says
the state of four qubits in which qubit 0 is in cos(theta/2) |0> + sin(theta/2) |1>, apart from the others, and the
qubits 1, 2 and 3 are in the equal superposition, with positive amplitudes, of the four rows of the truth table of AND:
qubits 1 and 2 hold the inputs, qubit 3 the output
# %% parameters
theta: float
# %% arguments
0.6
2.0
# %% entangled
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(4)
circuit.ry(theta, 0)
circuit.h([1, 2])
circuit.ccx(1, 2, 3)
# %% code
from math import cos, sin

amplitudes = [0.0] * 16
for x in (0, 1):
    for y in (0, 1):
        for low, amplitude in enumerate((cos(theta / 2), sin(theta / 2))):
            amplitudes[low + 2 * x + 4 * y + 8 * (x & y)] = amplitude / 2
circuit = QuantumCircuit(4)
circuit.prepare_state(amplitudes, range(4))
# %% wrong code: OR instead of AND
circuit = QuantumCircuit(4)
circuit.ry(theta, 0)
circuit.h([1, 2])
circuit.x([1, 2])
circuit.ccx(1, 2, 3)
circuit.x([1, 2, 3])
# %% wrong code: counted from the other end
circuit = QuantumCircuit(4)
circuit.ry(theta, 3)
circuit.h([1, 2])
circuit.ccx(1, 2, 0)
# %% subject  id=parity-ancilla  kind=state
# %% says
the state sum over x of |x>|mask . x> / sqrt(2**n), n >= 2: the n data qubits 0 to n - 1 hold x, the lowest bit in qubit
0, and qubit n holds the parity of the bitwise AND of x with the number mask
# %% parameters
n: int, mask: int
# %% arguments
3, 3
2, 2
# %% entangled
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n + 1)
circuit.h(range(n))
for qubit in range(n):
    if mask >> qubit & 1:
        circuit.cx(qubit, n)
# %% code
amplitudes = [0.0] * 2 ** (n + 1)
for x in range(2**n):
    amplitudes[x + ((x & mask).bit_count() % 2 << n)] = 2 ** (-n / 2)
circuit = QuantumCircuit(n + 1)
circuit.prepare_state(amplitudes, range(n + 1))
# %% wrong code: the mask read from the other end
circuit = QuantumCircuit(n + 1)
circuit.h(range(n))
for qubit in range(n):
    if mask >> (n - 1 - qubit) & 1:
        circuit.cx(qubit, n)
# %% wrong code: the parity of all qubits
circuit = QuantumCircuit(n + 1)
circuit.h(range(n))
for qubit in range(n):
    circuit.cx(qubit, n)
