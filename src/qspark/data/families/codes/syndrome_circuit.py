# %% draft  id=codes/$code_id/syndrome-circuit  about=code  tags=error-correction,syndrome,measurement,stabilizer
# %% prompt
from qiskit import QuantumCircuit


def syndrome_circuit() -> QuantumCircuit:
    """Circuit that measures all stabilizer generators of $code_says: $code_generators. In every label the rightmost
    letter acts on qubit 0. The circuit has $code_with_ancillas qubits: first the $code_qubits data qubits, then one
    ancilla for each generator, in the given order, which begins in |0>. Measure the ancilla of generator k (counted
    from 0) into classical bit k, with result 1 for the eigenvalue -1; there are no other classical bits. The data are
    projected and not changed otherwise; each ancilla is left in the state that was measured.
    """
# %% solution
    generators = $code_generators
    circuit = QuantumCircuit($code_with_ancillas, len(generators))
    for k, generator in enumerate(generators):
        ancilla = $code_qubits + k
        circuit.h(ancilla)
        for qubit, letter in enumerate(reversed(generator)):
            if letter == "X":
                circuit.cx(ancilla, qubit)
            elif letter == "Y":
                circuit.cy(ancilla, qubit)
            elif letter == "Z":
                circuit.cz(ancilla, qubit)
        circuit.h(ancilla)
        circuit.measure(ancilla, k)
    return circuit
# %% solution: all controlled gates first, measured at the end
    from qiskit.circuit.library import PauliGate

    generators = $code_generators
    count = len(generators)
    circuit = QuantumCircuit($code_with_ancillas, count)
    ancillas = range($code_qubits, $code_with_ancillas)
    circuit.h(ancillas)
    for ancilla, generator in zip(ancillas, generators):
        circuit.append(PauliGate(generator).control(1), [ancilla, *range($code_qubits)])
    circuit.h(ancillas)
    circuit.measure(ancillas, range(count))
    return circuit
# %% wrong: bits in the opposite order
circuit.measure(ancilla, k) --> circuit.measure(ancilla, len(generators) - 1 - k)
# %% wrong: the last Hadamard is missing
    generators = $code_generators
    circuit = QuantumCircuit($code_with_ancillas, len(generators))
    for k, generator in enumerate(generators):
        ancilla = $code_qubits + k
        circuit.h(ancilla)
        for qubit, letter in enumerate(reversed(generator)):
            if letter == "X":
                circuit.cx(ancilla, qubit)
            elif letter == "Y":
                circuit.cy(ancilla, qubit)
            elif letter == "Z":
                circuit.cz(ancilla, qubit)
        circuit.measure(ancilla, k)
    return circuit
# %% wrong: no Hadamards on the ancillas
    generators = $code_generators
    circuit = QuantumCircuit($code_with_ancillas, len(generators))
    for k, generator in enumerate(generators):
        ancilla = $code_qubits + k
        for qubit, letter in enumerate(reversed(generator)):
            if letter == "X":
                circuit.cx(ancilla, qubit)
            elif letter == "Y":
                circuit.cy(ancilla, qubit)
            elif letter == "Z":
                circuit.cz(ancilla, qubit)
        circuit.measure(ancilla, k)
    return circuit
# %% doubtful: X and Z exchanged
if letter == "X": --> if letter == "Z":
elif letter == "Z": --> elif letter == "X":
# %% compare  clean=$code_checks
# %% inputs
()
