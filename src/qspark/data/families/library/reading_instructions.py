# %% draft  id=library/operations-in-blocks  tags=library,control-flow,inspection
# %% prompt
from qiskit import QuantumCircuit


def in_blocks(circuit: QuantumCircuit) -> dict[str, int]:
    """How often each operation occurs, by name, in the blocks of a circuit's control-flow instructions (if-else, loops,
    switch); each block counts once, and none of them has control flow within. What stands outside does not count.
    """
# %% solution
    from qiskit.circuit import ControlFlowOp
    counts = {}
    for one in circuit.data:
        for block in one.operation.blocks if isinstance(one.operation, ControlFlowOp) else ():
            for name, count in block.count_ops().items():
                counts[name] = counts.get(name, 0) + count
    return counts
# %% wrong: the circuit's own operations
    return dict(circuit.count_ops())
# %% wrong: the first block alone
one.operation.blocks if --> one.operation.blocks[:1] if
# %% wrong: later blocks overwrite
counts.get(name, 0) + count --> count
# %% wrong: everything, in blocks or not
    from qiskit.converters import circuit_to_dag
    return dict(circuit_to_dag(circuit).count_ops())
# %% setup
from qiskit import QuantumCircuit


def branching(both, times):
    circuit = QuantumCircuit(2, 1)
    circuit.h(0)
    circuit.measure(0, 0)
    with circuit.if_test((0, 1)) as otherwise:
        circuit.x(1)
        circuit.cx(0, 1)
    if both:
        with otherwise:
            circuit.x(1)
    if times:
        with circuit.for_loop(range(times)):
            circuit.x(0)
            circuit.rz(0.2, 1)
    return circuit
# %% inputs
(branching(True, 0),)
(branching(True, 3),)
(branching(False, 2),)
# %% draft  id=library/angles-of-gate  tags=library,circuits,inspection
# %% prompt
from qiskit import QuantumCircuit


def angles_of(circuit: QuantumCircuit, name: str) -> list[float]:
    """The first parameter of every gate with exactly this name, in the order of the circuit; use get_instructions. The
    list is empty if there is no such gate.
    """
# %% solution
    return [float(one.operation.params[0]) for one in circuit.get_instructions(name)]
# %% solution: by the instructions themselves
    return [float(one.params[0]) for one in circuit if one.name == name]
# %% wrong: gates whose name contains it
    return [float(one.operation.params[0]) for one in circuit.data if name in one.operation.name]
# %% wrong: all parameters of the gates
    return [float(angle) for one in circuit.get_instructions(name) for angle in one.operation.params]
# %% wrong: the last parameter
params[0] --> params[-1]
# %% wrong: each angle once, sorted
    return sorted({float(one.operation.params[0]) for one in circuit.get_instructions(name)})
# %% setup  uses=made
# %% inputs
(made([("rz", 0.7, 0), ("crz", 0.2, 0, 1), ("rz", 0.3, 1), ("rz", 0.7, 0)], 2), "rz")
(made([("u", 0.5, 0.2, 0.1, 1), ("cx", 0, 1), ("u", 0.4, 0.0, 0.9, 0)], 2), "u")
(made([("h", 0), ("cx", 0, 1)], 2), "rx")
# %% draft  id=library/key-figures  tags=library,circuits,inspection
# %% prompt
from qiskit import QuantumCircuit


def key_figures(circuit: QuantumCircuit) -> dict[str, int]:
    """Key figures of a circuit under the keys "width" (qubits and classical bits together), "size" (operations without
    barriers), "depth", "nonlocal" (gates on two or more qubits, without barriers) and "parameters" (different free
    parameters).
    """
# %% solution
    return {
        "width": circuit.width(),
        "size": circuit.size(),
        "depth": circuit.depth(),
        "nonlocal": circuit.num_nonlocal_gates(),
        "parameters": circuit.num_parameters,
    }
# %% wrong: width without classical bits
circuit.width() --> circuit.num_qubits
# %% wrong: size with barriers
circuit.size() --> len(circuit.data)
# %% wrong: barriers count as gates on many qubits
circuit.num_nonlocal_gates() --> sum(len(one.qubits) > 1 for one in circuit.data)
# %% wrong: every use of a parameter counts
circuit.num_parameters --> sum(len(one.operation.params) for one in circuit.data)
# %% wrong: a property is called
circuit.num_parameters --> circuit.num_parameters()
# %% setup  uses=made
from qiskit.circuit import Parameter

T = Parameter("t")
# %% inputs
(made([("rx", T, 0), ("barrier",), ("cx", 0, 1), ("rz", T, 1), ("rz", 0.2, 1), ("measure", 1, 0)], 2, 1),)
(made([("h", 0), ("ccx", 0, 1, 2), ("rzz", 2 * T, 0, 2), ("barrier", 0, 1), ("p", Parameter("s"), 2)], 3),)
(made([("x", 3)], 4, 2),)
# %% draft  id=library/t-depth  tags=library,circuits,depth
# %% prompt
from qiskit import QuantumCircuit


def t_depth(circuit: QuantumCircuit) -> int:
    """T depth of a circuit: its depth when only the gates t and tdg count, while all other gates still keep them in
    order.
    """
# %% solution
    return circuit.depth(lambda instruction: instruction.operation.name in ("t", "tdg"))
# %% wrong: all gates count
    return circuit.depth()
# %% wrong: the number of T gates
    return sum(circuit.count_ops().get(name, 0) for name in ("t", "tdg"))
# %% wrong: only t counts
in ("t", "tdg") --> == "t"
# %% wrong: the other gates are taken away first
    bare = circuit.copy_empty_like()
    for instruction in circuit.data:
        if instruction.operation.name in ("t", "tdg"):
            bare.append(instruction)
    return bare.depth()
# %% setup  uses=made
# %% inputs
(made([("t", 0), ("tdg", 0), ("cx", 0, 1), ("t", 1), ("t", 2)], 3),)
(made([("t", 0), ("h", 0), ("t", 1), ("cx", 0, 1), ("tdg", 1), ("s", 1)], 2),)
(made([("h", 0), ("cx", 0, 1)], 2),)
# %% draft  id=library/operations-on-qubit  tags=library,circuits,inspection
# %% prompt
from qiskit import QuantumCircuit


def operations_on(circuit: QuantumCircuit, qubit: int) -> int:
    """How many operations of a circuit act on the qubit with this index, alone or together with others. Measurements
    and resets count, barriers do not.
    """
# %% solution
    bit = circuit.qubits[qubit]
    return circuit.size(lambda one: bit in one.qubits and one.operation.name != "barrier")
# %% solution: counted by hand
    touched = 0
    for one in circuit.data:
        if one.operation.name != "barrier" and qubit in [circuit.find_bit(q).index for q in one.qubits]:
            touched += 1
    return touched
# %% wrong: barriers count
and one.operation.name != "barrier" --> and True
# %% wrong: only where it is the first qubit
bit in one.qubits --> bit == one.qubits[0]
# %% wrong: only unitary gates
one.operation.name != "barrier" --> one.operation.name not in ("barrier", "measure", "reset")
# %% wrong: only where it is alone
bit in one.qubits --> (bit,) == tuple(one.qubits)
# %% setup  uses=made
# %% inputs
(made([("h", 0), ("cx", 0, 1), ("barrier",), ("ccx", 0, 2, 1), ("measure", 1, 0)], 3, 1), 1)
(made([("cx", 0, 1), ("reset", 0), ("x", 0), ("barrier", 0)], 2), 0)
(made([("cz", 0, 1), ("h", 1)], 3), 2)
# %% draft  id=library/names-outside-basis  tags=library,circuits,inspection
# %% prompt
from qiskit import QuantumCircuit


def outside_basis(circuit: QuantumCircuit, basis: list[str]) -> dict[str, int]:
    """How often each operation occurs in the circuit whose name is not in the basis, by name. Barriers and measurements
    are operations like any other.
    """
# %% solution
    return {name: count for name, count in circuit.count_ops().items() if name not in basis}
# %% wrong: all operations
    return dict(circuit.count_ops())
# %% wrong: those that are in the basis
not in basis --> in basis
# %% wrong: 1 for each
name: count for --> name: 1 for
# %% wrong: gates alone
if name not in basis --> if name not in (*basis, "measure", "barrier")
# %% setup  uses=made
# %% inputs
(made([("h", 0), ("cx", 0, 1), ("h", 1), ("sx", 0), ("measure", 0, 0)], 2, 1), ["cx", "sx", "rz"])
(made([("rz", 0.1, 0), ("barrier",), ("swap", 0, 2), ("swap", 0, 1)], 3), ["rz", "cz", "measure"])
(made([("x", 0), ("cx", 0, 1)], 2), ["x", "cx"])
# %% draft  id=library/classical-register-bits  tags=library,circuits,registers
# %% prompt
from qiskit import QuantumCircuit


def register_bits(circuit: QuantumCircuit) -> dict[str, list[int]]:
    """For each classical register of a circuit: its name, and the indices of its bits within the whole circuit, in the
    register's own order.
    """
# %% solution
    return {register.name: [circuit.find_bit(bit).index for bit in register] for register in circuit.cregs}
# %% wrong: the indices within the registers
[circuit.find_bit(bit).index for bit in register] --> list(range(register.size))
# %% wrong: quantum registers
circuit.cregs --> circuit.qregs
# %% wrong: the size of the registers
[circuit.find_bit(bit).index for bit in register] --> register.size
# %% wrong: the last bit first
for bit in register] --> for bit in reversed(register)]
# %% setup
from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister
from qiskit.circuit import Clbit
# %% inputs
(QuantumCircuit(QuantumRegister(2, "q"), ClassicalRegister(1, "flag"), ClassicalRegister(3, "out")),)
(QuantumCircuit(QuantumRegister(1, "q"), [Clbit()], ClassicalRegister(2, "c")),)
(QuantumCircuit(3, 2),)
# %% draft  id=library/controls-of-gates  tags=library,circuits,gates
# %% prompt
from qiskit import QuantumCircuit


def controlled_gates(circuit: QuantumCircuit) -> list[tuple[str, int]]:
    """For each controlled gate (ControlledGate) of a circuit, in order: the name of the gate that is controlled, and
    the number of its control qubits.
    """
# %% solution
    from qiskit.circuit import ControlledGate
    gates = [one.operation for one in circuit.data if isinstance(one.operation, ControlledGate)]
    return [(gate.base_gate.name, gate.num_ctrl_qubits) for gate in gates]
# %% wrong: the names of the controlled gates themselves
gate.base_gate.name --> gate.name
# %% wrong: the first letter taken off
gate.base_gate.name --> gate.name[1:]
# %% wrong: all qubits but one are controls
gate.num_ctrl_qubits --> gate.num_qubits - 1
# %% wrong: a class that is elsewhere
from qiskit.circuit import ControlledGate --> from qiskit.extensions import ControlledGate
# %% setup  uses=made
# %% inputs
(made([("h", 0), ("ccx", 0, 1, 2), ("rzz", 0.3, 0, 1), ("cswap", 2, 0, 1)], 3),)
(made([("crz", 0.4, 0, 1), ("swap", 0, 1), ("mcx", [0, 1, 2], 3)], 4),)
(made([("cz", 0, 1), ("cp", 0.2, 1, 0), ("x", 1)], 2),)
