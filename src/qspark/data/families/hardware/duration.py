# %% draft  id=hardware/duration  tags=hardware-aware
# %% prompt
from qiskit import QuantumCircuit


def duration(circuit: QuantumCircuit, times: dict[str, float]) -> float:
    """Time that a circuit takes if every gate starts as soon as all of its qubits are free. times holds the time of
    each gate by its name.
    """
# %% solution
    free = [0.0] * circuit.num_qubits
    for instruction in circuit.data:
        qubits = [circuit.find_bit(qubit).index for qubit in instruction.qubits]
        end = max(free[q] for q in qubits) + times[instruction.operation.name]
        for q in qubits:
            free[q] = end
    return max(free)
# %% wrong: starts when the first qubit is free
end = max(free[q] for q in qubits) + times[instruction.operation.name] --> end = min(free[q] for q in qubits) + times[instruction.operation.name]
# %% wrong: all gates one after the other
    return sum(times[i.operation.name] for i in circuit.data)
# %% wrong: the time of qubit 0 only
return max(free) --> return free[0]
# %% setup  uses=made
# %% inputs
(made([('h', 0), ('cx', 0, 1), ('h', 2)], 3), {'h': 35.0, 'cx': 300.0})
(made([('h', 0), ('h', 0), ('x', 1), ('cx', 1, 2), ('cx', 0, 1)], 3), {'h': 10.0, 'x': 25.0, 'cx': 100.0})
(made([('cx', 0, 1), ('cx', 2, 3), ('h', 3)], 4), {'h': 50.0, 'cx': 200.0})
