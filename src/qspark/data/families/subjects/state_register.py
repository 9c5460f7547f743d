# %% subject  id=fourier  kind=state
# %% says
the Fourier state sum over y of exp(2 pi i x y / 2**n) |y> / sqrt(2**n) of n >= 3 qubits, where qubit 0 is the least
significant bit of y
# %% parameters
n: int, x: int
# %% arguments
3, 3
4, 5
# %% imports
from math import pi

from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
for qubit in range(n):
    circuit.h(qubit)
    circuit.p(2 * pi * x / 2 ** (n - qubit), qubit)
# %% code
from qiskit.circuit.library import QFTGate

circuit = QuantumCircuit(n)
for qubit in range(n):
    if x >> qubit & 1:
        circuit.x(qubit)
circuit.append(QFTGate(n), range(n))
# %% wrong code: without the swaps of the transform
circuit = QuantumCircuit(n)
for qubit in range(n):
    circuit.h(qubit)
    circuit.p(2 * pi * x / 2 ** (qubit + 1), qubit)
# %% wrong code: the inverse transform
circuit = QuantumCircuit(n)
for qubit in range(n):
    circuit.h(qubit)
    circuit.p(-2 * pi * x / 2 ** (n - qubit), qubit)
# %% subject  id=uniform-below  kind=state
# %% says
the equal superposition, with positive amplitudes, of the numbers 0, ..., m - 1 in a register of n >= 3 qubits, m <=
2**n, where qubit 0 is the least significant bit
# %% parameters
n: int, m: int
# %% arguments
3, 5
4, 11
# %% entangled
# %% imports
import numpy as np

from qiskit import QuantumCircuit
# %% code
amplitudes = np.zeros(2**n)
amplitudes[:m] = 1 / np.sqrt(m)
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes, range(n))
# %% code
circuit = QuantumCircuit(n)
circuit.prepare_state([1 / np.sqrt(m)] * m + [0] * (2**n - m), range(n))
# %% wrong code: one too many
amplitudes = np.zeros(2**n)
amplitudes[: m + 1] = 1 / np.sqrt(m + 1)
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes, range(n))
# %% wrong code: the register the other way round
amplitudes = np.zeros(2**n)
amplitudes[:m] = 1 / np.sqrt(m)
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes, list(reversed(range(n))))
# %% subject  id=linear-ramp  kind=state
# %% says
the state of n >= 3 qubits whose amplitude at |x> is proportional to x + 1, for x = 0, ..., 2**n - 1, with qubit 0 as the
least significant bit of x
# %% parameters
n: int
# %% arguments
3
4
# %% entangled
# %% imports
import numpy as np

from qiskit import QuantumCircuit
# %% code
amplitudes = np.arange(1, 2**n + 1)
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes / np.linalg.norm(amplitudes), range(n))
# %% code
circuit = QuantumCircuit(n)
norm = sum((x + 1) ** 2 for x in range(2**n)) ** 0.5
circuit.prepare_state([(x + 1) / norm for x in range(2**n)], range(n))
# %% wrong code: from zero
amplitudes = np.arange(2**n)
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes / np.linalg.norm(amplitudes), range(n))
# %% wrong code: as probabilities
probabilities = np.arange(1, 2**n + 1)
circuit = QuantumCircuit(n)
circuit.prepare_state(np.sqrt(probabilities / probabilities.sum()), range(n))
# %% subject  id=geometric  kind=state
# %% says
the state of n >= 3 qubits whose amplitude at |x> is proportional to r**x, r > 0, for x = 0, ..., 2**n - 1, with qubit 0
as the least significant bit of x
# %% parameters
n: int, r: float
# %% arguments
3, 0.8
4, 1.1
# %% imports
from math import atan

from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
for qubit in range(n):
    circuit.ry(2 * atan(r ** (2**qubit)), qubit)
# %% code
circuit = QuantumCircuit(n)
norm = sum(r ** (2 * x) for x in range(2**n)) ** 0.5
circuit.prepare_state([r**x / norm for x in range(2**n)], range(n))
# %% wrong code: the exponent grows from qubit to qubit by one
circuit = QuantumCircuit(n)
for qubit in range(n):
    circuit.ry(2 * atan(r ** (qubit + 1)), qubit)
# %% wrong code: half the angle
circuit = QuantumCircuit(n)
for qubit in range(n):
    circuit.ry(atan(r ** (2**qubit)), qubit)
# %% subject  id=sine  kind=state
# %% says
the state of n >= 3 qubits whose amplitude at |x> is proportional to sin(pi (x + 1) / (2**n + 1)), for x = 0, ..., 2**n -
1, with qubit 0 as the least significant bit of x
# %% parameters
n: int
# %% arguments
3
4
# %% entangled
# %% imports
import numpy as np

from qiskit import QuantumCircuit
# %% code
size = 2**n
amplitudes = np.sin(np.pi * np.arange(1, size + 1) / (size + 1)) * np.sqrt(2 / (size + 1))
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes, range(n))
# %% code
circuit = QuantumCircuit(n)
size = 2**n + 1
circuit.prepare_state([np.sqrt(2 / size) * np.sin(np.pi * x / size) for x in range(1, size)], range(n))
# %% wrong code: zero at the first value
size = 2**n
amplitudes = np.sin(np.pi * np.arange(size) / size)
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes / np.linalg.norm(amplitudes), range(n))
# %% subject  id=gaussian  kind=state
# %% says
the Gaussian state of n >= 3 qubits whose amplitude at |x> is proportional to exp(-(x - mean)**2 / (4 width**2)), for x =
0, ..., 2**n - 1, with qubit 0 as the least significant bit of x
# %% parameters
n: int, mean: float, width: float
# %% arguments
3, 2.0, 1.0
4, 9.5, 2.5
# %% entangled
# %% imports
import numpy as np

from qiskit import QuantumCircuit
# %% code
amplitudes = np.exp(-((np.arange(2**n) - mean) ** 2) / (4 * width**2))
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes / np.linalg.norm(amplitudes), range(n))
# %% code
probabilities = np.exp(-((np.arange(2**n) - mean) ** 2) / (2 * width**2))
circuit = QuantumCircuit(n)
circuit.prepare_state(np.sqrt(probabilities / probabilities.sum()), range(n))
# %% wrong code: the width of the probabilities
amplitudes = np.exp(-((np.arange(2**n) - mean) ** 2) / (2 * width**2))
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes / np.linalg.norm(amplitudes), range(n))
# %% wrong code: the register the other way round
amplitudes = np.exp(-((np.arange(2**n) - mean) ** 2) / (4 * width**2))
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes / np.linalg.norm(amplitudes), list(reversed(range(n))))
# %% subject  id=truncated-coherent  kind=state
# %% says
the coherent state of an oscillator cut off at 2**n levels, n >= 3 qubits: the amplitude at the Fock number k, in binary
with qubit 0 as the lowest bit, is proportional to alpha**k / sqrt(k!), and the whole is normalised
# %% parameters
n: int, alpha: complex
# %% arguments
3, 1.2
3, 0.5 - 0.9j
# %% entangled
# %% imports
from math import factorial

import numpy as np
from qiskit import QuantumCircuit
# %% code
amplitudes = np.array([alpha**k / np.sqrt(float(factorial(k))) for k in range(2**n)])
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes / np.linalg.norm(amplitudes), range(n))
# %% code
steps = [alpha / np.sqrt(k) for k in range(1, 2**n)]
circuit = QuantumCircuit(n)
amplitudes = np.cumprod([1 + 0j, *steps])
circuit.prepare_state(amplitudes / np.sqrt(np.vdot(amplitudes, amplitudes).real), range(n))
# %% wrong code: the factorial without its root
amplitudes = np.array([alpha**k / float(factorial(k)) for k in range(2**n)])
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes / np.linalg.norm(amplitudes), range(n))
# %% wrong code: conjugated
amplitudes = np.array([np.conj(alpha) ** k / np.sqrt(float(factorial(k))) for k in range(2**n)])
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes / np.linalg.norm(amplitudes), range(n))
# %% subject  id=quadratic-phase  kind=state
# %% says
the chirp state sum over x of exp(i pi x**2 / 2**n) |x> / sqrt(2**n) of n >= 3 qubits, with qubit 0 as the least
significant bit of x
# %% parameters
n: int
# %% arguments
3
4
# %% entangled
# %% imports
import numpy as np

from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
circuit.h(range(n))
for low in range(n):
    circuit.p(np.pi * 4**low / 2**n, low)
    for high in range(low + 1, n):
        circuit.cp(2 * np.pi * 2 ** (low + high) / 2**n, low, high)
# %% code
x = np.arange(2**n)
circuit = QuantumCircuit(n)
circuit.prepare_state(np.exp(1j * np.pi * x**2 / 2**n) / np.sqrt(2**n), range(n))
# %% wrong code: cross terms once instead of twice
circuit = QuantumCircuit(n)
circuit.h(range(n))
for low in range(n):
    circuit.p(np.pi * 4**low / 2**n, low)
    for high in range(low + 1, n):
        circuit.cp(np.pi * 2 ** (low + high) / 2**n, low, high)
# %% wrong code: no cross terms
circuit = QuantumCircuit(n)
circuit.h(range(n))
for low in range(n):
    circuit.p(np.pi * 4**low / 2**n, low)
# %% subject  id=marked-signs  kind=state
# %% says
the equal superposition of all basis states of n >= 3 qubits in which the sign of the amplitude is - for the numbers in
marked and + for all others, with qubit 0 as the least significant bit
# %% parameters
n: int, marked: list[int]
# %% arguments
3, [1, 6]
4, [3, 4, 9]
# %% entangled
# %% imports
from qiskit import QuantumCircuit
# %% code
signs = [1] * 2**n
for x in marked:
    signs[x] = -1
circuit = QuantumCircuit(n)
circuit.prepare_state([sign / 2 ** (n / 2) for sign in signs], range(n))
# %% code
from qiskit.circuit.library import DiagonalGate

circuit = QuantumCircuit(n)
circuit.h(range(n))
circuit.append(DiagonalGate([-1 if x in marked else 1 for x in range(2**n)]), range(n))
# %% wrong code: bits in the opposite order
signs = [1] * 2**n
for x in marked:
    signs[int(f"{x:0{n}b}"[::-1], 2)] = -1
circuit = QuantumCircuit(n)
circuit.prepare_state([sign / 2 ** (n / 2) for sign in signs], range(n))
# %% wrong code: only the first one
signs = [1] * 2**n
signs[marked[0]] = -1
circuit = QuantumCircuit(n)
circuit.prepare_state([sign / 2 ** (n / 2) for sign in signs], range(n))
