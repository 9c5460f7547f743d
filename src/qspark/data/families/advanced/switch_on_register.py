# %% draft  id=advanced/dynamic/switch-on-register  tags=advanced,control-flow
# %% prompt
from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister


def selected_rotation(angles: dict[int, float], default: float) -> QuantumCircuit:
    """Three qubits, one classical register of two bits. Measure qubit 0 into its bit 0 and qubit 1 into its bit 1, then rotate
    qubit 2 by RY of an angle that the register's value v (0 to 3, bit 0 has weight 1) selects: angles[v], or default if v is
    not a key. The first two qubits stay as they were measured.
    """
# %% solution
    register = ClassicalRegister(2, "v")
    circuit = QuantumCircuit(QuantumRegister(3, "q"), register)
    circuit.measure([0, 1], register)
    with circuit.switch(register) as case:
        for value, angle in angles.items():
            with case(value):
                circuit.ry(angle, 2)
        with case(case.DEFAULT):
            circuit.ry(default, 2)
    return circuit
# %% solution: by four conditions
    register = ClassicalRegister(2, "v")
    circuit = QuantumCircuit(QuantumRegister(3, "q"), register)
    circuit.measure(0, 0)
    circuit.measure(1, 1)
    for value in range(4):
        with circuit.if_test((register, value)):
            circuit.ry(angles.get(value, default), 2)
    return circuit
# %% wrong: qubits measured into the other bits
circuit.measure([0, 1], register) --> circuit.measure([1, 0], register)
# %% wrong: another axis
circuit.ry(angle, 2) --> circuit.rx(angle, 2)
# %% wrong: the default angle is forgotten
circuit.ry(default, 2) --> circuit.id(2)
# %% wrong: a value's neighbour
case(value) --> case((value + 1) % 4)
# %% inputs
({0: 0.3, 2: 1.1}, -0.7)
({1: 0.9}, 0.2)
({0: 0.1, 1: 0.2, 2: 0.4, 3: 0.8}, 2.0)
