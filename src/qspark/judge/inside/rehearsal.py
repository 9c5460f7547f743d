"""What a forked process does while it waits for its order: a small piece of the work to come.

The first steps after a fork are slow, since every page that they write is copied and every page of a library that they
read is mapped anew (measured: about 900 page faults, 3 ms, for one small circuit). A rehearsal moves that to before the
program is there. It draws no randomness that matters (the order's seed comes later), runs no simulator and no
transpiler, and nothing of it is kept.
"""

import contextlib
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


def rehearse(role: str) -> None:
    """Do a little of what the processes of ``role`` usually do."""
    made = ModuleType("rehearsal")
    exec(compile(_PROGRAM, "<rehearsal>", "exec"), made.__dict__)
    circuit = made.rehearsal()
    seeding.to_json(seeding.get_state())
    if role == "referee":
        exec(assertions.instrument(_TEST, assertions.Evidence()), {"QuantumCircuit": QuantumCircuit})
        assertions.prelude(_PROGRAM, "rehearsal")
        with contextlib.suppress(AssertionError):
            np.testing.assert_allclose([1.0], [2.0])
    else:
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
    encoder = Encoder()
    node = encoder.encode([circuit, matrix, state, {"00": 0.5}, np.array([1.0, 2.0])])
    Decoder(encoder.blobs).decode(node)
