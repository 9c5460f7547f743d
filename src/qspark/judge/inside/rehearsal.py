"""A small piece of the work to come, done before there is a program.

Two things make the first steps of a forked process slow. Code that never ran changes itself and its types when it does
(the interpreter specialises it), and every page that is written after a fork is copied first, at 2 to 4 microseconds a
page. So the zygote *practises* what most programs do, once, while nobody waits (measured: a quarter of the pages less
to copy later), and each forked process *rehearses* a little of it while it waits for its order, which moves most of the
rest to before the program is there.

Neither runs a simulator, the transpiler or anything that starts a thread, and no randomness that matters is drawn: the
order's seed comes later.
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
def rehearsal(n: int = 2) -> QuantumCircuit:
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
    """In the zygote, before it forks: what most programs and tests do."""
    for _ in range(_TIMES):
        rehearse("player")
        rehearse("referee")
        circuit = _circuit()
        assertions.prelude(_PROGRAM, "rehearsal")
        with contextlib.suppress(AssertionError):
            np.testing.assert_allclose([1.0], [2.0])
        with contextlib.suppress(program.NoEntryPoint):
            program.load(_PROGRAM, "absent")
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


def rehearse(role: str) -> None:
    """In a forked process, before its order: what nearly every process of ``role`` does."""
    circuit = _circuit()
    seeding.to_json(seeding.get_state())
    json.loads(json.dumps({"rehearsal": [1.0, "one"]}))
    if role == "referee":
        exec(assertions.instrument(_TEST, assertions.Evidence()), {"QuantumCircuit": QuantumCircuit})
    _carry(circuit)


def _circuit() -> QuantumCircuit:
    made = ModuleType("rehearsal")
    exec(compile(_PROGRAM, "<rehearsal>", "exec"), made.__dict__)
    return made.rehearsal()


def _carry(value: object) -> None:
    encoder = Encoder()
    Decoder(encoder.blobs).decode(encoder.encode(value))
