"""How values change in place: each function gives its first argument what the second one holds, of the same kind.

Both are on the referee's side: the first is the test's own object, the second was decoded from what the program left of
its copy. Raises CannotCross where the change cannot be carried over.
"""

from typing import Any, NoReturn

from qiskit.circuit.library import get_standard_gate_name_mapping

from qspark.judge.inside.codec.core import CannotCross


def elements(target: Any, source: Any) -> None:
    """Of lists and bytearrays."""
    target[:] = source


def entries(target: Any, source: Any) -> None:
    """Of dictionaries and sets, and what the library's own kinds of them know beside their entries."""
    target.clear()
    target.update(source)
    attributes(target, source)


def queue(target: Any, source: Any) -> None:
    """Of deques, whose greatest length cannot change."""
    target.clear()
    target.extend(source)


def array(target: Any, source: Any) -> None:
    if target.size != source.size or target.dtype != source.dtype or not target.flags.writeable:
        raise CannotCross("a change of an array's size, element type or read-only elements")
    if target.shape != source.shape:
        target.shape = source.shape
    target[...] = source
    target.flags.writeable = source.flags.writeable


def attributes(target: Any, source: Any) -> None:
    """Of objects of Python classes; one of a subclass keeps what it knows of itself."""
    for cls in type(source).__mro__:
        for name in vars(cls).get("__slots__", ()):
            if hasattr(source, name):
                setattr(target, name, getattr(source, name))
    if hasattr(source, "__dict__"):
        vars(target).update(vars(source))


def circuit(target: Any, source: Any) -> None:
    """Of circuits, but for those that all gates of a kind share in a process as what they are made of."""
    if any(gate._definition is target for gate in get_standard_gate_name_mapping().values() if not gate.mutable):
        raise CannotCross("a change of what a gate of the library is made of")
    attributes(target, source)


def operation(target: Any, source: Any) -> None:
    """Of gates and other instructions, but for the one object that stands for all gates of its kind in a process."""
    if not target.mutable:
        raise CannotCross(f"a change of {target.name}, which cannot change")
    attributes(target, source)


def terms(target: Any, source: Any) -> None:
    """Of sparse observables."""
    target.clear()
    target += source


def graph(target: Any, source: Any) -> None:
    """Of rustworkx graphs."""
    target.clear()
    target.attrs = source.attrs
    nodes = {index: source[index] for index in source.node_indices()}
    fill(target, nodes, source.weighted_edge_list())


def fill(target: Any, nodes: dict[int, Any], edges: Any) -> None:
    """Give an empty rustworkx graph these nodes, under their numbers, and edges."""
    places = range(max(nodes, default=-1) + 1)
    target.add_nodes_from([nodes.get(place) for place in places])
    target.remove_nodes_from([place for place in places if place not in nodes])
    target.add_edges_from(edges)


def networkx_graph(target: Any, source: Any) -> None:
    target.clear()
    target.graph.update(source.graph)
    target.add_nodes_from(source.nodes(data=True))
    keys = {"keys": True} if source.is_multigraph() else {}
    target.add_edges_from(source.edges(data=True, **keys))


def dag(target: Any, source: Any) -> None:
    """Of DAG circuits: other operations on the same bits."""
    shapes = [
        (len(each.qubits), len(each.clbits), list(each.qregs), list(each.cregs), each.num_vars)
        for each in (target, source)
    ]
    if shapes[0] != shapes[1] or source.num_vars:
        raise CannotCross("a change of a DAG's bits, registers or variables")
    bits = dict(zip(source.qubits + source.clbits, target.qubits + target.clbits, strict=True))
    for node in target.op_nodes():
        target.remove_op_node(node)
    for node in source.topological_op_nodes():
        target.apply_operation_back(node.op, [bits[bit] for bit in node.qargs], [bits[bit] for bit in node.cargs])
    target.name, target.metadata, target.global_phase = source.name, source.metadata, source.global_phase


def refused(target: Any, source: Any) -> NoReturn:
    """Of what can change, but not from outside."""
    raise CannotCross(f"a change in place of a {type(source).__name__}")
