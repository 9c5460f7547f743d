# %% subject  id=line  kind=graph
# The repetition code of distance 6.
# %% says
the 6-qubit repetition code, of which qubits 0 and 5 touch the boundary
# %% checks
5
# %% edges
[(-1, 0), (0, 1), (1, 2), (2, 3), (3, 4), (4, -1)]
# %% count
6
# %% logical
[0]
# %% boundary
-1
# %% subject  id=ring  kind=graph
# The repetition code with periodic boundary.
# %% says
a ring of 7 qubits, in which check k compares qubits k and k + 1 modulo 7
# %% checks
7
# %% edges
[(6, 0), (0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 6)]
# %% count
7
# %% logical
[0]
# %% subject  id=surface  kind=graph
# Tomita and Svore, Phys. Rev. A 90, 062320 (2014).
# %% says
the Z checks of the distance-3 rotated surface code, whose qubits 0 to 8 are the edges
# %% checks
4
# %% edges
[(-1, 0), (-1, 0), (-1, 2), (0, 3), (0, 1), (1, 2), (-1, 3), (-1, 1), (-1, 1)]
# %% count
9
# %% logical
[6, 7, 8]
# %% boundary
-1
# %% subject  id=rounds  kind=graph
# Fowler et al., Phys. Rev. A 86, 032324 (2012), section VIII, for one dimension.
# %% says
three rounds of the 3-qubit repetition code, with detector 2 * t + k for check k in round t; edges within a round are data errors, edges between rounds are measurement errors
# %% checks
6
# %% edges
[(-1, 0), (0, 1), (1, -1), (0, 2), (1, 3), (-1, 2), (2, 3), (3, -1), (2, 4), (3, 5), (-1, 4), (4, 5), (5, -1)]
# %% count
13
# %% logical
[0, 5, 10]
# %% boundary
-1
# %% subject  id=prism  kind=graph
# A cylinder of 2 x 3 checks, closed in one direction.
# %% says
a cylinder of checks: two rings of three checks each, joined by three edges, without a boundary
# %% checks
6
# %% edges
[(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (0, 3), (1, 4), (2, 5)]
# %% count
9
# %% logical
[0, 3]
