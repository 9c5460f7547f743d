# %% draft  id=codes/$code_id/logical-rotation  about=code  tags=error-correction,logical
# %% prompt
from qiskit import QuantumCircuit


def logical_rotation(axis: str, theta: float) -> QuantumCircuit:
    """Circuit on $code_few_qubits qubits, without ancillas and measurements, that rotates the logical qubit of
    $code_says about an axis 'x' or 'z': exp(-1j * theta / 2 * L), up to global phase, where L is logical X =
    $code_logical_x or logical Z = $code_logical_z. In every label the rightmost letter acts on qubit 0. The circuit
    shall be this operator on all states, not on the code space alone.
    """
# %% solution
    from qiskit.circuit.library import PauliEvolutionGate
    from qiskit.quantum_info import SparsePauliOp

    label = {"x": $code_logical_x, "z": $code_logical_z}[axis]
    circuit = QuantumCircuit($code_few_qubits)
    circuit.append(PauliEvolutionGate(SparsePauliOp(label), time=theta / 2), range($code_few_qubits))
    return circuit
# %% solution: a ladder of CNOTs about one rotation
    label = ($code_logical_x if axis == "x" else $code_logical_z)[::-1]
    turn = QuantumCircuit(len(label))
    for qubit, letter in enumerate(label):
        if letter == "Y":
            turn.sdg(qubit)
        if letter in "XY":
            turn.h(qubit)
    where = [qubit for qubit, letter in enumerate(label) if letter != "I"]
    for first, second in zip(where, where[1:]):
        turn.cx(first, second)
    circuit = turn.copy()
    circuit.rz(theta, where[-1])
    return circuit.compose(turn.inverse())
# %% wrong: the whole angle as time
circuit.append(PauliEvolutionGate(SparsePauliOp(label), time=theta / 2), range($code_few_qubits)) --> circuit.append(PauliEvolutionGate(SparsePauliOp(label), time=theta), range($code_few_qubits))
# %% wrong: the sense of rotation
circuit.append(PauliEvolutionGate(SparsePauliOp(label), time=theta / 2), range($code_few_qubits)) --> circuit.append(PauliEvolutionGate(SparsePauliOp(label), time=-theta / 2), range($code_few_qubits))
# %% wrong: one physical rotation on every qubit
    circuit = QuantumCircuit($code_few_qubits)
    for qubit in range($code_few_qubits):
        if axis == "x":
            circuit.rx(theta, qubit)
        else:
            circuit.rz(theta, qubit)
    return circuit
# %% wrong: the axes exchanged
label = {"x": $code_logical_x, "z": $code_logical_z}[axis] --> label = {"z": $code_logical_x, "x": $code_logical_z}[axis]
# %% inputs
("x", 0.7)
("z", -1.3)
("x", 2.9)
("z", 0.4)
