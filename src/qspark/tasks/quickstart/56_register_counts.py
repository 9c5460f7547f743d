# %% task  id=quickstart/register-counts  difficulty=intermediate  tags=primitives,measurement
# %% prompt
from qiskit import QuantumCircuit


def register_counts(circuit: QuantumCircuit, shots: int, seed: int) -> dict[str, dict[str, int]]:
    """Run a circuit that measures into several classical registers and return the counts of each register.

    The keys of the result are the names of the registers. Each value is a dictionary from bit strings
    of that register alone (its bit 0 on the right) to how often they were seen in the given number of
    shots. Run the circuit once with StatevectorSampler and the given seed, so that the same seed gives
    the same result.
    """
# %% solution
    from qiskit.primitives import StatevectorSampler

    data = StatevectorSampler(seed=seed).run([circuit], shots=shots).result()[0].data
    return {register.name: data[register.name].get_counts() for register in circuit.cregs}
# %% test
from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister
from scipy.stats import binom


def check(candidate):
    qubits = QuantumRegister(4, "q")
    low, high = ClassicalRegister(2, "low"), ClassicalRegister(2, "high")
    fixed = QuantumCircuit(qubits, low, high)
    fixed.x([0, 3])
    fixed.measure(qubits[:2], low)
    fixed.measure(qubits[2:], high)
    result = candidate(fixed, 30, 1)
    expected = {"low": {"01": 30}, "high": {"10": 30}}
    assert isinstance(result, dict), f"expected a dict, got {type(result).__name__}"
    assert result == expected, f"expected {expected}, got {result}"

    a, b, c = ClassicalRegister(1, "a"), ClassicalRegister(3, "syndrome"), ClassicalRegister(2, "c0")
    random = QuantumCircuit(QuantumRegister(6, "q"), a, b, c)
    random.ry(0.9, 0)
    random.cx(0, 2)
    random.x(1)
    random.measure(0, a[0])
    random.measure([1, 2, 3], b)
    random.measure([4, 5], c)
    shots = 4000
    counts = candidate(random, shots, 9)
    assert set(counts) == {"a", "syndrome", "c0"}, f"expected the registers a, syndrome and c0, got {list(counts)}"
    for name, table in counts.items():
        assert sum(table.values()) == shots, f"register {name}: expected {shots} shots, got {sum(table.values())}"
    assert counts["c0"] == {"00": shots}, f"register c0 was never set, got {counts['c0']}"
    p = 0.18919501586466804  # sin(0.45)**2
    ones = counts["a"].get("1", 0)
    least, most = binom.ppf(5e-10, shots, p), binom.isf(5e-10, shots, p)  # alpha = 1e-9
    assert least <= ones <= most, f"register a: expected about {shots * p:.0f} ones, got {ones}"
    joint = {"001": shots - ones, "011": ones}
    assert counts["syndrome"] == joint, f"qubit 2 copies qubit 0: expected {joint}, got {counts['syndrome']}"
    assert candidate(random, shots, 9) == counts, "the same seed gave other counts"
# %% wrong: joint counts
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorSampler


def register_counts(circuit: QuantumCircuit, shots: int, seed: int) -> dict[str, dict[str, int]]:
    result = StatevectorSampler(seed=seed).run([circuit], shots=shots).result()[0]
    return result.join_data().get_counts()
# %% wrong: one run per register
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorSampler


def register_counts(circuit: QuantumCircuit, shots: int, seed: int) -> dict[str, dict[str, int]]:
    return {
        register.name: StatevectorSampler(seed=seed + k)
        .run([circuit], shots=shots)
        .result()[0]
        .data[register.name]
        .get_counts()
        for k, register in enumerate(circuit.cregs)
    }
# %% wrong: splits joint strings in the wrong order
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorSampler


def register_counts(circuit: QuantumCircuit, shots: int, seed: int) -> dict[str, dict[str, int]]:
    joint = StatevectorSampler(seed=seed).run([circuit], shots=shots).result()[0].join_data().get_counts()
    result: dict[str, dict[str, int]] = {}
    start = 0
    for register in circuit.cregs:
        table = result.setdefault(register.name, {})
        for bits, count in joint.items():
            key = bits[start : start + register.size]
            table[key] = table.get(key, 0) + count
        start += register.size
    return result
# %% wrong: expects a register called meas
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorSampler


def register_counts(circuit: QuantumCircuit, shots: int, seed: int) -> dict[str, dict[str, int]]:
    data = StatevectorSampler(seed=seed).run([circuit], shots=shots).result()[0].data
    return {"meas": data.meas.get_counts()}
