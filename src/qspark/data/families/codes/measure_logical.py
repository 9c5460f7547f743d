# %% draft  id=codes/$code_id/measure-logical  about=code  tags=error-correction,logical,measurement
# %% prompt
from qiskit import QuantumCircuit


def measure_logical(letter: str) -> QuantumCircuit:
    """Circuit that measures logical X, Y or Z (the argument) of $code_says without disturbing the code. Logical X is
    $code_logical_x, logical Z is $code_logical_z, logical Y is 1j times logical X times logical Z; in every label the
    rightmost letter acts on qubit 0. The first $code_state_qubits qubits are the data, the last qubit is an ancilla that
    begins in |0>. Measure the ancilla into the only classical bit, with result 1 for the eigenvalue -1; it is left in
    the state that was measured, and the data are projected onto the eigenspace on all states, not on the code space
    alone.
    """
# %% solution
    from qiskit.quantum_info import Pauli

    x, z = Pauli($code_logical_x), Pauli($code_logical_z)
    logical = {"X": x, "Z": z, "Y": x.dot(z)}[letter]
    if letter == "Y":
        logical.phase -= 1
    ancilla = $code_state_qubits
    circuit = QuantumCircuit(ancilla + 1, 1)
    circuit.h(ancilla)
    if logical.phase == 2:
        circuit.z(ancilla)
    for qubit in range($code_state_qubits):
        pauli = logical[qubit].to_label()[-1]
        if pauli == "X":
            circuit.cx(ancilla, qubit)
        elif pauli == "Y":
            circuit.cy(ancilla, qubit)
        elif pauli == "Z":
            circuit.cz(ancilla, qubit)
    circuit.h(ancilla)
    circuit.measure(ancilla, 0)
    return circuit
# %% solution: controlled X after controlled Z
    from qiskit.circuit.library import PauliGate

    data = range($code_state_qubits)
    ancilla = $code_state_qubits
    circuit = QuantumCircuit(ancilla + 1, 1)
    circuit.h(ancilla)
    if letter in "YZ":
        circuit.append(PauliGate($code_logical_z).control(1), [ancilla, *data])
    if letter in "XY":
        circuit.append(PauliGate($code_logical_x).control(1), [ancilla, *data])
    if letter == "Y":
        circuit.s(ancilla)
    circuit.h(ancilla)
    circuit.measure(ancilla, 0)
    return circuit
# %% wrong: logical Y with the other sign
if logical.phase == 2: --> if logical.phase == 0 and letter == 'Y' or logical.phase == 2 and letter != 'Y':
# %% wrong: the data measured one by one
    circuit = QuantumCircuit($code_state_qubits + 1, 1)
    for qubit, pauli in enumerate(reversed($code_logical_z)):
        if pauli != "I":
            circuit.cx(qubit, $code_state_qubits)
    circuit.measure($code_state_qubits, 0)
    return circuit
# %% wrong: the Hadamard before the measurement forgotten
    from qiskit.quantum_info import Pauli

    x, z = Pauli($code_logical_x), Pauli($code_logical_z)
    logical = {"X": x, "Z": z, "Y": x.dot(z)}[letter]
    if letter == "Y":
        logical.phase -= 1
    ancilla = $code_state_qubits
    circuit = QuantumCircuit(ancilla + 1, 1)
    circuit.h(ancilla)
    if logical.phase == 2:
        circuit.z(ancilla)
    for qubit in range($code_state_qubits):
        pauli = logical[qubit].to_label()[-1]
        if pauli == "X":
            circuit.cx(ancilla, qubit)
        elif pauli == "Y":
            circuit.cy(ancilla, qubit)
        elif pauli == "Z":
            circuit.cz(ancilla, qubit)
    circuit.measure(ancilla, 0)
    return circuit
# %% wrong: logical X and Z exchanged
logical = {"X": x, "Z": z, "Y": x.dot(z)}[letter] --> logical = {"X": z, "Z": x, "Y": x.dot(z)}[letter]
# %% compare  clean=1
# %% inputs
("X",)
("Y",)
("Z",)
