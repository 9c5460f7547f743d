# %% draft  id=library/qubits-within-reach  tags=library,hardware-aware,coupling-map
# %% prompt
from qiskit.transpiler import CouplingMap


def within_reach(coupling: CouplingMap, qubit: int, reach: int) -> list[int]:
    """The qubits other than the given one that are at most so many couplings away from it, in ascending order, whatever the
    direction of the couplings. The map is connected; CouplingMap.distance tells how far apart two qubits are.
    """
# %% solution
    return [other for other in coupling.physical_qubits if other != qubit and coupling.distance(qubit, other) <= reach]
# %% solution: from the matrix of distances
    row = coupling.distance_matrix[qubit]
    return [other for other in range(coupling.size()) if 0 < row[other] <= reach]
# %% wrong: with the qubit itself
if other != qubit and --> if
# %% wrong: one step less
<= reach --> < reach
# %% wrong: by the numbers of the qubits
coupling.distance(qubit, other) --> abs(qubit - other)
# %% wrong: neighbours alone
    return sorted(coupling.neighbors(qubit))
# %% inputs
(CouplingMap.from_ring(7), 1, 2)
(CouplingMap.from_grid(3, 3), 0, 1)
(CouplingMap([(1, 0), (1, 2), (3, 2), (3, 4)]), 2, 1)
(CouplingMap.from_heavy_hex(3), 9, 3)
# %% draft  id=library/chosen-qubits-renumbered  tags=library,hardware-aware,coupling-map
# %% prompt
from qiskit.transpiler import CouplingMap


def part_of(coupling: CouplingMap, chosen: list[int]) -> CouplingMap:
    """The coupling map of the chosen qubits alone: qubit chosen[k] becomes qubit k, couplings among chosen qubits keep their
    direction. The part need not be connected. Use CouplingMap.reduce.
    """
# %% solution
    return coupling.reduce(chosen, check_if_connected=False)
# %% solution: qubit by qubit
    made = CouplingMap()
    for number in range(len(chosen)):
        made.add_physical_qubit(number)
    for a, b in coupling.get_edges():
        if a in chosen and b in chosen:
            made.add_edge(chosen.index(a), chosen.index(b))
    return made
# %% wrong: only if it is connected
reduce(chosen, check_if_connected=False) --> reduce(chosen)
# %% wrong: in ascending order
reduce(chosen, --> reduce(sorted(chosen),
# %% wrong: the old numbers
    return CouplingMap([edge for edge in coupling.get_edges() if edge[0] in chosen and edge[1] in chosen])
# %% wrong: the qubits that were not chosen
reduce(chosen, --> reduce([qubit for qubit in coupling.physical_qubits if qubit not in chosen],
# %% inputs
(CouplingMap.from_line(6), [4, 2, 3])
(CouplingMap([(0, 1), (2, 1), (2, 3), (3, 4), (4, 5)]), [5, 1, 4, 2])
(CouplingMap.from_grid(2, 3, bidirectional=False), [3, 0, 2])
# %% draft  id=library/pieces-of-coupling-map  tags=library,hardware-aware,coupling-map
# %% prompt
from qiskit.transpiler import CouplingMap


def pieces(coupling: CouplingMap) -> list[list[int]]:
    """The connected components of a coupling map, each as the ascending list of its qubits, by the numbers that they
    have in the given map; the lists in order of their first qubits. A qubit without couplings is a piece of its own.
    """
# %% solution
    return sorted(sorted(part.graph.nodes()) for part in coupling.connected_components())
# %% solution: with rustworkx
    import rustworkx as rx
    return sorted(sorted(part) for part in rx.weakly_connected_components(coupling.graph))
# %% wrong: numbered anew in each piece
part.graph.nodes() --> part.physical_qubits
# %% wrong: the largest piece alone
    return [sorted(coupling.largest_connected_component())]
# %% wrong: pieces joined in both directions
    import rustworkx as rx
    return sorted(sorted(part) for part in rx.strongly_connected_components(coupling.graph))
# %% wrong: qubits without couplings are left out
for part in coupling.connected_components() --> for part in coupling.connected_components() if part.size() > 1
# %% setup
def with_loose(edges, qubits):
    made = CouplingMap()
    for qubit in range(qubits):
        made.add_physical_qubit(qubit)
    for edge in edges:
        made.add_edge(*edge)
    return made
# %% inputs
(CouplingMap([(0, 3), (3, 0), (1, 2), (4, 2)]),)
(with_loose([(2, 4), (4, 5), (1, 3)], 6),)
(CouplingMap.from_ring(4),)
# %% draft  id=library/heavy-hex-degrees  tags=library,hardware-aware,coupling-map
# %% prompt
def heavy_hex_degrees(distance: int) -> dict[int, int]:
    """For the heavy-hex coupling map that Qiskit makes for a code of this (odd) distance: how many of its qubits have one,
    two, three neighbours, as a dictionary from the number of neighbours to the number of qubits.
    """
# %% solution
    from collections import Counter
    from qiskit.transpiler import CouplingMap
    coupling = CouplingMap.from_heavy_hex(distance)
    return dict(Counter(len(coupling.neighbors(qubit)) for qubit in coupling.physical_qubits))
# %% solution: from a list of couplings
    from collections import Counter
    from qiskit.transpiler import CouplingMap
    edges = CouplingMap.from_heavy_hex(distance, bidirectional=False).get_edges()
    return dict(Counter(Counter(qubit for edge in edges for qubit in edge).values()))
# %% wrong: couplings in one direction
from_heavy_hex(distance) --> from_heavy_hex(distance, bidirectional=False)
# %% wrong: heavy squares
from_heavy_hex --> from_heavy_square
# %% wrong: hexagons without qubits on their edges
from_heavy_hex(distance) --> from_hexagonal_lattice(distance, distance)
# %% wrong: each coupling counted twice
len(coupling.neighbors(qubit)) --> sum(qubit in edge for edge in coupling.get_edges())
# %% inputs
(3,)
(5,)
# %% draft  id=library/couplings-both-ways  tags=library,hardware-aware,coupling-map
# %% prompt
from qiskit.transpiler import CouplingMap


def both_ways(qubits: int, edges: list[tuple[int, int]]) -> CouplingMap:
    """Coupling map of so many qubits, numbered from 0, with each of these couplings in both directions. Some edges may
    be listed in both directions already, and qubits may have no coupling at all: they belong to the map too.
    """
# %% solution
    coupling = CouplingMap()
    for qubit in range(qubits):
        coupling.add_physical_qubit(qubit)
    for edge in edges:
        coupling.add_edge(*edge)
    coupling.make_symmetric()
    return coupling
# %% solution: each direction by itself
    coupling = CouplingMap()
    for qubit in range(qubits):
        coupling.add_physical_qubit(qubit)
    for a, b in {pair for a, b in edges for pair in ((a, b), (b, a))}:
        coupling.add_edge(a, b)
    return coupling
# %% wrong: qubits without couplings are missing
    return CouplingMap(edges + [(b, a) for a, b in edges])
# %% wrong: one direction
coupling.make_symmetric() --> coupling.is_symmetric
# %% wrong: what make_symmetric returns
    coupling = CouplingMap(edges)
    return coupling.make_symmetric()
# %% wrong: turned around
    coupling.make_symmetric() --> coupling = CouplingMap([(b, a) for a, b in coupling.get_edges()])
# %% inputs
(5, [(0, 1), (2, 1), (2, 3)])
(4, [(0, 1), (1, 0), (1, 2)])
(3, [(2, 0), (2, 1)])
# %% draft  id=library/measured-after-compiling  tags=library,hardware-aware,layout
# %% prompt
from qiskit import ClassicalRegister, QuantumCircuit


def measured(compiled: QuantumCircuit) -> QuantumCircuit:
    """A circuit without measurements was transpiled for a larger device; this is the result. Return a copy that ends by
    measuring qubit k of the original circuit into classical bit k, of as many bits as the original had qubits: its layout
    attribute says where these qubits are at the end.
    """
# %% solution
    places = compiled.layout.final_index_layout()
    made = compiled.copy()
    made.add_register(ClassicalRegister(len(places), "c"))
    made.measure(places, range(len(places)))
    return made
# %% wrong: where the qubits began
final_index_layout() --> initial_index_layout(filter_ancillas=True)
# %% wrong: the first qubits of the device
made.measure(places, range(len(places))) --> made.measure(range(len(places)), range(len(places)))
# %% wrong: all qubits of the device
final_index_layout() --> final_index_layout(filter_ancillas=False)
# %% wrong: what routing alone does
final_index_layout() --> routing_permutation()[:compiled.layout._input_qubit_count]
# %% wrong: the bits in the opposite order
made.measure(places, range(len(places))) --> made.measure(places[::-1], range(len(places)))
# %% compare  sense=outcomes
# %% setup  uses=made
from qiskit import transpile
from qiskit.transpiler import CouplingMap


def transpiled(gates, places):
    basis = ["u", "cx"]
    return transpile(made(gates, 3), coupling_map=CouplingMap.from_line(5), basis_gates=basis, initial_layout=places, seed_transpiler=3)


TRIANGLE = [("ry", 0.7, 0), ("cx", 0, 1), ("ry", 1.1, 1), ("cx", 1, 2), ("rx", 0.4, 2), ("cx", 2, 0), ("ry", 0.5, 1), ("cx", 0, 1)]
# %% inputs
(transpiled(TRIANGLE, [3, 1, 2]),)
(transpiled(TRIANGLE[:6], [0, 4, 2]),)
(transpiled(TRIANGLE[2:], [2, 3, 1]),)
# %% draft  id=library/layout-after-swaps  tags=library,hardware-aware,layout
# %% prompt
from qiskit import QuantumRegister
from qiskit.transpiler import Layout


def places_after(layout: Layout, register: QuantumRegister, swaps: list[tuple[int, int]]) -> list[int]:
    """The layout says on which physical qubit each qubit of the register sits. Swap gates on these pairs of physical qubits
    are run, in order; all of them are occupied. Return the physical qubit of each qubit of the register afterwards.
    """
# %% solution
    moved = layout.copy()
    for pair in swaps:
        moved.swap(*pair)
    return [moved[qubit] for qubit in register]
# %% solution: on a list
    places = [layout.get_virtual_bits()[qubit] for qubit in register]
    for a, b in swaps:
        places = [b if place == a else a if place == b else place for place in places]
    return places
# %% wrong: the swaps in the opposite order
for pair in swaps: --> for pair in reversed(swaps):
# %% wrong: qubits of the register are swapped
moved.swap(*pair) --> moved.swap(register[pair[0] % len(register)], register[pair[1] % len(register)])
# %% wrong: no swaps
moved.swap(*pair) --> pass
# %% wrong: the qubits by physical number
    moved = layout.copy()
    for pair in swaps:
        moved.swap(*pair)
    return [register.index(qubit) for _, qubit in sorted(moved.get_physical_bits().items())]
# %% setup
Q = QuantumRegister(3, "q")
# %% inputs
(Layout.from_intlist([4, 0, 2], Q), Q, [(0, 2), (2, 4)])
(Layout({Q[0]: 1, Q[1]: 2, Q[2]: 0}), Q, [(0, 1), (1, 2), (0, 2)])
(Layout.from_intlist([1, 0, 2], Q), Q, [(1, 2)])
