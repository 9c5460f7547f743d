# %% draft  id=codes/$code_id/correction-round  about=code  tags=error-correction,decoder,syndrome,feed-forward
# %% prompt
from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister


def correction_round() -> QuantumCircuit:
    """One round of error correction with feed-forward for $code_says, whose stabilizer generators are $code_generators;
    in every label the rightmost letter acts on qubit 0. The first $code_few_qubits qubits are the data; then follows one
    ancilla for each generator, which begins in |0> and is left in the state that was measured. Measure generator k into
    bit k of the only classical register, with result 1 for the eigenvalue -1, and correct by feed-forward what the
    syndrome shows: of the single-qubit Pauli errors with a letter of $code_perfect_letters exactly one has that syndrome, and none
    for the syndrome 0. Up to global phase.
    """
# %% solution
    generators = $code_generators
    data = QuantumRegister($code_few_qubits, "data")
    ancillas = QuantumRegister(len(generators), "ancilla")
    syndrome = ClassicalRegister(len(generators), "syndrome")
    circuit = QuantumCircuit(data, ancillas, syndrome)
    for k, generator in enumerate(generators):
        circuit.h(ancillas[k])
        for qubit, letter in enumerate(reversed(generator)):
            if letter != "I":
                getattr(circuit, "c" + letter.lower())(ancillas[k], data[qubit])
        circuit.h(ancillas[k])
    circuit.measure(ancillas, syndrome)
    for qubit in range(len(data)):
        for letter in $code_perfect_letters:
            value = 0
            for k, generator in enumerate(generators):
                if generator[-1 - qubit] not in ("I", letter):
                    value += 2**k
            with circuit.if_test((syndrome, value)):
                getattr(circuit, letter.lower())(data[qubit])
    return circuit
# %% solution: one switch over the syndromes
    from qiskit.circuit.library import PauliGate
    from qiskit.quantum_info import Pauli

    generators = $code_generators
    size, count = $code_few_qubits, len(generators)
    circuit = QuantumCircuit(QuantumRegister(size + count), ClassicalRegister(count))
    for k, generator in enumerate(generators):
        circuit.h(size + k)
        circuit.append(PauliGate(generator).control(1), [size + k, *range(size)])
        circuit.h(size + k)
        circuit.measure(size + k, k)
    with circuit.switch(circuit.cregs[0]) as case:
        for qubit in range(size):
            for letter in $code_perfect_letters:
                error = Pauli("I" * (size - 1 - qubit) + letter + "I" * qubit)
                value = sum(error.anticommutes(Pauli(generator)) << k for k, generator in enumerate(generators))
                with case(int(value)):
                    circuit.append(PauliGate(letter), [qubit])
    return circuit
# %% wrong: the syndrome read from the other end
value += 2**k --> value += 2 ** (len(generators) - 1 - k)
# %% wrong: measured and not corrected
    generators = $code_generators
    data = QuantumRegister($code_few_qubits, "data")
    ancillas = QuantumRegister(len(generators), "ancilla")
    syndrome = ClassicalRegister(len(generators), "syndrome")
    circuit = QuantumCircuit(data, ancillas, syndrome)
    for k, generator in enumerate(generators):
        circuit.h(ancillas[k])
        for qubit, letter in enumerate(reversed(generator)):
            if letter != "I":
                getattr(circuit, "c" + letter.lower())(ancillas[k], data[qubit])
        circuit.h(ancillas[k])
    circuit.measure(ancillas, syndrome)
    for qubit in range(len(data)):
        for letter in $code_perfect_letters:
            value = 0
            for k, generator in enumerate(generators):
                if generator[-1 - qubit] not in ("I", letter):
                    value += 2**k
            circuit.barrier()
    return circuit
# %% wrong: corrections without a condition
with circuit.if_test((syndrome, value)): --> if value:
# %% wrong: one bit at a time instead of the whole syndrome
with circuit.if_test((syndrome, value)): --> with circuit.if_test((syndrome[0], 1)):
# %% compare  clean=$code_checks
# %% check: no classically controlled gate
bool({"if_else", "switch_case"} & set(found.count_ops()))
# %% inputs
()
