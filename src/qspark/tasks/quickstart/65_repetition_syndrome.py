# %% task  id=quickstart/repetition-syndrome  difficulty=intermediate  tags=error-correction,circuits,measurement
# %% prompt
from qiskit import QuantumCircuit


def repetition_syndrome(distance: int) -> QuantumCircuit:
    """Return one round of syndrome extraction of the bit-flip repetition code with distance >= 2 data qubits.

    Qubits 0 to distance - 1 are the data qubits and qubits distance to 2 * distance - 2 are ancillas,
    all of which start in |0>. Ancilla i (qubit distance + i) takes up the parity Z_i Z_(i+1) of the
    data qubits i and i + 1 and is then measured into classical bit i, so that bit i is 1 if these data
    qubits differ. There are exactly distance - 1 classical bits. The data qubits are not measured and
    keep their encoded state. All measurements come at the end of the circuit.
    """
# %% solution
    circuit = QuantumCircuit(2 * distance - 1, distance - 1)
    for i in range(distance - 1):
        circuit.cx(i, distance + i)
        circuit.cx(i + 1, distance + i)
    for i in range(distance - 1):
        circuit.measure(distance + i, i)
    return circuit
# %% test
from itertools import product

import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def check(candidate):
    for distance in (3, 2, 4):
        circuit = candidate(distance)
        assert isinstance(circuit, QuantumCircuit), f"expected a QuantumCircuit, got {type(circuit).__name__}"
        n = 2 * distance - 1
        assert circuit.num_qubits == n, f"distance {distance}: expected {n} qubits, got {circuit.num_qubits}"
        assert circuit.num_clbits == distance - 1, f"expected {distance - 1} classical bits, got {circuit.num_clbits}"
        gates = QuantumCircuit(n)
        bits = {}
        for step in circuit.data:
            qubits = [circuit.find_bit(qubit).index for qubit in step.qubits]
            if step.operation.name == "measure":
                bits[qubits[0]] = circuit.find_bit(step.clbits[0]).index
            elif step.operation.name != "barrier":
                assert not set(qubits) & set(bits), "a gate follows a measurement of its qubit"
                gates.append(step.operation, qubits)
        expected_bits = {distance + i: i for i in range(distance - 1)}
        assert bits == expected_bits, f"expected measurements qubit -> bit {expected_bits}, got {bits}"
        for flips in product((0, 1), repeat=distance):
            data = sum(flip << i for i, flip in enumerate(flips))
            syndrome = sum((flips[i] ^ flips[i + 1]) << i for i in range(distance - 1))
            flipped = (2**distance - 1) ^ data
            start = np.zeros(2**n, dtype=complex)
            start[data], start[flipped] = 0.6, 0.8j
            expected = np.zeros(2**n, dtype=complex)
            expected[data | syndrome << distance], expected[flipped | syndrome << distance] = 0.6, 0.8j
            end = Statevector(start).evolve(gates)
            same = end.equiv(Statevector(expected))
            assert same, f"distance {distance}, flips {flips}: wrong syndrome, or the encoded state is disturbed"
# %% wrong: data qubit as the target
from qiskit import QuantumCircuit


def repetition_syndrome(distance: int) -> QuantumCircuit:
    circuit = QuantumCircuit(2 * distance - 1, distance - 1)
    for i in range(distance - 1):
        circuit.cx(distance + i, i)
        circuit.cx(distance + i, i + 1)
    for i in range(distance - 1):
        circuit.measure(distance + i, i)
    return circuit
# %% wrong: one data qubit per ancilla
from qiskit import QuantumCircuit


def repetition_syndrome(distance: int) -> QuantumCircuit:
    circuit = QuantumCircuit(2 * distance - 1, distance - 1)
    for i in range(distance - 1):
        circuit.cx(i, distance + i)
    for i in range(distance - 1):
        circuit.measure(distance + i, i)
    return circuit
# %% wrong: compares with the first data qubit
from qiskit import QuantumCircuit


def repetition_syndrome(distance: int) -> QuantumCircuit:
    circuit = QuantumCircuit(2 * distance - 1, distance - 1)
    for i in range(distance - 1):
        circuit.cx(0, distance + i)
        circuit.cx(i + 1, distance + i)
    for i in range(distance - 1):
        circuit.measure(distance + i, i)
    return circuit
# %% wrong: classical bits in reverse
from qiskit import QuantumCircuit


def repetition_syndrome(distance: int) -> QuantumCircuit:
    circuit = QuantumCircuit(2 * distance - 1, distance - 1)
    for i in range(distance - 1):
        circuit.cx(i, distance + i)
        circuit.cx(i + 1, distance + i)
    for i in range(distance - 1):
        circuit.measure(distance + i, distance - 2 - i)
    return circuit
# %% wrong: measures the data as well
from qiskit import QuantumCircuit


def repetition_syndrome(distance: int) -> QuantumCircuit:
    circuit = QuantumCircuit(2 * distance - 1, 2 * distance - 1)
    for i in range(distance - 1):
        circuit.cx(i, distance + i)
        circuit.cx(i + 1, distance + i)
    circuit.measure(range(2 * distance - 1), range(2 * distance - 1))
    return circuit
