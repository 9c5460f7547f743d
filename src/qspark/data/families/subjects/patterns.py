# %% subject  id=chain  kind=pattern
# %% says
n >= 2 qubits that has a Hadamard gate on qubit 0 and then, for k = 0, 1, ..., n - 2, a CNOT with control k and target
k + 1
# %% parameters
n: int
# %% arguments
2
3
4
# %% entangling
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
circuit.h(0)
for k in range(n - 1):
    circuit.cx(k, k + 1)
# %% code
circuit = QuantumCircuit(n)
circuit.h(0)
circuit.cx(range(n - 1), range(1, n))
# %% wrong code: control and target exchanged
circuit = QuantumCircuit(n)
circuit.h(0)
for k in range(n - 1):
    circuit.cx(k + 1, k)
# %% wrong code: one CNOT too few
circuit = QuantumCircuit(n)
circuit.h(0)
for k in range(n - 2):
    circuit.cx(k, k + 1)
# %% subject  id=star  kind=pattern
# %% says
n >= 2 qubits that has a rotation RY(theta) on qubit 0 and then a CNOT from qubit 0 to each of the other qubits
# %% parameters
n: int, theta: float
# %% arguments
2, 0.7
3, 2.1
4, 1.2
# %% entangling
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
circuit.ry(theta, 0)
for target in range(1, n):
    circuit.cx(0, target)
# %% code
circuit = QuantumCircuit(n)
circuit.ry(theta, 0)
circuit.cx(0, range(1, n))
# %% wrong code: another axis
circuit = QuantumCircuit(n)
circuit.rz(theta, 0)
for target in range(1, n):
    circuit.cx(0, target)
# %% wrong code: a rotation on every qubit
circuit = QuantumCircuit(n)
circuit.ry(theta, range(n))
for target in range(1, n):
    circuit.cx(0, target)
# %% subject  id=odd-flips  kind=pattern
# %% says
n >= 2 qubits that has an X gate on every qubit with an odd index, then a Hadamard gate on every qubit, then a T gate on
qubit 0, and then another Hadamard gate on qubit 0
# %% parameters
n: int
# %% arguments
2
3
5
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
circuit.x(range(1, n, 2))
circuit.h(range(n))
circuit.t(0)
circuit.h(0)
# %% code
circuit = QuantumCircuit(n)
for k in range(n):
    if k % 2 == 1:
        circuit.x(k)
    circuit.h(k)
circuit.t(0)
circuit.h(0)
# %% wrong code: the even ones
circuit = QuantumCircuit(n)
circuit.x(range(0, n, 2))
circuit.h(range(n))
circuit.t(0)
circuit.h(0)
# %% wrong code: S instead of T
circuit = QuantumCircuit(n)
circuit.x(range(1, n, 2))
circuit.h(range(n))
circuit.s(0)
circuit.h(0)
# %% subject  id=ring-of-cz  kind=pattern
# %% says
n >= 3 qubits that has a rotation RX(theta) on every qubit and then, in this order, CZ gates on the qubits k and k + 1
for k = 0, 1, ..., n - 2 and on the last and the first qubit
# %% parameters
n: int, theta: float
# %% arguments
3, 0.9
4, 1.7
# %% entangling
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
circuit.rx(theta, range(n))
for k in range(n):
    circuit.cz(k, (k + 1) % n)
# %% code
circuit = QuantumCircuit(n)
for k in range(n):
    circuit.rx(theta, k)
for k in range(n - 1):
    circuit.cz(k, k + 1)
circuit.cz(n - 1, 0)
# %% wrong code: the ring is open
circuit = QuantumCircuit(n)
circuit.rx(theta, range(n))
for k in range(n - 1):
    circuit.cz(k, k + 1)
# %% wrong code: the angle has the other sign
circuit = QuantumCircuit(n)
circuit.rx(-theta, range(n))
for k in range(n):
    circuit.cz(k, (k + 1) % n)
# %% subject  id=growing-angles  kind=pattern
# %% says
n >= 2 qubits that has a rotation RY((k + 1) * theta) on each qubit k and then a CNOT with control n - 1 and target 0
# %% parameters
n: int, theta: float
# %% arguments
2, 0.4
3, 0.8
4, 0.3
# %% entangling
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
for k in range(n):
    circuit.ry((k + 1) * theta, k)
circuit.cx(n - 1, 0)
# %% code
circuit = QuantumCircuit(n)
for number, qubit in enumerate(circuit.qubits, start=1):
    circuit.ry(number * theta, qubit)
circuit.cx(-1, 0)
# %% wrong code: counted from zero
circuit = QuantumCircuit(n)
for k in range(n):
    circuit.ry(k * theta, k)
circuit.cx(n - 1, 0)
# %% wrong code: the same angle everywhere
circuit = QuantumCircuit(n)
circuit.ry(theta, range(n))
circuit.cx(n - 1, 0)
# %% subject  id=rotations-and-zz  kind=pattern
# %% says
n >= 2 qubits that has a rotation RX(theta) on every qubit, then RZZ(2 * theta) on the qubits k and k + 1 for k = 0, 1,
..., n - 2, and then a Hadamard gate on every qubit
# %% parameters
n: int, theta: float
# %% arguments
2, 0.6
3, 1.1
# %% entangling
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
circuit.rx(theta, range(n))
for k in range(n - 1):
    circuit.rzz(2 * theta, k, k + 1)
circuit.h(range(n))
# %% code
circuit = QuantumCircuit(n)
for k in range(n):
    circuit.rx(theta, k)
from qiskit.circuit.library import RZZGate

for k in range(n - 1):
    circuit.append(RZZGate(2 * theta), [k, k + 1])
for k in range(n):
    circuit.h(k)
# %% wrong code: half the angle
circuit = QuantumCircuit(n)
circuit.rx(theta, range(n))
for k in range(n - 1):
    circuit.rzz(theta, k, k + 1)
circuit.h(range(n))
# %% wrong code: XX instead of ZZ
circuit = QuantumCircuit(n)
circuit.rx(theta, range(n))
for k in range(n - 1):
    circuit.rxx(2 * theta, k, k + 1)
circuit.h(range(n))
# %% subject  id=there-and-back  kind=pattern
# %% says
n >= 2 qubits that has a rotation RX(theta) on qubit 0, a Hadamard gate on qubit 1, and then for k = 0, 1, ..., n - 2, in
this order, a CNOT with control k and target k + 1 and right after it one with control k + 1 and target k
# %% parameters
n: int, theta: float
# %% arguments
2, 0.5
3, 1.9
4, 1.0
# %% entangling
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
circuit.rx(theta, 0)
circuit.h(1)
for k in range(n - 1):
    circuit.cx(k, k + 1)
    circuit.cx(k + 1, k)
# %% code
from qiskit.circuit.library import CXGate

circuit = QuantumCircuit(n)
circuit.rx(theta, 0)
circuit.h(1)
for k in range(n - 1):
    for pair in ([k, k + 1], [k + 1, k]):
        circuit.append(CXGate(), pair)
# %% wrong code: not back
circuit = QuantumCircuit(n)
circuit.rx(theta, 0)
circuit.h(1)
for k in range(n - 1):
    circuit.cx(k, k + 1)
# %% wrong code: no Hadamard gate
circuit = QuantumCircuit(n)
circuit.rx(theta, 0)
for k in range(n - 1):
    circuit.cx(k, k + 1)
    circuit.cx(k + 1, k)
# %% subject  id=halving-phases  kind=pattern
# %% says
n >= 2 qubits that has a Hadamard gate on every qubit, then for k = 1, 2, ..., n - 1 a controlled phase gate CP(pi / 2**k)
on the qubits 0 and k, and then a Hadamard gate on qubit 0
# %% parameters
n: int
# %% arguments
2
3
4
# %% entangling
# %% imports
from math import pi

from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
circuit.h(range(n))
for k in range(1, n):
    circuit.cp(pi / 2**k, 0, k)
circuit.h(0)
# %% code
circuit = QuantumCircuit(n)
for k in range(n):
    circuit.h(k)
angle = pi
for k in range(1, n):
    angle /= 2
    circuit.cp(angle, 0, k)
circuit.h(0)
# %% wrong code: an angle twice as large
circuit = QuantumCircuit(n)
circuit.h(range(n))
for k in range(1, n):
    circuit.cp(pi / 2 ** (k - 1), 0, k)
circuit.h(0)
# %% wrong code: phases without a control
circuit = QuantumCircuit(n)
circuit.h(range(n))
for k in range(1, n):
    circuit.p(pi / 2**k, k)
circuit.h(0)
# %% subject  id=bits-of-number  kind=pattern
# %% says
n >= 2 qubits that has an X gate on those qubits k for which bit k of value < 2**n, the least significant bit being bit 0, is 1,
and then a Hadamard gate on qubit 0
# %% parameters
n: int, value: int
# %% arguments
2, 2
3, 6
4, 5
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
for k in range(n):
    if value >> k & 1:
        circuit.x(k)
circuit.h(0)
# %% code
circuit = QuantumCircuit(n)
for k, bit in enumerate(reversed(f"{value:0{n}b}")):
    if bit == "1":
        circuit.x(k)
circuit.h(0)
# %% wrong code: the bits in the opposite order
circuit = QuantumCircuit(n)
for k in range(n):
    if value >> (n - 1 - k) & 1:
        circuit.x(k)
circuit.h(0)
# %% wrong code: no Hadamard gate
circuit = QuantumCircuit(n)
for k in range(n):
    if value >> k & 1:
        circuit.x(k)
# %% subject  id=toffolis  kind=pattern
# %% says
n >= 3 qubits that has a Hadamard gate on the qubits 0 and 1 and then, for k = 2, 3, ..., n - 1, a Toffoli gate with the
controls k - 2 and k - 1 and the target k
# %% parameters
n: int
# %% arguments
3
4
# %% entangling
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
circuit.h([0, 1])
for k in range(2, n):
    circuit.ccx(k - 2, k - 1, k)
# %% code
circuit = QuantumCircuit(n)
circuit.h(0)
circuit.h(1)
for k in range(2, n):
    circuit.mcx([k - 2, k - 1], k)
# %% wrong code: CNOTs instead of Toffoli gates
circuit = QuantumCircuit(n)
circuit.h([0, 1])
for k in range(2, n):
    circuit.cx(k - 1, k)
# %% wrong code: one Hadamard gate
circuit = QuantumCircuit(n)
circuit.h(0)
for k in range(2, n):
    circuit.ccx(k - 2, k - 1, k)
# %% subject  id=brickwork  kind=pattern
# %% says
n >= 3 qubits that has a rotation RY(theta) on every qubit, then CNOTs from each even qubit k to k + 1, and then CNOTs from
each odd qubit k to k + 1, wherever k + 1 < n
# %% parameters
n: int, theta: float
# %% arguments
3, 0.8
4, 1.3
# %% entangling
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
circuit.ry(theta, range(n))
for start in (0, 1):
    for k in range(start, n - 1, 2):
        circuit.cx(k, k + 1)
# %% code
circuit = QuantumCircuit(n)
for k in range(n):
    circuit.ry(theta, k)
for k in range(0, n - 1, 2):
    circuit.cx(k, k + 1)
for k in range(1, n - 1, 2):
    circuit.cx(k, k + 1)
# %% wrong code: the odd ones first
circuit = QuantumCircuit(n)
circuit.ry(theta, range(n))
for start in (1, 0):
    for k in range(start, n - 1, 2):
        circuit.cx(k, k + 1)
# %% wrong code: the even ones alone
circuit = QuantumCircuit(n)
circuit.ry(theta, range(n))
for k in range(0, n - 1, 2):
    circuit.cx(k, k + 1)
# %% subject  id=controlled-rotations  kind=pattern
# %% says
n >= 2 qubits that has a Hadamard gate on qubit 0 and then, for k = 1, 2, ..., n - 1, a controlled rotation CRY(theta) with
control k - 1 and target k
# %% parameters
n: int, theta: float
# %% arguments
2, 1.4
3, 2.2
# %% entangling
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
circuit.h(0)
for k in range(1, n):
    circuit.cry(theta, k - 1, k)
# %% code
from qiskit.circuit.library import RYGate

circuit = QuantumCircuit(n)
circuit.h(0)
for k in range(1, n):
    circuit.append(RYGate(theta).control(1), [k - 1, k])
# %% wrong code: control and target exchanged
circuit = QuantumCircuit(n)
circuit.h(0)
for k in range(1, n):
    circuit.cry(theta, k, k - 1)
# %% wrong code: rotations without a control
circuit = QuantumCircuit(n)
circuit.h(0)
for k in range(1, n):
    circuit.ry(theta, k)
# %% subject  id=general-gates  kind=pattern
# %% says
n >= 2 qubits that has the gate U(theta, phi, 0) on every qubit and then a CNOT with control k and target k - 1 for k = n -
1, n - 2, ..., 1
# %% parameters
n: int, theta: float, phi: float
# %% arguments
2, 0.7, 0.2
3, 1.6, 2.4
# %% entangling
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
for k in range(n):
    circuit.u(theta, phi, 0, k)
for k in range(n - 1, 0, -1):
    circuit.cx(k, k - 1)
# %% code
circuit = QuantumCircuit(n)
circuit.u(theta, phi, 0, range(n))
for k in reversed(range(1, n)):
    circuit.cx(k, k - 1)
# %% wrong code: control and target exchanged
circuit = QuantumCircuit(n)
for k in range(n):
    circuit.u(theta, phi, 0, k)
for k in range(n - 1, 0, -1):
    circuit.cx(k - 1, k)
# %% wrong code: the angles exchanged
circuit = QuantumCircuit(n)
for k in range(n):
    circuit.u(phi, theta, 0, k)
for k in range(n - 1, 0, -1):
    circuit.cx(k, k - 1)
# %% subject  id=two-halves  kind=pattern
# %% says
2 * m qubits, m >= 1, that has a Hadamard gate on each of the first m qubits and then a CNOT from qubit k to qubit m + k for each k <
m, followed by an S gate on the last qubit
# %% parameters
m: int
# %% arguments
1
2
# %% entangling
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(2 * m)
circuit.h(range(m))
circuit.cx(range(m), range(m, 2 * m))
circuit.s(2 * m - 1)
# %% code
circuit = QuantumCircuit(2 * m)
for k in range(m):
    circuit.h(k)
    circuit.cx(k, m + k)
circuit.s(-1)
# %% wrong code: neighbours are paired
circuit = QuantumCircuit(2 * m)
for k in range(0, 2 * m, 2):
    circuit.h(k)
    circuit.cx(k, k + 1)
circuit.s(2 * m - 1)
# %% wrong code: Z instead of S
circuit = QuantumCircuit(2 * m)
circuit.h(range(m))
circuit.cx(range(m), range(m, 2 * m))
circuit.z(2 * m - 1)
# %% subject  id=phases-between-hadamards  kind=pattern
# %% says
n >= 2 qubits that has a Hadamard gate on every qubit, then a T gate on each even qubit and an S-dagger gate on each odd
qubit, and then a Hadamard gate on every qubit again
# %% parameters
n: int
# %% arguments
2
3
4
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
circuit.h(range(n))
circuit.t(range(0, n, 2))
circuit.sdg(range(1, n, 2))
circuit.h(range(n))
# %% code
circuit = QuantumCircuit(n)
for k in range(n):
    circuit.h(k)
    if k % 2 == 0:
        circuit.t(k)
    else:
        circuit.sdg(k)
    circuit.h(k)
# %% wrong code: even and odd exchanged
circuit = QuantumCircuit(n)
circuit.h(range(n))
circuit.t(range(1, n, 2))
circuit.sdg(range(0, n, 2))
circuit.h(range(n))
# %% wrong code: S instead of S-dagger
circuit = QuantumCircuit(n)
circuit.h(range(n))
circuit.t(range(0, n, 2))
circuit.s(range(1, n, 2))
circuit.h(range(n))
# %% subject  id=iswap-chain  kind=pattern
# %% says
n >= 2 qubits that has a rotation RY(theta) on qubit 0, an X gate on the last qubit, and then an iSWAP gate on the qubits k
and k + 1 for k = 0, 1, ..., n - 2
# %% parameters
n: int, theta: float
# %% arguments
2, 0.9
3, 1.8
# %% entangling
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
circuit.ry(theta, 0)
circuit.x(n - 1)
for k in range(n - 1):
    circuit.iswap(k, k + 1)
# %% code
from qiskit.circuit.library import iSwapGate

circuit = QuantumCircuit(n)
circuit.ry(theta, 0)
circuit.x(n - 1)
for k in range(n - 1):
    circuit.append(iSwapGate(), [k, k + 1])
# %% wrong code: SWAP instead of iSWAP
circuit = QuantumCircuit(n)
circuit.ry(theta, 0)
circuit.x(n - 1)
for k in range(n - 1):
    circuit.swap(k, k + 1)
# %% wrong code: X on the first qubit
circuit = QuantumCircuit(n)
circuit.ry(theta, 0)
circuit.x(0)
for k in range(n - 1):
    circuit.iswap(k, k + 1)
# %% subject  id=parity-into-last  kind=pattern
# %% says
n >= 2 qubits that has a rotation RX(theta) on every qubit but the last and then a CNOT from each of these qubits to the last
one
# %% parameters
n: int, theta: float
# %% arguments
2, 1.1
3, 0.6
4, 2.0
# %% entangling
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
for k in range(n - 1):
    circuit.rx(theta, k)
    circuit.cx(k, n - 1)
# %% code
circuit = QuantumCircuit(n)
circuit.rx(theta, range(n - 1))
circuit.cx(range(n - 1), n - 1)
# %% wrong code: the last qubit rotates, too
circuit = QuantumCircuit(n)
circuit.rx(theta, range(n))
circuit.cx(range(n - 1), n - 1)
# %% wrong code: control and target exchanged
circuit = QuantumCircuit(n)
circuit.rx(theta, range(n - 1))
circuit.cx(n - 1, range(n - 1))
# %% subject  id=list-of-angles  kind=pattern
# %% says
as many qubits as there are angles, at least two, that has a rotation RY(angles[k]) on each qubit k and then, in this
order, CZ gates on the qubits k and k + 1 for k = 0, 1, ..., len(angles) - 2, and then a Hadamard gate on qubit 0
# %% parameters
angles: list[float]
# %% arguments
[0.3, 1.2]
[0.9, 0.4, 2.1]
# %% entangling
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(len(angles))
for k, angle in enumerate(angles):
    circuit.ry(angle, k)
for k in range(len(angles) - 1):
    circuit.cz(k, k + 1)
circuit.h(0)
# %% code
n = len(angles)
circuit = QuantumCircuit(n)
for k in range(n):
    circuit.ry(angles[k], k)
circuit.cz(range(n - 1), range(1, n))
circuit.h(0)
# %% wrong code: the angles in the opposite order
circuit = QuantumCircuit(len(angles))
for k, angle in enumerate(reversed(angles)):
    circuit.ry(angle, k)
for k in range(len(angles) - 1):
    circuit.cz(k, k + 1)
circuit.h(0)
# %% wrong code: another axis
circuit = QuantumCircuit(len(angles))
for k, angle in enumerate(angles):
    circuit.rx(angle, k)
for k in range(len(angles) - 1):
    circuit.cz(k, k + 1)
circuit.h(0)
# %% subject  id=pairs-of-list  kind=pattern
# %% says
n >= 2 qubits that has a Hadamard gate on every qubit, then a controlled phase gate CP(theta) on each pair of qubits in the
list pairs, and then a Hadamard gate on every qubit again
# %% parameters
n: int, pairs: list[tuple[int, int]], theta: float
# %% arguments
2, [(0, 1)], 1.5
3, [(0, 2), (1, 2)], 0.8
# %% entangling
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
circuit.h(range(n))
for first, second in pairs:
    circuit.cp(theta, first, second)
circuit.h(range(n))
# %% code
circuit = QuantumCircuit(n)
for k in range(n):
    circuit.h(k)
for pair in pairs:
    circuit.cp(theta, *pair)
for k in range(n):
    circuit.h(k)
# %% wrong code: the first pair alone
circuit = QuantumCircuit(n)
circuit.h(range(n))
circuit.cp(theta, *pairs[0])
circuit.h(range(n))
# %% wrong code: CRZ instead of CP
circuit = QuantumCircuit(n)
circuit.h(range(n))
for first, second in pairs:
    circuit.crz(theta, first, second)
circuit.h(range(n))
# %% subject  id=word-of-gates  kind=pattern
# %% says
two qubits that has a Hadamard gate on qubit 0, then on qubit 1 the gates that the letters of word name, in their order (each
letter is x, h, s or t), and then a CNOT with control 1 and target 0
# %% parameters
word: str
# %% arguments
'hst'
'xshts'
# %% entangling
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(2)
circuit.h(0)
for letter in word:
    getattr(circuit, letter)(1)
circuit.cx(1, 0)
# %% code
circuit = QuantumCircuit(2)
circuit.h(0)
gates = {"x": circuit.x, "h": circuit.h, "s": circuit.s, "t": circuit.t}
for letter in word:
    gates[letter](1)
circuit.cx(1, 0)
# %% wrong code: on qubit 0
circuit = QuantumCircuit(2)
circuit.h(0)
for letter in word:
    getattr(circuit, letter)(0)
circuit.cx(1, 0)
# %% wrong code: in the opposite order
circuit = QuantumCircuit(2)
circuit.h(0)
for letter in reversed(word):
    getattr(circuit, letter)(1)
circuit.cx(1, 0)
# %% subject  id=rotation-layers  kind=pattern
# %% says
n >= 2 qubits that has, as often as rounds says, a rotation RY(theta) on every qubit and after that CNOTs with control k and
target k + 1 for k = 0, 1, ..., n - 2
# %% parameters
n: int, rounds: int, theta: float
# %% arguments
2, 2, 0.5
3, 3, 1.1
# %% entangling
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
for _ in range(rounds):
    circuit.ry(theta, range(n))
    for k in range(n - 1):
        circuit.cx(k, k + 1)
# %% code
layer = QuantumCircuit(n)
layer.ry(theta, range(n))
layer.cx(range(n - 1), range(1, n))
circuit = QuantumCircuit(n)
for _ in range(rounds):
    circuit.compose(layer, inplace=True)
# %% wrong code: a single layer
circuit = QuantumCircuit(n)
circuit.ry(theta, range(n))
for k in range(n - 1):
    circuit.cx(k, k + 1)
# %% wrong code: the CNOTs first
circuit = QuantumCircuit(n)
for _ in range(rounds):
    for k in range(n - 1):
        circuit.cx(k, k + 1)
    circuit.ry(theta, range(n))
# %% subject  id=downwards  kind=pattern
# %% says
n >= 2 qubits that has a Hadamard gate on the last qubit, then for k = n - 1, n - 2, ..., 1 a CNOT with control k and target
k - 1, and then a Z gate and a square root of X (SX) on qubit 0
# %% parameters
n: int
# %% arguments
2
3
4
# %% entangling
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
circuit.h(n - 1)
for k in range(n - 1, 0, -1):
    circuit.cx(k, k - 1)
circuit.z(0)
circuit.sx(0)
# %% code
circuit = QuantumCircuit(n)
circuit.h(-1)
for k in reversed(range(n - 1)):
    circuit.cx(k + 1, k)
circuit.z(0)
circuit.sx(0)
# %% wrong code: upwards
circuit = QuantumCircuit(n)
circuit.h(0)
for k in range(n - 1):
    circuit.cx(k, k + 1)
circuit.z(0)
circuit.sx(0)
# %% wrong code: no Z gate
circuit = QuantumCircuit(n)
circuit.h(n - 1)
for k in range(n - 1, 0, -1):
    circuit.cx(k, k - 1)
circuit.sx(0)
