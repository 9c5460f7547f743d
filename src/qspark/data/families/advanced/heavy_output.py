# %% draft  id=advanced/benchmarks/heavy-output  tags=advanced,benchmarking,quantum-volume
# %% prompt
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def heavy_output(circuits: list[QuantumCircuit], counts: list[dict[str, int]]) -> tuple[float, bool]:
    """Quantum volume test with observed counts (bit strings, qubit 0 rightmost). An outcome is heavy if its ideal probability,
    from the circuit without measurements on |0...0>, is greater than the median of all 2**n ideal probabilities. Return the mean over the circuits of the observed share of heavy
    outcomes, and whether it passes: mean - 2 sqrt(mean (1 - mean) / number of circuits) > 2/3.
    """
# %% solution
    shares = []
    for circuit, observed in zip(circuits, counts):
        probabilities = Statevector(circuit).probabilities()
        median = np.median(probabilities)
        heavy = sum(count for bits, count in observed.items() if probabilities[int(bits, 2)] > median)
        shares.append(heavy / sum(observed.values()))
    mean = float(np.mean(shares))
    return mean, bool(mean - 2 * np.sqrt(mean * (1 - mean) / len(circuits)) > 2 / 3)
# %% wrong: above the mean
np.median(probabilities) --> np.mean(probabilities)
# %% wrong: bits read from the other end
int(bits, 2) --> int(bits[::-1], 2)
# %% wrong: without the confidence interval
mean - 2 * np.sqrt(mean * (1 - mean) / len(circuits)) --> mean
# %% wrong: the number of shots in the interval
/ len(circuits)) --> / sum(map(sum, (c.values() for c in counts))))
# %% setup
def sample(seed):
    import random

    from qiskit.circuit.library import quantum_volume

    circuit = quantum_volume(3, seed=seed).decompose()
    random.seed(seed)
    ideal = Statevector(circuit).probabilities()
    draws = random.choices(range(8), weights=ideal**1.5, k=200)
    return circuit, {format(k, "03b"): draws.count(k) for k in set(draws)}


def inputs(number, first):
    pairs = [sample(first + k) for k in range(number)]
    return [a for a, _ in pairs], [b for _, b in pairs]
# %% inputs
inputs(2, 1)
inputs(5, 7)
inputs(9, 20)
