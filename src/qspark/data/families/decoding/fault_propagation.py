# %% draft  id=decoding/fault-propagation  tags=error-correction,fault-tolerance,noise
# %% prompt
from qiskit import QuantumCircuit


def after_fault(circuit: QuantumCircuit, position: int, error: str) -> tuple[str, set[int]]:
    """What becomes of a Pauli error that happens in a Clifford circuit right after instruction ``position`` (counted from
    0) of circuit.data. ``error`` is a label on all qubits, its rightmost letter on qubit 0. The circuit holds gates,
    measurements in the Z basis and resets. Return the label, without a sign, of the error at the end of the circuit, and
    the set of the classical bits whose results the error flips: those of later measurements at which it has X or Y on the
    measured qubit; where several of these measurements write the same bit, only the last one counts. A measurement leaves X, Y and Z on its qubit as they are; a reset takes the error away from its qubit.
    """
# %% solution
    from qiskit.quantum_info import Pauli

    pauli = Pauli(error)
    flipped = set()
    for instruction in circuit.data[position + 1 :]:
        qubits = [circuit.find_bit(qubit).index for qubit in instruction.qubits]
        name = instruction.operation.name
        if name == "measure":
            bit = circuit.find_bit(instruction.clbits[0]).index
            flipped.discard(bit)
            if pauli.x[qubits[0]]:
                flipped.add(bit)
        elif name == "reset":
            pauli[qubits[0]] = Pauli("I")
        elif name != "barrier":
            pauli = pauli.evolve(instruction.operation, qubits, frame="s")
    return Pauli((pauli.z, pauli.x)).to_label(), flipped
# %% solution: from the tableau of each gate
    import numpy as np
    from qiskit.quantum_info import Clifford, Pauli

    start = Pauli(error)
    x, z = start.x.copy(), start.z.copy()
    flips = {}
    for number, instruction in enumerate(circuit.data):
        where = [circuit.find_bit(qubit).index for qubit in instruction.qubits]
        if number <= position or instruction.operation.name == "barrier":
            continue
        if instruction.operation.name == "reset":
            x[where] = z[where] = False
        elif instruction.operation.name == "measure":
            flips[circuit.find_bit(instruction.clbits[0]).index] = bool(x[where[0]])
        else:
            size = len(where)
            tableau = Clifford(instruction.operation).tableau[:, : 2 * size].astype(int)
            new = np.concatenate([x[where], z[where]]).astype(int) @ tableau % 2
            x[where], z[where] = new[:size].astype(bool), new[size:].astype(bool)
    return Pauli((z, x)).to_label(), {bit for bit, flip in flips.items() if flip}
# %% wrong: the fault before the instruction
for instruction in circuit.data[position + 1 :]: --> for instruction in circuit.data[position :]:
# %% wrong: through the inverse of each gate
pauli = pauli.evolve(instruction.operation, qubits, frame="s") --> pauli = pauli.evolve(instruction.operation, qubits, frame="h")
# %% wrong: Z flips a measurement
if pauli.x[qubits[0]]: --> if pauli.z[qubits[0]]:
# %% wrong: a reset keeps the error
pauli[qubits[0]] = Pauli("I") --> pass
# %% setup  uses=made
# %% inputs
(made([("h", 0), ("cx", 0, 1), ("cx", 0, 2), ("measure", 2, 0), ("reset", 2), ("cx", 1, 2), ("measure", 2, 1)], 3, 2), 1, "IIX")
(made([("h", 0), ("cx", 0, 1), ("cx", 0, 2), ("measure", 2, 0), ("reset", 2), ("cx", 1, 2), ("measure", 2, 1)], 3, 2), 2, "XII")
(made([("cx", 0, 2), ("cx", 1, 2), ("s", 0), ("h", 2), ("cz", 0, 2), ("measure", 2, 0)], 3, 1), 0, "ZIY")
(made([("s", 0), ("sx", 0), ("s", 1), ("cy", 0, 1), ("measure", 0, 0), ("measure", 1, 1)], 2, 2), 0, "YX")
(made([("x", 0), ("dcx", 0, 1), ("s", 1), ("measure", 1, 0)], 2, 1), 0, "IX")
(made([("sdg", 1), ("h", 1), ("sx", 1), ("iswap", 0, 1), ("measure", 1, 0)], 2, 1), 0, "XX")
(made([("h", 0), ("measure", 0, 0)], 1, 1), 1, "Y")
(made([("x", 0), ("measure", 0, 0), ("h", 0), ("measure", 0, 0)], 1, 1), 0, "X")
