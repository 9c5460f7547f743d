# %% subject  id=ring-graph  kind=state
# %% says
the graph state of a ring of n >= 3 qubits: |+...+> after a controlled-Z between neighbours k and k + 1 modulo n
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
circuit.h(range(n))
for qubit in range(n):
    circuit.cz(qubit, (qubit + 1) % n)
# %% code
signs = [(x & (x >> 1 | (x & 1) << (n - 1))).bit_count() for x in range(2**n)]
circuit = QuantumCircuit(n)
circuit.prepare_state([(-1) ** sign / 2 ** (n / 2) for sign in signs], range(n))
# %% wrong code: the ring is not closed
circuit = QuantumCircuit(n)
circuit.h(range(n))
for qubit in range(n - 1):
    circuit.cz(qubit, qubit + 1)
# %% wrong code: no superposition to begin with
circuit = QuantumCircuit(n)
for qubit in range(n):
    circuit.cz(qubit, (qubit + 1) % n)
# %% subject  id=linear-cluster  kind=state
# %% says
the linear cluster state of n >= 3 qubits: |+...+> after a controlled-Z on each pair of neighbours (k, k + 1)
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
circuit.h(range(n))
for qubit in range(n - 1):
    circuit.cz(qubit, qubit + 1)
# %% code
circuit = QuantumCircuit(n)
amplitudes = [(-1) ** (x & x >> 1).bit_count() / 2 ** (n / 2) for x in range(2**n)]
circuit.prepare_state(amplitudes, range(n))
# %% wrong code: controlled-X instead of controlled-Z
circuit = QuantumCircuit(n)
circuit.h(range(n))
for qubit in range(n - 1):
    circuit.cx(qubit, qubit + 1)
# %% wrong code: closed to a ring
circuit = QuantumCircuit(n)
circuit.h(range(n))
for qubit in range(n):
    circuit.cz(qubit, (qubit + 1) % n)
# %% subject  id=graph  kind=state
# %% says
the graph state of n >= 3 qubits for the given edges: |+...+> after one controlled-Z for each edge
# %% parameters
n: int, edges: list[tuple[int, int]]
# %% arguments
3, [(0, 1), (0, 2)]
4, [(0, 2), (2, 1), (1, 3), (3, 2)]
# %% entangled
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
circuit.h(range(n))
for a, b in edges:
    circuit.cz(a, b)
# %% code
signs = [sum(x >> a & x >> b & 1 for a, b in edges) for x in range(2**n)]
circuit = QuantumCircuit(n)
circuit.prepare_state([(-1) ** sign / 2 ** (n / 2) for sign in signs], range(n))
# %% wrong code: the last edge is left out
circuit = QuantumCircuit(n)
circuit.h(range(n))
for a, b in edges[:-1]:
    circuit.cz(a, b)
# %% wrong code: controlled-X for each edge
circuit = QuantumCircuit(n)
circuit.h(range(n))
for a, b in edges:
    circuit.cx(a, b)
# %% subject  id=weighted-graph  kind=state
# %% says
the weighted graph state of n >= 3 qubits: |+...+> after the gate diag(1, 1, 1, exp(i w)) on qubits a and b for each
entry (a, b): w of weights
# %% parameters
n: int, weights: dict[tuple[int, int], float]
# %% arguments
3, {(0, 1): 0.7, (1, 2): 2.2}
4, {(0, 1): 1.1, (0, 2): -0.6, (2, 3): 2.9}
# %% entangled
# %% imports
from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(n)
circuit.h(range(n))
for (a, b), w in weights.items():
    circuit.cp(w, a, b)
# %% code
circuit = QuantumCircuit(n)
circuit.h(range(n))
for (a, b), w in weights.items():
    circuit.rz(w / 2, a)
    circuit.rz(w / 2, b)
    circuit.rzz(-w / 2, a, b)
# %% wrong code: the phase on both sides of the control
circuit = QuantumCircuit(n)
circuit.h(range(n))
for (a, b), w in weights.items():
    circuit.crz(w, a, b)
# %% wrong code: the sign of the angle
circuit = QuantumCircuit(n)
circuit.h(range(n))
for (a, b), w in weights.items():
    circuit.cp(-w, a, b)
# %% subject  id=star-graph  kind=state
# %% says
the graph state of a star of n >= 3 qubits: |+...+> after a controlled-Z between the centre, qubit n - 1, and each other
qubit
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
circuit.h(range(n))
for leaf in range(n - 1):
    circuit.cz(n - 1, leaf)
# %% code
circuit = QuantumCircuit(n)
circuit.h(n - 1)
for leaf in range(n - 1):
    circuit.cx(n - 1, leaf)
for leaf in range(n - 1):
    circuit.h(leaf)
# %% wrong code: the centre is qubit 0
circuit = QuantumCircuit(n)
circuit.h(range(n))
for leaf in range(1, n):
    circuit.cz(0, leaf)
# %% wrong code: the leaves are not in superposition
circuit = QuantumCircuit(n)
circuit.h(n - 1)
for leaf in range(n - 1):
    circuit.cz(n - 1, leaf)
# %% subject  id=hypergraph  kind=state
# %% says
the hypergraph state of n >= 3 qubits: |+...+> after a doubly controlled Z on each three neighbours (k, k + 1, k + 2) of
the open chain
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
circuit.h(range(n))
for qubit in range(n - 2):
    circuit.ccz(qubit, qubit + 1, qubit + 2)
# %% code
amplitudes = [(-1) ** (x & x >> 1 & x >> 2).bit_count() / 2 ** (n / 2) for x in range(2**n)]
circuit = QuantumCircuit(n)
circuit.prepare_state(amplitudes, range(n))
# %% wrong code: Toffoli gates
circuit = QuantumCircuit(n)
circuit.h(range(n))
for qubit in range(n - 2):
    circuit.ccx(qubit, qubit + 1, qubit + 2)
# %% wrong code: pairs instead of three
circuit = QuantumCircuit(n)
circuit.h(range(n))
for qubit in range(n - 1):
    circuit.cz(qubit, qubit + 1)
# %% subject  id=repeater-graph  kind=state
# %% says
the graph state of 2 m qubits, m >= 2, in which the qubits 0 to m - 1 are joined to each other, all to all, and qubit
m + k hangs on qubit k alone: |+...+> after one controlled-Z for each of these edges
# %% parameters
m: int
# %% arguments
2
3
# %% entangled
# %% imports
from itertools import combinations

from qiskit import QuantumCircuit
# %% code
circuit = QuantumCircuit(2 * m)
circuit.h(range(2 * m))
for a, b in combinations(range(m), 2):
    circuit.cz(a, b)
for core in range(m):
    circuit.cz(core, m + core)
# %% code
edges = list(combinations(range(m), 2)) + [(core, m + core) for core in range(m)]
signs = [sum(x >> a & x >> b & 1 for a, b in edges) for x in range(4**m)]
circuit = QuantumCircuit(2 * m)
circuit.prepare_state([(-1) ** sign / 2**m for sign in signs], range(2 * m))
# %% wrong code: the arms are left out
circuit = QuantumCircuit(2 * m)
circuit.h(range(2 * m))
for a, b in combinations(range(m), 2):
    circuit.cz(a, b)
# %% wrong code: all qubits are joined
circuit = QuantumCircuit(2 * m)
circuit.h(range(2 * m))
for a, b in combinations(range(2 * m), 2):
    circuit.cz(a, b)
