# %% draft  id=advanced/dynamic/iterative-phase-estimation  tags=advanced,control-flow,phase-estimation
# %% prompt
from math import pi
from qiskit import QuantumCircuit


def iterative_phase_estimation(phase: float, bits: int) -> QuantumCircuit:
    """Semiclassical phase estimation of the gate p(2 pi phase) on its eigenstate |1>. Qubit 0 is the only ancilla, qubit 1 holds
    the eigenstate, which the circuit prepares from |0>. Bit j of the result, with weight 2**j in phase * 2**bits, is
    measured into classical bit j, the lowest first; reset the ancilla in between. Only cp, p, h, x, measure, reset
    and if_else are needed; outcomes are compared by their distribution over the bits.
    """
# %% solution
    circuit = QuantumCircuit(2, bits)
    circuit.x(1)
    for j in range(bits):
        circuit.reset(0)
        circuit.h(0)
        circuit.cp(2 * pi * phase * 2 ** (bits - 1 - j), 0, 1)
        for k in range(j):
            with circuit.if_test((circuit.clbits[k], 1)):
                circuit.p(-pi / 2 ** (j - k), 0)
        circuit.h(0)
        circuit.measure(0, j)
    return circuit
# %% solution: the known eigenvalue as a phase of the ancilla
    small = QuantumCircuit(2, bits)
    small.x(1)
    for j in range(bits):
        small.h(0)
        small.p(2 * pi * phase * 2 ** (bits - 1 - j), 0)
        for k in range(j):
            with small.if_test((small.clbits[k], 1)):
                small.rz(-pi / 2 ** (j - k), 0)
        small.h(0)
        small.measure(0, j)
        small.reset(0)
    return small
# %% wrong: the highest bit first
2 ** (bits - 1 - j) --> 2**j
# %% wrong: the sign of the feedback
circuit.p(-pi --> circuit.p(pi
# %% wrong: no feedback
circuit.p(-pi / 2 ** (j - k), 0) --> pass
# %% wrong: the ancilla is not reset
circuit.reset(0) --> pass
# %% wrong: the eigenstate is not prepared
circuit.x(1) --> pass
# %% compare  sense=outcomes
# %% inputs
(0.625, 3)
(0.3, 3)
(0.8125, 4)
(0.41, 2)
