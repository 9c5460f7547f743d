# %% draft  id=library/superposed-register  tags=library,registers
# %% prompt
from qiskit import QuantumCircuit, QuantumRegister


def superposed_register(sizes: dict[str, int], name: str) -> QuantumCircuit:
    """Circuit with one QuantumRegister for each entry of sizes (name of the register: number of qubits), in that order, and
    a Hadamard gate on every qubit of the register with the given name.
    """
# %% solution
    registers = {label: QuantumRegister(size, label) for label, size in sizes.items()}
    circuit = QuantumCircuit(*registers.values())
    circuit.h(registers[name])
    return circuit
# %% solution: register after register
    circuit = QuantumCircuit()
    for label, size in sizes.items():
        register = QuantumRegister(size, label)
        circuit.add_register(register)
        if label == name:
            circuit.h(register)
    return circuit
# %% wrong: one register without a name
    circuit = QuantumCircuit(sum(sizes.values()))
    start = sum(size for label, size in sizes.items() if list(sizes).index(label) < list(sizes).index(name))
    circuit.h(range(start, start + sizes[name]))
    return circuit
# %% wrong: the first qubit alone
circuit.h(registers[name]) --> circuit.h(registers[name][0])
# %% wrong: every qubit of the circuit
circuit.h(registers[name]) --> circuit.h(circuit.qubits)
# %% wrong: the registers in the opposite order
QuantumCircuit(*registers.values()) --> QuantumCircuit(*reversed(registers.values()))
# %% check: other names or sizes of the registers
[(register.name, register.size) for register in found.qregs] == list(arguments[0].items())
# %% inputs
({'data': 2, 'work': 1}, 'data')
({'a': 1, 'b': 3}, 'b')
({'q': 2}, 'q')
# %% draft  id=library/instruction-qubits  tags=library,registers,inspection
# %% prompt
from qiskit import QuantumCircuit


def instruction_qubits(circuit: QuantumCircuit) -> list[tuple[str, list[int]]]:
    """For every instruction of a circuit, in order: its name and the indices of its qubits within circuit.qubits, in the order
    in which the instruction takes them. The circuit may have several quantum registers.
    """
# %% solution
    return [
        (instruction.operation.name, [circuit.find_bit(qubit).index for qubit in instruction.qubits])
        for instruction in circuit.data
    ]
# %% solution: by the list of qubits
    return [(one.name, [circuit.qubits.index(qubit) for qubit in one.qubits]) for one in circuit]
# %% wrong: indices within the registers
circuit.find_bit(qubit).index --> circuit.find_bit(qubit).registers[0][1]
# %% wrong: indices sorted
[circuit.find_bit(qubit).index for qubit in instruction.qubits] --> sorted(circuit.find_bit(qubit).index for qubit in instruction.qubits)
# %% wrong: counted from the last qubit
circuit.find_bit(qubit).index --> circuit.num_qubits - 1 - circuit.find_bit(qubit).index
# %% wrong: an attribute that was removed
circuit.find_bit(qubit).index --> qubit.index
# %% setup  uses=made
from qiskit import QuantumCircuit, QuantumRegister
def two_registers():
    a, b = QuantumRegister(2, 'a'), QuantumRegister(2, 'b')
    circuit = QuantumCircuit(a, b)
    circuit.cx(b[0], a[1])
    circuit.swap(a[0], b[1])
    circuit.t(b[1])
    return circuit
# %% inputs
(two_registers(),)
(made([('h', 0), ('ccx', 2, 0, 1), ('cz', 1, 0)], 3),)
# %% draft  id=library/measured-where-used  tags=library,measurement
# %% prompt
from qiskit import QuantumCircuit


def measured_where_used(circuit: QuantumCircuit) -> QuantumCircuit:
    """Copy of a circuit in which those qubits that at least one instruction acts on are measured at the end, and no others. The
    outcomes go, in the order of the qubits, to a new classical register with one bit for each of them. The given circuit
    stays as it is.
    """
# %% solution
    return circuit.measure_active(inplace=False)
# %% solution: the qubits found by hand
    from qiskit import ClassicalRegister
    used = [qubit for qubit in circuit.qubits if any(qubit in one.qubits for one in circuit.data)]
    register = ClassicalRegister(len(used), 'outcome')
    measured = circuit.copy()
    measured.add_register(register)
    measured.measure(used, register)
    return measured
# %% wrong: idle qubits are measured too
    return circuit.measure_all(inplace=False)
# %% wrong: in place, and nothing is returned
    return circuit.measure_active()
# %% wrong: the given circuit is changed
    circuit.measure_active()
    return circuit
# %% compare  arguments=yes
# %% setup  uses=made
# %% inputs
(made([('h', 1), ('cx', 1, 3)], 4),)
(made([('x', 0), ('h', 2)], 3, 1),)
(made([('ry', 0.4, 0), ('cx', 0, 1)], 2),)
# %% draft  id=library/measure-into-own-bits  tags=library,measurement
# %% prompt
from qiskit import QuantumCircuit


def measure_into_own_bits(circuit: QuantumCircuit) -> None:
    """Measure, in place, every qubit of a circuit: qubit k into classical bit k, which the circuit already has. No classical
    bits are added. Use measure_all.
    """
# %% solution
    circuit.measure_all(add_bits=False)
# %% solution: by lists
    circuit.measure(circuit.qubits, circuit.clbits[:circuit.num_qubits])
# %% wrong: a new register
circuit.measure_all(add_bits=False) --> circuit.measure_all()
# %% wrong: a copy that is thrown away
circuit.measure_all(add_bits=False) --> circuit.measure_all(inplace=False, add_bits=False)
# %% wrong: the bits in the opposite order
    circuit.measure(range(circuit.num_qubits), reversed(range(circuit.num_clbits)))
# %% compare  arguments=yes
# %% setup  uses=made
# %% inputs
(made([('x', 0), ('h', 1)], 2, 2),)
(made([('ry', 0.4, 0), ('cx', 0, 1)], 3, 4),)
# %% draft  id=library/without-final-measurements  tags=library,measurement
# %% prompt
from qiskit import QuantumCircuit


def without_final_measurements(circuit: QuantumCircuit) -> QuantumCircuit:
    """Copy of a circuit without the measurements that end it and without the classical registers that are left unused by this.
    Measurements in the middle of the circuit stay, and so does the given circuit.
    """
# %% solution
    return circuit.remove_final_measurements(inplace=False)
# %% solution: a copy changed in place
    shorter = circuit.copy()
    shorter.remove_final_measurements()
    return shorter
# %% wrong: in place, and nothing is returned
    return circuit.remove_final_measurements()
# %% wrong: the given circuit is changed
    circuit.remove_final_measurements()
    return circuit
# %% wrong: all measurements are dropped
    shorter = circuit.copy_empty_like()
    for instruction in circuit.data:
        if instruction.operation.name != 'measure':
            shorter.append(instruction)
    return shorter
# %% compare  arguments=yes
# %% setup
def finished(middle):
    from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister
    circuit = QuantumCircuit(QuantumRegister(2, 'q'))
    circuit.ry(0.7, 0)
    if middle:
        circuit.add_register(ClassicalRegister(1, 'mid'))
        circuit.measure(0, 0)
    circuit.h(0)
    circuit.cx(0, 1)
    circuit.measure_all()
    return circuit
# %% inputs
(finished(False),)
(finished(True),)
# %% draft  id=library/overwritten-by-integer  tags=library,initialize,reset
# %% prompt
from qiskit import QuantumCircuit


def overwritten(circuit: QuantumCircuit, value: int, qubits: list[int]) -> QuantumCircuit:
    """A new circuit that runs the given one and then brings the listed qubits to the basis state of an integer, whatever they
    held before; qubits[0] takes the least significant bit. The circuit method initialize does this.
    """
# %% solution
    longer = circuit.copy()
    longer.initialize(value, qubits)
    return longer
# %% solution: by resets and flips
    longer = circuit.copy()
    longer.reset(qubits)
    for place, qubit in enumerate(qubits):
        if value >> place & 1:
            longer.x(qubit)
    return longer
# %% wrong: prepared without a reset
longer.initialize(value, qubits) --> longer.prepare_state(value, qubits)
# %% wrong: the bits in the opposite order
longer.initialize(value, qubits) --> longer.initialize(value, qubits[::-1])
# %% wrong: a reset alone
longer.initialize(value, qubits) --> longer.reset(qubits)
# %% wrong: before the circuit instead of after it
    longer = circuit.copy_empty_like()
    longer.initialize(value, qubits)
    return longer.compose(circuit)
# %% setup  uses=made
# %% inputs
(made([('h', 0), ('cx', 0, 2)], 3), 2, [0, 1])
(made([('ry', 0.8, 1), ('cx', 1, 0)], 2), 1, [1])
(made([('h', 1)], 4), 5, [3, 0, 1])
# %% draft  id=library/copied-to-ancillas  tags=library,registers,ancilla
# %% prompt
from qiskit import QuantumCircuit


def copied_to_ancillas(circuit: QuantumCircuit, count: int) -> QuantumCircuit:
    """Copy of a circuit, extended by an AncillaRegister called 'anc' of count qubits behind its other qubits, so that the
    attribute num_ancillas tells count; at the end, CNOTs from qubit 0 to each ancilla. The given circuit keeps its qubits.
    """
# %% solution
    from qiskit import AncillaRegister
    ancillas = AncillaRegister(count, 'anc')
    extended = circuit.copy()
    extended.add_register(ancillas)
    extended.cx(0, ancillas)
    return extended
# %% wrong: a quantum register instead of an ancilla register
from qiskit import AncillaRegister --> from qiskit import QuantumRegister as AncillaRegister
# %% wrong: the given circuit is extended
extended = circuit.copy() --> extended = circuit
# %% wrong: the first ancilla alone
extended.cx(0, ancillas) --> extended.cx(0, ancillas[0])
# %% wrong: control and target exchanged
extended.cx(0, ancillas) --> extended.cx(ancillas, 0)
# %% compare  arguments=yes
# %% check: another number of ancillas, or another name
found.num_ancillas == arguments[1] and found.qregs[-1].name == 'anc'
# %% setup  uses=made
# %% inputs
(made([('h', 0)], 1), 2)
(made([('ry', 0.3, 1), ('cx', 1, 0)], 2, 1), 1)
(made([('h', 2), ('cx', 2, 0)], 3), 2)
# %% draft  id=library/measurement-map  tags=library,measurement,inspection
# %% prompt
from qiskit import QuantumCircuit


def measurement_map(circuit: QuantumCircuit) -> dict[int, int]:
    """Which qubit does each classical bit read? For every classical bit that a measurement writes to: its index in the
    circuit as key, the index of the qubit that is measured as value. No bit is written twice. Use get_instructions.
    """
# %% solution
    return {
        circuit.find_bit(one.clbits[0]).index: circuit.find_bit(one.qubits[0]).index
        for one in circuit.get_instructions('measure')
    }
# %% wrong: key and value exchanged
    return {
        circuit.find_bit(one.qubits[0]).index: circuit.find_bit(one.clbits[0]).index
        for one in circuit.get_instructions('measure')
    }
# %% wrong: the bits numbered by the order of the measurements
    return {k: circuit.find_bit(one.qubits[0]).index for k, one in enumerate(circuit.get_instructions('measure'))}
# %% wrong: the places within the registers
    return {
        circuit.find_bit(one.clbits[0]).registers[0][1]: circuit.find_bit(one.qubits[0]).registers[0][1]
        for one in circuit.get_instructions('measure')
    }
# %% setup  uses=made
def measured_twice():
    circuit = made([('measure', 2, 0)], 3, 1)
    circuit.measure_all()
    return circuit
# %% inputs
(made([('h', 0), ('measure', 0, 1), ('measure', 2, 0), ('reset', 0)], 3, 3),)
(made([('measure', 1, 2), ('measure', 3, 0), ('barrier', 0)], 4, 3),)
(measured_twice(),)
