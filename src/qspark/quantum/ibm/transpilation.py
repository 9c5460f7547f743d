"""IBM's transpiler service, answered on this machine.

The real service transpiles with AI models or with Qiskit's own passes. Where ``qiskit_ibm_ai_local_transpiler`` (IBM's
local mode, the same models) is installed, ``ai=true`` uses it; else Qiskit's preset pass manager does the work, so the
circuit is valid for the device but laid out and routed by SABRE, not by the AI models. Without a seed in
``qiskit_transpile_options`` the seed is fixed. The synthesis endpoints (Clifford, linear function, permutation, Pauli
network) answer "no model for this circuit", after which the client keeps the circuit as it is.
"""

import base64
import importlib.util
import io
import itertools
import re
from typing import Any

from qspark.quantum.ibm.backends import backend_by_name
from qspark.quantum.ibm.http import Refusal, Reply, Request, as_json
from qspark.quantum.ibm.snapshots import devices

HOST = "cloud-transpiler.quantum.ibm.com"
_SEED = 0
_SYNTHESIS = {"clifford": "clifford_dict", "linear_functions": "clifford_dict", "permutations": "permutation"}


class Transpiler:
    """Answers requests of ``qiskit_ibm_transpiler``. A task is done when it is accepted, and kept until fetched."""

    def __init__(self) -> None:
        self._done: dict[str, dict[str, Any]] = {}
        self._count = itertools.count(1)

    def answer(self, request: Request) -> Reply:
        """Raises Refusal where the service would answer with an error."""
        import qiskit

        path = request.path.strip("/")
        if request.method == "GET" and path == "version":
            return as_json({"qiskit": qiskit.__version__})
        if request.method == "GET" and path.endswith("backends"):
            return as_json(list(devices()))
        if request.method == "GET" and (task := self._done.get(path.rpartition("/")[2])):
            return as_json(task)
        if request.method == "POST":
            return self._start(self._work(path, request))
        raise Refusal(404, f"{request.method} /{path} is not answered offline.")

    def _start(self, result: Any) -> Reply:
        identity = f"offline-{next(self._count)}"
        self._done[identity] = {"task_id": identity, "state": "SUCCESS", "result": result}
        return as_json({"task_id": identity})

    def _work(self, path: str, request: Request) -> Any:
        body = request.json()
        if path == "transpile":
            return [_transpiled(circuit, request, body) for circuit in _circuits(body, "qpy_circuits", "qasm_circuits")]
        if path == "routing/routing":
            (circuit,) = _circuits(body, "qpy", "qasm")
            return {"success": True} | _packed(_preset(circuit, _routing(request, body)))
        if match := re.fullmatch(r"(clifford|linear_functions|permutations|pauli_network)/transpile", path):
            wanted = body.get("qargs") or body.get(_SYNTHESIS.get(match[1], ""), [])
            return [{"success": False} for _ in wanted]
        raise Refusal(404, f"POST /{path} is not answered offline.")


def _transpiled(circuit: Any, request: Request, body: dict[str, Any]) -> dict[str, Any]:
    level = int(request.one("optimization_level", "1"))
    if level not in range(4):
        raise Refusal(422, f"The optimization level must be 0, 1, 2 or 3, not {level}.")
    ai = request.one("ai", "true").lower()
    if ai not in ("true", "false", "auto"):
        raise Refusal(422, f"ai must be true, false or auto, not {ai}.")
    options = {"seed_transpiler": _SEED} | (body.get("qiskit_transpile_options") or {})
    options.pop("optimization_level", None)  # the argument of its own holds
    where = _where(request, body)
    if ai == "false" or importlib.util.find_spec("qiskit_ibm_ai_local_transpiler") is None:
        return _packed(_preset(circuit, {"optimization_level": level, **where, **options}))

    from qiskit_ibm_transpiler import generate_ai_pass_manager

    passes = generate_ai_pass_manager(
        optimization_level=level,
        ai_optimization_level=max(level, 1),
        ai_layout_mode=request.one("ai_layout_mode", "optimize").lower(),
        qiskit_transpile_options=options,
        **where,
    )
    return _packed(passes.run(circuit))


def _where(request: Request, body: dict[str, Any]) -> dict[str, Any]:
    """The argument that says what to transpile for: a coupling map or a device."""
    from qiskit.transpiler import CouplingMap

    if coupling := body.get("backend_coupling_map"):
        return {"coupling_map": CouplingMap(coupling)}
    if name := request.one("backend"):
        return {"backend": _backend(name, use_fractional_gates=request.one("use_fractional_gates").lower() == "true")}
    raise Refusal(422, "Either a backend or a coupling map is needed.")


def _backend(name: str, *, use_fractional_gates: bool = False) -> Any:
    if name not in devices():
        raise Refusal(404, f"Backend {name} not found.")
    return backend_by_name(name, use_fractional_gates=use_fractional_gates)


def _routing(request: Request, body: dict[str, Any]) -> dict[str, Any]:
    from qiskit.transpiler import CouplingMap

    coupling = body["coupling_map"]
    if isinstance(coupling, str):  # the client sends the device's name where it optimises against noise
        edges: Any = _backend(coupling).coupling_map
    else:
        edges = CouplingMap(coupling)
    edges.make_symmetric()
    keep = {"layout_method": "trivial"} if request.one("layout_mode") == "KEEP" else {}
    return {"optimization_level": 1, "coupling_map": edges, "seed_transpiler": _SEED, **keep}


def _preset(circuit: Any, arguments: dict[str, Any]) -> Any:
    from qiskit.transpiler.preset_passmanagers import generate_preset_pass_manager

    return generate_preset_pass_manager(**arguments).run(circuit)


def _circuits(body: dict[str, Any], qpy_field: str, qasm_field: str) -> list[Any]:
    from qiskit import qpy
    from qiskit_ibm_transpiler.utils import get_circuit_from_qasm

    if packed := body.get(qpy_field):
        return list(qpy.load(io.BytesIO(base64.b64decode(packed))))
    texts = body.get(qasm_field) or []
    return [get_circuit_from_qasm(text) for text in ([texts] if isinstance(texts, str) else texts)]


def _packed(circuit: Any) -> dict[str, Any]:
    from qiskit import qpy

    stream = io.BytesIO()
    qpy.dump(circuit, stream)
    layout = circuit.layout
    if layout is None:  # level 0 on an all-to-all map sets none
        initial = final = list(range(circuit.num_qubits))
    else:
        initial, final = layout.initial_index_layout(), layout.final_index_layout(filter_ancillas=False)
    return {
        "qpy": base64.b64encode(stream.getvalue()).decode(),
        "qasm": None,
        "layout": {"initial": list(initial), "final": list(final)},
    }
