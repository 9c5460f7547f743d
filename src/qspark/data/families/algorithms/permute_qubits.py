# %% draft  id=algorithms/permute-qubits  tags=algorithms,circuits
# %% prompt
from qiskit import QuantumCircuit


def permute(target: list[int]) -> QuantumCircuit:
    """Circuit that moves the content of qubit k to qubit target[k] for every k; target is a permutation."""
# %% solution
    circuit = QuantumCircuit(len(target))
    where = list(target)
    for qubit in range(len(where)):
        while where[qubit] != qubit:
            other = where[qubit]
            circuit.swap(qubit, other)
            where[qubit], where[other] = where[other], where[qubit]
    return circuit
# %% wrong: the inverse permutation
where = list(target) --> where = [target.index(k) for k in range(len(target))]
# %% wrong: cycles longer than two are not finished
while where[qubit] != qubit: --> if where[qubit] != qubit:
# %% wrong: the displaced qubit is forgotten
where[qubit], where[other] = where[other], where[qubit] --> where[qubit] = qubit
# %% inputs
([1, 0],)
([1, 2, 0],)
([2, 0, 1],)
([3, 1, 0, 2],)
([1, 2, 3, 0],)
([0, 1, 2],)
