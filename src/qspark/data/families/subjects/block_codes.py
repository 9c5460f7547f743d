# %% subject  id=steane  kind=code
# Steane, Proc. R. Soc. A 452, 2551 (1996).
# %% says
the Steane code [[7,1,3]]
# %% qubits
7
# %% distance
3
# %% generators
['XIXIXIX', 'XXIIXXI', 'XXXXIII', 'ZIZIZIZ', 'ZZIIZZI', 'ZZZZIII']
# %% checks
6
# %% logical x
'XXXXXXX'
# %% logical z
'ZZZZZZZ'
# %% x supports
[[0, 2, 4, 6], [1, 2, 5, 6], [3, 4, 5, 6]]
# %% z supports
[[0, 2, 4, 6], [1, 2, 5, 6], [3, 4, 5, 6]]
# %% state qubits
7
# %% clean inputs
6
# %% flagged
9
# %% smallest check
4
# %% corrects
1
# %% subject  id=colour-7  kind=code
# Bombin and Martin-Delgado, Phys. Rev. Lett. 97, 180501 (2006).
# %% says
the distance-3 triangular colour code [[7,1,3]]
# %% qubits
7
# %% distance
3
# %% generators
['IIIXXXX', 'IXXIXXI', 'XXIXXII', 'IIIZZZZ', 'IZZIZZI', 'ZZIZZII']
# %% checks
6
# %% logical x
'IIXIIXX'
# %% logical z
'IIZIIZZ'
# %% x supports
[[0, 1, 2, 3], [1, 2, 4, 5], [2, 3, 5, 6]]
# %% z supports
[[0, 1, 2, 3], [1, 2, 4, 5], [2, 3, 5, 6]]
# %% layout
Three faces of four qubits each share qubit 2; qubits 0, 4 and 6 are the corners of the triangle.
# %% state qubits
7
# %% clean inputs
6
# %% flagged
9
# %% smallest check
4
# %% corrects
1
# %% subject  id=shor  kind=code
# Shor, Phys. Rev. A 52, R2493 (1995); Gottesman (1997), section 3.1. Its |0> is the product of (|000> + |111>).
# %% says
the Shor code [[9,1,3]]
# %% qubits
9
# %% distance
3
# %% generators
['IIIIIIIZZ', 'IIIIIIZZI', 'IIIIZZIII', 'IIIZZIIII', 'IZZIIIIII', 'ZZIIIIIII', 'IIIXXXXXX', 'XXXXXXIII']
# %% checks
8
# %% logical x
'ZZZZZZZZZ'
# %% logical z
'XXXXXXXXX'
# %% x supports
[[0, 1, 2, 3, 4, 5], [3, 4, 5, 6, 7, 8]]
# %% z supports
[[0, 1], [1, 2], [3, 4], [4, 5], [6, 7], [7, 8]]
# %% state qubits
9
# %% corrects
1
# %% subject  id=shor-dual  kind=code
# The Shor code with X and Z exchanged, and logical operators of weight 3.
# %% says
the Shor code in its dual form [[9,1,3]]
# %% qubits
9
# %% distance
3
# %% generators
['IIIIIIIXX', 'IIIIIIXXI', 'IIIIXXIII', 'IIIXXIIII', 'IXXIIIIII', 'XXIIIIIII', 'IIIZZZZZZ', 'ZZZZZZIII']
# %% checks
8
# %% logical x
'IIXIIXIIX'
# %% logical z
'IIIIIIZZZ'
# %% x supports
[[0, 1], [1, 2], [3, 4], [4, 5], [6, 7], [7, 8]]
# %% z supports
[[0, 1, 2, 3, 4, 5], [3, 4, 5, 6, 7, 8]]
# %% state qubits
9
# %% clean inputs
8
# %% corrects
1
