"""Is this value right? Compares what a program gave with what is expected, as physics and use demand.

The one place that decides it: hidden tests, mutants, duplicates by behaviour and the assistant all ask here.

* states, unitaries, circuits: up to global phase, by overlap (``Operator.equiv`` and ``Statevector.equiv`` divide by
  the phase of the first entry above 1e-8, and so can tell equal states apart where that entry is small); an operator
  that is no unitary as it is. One that is both, a Hamiltonian such as ZZ, counts as a unitary: its values do not tell
  whether they came from a circuit, so its negative equals it unless ``phase`` says otherwise;
* numbers and arrays: within a tolerance; containers: member by member; strings, flags and integers: exactly;
* counts: by a test with a stated rate of false alarms (``distributions.py``);
* coupling maps: by their edges; observables: by their simplified terms.

Types count as far as they carry meaning: a list for a tuple is fine, an array for a list too, a DensityMatrix for a
Statevector is not. Not covered: graphs, figures, jobs, and anything else whose class is not named here; they are equal
only if their own ``==`` says so and they are of the same class.
"""

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
from qiskit.circuit import Delay, Instruction, ParameterExpression, QuantumCircuit
from qiskit.primitives import BitArray, DataBin, PrimitiveResult, PubResult
from qiskit.quantum_info import (
    Clifford,
    DensityMatrix,
    Operator,
    Pauli,
    PauliList,
    SparseObservable,
    SparsePauliOp,
    StabilizerState,
    Statevector,
    SuperOp,
)
from qiskit.quantum_info.operators.channel.quantum_channel import QuantumChannel
from qiskit.quantum_info.operators.predicates import is_unitary_matrix
from qiskit.transpiler import CouplingMap

from qspark.quantum.circuits import INFIDELITY, circuits_difference, states_overlap
from qspark.quantum.distributions import ALPHA, samples_difference
from qspark.quantum.numbers import (
    ABSOLUTE,
    RELATIVE,
    expression_difference,
    gap,
    is_flag,
    is_text,
    number_difference,
    unlike,
)
from qspark.quantum.sense import Sense

MAX_DEPTH = 12


def difference(
    found: Any,
    expected: Any,
    *,
    sense: Sense = "action",
    phase: bool = False,
    sampled: bool = False,
    clean: int = 0,
    alpha: float = ALPHA,
) -> str | None:
    """Why ``found`` is not what is expected, or None if it is.

    Args:
        sense: what counts of a circuit (see ``circuits.py``).
        phase: whether global phase counts.
        sampled: whether dictionaries of string to integer are counts, of which chance decides.
        clean: so many of a circuit's last qubits begin in |0>.
        alpha: rate of false alarms for counts.

    Raises ``circuits.Unclear`` if the expected value cannot be compared.
    """
    return _Comparison(sense, phase, sampled, clean, alpha).of(found, expected, 0)


class _Comparison:
    def __init__(self, sense: Sense, phase: bool, sampled: bool, clean: int, alpha: float) -> None:
        self.sense: Sense = sense
        self.phase = phase
        self.sampled = sampled
        self.clean = clean
        self.alpha = alpha

    def of(self, found: Any, expected: Any, depth: int) -> str | None:
        if depth > MAX_DEPTH:
            return "containers without end"
        if expected is None or isinstance(expected, bool | np.bool_ | str | bytes | type):
            same = type(found) is type(expected) or any(kind(found) and kind(expected) for kind in (is_flag, is_text))
            return None if same and found == expected else unlike(found, expected)
        if isinstance(expected, ParameterExpression):
            return expression_difference(found, expected)
        if isinstance(expected, int | float | complex | np.number):
            return number_difference(found, expected)
        for kinds, compare in self._by_kind():
            if isinstance(expected, kinds):
                return compare(found, expected, depth)
        same = type(found) is type(expected) and bool(found == expected)
        return None if same else unlike(found, expected)

    def _by_kind(self) -> tuple[tuple[Any, Any], ...]:
        return (
            (np.ndarray, self._array),
            (QuantumCircuit, self._circuit),
            (Instruction, self._instruction),
            ((Statevector, StabilizerState), self._state),
            ((Operator, Clifford), self._operator),
            ((DensityMatrix, QuantumChannel), self._matrix),
            ((SparsePauliOp, SparseObservable, Pauli, PauliList), self._observable),
            (CouplingMap, self._coupling),
            ((PrimitiveResult, PubResult, DataBin, BitArray), self._result),
            (Mapping, self._mapping),
            ((list, tuple, range), self._sequence),
            ((set, frozenset), self._set),
        )

    def _array(self, found: Any, expected: Any, depth: int) -> str | None:
        if not isinstance(found, np.ndarray | list | tuple | np.number | int | float):
            return unlike(found, expected)
        try:
            given = np.asarray(found)
        except ValueError:
            return "a ragged array"
        if given.shape != expected.shape:
            return f"an array of shape {given.shape} instead of {expected.shape}"
        if (expected.dtype.kind == "b") != (given.dtype.kind == "b") and expected.dtype.kind in "biufc":
            return "flags and numbers are not the same"
        if expected.dtype.kind in "iu" and given.dtype.kind in "biufc":  # exactly, as single integers are
            near = given.dtype.kind in "fc" and np.allclose(given, expected, rtol=1e-9, atol=ABSOLUTE)
            same = given.dtype.kind != "b" and (near or np.array_equal(given, expected))
            return None if same else f"an array that differs by up to {gap(given, expected):.3g}"
        if expected.dtype.kind in "biufc" and given.dtype.kind in "biufc":
            close = np.allclose(given, expected, rtol=RELATIVE, atol=ABSOLUTE, equal_nan=True)
            return None if close else f"an array that differs by up to {gap(given, expected):.3g}"
        return self._sequence(list(given.ravel()), list(expected.ravel()), depth)

    def _circuit(self, found: Any, expected: Any, depth: int) -> str | None:
        return circuits_difference(found, expected, sense=self.sense, phase=self.phase, clean=self.clean)

    def _instruction(self, found: Any, expected: Any, depth: int) -> str | None:
        """As part of a circuit in which it could be controlled, so phase counts."""
        if not isinstance(found, Instruction) or found.num_qubits != expected.num_qubits:
            return unlike(found, expected)
        if any(isinstance(operation, Delay) for operation in (found, expected)):
            one, other = ((type(op), op.params, getattr(op, "unit", None)) for op in (found, expected))
            return None if one == other else unlike(found, expected)
        if any(operation.num_clbits or getattr(operation, "blocks", ()) for operation in (found, expected)):
            inside = [operation.definition for operation in (found, expected)]
            if found.num_clbits == expected.num_clbits and inside[0] is not None and inside[1] is not None:
                return circuits_difference(inside[0], inside[1], phase=True)  # its name may be one that Qiskit made up
            one, other = ((op.name, op.num_clbits, op.params, *_controls(op)) for op in (found, expected))
            return None if one == other else unlike(found, expected)
        circuits = []
        for operation in (found, expected):
            circuit = QuantumCircuit(operation.num_qubits)
            circuit.append(operation, range(operation.num_qubits))
            circuits.append(circuit)
        return circuits_difference(circuits[0], circuits[1], phase=True)

    def _state(self, found: Any, expected: Any, depth: int) -> str | None:
        if not isinstance(found, Statevector | StabilizerState):
            return unlike(found, expected)
        sizes = [_dimension(state) for state in (found, expected)]
        if sizes[0] != sizes[1]:
            return f"a state of dimension {sizes[0]} instead of {sizes[1]}"
        one, other = (
            state.data if isinstance(state, Statevector) else Statevector(state.clifford.to_circuit()).data
            for state in (found, expected)
        )
        norms = [float(np.vdot(vector, vector).real) for vector in (one, other)]
        if abs(norms[0] - norms[1]) > 1e-6:
            return f"a state of norm {math.sqrt(norms[0]):.4f} instead of {math.sqrt(norms[1]):.4f}"
        if self.phase:
            return None if np.allclose(one, other, atol=1e-7) else "another state, or another phase"
        overlap = states_overlap(one, other)
        return None if overlap > 1 - INFIDELITY else f"a state of fidelity {overlap:.4f}"

    def _operator(self, found: Any, expected: Any, depth: int) -> str | None:
        if not isinstance(found, Operator | Clifford):
            return unlike(found, expected)
        one, other = (
            operator.to_matrix() if isinstance(operator, Clifford) else operator.data for operator in (found, expected)
        )
        if one.shape != other.shape:
            return f"an operator of shape {one.shape} instead of {other.shape}"
        # Of what is no unitary the sign means something; of ZZ, which a circuit has too, nobody knows.
        if not self.phase and is_unitary_matrix(other):
            inner = np.vdot(other, one)
            one = one * (abs(inner) / inner) if abs(inner) > 0 else one
        scale = max(1.0, float(np.abs(other).max()))
        gap = float(np.abs(one - other).max())
        return None if gap < 1e-6 * scale else f"an operator that differs by up to {gap:.3g}"

    def _matrix(self, found: Any, expected: Any, depth: int) -> str | None:
        if isinstance(expected, DensityMatrix):
            if not isinstance(found, DensityMatrix):
                return unlike(found, expected)
            return self._array(found.data, expected.data, depth)
        if not isinstance(found, QuantumChannel):
            return unlike(found, expected)
        return self._array(SuperOp(found).data, SuperOp(expected).data, depth)

    def _observable(self, found: Any, expected: Any, depth: int) -> str | None:
        """By terms: nothing of the size of a matrix is made. A list of Paulis has an order, a sum has none."""
        if isinstance(expected, PauliList):
            if not isinstance(found, PauliList):
                return unlike(found, expected)
            return self._sequence(found.to_labels(), expected.to_labels(), depth)
        if not isinstance(found, SparsePauliOp | SparseObservable | Pauli):
            return unlike(found, expected)
        if found.num_qubits != expected.num_qubits:
            return f"an observable on {found.num_qubits} qubits instead of {expected.num_qubits}"
        one, other = _terms(found), _terms(expected)
        for label in sorted(one.keys() | other.keys()):
            # Written so that what is no number is not equal to everything.
            if not abs(one.get(label, 0) - other.get(label, 0)) <= 1e-6 * max(1.0, abs(other.get(label, 0))):
                return f"coefficient {one.get(label, 0):.4g} of {label} instead of {other.get(label, 0):.4g}"
        return None

    def _coupling(self, found: Any, expected: Any, depth: int) -> str | None:
        if not isinstance(found, CouplingMap):
            return unlike(found, expected)
        same = found.size() == expected.size() and set(found.get_edges()) == set(expected.get_edges())
        return None if same else "a coupling map with other edges"

    def _result(self, found: Any, expected: Any, depth: int) -> str | None:
        if type(found) is not type(expected):
            return unlike(found, expected)
        if isinstance(expected, BitArray):
            if found.num_bits != expected.num_bits or found.shape != expected.shape:
                return "a bit array of another shape"
            return self._bits(found, expected)
        if isinstance(expected, DataBin):
            return self._mapping(dict(found.items()), dict(expected.items()), depth)
        if isinstance(expected, PubResult):
            return self.of(found.data, expected.data, depth + 1)
        return self._sequence(list(found), list(expected), depth)

    def _bits(self, found: BitArray, expected: BitArray) -> str | None:
        """Counts at each place of the array, with no more false alarms in all than for a single one."""
        places = list(np.ndindex(expected.shape))
        for place in places:
            one, other = (array.get_counts(place or None) for array in (found, expected))
            if difference := samples_difference(one, other, self.alpha / len(places)):
                return f"{difference} at {list(place)}" if place else difference
        return None

    def _mapping(self, found: Any, expected: Any, depth: int) -> str | None:
        if not isinstance(found, Mapping):
            return unlike(found, expected)
        if (
            self.sampled
            and expected
            and all(isinstance(k, str) and isinstance(v, int | np.integer) for k, v in expected.items())
        ):
            if not all(isinstance(k, str) and isinstance(v, int | np.integer) for k, v in found.items()):
                return unlike(found, expected)
            return samples_difference(found, expected, self.alpha)
        if len(found) != len(expected):
            return f"{len(found)} keys instead of {len(expected)}"
        for key, value in expected.items():
            if key not in found:
                return f"no key {key!r:.40}"
            if different := self.of(found[key], value, depth + 1):
                return f"{different} at {key!r:.40}"
        return None

    def _sequence(self, found: Any, expected: Any, depth: int) -> str | None:
        if not isinstance(found, list | tuple | range | np.ndarray):
            return unlike(found, expected)
        if len(found) != len(expected):
            return f"{len(found)} items instead of {len(expected)}"
        for index, (one, other) in enumerate(zip(found, expected, strict=True)):
            if different := self.of(one, other, depth + 1):
                return f"{different} at {index}"
        return None

    def _set(self, found: Any, expected: Any, depth: int) -> str | None:
        return None if isinstance(found, set | frozenset) and found == expected else unlike(found, expected)


def _dimension(state: Statevector | StabilizerState) -> int:
    """Of its space: the ``dim`` of a StabilizerState is 1, whatever its width."""
    return 1 << state.num_qubits if isinstance(state, StabilizerState) else int(state.dim)


def _controls(operation: Any) -> tuple[Any, ...]:
    """What decides which of its blocks are run."""
    cases = operation.cases_specifier() if hasattr(operation, "cases_specifier") else ()
    labels = [tuple(labels) for labels, _ in cases]
    return getattr(operation, "condition", None), getattr(operation, "target", None), labels


def _terms(observable: Any) -> dict[str, complex]:
    if isinstance(observable, SparseObservable):
        observable = SparsePauliOp.from_sparse_observable(observable)
    if isinstance(observable, Pauli):
        observable = SparsePauliOp(observable)
    terms: dict[str, complex] = {}
    for label, coefficient in observable.to_list():
        terms[label] = terms.get(label, 0) + complex(coefficient)
    return terms
