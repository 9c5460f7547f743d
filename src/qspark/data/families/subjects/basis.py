# %% subject  id=cross-resonance  kind=basis
# %% says
superconducting qubits with a calibrated CNOT: the native gates are rz, sx, x and cx
# %% gates
["rz", "sx", "x", "cx"]
# %% pair
cx
# %% cnot
1
# %% ising
2
# %% swap
3
# %% single
5
# %% subject  id=echoed  kind=basis
Native gates of the IBM Eagle processors.
# %% says
a processor with echoed cross-resonance interactions, where only the operations ecr, rz, sx, x may appear
# %% gates
["ecr", "rz", "sx", "x"]
# %% pair
ecr
# %% cnot
1
# %% ising
2
# %% swap
3
# %% single
5
# %% subject  id=tunable-coupler  kind=basis
Native gates of the IBM Heron processors, without the fractional ones.
# %% says
transmons with tunable couplers, programmed in cz (the one entangling gate), sx, x and the virtual rz
# %% gates
["cz", "sx", "x", "rz"]
# %% pair
cz
# %% cnot
1
# %% ising
2
# %% swap
3
# %% single
5
# %% subject  id=fractional  kind=basis
Fractional gates of the IBM Heron processors; the native angle range of rzz is left out here.
# %% says
hardware with fractional gates: rx and rz by any angle, and rzz by any angle as the interaction
# %% gates
["rx", "rz", "rzz"]
# %% pair
rzz
# %% cnot
1
# %% ising
1
# %% swap
3
# %% single
3
# %% subject  id=trapped-ions  kind=basis
# %% says
a trapped-ion machine with Moelmer-Soerensen gates rxx of any angle and the single-ion rotations rx, ry, rz
# %% gates
["rxx", "rx", "ry", "rz"]
# %% pair
rxx
# %% cnot
1
# %% ising
1
# %% swap
3
# %% single
3
# %% subject  id=phased-ions  kind=basis
Native gates of Quantinuum's H-series, in Qiskit's names.
# %% says
ions driven by lasers with adjustable phase: r (a rotation about an axis in the equator of the Bloch sphere), rz and rzz
# %% gates
["r", "rz", "rzz"]
# %% pair
rzz
# %% cnot
1
# %% ising
1
# %% swap
3
# %% single
3
# %% subject  id=exchange  kind=basis
# %% says
flux-tunable qubits whose excitations are exchanged: iswap together with rx and rz is all there is
# %% gates
["iswap", "rx", "rz"]
# %% pair
iswap
# %% cnot
2
# %% ising
4
# %% swap
6
# %% single
3
# %% subject  id=parametric  kind=basis
Native gates of Rigetti's Aspen processors.
# %% says
parametrically activated transmons offering cz and the rotations rx and rz, nothing more
# %% gates
["cz", "rx", "rz"]
# %% pair
cz
# %% cnot
1
# %% ising
2
# %% swap
3
# %% single
3
# %% subject  id=neutral-atoms  kind=basis
# %% says
Rydberg atoms with an adjustable controlled phase cp, plus one-atom gates rx and rz
# %% gates
["cp", "rx", "rz"]
# %% pair
cp
# %% cnot
1
# %% ising
1
# %% swap
3
# %% single
3
