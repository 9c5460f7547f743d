# %% draft  id=library/placed-block  tags=library,compose
# %% prompt
from qiskit import QuantumCircuit


def placed(base: QuantumCircuit, block: QuantumCircuit, qubits: list[int], clbits: list[int]) -> QuantumCircuit:
    """A new circuit that runs base and then block on some of its qubits and classical bits: qubit k of block is qubit
    qubits[k] of base, classical bit k of block is classical bit clbits[k] of base. Neither of the two is changed.
    """
# %% solution
    return base.compose(block, qubits=qubits, clbits=clbits)
# %% solution: a copy changed in place
    whole = base.copy()
    whole.compose(block, qubits, clbits, inplace=True)
    return whole
# %% wrong: the result is thrown away
    base.compose(block, qubits=qubits, clbits=clbits)
    return base
# %% wrong: always on the first qubits and bits
base.compose(block, qubits=qubits, clbits=clbits) --> base.compose(block)
# %% wrong: block runs first
clbits=clbits) --> clbits=clbits, front=True)
# %% wrong: base is changed
    base.compose(block, qubits=qubits, clbits=clbits, inplace=True)
    return base
# %% compare  arguments=yes
# %% setup  uses=made
# %% inputs
(made([('h', 0), ('cx', 0, 2)], 3, 2), made([('ry', 0.4, 0), ('cx', 0, 1), ('measure', 1, 0)], 2, 1), [2, 1], [1])
(made([('ry', 0.9, 1)], 2, 2), made([('h', 0), ('measure', 0, 1), ('measure', 1, 0)], 2, 2), [1, 0], [0, 1])
# %% draft  id=library/other-bit-order  tags=library,registers
# %% prompt
from qiskit import QuantumCircuit


def other_bit_order(circuit: QuantumCircuit) -> QuantumCircuit:
    """The same circuit for somebody who counts the other way round: of n qubits, what was done to qubit k is done to qubit
    n - 1 - k, and the classical bits are turned round likewise. The order in time stays the same.
    """
# %% solution
    return circuit.reverse_bits()
# %% solution: composed onto the reversed indices
    turned = QuantumCircuit(circuit.num_qubits, circuit.num_clbits)
    return turned.compose(circuit, range(circuit.num_qubits)[::-1], range(circuit.num_clbits)[::-1])
# %% wrong: the order in time is turned round
circuit.reverse_bits() --> circuit.reverse_ops()
# %% wrong: the inverse of each gate
    turned = QuantumCircuit(circuit.num_qubits, circuit.num_clbits)
    for instruction in circuit.data:
        gate = instruction.operation
        turned.append(gate if gate.name == 'measure' else gate.inverse(), instruction.qubits, instruction.clbits)
    return turned
# %% wrong: the qubits alone
    return QuantumCircuit(circuit.num_qubits, circuit.num_clbits).compose(circuit, range(circuit.num_qubits)[::-1])
# %% setup  uses=made
# %% inputs
(made([('rx', 0.4, 0), ('cx', 0, 1), ('t', 2)], 3),)
(made([('h', 0), ('cx', 0, 2), ('measure', 0, 0), ('s', 1)], 3, 2),)
# %% draft  id=library/side-by-side  tags=library,compose
# %% prompt
from qiskit import QuantumCircuit


def side_by_side(low: QuantumCircuit, high: QuantumCircuit) -> QuantumCircuit:
    """One circuit in which two circuits run next to each other: low on the first low.num_qubits qubits, high on the qubits
    that follow. Use the circuit method tensor.
    """
# %% solution
    return high.tensor(low)
# %% solution: by the operator
    return high ^ low
# %% wrong: low ends up on the last qubits
high.tensor(low) --> low.tensor(high)
# %% wrong: one after the other
    wide = QuantumCircuit(low.num_qubits + high.num_qubits)
    return wide.compose(low).compose(high)
# %% wrong: the qubits of high are turned round
high.tensor(low) --> high.reverse_bits().tensor(low)
# %% wrong: high is missing
high.tensor(low) --> QuantumCircuit(high.num_qubits).tensor(low)
# %% setup  uses=made
# %% inputs
(made([('h', 0)], 1), made([('ry', 0.4, 0), ('cx', 0, 1)], 2))
(made([('cx', 1, 0), ('rx', 0.8, 1)], 2), made([('x', 1), ('cz', 0, 1), ('sx', 0)], 2))
# %% draft  id=library/in-another-frame  tags=library,compose,inverse
# %% prompt
from qiskit import QuantumCircuit


def in_another_frame(change: QuantumCircuit, middle: QuantumCircuit) -> QuantumCircuit:
    """Circuit that changes the basis, does something there, and changes back: first the circuit change, then middle, then what
    undoes change. Both have the same number of qubits and no measurements.
    """
# %% solution
    return change.compose(middle).compose(change.inverse())
# %% solution: in place
    circuit = change.copy()
    circuit.compose(middle, inplace=True)
    circuit.compose(change.inverse(), inplace=True)
    return circuit
# %% wrong: the gates of change in the opposite order, not inverted
change.inverse() --> change.reverse_ops()
# %% wrong: it never changes back
.compose(middle).compose(change.inverse()) --> .compose(middle)
# %% wrong: the inverse stands first
    return change.inverse().compose(middle).compose(change)
# %% wrong: composed in front
.compose(change.inverse()) --> .compose(change.inverse(), front=True)
# %% setup  uses=made
# %% inputs
(made([('h', 0), ('s', 0)], 1), made([('z', 0)], 1))
(made([('cx', 0, 1), ('ry', 0.6, 0)], 2), made([('rz', 0.3, 1), ('x', 0)], 2))
(made([('h', 0), ('sx', 1), ('cx', 0, 1)], 2), made([('p', 0.7, 1)], 2))
# %% draft  id=library/block-as-one-gate  tags=library,to-gate
# %% prompt
from qiskit import QuantumCircuit


def stamped(block: QuantumCircuit, name: str, places: list[list[int]], width: int) -> QuantumCircuit:
    """Circuit on width qubits in which block, a circuit without measurements, occurs once for each entry of places, in order:
    qubit k of block on qubit place[k]. Each occurrence is a single gate with the given name, so that count_ops counts it.
    """
# %% solution
    circuit = QuantumCircuit(width)
    gate = block.to_gate()
    gate.name = name
    for place in places:
        circuit.append(gate, place)
    return circuit
# %% wrong: its gates one by one
    circuit = QuantumCircuit(width)
    for place in places:
        circuit.compose(block, place, inplace=True)
    return circuit
# %% wrong: a label instead of a name
    circuit = QuantumCircuit(width)
    for place in places:
        circuit.append(block.to_gate(label=name), place)
    return circuit
# %% wrong: the qubits sorted
circuit.append(gate, place) --> circuit.append(gate, sorted(place))
# %% wrong: the first place alone
for place in places: --> for place in places[:1]:
# %% check: not as many gates of that name as there are places
dict(found.count_ops()) == {arguments[1]: len(arguments[2])}
# %% setup  uses=made
# %% inputs
(made([('ry', 0.3, 0), ('cx', 0, 1)], 2), 'link', [[0, 1], [2, 1]], 3)
(made([('h', 0), ('t', 0)], 1), 'turn', [[1], [0], [1]], 2)
# %% draft  id=library/controlled-circuit  tags=library,control
# %% prompt
from qiskit import QuantumCircuit


def controlled(circuit: QuantumCircuit, controls: int) -> QuantumCircuit:
    """Controlled form of a circuit without measurements: qubits 0 to controls - 1 of the result are the controls, which must
    all be 1; the qubits of the given circuit follow, in order. Its global phase becomes a relative phase.
    """
# %% solution
    return circuit.control(controls, annotated=False)
# %% solution: by its gate
    made = QuantumCircuit(controls + circuit.num_qubits)
    made.append(circuit.to_gate().control(controls), made.qubits)
    return made
# %% wrong: the controls behind the targets
    made = QuantumCircuit(controls + circuit.num_qubits)
    made.append(circuit.to_gate().control(controls), [*range(circuit.num_qubits, made.num_qubits), *range(circuit.num_qubits)])
    return made
# %% wrong: a single control
    return circuit.control(annotated=False)
# %% wrong: the controls must be 0
annotated=False --> ctrl_state=0, annotated=False
# %% wrong: the global phase is lost
    bare = circuit.copy()
    bare.global_phase = 0
    return bare.control(controls, annotated=False)
# %% setup  uses=made
def phased(phase, gates, qubits):
    circuit = made(gates, qubits)
    circuit.global_phase = phase
    return circuit
# %% inputs
(made([('ry', 0.7, 0)], 1), 2)
(phased(0.9, [('h', 0), ('cx', 0, 1)], 2), 1)
(phased(-0.4, [('sx', 0), ('t', 0)], 1), 2)
# %% draft  id=library/repeated-with-barriers  tags=library,repeat,barrier
# %% prompt
from qiskit import QuantumCircuit


def repeated(step: QuantumCircuit, times: int) -> QuantumCircuit:
    """A step of a circuit, run the given number of times (at least once), with one barrier over all qubits between any two
    consecutive runs and none before the first or after the last. Each run may be one instruction or its single gates.
    """
# %% solution
    return step.repeat(times, insert_barriers=True)
# %% solution: by composition
    circuit = step.copy_empty_like()
    for run in range(times):
        if run:
            circuit.barrier()
        circuit.compose(step, inplace=True)
    return circuit
# %% wrong: no barriers
step.repeat(times, insert_barriers=True) --> step.repeat(times)
# %% wrong: a barrier after every run
    circuit = step.copy_empty_like()
    for run in range(times):
        circuit.compose(step, inplace=True)
        circuit.barrier()
    return circuit
# %% wrong: as many repetitions after the first run
step.repeat(times, insert_barriers=True) --> step.compose(step.repeat(times, insert_barriers=True))
# %% wrong: the compositions are thrown away
    circuit = step.copy()
    for run in range(times - 1):
        circuit.barrier()
        circuit.compose(step)
    return circuit
# %% check: another number of barriers, or barriers not over all qubits
[len(one.qubits) for one in found.get_instructions('barrier')] == [arguments[0].num_qubits] * (arguments[1] - 1)
# %% setup  uses=made
# %% inputs
(made([('rx', 0.3, 0), ('cx', 0, 1)], 2), 3)
(made([('h', 0), ('t', 0)], 1), 2)
(made([('ry', 0.5, 1), ('cz', 0, 1), ('sx', 2)], 3), 1)
# %% draft  id=library/exchanged-rotations  tags=library,circuit-data
# %% prompt
from qiskit import QuantumCircuit


def exchanged(circuit: QuantumCircuit) -> QuantumCircuit:
    """Copy of a circuit in which every RX gate is an RZ gate of the same angle on the same qubit. All else stays: the other
    instructions, their order, the classical bits; and the given circuit.
    """
# %% solution
    from qiskit.circuit.library import RZGate
    changed = circuit.copy_empty_like()
    for instruction in circuit.data:
        if instruction.operation.name == 'rx':
            instruction = instruction.replace(operation=RZGate(*instruction.operation.params))
        changed.append(instruction)
    return changed
# %% wrong: classical bits get lost
changed = circuit.copy_empty_like() --> changed = QuantumCircuit(*circuit.qregs)
# %% wrong: all other instructions get lost
    from qiskit.circuit.library import RZGate
    changed = circuit.copy_empty_like()
    for instruction in circuit.get_instructions('rx'):
        changed.append(instruction.replace(operation=RZGate(*instruction.operation.params)))
    return changed
# %% wrong: added behind a full copy
circuit.copy_empty_like() --> circuit.copy()
# %% wrong: the angle's sign
RZGate(*instruction.operation.params) --> RZGate(-instruction.operation.params[0])
# %% compare  arguments=yes
# %% setup  uses=made
# %% inputs
(made([('rx', 0.4, 0), ('cx', 0, 1), ('rx', 1.1, 1), ('h', 0)], 2),)
(made([('h', 1), ('rx', -0.7, 1), ('ry', 0.2, 0), ('measure', 1, 0)], 2, 1),)
