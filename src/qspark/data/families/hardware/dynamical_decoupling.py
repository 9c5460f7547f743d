# %% draft  id=hardware/dynamical-decoupling  tags=hardware-aware,scheduling,dynamical-decoupling
# %% prompt
from qiskit import QuantumCircuit


def decoupled(circuit: QuantumCircuit, durations: dict[str, int], minimum: int) -> QuantumCircuit:
    """Schedule a circuit as late as possible and fill its idle times. durations holds the length of every gate name, in units of
    dt, for any qubits; it has x. Each idle time of at least minimum dt between two operations on a qubit takes two x gates so
    that the delays before, between and after them last a quarter, a half and a quarter of what is left (whole dt; the
    middle takes what rounding down leaves over); shorter ones, and those before the first operation of a qubit, become
    one delay. An idle time that cannot hold two x gates also becomes one delay. Return the circuit with explicit delays,
    in dt; it does the same as before.
    """
# %% solution
    total = [0] * circuit.num_qubits
    placed = []
    for instruction in reversed(circuit.data):
        qubits = [circuit.find_bit(q).index for q in instruction.qubits]
        end = max(total[q] for q in qubits)
        placed.append((end, instruction, qubits))
        for q in qubits:
            total[q] = end + durations[instruction.operation.name]
    length = max(total)
    made = circuit.copy_empty_like()
    now = [0] * circuit.num_qubits
    begun = [False] * circuit.num_qubits

    def fill(q, gap):
        left = gap - 2 * durations["x"]
        if gap <= 0:
            return
        if not begun[q] or gap < minimum or left < 0:
            made.delay(gap, q, unit="dt")
            return
        quarter = left // 4
        for wait, last in ((quarter, False), (left - 2 * quarter, False), (quarter, True)):
            if wait:
                made.delay(wait, q, unit="dt")
            if not last:
                made.x(q)

    for end, instruction, qubits in reversed(placed):
        start = length - end - durations[instruction.operation.name]
        for q in qubits:
            fill(q, start - now[q])
            begun[q] = True
            now[q] = length - end
        made.append(instruction)
    return made
# %% wrong: as soon as possible
start = length - end - durations[instruction.operation.name] --> start = max(now[q] for q in qubits)
# %% wrong: one x gate
            if not last: --> if wait == quarter and not last:
# %% wrong: equal delays
quarter = left // 4 --> quarter = left // 3
# %% wrong: pulses before the first operation too
if not begun[q] or gap < minimum --> if gap < minimum
# %% wrong: every idle time is decoupled
gap < minimum or left < 0 --> left < 0
# %% check: other operations, or at other times
timeline(found, arguments[1]) == timeline(expected, arguments[1])
# %% setup  uses=made
def timeline(circuit, durations):
    now = [0] * circuit.num_qubits
    found = []
    for one in circuit.data:
        qubits = [circuit.find_bit(q).index for q in one.qubits]
        start = max(now[q] for q in qubits)
        delay = one.operation.name == "delay"
        length = one.operation.duration if delay else durations[one.operation.name]
        for q in qubits:
            now[q] = start + length
        if not delay:
            found.append((qubits, start, one.operation.name))
    return sorted(found)


TIMES = {"x": 160, "h": 160, "cx": 800, "ry": 160}
# %% inputs
(made([("h", 0), ("cx", 0, 1), ("cx", 1, 2), ("cx", 2, 3), ("cx", 0, 3), ("h", 1)], 4), TIMES, 500)
(made([("h", 0), ("h", 1), ("cx", 1, 2), ("h", 2), ("h", 2), ("h", 2), ("cx", 0, 1), ("ry", 0.3, 2), ("cx", 0, 2)], 3), TIMES, 400)
(made([("cx", 0, 1), ("h", 0), ("h", 0), ("cx", 0, 1), ("cx", 1, 2)], 3), {"h": 37, "cx": 101, "x": 11}, 60)
(made([("cx", 0, 1), ("h", 0), ("h", 0), ("cx", 0, 1), ("cx", 1, 2)], 3), {"h": 37, "cx": 101, "x": 11}, 90)
