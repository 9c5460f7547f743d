"""Graphs and devices: coupling maps, layouts, targets, noise models, backends.

A backend crosses by name: the snapshots that ship with qiskit-ibm-runtime, the devices of the IBM stand-in, and Aer
simulators with their options, unless they were made after a device. Any other backend cannot cross.
"""

import importlib
from typing import Any

import rustworkx
from qiskit.passmanager import PropertySet
from qiskit.transpiler import CouplingMap, InstructionProperties, Layout, Target

from qspark.judge.inside.codec import circuits, plain, updates
from qspark.judge.inside.codec.core import (
    CannotCross,
    Decoder,
    Encoder,
    Malformed,
    Node,
    Overweight,
    register,
    register_late,
)
from qspark.judge.inside.codec.plain import library_class, name_of

MAX_GRAPH_NODES = 100_000
_TARGET_FIELDS = (
    "description",
    "num_qubits",
    "dt",
    "granularity",
    "min_length",
    "pulse_alignment",
    "acquire_alignment",
    "concurrent_measurements",
)


def _count(value: Any) -> int:
    if type(value) is not int or value < 0:
        raise Malformed("not a number of nodes")
    if value > MAX_GRAPH_NODES:
        raise Overweight(f"a graph of {value} nodes")
    return value


def _encode_graph(encoder: Encoder, value: Any) -> Node:
    kind = "directed" if isinstance(value, rustworkx.PyDiGraph) else "undirected"
    about = encoder.encode(value.attrs)
    nodes = [[index, encoder.encode(value[index])] for index in value.node_indices()]
    edges = [[a, b, encoder.encode(weight)] for a, b, weight in value.weighted_edge_list()]
    return ["graph", kind, value.multigraph, about, nodes, edges]


def _graph(decoder: Decoder, fields: list[Any]) -> Any:
    kind, multigraph, attrs, nodes, edges = fields
    made = (rustworkx.PyDiGraph if kind == "directed" else rustworkx.PyGraph)(
        multigraph=bool(multigraph), attrs=decoder.decode(attrs)
    )
    by_number = {_count(index): decoder.decode(node) for index, node in nodes}
    for a, b, _ in edges:  # an edge to a node that is not there would make it
        if a not in by_number or b not in by_number:
            raise Malformed("an edge of no node")
    updates.fill(made, by_number, [(a, b, decoder.decode(weight)) for a, b, weight in edges])
    return made


def _encode_coupling(encoder: Encoder, value: CouplingMap) -> Node:
    return ["coupling", value.size(), value.description, [list(map(int, edge)) for edge in value.get_edges()]]


def _coupling(decoder: Decoder, fields: list[Any]) -> CouplingMap:
    size, description, edges = fields
    made = CouplingMap(description=description)
    decoder.count(_count(size))
    made.graph.add_nodes_from(range(size))  # its own method for one qubit looks through all others first
    for source, target in edges:
        made.graph.add_edge(_count(source), _count(target), None)
    return made


def _encode_layout(encoder: Encoder, value: Layout) -> Node:
    pairs = [[int(place), encoder.encode(bit)] for place, bit in value.get_physical_bits().items()]
    return ["layout", pairs, [encoder.encode(home) for home in value.get_registers()]]


def _layout(decoder: Decoder, fields: list[Any]) -> Layout:
    pairs, registers = fields
    made = Layout({_count(place): decoder.decode(bit) for place, bit in pairs})
    for home in registers:
        made.add_register(decoder.decode(home))
    return made


def _encode_properties(encoder: Encoder, value: Any) -> Node:
    return ["properties", encoder.encode(value.duration), encoder.encode(value.error)]


def _encode_target(encoder: Encoder, value: Target) -> Node:
    fields = [encoder.encode(getattr(value, field)) for field in _TARGET_FIELDS]
    operations = []
    for name in value.operation_names:
        if value[name] is None or None in value[name]:
            places: Any = None  # acts on any qubits
        else:
            places = [
                [list(map(int, where)), None if what is None else _encode_properties(encoder, what)]
                for where, what in value[name].items()
            ]
        operations.append([name, encoder.encode(value.operation_from_name(name)), places])
    return ["target", fields, operations]


def _target(decoder: Decoder, fields: list[Any]) -> Target:
    values, operations = fields
    settings = dict(zip(_TARGET_FIELDS, map(decoder.decode, values), strict=True))
    made = Target(**settings)
    for name, operation, places in operations:
        where = None if places is None else {tuple(at): decoder.decode(what) for at, what in places}
        made.add_instruction(decoder.decode(operation), where, name=name)
    return made


def _encode_property_set(encoder: Encoder, value: PropertySet) -> Node:
    return ["property-set", encoder.encode(dict(dict.items(value)))]


register(rustworkx.PyGraph, "graph", _encode_graph, _graph, updates.graph)
register(rustworkx.PyDiGraph, "graph", _encode_graph, _graph, updates.graph)
# What graphs answer with: compares equal to a list, and cannot be made outside the library.
for _sequence in (rustworkx.EdgeList, rustworkx.WeightedEdgeList, rustworkx.NodeIndices):
    register(_sequence, "list", lambda e, v: e.encode(list(v)), plain.decode_list)
register(CouplingMap, "coupling", _encode_coupling, _coupling, updates.attributes)
register(Layout, "layout", _encode_layout, _layout, updates.attributes)
register(
    InstructionProperties,
    "properties",
    _encode_properties,
    lambda d, f: InstructionProperties(duration=d.decode(f[0]), error=d.decode(f[1])),
)
register(Target, "target", _encode_target, _target, updates.refused)
register(PropertySet, "property-set", _encode_property_set, lambda d, f: PropertySet(d.decode(f[0])), updates.entries)


def _register_networkx() -> None:
    import networkx

    def encode(encoder: Encoder, value: Any) -> Node:
        keys = {"keys": True} if value.is_multigraph() else {}
        about = encoder.encode(dict(value.graph))
        nodes = [encoder.encode((node, dict(data))) for node, data in value.nodes(data=True)]
        edges = [encoder.encode((*edge, dict(data))) for *edge, data in value.edges(data=True, **keys)]
        return ["networkx", value.is_directed(), value.is_multigraph(), about, nodes, edges]

    def decode(decoder: Decoder, fields: list[Any]) -> Any:
        directed, multigraph, about, nodes, edges = fields
        kinds = ((networkx.Graph, networkx.MultiGraph), (networkx.DiGraph, networkx.MultiDiGraph))
        made = kinds[bool(directed)][bool(multigraph)]()
        made.graph.update(decoder.decode(about))
        try:
            made.add_nodes_from([decoder.decode(node) for node in nodes])
            made.add_edges_from([decoder.decode(edge) for edge in edges])
        except networkx.NetworkXError as broken:
            raise Malformed("not a graph") from broken
        return made

    register(networkx.Graph, "networkx", encode, decode, updates.networkx_graph)


def _register_aer() -> None:
    _register_noise()
    _register_aer_backends()


def _register_noise() -> None:
    from qiskit_aer.noise import NoiseModel, QuantumError, ReadoutError

    def encode_error(encoder: Encoder, value: Any) -> Node:
        return ["quantum-error", encoder.blob(circuits.dump(*value.circuits)), list(map(float, value.probabilities))]

    def decode_error(decoder: Decoder, fields: list[Any]) -> Any:
        blob, probabilities = fields
        return QuantumError(list(zip(circuits.load_all(decoder, blob), probabilities, strict=True)))

    def decode_readout(decoder: Decoder, fields: list[Any]) -> Any:
        return ReadoutError(decoder.decode(fields[0]))

    def encode_model(encoder: Encoder, value: Any) -> Node:
        if value._custom_noise_passes:
            raise CannotCross("a noise model with passes of its own")
        return [
            "noise-model",
            encoder.encode(sorted(value._basis_gates)),
            encoder.encode(dict(value._default_quantum_errors)),
            encoder.encode({name: dict(where) for name, where in value._local_quantum_errors.items()}),
            encoder.encode(value._default_readout_error),
            encoder.encode(dict(value._local_readout_errors)),
        ]

    def decode_model(decoder: Decoder, fields: list[Any]) -> Any:
        basis, everywhere, local, readout, local_readout = map(decoder.decode, fields)
        made = NoiseModel(basis_gates=basis)
        for name, error in everywhere.items():
            made.add_all_qubit_quantum_error(error, name, warnings=False)
        for name, places in local.items():
            for qubits, error in places.items():
                made.add_quantum_error(error, name, list(qubits), warnings=False)
        if readout is not None:
            made.add_all_qubit_readout_error(readout, warnings=False)
        for qubits, error in local_readout.items():
            made.add_readout_error(error, list(qubits), warnings=False)
        made._basis_gates = set(basis)  # as it was, not as the errors' instructions imply
        return made

    register(QuantumError, "quantum-error", encode_error, decode_error, picture=lambda v: v)
    register(ReadoutError, "readout-error", lambda e, v: ["readout-error", e.encode(v.probabilities)], decode_readout)
    register(NoiseModel, "noise-model", encode_model, decode_model, updates.attributes)


def _register_aer_backends() -> None:
    from qiskit_aer.backends.aerbackend import AerBackend

    def encode(encoder: Encoder, value: Any) -> Node:
        fresh = type(value)()
        # The name of a configuration follows from method and device.
        configured, usually = (each._configuration.to_dict() | {"backend_name": ""} for each in (value, fresh))
        of_device = value._target is not None or value._properties is not None or value._options_properties
        if of_device or configured != usually:
            raise CannotCross("a simulator of a device")
        options, usual = (
            {name: item for name, item in each.options.__dict__.items() if item is not None} for each in (value, fresh)
        )
        changed = {name: item for name, item in options.items() if name not in usual or usual[name] is not item}
        # Behind the method, which implies some of them.
        return ["aer", *name_of(type(value)), encoder.encode({**changed, **value._options_configuration})]

    def decode(decoder: Decoder, fields: list[Any]) -> Any:
        module, name, options = fields
        cls = library_class(module, name)
        if not issubclass(cls, AerBackend):
            raise Malformed("not a simulator")
        return cls(**decoder.decode(options))

    register(
        AerBackend,
        "aer",
        encode,
        decode,
        updates.attributes,
        picture=lambda v: (dict(v.options.__dict__), dict(v._options_configuration)),
    )


def _register_ibm_backends() -> None:
    from qiskit_ibm_runtime import IBMBackend
    from qiskit_ibm_runtime.fake_provider.fake_backend import FakeBackendV2

    def fake(decoder: Decoder, fields: list[Any]) -> Any:
        cls = library_class(*fields)
        if not issubclass(cls, FakeBackendV2) or cls is FakeBackendV2:
            raise Malformed("not a fake backend")
        return cls()

    def device(decoder: Decoder, fields: list[Any]) -> Any:
        (name,) = fields
        return importlib.import_module("qspark.quantum.ibm").backend_by_name(name)

    register(FakeBackendV2, "fake-backend", lambda e, v: ["fake-backend", *name_of(type(v))], fake)
    register(IBMBackend, "ibm-backend", lambda e, v: ["ibm-backend", v.name], device)


register_late("networkx", ("networkx",), _register_networkx)
register_late("qiskit_aer", ("quantum-error", "readout-error", "noise-model", "aer"), _register_aer)
register_late("qiskit_ibm_runtime", ("fake-backend", "ibm-backend"), _register_ibm_backends)
