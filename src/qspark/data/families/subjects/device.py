# %% subject  id=line-5  kind=device
# %% says
a chain of five qubits in which every qubit is coupled with the next one only; the couplings, usable in both directions,
are [(0, 1), (1, 2), (2, 3), (3, 4)]
# %% qubits
5
# %% edges
[(0, 1), (1, 2), (2, 3), (3, 4)]
# %% layers
2
# %% parallel
[(0, 1), (1, 2), (3, 4), (2, 3)]
# %% subject  id=ring-6  kind=device
# %% says
six qubits on a closed ring, qubit 5 next to qubit 0; two-way couplings
[(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (0, 5)]
# %% qubits
6
# %% edges
[(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (0, 5)]
# %% layers
2
# %% parallel
[(0, 1), (1, 2), (3, 4), (4, 5), (2, 3), (0, 5)]
# %% subject  id=grid-2-3  kind=device
# %% says
a rectangular lattice with two rows of three sites numbered row by row (0 1 2 above 3 4 5), nearest neighbours coupled
symmetrically: [(0, 1), (1, 2), (3, 4), (4, 5), (0, 3), (1, 4), (2, 5)]
# %% qubits
6
# %% edges
[(0, 1), (1, 2), (3, 4), (4, 5), (0, 3), (1, 4), (2, 5)]
# %% layers
3
# %% parallel
[(0, 3), (1, 4), (2, 5), (0, 1), (4, 5)]
# %% subject  id=star-5  kind=device
# %% says
a hub, qubit 0, with four outer qubits that see nothing but the hub, so that the edge list is
[(0, 1), (0, 2), (0, 3), (0, 4)] (edges have no direction)
# %% qubits
5
# %% edges
[(0, 1), (0, 2), (0, 3), (0, 4)]
# %% subject  id=tee-5  kind=device
Layout of the five-qubit IBM Falcon r4T processors (Lima, Belem, Quito).
# %% says
a T-shaped five-qubit processor: 0-1-2 form the bar, 1-3-4 the stem; undirected links [(0, 1), (1, 2), (1, 3), (3, 4)]
# %% qubits
5
# %% edges
[(0, 1), (1, 2), (1, 3), (3, 4)]
# %% layers
3
# %% subject  id=bow-tie-5  kind=device
Layout of the five-qubit IBM Canary processor (Yorktown).
# %% says
a bow tie, namely two triangles that share qubit 2, where interactions are possible within
[(0, 1), (0, 2), (1, 2), (2, 3), (2, 4), (3, 4)] whichever qubit is named first
# %% qubits
5
# %% edges
[(0, 1), (0, 2), (1, 2), (2, 3), (2, 4), (3, 4)]
# %% layers
4
# %% subject  id=aitch-7  kind=device
Layout of the seven-qubit IBM Falcon r5.11H processors (Casablanca, Jakarta, Perth).
# %% says
an H-shaped seven-qubit chip cut from a heavy-hex lattice, bidirectionally connected by
[(0, 1), (1, 2), (1, 3), (3, 5), (4, 5), (5, 6)] and by nothing else
# %% qubits
7
# %% edges
[(0, 1), (1, 2), (1, 3), (3, 5), (4, 5), (5, 6)]
# %% layers
3
# %% parallel
[(0, 1), (1, 3), (5, 6), (4, 5), (1, 2)]
# %% subject  id=tree-7  kind=device
# %% says
a full binary tree of depth two whose node k has the children 2k + 1 and 2k + 2, links working both ways:
[(0, 1), (0, 2), (1, 3), (1, 4), (2, 5), (2, 6)]
# %% qubits
7
# %% edges
[(0, 1), (0, 2), (1, 3), (1, 4), (2, 5), (2, 6)]
# %% layers
3
# %% parallel
[(1, 3), (0, 1), (2, 5), (1, 4), (2, 6), (0, 2)]
# %% subject  id=wheel-5  kind=device
# %% says
a wheel: centre 0, rim 1-2-3-4-1 and four spokes, together the symmetric coupling list
[(0, 1), (0, 2), (0, 3), (0, 4), (1, 2), (2, 3), (3, 4), (1, 4)]
# %% qubits
5
# %% edges
[(0, 1), (0, 2), (0, 3), (0, 4), (1, 2), (2, 3), (3, 4), (1, 4)]
# %% layers
4
# %% subject  id=tadpole-6  kind=device
# %% says
a square 0-1-2-3 with a tail 3-4-5 hanging from one corner; pairs that may interact, in any order of the two:
[(0, 1), (1, 2), (2, 3), (0, 3), (3, 4), (4, 5)]
# %% qubits
6
# %% edges
[(0, 1), (1, 2), (2, 3), (0, 3), (3, 4), (4, 5)]
# %% layers
3
# %% parallel
[(0, 1), (2, 3), (4, 5), (3, 4), (1, 2)]
