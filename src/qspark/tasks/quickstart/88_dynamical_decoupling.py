# %% task  id=quickstart/dynamical-decoupling  difficulty=advanced  tags=hardware,error-mitigation,scheduling
# %% prompt
from qiskit import QuantumCircuit


def decouple(circuit: QuantumCircuit, x_duration: int) -> QuantumCircuit:
    """Return a copy of a scheduled circuit in which long delays are filled with an X-X echo.

    All delays of the circuit are in units of dt, and an X gate takes x_duration dt. Every delay of
    duration T with T >= 2 * x_duration becomes, on its qubit: delay a, X, delay b, X, delay c. With F =
    T - 2 * x_duration, a = F // 4, b = F // 2 and c = F - a - b, so that the total duration does not
    change. Delays of duration 0 may be written or left out. Shorter delays and all other instructions
    stay as they are, in the same order on every qubit. The circuit that was passed in must not be
    changed.
    """
# %% solution
    result = circuit.copy_empty_like()
    for step in circuit.data:
        free = step.operation.duration - 2 * x_duration if step.operation.name == "delay" else -1
        if free < 0:
            result.append(step)
            continue
        qubit = step.qubits[0]
        first, middle = free // 4, free // 2
        result.delay(first, qubit)
        result.x(qubit)
        result.delay(middle, qubit)
        result.x(qubit)
        result.delay(free - first - middle, qubit)
    return result
# %% test
from qiskit import QuantumCircuit


def check(candidate):
    def timeline(circuit):
        lines = [[] for _ in circuit.qubits]
        for step in circuit.data:
            operation = step.operation
            if operation.name == "delay":
                assert operation.unit == "dt", f"expected delays in dt, got {operation.unit}"
                entry = ("delay", int(operation.duration))
            else:
                clbits = [circuit.find_bit(bit).index for bit in step.clbits]
                entry = (operation.name, *map(float, operation.params), *clbits)
            for qubit in step.qubits:
                index = circuit.find_bit(qubit).index
                others = tuple(circuit.find_bit(q).index for q in step.qubits)
                if entry != ("delay", 0):
                    lines[index].append((*entry, others))
        return lines

    first = QuantumCircuit(2, 2)
    first.sx(0)
    first.delay(1000, 1)
    first.cx(0, 1)
    first.delay(640, 0)
    first.rz(0.3, 1)
    first.barrier()
    first.measure([0, 1], [0, 1])
    second = QuantumCircuit(3)
    for qubit, time in enumerate((319, 320, 321)):
        second.delay(time, qubit)
        second.x(qubit)
    second.delay(1003, 1)
    second.cz(1, 2)
    second.delay(2, 0)
    for circuit in (first, second):
        for x_duration in (160, 100, 1):
            before = circuit.copy()
            padded = candidate(circuit, x_duration)
            assert isinstance(padded, QuantumCircuit), f"expected a QuantumCircuit, got {type(padded).__name__}"
            assert circuit == before, "the circuit that was passed in has been changed"
            assert padded.num_qubits == circuit.num_qubits, (
                f"expected {circuit.num_qubits} qubits, got {padded.num_qubits}"
            )
            expected = []
            for index, line in enumerate(timeline(circuit)):
                wanted = []
                for entry in line:
                    free = entry[1] - 2 * x_duration if entry[0] == "delay" else -1
                    if free < 0:
                        wanted.append(entry)
                        continue
                    delays = [free // 4, free // 2, free - free // 4 - free // 2]
                    for position, time in enumerate(delays):
                        if position:
                            wanted.append(("x", (index,)))
                        if time:
                            wanted.append(("delay", time, (index,)))
                expected.append(wanted)
            lines = timeline(padded)
            for qubit, (line, wanted) in enumerate(zip(lines, expected)):
                assert line == wanted, f"x_duration {x_duration}, qubit {qubit}: expected {wanted}, got {line}"
# %% wrong: duration of the X gates forgotten
from qiskit import QuantumCircuit


def decouple(circuit: QuantumCircuit, x_duration: int) -> QuantumCircuit:
    result = circuit.copy_empty_like()
    for step in circuit.data:
        if step.operation.name != "delay" or step.operation.duration < 2 * x_duration:
            result.append(step)
            continue
        free, qubit = step.operation.duration, step.qubits[0]
        result.delay(free // 4, qubit)
        result.x(qubit)
        result.delay(free // 2, qubit)
        result.x(qubit)
        result.delay(free - free // 4 - free // 2, qubit)
    return result
# %% wrong: one X only
from qiskit import QuantumCircuit


def decouple(circuit: QuantumCircuit, x_duration: int) -> QuantumCircuit:
    result = circuit.copy_empty_like()
    for step in circuit.data:
        if step.operation.name != "delay" or step.operation.duration < 2 * x_duration:
            result.append(step)
            continue
        free, qubit = step.operation.duration - x_duration, step.qubits[0]
        result.delay(free // 2, qubit)
        result.x(qubit)
        result.delay(free - free // 2, qubit)
    return result
# %% wrong: three equal delays
from qiskit import QuantumCircuit


def decouple(circuit: QuantumCircuit, x_duration: int) -> QuantumCircuit:
    result = circuit.copy_empty_like()
    for step in circuit.data:
        if step.operation.name != "delay" or step.operation.duration < 2 * x_duration:
            result.append(step)
            continue
        free, qubit = step.operation.duration - 2 * x_duration, step.qubits[0]
        result.delay(free // 3, qubit)
        result.x(qubit)
        result.delay(free // 3, qubit)
        result.x(qubit)
        result.delay(free - 2 * (free // 3), qubit)
    return result
# %% wrong: a delay of exactly two X gates is left alone
from qiskit import QuantumCircuit


def decouple(circuit: QuantumCircuit, x_duration: int) -> QuantumCircuit:
    result = circuit.copy_empty_like()
    for step in circuit.data:
        if step.operation.name != "delay" or step.operation.duration <= 2 * x_duration:
            result.append(step)
            continue
        free, qubit = step.operation.duration - 2 * x_duration, step.qubits[0]
        result.delay(free // 4, qubit)
        result.x(qubit)
        result.delay(free // 2, qubit)
        result.x(qubit)
        result.delay(free - free // 4 - free // 2, qubit)
    return result
# %% wrong: drops the remainder of the integer division
from qiskit import QuantumCircuit


def decouple(circuit: QuantumCircuit, x_duration: int) -> QuantumCircuit:
    result = circuit.copy_empty_like()
    for step in circuit.data:
        if step.operation.name != "delay" or step.operation.duration < 2 * x_duration:
            result.append(step)
            continue
        quarter, qubit = (step.operation.duration - 2 * x_duration) // 4, step.qubits[0]
        result.delay(quarter, qubit)
        result.x(qubit)
        result.delay(2 * quarter, qubit)
        result.x(qubit)
        result.delay(quarter, qubit)
    return result
