# %% draft  id=hardware/$device_id/without-broken  about=device  tags=hardware-aware,layout
# %% prompt
def usable(broken: list[int], cut: list[tuple[int, int]]) -> list[int]:
    """Some qubits (broken) and some couplings (cut, the two qubits in either order) of a device fail: $device_says. Return,
    in ascending order, the largest set of working qubits that working couplings join to one piece; of several the one
    with the smallest qubit. With no working qubit: an empty list.
    """
# %% solution
    import rustworkx as rx
    graph = rx.PyGraph()
    graph.add_nodes_from(range($device_qubits))
    dead = {frozenset(edge) for edge in cut}
    graph.add_edges_from_no_data([edge for edge in $device_edges if frozenset(edge) not in dead])
    graph.remove_nodes_from(broken)
    pieces = [sorted(piece) for piece in rx.connected_components(graph)]
    return min(pieces, key=lambda piece: (-len(piece), piece[0]), default=[])
# %% solution: by merging sets
    piece = {q: {q} for q in range($device_qubits) if q not in broken}
    for a, b in $device_edges:
        if a in piece and b in piece and (a, b) not in cut and (b, a) not in cut and piece[a] is not piece[b]:
            joined = piece[a] | piece[b]
            for q in joined:
                piece[q] = joined
    best = []
    for q in sorted(piece):
        if len(piece[q]) > len(best):
            best = sorted(piece[q])
    return best
# %% wrong: broken qubits stay
graph.remove_nodes_from(broken) --> pass
# %% wrong: cut couplings in one order only
dead = {frozenset(edge) for edge in cut} --> dead = {frozenset(edge) for edge in cut if edge[0] > edge[1]}
# %% wrong: the last of equal pieces
(-len(piece), piece[0]) --> (-len(piece), -piece[0])
# %% wrong: the smallest piece
(-len(piece), piece[0]) --> (len(piece), piece[0])
# %% inputs
([], [])
([1], [])
([2], [])
([0], [(3, 1), $device_edges[-1]])
([], $device_edges[:3])
(list(range($device_qubits)), [])
([1, 3], [])
([0, 2], $device_edges[1:])
([], $device_edges)
([0, 1], [(3, 2)])
