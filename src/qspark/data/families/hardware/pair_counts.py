# %% draft  id=hardware/pair-counts  tags=hardware-aware
# %% prompt
from qiskit import QuantumCircuit


def pair_counts(circuit: QuantumCircuit) -> dict[tuple[int, int], int]:
    """How often each pair of qubits (smaller number first) has a gate on exactly these two. Barriers do not count."""
# %% solution
    counts = {}
    for instruction in circuit.data:
        if len(instruction.qubits) == 2 and instruction.operation.name != 'barrier':
            pair = tuple(sorted(circuit.find_bit(qubit).index for qubit in instruction.qubits))
            counts[pair] = counts.get(pair, 0) + 1
    return counts
# %% wrong: qubits in the order of the gate
pair = tuple(sorted(circuit.find_bit(qubit).index for qubit in instruction.qubits)) --> pair = tuple(list(circuit.find_bit(qubit).index for qubit in instruction.qubits))
# %% wrong: barriers are counted
if len(instruction.qubits) == 2 and instruction.operation.name != 'barrier': --> if len(instruction.qubits) == 2:
# %% wrong: wider gates are counted
if len(instruction.qubits) == 2 and instruction.operation.name != 'barrier': --> if len(instruction.qubits) >= 2 and instruction.operation.name != 'barrier':
# %% setup  uses=made
# %% inputs
(made([('cx', 0, 1), ('cz', 1, 0), ('cx', 1, 2), ('h', 0)], 3),)
(made([('barrier', 0, 1), ('swap', 2, 0)], 3),)
(made([('ccx', 0, 1, 2), ('cx', 2, 1)], 3),)
