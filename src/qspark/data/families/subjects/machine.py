# %% subject  id=falcon-5  kind=machine
Sizes of durations and errors as reported for IBM Falcon processors around 2022; the numbers themselves are made up.
# %% says
a five-qubit T-shaped processor (couplings 0-1, 1-2, 1-3, 3-4, both directions) with rz, sx, x and cx
# %% qubits
5
# %% pairs
[(0, 1), (1, 2), (1, 3), (3, 4)]
# %% two
cx
# %% two gate
CXGate
# %% basis
["rz", "sx", "x", "cx"]
# %% one time
35e-9
# %% two time
300e-9
# %% read time
5.2e-6
# %% relaxation
110e-6
# %% dephasing
80e-6
# %% subject  id=eagle-7  kind=machine
Sizes of durations and errors as reported for IBM Eagle processors; the numbers themselves are made up.
# %% says
a seven-qubit piece of a heavy-hex chip with echoed cross-resonance gates ecr, one direction each: (0, 1), (2, 1), (1, 3),
(3, 5), (5, 4), (6, 5), besides sx, x and virtual rz on all qubits
# %% qubits
7
# %% pairs
[(0, 1), (2, 1), (1, 3), (3, 5), (5, 4), (6, 5)]
# %% two
ecr
# %% two gate
ECRGate
# %% basis
["ecr", "rz", "sx", "x"]
# %% one time
57e-9
# %% two time
533e-9
# %% read time
1.2e-6
# %% relaxation
240e-6
# %% dephasing
170e-6
# %% subject  id=heron-6  kind=machine
Sizes of durations and errors as reported for IBM Heron processors; the numbers themselves are made up.
# %% says
six tunable-coupler transmons in a closed ring 0-1-2-3-4-5-0, where cz works in both directions and rz, sx, x everywhere
# %% qubits
6
# %% pairs
[(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (0, 5)]
# %% two
cz
# %% two gate
CZGate
# %% basis
["cz", "rz", "sx", "x"]
# %% one time
32e-9
# %% two time
68e-9
# %% read time
1.56e-6
# %% relaxation
180e-6
# %% dephasing
130e-6
# %% subject  id=sycamore-6  kind=machine
# %% says
a flux-tunable 2 x 3 lattice (rows 0 1 2 and 3 4 5, neighbours coupled across and down, symmetric) whose interaction is
iswap and whose one-qubit gates are rx and rz
# %% qubits
6
# %% pairs
[(0, 1), (1, 2), (3, 4), (4, 5), (0, 3), (1, 4), (2, 5)]
# %% two
iswap
# %% two gate
iSwapGate
# %% basis
["iswap", "rx", "rz"]
# %% one time
25e-9
# %% two time
32e-9
# %% read time
0.9e-6
# %% relaxation
20e-6
# %% dephasing
15e-6
# %% subject  id=ion-chain-5  kind=machine
# %% says
five trapped ions, any two of which interact through rzz with a free angle, and which are rotated one by one with rx, ry, rz
# %% qubits
5
# %% pairs
[(0, 1), (0, 2), (0, 3), (0, 4), (1, 2), (1, 3), (1, 4), (2, 3), (2, 4), (3, 4)]
# %% two
rzz
# %% two gate
RZZGate
# %% basis
["rx", "ry", "rz", "rzz"]
# %% one time
10e-6
# %% two time
200e-6
# %% read time
100e-6
# %% relaxation
10.0
# %% dephasing
1.0
# %% subject  id=atom-array-6  kind=machine
# %% says
neutral atoms in a ladder: legs 0-1-2 and 3-4-5, rungs 0-3, 1-4, 2-5 and the diagonals 0-4 and 1-5; adjustable cp along all
of these, rx and rz on each atom
# %% qubits
6
# %% pairs
[(0, 1), (1, 2), (3, 4), (4, 5), (0, 3), (1, 4), (2, 5), (0, 4), (1, 5)]
# %% two
cp
# %% two gate
CPhaseGate
# %% basis
["cp", "rx", "rz"]
# %% one time
2e-6
# %% two time
400e-9
# %% read time
6e-3
# %% relaxation
4.0
# %% dephasing
1.5
