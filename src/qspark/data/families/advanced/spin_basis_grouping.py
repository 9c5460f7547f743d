# %% draft  id=advanced/$spin_id/grouped-sampling  about=spin  tags=advanced,primitives,measurement
# %% prompt
import numpy as np
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorSampler
from qiskit.quantum_info import Pauli


def sampled_energy(circuit: QuantumCircuit, shots: int, seed: int) -> dict[str, float]:
    """Expectation value of every non-identity term of $spin_says, by sampling. Go through the terms in the listed order and put
    each into the first measurement basis with which it agrees on every qubit where both have a letter (the basis takes on
    its letters), else open a new basis. Run the circuit (no measurements) once per basis with the given number of shots and
    seed of a sampler. Return label -> estimate, without coefficients. Estimates are tested up to 5 / sqrt(shots).
    """
# %% solution
    bases = []
    for label, _ in $spin_terms:
        if set(label) == {"I"}:
            continue
        for basis in bases:
            if all(a == b or "I" in (a, b) for a, b in zip(basis["letters"], label)):
                basis["letters"] = [b if a == "I" else a for a, b in zip(basis["letters"], label)]
                basis["labels"].append(label)
                break
        else:
            bases.append({"letters": list(label), "labels": [label]})
    pubs = []
    for basis in bases:
        measured = circuit.copy()
        for qubit, letter in enumerate(reversed(basis["letters"])):
            if letter == "Y":
                measured.sdg(qubit)
            if letter in "XY":
                measured.h(qubit)
        measured.measure_all()
        pubs.append(measured)
    results = StatevectorSampler(seed=seed).run(pubs, shots=shots).result()
    found = {}
    for basis, result in zip(bases, results):
        for label in basis["labels"]:
            total = 0
            for bits, count in result.data.meas.get_counts().items():
                ones = sum(bit == "1" for bit, letter in zip(bits, label) if letter != "I")
                total += (-1) ** ones * count
            found[label] = total / shots
    return found
# %% solution: term by term, exactly
    from qiskit.quantum_info import Statevector
    return {
        label: float(Statevector(circuit).expectation_value(Pauli(label)).real)
        for label, _ in $spin_terms
        if set(label) != {"I"}
    }
# %% wrong: bits read from the other end
zip(bits, label) --> zip(bits[::-1], label)
# %% wrong: identity letters count
zip(bits, label) if letter != "I") --> zip(bits, label))
# %% wrong: sums in place of means
total / shots --> float(total)
# %% compare  value=no
# %% check: other labels
isinstance(found, dict) and set(found) == {label for label, _ in $spin_terms} - {"I" * $spin_qubits}
# %% check: an estimate too far from the expectation value
all(abs(value - exact(arguments[0], label)) < 5 / arguments[1] ** 0.5 for label, value in found.items())
# %% setup  uses=made
def exact(circuit, label):
    from qiskit.quantum_info import Statevector

    return Statevector(circuit).expectation_value(Pauli(label)).real


N = $spin_qubits
GATES = [("ry", 0.5 + 0.8 * k, k) for k in range(N)] + [("cx", k, k + 1) for k in range(N - 1)] + [("rx", 0.6, 0), ("rz", 0.9, N - 1), ("ry", 0.4, N - 1)]
# %% inputs
(made(GATES, N), 4000, 7)
(made([("h", 0), ("s", 0), ("ry", 1.3, 1), ("rx", -1.2, N - 1), ("rzz", 0.9, 0, N - 1)], N), 2500, 11)
