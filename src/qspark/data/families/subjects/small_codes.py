# %% subject  id=detection-4-2-2  kind=code
# Gottesman, Stabilizer Codes and Quantum Error Correction (1997), section 8.1; arXiv:quant-ph/9702029.
# %% says
the four-qubit detection code [[4,2,2]]
# %% qubits
4
# %% distance
2
# %% generators
['XXXX', 'ZZZZ']
# %% checks
2
# %% logical xs
['IIXX', 'IXIX']
# %% logical zs
['IZIZ', 'IIZZ']
# %% x supports
[[0, 1, 2, 3]]
# %% z supports
[[0, 1, 2, 3]]
# %% few qubits
4
# %% state qubits
4
# %% with ancillas
6
# %% detects
one
# %% subject  id=rotated-surface-2  kind=code
# Andersen et al., Nature Physics 16, 875 (2020).
# %% says
the distance-2 rotated surface code [[4,1,2]]
# %% qubits
4
# %% distance
2
# %% generators
['XXXX', 'IIZZ', 'ZZII']
# %% checks
3
# %% logical x
'IIXX'
# %% logical z
'IZIZ'
# %% x supports
[[0, 1, 2, 3]]
# %% z supports
[[0, 1], [2, 3]]
# %% layout
Qubit 2*r + c is in row r and column c of a 2 x 2 square.
# %% few qubits
4
# %% state qubits
4
# %% with ancillas
7
# %% clean inputs
3
# %% detects
one
# %% subject  id=five-qubit  kind=code
# Laflamme et al., Phys. Rev. Lett. 77, 198 (1996); generators up to the order of qubits as in Gottesman (1997), section 3.3.
# %% says
the five-qubit code [[5,1,3]]
# %% qubits
5
# %% distance
3
# %% generators
['IXZZX', 'XZZXI', 'ZZXIX', 'ZXIXZ']
# %% checks
4
# %% logical x
'XXXXX'
# %% logical z
'ZZZZZ'
# %% few qubits
5
# %% state qubits
5
# %% with ancillas
9
# %% flagged
7
# %% smallest check
4
# %% corrects
1
# %% perfect letters
'XYZ'
# %% subject  id=planar-surface-2  kind=code
# Dennis et al., J. Math. Phys. 43, 4452 (2002), for its smallest size.
# %% says
the distance-2 planar surface code [[5,1,2]]
# %% qubits
5
# %% distance
2
# %% generators
['IIXXX', 'XXXII', 'IZZIZ', 'ZIZZI']
# %% checks
4
# %% logical x
'IXIIX'
# %% logical z
'IIIZZ'
# %% x supports
[[0, 1, 2], [2, 3, 4]]
# %% z supports
[[0, 2, 3], [1, 2, 4]]
# %% layout
Qubits 0 and 1 are in the upper row, 2 in the middle, 3 and 4 in the lower row.
# %% few qubits
5
# %% state qubits
5
# %% with ancillas
9
# %% clean inputs
4
# %% smallest check
3
# %% detects
one
# %% subject  id=iceberg-6-4-2  kind=code
# Self, Benedetti and Amaro, Nature Physics 20, 219 (2024).
# %% says
the six-qubit detection code [[6,4,2]]
# %% qubits
6
# %% distance
2
# %% generators
['XXXXXX', 'ZZZZZZ']
# %% checks
2
# %% logical xs
['IIIIXX', 'IIIXIX', 'IIXIIX', 'IXIIIX']
# %% logical zs
['ZIIIZI', 'ZIIZII', 'ZIZIII', 'ZZIIII']
# %% x supports
[[0, 1, 2, 3, 4, 5]]
# %% z supports
[[0, 1, 2, 3, 4, 5]]
# %% state qubits
6
# %% with ancillas
8
# %% detects
one
# %% subject  id=iceberg-8-6-2  kind=code
# Self, Benedetti and Amaro, Nature Physics 20, 219 (2024).
# %% says
the eight-qubit detection code [[8,6,2]]
# %% qubits
8
# %% distance
2
# %% generators
['XXXXXXXX', 'ZZZZZZZZ']
# %% checks
2
# %% logical xs
['IIIIIIXX', 'IIIIIXIX', 'IIIIXIIX', 'IIIXIIIX', 'IIXIIIIX', 'IXIIIIIX']
# %% logical zs
['ZIIIIIZI', 'ZIIIIZII', 'ZIIIZIII', 'ZIIZIIII', 'ZIZIIIII', 'ZZIIIIII']
# %% x supports
[[0, 1, 2, 3, 4, 5, 6, 7]]
# %% z supports
[[0, 1, 2, 3, 4, 5, 6, 7]]
# %% state qubits
8
# %% with ancillas
10
# %% detects
one
# %% subject  id=cube-8-3-2  kind=code
# Campbell, earltcampbell.com, The smallest interesting colour code (2016).
# %% says
the cube code [[8,3,2]]
# %% qubits
8
# %% distance
2
# %% generators
['XXXXXXXX', 'ZZZZZZZZ', 'IZIZIZIZ', 'IIZZIIZZ', 'IIIIZZZZ']
# %% checks
5
# %% logical xs
['IXIXIXIX', 'IIXXIIXX', 'IIIIXXXX']
# %% logical zs
['IIIIIIZZ', 'IIIIIZIZ', 'IIIZIIIZ']
# %% x supports
[[0, 1, 2, 3, 4, 5, 6, 7]]
# %% z supports
[[0, 1, 2, 3, 4, 5, 6, 7], [0, 2, 4, 6], [0, 1, 4, 5], [0, 1, 2, 3]]
# %% layout
Qubit v is the corner of a cube whose coordinates are the three bits of v.
# %% state qubits
8
# %% smallest check
4
# %% detects
one
