# %% task  id=quickstart/teleport  difficulty=intermediate  tags=algorithms,dynamic-circuits
# %% prompt
from qiskit import QuantumCircuit


def teleport() -> QuantumCircuit:
    """Return a dynamic circuit on three qubits that teleports the state of qubit 0 to qubit 2.

    Qubits 1 and 2 start in |0>. The circuit makes a Bell pair of them, measures qubits 0 and 1, and
    corrects qubit 2 conditioned on the outcomes (if_test). Exactly one two-qubit gate touches qubit 2:
    the one that makes the Bell pair. After the circuit, qubit 2 is in the state that qubit 0 was in at
    the start, up to a global phase.
    """
# %% solution
    circuit = QuantumCircuit(3, 2)
    circuit.h(1)
    circuit.cx(1, 2)
    circuit.cx(0, 1)
    circuit.h(0)
    circuit.measure([0, 1], [0, 1])
    with circuit.if_test((circuit.clbits[1], 1)):
        circuit.x(2)
    with circuit.if_test((circuit.clbits[0], 1)):
        circuit.z(2)
    return circuit
# %% test
from qiskit import ClassicalRegister, QuantumCircuit
from qiskit_aer import AerSimulator


def check(candidate):
    circuit = candidate()
    assert isinstance(circuit, QuantumCircuit), f"expected a QuantumCircuit, got {type(circuit).__name__}"
    assert circuit.num_qubits == 3, f"expected 3 qubits, got {circuit.num_qubits}"
    measured = set()
    joint = 0
    met = False  # whether qubit 0 has met another qubit
    for step in circuit.data:
        qubits = [circuit.find_bit(qubit).index for qubit in step.qubits]
        if step.operation.name == "measure":
            measured.add(qubits[0])
        elif step.operation.name in ("if_else", "switch_case", "while_loop", "for_loop"):
            assert qubits == [2], f"expected the conditioned corrections on qubit 2 alone, got qubits {qubits}"
        elif step.operation.name != "barrier" and len(qubits) > 1:
            if 2 in qubits:
                assert set(qubits) == {1, 2} and not met, "expected a Bell pair of qubits 1 and 2 before anything else"
                joint += 1
            met = met or 0 in qubits
    assert {0, 1} <= measured, f"expected measurements of qubits 0 and 1, got {sorted(measured)}"
    assert joint == 1, f"expected one two-qubit gate on qubit 2, got {joint}"
    simulator = AerSimulator(seed_simulator=7)
    shots = 200  # a wrong correction shows in at least a quarter of the shots for one of the states
    for theta, phi in ((1.2, 0.7), (1.5707963, 1.5707963), (2.4, -1.1), (3.1415926, 0.0), (1.5707963, 0.0)):
        out = ClassicalRegister(1, "verify")
        whole = QuantumCircuit(*circuit.qregs, *circuit.cregs, out)
        whole.u(theta, phi, 0, 0)
        whole.compose(circuit, whole.qubits, whole.clbits[: circuit.num_clbits], inplace=True)
        whole.u(-theta, 0, -phi, 2)
        whole.measure(2, out)
        counts = simulator.run(whole, shots=shots).result().get_counts()
        failed = sum(count for bits, count in counts.items() if bits.split()[0] == "1")
        assert failed == 0, f"state ({theta:.2f}, {phi:.2f}) did not arrive in {failed} of {shots} shots"
# %% wrong: corrections conditioned on the wrong bits
from qiskit import QuantumCircuit


def teleport() -> QuantumCircuit:
    circuit = QuantumCircuit(3, 2)
    circuit.h(1)
    circuit.cx(1, 2)
    circuit.cx(0, 1)
    circuit.h(0)
    circuit.measure([0, 1], [0, 1])
    with circuit.if_test((circuit.clbits[0], 1)):
        circuit.x(2)
    with circuit.if_test((circuit.clbits[1], 1)):
        circuit.z(2)
    return circuit
# %% wrong: exchanges qubits 0 and 2
from qiskit import QuantumCircuit


def teleport() -> QuantumCircuit:
    circuit = QuantumCircuit(3, 2)
    circuit.swap(0, 2)
    circuit.measure([0, 1], [0, 1])
    return circuit
# %% wrong: Z correction missing
from qiskit import QuantumCircuit


def teleport() -> QuantumCircuit:
    circuit = QuantumCircuit(3, 2)
    circuit.h(1)
    circuit.cx(1, 2)
    circuit.cx(0, 1)
    circuit.h(0)
    circuit.measure([0, 1], [0, 1])
    with circuit.if_test((circuit.clbits[1], 1)):
        circuit.x(2)
    return circuit
# %% wrong: qubit 0 not rotated before its measurement
from qiskit import QuantumCircuit


def teleport() -> QuantumCircuit:
    circuit = QuantumCircuit(3, 2)
    circuit.h(1)
    circuit.cx(1, 2)
    circuit.cx(0, 1)
    circuit.measure([0, 1], [0, 1])
    with circuit.if_test((circuit.clbits[1], 1)):
        circuit.x(2)
    with circuit.if_test((circuit.clbits[0], 1)):
        circuit.z(2)
    return circuit
# %% wrong: controlled gates in place of measurements
from qiskit import QuantumCircuit


def teleport() -> QuantumCircuit:
    circuit = QuantumCircuit(3)
    circuit.h(1)
    circuit.cx(1, 2)
    circuit.cx(0, 1)
    circuit.h(0)
    circuit.cx(1, 2)
    circuit.cz(0, 2)
    return circuit
