# %% subject  id=repetition-bit-3  kind=code
# %% says
the 3-qubit bit-flip repetition code
# %% qubits
3
# %% generators
['IZZ', 'ZZI']
# %% logical x
'XXX'
# %% logical z
'IIZ'
# %% subject  id=repetition-phase-3  kind=code
# %% says
the 3-qubit phase-flip repetition code
# %% qubits
3
# %% generators
['IXX', 'XXI']
# %% logical x
'IIX'
# %% logical z
'ZZZ'
# %% subject  id=repetition-bit-5  kind=code
# %% says
the 5-qubit bit-flip repetition code
# %% qubits
5
# %% generators
['IIIZZ', 'IIZZI', 'IZZII', 'ZZIII']
# %% logical x
'XXXXX'
# %% logical z
'IIIIZ'
# %% subject  id=repetition-phase-5  kind=code
# %% says
the 5-qubit phase-flip repetition code
# %% qubits
5
# %% generators
['IIIXX', 'IIXXI', 'IXXII', 'XXIII']
# %% logical x
'IIIIX'
# %% logical z
'ZZZZZ'
# %% subject  id=detection-4-2-2  kind=code
# %% says
the four-qubit detection code [[4,2,2]]
# %% qubits
4
# %% generators
['XXXX', 'ZZZZ']
# %% logical x
'IIXX'
# %% logical z
'IZIZ'
# %% subject  id=five-qubit  kind=code
# %% says
the five-qubit code [[5,1,3]]
# %% qubits
5
# %% generators
['IXZZX', 'XZZXI', 'ZZXIX', 'ZXIXZ']
# %% logical x
'XXXXX'
# %% logical z
'ZZZZZ'
# %% subject  id=steane  kind=code
# %% says
the Steane code [[7,1,3]]
# %% qubits
7
# %% generators
['XIXIXIX', 'XXIIXXI', 'XXXXIII', 'ZIZIZIZ', 'ZZIIZZI', 'ZZZZIII']
# %% logical x
'XXXXXXX'
# %% logical z
'ZZZZZZZ'
# %% subject  id=shor  kind=code
# %% says
the Shor code [[9,1,3]]
# %% qubits
9
# %% generators
['IIIIIIIZZ', 'IIIIIIZZI', 'IIIIZZIII', 'IIIZZIIII', 'IZZIIIIII', 'ZZIIIIIII', 'IIIXXXXXX', 'XXXXXXIII']
# %% logical x
'ZZZZZZZZZ'
# %% logical z
'XXXXXXXXX'
# %% subject  id=rotated-surface-3  kind=code
# %% says
the distance-3 rotated surface code
# %% qubits
9
# %% generators
['IIIIZZIZZ', 'ZZIZZIIII', 'IIIZIIZII', 'IIZIIZIII', 'IIIXXIXXI', 'IXXIXXIII', 'XXIIIIIII', 'IIIIIIIXX']
# %% logical x
'IIXIIXIIX'
# %% logical z
'IIIIIIZZZ'
