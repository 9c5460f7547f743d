"""Unseeded randomness gives the same values in every run, so that a verdict can be repeated."""

import pytest
from making import answer, task

from qspark.judge import Judge
from qspark.judge.calibration import Calibration
from qspark.task import Program
from qspark.verdict import Mode

SETUP = "import random\nimport numpy as np\nfrom qiskit import QuantumCircuit, transpile\n"
DRAWS = {
    "random": "random.random()",
    "numpy": "float(np.random.rand())",
    "a generator": "int(np.random.default_rng().integers(1 << 40))",
    "hashes": "hash('text')",
    "sampler": "StatevectorSampler().run([bell()]).result()[0].data.meas.get_counts()",
    "Aer": "AerSimulator().run(bell()).result().get_counts()",
    "Aer twice": "[AerSimulator().run(bell()).result().get_counts() for _ in range(2)]",
    "routing": "qasm3.dumps(transpile(quantum_volume(6, 6, seed=1), coupling_map=CouplingMap.from_line(8)))",
    "random circuit": "qasm3.dumps(random_circuit(3, 3))",
    "runtime": "SamplerV2(mode=FakeAthensV2()).run([transpile(bell(), FakeAthensV2())]).result()[0].data.meas.get_counts()",
}
PROGRAM = """\
import hashlib, random
import numpy as np
from qiskit import QuantumCircuit, qasm3, transpile
from qiskit.circuit.library import quantum_volume
from qiskit.circuit.random import random_circuit
from qiskit.primitives import StatevectorSampler
from qiskit.transpiler import CouplingMap
from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import SamplerV2
from qiskit_ibm_runtime.fake_provider import FakeAthensV2
def bell():
    c = QuantumCircuit(2)
    c.h(0)
    c.cx(0, 1)
    c.measure_all()
    return c
def f():
    return hashlib.sha256(repr({}).encode()).hexdigest()
"""


@pytest.fixture(scope="module")
def another(default_environment):
    with Judge(default_environment, workers=1) as judge:
        yield judge


@pytest.mark.parametrize("name", DRAWS)
def test_two_judges_draw_the_same(judge, another, name):
    says = task("def check(candidate):\n    assert False, candidate()\n")
    first, second = (one.judge(says, answer(PROGRAM.format(DRAWS[name]))).detail for one in (judge, another))
    assert len(first) == 64, first
    assert first == second


def test_seed_set_by_the_test_holds_in_the_program(judge):
    test = (
        "def check(candidate):\n    import numpy as np\n    np.random.seed(12345)\n    x = candidate()\n"
        "    np.random.seed(12345)\n    assert x == np.random.rand(), x\n"
    )
    assert (
        judge.judge(task(test), answer("import numpy as np\ndef f():\n    return np.random.rand()\n")).outcome == "pass"
    )


def test_draws_of_the_program_leave_the_test_s_generator_alone(judge):
    test = (
        "def check(candidate):\n    import random\n    random.seed(7)\n    candidate()\n    x = random.random()\n"
        "    random.seed(7)\n    assert x == random.random()\n"
    )
    assert judge.judge(task(test), answer("import random\ndef f():\n    random.random()\n")).outcome == "pass"


def test_program_cannot_choose_what_the_test_draws(judge):
    test = (
        "def check(candidate):\n    import random\n    import numpy as np\n    random.seed(7)\n    np.random.seed(7)\n"
        "    expected = random.random(), np.random.rand()\n    random.seed(7)\n    np.random.seed(7)\n"
        "    candidate()\n    assert (random.random(), np.random.rand()) == expected\n"
    )
    program = (
        "import random\nimport numpy as np\ndef f():\n    random.setstate((3, (0,) * 624 + (624,), None))\n"
        "    np.random.set_state(('MT19937', np.zeros(624, np.uint32), 624, 0, 0.0))\n"
    )
    assert judge.judge(task(test), answer(program)).outcome == "pass"


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("seed", ["np.random.seed(42)", "random.seed(42)", "np.random.set_state(state)"])
def test_a_test_that_seeds_again_has_the_program_draw_again(judge, mode, seed):
    test = (
        "import random\nimport numpy as np\ndef check(candidate):\n    state = np.random.get_state()\n"
        f"    {seed}\n    first = candidate()\n    {seed}\n    assert first == candidate()\n"
        "    assert first != candidate()\n"
    )
    drawn = "random.random()" if seed.startswith("random") else "np.random.rand()"
    source = f"import random\nimport numpy as np\ndef f():\n    return {drawn}\n"
    program = Program(source=source, entry_point="f", how="test")
    assert judge.run(task(test), program, mode, Calibration()).outcome == "pass"
