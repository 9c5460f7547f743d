# %% subject  id=ghz  kind=state
# %% says
the Greenberger-Horne-Zeilinger state (|0...0> + |1...1>)/sqrt(2) of n >= 3 qubits
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
circuit.h(0)
for target in range(1, n):
    circuit.cx(target - 1, target)
# %% code
import numpy as np

amplitudes = np.zeros(2**n)
amplitudes[[0, -1]] = 1 / np.sqrt(2)
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes, range(n))
# %% wrong code: the last qubit is left out
circuit = QuantumCircuit(n)
circuit.h(0)
for target in range(1, n - 1):
    circuit.cx(target - 1, target)
# %% wrong code: control and target exchanged
circuit = QuantumCircuit(n)
circuit.h(0)
for target in range(1, n):
    circuit.cx(target, target - 1)
# %% subject  id=ghz-phase  kind=state
# %% says
the GHZ state with a relative phase, (|0...0> + exp(i phi) |1...1>)/sqrt(2), of n >= 3 qubits
# %% parameters
n: int, phi: float
# %% arguments
3, 0.7
4, -1.9
# %% entangled
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
circuit.h(0)
circuit.p(phi, 0)
for target in range(1, n):
    circuit.cx(0, target)
# %% code
circuit = QuantumCircuit(n)
circuit.h(0)
for target in range(1, n):
    circuit.cx(0, target)
for qubit in range(n):
    circuit.rz(phi / n, qubit)
# %% wrong code: the phase once for every qubit
circuit = QuantumCircuit(n)
circuit.h(0)
for target in range(1, n):
    circuit.cx(0, target)
for qubit in range(n):
    circuit.p(phi, qubit)
# %% wrong code: the sign of the phase
circuit = QuantumCircuit(n)
circuit.h(0)
circuit.p(-phi, 0)
for target in range(1, n):
    circuit.cx(0, target)
# %% subject  id=tilted-ghz  kind=state
# %% says
the tilted GHZ state cos(theta/2) |0...0> + sin(theta/2) |1...1> of n >= 3 qubits
# %% parameters
n: int, theta: float
# %% arguments
3, 0.8
4, 2.3
# %% entangled
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
circuit.ry(theta, 0)
for target in range(1, n):
    circuit.cx(target - 1, target)
# %% code
from math import cos, sin

amplitudes = [0.0] * 2**n
amplitudes[0], amplitudes[-1] = cos(theta / 2), sin(theta / 2)
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes, range(n))
# %% wrong code: twice the angle
circuit = QuantumCircuit(n)
circuit.ry(2 * theta, 0)
for target in range(1, n):
    circuit.cx(target - 1, target)
# %% wrong code: a rotation about x, which brings a factor -i
circuit = QuantumCircuit(n)
circuit.rx(theta, 0)
for target in range(1, n):
    circuit.cx(target - 1, target)
# %% subject  id=neel-cat  kind=state
# %% says
the superposition (|...0101> + exp(i phi) |...1010>)/sqrt(2) of the two Neel states of n >= 3 qubits: in the first one
qubit 0 and every other even qubit is 1, in the second one every odd qubit
# %% parameters
n: int, phi: float
# %% arguments
3, 1.2
4, -0.6
# %% entangled
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
circuit.h(0)
circuit.p(phi, 0)
for target in range(1, n):
    circuit.cx(0, target)
for even in range(0, n, 2):
    circuit.x(even)
# %% code
from cmath import exp

amplitudes = [0j] * 2**n
amplitudes[sum(1 << qubit for qubit in range(0, n, 2))] = 0.5**0.5
amplitudes[sum(1 << qubit for qubit in range(1, n, 2))] = 0.5**0.5 * exp(1j * phi)
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes, range(n))
# %% wrong code: the other qubits are flipped
circuit = QuantumCircuit(n)
circuit.h(0)
circuit.p(phi, 0)
for target in range(1, n):
    circuit.cx(0, target)
for odd in range(1, n, 2):
    circuit.x(odd)
# %% wrong code: no flips
circuit = QuantumCircuit(n)
circuit.h(0)
circuit.p(phi, 0)
for target in range(1, n):
    circuit.cx(0, target)
# %% subject  id=two-strings  kind=state
# %% says
the superposition (|first> + exp(i phi) |second>)/sqrt(2) of two different bit strings of the same length, in which the
rightmost character is qubit 0
# %% parameters
first: str, second: str, phi: float
# %% arguments
"0110", "1100", 0.9
"101", "010", -2.1
# %% entangled
# %% imports
from qiskit import QuantumCircuit
# %% code
n = len(first)
different = [qubit for qubit in range(n) if first[-1 - qubit] != second[-1 - qubit]]
circuit = QuantumCircuit(n)
circuit.h(different[0])
circuit.p(phi, different[0])
for target in different[1:]:
    circuit.cx(different[0], target)
for qubit in range(n):
    if first[-1 - qubit] == "1":
        circuit.x(qubit)
# %% code
import numpy as np

n = len(first)
amplitudes = np.zeros(2**n, dtype=complex)
amplitudes[int(first, 2)] = 1 / np.sqrt(2)
amplitudes[int(second, 2)] = np.exp(1j * phi) / np.sqrt(2)
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes, range(n))
# %% wrong code: strings read from the left
import numpy as np

n = len(first)
amplitudes = np.zeros(2**n, dtype=complex)
amplitudes[int(first[::-1], 2)] = 1 / np.sqrt(2)
amplitudes[int(second[::-1], 2)] = np.exp(1j * phi) / np.sqrt(2)
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes, range(n))
# %% wrong code: the phase belongs to the other string
import numpy as np

n = len(first)
amplitudes = np.zeros(2**n, dtype=complex)
amplitudes[int(first, 2)] = np.exp(1j * phi) / np.sqrt(2)
amplitudes[int(second, 2)] = 1 / np.sqrt(2)
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes, range(n))
# %% subject  id=x-basis-cat  kind=state
# %% says
the cat state (|+...+> + exp(i phi) |-...->)/sqrt(2) of n >= 3 qubits, where |+> and |-> are the eigenstates of X
# %% parameters
n: int, phi: float
# %% arguments
3, 0.5
4, 2.5
# %% entangled
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
circuit.h(0)
circuit.p(phi, 0)
for target in range(1, n):
    circuit.cx(0, target)
circuit.h(range(n))
# %% code
import numpy as np

signs = np.array([(-1) ** bin(x).count("1") for x in range(2**n)])
circuit = QuantumCircuit(n)
circuit.prepare_state((1 + np.exp(1j * phi) * signs) / np.sqrt(2 ** (n + 1)), range(n))
# %% wrong code: in the Z basis
circuit = QuantumCircuit(n)
circuit.h(0)
circuit.p(phi, 0)
for target in range(1, n):
    circuit.cx(0, target)
# %% wrong code: the phase after the change of basis
circuit = QuantumCircuit(n)
circuit.h(0)
for target in range(1, n):
    circuit.cx(0, target)
circuit.h(range(n))
circuit.p(phi, 0)
