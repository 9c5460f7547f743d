"""Wrong versions of a program."""

import ast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qspark.data.mutants import KINDS, mutants

SOURCE = """
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector

def f(n, theta):
    circuit = QuantumCircuit(n)
    for k in range(1, n):
        circuit.cx(0, k)
    circuit.ry(theta, 0)
    if n > 2:
        circuit = circuit.inverse()
    label = '01'
    counts = job.result()[0].data.meas.get_counts()
    return Statevector(circuit)
"""
ONE = {  # a line, the kind of mistake, what becomes of the line
    "circuit.cx(0, 1)": ("order", "circuit.cx(1, 0)"),
    "label = 'ZI'": ("reversal", "label = 'IZ'"),
    "circuit.ccx(0, 1, 2)": ("old-api", "circuit.toffoli(0, 1, 2)"),
    "circuit.h(0)": ("gate", "circuit.x(0)"),
    "circuit.rz(angle, 0)": ("angle", "circuit.rz(-angle, 0)"),
    "circuit = circuit.inverse()": ("unused-result", "circuit.inverse()"),
    "ok = a < b": ("condition", "ok = a <= b"),
    "total = a + b": ("operator", "total = a - b"),
    "count = 7": ("constant", "count = 8"),
    "value = np.sin(x)": ("sibling", "value = np.cos(x)"),
    "circuit.barrier()": ("missing-step", "pass"),
    "rows = list(range(n))": ("bound", "rows = list(range(n - 1))"),
}


@pytest.mark.parametrize("line", ONE)
def test_each_kind_makes_its_mistake(line: str) -> None:
    kind, wrong = ONE[line]
    found = {mutant.source for mutant in mutants(f"def f():\n    {line}\n", "f", 50, 0) if mutant.kind == kind}
    assert f"def f():\n    {wrong}\n" in found


@given(count=st.integers(1, 60), seed=st.integers(0, 5))
@settings(deadline=None, max_examples=30)
def test_mutants_are_different_programs(count: int, seed: int) -> None:
    found = mutants(SOURCE, "f", count, seed)
    assert len({mutant.source for mutant in found} | {ast.unparse(ast.parse(SOURCE)) + "\n"}) == len(found) + 1
    assert len(found) <= count
    for mutant in found:
        ast.parse(mutant.source)


def test_kinds_take_turns() -> None:
    found = mutants(SOURCE, "f", len(KINDS) - 1, 0)
    kinds = [mutant.kind for mutant in found]
    assert len(kinds) == len(set(kinds))


def test_the_same_seed_gives_the_same() -> None:
    assert mutants(SOURCE, "f", 20, 3) == mutants(SOURCE, "f", 20, 3)
    assert mutants(SOURCE, "f", 20, 3) != mutants(SOURCE, "f", 20, 4)


MISUSE = {  # a body, the kind of mistake, what becomes of the body
    "circuit.assign_parameters(values)": ("old-api", "circuit.bind_parameters(values)"),
    "with circuit.if_test((bit, 1)):\n        circuit.x(0)\n        circuit.z(1)": (
        "old-api",
        "circuit.x(0).c_if(bit, 1)\n    circuit.z(1).c_if(bit, 1)",
    ),
    "counts = result[0].data.meas.get_counts()": ("primitives", "counts = result.quasi_dists[0]"),
    "counts = pub.data.c.get_counts()": ("primitives", "counts = pub.get_counts()"),
    "bits = result[0].data.meas": ("primitives", "bits = result[0].data.c"),
    "value = job.result()[1].data.evs": ("primitives", "value = job.result().values[1]"),
    "sampler = SamplerV2(mode=backend)": ("primitives", "sampler = SamplerV2(backend=backend)"),
}


@pytest.mark.parametrize("body", MISUSE)
def test_misuse_of_the_api(body: str) -> None:
    kind, wrong = MISUSE[body]
    found = {mutant.source for mutant in mutants(f"def f():\n    {body}\n", "f", 50, 0) if mutant.kind == kind}
    assert f"def f():\n    {wrong}\n" in found


@pytest.mark.parametrize(
    ("now", "once", "name", "old"),
    [
        ("qiskit.primitives", "qiskit.primitives", "StatevectorSampler", "Sampler"),
        ("qiskit_aer", "qiskit.providers.aer", "AerSimulator", "AerSimulator"),
        ("qiskit.circuit.library", "qiskit.extensions", "UnitaryGate", "UnitaryGate"),
    ],
)
def test_a_name_is_imported_from_where_it_once_was(now: str, once: str, name: str, old: str) -> None:
    found = [one.source for one in mutants(f"from {now} import {name}\n\ndef f():\n    return {name}()\n", "f", 50, 0)]
    assert f"from {once} import {old}\n\ndef f():\n    return {old}()\n" in found


def test_imports_are_left_alone_by_all_other_kinds() -> None:
    found = [mutant for mutant in mutants(SOURCE, "f", 60, 0) if mutant.kind != "old-api"]
    heads = {ast.unparse(ast.parse(mutant.source).body[:2][1]) for mutant in found}
    assert heads == {"from qiskit.quantum_info import Statevector"}
