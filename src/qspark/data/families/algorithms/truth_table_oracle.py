# %% draft  id=algorithms/truth-table-oracle  tags=algorithms,oracle
# %% prompt
from qiskit import QuantumCircuit


def bit_oracle(table: list[int]) -> QuantumCircuit:
    """Circuit for |x>|y> to |x>|y XOR table[x]> for a truth table of 2**n entries 0 or 1. Qubits 0 to n - 1 hold x,
    qubit 0 its least significant bit; qubit n holds y.
    """
# %% solution
    n = (len(table) - 1).bit_length()
    circuit = QuantumCircuit(n + 1)
    for x, value in enumerate(table):
        if value:
            zeros = [qubit for qubit in range(n) if not x >> qubit & 1]
            for qubit in zeros:
                circuit.x(qubit)
            circuit.mcx(list(range(n)), n)
            for qubit in zeros:
                circuit.x(qubit)
    return circuit
# %% wrong: controls on the opposite values
zeros = [qubit for qubit in range(n) if not x >> qubit & 1] --> zeros = [qubit for qubit in range(n) if x >> qubit & 1]
# %% wrong: where the table has 0
if value: --> if not value:
# %% wrong: bits in the opposite order
zeros = [qubit for qubit in range(n) if not x >> qubit & 1] --> zeros = [qubit for qubit in range(n) if not x >> (n - 1 - qubit) & 1]
# %% inputs
([0, 1],)
([1, 0, 0, 1],)
([0, 1, 1, 0, 1, 0, 0, 0],)
([1, 1, 0, 0],)
