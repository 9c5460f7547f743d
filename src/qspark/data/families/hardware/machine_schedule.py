# %% draft  id=hardware/machine/$machine_id/idle-times  about=machine  tags=hardware-aware,scheduling
# %% prompt
from qiskit import QuantumCircuit


def idle_times(circuit: QuantumCircuit, late: bool) -> list[float]:
    """A circuit of native gates and measurements runs on $machine_says. Gates on one qubit take $machine_one_time seconds,
    rz none, $machine_two $machine_two_time, measure $machine_read_time; barriers take no time but everything after one waits
    for all of its qubits. Schedule as soon as possible, or as late as possible if late, within the shortest total time.
    Return for each qubit the time in nanoseconds between the start of its first and the end of its last operation (barriers
    are none) during which nothing runs on it; 0 for a qubit without operations.
    """
# %% solution
    times = dict.fromkeys($machine_basis, $machine_one_time) | {"rz": 0.0, "$machine_two": $machine_two_time}
    times |= {"measure": $machine_read_time, "barrier": 0.0}
    steps = [(one.operation.name, [circuit.find_bit(q).index for q in one.qubits]) for one in circuit.data]
    free = [0.0] * circuit.num_qubits
    spans = [[] for _ in free]
    for name, qubits in reversed(steps) if late else steps:
        start = max(free[q] for q in qubits)
        for q in qubits:
            free[q] = start + times[name]
            if name != "barrier":
                spans[q].append((start, free[q]))
    return [
        1e9 * (max(end for _, end in of) - min(start for start, _ in of) - sum(end - start for start, end in of)) if of else 0.0
        for of in spans
    ]
# %% solution: with a list of starts
    def length(name):
        if name in ("barrier", "rz"):
            return 0.0
        return {"$machine_two": $machine_two_time, "measure": $machine_read_time}.get(name, $machine_one_time)

    data = list(circuit.data)[::-1] if late else list(circuit.data)
    end_of, first, busy, last = {}, {}, {}, {}
    for one in data:
        begin = max(end_of.get(q, 0.0) for q in one.qubits)
        for q in one.qubits:
            end_of[q] = begin + length(one.operation.name)
            if one.operation.name != "barrier":
                first[q] = min(first.get(q, begin), begin)
                last[q] = max(last.get(q, 0.0), end_of[q])
                busy[q] = busy.get(q, 0.0) + length(one.operation.name)
    return [(last[q] - first[q] - busy[q]) * 1e9 if q in busy else 0.0 for q in circuit.qubits]
# %% wrong: always as soon as possible
reversed(steps) if late else steps --> steps
# %% wrong: barriers are passed over
start = max(free[q] for q in qubits) --> start = max(free[q] for q in qubits) if name != "barrier" else 0.0
# %% wrong: idle from the beginning on
min(start for start, _ in of) --> 0.0
# %% wrong: idle until the end of the circuit
max(end for _, end in of) --> max(free)
# %% wrong: a virtual gate takes time
{"rz": 0.0, "$machine_two" --> {"$machine_two"
# %% setup  uses=made
SINGLE = next(name for name in $machine_basis if name in ("sx", "rx"))
ANGLE = () if SINGLE == "sx" else (0.3,)
TURN = () if "$machine_two" in ("cx", "cz", "ecr", "iswap") else (0.7,)


def program(*steps):
    """s: one-qubit gate, t: two-qubit gate; the rest by name."""
    names = {"s": (SINGLE, *ANGLE), "t": ("$machine_two", *TURN), "z": ("rz", 0.2)}
    return made([(*names.get(name, (name,)), *where) for name, *where in steps], $machine_qubits, $machine_qubits)


A, B = $machine_pairs[0]
C, D = $machine_pairs[-1]
E = next(q for q in range($machine_qubits) if q not in (A, B))
FIRST = program(("s", A), ("t", A, B), ("s", B), ("z", B), ("s", B), ("t", A, B), ("measure", A, A), ("measure", B, B))
SECOND = program(("s", C), ("s", C), ("s", E), ("barrier", *range($machine_qubits)), ("t", C, D), ("z", E), ("s", D), ("s", E), ("t", C, D))
THIRD = program(("t", A, B), ("z", A), ("s", E), ("barrier", A, E), ("s", A), ("s", A), ("barrier", A, B), ("s", B), ("measure", E, E), ("barrier", A, E), ("s", A))
# %% inputs
(FIRST, False)
(FIRST, True)
(SECOND, False)
(SECOND, True)
(THIRD, False)
(THIRD, True)
