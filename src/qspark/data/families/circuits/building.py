# %% draft  id=circuits/$pattern_id/plain  about=pattern  tags=circuits
# %% prompt
from qiskit import QuantumCircuit


def $pattern_name($pattern_parameters) -> QuantumCircuit:
    """Return the circuit on $pattern_says. No measurements."""
# %% solution
    $pattern_code
    return circuit
# %% wrong: measured
return circuit --> return circuit.measure_all(inplace=False)
# %% wrong: nothing is returned
return circuit --> circuit.copy()
# %% wrong: an empty circuit
return circuit --> return circuit.copy_empty_like()
# %% inputs
($pattern_arguments,)
# %% draft  id=circuits/$pattern_id/measured  about=pattern  tags=circuits,measurement
# %% prompt
from qiskit import QuantumCircuit


def measured_$pattern_name($pattern_parameters) -> QuantumCircuit:
    """Build the circuit on $pattern_says. Give it as many classical bits as it has qubits, and at its end measure qubit k into
    classical bit k for every k.
    """
# %% solution
    $pattern_code
    whole = QuantumCircuit(circuit.num_qubits, circuit.num_qubits)
    whole.compose(circuit, inplace=True)
    whole.measure(range(circuit.num_qubits), range(circuit.num_qubits))
    return whole
# %% solution: a register that measure_all adds
    $pattern_code
    circuit.measure_all()
    return circuit
# %% wrong: not measured
whole.measure(range(circuit.num_qubits), range(circuit.num_qubits)) -->
# %% wrong: one bit alone
whole.measure(range(circuit.num_qubits), range(circuit.num_qubits)) --> whole.measure(0, 0)
# %% wrong: without the gates
whole.compose(circuit, inplace=True) -->
# %% wrong: further bits are added
whole.measure(range(circuit.num_qubits), range(circuit.num_qubits)) --> whole.measure_all()
# %% doubtful: the bits in the opposite order
whole.measure(range(circuit.num_qubits), range(circuit.num_qubits)) --> whole.measure(range(circuit.num_qubits), range(circuit.num_qubits)[::-1])
# %% check: another number of classical bits
found.num_clbits == expected.num_clbits
# %% inputs
($pattern_arguments,)
# %% draft  id=circuits/$pattern_id/named-registers  about=pattern  tags=circuits,registers
# %% prompt
from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister


def registers_of_$pattern_name($pattern_parameters, label: str) -> QuantumCircuit:
    """Let C be the circuit on $pattern_says. Build C on a QuantumRegister called 'q_' + label, with a ClassicalRegister called
    'c_' + label that has one bit. At the end measure the last qubit into this bit.
    """
# %% solution
    $pattern_code
    qubits = QuantumRegister(circuit.num_qubits, "q_" + label)
    bit = ClassicalRegister(1, "c_" + label)
    whole = QuantumCircuit(qubits, bit)
    whole.compose(circuit, qubits, inplace=True)
    whole.measure(qubits[-1], bit[0])
    return whole
# %% wrong: registers without names
qubits = QuantumRegister(circuit.num_qubits, "q_" + label) --> qubits = QuantumRegister(circuit.num_qubits)
bit = ClassicalRegister(1, "c_" + label) --> bit = ClassicalRegister(1)
# %% wrong: the names exchanged
qubits = QuantumRegister(circuit.num_qubits, "q_" + label) --> qubits = QuantumRegister(circuit.num_qubits, "c_" + label)
bit = ClassicalRegister(1, "c_" + label) --> bit = ClassicalRegister(1, "q_" + label)
# %% wrong: not measured
whole.measure(qubits[-1], bit[0]) -->
# %% wrong: a bit for every qubit
bit = ClassicalRegister(1, "c_" + label) --> bit = ClassicalRegister(circuit.num_qubits, "c_" + label)
# %% doubtful: the first qubit is measured
whole.measure(qubits[-1], bit[0]) --> whole.measure(qubits[0], bit[0])
# %% check: other registers
([(r.name, r.size) for r in found.qregs], [(r.name, r.size) for r in found.cregs]) == ([(r.name, r.size) for r in expected.qregs], [(r.name, r.size) for r in expected.cregs])
# %% inputs
($pattern_arguments, "in")
($pattern_arguments, "x")
# %% draft  id=circuits/$pattern_id/appended  about=pattern  tags=circuits,composition
# %% prompt
from qiskit import QuantumCircuit


def append_$pattern_name(given: QuantumCircuit, offset: int, $pattern_parameters) -> QuantumCircuit:
    """Let C be the circuit on $pattern_says. Append C to the end of the given circuit, with qubit k of C on the qubit offset + k,
    and return the result as a new circuit; the given one stays as it is.
    """
# %% solution
    $pattern_code
    return given.compose(circuit, range(offset, offset + circuit.num_qubits))
# %% solution: a gate is appended
    $pattern_code
    longer = given.copy()
    longer.append(circuit.to_gate(), range(offset, offset + circuit.num_qubits))
    return longer
# %% wrong: on the first qubits
given.compose(circuit, range(offset, offset + circuit.num_qubits)) --> given.compose(circuit, range(circuit.num_qubits))
# %% wrong: in front
range(offset, offset + circuit.num_qubits)) --> range(offset, offset + circuit.num_qubits), front=True)
# %% wrong: in place, and nothing is returned
range(offset, offset + circuit.num_qubits)) --> range(offset, offset + circuit.num_qubits), inplace=True)
# %% wrong: side by side
given.compose(circuit, range(offset, offset + circuit.num_qubits)) --> given.tensor(circuit)
# %% compare  arguments=yes
# %% setup  uses=made
# %% inputs
(made([('ry', 0.4, 0), ('h', 5), ('cx', 0, 1), ('t', 1), ('cry', 0.8, 5, 2), ('h', 6)], 7), 1, $pattern_arguments)
(made([('rx', 1.1, 1), ('h', 3), ('cx', 3, 1), ('s', 1), ('cx', 1, 4)], 7), 2, $pattern_arguments)
# %% draft  id=circuits/$pattern_id/repeated  about=pattern  tags=circuits,composition
# %% prompt
from qiskit import QuantumCircuit


def repeated_$pattern_name($pattern_parameters, times: int) -> QuantumCircuit:
    """Let C be the circuit on $pattern_says. Return a circuit that does C as often as times says, one after the other, with a
    barrier over all qubits after each C, also after the last one. The barriers stand in the returned circuit itself.
    """
# %% solution
    $pattern_code
    whole = QuantumCircuit(circuit.num_qubits)
    for _ in range(times):
        whole.compose(circuit, inplace=True)
        whole.barrier()
    return whole
# %% wrong: without barriers
whole.barrier() -->
# %% wrong: once more
range(times) --> range(times + 1)
# %% wrong: composed in vain
whole.compose(circuit, inplace=True) --> whole.compose(circuit)
# %% wrong: a barrier on one qubit
whole.barrier() --> whole.barrier(0)
# %% check: other barriers
[len(one.qubits) for one in found.data if one.operation.name == "barrier"] == [found.num_qubits] * arguments[-1]
# %% check: barriers at other places
len(set(stretches(found))) == 1 and found.data[-1].operation.name == "barrier"
# %% setup
def stretches(circuit):
    found, length = [], 0
    for one in circuit.data:
        length += 1
        if one.operation.name == "barrier":
            found.append(length)
            length = 0
    return found
# %% inputs
($pattern_arguments, 2)
($pattern_arguments, 3)
# %% draft  id=circuits/$pattern_id/undone  about=pattern  tags=circuits,composition
# %% prompt
from qiskit import QuantumCircuit


def undo_$pattern_name($pattern_parameters) -> QuantumCircuit:
    """The inverse of the circuit on $pattern_says."""
# %% solution
    $pattern_code
    return circuit.inverse()
# %% doubtful: the circuit itself
circuit.inverse() --> circuit
# %% wrong: done and undone
circuit.inverse() --> circuit.compose(circuit.inverse())
# %% wrong: measured instead of inverted
circuit.inverse() --> circuit.measure_all(inplace=False)
# %% wrong: a method that is not there
circuit.inverse() --> circuit.adjoint()
# %% doubtful: the gates in the opposite order
circuit.inverse() --> circuit.reverse_ops()
# %% inputs
($pattern_arguments,)
# %% draft  id=circuits/$pattern_id/controlled  about=pattern  tags=circuits,controlled
# %% prompt
from qiskit import QuantumCircuit


def controlled_$pattern_name($pattern_parameters) -> QuantumCircuit:
    """Let C be the circuit on $pattern_says. Return a circuit with one qubit more, qubit 0, that does C on the others if and only
    if qubit 0 is in |1>: qubit k of C is qubit k + 1.
    """
# %% solution
    $pattern_code
    whole = QuantumCircuit(circuit.num_qubits + 1)
    whole.append(circuit.to_gate().control(1), range(circuit.num_qubits + 1))
    return whole
# %% solution: gate by gate
    $pattern_code
    whole = QuantumCircuit(circuit.num_qubits + 1)
    for one in circuit.data:
        places = [circuit.find_bit(qubit).index + 1 for qubit in one.qubits]
        whole.append(one.operation.control(1), [0, *places])
    return whole
# %% wrong: without a control
    $pattern_code
    whole = QuantumCircuit(circuit.num_qubits + 1)
    whole.append(circuit.to_gate(), range(1, circuit.num_qubits + 1))
    return whole
# %% wrong: by the last qubit
range(circuit.num_qubits + 1) --> [circuit.num_qubits, *range(circuit.num_qubits)]
# %% wrong: if the qubit is in |0>
control(1) --> control(1, ctrl_state=0)
# %% inputs
($pattern_arguments,)
# %% draft  id=circuits/$pattern_id/as-a-gate  about=pattern  tags=circuits,gates
# %% prompt
from qiskit import QuantumCircuit
from qiskit.circuit import Gate


def gate_of_$pattern_name($pattern_parameters, name: str) -> Gate:
    """Let C be the circuit on $pattern_says. Return C as a gate that bears the given name."""
# %% solution
    $pattern_code
    circuit.name = name
    return circuit.to_gate()
# %% solution: renamed afterwards
    $pattern_code
    gate = circuit.to_gate()
    gate.name = name
    return gate
# %% wrong: the name is a label
    $pattern_code
    return circuit.to_gate(label=name)
# %% wrong: a circuit
return circuit.to_gate() --> return circuit
# %% wrong: a method that is not there
return circuit.to_gate() --> return circuit.as_gate()
# %% wrong: an instruction
return circuit.to_gate() --> return circuit.to_instruction()
# %% check: no gate
isinstance(found, Gate)
# %% check: another name
found.name == arguments[-1]
# %% inputs
($pattern_arguments, "mine")
($pattern_arguments, "step")
# %% draft  id=circuits/$pattern_id/if-one  about=pattern  tags=circuits,dynamic-circuits
# %% prompt
from qiskit import QuantumCircuit


def if_one_$pattern_name($pattern_parameters) -> QuantumCircuit:
    """Let C be the circuit on $pattern_says. Build a circuit with one qubit more than C, the last one, and one classical bit:
    bring the last qubit to |+> with a Hadamard gate, measure it into the bit and, if the outcome is 1, do C on the other
    qubits. Use if_test.
    """
# %% solution
    $pattern_code
    last = circuit.num_qubits
    whole = QuantumCircuit(last + 1, 1)
    whole.h(last)
    whole.measure(last, 0)
    with whole.if_test((0, 1)):
        whole.append(circuit.to_instruction(), range(last))
    return whole
# %% wrong: if the outcome is 0
if_test((0, 1)) --> if_test((0, 0))
# %% wrong: not measured
whole.measure(last, 0) -->
# %% wrong: without a Hadamard gate
whole.h(last) -->
# %% wrong: a method that was removed
    $pattern_code
    last = circuit.num_qubits
    whole = QuantumCircuit(last + 1, 1)
    whole.h(last)
    whole.measure(last, 0)
    whole.append(circuit.to_instruction().c_if(0, 1), range(last))
    return whole
# %% check: no if_test
any(one.operation.name == "if_else" for one in found.data)
# %% inputs
($pattern_arguments,)
