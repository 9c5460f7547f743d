# %% draft  id=algorithms/repeat-until-zero  tags=algorithms,measurement
# %% prompt
from qiskit import QuantumCircuit


def sample_twice(theta: float) -> QuantumCircuit:
    """Circuit on one qubit and two classical bits that rotates |0> by RY(theta) and measures it into classical bit 0, brings
    the qubit back to |0> whatever was measured, then does the same again with classical bit 1. The qubit is left as it
    was measured the second time.
    """
# %% solution
    circuit = QuantumCircuit(1, 2)
    circuit.ry(theta, 0)
    circuit.measure(0, 0)
    circuit.reset(0)
    circuit.ry(theta, 0)
    circuit.measure(0, 1)
    return circuit
# %% solution: a conditioned flip
    circuit = QuantumCircuit(1, 2)
    circuit.ry(theta, 0)
    circuit.measure(0, 0)
    with circuit.if_test((circuit.clbits[0], 1)):
        circuit.x(0)
    circuit.ry(theta, 0)
    circuit.measure(0, 1)
    return circuit
# %% wrong: no reset
    circuit = QuantumCircuit(1, 2)
    circuit.ry(theta, 0)
    circuit.measure(0, 0)
    circuit.ry(theta, 0)
    circuit.measure(0, 1)
    return circuit
# %% wrong: both results into one bit
circuit.measure(0, 1) --> circuit.measure(0, 0)
# %% wrong: a flip instead of a reset
circuit.reset(0) --> circuit.x(0)
# %% compare  clean=1
# %% inputs
(0.4,)
(1.3,)
(2.5,)
