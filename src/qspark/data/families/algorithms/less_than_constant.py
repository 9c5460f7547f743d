# %% draft  id=algorithms/less-than-constant  tags=algorithms,oracle
# %% prompt
from qiskit import QuantumCircuit


def less_than(n: int, bound: int) -> QuantumCircuit:
    """Circuit on n + 1 qubits that flips the last qubit where x < bound; qubits 0 to n - 1 hold x, qubit 0 its least
    significant bit, and are left as they are. 0 <= bound <= 2**n.
    """
# %% solution
    circuit = QuantumCircuit(n + 1)
    for x in range(bound):
        zeros = [qubit for qubit in range(n) if not x >> qubit & 1]
        for qubit in zeros:
            circuit.x(qubit)
        circuit.mcx(list(range(n)), n)
        for qubit in zeros:
            circuit.x(qubit)
    return circuit
# %% wrong: the bound itself too
for x in range(bound): --> for x in range(bound + 1):
# %% wrong: controls on the opposite values
zeros = [qubit for qubit in range(n) if not x >> qubit & 1] --> zeros = [qubit for qubit in range(n) if x >> qubit & 1]
# %% wrong: without zero
for x in range(bound): --> for x in range(1, bound):
# %% inputs
(2, 1)
(2, 3)
(3, 5)
(3, 0)
(2, 4)
