"""The transpiler service of the stand-in, seen through the real client."""

from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[[str], Any]

HEAD = """
try:
    from qiskit_ibm_transpiler.transpiler_service import TranspilerService
except ImportError:
    TranspilerService = None
ghz = QuantumCircuit(3)
ghz.h(0)
ghz.cx(0, 1)
ghz.cx(0, 2)
"""


@pytest.fixture
def transpile(run: Run) -> Run:
    if not run(HEAD + "answer = TranspilerService is not None"):
        pytest.skip("qiskit_ibm_transpiler cannot be imported in this interpreter")
    return lambda code: run(HEAD + code)


@pytest.mark.parametrize("ai", ["True", "'true'", "'auto'", "False"])
def test_result_fits_the_device(transpile: Run, ai: str) -> None:
    code = f"""
from qiskit_ibm_runtime.utils.utils import is_isa_circuit
result = TranspilerService(backend_name="ibm_brisbane", ai={ai}, optimization_level=3).run(ghz)
answer = [result.num_qubits, is_isa_circuit(result, backend_by_name("ibm_brisbane").target)]
"""
    assert transpile(code) == [127, ""]


def test_result_keeps_the_state_up_to_the_final_layout(transpile: Run) -> None:
    code = """
from qiskit.quantum_info import Statevector, partial_trace, state_fidelity
results = TranspilerService(coupling_map=[[0, 1], [1, 2], [2, 3]], optimization_level=1, ai="false").run([ghz, ghz])
final = results[0].layout.final_index_layout()
reduced = partial_trace(Statevector(results[0]), [q for q in range(4) if q not in final])
answer = [len(results), results[0].num_qubits, state_fidelity(reduced, Statevector(ghz))]
"""
    count, qubits, fidelity = transpile(code)
    assert (count, qubits) == (2, 4)
    assert fidelity == pytest.approx(1)


def test_unknown_device_is_the_client_s_own_error(transpile: Run) -> None:
    code = "answer = raised(lambda: TranspilerService(backend_name='ibm_none', optimization_level=1).run(ghz))"
    assert transpile(code) == "TranspilerError"


def test_remote_routing_obeys_the_coupling_map(transpile: Run) -> None:
    code = """
from qiskit.transpiler import CouplingMap, PassManager
from qiskit_ibm_transpiler.ai.routing import AIRouting
routed = PassManager([AIRouting(coupling_map=CouplingMap([[1, 0], [1, 2]]), local_mode=False)]).run(ghz)
pairs = {tuple(sorted(routed.find_bit(q).index for q in i.qubits)) for i in routed.data if len(i.qubits) == 2}
answer = sorted(pairs)
"""
    assert transpile(code) == [[0, 1], [1, 2]]


def test_remote_synthesis_keeps_the_circuit(transpile: Run) -> None:
    code = """
from qiskit.quantum_info import Clifford
from qiskit.transpiler import PassManager
from qiskit_ibm_transpiler.ai.collection import CollectCliffords
from qiskit_ibm_transpiler.ai.synthesis import AICliffordSynthesis
passes = [CollectCliffords(), AICliffordSynthesis(coupling_map=[[1, 0], [1, 2]], local_mode=False)]
answer = bool(Clifford(PassManager(passes).run(ghz)) == Clifford(ghz))
"""
    assert transpile(code) is True
