# %% draft  id=library/without-operations  tags=library,circuits,rewriting
# %% prompt
from qiskit import QuantumCircuit


def without(circuit: QuantumCircuit, names: list[str]) -> QuantumCircuit:
    """A new circuit with the same qubits, classical bits and global phase (which matters here), and with all
    instructions of the given circuit except those with one of these names. Start from copy_empty_like.
    """
# %% solution
    kept = circuit.copy_empty_like()
    for instruction in circuit.data:
        if instruction.operation.name not in names:
            kept.append(instruction)
    return kept
# %% solution: by a list of instructions
    kept = circuit.copy()
    kept.data = [instruction for instruction in circuit.data if instruction.operation.name not in names]
    return kept
# %% wrong: an empty circuit without the global phase
circuit.copy_empty_like() --> QuantumCircuit(circuit.num_qubits, circuit.num_clbits)
# %% wrong: the instructions with these names
not in names --> in names
# %% wrong: the whole circuit, and then these instructions again
circuit.copy_empty_like() --> circuit.copy()
# %% wrong: the given circuit is emptied
    circuit.data = [instruction for instruction in circuit.data if instruction.operation.name not in names]
    return circuit
# %% compare  phase=yes  arguments=yes
# %% setup  uses=made
def turned(circuit, angle):
    circuit.global_phase = angle
    return circuit
# %% inputs
(turned(made([("h", 0), ("cx", 0, 1), ("t", 1), ("z", 0), ("ry", 0.3, 1)], 2), 0.7), ["t", "z"])
(made([("x", 0), ("measure", 0, 0), ("h", 1), ("x", 1)], 2, 1), ["measure", "h"])
# %% draft  id=library/part-on-some-qubits  tags=library,circuits,rewriting
# %% prompt
from qiskit import QuantumCircuit


def part_of(circuit: QuantumCircuit, qubits: list[int]) -> QuantumCircuit:
    """A circuit on len(qubits) qubits with those gates of a circuit without measurements that act on no other qubits
    than the ones listed, in the same order. Qubit qubits[i] of the circuit is qubit i of the new one.
    """
# %% solution
    part = QuantumCircuit(len(qubits))
    for instruction in circuit.data:
        places = [circuit.find_bit(qubit).index for qubit in instruction.qubits]
        if set(places) <= set(qubits):
            part.append(instruction.operation, [qubits.index(place) for place in places])
    return part
# %% wrong: the listed qubits in ascending order
qubits.index(place) --> sorted(qubits).index(place)
# %% wrong: gates on one qubit alone
if set(places) <= set(qubits): --> if len(places) == 1 and places[0] in qubits:
# %% wrong: gates without their own order of qubits
for place in places] --> for place in sorted(places)]
# %% wrong: gates that touch all listed qubits
set(places) <= set(qubits) --> set(places) == set(qubits)
# %% wrong: as many qubits as before
    part = circuit.copy_empty_like()
    for instruction in circuit.data:
        if {circuit.find_bit(qubit).index for qubit in instruction.qubits} <= set(qubits):
            part.append(instruction)
    return part
# %% setup  uses=made
# %% inputs
(made([("h", 2), ("cx", 2, 0), ("cx", 0, 1), ("s", 1), ("ry", 0.4, 0)], 3), [2, 0])
(made([("cx", 3, 1), ("t", 1), ("h", 0), ("cz", 0, 3), ("crx", 0.3, 1, 3), ("x", 2)], 4), [1, 3])
# %% draft  id=library/scaled-angles  tags=library,circuits,rewriting
# %% prompt
from qiskit import QuantumCircuit


def with_scaled_angles(circuit: QuantumCircuit, factor: float) -> QuantumCircuit:
    """A copy of a circuit in which the angle of each RZ gate is multiplied by a factor; nothing else changes, and the
    given circuit stays as it is. Use the replace method of CircuitInstruction.
    """
# %% solution
    scaled = circuit.copy_empty_like()
    for one in circuit.data:
        scaled.append(one.replace(params=[factor * one.params[0]]) if one.name == "rz" else one)
    return scaled
# %% solution: by new gates
    from qiskit.circuit.library import RZGate
    scaled = circuit.copy_empty_like()
    for one in circuit.data:
        scaled.append(one.replace(operation=RZGate(factor * one.operation.params[0])) if one.name == "rz" else one)
    return scaled
# %% wrong: changes that the circuit does not take over
    scaled = circuit.copy()
    for one in scaled.data:
        if one.operation.name == "rz":
            one.operation.params[0] *= factor
    return scaled
# %% wrong: the angles of all gates
if one.name == "rz" else one --> if one.params else one
# %% wrong: the result of replace is dropped
    scaled = circuit.copy()
    for one in scaled.data:
        if one.name == "rz":
            one.replace(params=[factor * one.params[0]])
    return scaled
# %% wrong: the factor is added
factor * one.params[0] --> factor + one.params[0]
# %% compare  arguments=yes
# %% setup  uses=made
# %% inputs
(made([("h", 0), ("rz", 0.3, 0), ("crz", 0.5, 0, 1), ("rz", -0.8, 1), ("ry", 0.4, 0)], 2), 3.0)
(made([("rz", 1.2, 2), ("rx", 0.6, 2), ("cx", 2, 0), ("measure", 0, 0)], 3, 1), -0.5)
# %% draft  id=library/gate-at-position  tags=library,circuits,rewriting
# %% prompt
from qiskit import QuantumCircuit


def insert_x(circuit: QuantumCircuit, position: int, qubit: int) -> None:
    """Put an X gate on this qubit into the circuit itself, so that it becomes instruction number position (counted from
    0) of circuit.data and the instructions from there on come after it.
    """
# %% solution
    from qiskit.circuit import CircuitInstruction
    from qiskit.circuit.library import XGate
    circuit.data.insert(position, CircuitInstruction(XGate(), [circuit.qubits[qubit]]))
# %% wrong: at the end
    circuit.x(qubit)
# %% wrong: one place later
insert(position, --> insert(position + 1,
# %% wrong: in the place of an instruction
    from qiskit.circuit import CircuitInstruction
    from qiskit.circuit.library import XGate
    circuit.data[position] = CircuitInstruction(XGate(), [circuit.qubits[qubit]])
# %% wrong: into a list that is thrown away
circuit.data.insert( --> list(circuit.data).insert(
# %% compare  arguments=yes
# %% setup  uses=made
# %% inputs
(made([("h", 0), ("cx", 0, 1), ("ry", 0.3, 1), ("cz", 1, 0)], 2), 2, 1)
(made([("s", 1), ("ry", 0.5, 0), ("cx", 0, 2), ("ry", 0.2, 2)], 3), 1, 0)
(made([("h", 0), ("measure", 0, 0), ("ry", 0.1, 0)], 1, 1), 1, 0)
# %% draft  id=library/parts-between-barriers  tags=library,circuits,rewriting
# %% prompt
from qiskit import QuantumCircuit


def between_barriers(circuit: QuantumCircuit) -> list[QuantumCircuit]:
    """The parts of a circuit before, between and after its barriers, in order, without the barriers. Each part has the
    qubits and classical bits of the whole circuit; n barriers make n + 1 parts, some of which may be empty.
    """
# %% solution
    parts = [circuit.copy_empty_like()]
    for instruction in circuit.data:
        if instruction.operation.name == "barrier":
            parts.append(circuit.copy_empty_like())
        else:
            parts[-1].append(instruction)
    return parts
# %% wrong: the last part is lost
return parts --> return parts[:-1]
# %% wrong: each part begins with all that came before
parts.append(circuit.copy_empty_like()) --> parts.append(parts[-1].copy())
# %% wrong: empty parts left out
return parts --> return [part for part in parts if part.data]
# %% wrong: layers instead of parts
    from qiskit.converters import circuit_to_dag, dag_to_circuit
    return [dag_to_circuit(layer["graph"]) for layer in circuit_to_dag(circuit).layers()]
# %% setup  uses=made
# %% inputs
(made([("h", 0), ("cx", 0, 1), ("barrier",), ("t", 1), ("barrier",), ("measure", 1, 0)], 2, 1),)
(made([("x", 0), ("s", 1), ("barrier",), ("barrier", 0, 1), ("cz", 0, 1), ("h", 1)], 2),)
# %% draft  id=library/gates-in-reverse-order  tags=library,circuits,rewriting
# %% prompt
from qiskit import QuantumCircuit


def last_gate_first(circuit: QuantumCircuit) -> QuantumCircuit:
    """A circuit with the same gates on the same qubits in the opposite order in time. The gates themselves do not
    change: none is replaced by its inverse.
    """
# %% solution
    return circuit.reverse_ops()
# %% solution: instruction by instruction
    turned = circuit.copy_empty_like()
    for instruction in reversed(circuit.data):
        turned.append(instruction)
    return turned
# %% wrong: the inverse circuit
circuit.reverse_ops() --> circuit.inverse()
# %% wrong: the qubits in the opposite order
circuit.reverse_ops() --> circuit.reverse_bits()
# %% wrong: each gate inverted, the order kept
circuit.reverse_ops() --> circuit.inverse().reverse_ops()
# %% wrong: a list is reversed that the circuit does not share
    turned = circuit.copy()
    list(turned.data).reverse()
    return turned
# %% setup  uses=made
# %% inputs
(made([("h", 0), ("t", 0), ("cx", 0, 1), ("ry", 0.3, 1)], 2),)
(made([("s", 2), ("cx", 2, 0), ("rx", 0.7, 0), ("cz", 0, 1), ("h", 1)], 3),)
# %% draft  id=library/decomposed-gates  tags=library,circuits,decompose
# %% prompt
from qiskit import QuantumCircuit


def counts_after(circuit: QuantumCircuit, name: str) -> dict[str, int]:
    """Numbers of operations by name after Qiskit's decompose method has replaced the gates with this name, and only
    those, by their definitions, one level deep. The given circuit does not change.
    """
# %% solution
    return dict(circuit.decompose(name).count_ops())
# %% wrong: all gates
circuit.decompose(name) --> circuit.decompose()
# %% wrong: two levels deep
circuit.decompose(name) --> circuit.decompose(name).decompose()
# %% wrong: the result is dropped
    circuit.decompose(name)
    return dict(circuit.count_ops())
# %% wrong: the definition of one gate alone
    return dict(circuit.get_instructions(name)[0].operation.definition.count_ops())
# %% compare  arguments=yes
# %% setup  uses=made
# %% inputs
(made([("h", 0), ("swap", 0, 1), ("ccx", 0, 1, 2), ("swap", 1, 2)], 3), "swap")
(made([("cy", 0, 1), ("crz", 0.3, 1, 0), ("measure", 0, 0)], 2, 1), "cy")
# %% draft  id=library/same-up-to-independent-order  tags=library,circuits,comparison
# %% prompt
from qiskit import QuantumCircuit


def same_instructions(first: QuantumCircuit, second: QuantumCircuit) -> bool:
    """Whether two circuits on equally named registers consist of the same instructions on the same bits, where the
    order of instructions that share no bit does not matter. Gates with the same effect are not the same gates.
    """
# %% solution
    return first == second
# %% solution: by their graphs
    from qiskit.converters import circuit_to_dag
    return circuit_to_dag(first) == circuit_to_dag(second)
# %% wrong: the same effect
    from qiskit.quantum_info import Operator
    return Operator(first).equiv(second)
# %% wrong: the same list of instructions
    return list(first.data) == list(second.data)
# %% wrong: the same numbers of each operation
    return first.count_ops() == second.count_ops() and first.depth() == second.depth()
# %% wrong: the same object
    return first is second
# %% setup  uses=made
# %% inputs
(made([("h", 0), ("s", 1), ("cx", 0, 1)], 2), made([("s", 1), ("h", 0), ("cx", 0, 1)], 2))
(made([("x", 0), ("x", 0)], 1), made([], 1))
(made([("h", 0), ("t", 0)], 1), made([("t", 0), ("h", 0)], 1))
(made([("rx", 0.3, 1)], 2), made([("rx", 0.4, 1)], 2))
# %% draft  id=library/from-instructions  tags=library,circuits
# %% prompt
from qiskit import QuantumCircuit
from qiskit.circuit import CircuitInstruction, Qubit


def assembled(instructions: list[CircuitInstruction], qubits: list[Qubit]) -> QuantumCircuit:
    """Circuit of these instructions, which were taken from other circuits, on exactly these qubits in this order. Some
    of the qubits may be unused; there are no classical bits.
    """
# %% solution
    return QuantumCircuit.from_instructions(instructions, qubits=qubits)
# %% solution: one by one
    circuit = QuantumCircuit(qubits)
    for instruction in instructions:
        circuit.append(instruction)
    return circuit
# %% wrong: qubits in the order of their first use
instructions, qubits=qubits --> instructions
# %% wrong: in the opposite order of qubits
qubits=qubits --> qubits=reversed(qubits)
# %% wrong: the last instruction first
from_instructions(instructions, --> from_instructions(reversed(instructions),
# %% wrong: all on one instruction's qubits
    circuit = QuantumCircuit(qubits)
    for instruction in instructions:
        circuit.append(instruction.operation, qubits[: instruction.operation.num_qubits])
    return circuit
# %% setup  uses=made
def cut(circuit, first, last, order):
    return list(circuit.data[first:last]), [circuit.qubits[k] for k in order]
# %% inputs
cut(made([("h", 0), ("cx", 2, 0), ("t", 2), ("ry", 0.3, 0), ("x", 1)], 3), 1, 4, [0, 1, 2])
cut(made([("s", 1), ("h", 3), ("cz", 3, 1), ("crx", 0.5, 1, 0)], 4), 0, 4, [3, 0, 2, 1])
