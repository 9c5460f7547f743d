# %% draft  id=states/$state_id/outcomes-in-bases  about=state  tags=states,measurement
# %% prompt
from qiskit.quantum_info import Statevector


def outcome_probabilities($state_parameters, bases: dict[int, str]) -> dict[str, float]:
    """Let psi be $state_says. Every qubit is measured: qubit j in the basis of the Pauli letter bases[j] ("X", "Y" or
    "Z"), the qubits that bases does not name in that of Z. Return the probabilities of the bit strings, with qubit 0 as
    the rightmost character and 0 for the eigenvalue +1; strings of a probability below 1e-9 are left out.
    """
# %% solution
    $state_code
    for place, letter in bases.items():
        if letter == "Y":
            circuit.sdg(place)
        if letter in "XY":
            circuit.h(place)
    return {bits: float(value) for bits, value in Statevector(circuit).probabilities_dict().items() if value >= 1e-9}
# %% solution: with projectors
    from itertools import product
    import numpy as np
    $state_code
    state = Statevector(circuit)
    plus = {"X": [1, 1], "Y": [1, 1j], "Z": [1, 0]}
    minus = {"X": [1, -1], "Y": [1, -1j], "Z": [0, 1]}
    found = {}
    for bits in product("01", repeat=circuit.num_qubits):
        vector = np.ones(1)
        for place in reversed(range(circuit.num_qubits)):
            one = np.array((plus, minus)[bits[-1 - place] == "1"][bases.get(place, "Z")], dtype=complex)
            vector = np.kron(vector, one / np.linalg.norm(one))
        chance = abs(np.vdot(vector, state.data)) ** 2
        if chance >= 1e-9:
            found["".join(bits)] = float(chance)
    return found
# %% wrong: amplitudes instead of probabilities
return {bits: float(value) for bits, value in Statevector(circuit).probabilities_dict().items() if value >= 1e-9} --> return {bits: float(abs(value)) for bits, value in Statevector(circuit).to_dict().items() if abs(value) >= 1e-9}
# %% wrong: only the qubits that bases names
    $state_code
    for place, letter in bases.items():
        if letter == "Y":
            circuit.sdg(place)
        if letter in "XY":
            circuit.h(place)
    found = Statevector(circuit).probabilities_dict(list(bases))
    return {bits: float(value) for bits, value in found.items() if value >= 1e-9}
# %% doubtful: the phase gate after the Hadamard gate
    $state_code
    for place, letter in bases.items():
        if letter in "XY":
            circuit.h(place)
        if letter == "Y":
            circuit.sdg(place)
    return {bits: float(value) for bits, value in Statevector(circuit).probabilities_dict().items()}
# %% wrong: numbers instead of strings
    $state_code
    for place, letter in bases.items():
        if letter == "Y":
            circuit.sdg(place)
        if letter in "XY":
            circuit.h(place)
    chances = Statevector(circuit).probabilities()
    return {number: float(value) for number, value in enumerate(chances) if value >= 1e-9}
# %% doubtful: all in the basis of Z
    $state_code
    return {bits: float(value) for bits, value in Statevector(circuit).probabilities_dict().items() if value >= 1e-9}
# %% doubtful: S instead of its adjoint
circuit.sdg(place) --> circuit.s(place)
# %% doubtful: strings the other way round
return {bits: float(value) for bits, value in Statevector(circuit).probabilities_dict().items() if value >= 1e-9} --> return {bits[::-1]: float(value) for bits, value in Statevector(circuit).probabilities_dict().items() if value >= 1e-9}
# %% inputs
($state_arguments, {0: "X"})
($state_arguments, {1: "Y", 2: "X"})
($state_arguments, {0: "Y", 1: "Y"})
# %% draft  id=states/$state_id/counts-of-sampler  about=state  tags=states,primitives
# %% prompt
from qiskit import ClassicalRegister, QuantumCircuit
from qiskit.primitives import StatevectorSampler


def sampled_letters($state_parameters, letters: str, places: list[int], shots: int) -> dict[str, int]:
    """Let psi be $state_says. Sample the measurement of the Pauli letters "X", "Y" or "Z" on psi, letters[i] on the qubit
    places[i] and nothing on the others, so many shots, with the V2 sampler of qiskit.primitives. Return the counts of
    the strings of outcomes: places[0] is the rightmost character, and 0 stands for the eigenvalue +1.
    """
# %% solution
    $state_code
    circuit.add_register(ClassicalRegister(len(places), "out"))
    for number, (letter, place) in enumerate(zip(letters, places)):
        if letter == "Y":
            circuit.sdg(place)
        if letter in "XY":
            circuit.h(place)
        circuit.measure(place, number)
    result = StatevectorSampler(seed=7).run([circuit], shots=shots).result()
    return result[0].data.out.get_counts()
# %% solution: all are measured, some are kept
    $state_code
    for letter, place in zip(letters, places):
        if letter == "X":
            circuit.ry(-1.5707963267948966, place)
        elif letter == "Y":
            circuit.rx(1.5707963267948966, place)
    circuit.measure_all()
    job = StatevectorSampler(default_shots=shots, seed=11).run([(circuit,)])
    return job.result()[0].data.meas.slice_bits(places).get_counts()
# %% wrong: the default number of shots
    $state_code
    circuit.add_register(ClassicalRegister(len(places), "out"))
    for number, (letter, place) in enumerate(zip(letters, places)):
        if letter == "Y":
            circuit.sdg(place)
        if letter in "XY":
            circuit.h(place)
        circuit.measure(place, number)
    return StatevectorSampler(seed=7).run([circuit]).result()[0].data.out.get_counts()
# %% wrong: the register has another name
    $state_code
    circuit.add_register(ClassicalRegister(len(places), "out"))
    for number, (letter, place) in enumerate(zip(letters, places)):
        if letter == "Y":
            circuit.sdg(place)
        if letter in "XY":
            circuit.h(place)
        circuit.measure(place, number)
    return StatevectorSampler(seed=7).run([circuit], shots=shots).result()[0].data.meas.get_counts()
# %% wrong: frequencies
result = StatevectorSampler(seed=7).run([circuit], shots=shots).result() --> counts = StatevectorSampler(seed=7).run([circuit], shots=shots).result()[0].data.out.get_counts()
return result[0].data.out.get_counts() --> return {bits: count / shots for bits, count in counts.items()}
# %% wrong: the result read as before V2
    $state_code
    circuit.add_register(ClassicalRegister(len(places), "out"))
    for number, (letter, place) in enumerate(zip(letters, places)):
        circuit.measure(place, number)
    return StatevectorSampler(seed=7).run([circuit], shots=shots).result().quasi_dists[0]
# %% doubtful: the first letter leftmost
    $state_code
    circuit.add_register(ClassicalRegister(len(places), "out"))
    for number, (letter, place) in enumerate(zip(letters, reversed(places))):
        if letter == "Y":
            circuit.sdg(place)
        if letter in "XY":
            circuit.h(place)
        circuit.measure(place, number)
    return StatevectorSampler(seed=7).run([circuit], shots=shots).result()[0].data.out.get_counts()
# %% compare  sampled=yes
# %% check: the number of shots
sum(found.values()) == sum(expected.values())
# %% inputs
($state_arguments, "ZX", [2, 0], 5000)
($state_arguments, "Y", [1], 3000)
# %% draft  id=states/$state_id/hamming-weights  about=state  tags=states,measurement
# %% prompt
from qiskit.quantum_info import Statevector


def weight_distribution($state_parameters, skipped: int) -> list[float]:
    """Let psi be $state_says. All qubits but one, the qubit skipped, are measured in the computational basis. Return the
    probabilities of finding 0, 1, ..., N - 1 ones among them, where N is the number of qubits of psi.
    """
# %% solution
    $state_code
    kept = [place for place in range(circuit.num_qubits) if place != skipped]
    found = [0.0] * circuit.num_qubits
    for bits, chance in Statevector(circuit).probabilities_dict(kept).items():
        found[bits.count("1")] += float(chance)
    return found
# %% solution: over all basis states
    import numpy as np
    $state_code
    weights = [(number & ~(1 << skipped)).bit_count() for number in range(2**circuit.num_qubits)]
    chances = np.abs(Statevector(circuit).data) ** 2
    return np.bincount(weights, chances, minlength=circuit.num_qubits).tolist()
# %% wrong: all qubits
    $state_code
    found = [0.0] * (circuit.num_qubits + 1)
    for bits, chance in Statevector(circuit).probabilities_dict().items():
        found[bits.count("1")] += float(chance)
    return found
# %% wrong: sums of amplitudes
    $state_code
    found = [0.0] * circuit.num_qubits
    for number, amplitude in enumerate(Statevector(circuit).data):
        found[(number & ~(1 << skipped)).bit_count()] += float(abs(amplitude))
    return found
# %% wrong: the strings are counted, not weighed
found[bits.count("1")] += float(chance) --> found[bits.count("1")] += 1.0
# %% doubtful: zeros instead of ones
found[bits.count("1")] += float(chance) --> found[bits.count("0")] += float(chance)
# %% doubtful: the skipped qubit counted from the left
kept = [place for place in range(circuit.num_qubits) if place != skipped] --> kept = [place for place in range(circuit.num_qubits) if circuit.num_qubits - 1 - place != skipped]
# %% inputs
($state_arguments, 0)
($state_arguments, 1)
($state_arguments, 2)
# %% draft  id=states/$state_id/register-moments  about=state  tags=states,measurement
# %% prompt
from qiskit.quantum_info import Statevector


def mean_and_variance($state_parameters, scale: float) -> tuple[float, float]:
    """Let psi be $state_says. All its qubits are measured in the computational basis and the string is read as a binary
    number v, with qubit 0 as the lowest bit. Return the mean and the variance of scale * v.
    """
# %% solution
    $state_code
    chances = Statevector(circuit).probabilities()
    mean_value = sum(chance * scale * number for number, chance in enumerate(chances))
    square = sum(chance * (scale * number) ** 2 for number, chance in enumerate(chances))
    return float(mean_value), float(square - mean_value**2)
# %% solution: as an observable
    from qiskit.quantum_info import SparsePauliOp
    $state_code
    count = circuit.num_qubits
    terms = [("", [], scale * (2**count - 1) / 2)]
    terms += [("Z", [place], -scale * 2**place / 2) for place in range(count)]
    observable = SparsePauliOp.from_sparse_list(terms, count)
    state = Statevector(circuit)
    average = state.expectation_value(observable).real
    return float(average), float(state.expectation_value(observable @ observable).real - average**2)
# %% wrong: the standard deviation
return float(mean_value), float(square - mean_value**2) --> return float(mean_value), float((square - mean_value**2) ** 0.5)
# %% wrong: the second moment
    $state_code
    chances = Statevector(circuit).probabilities()
    mean_value = sum(chance * scale * number for number, chance in enumerate(chances))
    return float(mean_value), float(sum(chance * (scale * number) ** 2 for number, chance in enumerate(chances)))
# %% wrong: the variance scaled once
mean_value = sum(chance * scale * number for number, chance in enumerate(chances)) --> mean_value = sum(chance * number for number, chance in enumerate(chances))
square = sum(chance * (scale * number) ** 2 for number, chance in enumerate(chances)) --> square = sum(chance * number**2 for number, chance in enumerate(chances))
return float(mean_value), float(square - mean_value**2) --> return float(scale * mean_value), float(scale * (square - mean_value**2))
# %% doubtful: qubit 0 as the highest bit
chances = Statevector(circuit).probabilities() --> chances = Statevector(circuit.reverse_bits()).probabilities()
# %% inputs
($state_arguments, 1.0)
($state_arguments, 0.25)
