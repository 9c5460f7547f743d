"""Warm interpreters: what they hold, what comes later, and how they are kept."""

import os
import signal

import pytest
from making import answer, task

from qspark.judge import Judge, zygotes
from qspark.judge.need import need_of

COMMON = """
import sys
{imports}
before = set(sys.modules)
def f():
{body}
    return sorted(set(sys.modules) - before)
"""
PATHS = {
    "circuit": (
        "from qiskit import QuantumCircuit",
        "    c = QuantumCircuit(2)\n    c.h(0)\n    c.measure_all()\n    c.depth()",
    ),
    "states": (
        "from qiskit.quantum_info import Operator, Statevector",
        "    s = Statevector.from_label('0+')\n    s.equiv(s)\n    s.probabilities_dict()\n    Operator.from_label('X').equiv(Operator.from_label('Y'))",
    ),
    "observables": (
        "from qiskit.quantum_info import Pauli, SparsePauliOp",
        "    SparsePauliOp(['ZZ', 'XI'], [1, 2]).simplify().to_matrix()\n    Pauli('XY').to_matrix()",
    ),
    "text": (
        "from qiskit import qasm3, qasm2, QuantumCircuit",
        "    qasm3.dumps(QuantumCircuit(1))\n    qasm2.dumps(QuantumCircuit(1))",
    ),
    "transpiler": (
        "from qiskit import QuantumCircuit, transpile\nfrom qiskit.transpiler import CouplingMap",
        "    transpile(QuantumCircuit(3), basis_gates=['cz', 'rz', 'sx'], coupling_map=CouplingMap.from_line(3))",
    ),
    "simulator": (
        "from qiskit import QuantumCircuit, transpile\nfrom qiskit_aer import AerSimulator",
        "    c = QuantumCircuit(1)\n    c.h(0)\n    c.measure_all()\n    AerSimulator().run(transpile(c, AerSimulator())).result().get_counts()",
    ),
    "sampler": (
        "from qiskit import QuantumCircuit\nfrom qiskit.primitives import StatevectorSampler",
        "    c = QuantumCircuit(1)\n    c.measure_all()\n    StatevectorSampler().run([c]).result()[0].data.meas.get_counts()",
    ),
    "drawing": ("from qiskit import QuantumCircuit", "    c = QuantumCircuit(1)\n    str(c.draw('text'))"),
}


@pytest.mark.parametrize("name", PATHS)
def test_common_paths_import_nothing_after_the_fork(judge: Judge, name: str) -> None:
    imports, body = PATHS[name]
    says = task("def check(candidate):\n    new = candidate()\n    assert new == [], new\n")
    verdict = judge.judge(says, answer(COMMON.format(imports=imports, body=body)))
    assert verdict.outcome == "pass", verdict.detail


NEEDS = {
    "import numpy as np": "plain",
    "from qiskit import QuantumCircuit": "plain",
    "import math, itertools\nfrom scipy.linalg import expm": "plain",
    "from qiskit_aer import AerSimulator": "full",
    "import os, matplotlib.pyplot as plt": "full",
    "    from scipy import stats": "full",
    "from qiskit import transpile": "full",
    "circuit.draw('mpl')": "full",
    "from qiskit.visualization import plot_histogram": "full",
}


@pytest.mark.parametrize("text", NEEDS)
def test_need_follows_from_the_imports(text: str) -> None:
    assert need_of("x = 1\n", text) == NEEDS[text]


LATE = {  # reached without a sign of it in the text, so that the small interpreter has to import it
    "seeded simulator": (
        "import importlib\ndef f():\n    a = importlib.import_module('qiskit_a' + 'er')\n"
        "    q = importlib.import_module('qiskit')\n    c = q.QuantumCircuit(1)\n    c.h(0)\n    c.measure_all()\n"
        "    s = getattr(a, 'A' + 'erSimulator')()\n    return s.run(c).result().get_counts()\n",
        "first = candidate()\n    assert set(first) == {'0', '1'}, first",
    ),
    "noise model": (
        "import importlib\ndef f():\n    return importlib.import_module('qiskit_a' + 'er.noise').NoiseModel()\n",
        "assert type(candidate()).__name__ == 'NoiseModel'",
    ),
    "graph": (
        "import importlib\ndef f():\n    return importlib.import_module('network' + 'x').path_graph(3)\n",
        "assert sorted(candidate().edges) == [(0, 1), (1, 2)]",
    ),
    "service": (
        "import importlib\ndef f():\n    r = importlib.import_module('qiskit_' + 'ibm_runtime')\n"
        "    return r.QiskitRuntimeService().least_busy().name\n",
        "assert candidate() == 'ibm_brisbane'",
    ),
    "exception": (
        "import importlib\ndef f():\n    r = importlib.import_module('qiskit_' + 'ibm_runtime')\n"
        "    raise r.IBMRuntimeError('late')\n",
        "\n    try:\n        candidate()\n    except Exception as error:\n        assert type(error).__name__ == 'IBMRuntimeError'",
    ),
}


@pytest.mark.parametrize("name", LATE)
def test_what_comes_late_is_prepared_all_the_same(judge: Judge, name: str) -> None:
    program, test = LATE[name]
    assert need_of(program) == "plain"
    verdict = judge.judge(task(f"def check(candidate):\n    {test}\n"), answer(program))
    assert verdict.outcome == "pass", verdict.detail


def test_recycled_zygotes_lose_no_program(default_environment, monkeypatch):
    monkeypatch.setattr(zygotes, "RECYCLE_AFTER", 3)
    adds = task("def check(candidate):\n    assert candidate(1) == 2\n")
    with Judge(default_environment, workers=1) as judge:
        first = judge._executor._zygotes._living["player", "plain"]
        outcomes = [judge.judge(adds, answer(f"def f(x):\n    return x + 1\n# {n}\n")).outcome for n in range(8)]
        assert judge._executor._zygotes._living["player", "plain"] is not first
        assert not first.alive  # nor a zombie: it was waited for
        assert len(judge._executor._zygotes._retired) <= 2  # of both roles, those that were used last
    assert outcomes == ["pass"] * 8


def test_a_spare_that_died_is_never_given_a_program(default_environment):
    adds = task("def check(candidate):\n    assert candidate(1) == 2\n")
    with Judge(default_environment, workers=2) as judge:
        zygote = judge._executor._zygotes._living["player", "plain"]
        for spare in zygote._spares:
            spare.claim()
            spare.kill()
            spare.dead()
        assert judge.judge(adds, answer("def f(x):\n    return x + 1\n")).outcome == "pass"


def test_zygote_that_is_stopped_for_good_does_not_keep_the_judge_open(default_environment):
    judge = Judge(default_environment, workers=1)
    with judge:
        zygote = judge._executor._zygotes._living["player", "plain"]
        os.kill(zygote._process.pid, signal.SIGSTOP)
    assert not zygote.alive
