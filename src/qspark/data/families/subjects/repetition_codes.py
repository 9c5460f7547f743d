# %% subject  id=repetition-bit-3  kind=code
# Nielsen and Chuang, section 10.1.1.
# %% says
the 3-qubit bit-flip repetition code
# %% qubits
3
# %% generators
['IZZ', 'ZZI']
# %% checks
2
# %% logical x
'XXX'
# %% logical z
'IIZ'
# %% z supports
[[0, 1], [1, 2]]
# %% flips
1
# %% few qubits
3
# %% state qubits
3
# %% with ancillas
5
# %% perfect letters
'X'
# %% subject  id=repetition-phase-3  kind=code
# Nielsen and Chuang, section 10.1.2.
# %% says
the 3-qubit phase-flip repetition code
# %% qubits
3
# %% generators
['IXX', 'XXI']
# %% checks
2
# %% logical x
'IIX'
# %% logical z
'ZZZ'
# %% x supports
[[0, 1], [1, 2]]
# %% turns
1
# %% few qubits
3
# %% state qubits
3
# %% with ancillas
5
# %% clean inputs
2
# %% perfect letters
'Z'
# %% subject  id=repetition-bit-5  kind=code
# Nielsen and Chuang, section 10.1.1.
# %% says
the 5-qubit bit-flip repetition code
# %% qubits
5
# %% generators
['IIIZZ', 'IIZZI', 'IZZII', 'ZZIII']
# %% checks
4
# %% logical x
'XXXXX'
# %% logical z
'IIIIZ'
# %% z supports
[[0, 1], [1, 2], [2, 3], [3, 4]]
# %% flips
2
# %% few qubits
5
# %% state qubits
5
# %% with ancillas
9
# %% subject  id=repetition-phase-5  kind=code
# Nielsen and Chuang, section 10.1.2.
# %% says
the 5-qubit phase-flip repetition code
# %% qubits
5
# %% generators
['IIIXX', 'IIXXI', 'IXXII', 'XXIII']
# %% checks
4
# %% logical x
'IIIIX'
# %% logical z
'ZZZZZ'
# %% x supports
[[0, 1], [1, 2], [2, 3], [3, 4]]
# %% turns
2
# %% few qubits
5
# %% state qubits
5
# %% with ancillas
9
# %% clean inputs
4
# %% subject  id=repetition-bit-7  kind=code
# Nielsen and Chuang, section 10.1.1.
# %% says
the 7-qubit bit-flip repetition code
# %% qubits
7
# %% generators
['IIIIIZZ', 'IIIIZZI', 'IIIZZII', 'IIZZIII', 'IZZIIII', 'ZZIIIII']
# %% checks
6
# %% logical x
'XXXXXXX'
# %% logical z
'IIIIIIZ'
# %% z supports
[[0, 1], [1, 2], [2, 3], [3, 4], [4, 5], [5, 6]]
# %% flips
3
# %% state qubits
7
# %% subject  id=repetition-phase-7  kind=code
# Nielsen and Chuang, section 10.1.2.
# %% says
the 7-qubit phase-flip repetition code
# %% qubits
7
# %% generators
['IIIIIXX', 'IIIIXXI', 'IIIXXII', 'IIXXIII', 'IXXIIII', 'XXIIIII']
# %% checks
6
# %% logical x
'IIIIIIX'
# %% logical z
'ZZZZZZZ'
# %% x supports
[[0, 1], [1, 2], [2, 3], [3, 4], [4, 5], [5, 6]]
# %% turns
3
# %% state qubits
7
# %% clean inputs
6
# %% subject  id=repetition-y-3  kind=code
# As the other two, with Y Y as checks: X and Z on one qubit look alike.
# %% says
the 3-qubit repetition code of the Y basis
# %% qubits
3
# %% generators
['IYY', 'YYI']
# %% checks
2
# %% logical x
'XXX'
# %% logical z
'IIY'
# %% few qubits
3
# %% state qubits
3
# %% with ancillas
5
# %% perfect letters
'X'
