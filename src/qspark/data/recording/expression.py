"""From a value to an expression that makes it again: what a hidden test can show, and nothing else has to be trusted.

Laid out in the sandbox beside ``recorder.py``; it has what the environment has, and nothing of QSpark. An expression
need not give an equal value: that a circuit loses the name of its register is all the same to an input. It is made
when the function is called, before the function can change what it was given.
"""

import math
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx
import numpy
from qiskit import QuantumCircuit
from qiskit.circuit import ClassicalRegister, Clbit, Gate, Parameter, ParameterVector, QuantumRegister, Qubit
from qiskit.converters import dag_to_circuit
from qiskit.dagcircuit import DAGCircuit
from qiskit.quantum_info import (
    Clifford,
    DensityMatrix,
    Operator,
    Pauli,
    PauliList,
    SparsePauliOp,
    StabilizerState,
    Statevector,
)
from qiskit.result import Counts, ProbDistribution, QuasiDistribution
from qiskit.transpiler import CouplingMap, Layout

from .gates import GATES

MOST = 600  # characters of an expression: a test is there to be read
_ITEMS = 64
_DEPTH = 6
_UNROLLED = 3  # times that a circuit is decomposed, until it is of gates that have a method


_PLACES = (str(Path.cwd()), tempfile.gettempdir())  # what names them differs from run to run


class Unwritable(Exception):
    """No expression is known for a value, or it would be too long."""


def expression(value: Any) -> str:
    """Raises Unwritable."""
    text = _written(value, 0)
    if len(text) > MOST:
        raise Unwritable("too long")
    return text


def _written(value: Any, depth: int) -> str:
    if depth > _DEPTH:
        raise Unwritable("too deep")
    # Exact types: what a test's own subclass is, no expression says.
    kind = type(value)
    if kind in (bool, int, type(None)):
        return repr(value)
    if kind is str and len(value) <= 200 and not any(place in value for place in _PLACES):
        return repr(value)
    if kind in (float, complex):
        return _number(value)
    if kind in (list, tuple, set, frozenset, dict):
        return _container(value, depth)
    if kind is range:
        return repr(value)
    if isinstance(value, numpy.generic) and value.dtype.kind in "biufc":
        return _written(value.item(), depth)
    for known, write in _WRITERS:
        if kind is known or (known in _WITH_SUBCLASSES and isinstance(value, known)):
            return write(value)
    raise Unwritable(kind.__name__)


def _number(value: float | complex) -> str:
    if isinstance(value, complex):
        if not (math.isfinite(value.real) and math.isfinite(value.imag)):
            raise Unwritable("not a number")
        return f"{value!r}"
    if not math.isfinite(value):
        raise Unwritable("not a number")
    return repr(value)


def _container(value: Any, depth: int) -> str:
    if len(value) > _ITEMS:
        raise Unwritable("too long")
    if isinstance(value, dict):
        pairs = _each([part for pair in value.items() for part in pair], depth)
        return "{" + ", ".join(f"{key}: {held}" for key, held in zip(pairs[::2], pairs[1::2], strict=True)) + "}"
    items = _each([*value], depth)
    if isinstance(value, list):
        return f"[{', '.join(items)}]"
    if isinstance(value, tuple):
        return f"({', '.join(items)},)" if len(items) == 1 else f"({', '.join(items)})"
    items.sort()  # what a set gives first depends on the process
    if isinstance(value, frozenset):
        return f"frozenset([{', '.join(items)}])"
    return f"{{{', '.join(items)}}}" if items else "set()"


def _each(values: list[Any], depth: int) -> list[str]:
    items: list[str] = []
    for value in values:
        items.append(_written(value, depth + 1))
        if sum(map(len, items)) > MOST:  # nested lists would multiply
            raise Unwritable("too long")
    return items


def _array(value: Any) -> str:
    if value.dtype.kind not in "biufc" or not 0 < value.size <= _ITEMS or value.ndim > 4:
        raise Unwritable("array")
    if value.dtype.kind in "fc" and not numpy.isfinite(value).all():
        raise Unwritable("not a number")
    whole = repr(value.tolist())
    plain = numpy.array(value.tolist()).dtype == value.dtype
    return f"np.array({whole})" if plain else f"np.array({whole}, dtype={value.dtype.name!r})"


def _circuit(value: Any) -> str:
    gates = _gates(value)
    bits = f", {value.num_clbits}" if value.num_clbits else ""
    return f"made([{', '.join(gates)}], {value.num_qubits}{bits})"


def _dag(value: Any) -> str:
    if value.size() > _ITEMS:
        raise Unwritable("too long")
    return f"circuit_to_dag({_circuit(dag_to_circuit(value))})"


def _gates(value: Any) -> list[str]:
    """Raises Unwritable for what has no method: control flow, opaque instructions, gates with open controls."""
    circuit = value
    for _ in range(_UNROLLED):
        if len(circuit.data) > _ITEMS:
            raise Unwritable("too long")
        without = {one.operation.name for one in circuit.data if not _has_method(one.operation)}
        if not without:
            break
        circuit = circuit.decompose(gates_to_decompose=sorted(without))
    if len(circuit.data) > _ITEMS:
        raise Unwritable("too long")
    gates = []
    named: set[str] = set()
    for one in circuit.data:
        operation = one.operation
        if not _has_method(operation):
            raise Unwritable(operation.name)
        parts = [repr(operation.name)]
        for parameter in operation.params:
            parts.append(_parameter(parameter, named))
        places = [circuit.find_bit(bit).index for bit in (*one.qubits, *one.clbits)]
        parts += map(str, places)
        gates.append(f"({', '.join(parts)},)" if len(parts) == 1 else f"({', '.join(parts)})")
    return gates


def _has_method(operation: Any) -> bool:
    if operation.name not in GATES or getattr(operation, "_condition", None) is not None:
        return False
    controls = getattr(operation, "num_ctrl_qubits", 0)
    return not controls or operation.ctrl_state == 2**controls - 1


def _parameter(value: Any, named: set[str]) -> str:
    """Of a gate. A second Parameter of one name would be another one to Qiskit."""
    if type(value).__name__ in ("Parameter", "ParameterVectorElement"):
        if value.name in named:
            raise Unwritable("a parameter twice")
        named.add(value.name)
        return f"Parameter({value.name!r})"
    if type(value).__name__ == "ParameterExpression":
        if value.parameters:
            raise Unwritable("ParameterExpression")
        return _number(float(value))
    return _written(value, _DEPTH)


def _gate(value: Any) -> str:
    if not type(value).__module__.startswith("qiskit.circuit.library.standard_gates") or not _has_method(value):
        raise Unwritable(type(value).__name__)
    named: set[str] = set()
    return f"{value.base_class.__name__}({', '.join(_parameter(one, named) for one in value.params)})"


def _layout(value: Any) -> str:
    (register,) = value.get_registers() if len(value.get_registers()) == 1 else (None,)
    if register is None or len(value) != register.size:
        raise Unwritable("Layout")
    return f"Layout.from_intlist({[value[bit] for bit in register]!r}, {_register(register)})"


def _register(value: Any) -> str:
    return f"{type(value).__name__}({value.size}, {value.name!r})"


def _graph(value: Any) -> str:
    if any(data for _, data in value.nodes(data=True)) or any(data for *_, data in value.edges(data=True)):
        raise Unwritable("a graph with attributes")
    if sorted(value.nodes) != list(range(len(value))) or len(value.edges) > _ITEMS:
        raise Unwritable("Graph")
    return f"nx.Graph({[tuple(edge) for edge in value.edges]!r})"


def _of_array(name: str) -> Callable[[Any], str]:
    return lambda value: f"{name}({_array(numpy.asarray(value.data))})"


def _tableau(value: Any) -> str:
    if value.num_qubits > 5:
        raise Unwritable("too long")
    return repr(value.tableau.astype(int).tolist())


def _paulis(value: Any) -> str:
    if len(value) > _ITEMS:
        raise Unwritable("too long")
    return f"PauliList({value.to_labels()!r})"


def _observable(value: Any) -> str:
    coefficients = [complex(one) for one in value.coeffs]
    real = all(one.imag == 0 for one in coefficients)
    listed = [_number(one.real if real else one) for one in coefficients]
    return f"SparsePauliOp({value.paulis.to_labels()!r}, [{', '.join(listed)}])"


def _distribution(value: Any) -> str:
    return f"{type(value).__name__}({_container(dict(value), 0)})"


_WRITERS = (
    (numpy.ndarray, _array),
    (QuantumCircuit, _circuit),
    (DAGCircuit, _dag),
    (Gate, _gate),
    (Clifford, lambda value: f"Clifford(np.array({_tableau(value)}, dtype='bool'))"),
    (StabilizerState, lambda value: f"StabilizerState({_written(value.clifford, 1)})"),
    (Pauli, lambda value: f"Pauli({value.to_label()!r})"),
    (PauliList, _paulis),
    (SparsePauliOp, _observable),
    (Operator, _of_array("Operator")),
    (Statevector, _of_array("Statevector")),
    (DensityMatrix, _of_array("DensityMatrix")),
    (CouplingMap, lambda value: f"CouplingMap({[list(edge) for edge in value.get_edges()]!r})"),
    (Layout, _layout),
    (QuantumRegister, _register),
    (ClassicalRegister, _register),
    (Qubit, lambda value: f"{_register(value._register)}[{value._index}]" if value._register else "Qubit()"),
    (Clbit, lambda value: f"{_register(value._register)}[{value._index}]" if value._register else "Clbit()"),
    (Parameter, lambda value: f"Parameter({value.name!r})"),
    (ParameterVector, lambda value: f"ParameterVector({value.name!r}, {len(value)})"),
    (Counts, _distribution),
    (ProbDistribution, _distribution),
    (QuasiDistribution, _distribution),
    (networkx.Graph, _graph),
)
_WITH_SUBCLASSES = (QuantumCircuit, Gate)
