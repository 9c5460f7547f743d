# %% subject  id=transverse-ising-4  kind=spin
# %% says
the transverse-field Ising chain of four spins with open ends, H = -sum Z_k Z_(k+1) - 0.7 sum X_k: -1.0 IIZZ, -1.0 IZZI, -1.0 ZZII, -0.7 IIIX, -0.7 IIXI, -0.7 IXII, -0.7 XIII (coefficient and Pauli string; the
rightmost letter acts on qubit 0)
# %% mixed
[("IIZZ", -1.0), ("IZZI", -1.0), ("ZZII", -1.0), ("IIIX", -0.7), ("IIXI", -0.7), ("IXII", -0.7), ("XIII", -0.7)]
# %% qubits
4
# %% terms
[("IIZZ", -1.0), ("IZZI", -1.0), ("ZZII", -1.0), ("IIIX", -0.7), ("IIXI", -0.7), ("IXII", -0.7), ("XIII", -0.7)]
# %% subject  id=heisenberg-triangle-3  kind=spin
# %% says
a frustrated Heisenberg triangle with three different exchange constants and a field on one spin: 0.5 IXX, 0.5 IYY, 0.5 IZZ, 0.4 XXI, 0.4 YYI, 0.4 ZZI, 0.7 XIX, 0.7 YIY, 0.7 ZIZ, 0.3 IIZ (coefficient and Pauli string; the
rightmost letter acts on qubit 0)
# %% mixed
[("IXX", 0.5), ("IYY", 0.5), ("IZZ", 0.5), ("XXI", 0.4), ("YYI", 0.4), ("ZZI", 0.4), ("XIX", 0.7), ("YIY", 0.7), ("ZIZ", 0.7), ("IIZ", 0.3)]
# %% qubits
3
# %% terms
[("IXX", 0.5), ("IYY", 0.5), ("IZZ", 0.5), ("XXI", 0.4), ("YYI", 0.4), ("ZZI", 0.4), ("XIX", 0.7), ("YIY", 0.7), ("ZIZ", 0.7), ("IIZ", 0.3)]
# %% subject  id=xy-chain-3  kind=spin
# %% says
an anisotropic XY chain on three sites in a longitudinal field: 0.8 IXX, 0.4 IYY, 0.8 XXI, 0.4 YYI, 0.3 IIZ, 0.3 IZI, 0.3 ZII (coefficient and Pauli string; the
rightmost letter acts on qubit 0)
# %% mixed
[("IXX", 0.8), ("IYY", 0.4), ("XXI", 0.8), ("YYI", 0.4), ("IIZ", 0.3), ("IZI", 0.3), ("ZII", 0.3)]
# %% qubits
3
# %% terms
[("IXX", 0.8), ("IYY", 0.4), ("XXI", 0.8), ("YYI", 0.4), ("IIZ", 0.3), ("IZI", 0.3), ("ZII", 0.3)]
# %% subject  id=hydrogen-2  kind=spin
Molecular hydrogen at 0.735 angstrom, STO-3G, parity mapping with two qubits tapered: e.g. A. Kandala et al., Nature 549, 242 (2017), and the Qiskit tutorials.
# %% says
molecular hydrogen near its equilibrium distance, reduced to two qubits: -1.05237325 II, 0.39793742 IZ, -0.39793742 ZI, -0.0112801 ZZ, 0.1809312 XX (coefficient and Pauli string; the
rightmost letter acts on qubit 0)
# %% mixed
[("II", -1.05237325), ("IZ", 0.39793742), ("ZI", -0.39793742), ("ZZ", -0.0112801), ("XX", 0.1809312)]
# %% qubits
2
# %% terms
[("II", -1.05237325), ("IZ", 0.39793742), ("ZI", -0.39793742), ("ZZ", -0.0112801), ("XX", 0.1809312)]
# %% subject  id=cluster-4  kind=spin
# %% says
the cluster Hamiltonian on a ring of four qubits plus a weak transverse field: -1.0 IZXZ, -1.0 ZXZI, -1.0 XZIZ, -1.0 ZIZX, 0.2 IIIX, 0.2 IXII (coefficient and Pauli string; the
rightmost letter acts on qubit 0)
# %% mixed
[("IZXZ", -1.0), ("ZXZI", -1.0), ("XZIZ", -1.0), ("ZIZX", -1.0), ("IIIX", 0.2), ("IXII", 0.2)]
# %% qubits
4
# %% terms
[("IZXZ", -1.0), ("ZXZI", -1.0), ("XZIZ", -1.0), ("ZIZX", -1.0), ("IIIX", 0.2), ("IXII", 0.2)]
# %% subject  id=max-cut-4  kind=spin
# %% says
a weighted cut of four vertices joined to a ring with one chord, written as Z products, with a bias that breaks the symmetry: 0.5 IIZZ, 1.0 IZZI, 0.25 ZZII, 0.75 ZIIZ, 0.4 IZIZ, -0.1 IIIZ (coefficient and Pauli string; the
rightmost letter acts on qubit 0)
# %% qubits
4
# %% terms
[("IIZZ", 0.5), ("IZZI", 1.0), ("ZZII", 0.25), ("ZIIZ", 0.75), ("IZIZ", 0.4), ("IIIZ", -0.1)]
# %% subject  id=xxz-field-3  kind=spin
# %% says
an easy-plane XXZ trimer with a staggered field and a Dzyaloshinskii-Moriya term between the first two spins: 1.0 IXX, 1.0 IYY, 0.6 IZZ, 1.0 XXI, 1.0 YYI, 0.6 ZZI, 0.3 IXY, -0.3 IYX, 0.25 IIZ, -0.25 IZI (coefficient and Pauli string; the
rightmost letter acts on qubit 0)
# %% mixed
[("IXX", 1.0), ("IYY", 1.0), ("IZZ", 0.6), ("XXI", 1.0), ("YYI", 1.0), ("ZZI", 0.6), ("IXY", 0.3), ("IYX", -0.3), ("IIZ", 0.25), ("IZI", -0.25)]
# %% qubits
3
# %% terms
[("IXX", 1.0), ("IYY", 1.0), ("IZZ", 0.6), ("XXI", 1.0), ("YYI", 1.0), ("ZZI", 0.6), ("IXY", 0.3), ("IYX", -0.3), ("IIZ", 0.25), ("IZI", -0.25)]
# %% subject  id=plaquette-4  kind=spin
# %% says
a toric-code plaquette XXXX with two ZZ checks and single-qubit perturbations: -1.0 XXXX, -0.8 IIZZ, -0.8 ZZII, 0.15 IIIZ, 0.1 IXII (coefficient and Pauli string; the
rightmost letter acts on qubit 0)
# %% mixed
[("XXXX", -1.0), ("IIZZ", -0.8), ("ZZII", -0.8), ("IIIZ", 0.15), ("IXII", 0.1)]
# %% qubits
4
# %% terms
[("XXXX", -1.0), ("IIZZ", -0.8), ("ZZII", -0.8), ("IIIZ", 0.15), ("IXII", 0.1)]
# %% subject  id=schwinger-3  kind=spin
# %% says
a lattice gauge toy model: hopping between neighbouring sites, staggered mass and an electric energy: 0.5 IXX, 0.5 IYY, 0.5 XXI, 0.5 YYI, 0.35 IIZ, -0.6 IZI, 0.2 ZII, 0.45 IZZ (coefficient and Pauli string; the
rightmost letter acts on qubit 0)
# %% mixed
[("IXX", 0.5), ("IYY", 0.5), ("XXI", 0.5), ("YYI", 0.5), ("IIZ", 0.35), ("IZI", -0.6), ("ZII", 0.2), ("IZZ", 0.45)]
# %% qubits
3
# %% terms
[("IXX", 0.5), ("IYY", 0.5), ("XXI", 0.5), ("YYI", 0.5), ("IIZ", 0.35), ("IZI", -0.6), ("ZII", 0.2), ("IZZ", 0.45)]
# %% subject  id=spin-glass-3  kind=spin
# %% says
three spins with random-looking couplings of every kind, none of which is small: 0.31 XYZ, -0.57 ZZX, 0.83 IYX, -0.29 YIZ, 0.64 ZII, 0.47 IIX (coefficient and Pauli string; the
rightmost letter acts on qubit 0)
# %% mixed
[("XYZ", 0.31), ("ZZX", -0.57), ("IYX", 0.83), ("YIZ", -0.29), ("ZII", 0.64), ("IIX", 0.47)]
# %% qubits
3
# %% terms
[("XYZ", 0.31), ("ZZX", -0.57), ("IYX", 0.83), ("YIZ", -0.29), ("ZII", 0.64), ("IIX", 0.47)]
