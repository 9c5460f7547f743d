# %% draft  id=codes/$code_id/syndrome-probabilities  about=code  tags=error-correction,syndrome,measurement
# %% prompt
from qiskit.quantum_info import Pauli, Statevector


def syndrome_probabilities(state: Statevector) -> dict[str, float]:
    """Probabilities of the syndromes when the stabilizer generators of $code_says, $code_generators, are measured on a
    state of $code_state_qubits qubits. In every label the rightmost letter acts on qubit 0. A key has one character for
    each generator, in the given order from the left: '0' for the eigenvalue +1 and '1' for -1. Syndromes of probability
    below 1e-9 are left out.
    """
# %% solution
    branches = {"": state}
    for label in $code_generators:
        split = {}
        for bits, vector in branches.items():
            turned = vector.evolve(Pauli(label))
            for bit, sign in (("0", 1), ("1", -1)):
                part = (vector + sign * turned) / 2
                if part.inner(part).real > 1e-9:
                    split[bits + bit] = part
        branches = split
    return {bits: float(part.inner(part).real) for bits, part in branches.items()}
# %% solution: from the expectation values of the group
    import numpy as np

    generators = [Pauli(label) for label in $code_generators]
    elements = [Pauli("I" * $code_state_qubits)]
    for generator in generators:
        elements = elements + [element.dot(generator) for element in elements]
    values = np.array([state.expectation_value(element).real for element in elements])
    count = len(generators)
    table = values.reshape((2,) * count).transpose(range(count)[::-1])
    for axis in range(count):
        plus, minus = np.take(table, 0, axis), np.take(table, 1, axis)
        table = np.stack([(plus + minus) / 2, (plus - minus) / 2], axis)
    return {"".join(map(str, key)): float(p) for key, p in np.ndenumerate(table) if p > 1e-9}
# %% wrong: the signs exchanged
for bit, sign in (("0", 1), ("1", -1)): --> for bit, sign in (("0", -1), ("1", 1)):
# %% wrong: amplitudes instead of probabilities
return {bits: float(part.inner(part).real) for bits, part in branches.items()} --> return {bits: float(part.inner(part).real) ** 0.5 for bits, part in branches.items()}
# %% wrong: parts of every probability are kept
if part.inner(part).real > 1e-9: --> if part.inner(part).real >= 0:
# %% doubtful: each generator by itself
    found = {"": 1.0}
    for label in $code_generators:
        plus = (1 + state.expectation_value(Pauli(label)).real) / 2
        found = {bits + bit: p * q for bits, p in found.items() for bit, q in (("0", plus), ("1", 1 - plus))}
    return {bits: p for bits, p in found.items() if p > 1e-9}
# %% doubtful: the first generator as the rightmost character
split[bits + bit] = part --> split[bit + bits] = part
# %% setup  uses=stabilized
GENERATORS = $code_generators


def turned(gate, qubit, angle):
    """A state of the code with a rotation of one qubit."""
    from qiskit import QuantumCircuit

    circuit = QuantumCircuit($code_state_qubits)
    getattr(circuit, gate)(angle, qubit)
    return stabilized([$code_logical_z, *GENERATORS]).evolve(circuit)
# %% inputs
(turned("rx", 0, 0.6),)
(turned("rz", $code_state_qubits - 1, 1.1),)
(turned("ry", 1, 2.0),)
(Statevector.from_label("0" * ($code_state_qubits - 1) + "+"),)
