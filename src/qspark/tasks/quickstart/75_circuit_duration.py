# %% task  id=quickstart/circuit-duration  difficulty=intermediate  tags=hardware,scheduling
# %% prompt
from qiskit import QuantumCircuit


def circuit_duration(circuit: QuantumCircuit, durations: dict[str, int]) -> int:
    """Return the length of the shortest schedule of a circuit, in units of dt.

    durations maps the name of each instruction of the circuit to its duration. An instruction starts as
    soon as all instructions before it on any of its qubits have ended, and it occupies all of its
    qubits. A barrier takes no time, but what follows it on its qubits starts only after everything
    before it on all of its qubits has ended. Classical bits impose no order. The result is the time at
    which the last instruction ends, 0 for an empty circuit.
    """
# %% solution
    ready = dict.fromkeys(circuit.qubits, 0)
    for step in circuit.data:
        end = max(ready[qubit] for qubit in step.qubits)
        if step.operation.name != "barrier":
            end += durations[step.operation.name]
        for qubit in step.qubits:
            ready[qubit] = end
    return max(ready.values(), default=0)
# %% test
from qiskit import QuantumCircuit


def check(candidate):
    durations = {"sx": 160, "rz": 0, "cz": 300, "measure": 4000}
    parallel = QuantumCircuit(3)
    parallel.sx([0, 1])
    parallel.cz(1, 2)
    waits = QuantumCircuit(3)
    waits.cz(0, 1)
    waits.sx(2)
    waits.sx(2)
    waits.sx(2)
    waits.cz(1, 2)
    waits.rz(0.2, 0)
    fenced = QuantumCircuit(3, 2)
    fenced.sx(0)
    fenced.sx(0)
    fenced.barrier(0, 1)
    fenced.cz(1, 2)
    fenced.measure(1, 0)
    fenced.measure(0, 1)
    hidden = QuantumCircuit(4)
    hidden.cz(0, 1)
    hidden.cz(1, 2)
    hidden.sx(0)
    hidden.cz(2, 3)
    cases = [
        ("gates side by side", parallel, durations, 460),
        ("a gate that waits for the later of its qubits", waits, durations, 780),
        ("a barrier and two measurements", fenced, durations, 4620),
        ("a staircase", hidden, durations, 900),
        ("other durations", hidden, {"cz": 7, "sx": 50}, 57),
        ("an empty circuit", QuantumCircuit(2), durations, 0),
    ]
    for name, circuit, table, expected in cases:
        result = candidate(circuit, dict(table))
        assert result == expected, f"{name}: expected {expected} dt, got {result!r}"
# %% wrong: sum of all durations
from qiskit import QuantumCircuit


def circuit_duration(circuit: QuantumCircuit, durations: dict[str, int]) -> int:
    return sum(durations.get(step.operation.name, 0) for step in circuit.data)
# %% wrong: busiest qubit
from qiskit import QuantumCircuit


def circuit_duration(circuit: QuantumCircuit, durations: dict[str, int]) -> int:
    busy = dict.fromkeys(circuit.qubits, 0)
    for step in circuit.data:
        for qubit in step.qubits:
            busy[qubit] += durations.get(step.operation.name, 0)
    return max(busy.values(), default=0)
# %% wrong: barriers ignored
from qiskit import QuantumCircuit


def circuit_duration(circuit: QuantumCircuit, durations: dict[str, int]) -> int:
    ready = dict.fromkeys(circuit.qubits, 0)
    for step in circuit.data:
        if step.operation.name == "barrier":
            continue
        end = max(ready[qubit] for qubit in step.qubits) + durations[step.operation.name]
        for qubit in step.qubits:
            ready[qubit] = end
    return max(ready.values(), default=0)
# %% wrong: every layer as long as its slowest gate
from qiskit import QuantumCircuit
from qiskit.converters import circuit_to_dag


def circuit_duration(circuit: QuantumCircuit, durations: dict[str, int]) -> int:
    total = 0
    for layer in circuit_to_dag(circuit).layers():
        total += max((durations.get(node.name, 0) for node in layer["graph"].op_nodes()), default=0)
    return total
