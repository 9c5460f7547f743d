"""Runs a sampler or estimator job as the device would: Aer with the noise of the device's calibration snapshot.

Only the qubits in use are simulated, so a circuit laid out on 127 qubits costs what its few busy qubits cost. The noise
is Aer's device model: gate and readout errors and thermal relaxation of each qubit and pair. Twirling, dynamical
decoupling and error mitigation options are taken and have no effect.
"""

import json
import math
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from qspark.quantum.ibm.snapshots import Device

DEFAULT_SHOTS = 4096
# Above this many busy qubits a state vector no longer fits; matrix product states still hold circuits of low
# entanglement.
_STATE_VECTOR_QUBITS = 24


Use = tuple[str, tuple[int, ...]]  # the name of an instruction and the indices of its qubits


class Outcome(NamedTuple):
    """What a job gave: the result as the service encodes it, and the shots taken over all circuits."""

    result: str
    shots: int


def simulate(program: str, params: dict[str, Any], device: Device, seed: int) -> Outcome:
    """Run the job's ``params`` (as the client sent them, JSON values) under ``program``: sampler or estimator.

    ``seed`` holds unless the job's simulator options name one. Raises whatever the primitives raise on a wrong job.
    """
    from qiskit_ibm_runtime.utils import RuntimeDecoder, RuntimeEncoder

    options = params.get("options") or {}
    seed = (options.get("simulator") or {}).get("seed_simulator", seed)
    pubs = json.loads(json.dumps(params["pubs"]), cls=RuntimeDecoder)
    run = _sample if program == "sampler" else _estimate
    result, shots = run(pubs, options, device, seed)
    return Outcome(json.dumps(result, cls=RuntimeEncoder), shots)


def _sample(pubs: list[Any], options: dict[str, Any], device: Device, seed: int) -> tuple[Any, int]:
    from qiskit.primitives import BackendSamplerV2, PrimitiveResult
    from qiskit.primitives.containers.sampler_pub import SamplerPub
    from qiskit_ibm_runtime.execution_span import DoubleSliceSpan, ExecutionSpans

    if (kind := (options.get("execution") or {}).get("meas_type", "classified")) != "classified":
        raise NotImplementedError(f"Measurement results of type {kind} are not simulated offline.")
    default = options.get("default_shots") or DEFAULT_SHOTS
    asked = [SamplerPub.coerce(tuple(pub), default) for pub in pubs]
    uses = in_use(pub.circuit for pub in asked)
    busy = busy_qubits(uses)
    cut = [SamplerPub(cut_down(pub.circuit, busy), pub.parameter_values, pub.shots) for pub in asked]
    start = datetime.now(UTC)
    sampler = BackendSamplerV2(backend=_simulator(device, busy, uses), options={"seed_simulator": seed})
    result = sampler.run(cut).result()
    slices = {
        place: ((*pub.shape, pub.shots), slice(0, math.prod(pub.shape)), slice(0, pub.shots))
        for place, pub in enumerate(asked)
    }
    span = DoubleSliceSpan(start, datetime.now(UTC), slices)
    metadata = {"execution": {"execution_spans": ExecutionSpans([span])}, "version": 2}
    return PrimitiveResult(list(result), metadata), sum(pub.shots * math.prod(pub.shape) for pub in asked)


def _estimate(pubs: list[Any], options: dict[str, Any], device: Device, seed: int) -> tuple[Any, int]:
    from qiskit.primitives import BackendEstimatorV2
    from qiskit.primitives.containers.estimator_pub import EstimatorPub

    shots = options.get("default_shots")
    default = options.get("default_precision") or 1 / math.sqrt(shots or DEFAULT_SHOTS)
    uses = in_use(pub[0] for pub in pubs)
    busy = busy_qubits(uses, [pub[1] for pub in pubs])
    cut = [
        EstimatorPub.coerce((cut_down(circuit, busy), _cut_observables(observables, busy), values, precision), default)
        for circuit, observables, values, precision in pubs
    ]
    estimator = BackendEstimatorV2(backend=_simulator(device, busy, uses), options={"seed_simulator": seed})
    result = estimator.run(cut).result()
    return result, sum(math.ceil(1 / pub.precision**2) * math.prod(pub.shape) for pub in cut)


def in_use(circuits: Iterable[Any]) -> set[Use]:
    """Every instruction of the circuits, control flow bodies included, as name and qubit indices; no barriers."""
    return {
        use
        for circuit in circuits
        for use in _walk(circuit, {qubit: index for index, qubit in enumerate(circuit.qubits)})
        if use[0] != "barrier"
    }


def _walk(circuit: Any, places: Mapping[Any, int]) -> Iterator[Use]:
    for instruction in circuit.data:
        qubits = tuple(places[qubit] for qubit in instruction.qubits)
        yield instruction.operation.name, qubits
        for block in getattr(instruction.operation, "blocks", ()):
            yield from _walk(block, dict(zip(block.qubits, qubits, strict=True)))


def busy_qubits(uses: Iterable[Use], observables: Iterable[Any] = ()) -> list[int]:
    """Indices of the qubits that more than a delay, or an observable, acts on; at least one."""
    busy = {qubit for name, qubits in uses if name != "delay" for qubit in qubits}
    for term in _terms(list(observables)):
        busy.update(place for place, factor in enumerate(reversed(term)) if factor != "I")
    return sorted(busy) or [0]


def cut_down(circuit: Any, busy: Sequence[int]) -> Any:
    """``circuit`` on its busy qubits alone, numbered as in ``busy``; clbits, registers and parameters stay."""
    from qiskit import QuantumCircuit
    from qiskit.circuit import Qubit

    mine = {circuit.qubits[index]: Qubit() for index in busy if index < circuit.num_qubits}
    spare = [Qubit() for _ in range(len(busy) - len(mine))]
    small = QuantumCircuit(
        [*mine.values(), *spare],
        circuit.clbits,
        *circuit.cregs,
        name=circuit.name,
        global_phase=circuit.global_phase,
        metadata=circuit.metadata,
        inputs=circuit.iter_input_vars(),
    )
    for variable in circuit.iter_declared_vars():
        small.add_uninitialized_var(variable)
    for instruction in circuit.data:
        qubits = [mine[qubit] for qubit in instruction.qubits if qubit in mine]
        operation = instruction.operation
        if operation.name == "barrier" and qubits:
            small.barrier(qubits)
        elif operation.name not in ("barrier", "delay") or qubits:
            small.append(operation, qubits, instruction.clbits)
    return small


def _terms(observables: Any) -> Iterable[str]:
    # Observables travel as nested lists of {Pauli string: coefficient}.
    if isinstance(observables, dict):
        yield from observables
    else:
        for inner in observables:
            yield from _terms(inner)


def _cut_observables(observables: Any, busy: Sequence[int]) -> Any:
    if isinstance(observables, dict):
        return {"".join(term[-1 - index] for index in reversed(busy)): value for term, value in observables.items()}
    return [_cut_observables(inner, busy) for inner in observables]


def _simulator(device: Device, busy: Sequence[int], uses: set[Use]) -> Any:
    from qiskit_aer import AerSimulator
    from qiskit_aer.noise import NoiseModel
    from qiskit_ibm_runtime.utils.backend_decoder import properties_from_server_data

    properties = properties_from_server_data(_cut_properties(json.loads(device.properties()), busy, uses))
    dt = json.loads(device.configuration)["dt"] * 1e-9
    with warnings.catch_warnings():
        # Aer tells that it lowers T2 to 2 T1 and clips gate errors to what relaxation allows.
        warnings.simplefilter("ignore")
        noise = NoiseModel.from_backend_properties(properties, dt=dt)
    method = "automatic" if len(busy) <= _STATE_VECTOR_QUBITS else "matrix_product_state"
    return AerSimulator(noise_model=noise, method=method)


def _cut_properties(properties: dict[str, Any], busy: Sequence[int], uses: set[Use]) -> dict[str, Any]:
    # Only what the circuits use: the noise of all gates of a device takes Aer seconds to work out.
    place = {index: number for number, index in enumerate(busy)}
    gates = [
        gate | {"qubits": [place[index] for index in gate["qubits"]]}
        for gate in properties["gates"]
        if (gate["gate"], tuple(gate["qubits"])) in uses
    ]
    qubits = [properties["qubits"][index] for index in busy]
    for qubit in qubits:
        # Newer snapshots give no frequency. Aer insists on one, though at its temperature of 0 K it changes nothing.
        if all(value["name"] != "frequency" for value in qubit):
            qubit.append({"name": "frequency", "value": 5.0, "unit": "GHz", "date": properties["last_update_date"]})
    return properties | {"qubits": qubits, "gates": gates, "general": []}
