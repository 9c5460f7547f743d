"""Circuits and what they are made of. Circuits travel as QPY; gates and parameters inside a circuit made for that.

QPY from the other side is hostile: a bounded number of circuits of bounded numbers of bits, in the one format that this
environment's Qiskit writes (older ones can hold pickled or symengine data), and symbolic data in QPY's own form only.
What the loader makes of lengths further inside is bounded by the limits of its process.
"""

import cmath
import io
import struct
from typing import Any

from qiskit import QuantumCircuit, qpy
from qiskit.circuit import (
    AnnotatedOperation,
    CircuitInstruction,
    Clbit,
    Instruction,
    Parameter,
    ParameterExpression,
    ParameterVector,
    Qubit,
)
from qiskit.converters import circuit_to_dag, dag_to_circuit
from qiskit.dagcircuit import DAGCircuit
from qiskit.exceptions import QiskitError
from qiskit.qpy.common import QPY_VERSION

from qspark.judge.inside.codec import beside, updates
from qspark.judge.inside.codec.beside import REGISTERS
from qspark.judge.inside.codec.core import (
    CannotCross,
    Decoder,
    Encoder,
    Malformed,
    Node,
    Overweight,
    register,
)
from qspark.judge.inside.codec.operations import MAX_QUBITS, check_names, check_size, written_out
from qspark.judge.inside.codec.settle import own_name, settle

MAX_CIRCUITS = 50_000
_PREFACE = struct.Struct("!6sBBBBQc")  # magic, format, three parts of Qiskit's version, programs, symbolic encoding
_HEADER = struct.Struct("!H1cHII")  # of a circuit: length of its name, type and length of its phase, qubits, clbits
_OFFSET = struct.Struct("!Q")  # of a circuit in the table that formats from 16 on have
# What the writer raises on something that it cannot express.
_INEXPRESSIBLE = (
    *(QiskitError, ValueError, TypeError, LookupError, AttributeError, NotImplementedError, OverflowError),
    struct.error,
)
_CARRIER = "carrier"  # of a gate or a parameter: a name that is made up would be another each time
_SYMPY = b"p"  # what the format calls its own encoding, as opposed to "e" for symengine


def dump(*circuits: QuantumCircuit) -> bytes:
    """QPY of circuits. Raises Overweight, or CannotCross for one that QPY cannot express."""
    seen: set[type] = set()
    for circuit in circuits:
        check_size(circuit)
        check_names(circuit, seen, 0)
    buffer = io.BytesIO()
    try:
        qpy.dump([written_out(circuit) for circuit in circuits], buffer, use_symengine=False)
    except _INEXPRESSIBLE as broken:
        raise CannotCross(f"a circuit that QPY cannot express ({str(broken)[:200]})") from broken
    return buffer.getvalue()


def load_all(decoder: Decoder, blob: Any) -> list[QuantumCircuit]:
    """The circuits of a blob of hostile QPY, each exactly a QuantumCircuit. Raises Malformed or Overweight."""
    data = decoder.blob(blob)
    if len(data) < _PREFACE.size:
        raise Malformed("not a circuit")
    magic, version, _, _, _, programs, symbolic = _PREFACE.unpack_from(data)
    if magic != b"QISKIT" or version != QPY_VERSION or programs > MAX_CIRCUITS or symbolic != _SYMPY:
        raise Malformed("not a circuit in an accepted form of QPY")
    for start in _starts(data, version, programs):
        _, _, _, qubits, clbits = _HEADER.unpack_from(data, start)
        if qubits + clbits > MAX_QUBITS:
            raise Overweight(f"a circuit of {qubits} qubits and {clbits} classical bits")
        decoder.count(qubits + clbits)  # the loader makes all of them, whatever else there is
    circuits: list[QuantumCircuit] = qpy.load(io.BytesIO(data))
    for circuit in circuits:
        if type(circuit) is not QuantumCircuit:
            raise Malformed("not a circuit")
        check_size(circuit)
        settle(circuit)
    return circuits


def _starts(data: bytes, version: int, programs: int) -> list[int]:
    """Where the circuits begin; where there is no table, of the first only."""
    table = _PREFACE.size + 1  # behind a byte that says what kind of programs these are
    if version < 16:
        return [table][:programs]
    return [_OFFSET.unpack_from(data, table + number * _OFFSET.size)[0] for number in range(programs)]


def load(decoder: Decoder, blob: Any) -> QuantumCircuit:
    """The one circuit of a blob of hostile QPY. Raises Malformed or Overweight."""
    circuits = load_all(decoder, blob)
    if len(circuits) != 1:
        raise Malformed("one circuit was expected")
    return circuits[0]


def _fields(encoder: Encoder, value: QuantumCircuit) -> list[Node]:
    """A circuit, and what QPY does not keep of it."""
    written, said = beside.notes(value)
    return [encoder.blob(dump(written)), *([encoder.encode(said)] if said else [])]


def _circuit(decoder: Decoder, fields: list[Any]) -> QuantumCircuit:
    blob, *said = fields
    made = load(decoder, blob)
    return beside.put(made, decoder.decode(*said)) if said else made


def _encode_operation(encoder: Encoder, value: Any) -> Node:
    carrier = QuantumCircuit(value.num_qubits, value.num_clbits, name=_CARRIER)
    carrier.append(value, range(value.num_qubits), range(value.num_clbits))
    return ["operation", encoder.blob(dump(carrier))]


def _operation(decoder: Decoder, fields: list[Any]) -> Any:
    return _only(load(decoder, fields[0])).operation


def _only(carrier: QuantumCircuit) -> CircuitInstruction:
    if len(carrier.data) != 1:
        raise Malformed("one operation was expected")
    return carrier.data[0]


def _encode_parameter(encoder: Encoder, value: ParameterExpression) -> Node:
    if not value.parameters:  # in a circuit it would be the number that it is
        return ["bound", encoder.encode(value.numeric())]
    carrier = QuantumCircuit(1, name=_CARRIER)
    carrier.rz(value, 0)
    data = dump(carrier)
    if not isinstance(value, Parameter) and not _survives(value, data):
        raise CannotCross("a parameter expression that QPY writes as another one")
    return ["parameter", encoder.blob(data)]


def _survives(value: ParameterExpression, data: bytes) -> bool:
    """Whether what QPY wrote has the same values: imaginary factors are lost in some releases."""
    read = qpy.load(io.BytesIO(data))[0].data[0].operation.params[0]
    numbers = {parameter: 0.37 + 0.21 * place for place, parameter in enumerate(sorted(value.parameters, key=str))}

    def at(expression: Any) -> complex:
        bound = isinstance(expression, ParameterExpression)
        return complex(expression.bind(numbers, allow_unknown_parameters=True) if bound else expression)

    try:
        bound = at(value), at(read)
    except (TypeError, ArithmeticError, QiskitError):
        return True  # it has no value at that point
    return cmath.isclose(*bound, rel_tol=1e-9, abs_tol=1e-12) or cmath.isnan(bound[0])


def _parameter(decoder: Decoder, fields: list[Any]) -> Any:
    parameters = _only(load(decoder, fields[0])).operation.params
    if len(parameters) != 1 or not isinstance(parameters[0], ParameterExpression | float | int | complex):
        raise Malformed("one parameter was expected")
    return parameters[0]


def _bound(decoder: Decoder, fields: list[Any]) -> ParameterExpression:
    number = decoder.decode(fields[0])
    if type(number) not in (int, float, complex):
        raise Malformed("not a number")
    parameter = Parameter("bound")
    return (parameter * 1).bind({parameter: number})


def _encode_vector(encoder: Encoder, value: ParameterVector) -> Node:
    carrier = QuantumCircuit(1, name=_CARRIER)
    for element in value:  # some releases give elements that they do not see new identities
        carrier.rz(element, 0)
    return ["vector", value.name, encoder.blob(dump(carrier)), len(value)]


def _vector(decoder: Decoder, fields: list[Any]) -> ParameterVector:
    name, blob, length = fields
    if not isinstance(name, str):
        raise Malformed("not a parameter vector")
    elements = [one.operation.params[0] for one in load(decoder, blob).data]
    if not elements and length == 0:
        return ParameterVector(name, 0)
    vector: Any = getattr(elements[0], "vector", None)
    if type(vector) is not ParameterVector or len(vector) != length or list(vector) != elements:
        raise Malformed("not a parameter vector")
    return vector


def _encode_register(encoder: Encoder, value: Any) -> Node:
    return ["register", beside.kind_of(value), value.name, value.size]


def _register(decoder: Decoder, fields: list[Any]) -> Any:
    kind, name, size = fields
    if not isinstance(name, str) or not 0 <= size <= MAX_QUBITS:
        raise Malformed("not a register")
    decoder.count(size)
    return REGISTERS[kind](size, name)


def _encode_bit(encoder: Encoder, value: Any) -> Node:
    """A bit of a register; a loose bit has no identity that another process could know."""
    home, index = getattr(value, "_register", None), getattr(value, "_index", None)
    if home is None or index is None:
        raise CannotCross("a bit outside a register")
    return ["bit", _encode_register(encoder, home), index]


def _bit(decoder: Decoder, fields: list[Any]) -> Any:
    home, index = decoder.decode(fields[0]), fields[1]
    if type(home) not in REGISTERS.values() or type(index) is not int or not 0 <= index < home.size:
        raise Malformed("not a bit")
    return home[index]


def _encode_instruction(encoder: Encoder, value: CircuitInstruction) -> Node:
    return ["instruction", *(encoder.encode(part) for part in (value.operation, value.qubits, value.clbits))]


def _instruction(decoder: Decoder, fields: list[Any]) -> CircuitInstruction:
    operation, qubits, clbits = (decoder.decode(field) for field in fields)
    if not isinstance(operation, Instruction | AnnotatedOperation):
        raise Malformed("not an instruction")
    return CircuitInstruction(operation, tuple(qubits), tuple(clbits))


def _dag(decoder: Decoder, fields: list[Any]) -> DAGCircuit:
    name, *circuit = fields
    made = circuit_to_dag(_circuit(decoder, circuit))
    if name is not None and not isinstance(name, str):
        raise Malformed("not a name")
    made.name = own_name(name)  # a circuit without one makes one up
    return made


def _picture(kept: QuantumCircuit) -> Any:
    # Circuits are equal whatever the order of what commutes, whatever labels say and wherever they are laid out.
    order = [
        (each.operation.name, getattr(each.operation, "label", None), each.qubits, each.clbits) for each in kept.data
    ]
    schedule = [getattr(kept, name, None) for name in beside.SCHEDULE]
    return kept, kept.metadata, order, kept.layout, schedule


# QPY writes gates with definitions under names that are new each time.
register(
    QuantumCircuit,
    "circuit",
    lambda e, v: ["circuit", *_fields(e, v)],
    _circuit,
    updates.circuit,
    picture=lambda v: (v.name, _picture(v.copy())),
)
register(
    DAGCircuit,
    "dag",
    lambda e, v: ["dag", v.name, *_fields(e, dag_to_circuit(v))],
    _dag,
    updates.dag,
    picture=lambda v: (v.name, _picture(dag_to_circuit(v))),
)
register(
    Instruction,
    "operation",
    _encode_operation,
    _operation,
    updates.operation,
    picture=lambda v: (v.copy(), v.label),
)
register(AnnotatedOperation, "operation", _encode_operation, _operation, updates.attributes, picture=lambda v: v.copy())
register(ParameterExpression, "parameter", _encode_parameter, _parameter)
register(ParameterExpression, "bound", _encode_parameter, _bound)
register(Parameter, "parameter", _encode_parameter, _parameter)
register(ParameterVector, "vector", _encode_vector, _vector, updates.refused)
for _cls in REGISTERS.values():
    register(_cls, "register", _encode_register, _register)
for _cls in (Qubit, Clbit):
    register(_cls, "bit", _encode_bit, _bit)
register(CircuitInstruction, "instruction", _encode_instruction, _instruction)
