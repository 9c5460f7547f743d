# %% draft  id=library/counts-from-raw-hex  tags=library,measurement
# %% prompt
def readable(raw: dict[str, int], sizes: dict[str, int]) -> dict[str, int]:
    """Raw counts have hexadecimal keys such as "0x5". Write the keys as Qiskit's Counts does for a circuit with several
    classical registers: all bits, leading zeros too, with a space between registers. The names and sizes of the registers
    come in the order in which they were added to the circuit.
    """
# %% solution
    from qiskit.result import Counts
    registers = [[name, size] for name, size in sizes.items()]
    return dict(Counts(raw, creg_sizes=registers, memory_slots=sum(sizes.values())))
# %% wrong: registers in the opposite order
for name, size in sizes.items()] --> for name, size in reversed(sizes.items())]
# %% wrong: no leading zeros
dict(Counts(raw, creg_sizes=registers, memory_slots=sum(sizes.values()))) --> dict(Counts(raw))
# %% wrong: no spaces
creg_sizes=registers, memory_slots --> memory_slots
# %% wrong: bits in the opposite order
dict(Counts(raw, creg_sizes=registers, memory_slots=sum(sizes.values()))) --> {key[::-1]: value for key, value in Counts(raw, creg_sizes=registers, memory_slots=sum(sizes.values())).items()}
# %% inputs
({"0x1": 3, "0x6": 4}, {"data": 3, "flag": 1})
({"0x0": 7, "0xb": 2, "0x12": 1}, {"a": 1, "b": 2, "c": 2})
({"0x2": 5}, {"c": 3})
# %% draft  id=library/counts-one-bit-of-a-result  tags=library,measurement
# %% prompt
from qiskit.result import Result, marginal_counts


def ones_of_bit(result: Result, bit: int) -> list[int]:
    """A job has run several circuits. For each of them, in order, return in how many shots this classical bit was 1, with
    the help of marginal_counts.
    """
# %% solution
    marginal = marginal_counts(result, [bit])
    return [marginal.get_counts(index).get("1", 0) for index in range(len(result.results))]
# %% solution: one circuit after another
    return [marginal_counts(result.get_counts(index), [bit]).get("1", 0) for index in range(len(result.results))]
# %% wrong: bits counted from the left
marginal_counts(result, [bit]) --> marginal_counts(result, [result.results[0].header["memory_slots"] - 1 - bit])
# %% wrong: only the first circuit
marginal.get_counts(index).get("1", 0) --> marginal.get_counts(0).get("1", 0)
# %% wrong: an outcome that did not occur
.get("1", 0) --> ["1"]
# %% wrong: how often it was 0
.get("1", 0) --> .get("0", 0)
# %% wrong: the bits up to this one
[bit]) --> list(range(bit + 1)))
# %% setup  uses=made
def ran(qubits, shots, *circuits):
    from qiskit_aer import AerSimulator

    return AerSimulator().run([made([*one, ('measure_all',)], qubits) for one in circuits], shots=shots).result()
# %% inputs
(ran(3, 20, [('x', 0)], [('x', 2), ('x', 1)], [('x', 1)]), 0)
(ran(2, 35, [('x', 0)], [('x', 1)]), 1)
(ran(3, 10, [('x', 1)], [('x', 0), ('x', 1)]), 1)
# %% draft  id=library/counts-diagonal-observable  tags=library,measurement
# %% prompt
from qiskit.quantum_info import SparsePauliOp


def estimate(counts: dict[str, int], observable: SparsePauliOp) -> float:
    """Estimate the expectation value of an observable made of Z and I only from the counts of a measurement of all qubits.
    The keys of counts are bit strings in Qiskit's order.
    """
# %% solution
    from qiskit.result import sampled_expectation_value
    return float(sampled_expectation_value(counts, observable).real)
# %% solution: by a bit array
    from qiskit.primitives import BitArray
    return float(BitArray.from_counts(counts, num_bits=observable.num_qubits).expectation_values(observable))
# %% wrong: keys reversed
sampled_expectation_value(counts, observable) --> sampled_expectation_value({key[::-1]: value for key, value in counts.items()}, observable)
# %% wrong: coefficients forgotten
sampled_expectation_value(counts, observable) --> sampled_expectation_value(counts, SparsePauliOp(observable.paulis))
# %% wrong: not divided by the shots
float(sampled_expectation_value(counts, observable).real) --> float(sampled_expectation_value(counts, observable).real * sum(counts.values()))
# %% wrong: every outcome counts once
sampled_expectation_value(counts, observable) --> sampled_expectation_value(dict.fromkeys(counts, 1), observable)
# %% setup
from qiskit.quantum_info import SparsePauliOp
# %% inputs
({"00": 60, "01": 30, "11": 10}, SparsePauliOp(["ZI", "IZ"], [1.0, 2.0]))
({"011": 500, "110": 300, "000": 200}, SparsePauliOp(["ZZI", "IIZ", "III"], [0.5, -1.5, 0.25]))
({"1": 3, "0": 1}, SparsePauliOp(["Z"], [4.0]))
# %% draft  id=library/counts-flagged-shots  tags=library,measurement,primitives
# %% prompt
from qiskit.primitives import BitArray


def clean_counts(bits: BitArray, skipped: int, flags: list[int], kept: list[int]) -> dict[str, int]:
    """From shots of a sampler, throw away the first few (skipped says how many), then all in which any of the flag bits is
    1. Return the counts of the kept bits of what is left: kept[0] is the rightmost character of a key.
    """
# %% solution
    late = bits.slice_shots(range(skipped, bits.num_shots))
    return late.postselect(flags, [0] * len(flags)).slice_bits(kept).get_counts()
# %% wrong: no shot skipped
bits.slice_shots(range(skipped, bits.num_shots)) --> bits
# %% wrong: shots with flags are kept
[0] * len(flags) --> [1] * len(flags)
# %% wrong: only the skipped shots
range(skipped, bits.num_shots) --> range(skipped)
# %% wrong: kept bits in ascending order
slice_bits(kept) --> slice_bits(sorted(kept))
# %% wrong: kept bits before selecting
.postselect(flags, [0] * len(flags)).slice_bits(kept) --> .slice_bits(kept)
# %% wrong: entry 0 leftmost
slice_bits(kept) --> slice_bits(kept[::-1])
# %% setup
from qiskit.primitives import BitArray
# %% inputs
(BitArray.from_samples(["0001", "0010", "1010", "0110", "0010", "0011"], 4), 1, [3], [1, 0])
(BitArray.from_samples(["100", "001", "000", "011", "101", "100"], 3), 2, [0], [2, 1])
(BitArray.from_samples(["00110", "00100", "01100", "10100"], 5), 0, [1, 3], [0, 2, 4])
# %% draft  id=library/counts-merged-jobs  tags=library,measurement
# %% prompt
def frequencies(jobs: list[dict[str, int]]) -> dict[str, float]:
    """The same circuit was run in several jobs with different numbers of shots. From their counts, return the relative
    frequency of each outcome over all shots together.
    """
# %% solution
    from collections import Counter
    total = Counter()
    for counts in jobs:
        total.update(counts)
    return {outcome: number / total.total() for outcome, number in total.items()}
# %% solution: by bit arrays
    from qiskit.primitives import BitArray
    width = len(next(iter(jobs[0])))
    merged = BitArray.concatenate_shots([BitArray.from_counts(counts, num_bits=width) for counts in jobs])
    return {outcome: number / merged.num_shots for outcome, number in merged.get_counts().items()}
# %% wrong: later counts overwrite earlier ones
total = Counter() --> total = {}
total.total() --> sum(total.values())
# %% wrong: divided by the shots of the first job
number / total.total() --> number / sum(jobs[0].values())
# %% wrong: the mean of the frequencies of the jobs
total.update(counts) --> total.update({outcome: number / sum(counts.values()) for outcome, number in counts.items()})
# %% wrong: counts, not frequencies
number / total.total() --> number
# %% inputs
([{"00": 90, "11": 10}, {"00": 10, "01": 290}],)
([{"101": 1, "000": 3}, {"000": 8}, {"101": 2, "111": 2}],)
# %% draft  id=library/counts-bit-averages  tags=library,measurement,primitives
# %% prompt
from qiskit.primitives import BitArray


def chance_of_one(bits: BitArray) -> list[float]:
    """For the shots of a sampler, the fraction in which each bit is 1: entry k of the list belongs to bit k of the register.
    """
# %% solution
    return bits.to_bool_array(order="little").mean(axis=0).tolist()
# %% solution: bit by bit
    return [bits.slice_bits(k).bitcount().mean() for k in range(bits.num_bits)]
# %% wrong: the leftmost bit first
order="little" --> order="big"
# %% wrong: the mean of each shot
.mean(axis=0) --> .mean(axis=1)
# %% wrong: numbers of ones
.mean(axis=0) --> .sum(axis=0)
# %% wrong: packed bytes
bits.to_bool_array(order="little") --> bits.array
# %% setup
from qiskit.primitives import BitArray
# %% inputs
(BitArray.from_samples(["001", "011", "001", "101"], 3),)
(BitArray.from_counts({"0100000001": 3, "1000000000": 1, "0000000001": 4}, 10),)
# %% draft  id=library/counts-parities-of-sweep  tags=library,measurement,primitives
# %% prompt
import numpy as np
from qiskit.primitives import BitArray


def correlations(bits: BitArray, pairs: list[tuple[int, int]]) -> np.ndarray:
    """A sampler has swept a list of parameter values, so the bit array is of shape (points,). Estimate from its shots the
    expectation value of Z_i Z_j for each pair (i, j) of qubits, where bit i is the measured qubit i. Return an array with
    one row for each pair and one column for each point.
    """
# %% solution
    from qiskit.quantum_info import SparsePauliOp
    observables = [[SparsePauliOp.from_sparse_list([("ZZ", pair, 1.0)], bits.num_bits)] for pair in pairs]
    return bits.expectation_values(observables)
# %% solution: by parities
    return np.array([1 - 2.0 * (bits.slice_bits(pair).bitcount() % 2).mean(axis=-1) for pair in pairs])
# %% wrong: rows and columns exchanged
return bits.expectation_values(observables) --> return bits.expectation_values(observables).T
# %% wrong: qubits counted from the left
("ZZ", pair, 1.0) --> ("ZZ", [bits.num_bits - 1 - place for place in pair], 1.0)
# %% wrong: pairs go together with points
[[SparsePauliOp.from_sparse_list([("ZZ", pair, 1.0)], bits.num_bits)] for pair in pairs] --> [SparsePauliOp.from_sparse_list([("ZZ", pair, 1.0)], bits.num_bits) for pair in pairs]
# %% wrong: all points together
return bits.expectation_values(observables) --> return 0 * bits.expectation_values(observables) + bits.expectation_values(observables).mean(axis=1, keepdims=True)
# %% wrong: the probability that both are equal
return bits.expectation_values(observables) --> return (1 + bits.expectation_values(observables)) / 2
# %% setup
from qiskit.primitives import BitArray
# %% inputs
(BitArray.from_counts([{"001": 3, "110": 1}, {"000": 2, "011": 2}], 3), [(0, 1)])
(BitArray.from_counts([{"0011": 3, "1100": 5}, {"0101": 4, "0001": 4}, {"1111": 7, "0010": 1}], 4), [(0, 2), (3, 0)])
