# %% draft  id=codes/$code_id/check-circuit  about=code  tags=error-correction,syndrome,measurement,stabilizer
# %% prompt
from qiskit import QuantumCircuit


def check_circuit(k: int) -> QuantumCircuit:
    """Circuit that measures generator k (counted from 0) of $code_says, whose stabilizer generators are
    $code_generators. In every label the rightmost letter acts on qubit 0. The first $code_state_qubits qubits hold the
    data; one more qubit, the last, is an ancilla that begins in |0>. Measure the ancilla into classical bit 0, with
    result 1 for the eigenvalue -1. The data are projected and not changed otherwise; the ancilla is left in the state
    that was measured.
    """
# %% solution
    label = $code_generators[k]
    circuit = QuantumCircuit($code_state_qubits + 1, 1)
    ancilla = $code_state_qubits
    circuit.h(ancilla)
    for qubit, letter in enumerate(reversed(label)):
        if letter == "X":
            circuit.cx(ancilla, qubit)
        elif letter == "Y":
            circuit.cy(ancilla, qubit)
        elif letter == "Z":
            circuit.cz(ancilla, qubit)
    circuit.h(ancilla)
    circuit.measure(ancilla, 0)
    return circuit
# %% solution: as one controlled Pauli
    from qiskit.circuit.library import PauliGate

    circuit = QuantumCircuit($code_state_qubits + 1, 1)
    circuit.h($code_state_qubits)
    controlled = PauliGate($code_generators[k]).control(1)
    circuit.append(controlled, [$code_state_qubits, *range($code_state_qubits)])
    circuit.h($code_state_qubits)
    circuit.measure($code_state_qubits, 0)
    return circuit
# %% solution: the data turned to the Z basis and back
    circuit = QuantumCircuit($code_state_qubits + 1, 1)
    ancilla = $code_state_qubits
    for qubit, letter in enumerate($code_generators[k][::-1]):
        if letter == "I":
            continue
        if letter == "Y":
            circuit.sdg(qubit)
        if letter in "XY":
            circuit.h(qubit)
        circuit.cx(qubit, ancilla)
        if letter in "XY":
            circuit.h(qubit)
        if letter == "Y":
            circuit.s(qubit)
    circuit.measure(ancilla, 0)
    return circuit
# %% wrong: the Hadamard before the measurement forgotten
    label = $code_generators[k]
    circuit = QuantumCircuit($code_state_qubits + 1, 1)
    ancilla = $code_state_qubits
    circuit.h(ancilla)
    for qubit, letter in enumerate(reversed(label)):
        if letter == "X":
            circuit.cx(ancilla, qubit)
        elif letter == "Y":
            circuit.cy(ancilla, qubit)
        elif letter == "Z":
            circuit.cz(ancilla, qubit)
    circuit.measure(ancilla, 0)
    return circuit
# %% wrong: generators counted from the end
label = $code_generators[k] --> label = $code_generators[-1 - k]
# %% wrong: result 1 for the eigenvalue +1
    label = $code_generators[k]
    circuit = QuantumCircuit($code_state_qubits + 1, 1)
    ancilla = $code_state_qubits
    circuit.h(ancilla)
    for qubit, letter in enumerate(reversed(label)):
        if letter == "X":
            circuit.cx(ancilla, qubit)
        elif letter == "Y":
            circuit.cy(ancilla, qubit)
        elif letter == "Z":
            circuit.cz(ancilla, qubit)
    circuit.h(ancilla)
    circuit.x(ancilla)
    circuit.measure(ancilla, 0)
    return circuit
# %% doubtful: every letter taken for a Z
    label = $code_generators[k]
    circuit = QuantumCircuit($code_state_qubits + 1, 1)
    ancilla = $code_state_qubits
    for qubit, letter in enumerate(reversed(label)):
        if letter != "I":
            circuit.cx(qubit, ancilla)
    circuit.measure(ancilla, 0)
    return circuit
# %% doubtful: control and target exchanged without a change of basis
    label = $code_generators[k]
    circuit = QuantumCircuit($code_state_qubits + 1, 1)
    ancilla = $code_state_qubits
    circuit.barrier()
    for qubit, letter in enumerate(reversed(label)):
        if letter == "X":
            circuit.cx(qubit, ancilla)
        elif letter == "Y":
            circuit.cy(ancilla, qubit)
        elif letter == "Z":
            circuit.cz(ancilla, qubit)
    circuit.barrier()
    circuit.measure(ancilla, 0)
    return circuit
# %% doubtful: X and Z exchanged
if letter == "X": --> if letter == "Z":
elif letter == "Z": --> elif letter == "X":
# %% compare  clean=1
# %% inputs
(0,)
(1,)
(len($code_generators) - 1,)
