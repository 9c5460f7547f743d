# %% draft  id=hardware/success-probability  tags=hardware-aware
# %% prompt
from qiskit import QuantumCircuit


def success_probability(circuit: QuantumCircuit, errors: dict[tuple[str, tuple[int, ...]], float]) -> float:
    """Probability that no gate fails, gates failing independently. errors gives the error rate for the name of a gate
    and its qubits in ascending order; what is not listed never fails.
    """
# %% solution
    success = 1.0
    for instruction in circuit.data:
        qubits = tuple(sorted(circuit.find_bit(qubit).index for qubit in instruction.qubits))
        success *= 1 - errors.get((instruction.operation.name, qubits), 0.0)
    return success
# %% wrong: errors added up, whatever is run
    return 1 - sum(errors.values())
# %% wrong: qubits in the order of the gate
qubits = tuple(sorted(circuit.find_bit(qubit).index for qubit in instruction.qubits)) --> qubits = tuple(list(circuit.find_bit(qubit).index for qubit in instruction.qubits))
# %% wrong: errors subtracted
success *= 1 - errors.get((instruction.operation.name, qubits), 0.0) --> success -= errors.get((instruction.operation.name, qubits), 0.0)
# %% setup  uses=made
# %% inputs
(made([('h', 0), ('cx', 1, 0)], 2), {('h', (0,)): 0.001, ('cx', (0, 1)): 0.02})
(made([('cx', 0, 1), ('cx', 0, 1), ('cx', 2, 1)], 3), {('cx', (0, 1)): 0.1, ('cx', (1, 2)): 0.2})
(made([('x', 0)], 1), {})
