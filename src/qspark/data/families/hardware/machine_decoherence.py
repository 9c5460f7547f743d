# %% draft  id=hardware/machine/$machine_id/survival  about=machine  tags=hardware-aware,noise
# %% prompt
import math
from qiskit import QuantumCircuit


def survival(circuit: QuantumCircuit, errors: dict[tuple[int, int], float], readout: float) -> float:
    """Estimate the probability that a circuit of native gates succeeds on $machine_says, as a product: 1 - error for every
    $machine_two, with the error of its two qubits (errors has the smaller one first); 1 - readout for every measure; and
    exp(-t/T1) for every qubit with at least one operation, where t is the time between the end of its first operation and
    the start of its last one, run as soon as possible. T1 = $machine_relaxation s; one-qubit gates take $machine_one_time s (rz
    none), $machine_two $machine_two_time s, measure $machine_read_time s. There are no barriers. For a qubit with a single
    operation t is 0.
    """
# %% solution
    times = {"$machine_two": $machine_two_time, "measure": $machine_read_time, "rz": 0.0}
    free = [0.0] * circuit.num_qubits
    first, last = {}, {}
    success = 1.0
    for one in circuit.data:
        name = one.operation.name
        qubits = sorted(circuit.find_bit(q).index for q in one.qubits)
        start = max(free[q] for q in qubits)
        if name == "$machine_two":
            success *= 1 - errors[tuple(qubits)]
        elif name == "measure":
            success *= 1 - readout
        for q in qubits:
            free[q] = start + times.get(name, $machine_one_time)
            first.setdefault(q, free[q])
            last[q] = start
    waits = [max(0.0, last[q] - first[q]) for q in last]
    return success * math.exp(-sum(waits) / $machine_relaxation)
# %% wrong: the time from the start of the circuit
last[q] - first[q] --> last[q]
# %% wrong: errors added up
success *= 1 - errors[tuple(qubits)] --> success -= errors[tuple(qubits)]
# %% wrong: the pair as the gate has it
qubits = sorted( --> qubits = list(
# %% wrong: readout never fails
success *= 1 - readout --> pass
# %% wrong: every qubit waits until the circuit ends
last[q] - first[q] --> max(free) - first[q]
# %% setup  uses=made
SINGLE = next(name for name in $machine_basis if name in ("sx", "rx"))
ANGLE = () if SINGLE == "sx" else (0.3,)
TURN = () if "$machine_two" in ("cx", "cz", "ecr", "iswap") else (0.7,)


def program(*steps):
    names = {"s": (SINGLE, *ANGLE), "t": ("$machine_two", *TURN), "z": ("rz", 0.2)}
    return made([(*names.get(name, (name,)), *where) for name, *where in steps], $machine_qubits, $machine_qubits)


(A, B), (C, D) = $machine_pairs[0], $machine_pairs[-1]
E = next(q for q in range($machine_qubits) if q not in (A, B))
ERRORS = {tuple(sorted(pair)): 0.01 + 0.004 * k for k, pair in enumerate($machine_pairs)}
MANY = [("s", A)] * 20
# %% inputs
(program(("s", A), ("t", A, B), *MANY, ("t", B, A), ("measure", A, A), ("measure", B, B)), ERRORS, 0.02)
(program(("s", C), ("t", C, D), ("t", D, C), ("z", C), ("s", C), ("measure", D, D)), ERRORS, 0.1)
(program(("s", E), *MANY, ("t", A, B), ("measure", E, E)), ERRORS, 0.05)
