# %% draft  id=codes/$code_id/flagged-check  about=code  tags=error-correction,flag,fault-tolerance,measurement
# Chao and Reichardt, Phys. Rev. Lett. 121, 050502 (2018), figure 2.
# %% prompt
from qiskit import QuantumCircuit


def flagged_check(k: int) -> QuantumCircuit:
    """Fault-tolerant measurement of generator k (counted from 0) of $code_says with a flag qubit. The stabilizer
    generators are $code_generators; in every label the rightmost letter acts on qubit 0. The circuit has $code_flagged
    qubits: first the $code_state_qubits data qubits, then an ancilla, then a flag, the last two in |0> at the start.
    Measure the ancilla into classical bit 0, with result 1 for the eigenvalue -1, and the flag into classical bit 1; both
    are left in the state that was measured. Without faults the data are projected and not changed otherwise, and the flag
    gives 0. Use Clifford gates on one or two qubits and no classical control. A fault is any Pauli error right after any
    one gate, on the qubits of that gate: if a single fault leaves an error on the data whose weight, and whose weight
    after multiplication with generator k, are both 2 or more, then bit 1 must be 1.
    """
# %% solution
    label = $code_generators[k]
    ancilla, flag = $code_state_qubits, $code_state_qubits + 1
    circuit = QuantumCircuit($code_flagged, 2)
    circuit.h(ancilla)
    support = [qubit for qubit, letter in enumerate(reversed(label)) if letter != "I"]
    for number, qubit in enumerate(support):
        if number == len(support) - 1:
            circuit.cx(ancilla, flag)
        getattr(circuit, "c" + label[-1 - qubit].lower())(ancilla, qubit)
        if number == 0:
            circuit.cx(ancilla, flag)
    circuit.h(ancilla)
    circuit.measure(ancilla, 0)
    circuit.measure(flag, 1)
    return circuit
# %% solution: the ancilla as target, the flag in |+>
    n = $code_state_qubits
    circuit = QuantumCircuit(n + 2, 2)
    letters = {q: c for q, c in enumerate($code_generators[k][::-1]) if c != "I"}
    circuit.h(n + 1)
    places = sorted(letters, reverse=True)
    for place in places:
        if place == places[-1]:
            circuit.cx(n + 1, n)
        if letters[place] == "Y":
            circuit.sdg(place)
        if letters[place] in "XY":
            circuit.h(place)
        circuit.cx(place, n)
        if letters[place] in "XY":
            circuit.h(place)
        if letters[place] == "Y":
            circuit.s(place)
        if place == places[0]:
            circuit.cx(n + 1, n)
    circuit.h(n + 1)
    circuit.measure([n, n + 1], [0, 1])
    return circuit
# %% wrong: the flag is never coupled
    label = $code_generators[k]
    ancilla, flag = $code_state_qubits, $code_state_qubits + 1
    circuit = QuantumCircuit($code_flagged, 2)
    circuit.h(ancilla)
    support = [qubit for qubit, letter in enumerate(reversed(label)) if letter != "I"]
    for number, qubit in enumerate(support):
        if number == len(support) - 1:
            circuit.barrier()
        getattr(circuit, "c" + label[-1 - qubit].lower())(ancilla, qubit)
        if number == 0:
            circuit.barrier()
    circuit.h(ancilla)
    circuit.measure(ancilla, 0)
    circuit.measure(flag, 1)
    return circuit
# %% wrong: the flag coupled once
if number == 0: --> if number < 0:
# %% wrong: the flag uncoupled at once
if number == len(support) - 1: --> if number == 1:
# %% wrong: the bits exchanged
circuit.measure(ancilla, 0) --> circuit.measure(ancilla, 1)
circuit.measure(flag, 1) --> circuit.measure(flag, 0)
# %% wrong: the flag as control
    label = $code_generators[k]
    ancilla, flag = $code_state_qubits, $code_state_qubits + 1
    circuit = QuantumCircuit($code_flagged, 2)
    circuit.h(ancilla)
    support = [qubit for qubit, letter in enumerate(reversed(label)) if letter != "I"]
    for number, qubit in enumerate(support):
        if number == len(support) - 1:
            circuit.cx(flag, ancilla)
        getattr(circuit, "c" + label[-1 - qubit].lower())(ancilla, qubit)
        if number == 0:
            circuit.cx(flag, ancilla)
    circuit.h(ancilla)
    circuit.measure(ancilla, 0)
    circuit.measure(flag, 1)
    return circuit
# %% compare  clean=2
# %% check: a gate on more than two qubits
widest_gate(found) <= 2
# %% check: a single fault spreads to two data qubits, and the flag stays 0
not spreads(found, arguments[0])
# %% setup  uses=widest_gate
from itertools import product

from qiskit.quantum_info import Pauli


def weight(pauli):
    return int((pauli.x | pauli.z)[: $code_state_qubits].sum())


def spreads(circuit, k):
    """Whether some single fault leaves a data error of weight 2 or more without a flag."""
    steps = [(one.operation, [circuit.find_bit(q).index for q in one.qubits], [circuit.find_bit(c).index for c in one.clbits]) for one in circuit.data if one.operation.name != "barrier"]
    generator = Pauli("II" + $code_generators[k])
    for start, (operation, qubits, _) in enumerate(steps):
        if operation.name == "measure":
            continue
        for letters in product("IXYZ", repeat=len(qubits)):
            whole = ["I"] * $code_flagged
            for qubit, letter in zip(qubits, letters):
                whole[-1 - qubit] = letter
            error, flagged = Pauli("".join(whole)), False
            for later, where, bits in steps[start + 1 :]:
                if later.name == "measure":
                    flagged ^= bits == [1] and bool(error.x[where[0]])
                else:
                    error = error.evolve(later, where, frame="s")
            if not flagged and min(weight(error), weight(error.dot(generator))) > 1:
                return True
    return False
# %% inputs
(0,)
($code_checks - 1,)
