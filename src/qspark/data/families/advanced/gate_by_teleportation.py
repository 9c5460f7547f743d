# %% draft  id=advanced/dynamic/magic-state-injection  tags=advanced,control-flow,clifford-t
# %% prompt
from qiskit import QuantumCircuit


def injected(targets: list[int], n: int) -> QuantumCircuit:
    """A T gate on each qubit in targets, one after the other, of n data qubits by injection of magic states. The one ancilla,
    qubit n, begins in |0>; prepare (|0> + exp(i pi/4)|1>)/sqrt(2) on it each time (the only place for a t gate),
    CNOT from the data qubit to it, measure it into the next of len(targets) classical bits, and correct the data
    qubit with a classically controlled s. Leave the ancilla in |0>. Global phase is free.
    """
# %% solution
    circuit = QuantumCircuit(n + 1, len(targets))
    for number, qubit in enumerate(targets):
        circuit.h(n)
        circuit.t(n)
        circuit.cx(qubit, n)
        circuit.measure(n, number)
        with circuit.if_test((circuit.clbits[number], 1)):
            circuit.s(qubit)
        circuit.reset(n)
    return circuit
# %% solution: the ancilla flipped back
    circuit = QuantumCircuit(n + 1, len(targets))
    for bit, qubit in zip(circuit.clbits, targets):
        circuit.h(n)
        circuit.t(n)
        circuit.cx(qubit, n)
        circuit.measure(circuit.qubits[n], bit)
        with circuit.if_test((bit, 1)):
            circuit.s(qubit)
            circuit.x(n)
    return circuit
# %% wrong: no correction
circuit.s(qubit) --> pass
# %% wrong: the inverse correction
circuit.s(qubit) --> circuit.sdg(qubit)
# %% wrong: the correction without a condition
with circuit.if_test((circuit.clbits[number], 1)): --> if True:
# %% wrong: corrected for the other outcome
(circuit.clbits[number], 1) --> (circuit.clbits[number], 0)
# %% wrong: the ancilla is not reset
circuit.reset(n) --> pass
# %% compare  clean=1
# %% check: a t gate on a data qubit
all(found.find_bit(i.qubits[0]).index == arguments[1] for i in found.data if i.operation.name in ("t", "tdg"))
# %% check: a non-Clifford gate other than t
gates_of(found) <= {"h", "t", "cx", "measure", "if_else", "switch_case", "reset", "x", "y", "z", "s", "sdg", "cz"}
# %% setup  uses=gates_of
# %% inputs
([0], 1)
([1, 0], 2)
([2, 2, 0], 3)
