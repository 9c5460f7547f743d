# %% subject  id=cyclic-13-1-5  kind=code
# Kovalev and Pryadko, Phys. Rev. A 88, 012311 (2013): shifts of X_0 Z_1 Z_5 X_6, all indices modulo 13.
# %% says
the cyclic code [[13,1,5]]
# %% qubits
13
# %% distance
5
# %% generators
['IIIIIIXZIIIZX', 'IIIIIXZIIIZXI', 'IIIIXZIIIZXII', 'IIIXZIIIZXIII', 'IIXZIIIZXIIII', 'IXZIIIZXIIIII', 'XZIIIZXIIIIII', 'ZIIIZXIIIIIIX', 'IIIZXIIIIIIXZ', 'IIZXIIIIIIXZI', 'IZXIIIIIIXZII', 'ZXIIIIIIXZIII']
# %% checks
12
# %% logical x
'XXXXXXXXXXXXX'
# %% logical z
'ZZZZZZZZZZZZZ'
# %% smallest check
4
# %% corrects
2
# %% subject  id=reed-muller-15  kind=code
# Knill, Laflamme and Zurek, arXiv:quant-ph/9610011; Bravyi and Kitaev, Phys. Rev. A 71, 022316 (2005).
# %% says
the quantum Reed-Muller code [[15,1,3]]
# %% qubits
15
# %% distance
3
# %% generators
['XIXIXIXIXIXIXIX', 'XXIIXXIIXXIIXXI', 'XXXXIIIIXXXXIII', 'XXXXXXXXIIIIIII', 'ZIZIZIZIZIZIZIZ', 'ZZIIZZIIZZIIZZI', 'ZZZZIIIIZZZZIII', 'ZZZZZZZZIIIIIII', 'ZIIIZIIIZIIIZII', 'ZIZIIIIIZIZIIII', 'ZIZIZIZIIIIIIII', 'ZZIIIIIIZZIIIII', 'ZZIIZZIIIIIIIII', 'ZZZZIIIIIIIIIII']
# %% checks
14
# %% logical x
'XXXXXXXXXXXXXXX'
# %% logical z
'ZZZZZZZZZZZZZZZ'
# %% x supports
[[0, 2, 4, 6, 8, 10, 12, 14], [1, 2, 5, 6, 9, 10, 13, 14], [3, 4, 5, 6, 11, 12, 13, 14], [7, 8, 9, 10, 11, 12, 13, 14]]
# %% z supports
[[0, 2, 4, 6, 8, 10, 12, 14], [1, 2, 5, 6, 9, 10, 13, 14], [3, 4, 5, 6, 11, 12, 13, 14], [7, 8, 9, 10, 11, 12, 13, 14], [2, 6, 10, 14], [4, 6, 12, 14], [8, 10, 12, 14], [5, 6, 13, 14], [9, 10, 13, 14], [11, 12, 13, 14]]
# %% corrects
1
# %% subject  id=tesseract-16-6-4  kind=code
# Reichardt et al., arXiv:2409.04628: Reed-Muller checks; qubit v is the corner of a four-dimensional cube.
# %% says
the tesseract code [[16,6,4]]
# %% qubits
16
# %% distance
4
# %% generators
['XXXXXXXXXXXXXXXX', 'IXIXIXIXIXIXIXIX', 'IIXXIIXXIIXXIIXX', 'IIIIXXXXIIIIXXXX', 'IIIIIIIIXXXXXXXX', 'ZZZZZZZZZZZZZZZZ', 'IZIZIZIZIZIZIZIZ', 'IIZZIIZZIIZZIIZZ', 'IIIIZZZZIIIIZZZZ', 'IIIIIIIIZZZZZZZZ']
# %% checks
10
# %% logical xs
['IIXIXIIIXIIIIIXI', 'IXIIXIIIXIIIIXII', 'XIIIXIIIXIIIXIII', 'IXXIIIIIXIIXIIII', 'XIXIIIIIXIXIIIII', 'XXIIIIIIXXIIIIII']
# %% logical zs
['ZZIIIIIIZZIIIIII', 'ZIZIIIIIZIZIIIII', 'IZZIIIIIZIIZIIII', 'ZIIIZIIIZIIIZIII', 'IZIIZIIIZIIIIZII', 'IIZIZIIIZIIIIIZI']
# %% x supports
[[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15], [0, 2, 4, 6, 8, 10, 12, 14], [0, 1, 4, 5, 8, 9, 12, 13], [0, 1, 2, 3, 8, 9, 10, 11], [0, 1, 2, 3, 4, 5, 6, 7]]
# %% z supports
[[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15], [0, 2, 4, 6, 8, 10, 12, 14], [0, 1, 4, 5, 8, 9, 12, 13], [0, 1, 2, 3, 8, 9, 10, 11], [0, 1, 2, 3, 4, 5, 6, 7]]
# %% layout
Qubit v is the corner of a four-dimensional cube whose coordinates are the bits of v.
# %% corrects
1
# %% subject  id=hamming-15-7-3  kind=code
# Steane, Phys. Rev. A 54, 4741 (1996).
# %% says
the quantum Hamming code [[15,7,3]]
# %% qubits
15
# %% distance
3
# %% generators
['XIXIXIXIXIXIXIX', 'XXIIXXIIXXIIXXI', 'XXXXIIIIXXXXIII', 'XXXXXXXXIIIIIII', 'ZIZIZIZIZIZIZIZ', 'ZZIIZZIIZZIIZZI', 'ZZZZIIIIZZZZIII', 'ZZZZZZZZIIIIIII']
# %% checks
8
# %% logical xs
['XXIIIIIIIIIIIIX', 'IXXIIIIIIIIIIXX', 'XIXIIIIIIIIIXIX', 'IXIIXIIIIIIXIIX', 'XIIIXIIIIIXIIIX', 'IIXIXIIIIXXXXXI', 'XIIIIIIXIIIXIXX']
# %% logical zs
['ZZIIIIIIIIIIIIZ', 'ZIIIZIIIIIZIIIZ', 'IZIIZIIIIIIZIIZ', 'ZIZIIIIIIIIIZIZ', 'IZZIIIIIIIIIIZZ', 'IIZIZIIIIZZZZZI', 'ZIIIIIIZIIIZIZZ']
# %% x supports
[[0, 2, 4, 6, 8, 10, 12, 14], [1, 2, 5, 6, 9, 10, 13, 14], [3, 4, 5, 6, 11, 12, 13, 14], [7, 8, 9, 10, 11, 12, 13, 14]]
# %% z supports
[[0, 2, 4, 6, 8, 10, 12, 14], [1, 2, 5, 6, 9, 10, 13, 14], [3, 4, 5, 6, 11, 12, 13, 14], [7, 8, 9, 10, 11, 12, 13, 14]]
# %% corrects
1
# %% subject  id=gottesman-8-3-3  kind=code
# Gottesman, Phys. Rev. A 54, 1862 (1996), table I, with his first qubit written first; the logical operators are a choice.
# %% says
the eight-qubit code [[8,3,3]]
# %% qubits
8
# %% distance
3
# %% generators
['XXXXXXXX', 'ZZZZZZZZ', 'IXIXYZYZ', 'IXZYIXZY', 'IYXZXZIY']
# %% checks
5
# %% logical xs
['IXIIIIYZ', 'XIIIIIZY', 'XIZIYIII']
# %% logical zs
['IIIXIYZI', 'IIIIIZXY', 'IIIIXXXX']
# %% state qubits
8
# %% smallest check
6
# %% corrects
1
