"""Do two circuits do the same? Compared by what they do, never gate by gate.

Three senses, since a prompt may ask for three things:

* ``"action"``: on every input. Compared on random states, which miss a difference with probability 0 (and in practice
  with that of rounding: measured, no mutant of 1,359 was missed by one Haar-random state, while 16 % of the wrong ones
  look right from |0...0>).
* ``"preparation"``: on |0...0> alone: the state, whatever classical bits go with it.
* ``"outcomes"``: the distribution of the classical bits from |0...0>.

Global phase is free unless ``phase`` says otherwise: a circuit that is to be controlled must have the right one.
Parameters are matched in the order of their names and bound to random angles. More qubits than expected are fine if
``ancillas`` says so: they begin in |0> and must end there, unentangled.

Not covered: circuits of more than ``branches.MAX_QUBITS`` qubits (``Unclear``), and noise.
"""

from typing import Any

import numpy as np
from qiskit.circuit import QuantumCircuit

from qspark.quantum.branches import MAX_QUBITS, Branch, Unclear, follow
from qspark.quantum.sense import Sense

INFIDELITY = 1e-9  # 1 - |<a|b>|^2 of equal states: rounding alone stays below 1e-12 for the circuits that fit
_DENSITY_QUBITS = 8  # mixed results are compared as density matrices up to here
_DRAWS = 3  # of parameters, and of input states


def circuits_difference(
    found: Any,
    expected: QuantumCircuit,
    *,
    sense: Sense = "action",
    phase: bool = False,
    ancillas: bool = False,
    clean: int = 0,
    seed: int = 0,
) -> str | None:
    """Why ``found`` does not do what ``expected`` does, or None if it does.

    ``clean``: so many of the last qubits begin in |0>; what a circuit does to them otherwise does not count.

    Raises Unclear if ``expected`` cannot be followed, or gives a mixed state that is too large; a ``found`` that cannot
    be followed is different.
    """
    if not isinstance(found, QuantumCircuit):
        return f"a {type(found).__name__} instead of a QuantumCircuit"
    more = found.num_qubits - expected.num_qubits
    if expected.num_qubits > MAX_QUBITS:  # before anything of that size is made
        raise Unclear(f"{expected.num_qubits} qubits, more than the {MAX_QUBITS} that can be followed")
    if more < 0 or (more > 0 and not ancillas):
        return f"{found.num_qubits} qubits instead of {expected.num_qubits}"
    if found.num_qubits > MAX_QUBITS:
        return f"{found.num_qubits} qubits, more than the {MAX_QUBITS} that can be followed"
    if sense != "preparation" and found.num_clbits != expected.num_clbits:
        return f"{found.num_clbits} classical bits instead of {expected.num_clbits}"
    if len(found.parameters) != len(expected.parameters):
        return f"{len(found.parameters)} parameters instead of {len(expected.parameters)}"
    random = np.random.default_rng(seed)
    for _ in range(_DRAWS):
        angles = random.uniform(-np.pi, np.pi, len(expected.parameters))
        free = expected.num_qubits - clean if sense == "action" else 0
        state = np.kron(_zeros(expected.num_qubits - free), _random_state(free, random))
        wanted = follow(_bound(expected, angles), state)
        try:
            given = follow(_bound(found, angles), np.kron(_zeros(more), state))
        except Unclear as unclear:
            return f"a circuit that cannot be followed: {unclear}"
        wanted = [_with_ancillas(branch, more) for branch in wanted]
        different = _ensembles_difference(given, wanted, sense, phase)
        if different:
            return different
        if sense != "action" and not expected.parameters:
            break
    return None


def states_overlap(first: Any, second: Any) -> float:
    """|<a|b>|^2 of two vectors, each normalised; 0 for a null vector."""
    norm = float(np.vdot(first, first).real * np.vdot(second, second).real)
    return float(abs(np.vdot(first, second)) ** 2 / norm) if norm > 0 else 0.0


def _bound(circuit: QuantumCircuit, angles: Any) -> QuantumCircuit:
    parameters = sorted(circuit.parameters, key=lambda parameter: _natural(parameter.name))
    return circuit.assign_parameters(dict(zip(parameters, map(float, angles), strict=True))) if parameters else circuit


def _natural(name: str) -> tuple[Any, ...]:
    """x[2] before x[10], as Qiskit itself sorts the elements of a vector."""
    head, _, tail = name.rpartition("[")
    return (head, int(tail[:-1])) if tail[:-1].isdigit() and tail.endswith("]") else (name, -1)


def _random_state(qubits: int, random: Any) -> Any:
    if qubits == 0:
        return np.ones(1, dtype=complex)
    vector = random.normal(size=2**qubits) + 1j * random.normal(size=2**qubits)
    return vector / np.linalg.norm(vector)


def _zeros(qubits: int) -> Any:
    vector = np.zeros(2**qubits, dtype=complex)
    vector[0] = 1
    return vector


def _with_ancillas(branch: Branch, more: int) -> Branch:
    state = branch.state
    for _ in range(more):
        state = np.stack([state, np.zeros_like(state)], axis=-1)
    return Branch(branch.bits, state)


def _ensembles_difference(found: list[Branch], expected: list[Branch], sense: Sense, phase: bool) -> str | None:
    if sense == "preparation":  # classical bits may be any: what is asked for is the state
        found = [Branch((), branch.state) for branch in found]
        expected = [Branch((), branch.state) for branch in expected]
    by_bits: dict[tuple[bool, ...], tuple[list[Any], list[Any]]] = {}
    for side, branches in enumerate((found, expected)):
        for branch in branches:
            by_bits.setdefault(branch.bits, ([], []))[side].append(branch.state)
    for bits, (given, wanted) in sorted(by_bits.items()):
        where = f" for classical bits {''.join('01'[bit] for bit in reversed(bits))}" if bits else ""
        one, other = (sum(float(np.vdot(state, state).real) for state in states) for states in (given, wanted))
        if not abs(one - other) <= 1e-7:  # a gate by an angle that is no number gives probabilities that are none
            return f"probability {one:.4f} instead of {other:.4f}{where}"
        if sense != "outcomes" and (different := _mixtures_difference(given, wanted, phase and len(by_bits) == 1)):
            return different + where
    return None


def _mixtures_difference(given: list[Any], wanted: list[Any], phase: bool) -> str | None:
    if not given or not wanted:
        return None  # both without weight, as was seen before
    if len(given) == len(wanted) == 1:
        one, other = given[0].ravel(), wanted[0].ravel()
        if phase and np.linalg.norm(one - other) > 1e-6:
            return "another state, or another phase"
        overlap = states_overlap(one, other)
        return None if overlap > 1 - INFIDELITY else f"a state of fidelity {overlap:.4f}"
    if 1 in (len(given), len(wanted)):  # to a pure state, also where no matrix of it fits
        overlap = _overlap_with_pure(*sorted((given, wanted), key=len))
        return None if overlap > 1 - INFIDELITY else f"a mixed state of fidelity {overlap:.4f}"
    if wanted[0].ndim > _DENSITY_QUBITS:
        raise Unclear(f"a mixed state of {wanted[0].ndim} qubits, more than the {_DENSITY_QUBITS} that can be compared")
    distance = float(np.linalg.norm(_density(given) - _density(wanted)))
    return None if distance < 1e-6 else f"a mixed state at a distance of {distance:.4f}"


def _overlap_with_pure(pure: list[Any], mixed: list[Any]) -> float:
    """The fidelity of an ensemble and the one state of another, each normalised."""
    weights = [float(np.vdot(state, state).real) for state in mixed]
    overlaps = [weight * states_overlap(pure[0], state) for weight, state in zip(weights, mixed, strict=True)]
    return sum(overlaps) / sum(weights) if sum(weights) > 0 else 0.0


def _density(states: list[Any]) -> Any:
    vectors = np.array([state.ravel() for state in states])
    return vectors.T @ vectors.conj()
