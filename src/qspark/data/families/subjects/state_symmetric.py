# %% subject  id=w  kind=state
# %% says
the W state of n >= 3 qubits, the sum with equal positive amplitudes of all basis states with exactly one 1
# %% parameters
n: int
# %% arguments
3
4
# %% entangled
# %% imports
from math import acos, sqrt

from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
circuit.x(0)
for target in range(1, n):
    circuit.cry(2 * acos(sqrt(1 / (n - target + 1))), target - 1, target)
    circuit.cx(target, target - 1)
# %% code
amplitudes = [0.0] * 2**n
for qubit in range(n):
    amplitudes[1 << qubit] = 1 / sqrt(n)
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes, range(n))
# %% wrong code: half the angle
circuit = QuantumCircuit(n)
circuit.x(0)
for target in range(1, n):
    circuit.cry(acos(sqrt(1 / (n - target + 1))), target - 1, target)
    circuit.cx(target, target - 1)
# %% wrong code: no excitation to begin with
circuit = QuantumCircuit(n)
for target in range(1, n):
    circuit.cry(2 * acos(sqrt(1 / (n - target + 1))), target - 1, target)
    circuit.cx(target, target - 1)
# %% subject  id=magnon  kind=state
# %% says
the one-magnon state of momentum k on a ring of n >= 3 spins, sum over j of exp(2 pi i k j / n) |j> / sqrt(n), where |j>
is the basis state in which qubit j alone is 1
# %% parameters
n: int, k: int
# %% arguments
3, 1
4, 3
# %% entangled
# %% imports
import numpy as np

from qiskit import QuantumCircuit
# %% code
amplitudes = np.zeros(2**n, dtype=complex)
for site in range(n):
    amplitudes[1 << site] = np.exp(2j * np.pi * k * site / n) / np.sqrt(n)
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes, range(n))
# %% code
circuit = QuantumCircuit(n)
circuit.x(0)
for site in range(1, n):
    circuit.cry(2 * np.arccos(np.sqrt(1 / (n - site + 1))), site - 1, site)
    circuit.cx(site, site - 1)
for site in range(n):
    circuit.p(2 * np.pi * k * site / n, site)
# %% wrong code: momentum of the opposite sign
amplitudes = np.zeros(2**n, dtype=complex)
for site in range(n):
    amplitudes[1 << site] = np.exp(-2j * np.pi * k * site / n) / np.sqrt(n)
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes, range(n))
# %% wrong code: sites counted from the other end
amplitudes = np.zeros(2**n, dtype=complex)
for site in range(n):
    amplitudes[1 << (n - 1 - site)] = np.exp(2j * np.pi * k * site / n) / np.sqrt(n)
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes, range(n))
# %% subject  id=dicke  kind=state
# %% says
the Dicke state of n >= 3 qubits with k excitations, the sum with equal positive amplitudes of all basis states with
exactly k ones
# %% parameters
n: int, k: int
# %% arguments
4, 2
3, 2
# %% entangled
# %% imports
import numpy as np

from qiskit import QuantumCircuit
# %% code
chosen = [x for x in range(2**n) if x.bit_count() == k]
amplitudes = np.zeros(2**n)
amplitudes[chosen] = 1 / np.sqrt(len(chosen))
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes, range(n))
# %% code
from itertools import combinations
from math import comb

amplitudes = [0.0] * 2**n
for ones in combinations(range(n), k):
    amplitudes[sum(2**qubit for qubit in ones)] = comb(n, k) ** -0.5
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes, range(n))
# %% wrong code: at most k ones
chosen = [x for x in range(2**n) if x.bit_count() <= k]
amplitudes = np.zeros(2**n)
amplitudes[chosen] = 1 / np.sqrt(len(chosen))
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes, range(n))
# %% wrong code: k zeros
chosen = [x for x in range(2**n) if n - x.bit_count() == k]
amplitudes = np.zeros(2**n)
amplitudes[chosen] = 1 / np.sqrt(len(chosen))
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes, range(n))
# %% subject  id=w-and-opposite  kind=state
# %% says
the state (|W> + exp(i phi) |V>)/sqrt(2) of n >= 3 qubits, where |W> is the sum with equal positive amplitudes of all
basis states with one 1, and |V> that of all basis states with one 0
# %% parameters
n: int, phi: float
# %% arguments
4, 0.4
3, 1.6
# %% entangled
# %% imports
import numpy as np

from qiskit import QuantumCircuit
# %% code
amplitudes = np.zeros(2**n, dtype=complex)
for qubit in range(n):
    amplitudes[1 << qubit] = 1 / np.sqrt(2 * n)
    amplitudes[2**n - 1 - (1 << qubit)] = np.exp(1j * phi) / np.sqrt(2 * n)
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes, range(n))
# %% code
weights = np.array([x.bit_count() for x in range(2**n)])
amplitudes = ((weights == 1) + np.exp(1j * phi) * (weights == n - 1)) / np.sqrt(2 * n)
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes, range(n))
# %% wrong code: no relative phase
amplitudes = np.zeros(2**n, dtype=complex)
for qubit in range(n):
    amplitudes[1 << qubit] = amplitudes[2**n - 1 - (1 << qubit)] = 1 / np.sqrt(2 * n)
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes, range(n))
# %% subject  id=spin-coherent  kind=state
# %% says
the spin coherent state of n >= 3 qubits, in which each qubit is in cos(theta/2) |0> + exp(i phi) sin(theta/2) |1>
# %% parameters
n: int, theta: float, phi: float
# %% arguments
3, 0.9, 1.3
4, 2.2, -0.4
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
for qubit in range(n):
    circuit.ry(theta, qubit)
    circuit.p(phi, qubit)
# %% code
circuit = QuantumCircuit(n)
for qubit in range(n):
    circuit.u(theta, phi, 0, qubit)
# %% wrong code: angles exchanged
circuit = QuantumCircuit(n)
for qubit in range(n):
    circuit.ry(phi, qubit)
    circuit.p(theta, qubit)
# %% wrong code: the phase first, where it does nothing
circuit = QuantumCircuit(n)
for qubit in range(n):
    circuit.p(phi, qubit)
    circuit.ry(theta, qubit)
# %% subject  id=one-axis-twisted  kind=state
# %% says
the one-axis twisted state exp(-i chi J_z^2) |+...+> of n >= 3 qubits, with the collective spin J_z = (Z_0 + ... +
Z_(n-1))/2
# %% parameters
n: int, chi: float
# %% arguments
3, 0.35
4, 0.8
# %% entangled
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
circuit.h(range(n))
for first in range(n):
    for second in range(first):
        circuit.rzz(chi, first, second)
# %% code
import numpy as np

spins = np.array([n / 2 - x.bit_count() for x in range(2**n)])
circuit = QuantumCircuit(n)
circuit.prepare_state(np.exp(-1j * chi * spins**2) / np.sqrt(2**n), range(n))
# %% wrong code: twice the angle
circuit = QuantumCircuit(n)
circuit.h(range(n))
for first in range(n):
    for second in range(first):
        circuit.rzz(2 * chi, first, second)
# %% wrong code: neighbours only
circuit = QuantumCircuit(n)
circuit.h(range(n))
for first in range(n - 1):
    circuit.rzz(chi, first, first + 1)
# %% subject  id=domain-walls  kind=state
# %% says
the equal superposition, with positive amplitudes, of the n + 1 unary strings of n >= 3 qubits: for m = 0, ..., n the
basis state in which qubits 0 to m - 1 are 1 and all others are 0
# %% parameters
n: int
# %% arguments
3
4
# %% entangled
# %% imports
from math import acos, sqrt

from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
circuit.ry(2 * acos(sqrt(1 / (n + 1))), 0)
for qubit in range(1, n):
    circuit.cry(2 * acos(sqrt(1 / (n + 1 - qubit))), qubit - 1, qubit)
# %% code
amplitudes = [0.0] * 2**n
for m in range(n + 1):
    amplitudes[2**m - 1] = 1 / sqrt(n + 1)
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes, range(n))
# %% wrong code: counted as if there were n strings
circuit = QuantumCircuit(n)
circuit.ry(2 * acos(sqrt(1 / n)), 0)
for qubit in range(1, n):
    circuit.cry(2 * acos(sqrt(1 / (n - qubit))), qubit - 1, qubit)
# %% wrong code: the ones at the other end
amplitudes = [0.0] * 2**n
for m in range(n + 1):
    amplitudes[2**n - 2**m] = 1 / sqrt(n + 1)
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes, range(n))
# %% subject  id=even-parity  kind=state
# %% says
the equal superposition, with positive amplitudes, of all basis states of n >= 3 qubits with an even number of ones
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
circuit.h(range(n - 1))
for control in range(n - 1):
    circuit.cx(control, n - 1)
# %% code
amplitudes = [0.0 if bin(x).count("1") % 2 else 2 ** (-(n - 1) / 2) for x in range(2**n)]
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes, range(n))
# %% wrong code: odd parity
circuit = QuantumCircuit(n)
circuit.h(range(n - 1))
circuit.x(n - 1)
for control in range(n - 1):
    circuit.cx(control, n - 1)
# %% wrong code: all basis states
circuit = QuantumCircuit(n)
circuit.h(range(n))
