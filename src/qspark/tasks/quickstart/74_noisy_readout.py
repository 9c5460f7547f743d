# %% task  id=quickstart/noisy-readout  difficulty=intermediate  tags=hardware,noise,primitives
# %% prompt
from qiskit import QuantumCircuit


def noisy_readout(
    circuit: QuantumCircuit, p1_given_0: float, p0_given_1: float, shots: int, seed: int
) -> dict[str, int]:
    """Run a circuit on a simulator whose only noise is the readout error of each qubit, and return the counts.

    The circuit ends in measure_all(). Each measured bit is read as 1 although it is 0 with probability
    p1_given_0, and as 0 although it is 1 with probability p0_given_1, independently for each qubit. Use
    qiskit_aer (for instance its SamplerV2) with the given seed, so that the same seed gives the same
    counts. Keys are bit strings with qubit 0 on the right; the values add up to shots.
    """
# %% solution
    from qiskit_aer.noise import NoiseModel, ReadoutError
    from qiskit_aer.primitives import SamplerV2

    noise = NoiseModel()
    error = ReadoutError([[1 - p1_given_0, p1_given_0], [p0_given_1, 1 - p0_given_1]])
    noise.add_all_qubit_readout_error(error)
    sampler = SamplerV2(seed=seed, options={"backend_options": {"noise_model": noise}})
    return sampler.run([circuit], shots=shots).result()[0].data.meas.get_counts()
# %% test
from math import prod

from qiskit import QuantumCircuit
from scipy.stats import binom


def check(candidate):
    zero = QuantumCircuit(2)
    zero.measure_all()
    mixed = QuantumCircuit(3)
    mixed.x([0, 2])
    mixed.measure_all()
    shots = 20000
    for circuit, truth in ((zero, "00"), (mixed, "101")):
        for a, b in ((0.05, 0.2), (0.3, 0.02), (0.0, 0.0)):
            counts = candidate(circuit.copy(), a, b, shots, 11)
            assert isinstance(counts, dict), f"expected a dict, got {type(counts).__name__}"
            assert sum(counts.values()) == shots, f"expected {shots} shots, got {sum(counts.values())}"
            for index in range(2 ** len(truth)):
                bits = format(index, f"0{len(truth)}b")
                table = {("0", "0"): 1 - a, ("0", "1"): a, ("1", "0"): b, ("1", "1"): 1 - b}
                p = prod(table[pair] for pair in zip(truth, bits))
                # Two sides, 36 comparisons in all: the alpha of the whole test is below 1e-9.
                low, high = binom.ppf(1e-11, shots, p), binom.isf(1e-11, shots, p)
                seen = counts.get(bits, 0)
                assert low <= seen <= high, f"{truth} read as {bits}: expected about {shots * p:.0f}, got {seen}"
    first = candidate(mixed.copy(), 0.1, 0.2, shots, 5)
    assert candidate(mixed.copy(), 0.1, 0.2, shots, 5) == first, "the same seed gave other counts"
    assert candidate(mixed.copy(), 0.1, 0.2, shots, 6) != first, "another seed gave the same counts"
# %% wrong: the two error probabilities exchanged
from qiskit import QuantumCircuit
from qiskit_aer.noise import NoiseModel, ReadoutError
from qiskit_aer.primitives import SamplerV2


def noisy_readout(
    circuit: QuantumCircuit, p1_given_0: float, p0_given_1: float, shots: int, seed: int
) -> dict[str, int]:
    noise = NoiseModel()
    noise.add_all_qubit_readout_error(ReadoutError([[1 - p0_given_1, p0_given_1], [p1_given_0, 1 - p1_given_0]]))
    sampler = SamplerV2(seed=seed, options={"backend_options": {"noise_model": noise}})
    return sampler.run([circuit], shots=shots).result()[0].data.meas.get_counts()
# %% wrong: symmetric error
from qiskit import QuantumCircuit
from qiskit_aer.noise import NoiseModel, ReadoutError
from qiskit_aer.primitives import SamplerV2


def noisy_readout(
    circuit: QuantumCircuit, p1_given_0: float, p0_given_1: float, shots: int, seed: int
) -> dict[str, int]:
    p = (p1_given_0 + p0_given_1) / 2
    noise = NoiseModel()
    noise.add_all_qubit_readout_error(ReadoutError([[1 - p, p], [p, 1 - p]]))
    sampler = SamplerV2(seed=seed, options={"backend_options": {"noise_model": noise}})
    return sampler.run([circuit], shots=shots).result()[0].data.meas.get_counts()
# %% wrong: noise on qubit 0 only
from qiskit import QuantumCircuit
from qiskit_aer.noise import NoiseModel, ReadoutError
from qiskit_aer.primitives import SamplerV2


def noisy_readout(
    circuit: QuantumCircuit, p1_given_0: float, p0_given_1: float, shots: int, seed: int
) -> dict[str, int]:
    noise = NoiseModel()
    noise.add_readout_error(ReadoutError([[1 - p1_given_0, p1_given_0], [p0_given_1, 1 - p0_given_1]]), [0])
    sampler = SamplerV2(seed=seed, options={"backend_options": {"noise_model": noise}})
    return sampler.run([circuit], shots=shots).result()[0].data.meas.get_counts()
# %% wrong: noise model never reaches the simulator
from qiskit import QuantumCircuit
from qiskit_aer.noise import NoiseModel, ReadoutError
from qiskit_aer.primitives import SamplerV2


def noisy_readout(
    circuit: QuantumCircuit, p1_given_0: float, p0_given_1: float, shots: int, seed: int
) -> dict[str, int]:
    noise = NoiseModel()
    noise.add_all_qubit_readout_error(ReadoutError([[1 - p1_given_0, p1_given_0], [p0_given_1, 1 - p0_given_1]]))
    return SamplerV2(seed=seed).run([circuit], shots=shots).result()[0].data.meas.get_counts()
