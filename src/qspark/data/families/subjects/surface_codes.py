# %% subject  id=rotated-surface-3  kind=code
# Tomita and Svore, Phys. Rev. A 90, 062320 (2014).
# %% says
the distance-3 rotated surface code
# %% qubits
9
# %% distance
3
# %% generators
['IIIIZZIZZ', 'ZZIZZIIII', 'IIIZIIZII', 'IIZIIZIII', 'IIIXXIXXI', 'IXXIXXIII', 'XXIIIIIII', 'IIIIIIIXX']
# %% checks
8
# %% logical x
'IIXIIXIIX'
# %% logical z
'IIIIIIZZZ'
# %% x supports
[[1, 2, 4, 5], [3, 4, 6, 7], [7, 8], [0, 1]]
# %% z supports
[[0, 1, 3, 4], [4, 5, 7, 8], [2, 5], [3, 6]]
# %% layout
Qubit 3*r + c is in row r and column c of a 3 x 3 square.
# %% state qubits
9
# %% clean inputs
8
# %% flagged
11
# %% corrects
1
# %% subject  id=xzzx-surface-3  kind=code
# Bonilla Ataides et al., Nature Communications 12, 2172 (2021): the rotated code with a Hadamard on every second qubit.
# %% says
the distance-3 XZZX surface code
# %% qubits
9
# %% distance
3
# %% generators
['IIIIZXIXZ', 'ZXIXZIIII', 'IIIXIIZII', 'IIZIIXIII', 'IIIZXIXZI', 'IZXIXZIII', 'XZIIIIIII', 'IIIIIIIZX']
# %% checks
8
# %% logical x
'IIXIIZIIX'
# %% logical z
'IIIIIIZXZ'
# %% layout
Qubit 3*r + c is in row r and column c of a 3 x 3 square.
# %% state qubits
9
# %% flagged
11
# %% corrects
1
# %% subject  id=planar-surface-3  kind=code
# Dennis et al., J. Math. Phys. 43, 4452 (2002).
# %% says
the distance-3 planar surface code [[13,1,3]]
# %% qubits
13
# %% distance
3
# %% generators
['IIIIIIIIIXIXX', 'IIIIIIIIXIXXI', 'IIIIXIXXIXIII', 'IIIXIXXIXIIII', 'IXXIXIIIIIIII', 'XXIXIIIIIIIII', 'IIIIIIIZIZIIZ', 'IIIIIIZIZZIZI', 'IIIIIZIIZIZII', 'IIZIZIIZIIIII', 'IZIZZIZIIIIII', 'ZIIZIZIIIIIII']
# %% checks
12
# %% logical x
'IIXIIIIXIIIIX'
# %% logical z
'IIIIIIIIIIZZZ'
# %% x supports
[[0, 1, 3], [1, 2, 4], [3, 5, 6, 8], [4, 6, 7, 9], [8, 10, 11], [9, 11, 12]]
# %% z supports
[[0, 3, 5], [1, 3, 4, 6], [2, 4, 7], [5, 8, 10], [6, 8, 9, 11], [7, 9, 12]]
# %% layout
The qubits are numbered row by row; rows of 3 and of 2 qubits alternate.
# %% clean inputs
12
# %% smallest check
3
# %% corrects
1
# %% subject  id=toric-2  kind=code
# Kitaev, Annals of Physics 303, 2 (2003).
# %% says
the toric code of a 2 x 2 lattice [[8,2,2]]
# %% qubits
8
# %% distance
2
# %% generators
['IXIXIIXX', 'XIXIIIXX', 'IXIXXXII', 'IIZZIZIZ', 'IIZZZIZI', 'ZZIIIZIZ']
# %% checks
6
# %% logical xs
['IIIIIXIX', 'IIXXIIII']
# %% logical zs
['IIIIIIZZ', 'IZIZIIII']
# %% x supports
[[0, 1, 4, 6], [0, 1, 5, 7], [2, 3, 4, 6]]
# %% z supports
[[0, 2, 4, 5], [1, 3, 4, 5], [0, 2, 6, 7]]
# %% layout
Qubit 2*r + c is the edge to the right of vertex (r, c), qubit 4 + 2*r + c the edge below it; rows and columns are periodic.
# %% state qubits
8
# %% smallest check
4
# %% detects
one
# %% subject  id=toric-3  kind=code
# Kitaev, Annals of Physics 303, 2 (2003).
# %% says
the toric code of a 3 x 3 lattice [[18,2,3]]
# %% qubits
18
# %% distance
3
# %% generators
['IIXIIIIIXIIIIIIXIX', 'IXIIIIIXIIIIIIIIXX', 'XIIIIIXIIIIIIIIXXI', 'IIIIIXIIXIIIXIXIII', 'IIIIXIIXIIIIIXXIII', 'IIIXIIXIIIIIXXIIII', 'IIXIIXIIIXIXIIIIII', 'IXIIXIIIIIXXIIIIII', 'IIIIIIIZZIIIIIZIIZ', 'IIIIIIZZIIIIIZIIZI', 'IIIIIIZIZIIIZIIZII', 'IIIIZZIIIIIZIIZIII', 'IIIZZIIIIIZIIZIIII', 'IIIZIZIIIZIIZIIIII', 'IZZIIIIIIIIZIIIIIZ', 'ZZIIIIIIIIZIIIIIZI']
# %% checks
16
# %% logical xs
['IIIIIIIIIIIXIIXIIX', 'IIIIIIXXXIIIIIIIII']
# %% logical zs
['IIIIIIIIIIIIIIIZZZ', 'IIZIIZIIZIIIIIIIII']
# %% x supports
[[0, 2, 9, 15], [0, 1, 10, 16], [1, 2, 11, 17], [3, 5, 9, 12], [3, 4, 10, 13], [4, 5, 11, 14], [6, 8, 12, 15], [6, 7, 13, 16]]
# %% z supports
[[0, 3, 9, 10], [1, 4, 10, 11], [2, 5, 9, 11], [3, 6, 12, 13], [4, 7, 13, 14], [5, 8, 12, 14], [0, 6, 15, 16], [1, 7, 16, 17]]
# %% layout
Qubit 3*r + c is the edge to the right of vertex (r, c), qubit 9 + 3*r + c the edge below it; rows and columns are periodic.
# %% corrects
1
# %% subject  id=rotated-surface-5  kind=code
# Tomita and Svore, Phys. Rev. A 90, 062320 (2014), for the next size.
# %% says
the distance-5 rotated surface code [[25,1,5]]
# %% qubits
25
# %% distance
5
# %% generators
['IIIIIIIIIIIIIIIIIIIIIIIXX', 'IIIIIIIIIIIIIIIIIIIIIXXII', 'IIIIIIIIIIIIIIIIIXXIIIXXI', 'IIIIIIIIIIIIIIIXXIIIXXIII', 'IIIIIIIIIIIIIXXIIIXXIIIII', 'IIIIIIIIIIIXXIIIXXIIIIIII', 'IIIIIIIXXIIIXXIIIIIIIIIII', 'IIIIIXXIIIXXIIIIIIIIIIIII', 'IIIXXIIIXXIIIIIIIIIIIIIII', 'IXXIIIXXIIIIIIIIIIIIIIIII', 'IIXXIIIIIIIIIIIIIIIIIIIII', 'XXIIIIIIIIIIIIIIIIIIIIIII', 'IIIIIIIIIIIIIIIIIIZZIIIZZ', 'IIIIIIIIIIIIIIIIZZIIIZZII', 'IIIIIIIIIIIIIIIZIIIIZIIII', 'IIIIIIIIIIIIIIZIIIIZIIIII', 'IIIIIIIIIIIIZZIIIZZIIIIII', 'IIIIIIIIIIZZIIIZZIIIIIIII', 'IIIIIIIIZZIIIZZIIIIIIIIII', 'IIIIIIZZIIIZZIIIIIIIIIIII', 'IIIIIZIIIIZIIIIIIIIIIIIII', 'IIIIZIIIIZIIIIIIIIIIIIIII', 'IIZZIIIZZIIIIIIIIIIIIIIII', 'ZZIIIZZIIIIIIIIIIIIIIIIII']
# %% checks
24
# %% logical x
'IIIIXIIIIXIIIIXIIIIXIIIIX'
# %% logical z
'IIIIIIIIIIIIIIIIIIIIZZZZZ'
# %% x supports
[[0, 1], [2, 3], [1, 2, 6, 7], [3, 4, 8, 9], [5, 6, 10, 11], [7, 8, 12, 13], [11, 12, 16, 17], [13, 14, 18, 19], [15, 16, 20, 21], [17, 18, 22, 23], [21, 22], [23, 24]]
# %% z supports
[[0, 1, 5, 6], [2, 3, 7, 8], [4, 9], [5, 10], [6, 7, 11, 12], [8, 9, 13, 14], [10, 11, 15, 16], [12, 13, 17, 18], [14, 19], [15, 20], [16, 17, 21, 22], [18, 19, 23, 24]]
# %% layout
Qubit 5*r + c is in row r and column c of a 5 x 5 square.
# %% corrects
2
