# %% subject  id=bow-tie  kind=oneway
Directions of ibmqx2 (2017): controls and targets as published for that device.
# %% says
an early five-qubit processor whose CNOTs had fixed directions; the allowed (control, target) pairs are
[(0, 1), (0, 2), (1, 2), (3, 2), (3, 4), (4, 2)]
# %% qubits
5
# %% edges
[(0, 1), (0, 2), (1, 2), (3, 2), (3, 4), (4, 2)]
# %% subject  id=ring-5  kind=oneway
# %% says
a ring of five qubits where each drives its successor and the last drives the first: drive-target pairs
[(0, 1), (1, 2), (2, 3), (3, 4), (4, 0)]
# %% qubits
5
# %% edges
[(0, 1), (1, 2), (2, 3), (3, 4), (4, 0)]
# %% subject  id=alternating-6  kind=oneway
# %% says
six qubits in a row, the even ones controls and the odd ones targets of their neighbours, thus
[(0, 1), (2, 1), (2, 3), (4, 3), (4, 5)] as (control, target)
# %% qubits
6
# %% edges
[(0, 1), (2, 1), (2, 3), (4, 3), (4, 5)]
# %% subject  id=inward-star-5  kind=oneway
# %% says
a star of four outer controls that share a single central target, qubit 0, so only
[(1, 0), (2, 0), (3, 0), (4, 0)] exist, written control first
# %% qubits
5
# %% edges
[(1, 0), (2, 0), (3, 0), (4, 0)]
# %% subject  id=grid-2-3  kind=oneway
# %% says
a two-by-three grid, numbered by rows, with gates pointing right or down: directed couplings
[(0, 1), (1, 2), (3, 4), (4, 5), (0, 3), (1, 4), (2, 5)], first entry is the control
# %% qubits
6
# %% edges
[(0, 1), (1, 2), (3, 4), (4, 5), (0, 3), (1, 4), (2, 5)]
