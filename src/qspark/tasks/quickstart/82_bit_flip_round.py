# %% task  id=quickstart/bit-flip-round  difficulty=advanced  tags=error-correction,dynamic-circuits
# %% prompt
from qiskit import QuantumCircuit


def bit_flip_round() -> QuantumCircuit:
    """Return one round of error correction of the three-qubit bit-flip code as a dynamic circuit.

    Qubits 0, 1, 2 hold an encoded state a |000> + b |111> with at most one of them flipped. Qubits 3
    and 4 are ancillas in |0>. The circuit has one classical register, called "syndrome", of two bits.
    Bit 0 receives the parity Z_0 Z_1 and bit 1 the parity Z_1 Z_2, both by measuring an ancilla.
    Conditioned on the register (if_test or switch), the circuit then flips the data qubit that is
    wrong. The encoded state must survive.
    """
# %% solution
    from qiskit import ClassicalRegister, QuantumRegister

    syndrome = ClassicalRegister(2, "syndrome")
    circuit = QuantumCircuit(QuantumRegister(5, "q"), syndrome)
    for ancilla, pair in ((3, (0, 1)), (4, (1, 2))):
        for data in pair:
            circuit.cx(data, ancilla)
    circuit.measure([3, 4], syndrome)
    for value, data in ((0b01, 0), (0b11, 1), (0b10, 2)):
        with circuit.if_test((syndrome, value)):
            circuit.x(data)
    return circuit
# %% test
from qiskit import ClassicalRegister, QuantumCircuit
from qiskit_aer import AerSimulator


def check(candidate):
    circuit = candidate()
    assert isinstance(circuit, QuantumCircuit), f"expected a QuantumCircuit, got {type(circuit).__name__}"
    assert circuit.num_qubits == 5, f"expected 5 qubits, got {circuit.num_qubits}"
    registers = [(register.name, register.size) for register in circuit.cregs]
    assert registers == [("syndrome", 2)], f"expected one register 'syndrome' of 2 bits, got {registers}"
    conditioned = {"if_else", "switch_case"} & set(circuit.count_ops())
    assert conditioned, "expected corrections that are conditioned on the register (if_test or switch)"
    simulator = AerSimulator(seed_simulator=5)
    shots = 60
    for theta, phi in ((1.2, 0.9), (1.5707963, 1.5707963), (0.0, 0.0)):
        for flipped, syndrome in ((None, "00"), (0, "01"), (1, "11"), (2, "10")):
            out = ClassicalRegister(3, "verify")
            whole = QuantumCircuit(*circuit.qregs, *circuit.cregs, out)
            whole.u(theta, phi, 0, 0)
            whole.cx(0, 1)
            whole.cx(0, 2)
            if flipped is not None:
                whole.x(flipped)
            whole.compose(circuit, whole.qubits, whole.clbits[:2], inplace=True)
            whole.cx(0, 2)
            whole.cx(0, 1)
            whole.u(-theta, 0, -phi, 0)
            whole.measure([0, 1, 2], out)
            counts = simulator.run(whole, shots=shots).result().get_counts()
            seen = {bits.split()[1] for bits in counts}
            assert seen == {syndrome}, f"flipped qubit {flipped}: expected the syndrome {syndrome}, got {sorted(seen)}"
            # Decoded and undone, the state is |000> in every single shot if the correction was right.
            after = {bits.split()[0] for bits in counts}
            assert after == {"000"}, f"flipped qubit {flipped}: the encoded state is not restored"
# %% wrong: measures without correcting
from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister


def bit_flip_round() -> QuantumCircuit:
    syndrome = ClassicalRegister(2, "syndrome")
    circuit = QuantumCircuit(QuantumRegister(5, "q"), syndrome)
    circuit.cx(0, 3)
    circuit.cx(1, 3)
    circuit.cx(1, 4)
    circuit.cx(2, 4)
    circuit.measure([3, 4], syndrome)
    return circuit
# %% wrong: corrects qubits 0 and 2 the wrong way round
from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister


def bit_flip_round() -> QuantumCircuit:
    syndrome = ClassicalRegister(2, "syndrome")
    circuit = QuantumCircuit(QuantumRegister(5, "q"), syndrome)
    circuit.cx(0, 3)
    circuit.cx(1, 3)
    circuit.cx(1, 4)
    circuit.cx(2, 4)
    circuit.measure([3, 4], syndrome)
    for value, data in ((0b10, 0), (0b11, 1), (0b01, 2)):
        with circuit.if_test((syndrome, value)):
            circuit.x(data)
    return circuit
# %% wrong: each syndrome bit corrects on its own
from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister


def bit_flip_round() -> QuantumCircuit:
    syndrome = ClassicalRegister(2, "syndrome")
    circuit = QuantumCircuit(QuantumRegister(5, "q"), syndrome)
    circuit.cx(0, 3)
    circuit.cx(1, 3)
    circuit.cx(1, 4)
    circuit.cx(2, 4)
    circuit.measure([3, 4], syndrome)
    with circuit.if_test((syndrome[0], 1)):
        circuit.x(0)
    with circuit.if_test((syndrome[1], 1)):
        circuit.x(2)
    return circuit
# %% wrong: measures the data qubits themselves
from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister


def bit_flip_round() -> QuantumCircuit:
    syndrome = ClassicalRegister(2, "syndrome")
    circuit = QuantumCircuit(QuantumRegister(5, "q"), syndrome)
    circuit.cx(0, 1)
    circuit.cx(1, 2)
    circuit.measure([1, 2], syndrome)
    for value, data in ((0b01, 0), (0b11, 1), (0b10, 2)):
        with circuit.if_test((syndrome, value)):
            circuit.x(data)
    return circuit
# %% wrong: second parity taken between qubits 0 and 2
from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister


def bit_flip_round() -> QuantumCircuit:
    syndrome = ClassicalRegister(2, "syndrome")
    circuit = QuantumCircuit(QuantumRegister(5, "q"), syndrome)
    circuit.cx(0, 3)
    circuit.cx(1, 3)
    circuit.cx(0, 4)
    circuit.cx(2, 4)
    circuit.measure([3, 4], syndrome)
    for value, data in ((0b11, 0), (0b01, 1), (0b10, 2)):
        with circuit.if_test((syndrome, value)):
            circuit.x(data)
    return circuit
# %% wrong: Toffoli gates in place of conditions
from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister
from qiskit.circuit.library import CCXGate


def bit_flip_round() -> QuantumCircuit:
    syndrome = ClassicalRegister(2, "syndrome")
    circuit = QuantumCircuit(QuantumRegister(5, "q"), syndrome)
    circuit.cx([0, 1], [3, 3])
    circuit.cx([1, 2], [4, 4])
    for state, data in ((0b01, 0), (0b11, 1), (0b10, 2)):
        circuit.append(CCXGate(ctrl_state=state), [3, 4, data])
    circuit.measure([3, 4], syndrome)
    return circuit
