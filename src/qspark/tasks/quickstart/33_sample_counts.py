# %% task  id=quickstart/sample-counts  difficulty=basic  tags=primitives,measurement
# %% prompt
from qiskit import QuantumCircuit


def sample_counts(circuit: QuantumCircuit, shots: int, seed: int) -> dict[str, int]:
    """Measure all qubits of the circuit with Qiskit's StatevectorSampler and return the counts.

    The circuit has no measurements and must not be changed. Keys are bit strings with qubit 0 as the
    rightmost character, values are plain integers that add up to shots. The same seed gives the same
    counts, and different seeds give different samples.
    """
# %% solution
    from qiskit.primitives import StatevectorSampler

    measured = circuit.measure_all(inplace=False)
    result = StatevectorSampler(seed=seed).run([measured], shots=shots).result()
    return result[0].data.meas.get_counts()
# %% test
import numpy as np
from qiskit import QuantumCircuit
from scipy.stats import binom


def check(candidate):
    fixed = QuantumCircuit(3)
    fixed.x([0, 1])
    assert candidate(fixed, 50, 1) == {"011": 50}, "|011> measured 50 times must give {'011': 50}"

    angles = (0.7, 2.1, 1.3)
    circuit = QuantumCircuit(3)
    for qubit, angle in enumerate(angles):
        circuit.ry(angle, qubit)
    before = circuit.copy()
    shots = 20000
    counts = candidate(circuit, shots, 5)
    assert circuit == before, "the circuit that was passed in has been changed"
    assert isinstance(counts, dict), f"expected a dict, got {type(counts).__name__}"
    assert all(isinstance(key, str) and len(key) == 3 for key in counts), (
        f"expected strings of 3 bits, got {list(counts)}"
    )
    assert sum(counts.values()) == shots, f"expected {shots} shots, got {sum(counts.values())}"
    for index in range(8):
        key = format(index, "03b")
        p = float(np.prod([np.sin(a / 2) ** 2 if index >> q & 1 else np.cos(a / 2) ** 2 for q, a in enumerate(angles)]))
        low, high = binom.ppf(5e-11, shots, p), binom.isf(5e-11, shots, p)  # two sides, 8 outcomes: alpha < 1e-9
        assert low <= counts.get(key, 0) <= high, f"{key}: expected about {shots * p:.0f}, got {counts.get(key, 0)}"
    assert candidate(circuit, shots, 5) == counts, "the same seed gave other counts"
    assert candidate(circuit, shots, 6) != counts, "another seed gave the same counts"
    few = sum(candidate(circuit, 17, 5).values())
    assert few == 17, f"asked for 17 shots, got {few}"
# %% wrong: shots left at the default
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorSampler


def sample_counts(circuit: QuantumCircuit, shots: int, seed: int) -> dict[str, int]:
    measured = circuit.measure_all(inplace=False)
    return StatevectorSampler(seed=seed).run([measured]).result()[0].data.meas.get_counts()
# %% wrong: no seed
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorSampler


def sample_counts(circuit: QuantumCircuit, shots: int, seed: int) -> dict[str, int]:
    measured = circuit.measure_all(inplace=False)
    return StatevectorSampler().run([measured], shots=shots).result()[0].data.meas.get_counts()
# %% wrong: adds the measurements to the caller's circuit
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorSampler


def sample_counts(circuit: QuantumCircuit, shots: int, seed: int) -> dict[str, int]:
    circuit.measure_all()
    return StatevectorSampler(seed=seed).run([circuit], shots=shots).result()[0].data.meas.get_counts()
# %% wrong: integer keys
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorSampler


def sample_counts(circuit: QuantumCircuit, shots: int, seed: int) -> dict[str, int]:
    measured = circuit.measure_all(inplace=False)
    return StatevectorSampler(seed=seed).run([measured], shots=shots).result()[0].data.meas.get_int_counts()
# %% wrong: rounds exact probabilities
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def sample_counts(circuit: QuantumCircuit, shots: int, seed: int) -> dict[str, int]:
    probabilities = Statevector(circuit).probabilities_dict()
    return {str(bits): round(shots * p) for bits, p in probabilities.items()}
