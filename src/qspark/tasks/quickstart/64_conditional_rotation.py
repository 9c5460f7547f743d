# %% task  id=quickstart/conditional-rotation  difficulty=intermediate  tags=dynamic-circuits
# %% prompt
from qiskit import QuantumCircuit


def conditional_rotation(angles: list[float]) -> QuantumCircuit:
    """Return a dynamic circuit that chooses a rotation by the outcome of two measurements.

    The circuit has three qubits and one classical register, called "c", of two bits. It measures qubit
    0 into c[0] and qubit 1 into c[1], in the state in which they arrive. Then it applies RY(angles[k])
    to qubit 2, where k is the value of the register as an integer (c[0] is the least significant bit).
    angles holds four values. No other gates act on qubit 2, and there are no further measurements.
    """
# %% solution
    from qiskit import ClassicalRegister, QuantumRegister

    register = ClassicalRegister(2, "c")
    circuit = QuantumCircuit(QuantumRegister(3, "q"), register)
    circuit.measure([0, 1], register)
    with circuit.switch(register) as case:
        for value, angle in enumerate(angles):
            with case(value):
                circuit.ry(angle, 2)
    return circuit
# %% test
from qiskit import ClassicalRegister, QuantumCircuit
from qiskit_aer import AerSimulator


def check(candidate):
    simulator = AerSimulator(seed_simulator=3)
    shots = 100
    for angles in ([0.3, 1.1, 2.0, 2.9], [3.0, 0.0, -1.4, 1.2]):
        circuit = candidate(list(angles))
        assert isinstance(circuit, QuantumCircuit), f"expected a QuantumCircuit, got {type(circuit).__name__}"
        assert circuit.num_qubits == 3, f"expected 3 qubits, got {circuit.num_qubits}"
        registers = [(register.name, register.size) for register in circuit.cregs]
        assert registers == [("c", 2)], f"expected one register 'c' of 2 bits, got {registers}"
        for step in circuit.data:
            touched = [circuit.find_bit(qubit).index for qubit in step.qubits]
            allowed = 2 not in touched or step.operation.name in ("if_else", "switch_case", "barrier")
            assert allowed, f"{step.operation.name} acts on qubit 2 without a classical condition"
        for k in range(4):
            out = ClassicalRegister(1, "verify")
            whole = QuantumCircuit(*circuit.qregs, *circuit.cregs, out)
            for qubit in (0, 1):
                if k >> qubit & 1:
                    whole.x(qubit)
            whole.compose(circuit, whole.qubits, whole.clbits[:2], inplace=True)
            whole.ry(-angles[k], 2)
            whole.measure(2, out)
            counts = simulator.run(whole, shots=shots).result().get_counts()
            # The right circuit undoes the rotation exactly; the angles differ enough to show any other in 100 shots.
            assert counts == {f"0 {k:02b}": shots}, f"angles {angles}, value {k}: got the counts {counts}"
# %% wrong: controlled by the qubits, not by the register
from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister
from qiskit.circuit.library import RYGate


def conditional_rotation(angles: list[float]) -> QuantumCircuit:
    register = ClassicalRegister(2, "c")
    circuit = QuantumCircuit(QuantumRegister(3, "q"), register)
    for value, angle in enumerate(angles):
        circuit.append(RYGate(angle).control(2, ctrl_state=value), [0, 1, 2])
    circuit.measure([0, 1], register)
    return circuit
# %% wrong: bits of the register exchanged
from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister


def conditional_rotation(angles: list[float]) -> QuantumCircuit:
    register = ClassicalRegister(2, "c")
    circuit = QuantumCircuit(QuantumRegister(3, "q"), register)
    circuit.measure([1, 0], register)
    with circuit.switch(register) as case:
        for value, angle in enumerate(angles):
            with case(value):
                circuit.ry(angle, 2)
    return circuit
# %% wrong: last case missing
from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister


def conditional_rotation(angles: list[float]) -> QuantumCircuit:
    register = ClassicalRegister(2, "c")
    circuit = QuantumCircuit(QuantumRegister(3, "q"), register)
    circuit.measure([0, 1], register)
    for value in range(3):
        with circuit.if_test((register, value)):
            circuit.ry(angles[value], 2)
    return circuit
# %% wrong: one rotation per bit
from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister


def conditional_rotation(angles: list[float]) -> QuantumCircuit:
    register = ClassicalRegister(2, "c")
    circuit = QuantumCircuit(QuantumRegister(3, "q"), register)
    circuit.measure([0, 1], register)
    circuit.ry(angles[0], 2)
    with circuit.if_test((register[0], 1)):
        circuit.ry(angles[1], 2)
    with circuit.if_test((register[1], 1)):
        circuit.ry(angles[2], 2)
    return circuit
# %% wrong: rotates about x
from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister


def conditional_rotation(angles: list[float]) -> QuantumCircuit:
    register = ClassicalRegister(2, "c")
    circuit = QuantumCircuit(QuantumRegister(3, "q"), register)
    circuit.measure([0, 1], register)
    with circuit.switch(register) as case:
        for value, angle in enumerate(angles):
            with case(value):
                circuit.rx(angle, 2)
    return circuit
