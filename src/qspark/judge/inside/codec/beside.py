"""What QPY does not keep of a circuit, and what is therefore sent beside it: see ``notes``."""

import io
from typing import Any

from qiskit import QuantumCircuit, QuantumRegister, qpy
from qiskit.circuit import AncillaRegister, ClassicalRegister, Clbit, Qubit
from qiskit.transpiler import Layout

from qspark.judge.inside.codec.core import CannotCross, Malformed

REGISTERS = {cls.__name__: cls for cls in (QuantumRegister, ClassicalRegister, AncillaRegister)}
SCHEDULE = ("_op_start_times", "_duration", "_unit")
_UNITS = ("dt", "s", "ms", "us", "ns", "ps")
_Described = list[list[Any]]  # of registers: kind, name, places of their bits among all of the circuit


def kind_of(register: Any) -> str:
    """The name of a register's class. Raises CannotCross for what is none."""
    for name in reversed(REGISTERS):
        if isinstance(register, REGISTERS[name]):
            return name
    raise CannotCross(type(register).__name__)


def notes(circuit: QuantumCircuit) -> tuple[QuantumCircuit, dict[str, Any]]:
    """The circuit to write, and what is to be said beside it; nothing of most circuits.

    * its metadata: of these QPY makes JSON, where tuples are lists and keys are texts;
    * labels, which some releases lose of gates of some classes (not those within others);
    * when its operations begin, if it is scheduled, and how long it takes;
    * registers of ancillas, and those whose bits are in another order than the circuit's, which some releases lose;
    * the order in which its first layout holds the qubits: some methods of layouts take the first few of them.
    """
    said: dict[str, Any] = {}
    labels = {
        number: label
        for number, one in enumerate(circuit.data)
        if not one.is_standard_gate() and (label := getattr(one.operation, "label", None)) is not None
    }
    if labels:
        said["labels"] = labels
    schedule = [getattr(circuit, name, None) for name in SCHEDULE]
    if schedule[0] is not None or schedule[1] is not None:
        said["schedule"] = schedule
    order = _order(circuit)
    if order != sorted(order):  # QPY's
        said["layout"] = order
    if circuit.metadata:
        said["metadata"] = circuit.metadata
        circuit = circuit.copy()
        circuit.metadata = {}
    if _is_unusual(circuit) and not _keeps_registers(circuit):
        said["registers"] = described = _described(circuit)
        circuit = _in_one_register(circuit, described)
    return circuit, said


def put(circuit: QuantumCircuit, said: Any) -> QuantumCircuit:
    """The circuit that ``said`` was noted of. Raises Malformed, or whatever nonsense makes it raise."""
    if type(said) is not dict:
        raise Malformed("not what is said of a circuit")
    if "registers" in said:
        circuit = _in_registers(circuit, said["registers"])
    for number, label in said.get("labels", {}).items():
        instruction = circuit.data[number]
        if type(label) is not str or getattr(instruction.operation, "label", label) != label:
            operation = instruction.operation.to_mutable()
            operation.label = label  # raises for what is no text
            circuit.data[number] = instruction.replace(operation=operation)
    if "schedule" in said:
        times, duration, unit = said["schedule"]
        known = unit is None or unit in _UNITS
        if not known or not isinstance(duration, int | float | None) or not _is_schedule(times):
            raise Malformed("not a schedule")
        for name, value in zip(SCHEDULE, (times, duration, unit), strict=True):
            if hasattr(circuit, name):
                setattr(circuit, name, value)
    if "layout" in said:
        order = said["layout"]
        if type(order) is not list or sorted(order) != _order(circuit):
            raise Malformed("not the order of this layout")
        layout = circuit._layout
        layout.initial_layout = Layout({layout.initial_layout[place]: place for place in order})
    if "metadata" in said:
        circuit.metadata = said["metadata"]  # raises for what is no dictionary
    return circuit


def _order(circuit: QuantumCircuit) -> list[int]:
    """Where the qubits of the circuit before its layout went, in the order in which the layout holds them."""
    if circuit.layout is None or circuit.layout.initial_layout is None:
        return []
    return list(circuit.layout.initial_layout.get_virtual_bits().values())


def _is_schedule(times: Any) -> bool:
    return times is None or (type(times) is list and all(type(time) in (int, float) for time in times))


def _is_unusual(circuit: QuantumCircuit) -> bool:
    """Whether a register is of ancillas, or the bits are not those of one register after the other."""
    if any(isinstance(register, AncillaRegister) for register in circuit.qregs):
        return True
    for bits, registers in ((circuit.qubits, circuit.qregs), (circuit.clbits, circuit.cregs)):
        places = [(home, place) for home in registers for place in range(len(home))]
        if [(getattr(bit, "_register", None), getattr(bit, "_index", None)) for bit in bits] != places:
            return True
    return False


def _keeps_registers(circuit: QuantumCircuit) -> bool:
    """Whether QPY keeps them: in some releases it raises, in some it loses them."""
    buffer = io.BytesIO()
    try:
        qpy.dump(circuit.copy_empty_like(), buffer, use_symengine=False)
        buffer.seek(0)
        return _described(qpy.load(buffer)[0]) == _described(circuit)
    except Exception:  # noqa: BLE001  on registers that it does not foresee it raises whatever comes of that
        return False


def _described(circuit: QuantumCircuit) -> list[_Described]:
    return [
        [[kind_of(home), home.name, [circuit.find_bit(bit).index for bit in home]] for home in registers]
        for registers in (circuit.qregs, circuit.cregs)
    ]


def _in_one_register(circuit: QuantumCircuit, described: list[_Described]) -> QuantumCircuit:
    """The same operations on the qubits of one register; and on the bits of one, where theirs are not in order."""
    in_order = [place for *_, places in described[1] for place in places] == list(range(circuit.num_clbits))
    if circuit.layout is not None or circuit.num_vars or (not in_order and _has_blocks(circuit)):
        raise CannotCross("a circuit in registers that QPY does not keep")
    made = QuantumCircuit(QuantumRegister(circuit.num_qubits, "q"), name=circuit.name)
    made.global_phase = circuit.global_phase
    if in_order:
        made.add_bits(circuit.clbits)
        made.add_register(*circuit.cregs)
    else:
        made.add_register(ClassicalRegister(circuit.num_clbits, "c"))
    _copy_operations(circuit, made)
    return made


def _in_registers(circuit: QuantumCircuit, said: Any) -> QuantumCircuit:
    quantum, classical = said
    made = QuantumCircuit(name=circuit.name)
    made.global_phase = circuit.global_phase
    same = _described(circuit)[1] == classical
    bits: list[Any]
    for described, count, cls in ((quantum, circuit.num_qubits, Qubit), (classical, circuit.num_clbits, Clbit)):
        if cls is Clbit and same:  # operations may be conditioned on these
            made.add_bits(circuit.clbits)
            made.add_register(*circuit.cregs)
            continue
        bits, homes = [None] * count, []
        for kind, name, places in described:
            if all(bits[place] is None for place in places):
                home = REGISTERS[kind](len(places), name)
                for place, bit in zip(places, home, strict=True):
                    bits[place] = bit
            else:  # of bits that other registers have
                home = REGISTERS[kind](name=name, bits=[bits[place] for place in places])
            homes.append(home)
        made.add_bits([cls() if bit is None else bit for bit in bits])
        made.add_register(*homes)
    _copy_operations(circuit, made)
    return made


def _copy_operations(circuit: QuantumCircuit, to: QuantumCircuit) -> None:
    """Onto the bits at the same places. Raises Malformed where there are other numbers of them."""
    if (circuit.num_qubits, circuit.num_clbits) != (to.num_qubits, to.num_clbits):
        raise Malformed("registers of another circuit")
    for one in circuit.data:
        qubits = [to.qubits[circuit.find_bit(bit).index] for bit in one.qubits]
        clbits = [to.clbits[circuit.find_bit(bit).index] for bit in one.clbits]
        to._append(one.replace(qubits=qubits, clbits=clbits))


def _has_blocks(circuit: QuantumCircuit) -> bool:
    return any(getattr(one.operation, "blocks", None) for one in circuit.data if not one.is_standard_gate())
