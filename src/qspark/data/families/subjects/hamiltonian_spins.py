# %% subject  id=transverse-ising  kind=hamiltonian
# %% says
the transverse-field Ising Hamiltonian H = -J (Z_0 Z_1 + Z_1 Z_2 + ... + Z_(n-2) Z_(n-1)) - h (X_0 + ... + X_(n-1)) of an
open chain of n >= 3 spins
# %% parameters
n: int, J: float, h: float
# %% arguments
3, 1.0, 0.7
4, 0.6, 1.3
# %% qubits
n
# %% code
terms = [("ZZ", [k, k + 1], -J) for k in range(n - 1)]
terms += [("X", [k], -h) for k in range(n)]
# %% code
terms = []
for site in range(n):
    terms.append(("X", [site], -h))
    if site > 0:
        terms.append(("ZZ", [site - 1, site], -J))
# %% wrong code: signs
terms = [("ZZ", [k, k + 1], J) for k in range(n - 1)]
terms += [("X", [k], h) for k in range(n)]
# %% wrong code: a closed chain
terms = [("ZZ", [k, (k + 1) % n], -J) for k in range(n)]
terms += [("X", [k], -h) for k in range(n)]
# %% subject  id=mixed-field-ising  kind=hamiltonian
# %% says
the mixed-field Ising Hamiltonian on a ring of n >= 3 spins, H = sum over k of (J Z_k Z_(k+1) + h X_k + g Z_k), with the
index k + 1 taken modulo n
# %% parameters
n: int, J: float, h: float, g: float
# %% arguments
3, 1.0, 0.8, 0.3
4, -0.7, 1.1, 0.5
# %% qubits
n
# %% code
terms = []
for k in range(n):
    terms += [("ZZ", [k, (k + 1) % n], J), ("X", [k], h), ("Z", [k], g)]
# %% code
terms = [("ZZ", [k - 1, k], J) for k in range(1, n)] + [("ZZ", [n - 1, 0], J)]
terms += [(letter, [k], value) for letter, value in (("X", h), ("Z", g)) for k in range(n)]
# %% wrong code: the ring is open
terms = [("ZZ", [k, k + 1], J) for k in range(n - 1)]
for k in range(n):
    terms += [("X", [k], h), ("Z", [k], g)]
# %% wrong code: the fields exchanged
terms = []
for k in range(n):
    terms += [("ZZ", [k, (k + 1) % n], J), ("X", [k], g), ("Z", [k], h)]
# %% subject  id=xxz-chain  kind=hamiltonian
# %% says
the XXZ Hamiltonian H = sum over k = 0, ..., n - 2 of J (X_k X_(k+1) + Y_k Y_(k+1) + delta Z_k Z_(k+1)) of an open chain
of n >= 3 spins, written with Pauli operators, in a field b that adds b (Z_0 + ... + Z_(n-1))
# %% parameters
n: int, J: float, delta: float, b: float
# %% arguments
3, 0.8, 0.5, 0.3
4, -0.5, 1.4, 0.2
# %% qubits
n
# %% code
terms = [("Z", [k], b) for k in range(n)]
for k in range(n - 1):
    terms += [("XX", [k, k + 1], J), ("YY", [k, k + 1], J), ("ZZ", [k, k + 1], J * delta)]
# %% code
strengths = {"XX": J, "YY": J, "ZZ": J * delta}
terms = [(letters, [k, k + 1], value) for k in range(n - 1) for letters, value in strengths.items()]
terms.extend(("Z", [k], b) for k in range(n))
# %% wrong code: the anisotropy without J
terms = [("Z", [k], b) for k in range(n)]
for k in range(n - 1):
    terms += [("XX", [k, k + 1], J), ("YY", [k, k + 1], J), ("ZZ", [k, k + 1], delta)]
# %% wrong code: spins one half instead of Pauli operators
terms = [("Z", [k], b / 2) for k in range(n)]
for k in range(n - 1):
    terms += [("XX", [k, k + 1], J / 4), ("YY", [k, k + 1], J / 4), ("ZZ", [k, k + 1], J * delta / 4)]
# %% subject  id=dzyaloshinskii-moriya  kind=hamiltonian
# %% says
the Hamiltonian H = sum over k = 0, ..., n - 2 of (J Z_k Z_(k+1) + D (X_k Y_(k+1) - Y_k X_(k+1))) of an open chain of n >=
3 spins with Dzyaloshinskii-Moriya coupling D, plus h X_0 at the first spin
# %% parameters
n: int, J: float, D: float, h: float
# %% arguments
3, 1.0, 0.4, 0.3
4, 0.5, -0.9, 0.7
# %% qubits
n
# %% code
terms = [("X", [0], h)]
for k in range(n - 1):
    terms += [("ZZ", [k, k + 1], J), ("XY", [k, k + 1], D), ("YX", [k, k + 1], -D)]
# %% code
terms = []
for k in range(1, n):
    terms += [("YX", [k, k - 1], D), ("XY", [k, k - 1], -D), ("ZZ", [k, k - 1], J)]
terms.append(("X", [0], h))
# %% wrong code: a symmetric coupling
terms = [("X", [0], h)]
for k in range(n - 1):
    terms += [("ZZ", [k, k + 1], J), ("XY", [k, k + 1], D), ("YX", [k, k + 1], D)]
# %% wrong code: the chain the other way round
terms = [("X", [0], h)]
for k in range(n - 1):
    terms += [("ZZ", [k, k + 1], J), ("XY", [k + 1, k], D), ("YX", [k + 1, k], -D)]
# %% subject  id=long-range-ising  kind=hamiltonian
# %% says
the long-range Ising Hamiltonian H = h (Z_0 + ... + Z_(n-1)) + the sum over pairs j < k of X_j X_k / (k - j)**a of n >= 3
trapped ions in a row
# %% parameters
n: int, a: float, h: float
# %% arguments
3, 1.5, 0.6
4, 0.8, -1.1
# %% qubits
n
# %% code
terms = [("XX", [j, k], 1 / (k - j) ** a) for j in range(n) for k in range(j + 1, n)]
terms += [("Z", [k], h) for k in range(n)]
# %% code
terms = []
for distance in range(1, n):
    terms += [("XX", [j, j + distance], distance**-a) for j in range(n - distance)]
for k in range(n):
    terms.append(("Z", [k], h))
# %% wrong code: neighbours only
terms = [("XX", [k, k + 1], 1.0) for k in range(n - 1)]
terms += [("Z", [k], h) for k in range(n)]
# %% wrong code: every pair twice
terms = [("XX", [j, k], 1 / abs(k - j) ** a) for j in range(n) for k in range(n) if j != k]
terms += [("Z", [k], h) for k in range(n)]
# %% subject  id=cluster-chain  kind=hamiltonian
# %% says
the cluster Hamiltonian in a field, H = -(sum over k = 1, ..., n - 2 of Z_(k-1) X_k Z_(k+1)) - h (X_0 + ... + X_(n-1)), of
an open chain of n >= 3 spins, with a boundary term - g Z_0
# %% parameters
n: int, h: float, g: float
# %% arguments
3, 0.4, 0.2
4, 1.2, 0.5
# %% qubits
n
# %% code
terms = [("ZXZ", [k - 1, k, k + 1], -1.0) for k in range(1, n - 1)]
terms += [("X", [k], -h) for k in range(n)]
terms.append(("Z", [0], -g))
# %% code
terms = [("Z", [0], -g)]
for k in range(n):
    terms.append(("X", [k], -h))
    if 0 < k < n - 1:
        terms.append(("XZZ", [k, k - 1, k + 1], -1.0))
# %% wrong code: X and Z exchanged
terms = [("XZX", [k - 1, k, k + 1], -1.0) for k in range(1, n - 1)]
terms += [("X", [k], -h) for k in range(n)]
terms.append(("Z", [0], -g))
# %% wrong code: the boundary term at the other end
terms = [("ZXZ", [k - 1, k, k + 1], -1.0) for k in range(1, n - 1)]
terms += [("X", [k], -h) for k in range(n)]
terms.append(("Z", [n - 1], -g))
# %% subject  id=j1-j2  kind=hamiltonian
# %% says
the J1-J2 Heisenberg Hamiltonian of an open chain of n >= 3 spins: the sum of J1 S_k . S_(k+1) over neighbours and J2 S_k
. S_(k+2) over next neighbours, with spins S = (X, Y, Z)/2, plus a staggered field, the sum of (-1)**k b Z_k / 2
# %% parameters
n: int, J1: float, J2: float, b: float
# %% arguments
3, 1.0, 0.5, 0.3
4, 1.2, 0.3, -0.4
# %% qubits
n
# %% code
terms = [("Z", [k], (-1) ** k * b / 2) for k in range(n)]
for step, strength in ((1, J1), (2, J2)):
    for k in range(n - step):
        terms += [(letter * 2, [k, k + step], strength / 4) for letter in "XYZ"]
# %% code
terms = []
for letters in ("XX", "YY", "ZZ"):
    terms += [(letters, [k, k + 1], J1 / 4) for k in range(n - 1)]
    terms += [(letters, [k, k + 2], J2 / 4) for k in range(n - 2)]
terms += [("Z", [k], b / 2 if k % 2 == 0 else -b / 2) for k in range(n)]
# %% wrong code: Pauli operators instead of spins
terms = [("Z", [k], (-1) ** k * b) for k in range(n)]
for step, strength in ((1, J1), (2, J2)):
    for k in range(n - step):
        terms += [(letter * 2, [k, k + step], strength) for letter in "XYZ"]
# %% wrong code: a uniform field
terms = [("Z", [k], b / 2) for k in range(n)]
for step, strength in ((1, J1), (2, J2)):
    for k in range(n - step):
        terms += [(letter * 2, [k, k + step], strength / 4) for letter in "XYZ"]
