# %% draft  id=hardware/two-qubit-depth  tags=hardware-aware
# %% prompt
from qiskit import QuantumCircuit


def two_qubit_depth(circuit: QuantumCircuit) -> int:
    """Depth of a circuit when only gates on exactly two qubits count. Barriers do not count."""
# %% solution
    return circuit.depth(lambda instruction: len(instruction.qubits) == 2 and instruction.operation.name != 'barrier')
# %% wrong: all gates count
    return circuit.depth()
# %% wrong: the number of gates
    return circuit.num_nonlocal_gates()
# %% wrong: gates on one qubit only
    return circuit.depth(lambda instruction: len(instruction.qubits) == 1 and instruction.operation.name != 'barrier')
# %% setup  uses=made
# %% wrong: barriers on two qubits count
    return circuit.depth(lambda instruction: len(instruction.qubits) == 2)
# %% wrong: wider gates count
    return circuit.depth(lambda instruction: len(instruction.qubits) > 1 and instruction.operation.name != 'barrier')
# %% inputs
(made([('cx', 0, 1), ('barrier', 0, 1), ('cz', 1, 0), ('ccx', 0, 1, 2), ('cx', 2, 1)], 3),)
(made([('cx', 0, 1), ('cx', 2, 3), ('h', 0), ('h', 0)], 4),)
(made([('cx', 0, 1), ('cx', 1, 2), ('cx', 2, 3), ('x', 0)], 4),)
(made([('h', 0)], 1),)
