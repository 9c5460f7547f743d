# %% draft  id=advanced/dynamic/bounded-retries  tags=advanced,control-flow,state-preparation
# %% prompt
from qiskit import QuantumCircuit


def with_retries(theta: float, retries: int) -> QuantumCircuit:
    """Qubit 0 is the data qubit, qubit 1 an ancilla; one classical bit. Attempt: both qubits in |0>; RY(theta) on the data
    qubit, a CNOT from it to the ancilla, RX(theta) on the ancilla, measure the ancilla into the bit. While the bit is 1,
    up to retries further times, reset both qubits and attempt again. The ancilla stays as it was last measured.
    """
# %% solution
    circuit = QuantumCircuit(2, 1)

    def attempt():
        circuit.ry(theta, 0)
        circuit.cx(0, 1)
        circuit.rx(theta, 1)
        circuit.measure(1, 0)

    attempt()
    for _ in range(retries):
        with circuit.if_test((circuit.clbits[0], 1)):
            circuit.reset([0, 1])
            attempt()
    return circuit
# %% solution: nested
    def tail(left):
        body = QuantumCircuit(2, 1)
        body.ry(theta, 0)
        body.cx(0, 1)
        body.rx(theta, 1)
        body.measure(1, 0)
        if left:
            again = QuantumCircuit(2, 1)
            again.reset([0, 1])
            again.compose(tail(left - 1), [0, 1], [0], inplace=True)
            body.if_test((body.clbits[0], 1), again, [0, 1], [0])
        return body

    return tail(retries)
# %% wrong: retried after success
(circuit.clbits[0], 1) --> (circuit.clbits[0], 0)
# %% wrong: qubits are not reset
circuit.reset([0, 1]) --> pass
# %% wrong: one attempt too many
range(retries) --> range(retries + 1)
# %% wrong: only the ancilla is reset
circuit.reset([0, 1]) --> circuit.reset(1)
# %% wrong: a rotation about another axis
circuit.rx(theta, 1) --> circuit.rz(theta, 1)
# %% compare  clean=2
# %% inputs
(0.9, 0)
(1.3, 1)
(0.5, 2)
(2.0, 3)
