"""A small piece of the work to come, done once in the zygote, before there is a program.

Two things make the first steps of a forked process slow. Code that never ran changes itself and its types when it does
(the interpreter specialises it), and every page that is written after a fork is copied first, at 2 to 4 microseconds a
page. Having done once what most programs do leaves a quarter of those pages unwritten later. (Doing some of it again in
each forked process while it waits was measured too: it costs more than it saves.)

Nothing here runs a simulator, the transpiler or anything that starts a thread, and no randomness that matters is drawn:
the order's seed comes later.
"""

import contextlib
import json
from types import ModuleType

import numpy as np
from qiskit import QuantumCircuit
from qiskit.circuit import Parameter
from qiskit.quantum_info import Operator, SparsePauliOp, Statevector

from qspark.judge.inside import assertions, program, seeding
from qspark.judge.inside.codec import Decoder, Encoder

_PROGRAM = """
import math
from qiskit import QuantumCircuit
def practice(n: int = 2) -> QuantumCircuit:
    '''A circuit.'''
    circuit = QuantumCircuit(n, n)
    circuit.h(0)
    for target in range(1, n):
        circuit.cx(0, target)
    circuit.rz(math.pi / 2, 0)
    return circuit
"""
_TEST = """
def check(candidate):
    circuit = candidate(2)
    assert isinstance(circuit, QuantumCircuit), f"{type(circuit)}"
    for expected, found in zip([1, 2], [1, 2]):
        assert expected == found
"""
_TIMES = 3  # after which code is specialised; more does not save more (measured at 20)


def practise() -> None:
    """Do what most programs and tests do."""
    for _ in range(_TIMES):
        circuit = _circuit()
        seeding.to_json(seeding.get_state())
        json.loads(json.dumps({"practice": [1.0, "one"]}))
        test = assertions.compiled(_TEST, _PROGRAM, "practice")
        exec((assertions.unpacked(assertions.packed(test)) or test).code, {"QuantumCircuit": QuantumCircuit})
        with contextlib.suppress(AssertionError):
            np.testing.assert_allclose([1.0], [2.0])
        with contextlib.suppress(program.NoEntryPoint):
            program.load(_PROGRAM, "absent")
        _carry(circuit)
        matrix = Operator(circuit)
        matrix.equiv(Operator(circuit))
        state = Statevector(circuit)
        state.equiv(state)
        state.probabilities_dict()
        state.expectation_value(SparsePauliOp(["ZZ", "XI"]))
        circuit.ry(Parameter("angle"), 0)
        circuit.measure([0, 1], [0, 1])
        _ = circuit == circuit.copy()
        _carry([circuit, matrix, state, {"00": 0.5}, np.array([1.0, 2.0])])


def _circuit() -> QuantumCircuit:
    made = ModuleType("practice")
    exec(compile(_PROGRAM, "<practice>", "exec"), made.__dict__)
    return made.practice()


def _carry(value: object) -> None:
    encoder = Encoder()
    Decoder(encoder.blobs).decode(encoder.encode(value))
