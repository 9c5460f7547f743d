# %% draft  id=codes/$code_id/one-ancilla  about=code  tags=error-correction,syndrome,measurement,reset
# %% prompt
from qiskit import QuantumCircuit


def syndrome_with_one_ancilla(order: list[int]) -> QuantumCircuit:
    """Circuit that measures stabilizer generators of $code_says one after the other with one ancilla that is used again
    and again. The generators are $code_generators. In every label the rightmost letter acts on qubit 0. The argument
    lists the generators (counted from 0) in the order of their measurement. The first $code_few_qubits qubits are the
    data, the last qubit is the ancilla, which begins in |0> and is reset to |0> after each measurement, the last one
    included. There are as many classical bits as measurements; measurement number j goes to classical bit j, with
    result 1 for the eigenvalue -1.
    """
# %% solution
    generators = $code_generators
    circuit = QuantumCircuit($code_few_qubits + 1, len(order))
    ancilla = $code_few_qubits
    for bit, number in enumerate(order):
        circuit.h(ancilla)
        for qubit, letter in enumerate(reversed(generators[number])):
            if letter == "X":
                circuit.cx(ancilla, qubit)
            elif letter == "Y":
                circuit.cy(ancilla, qubit)
            elif letter == "Z":
                circuit.cz(ancilla, qubit)
        circuit.h(ancilla)
        circuit.measure(ancilla, bit)
        circuit.reset(ancilla)
    return circuit
# %% solution: the ancilla flipped back where it was 1
    from qiskit.circuit.library import PauliGate

    data = list(range($code_few_qubits))
    ancilla = $code_few_qubits
    circuit = QuantumCircuit(ancilla + 1, len(order))
    for bit, number in enumerate(order):
        circuit.h(ancilla)
        circuit.append(PauliGate($code_generators[number]).control(1), [ancilla, *data])
        circuit.h(ancilla)
        circuit.measure(ancilla, bit)
        with circuit.if_test((circuit.clbits[bit], 1)):
            circuit.x(ancilla)
    return circuit
# %% wrong: the ancilla is never reset
    generators = $code_generators
    circuit = QuantumCircuit($code_few_qubits + 1, len(order))
    ancilla = $code_few_qubits
    for bit, number in enumerate(order):
        circuit.h(ancilla)
        for qubit, letter in enumerate(reversed(generators[number])):
            if letter == "X":
                circuit.cx(ancilla, qubit)
            elif letter == "Y":
                circuit.cy(ancilla, qubit)
            elif letter == "Z":
                circuit.cz(ancilla, qubit)
        circuit.h(ancilla)
        circuit.measure(ancilla, bit)
    return circuit
# %% wrong: results stored by generator instead of by measurement
circuit.measure(ancilla, bit) --> circuit.measure(ancilla, number % len(order))
# %% wrong: reset before the measurement
    generators = $code_generators
    circuit = QuantumCircuit($code_few_qubits + 1, len(order))
    ancilla = $code_few_qubits
    for bit, number in enumerate(order):
        circuit.h(ancilla)
        for qubit, letter in enumerate(reversed(generators[number])):
            if letter == "X":
                circuit.cx(ancilla, qubit)
            elif letter == "Y":
                circuit.cy(ancilla, qubit)
            elif letter == "Z":
                circuit.cz(ancilla, qubit)
        circuit.h(ancilla)
        circuit.reset(ancilla)
        circuit.measure(ancilla, bit)
    return circuit
# %% wrong: the order is ignored
for bit, number in enumerate(order): --> for bit, number in enumerate(sorted(order)):
# %% compare  clean=1
# %% inputs
(list(range($code_checks)),)
([$code_checks - 1, 0],)
([0, $code_checks - 1, 0],)
([1],)
