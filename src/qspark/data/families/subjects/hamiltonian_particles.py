# %% subject  id=hopping-fermions  kind=hamiltonian
# %% says
the tight-binding Hamiltonian of spinless fermions on an open chain of n >= 3 sites after the Jordan-Wigner transformation
(|1> is an occupied site): hopping -t (c_k^dagger c_(k+1) + h.c.), which becomes -t (X_k X_(k+1) + Y_k Y_(k+1))/2, and the
site energies e_k n_k with n_k = (1 - Z_k)/2
# %% parameters
t: float, energies: list[float]
# %% arguments
1.0, [0.3, -0.4, 0.7]
0.6, [0.5, 0.0, -0.2, 1.0]
# %% qubits
len(energies)
# %% code
terms = [("", [], sum(energies) / 2)]
terms += [("Z", [k], -energy / 2) for k, energy in enumerate(energies)]
for k in range(len(energies) - 1):
    terms += [("XX", [k, k + 1], -t / 2), ("YY", [k, k + 1], -t / 2)]
# %% code
terms = []
for k, energy in enumerate(energies):
    terms += [("", [], energy / 2), ("Z", [k], -energy / 2)]
    if k:
        terms += [(letters, [k - 1, k], -t / 2) for letters in ("XX", "YY")]
# %% wrong code: an occupied site is |0>
terms = [("", [], sum(energies) / 2)]
terms += [("Z", [k], energy / 2) for k, energy in enumerate(energies)]
for k in range(len(energies) - 1):
    terms += [("XX", [k, k + 1], -t / 2), ("YY", [k, k + 1], -t / 2)]
# %% wrong code: the hopping not halved
terms = [("", [], sum(energies) / 2)]
terms += [("Z", [k], -energy / 2) for k, energy in enumerate(energies)]
for k in range(len(energies) - 1):
    terms += [("XX", [k, k + 1], -t), ("YY", [k, k + 1], -t)]
# %% subject  id=kitaev-chain  kind=hamiltonian
# %% says
the Kitaev chain of n >= 3 sites after the Jordan-Wigner transformation, H = -(mu/2) sum over k of (1 - Z_k) - (1/2) sum
over k < n - 1 of ((t + d) X_k X_(k+1) + (t - d) Y_k Y_(k+1))
# %% parameters
n: int, mu: float, t: float, d: float
# %% arguments
3, 0.5, 1.0, 0.6
4, -0.8, 0.7, 0.9
# %% qubits
n
# %% code
terms = [("", [], -mu * n / 2)]
terms += [("Z", [k], mu / 2) for k in range(n)]
for k in range(n - 1):
    terms += [("XX", [k, k + 1], -(t + d) / 2), ("YY", [k, k + 1], -(t - d) / 2)]
# %% code
terms = []
for k in range(n):
    terms += [("", [], -mu / 2), ("Z", [k], mu / 2)]
for k in range(n - 1):
    terms += [("XX", [k, k + 1], -t / 2 - d / 2), ("YY", [k, k + 1], d / 2 - t / 2)]
# %% wrong code: the pairing with the other sign
terms = [("", [], -mu * n / 2)]
terms += [("Z", [k], mu / 2) for k in range(n)]
for k in range(n - 1):
    terms += [("XX", [k, k + 1], -(t - d) / 2), ("YY", [k, k + 1], -(t + d) / 2)]
# %% wrong code: the sign of the chemical potential
terms = [("", [], -mu * n / 2)]
terms += [("Z", [k], -mu / 2) for k in range(n)]
for k in range(n - 1):
    terms += [("XX", [k, k + 1], -(t + d) / 2), ("YY", [k, k + 1], -(t - d) / 2)]
# %% subject  id=hubbard-dimer  kind=hamiltonian
# %% says
the Hubbard model of two sites on four qubits: qubits 0 and 1 are the sites with spin up, qubits 2 and 3 the same sites
with spin down, |1> is occupied; in Jordan-Wigner form H = -(t/2) (X_0 X_1 + Y_0 Y_1 + X_2 X_3 + Y_2 Y_3) + U (n_0 n_2 +
n_1 n_3) + e (n_0 + n_2), with n_k = (1 - Z_k)/2
# %% parameters
t: float, U: float, e: float
# %% arguments
1.0, 4.0, 0.3
0.7, -1.5, 0.6
# %% qubits
4
# %% code
terms = [(letters, pair, -t / 2) for letters in ("XX", "YY") for pair in ([0, 1], [2, 3])]
for up, down in ((0, 2), (1, 3)):
    terms += [("", [], U / 4), ("Z", [up], -U / 4), ("Z", [down], -U / 4), ("ZZ", [up, down], U / 4)]
terms += [("", [], e), ("Z", [0], -e / 2), ("Z", [2], -e / 2)]
# %% code
terms = [("", [], U / 2 + e), ("ZZ", [0, 2], U / 4), ("ZZ", [1, 3], U / 4)]
for place in range(4):
    terms.append(("Z", [place], -U / 4 - (e / 2 if place % 2 == 0 else 0)))
for place in (0, 2):
    terms += [("XX", [place, place + 1], -t / 2), ("YY", [place, place + 1], -t / 2)]
# %% wrong code: neighbours of the register repel each other
terms = [(letters, pair, -t / 2) for letters in ("XX", "YY") for pair in ([0, 1], [2, 3])]
for up, down in ((0, 1), (2, 3)):
    terms += [("", [], U / 4), ("Z", [up], -U / 4), ("Z", [down], -U / 4), ("ZZ", [up, down], U / 4)]
terms += [("", [], e), ("Z", [0], -e / 2), ("Z", [2], -e / 2)]
# %% wrong code: n is Z
terms = [(letters, pair, -t / 2) for letters in ("XX", "YY") for pair in ([0, 1], [2, 3])]
terms += [("ZZ", [0, 2], U), ("ZZ", [1, 3], U), ("Z", [0], e), ("Z", [2], e)]
# %% subject  id=rydberg  kind=hamiltonian
# %% says
the Hamiltonian of n >= 3 Rydberg atoms in a row, H = (omega/2) sum of X_k - delta sum of n_k + sum over pairs j < k of V
n_j n_k / (k - j)**6, with n_k = (1 - Z_k)/2
# %% parameters
n: int, omega: float, delta: float, V: float
# %% arguments
3, 1.0, 0.5, 2.0
4, 0.8, 1.2, 1.5
# %% qubits
n
# %% code
terms = []
for k in range(n):
    terms += [("X", [k], omega / 2), ("", [], -delta / 2), ("Z", [k], delta / 2)]
for k in range(n):
    for j in range(k):
        v = V / (k - j) ** 6 / 4
        terms += [("", [], v), ("Z", [j], -v), ("Z", [k], -v), ("ZZ", [j, k], v)]
# %% code
from itertools import combinations

local = [delta / 2] * n
constant = -delta * n / 2
terms = [("X", [k], omega / 2) for k in range(n)]
for j, k in combinations(range(n), 2):
    v = V * float(k - j) ** -6 / 4
    constant += v
    local[j] -= v
    local[k] -= v
    terms.append(("ZZ", [j, k], v))
terms += [("Z", [k], value) for k, value in enumerate(local)] + [("", [], constant)]
# %% wrong code: neighbours only
terms = []
for k in range(n):
    terms += [("X", [k], omega / 2), ("", [], -delta / 2), ("Z", [k], delta / 2)]
for k in range(n - 1):
    terms += [("", [], V / 4), ("Z", [k], -V / 4), ("Z", [k + 1], -V / 4), ("ZZ", [k, k + 1], V / 4)]
# %% wrong code: the drive not halved
terms = []
for k in range(n):
    terms += [("X", [k], omega), ("", [], -delta / 2), ("Z", [k], delta / 2)]
for k in range(n):
    for j in range(k):
        v = V / (k - j) ** 6 / 4
        terms += [("", [], v), ("Z", [j], -v), ("Z", [k], -v), ("ZZ", [j, k], v)]
# %% subject  id=neutrinos  kind=hamiltonian
# %% says
the Hamiltonian of n >= 3 neutrinos of two flavours, the sum over k of (w_k / 2) (-cos(2 a) Z_k + sin(2 a) X_k) for the
vacuum frequencies w_k, plus (m/n) times the sum over pairs j < k of X_j X_k + Y_j Y_k + Z_j Z_k
# %% parameters
w: list[float], a: float, m: float
# %% arguments
[0.5, 1.0, 1.5], 0.2, 0.8
[0.3, -0.6, 0.9, 1.4], 0.6, -0.5
# %% qubits
len(w)
# %% code
from math import cos, sin

n = len(w)
terms = []
for k in range(n):
    terms += [("Z", [k], -w[k] / 2 * cos(2 * a)), ("X", [k], w[k] / 2 * sin(2 * a))]
    for j in range(k):
        terms += [(letters, [j, k], m / n) for letters in ("XX", "YY", "ZZ")]
# %% code
from itertools import combinations

import numpy as np

terms = [("Z", [k], -np.cos(2 * a) * value / 2) for k, value in enumerate(w)]
terms += [("X", [k], np.sin(2 * a) * value / 2) for k, value in enumerate(w)]
for pair in combinations(range(len(w)), 2):
    terms += [(letter + letter, list(pair), m / len(w)) for letter in "XYZ"]
# %% wrong code: the angle not doubled
from math import cos, sin

n = len(w)
terms = []
for k in range(n):
    terms += [("Z", [k], -w[k] / 2 * cos(a)), ("X", [k], w[k] / 2 * sin(a))]
    for j in range(k):
        terms += [(letters, [j, k], m / n) for letters in ("XX", "YY", "ZZ")]
# %% wrong code: neighbours only
from math import cos, sin

n = len(w)
terms = []
for k in range(n):
    terms += [("Z", [k], -w[k] / 2 * cos(2 * a)), ("X", [k], w[k] / 2 * sin(2 * a))]
    if k:
        terms += [(letters, [k - 1, k], m / n) for letters in ("XX", "YY", "ZZ")]
# %% subject  id=spin-boson  kind=hamiltonian
# %% says
a central spin, qubit 0, in a bath of spins: H = (w0/2) Z_0 + (D/2) X_0 + the sum over k = 1, ..., m of g_k (X_0 X_k + Y_0
Y_k)/2 + (b/2) Z_k, where g_k is entry k - 1 of couplings and m >= 2 their number
# %% parameters
w0: float, D: float, b: float, couplings: list[float]
# %% arguments
1.0, 0.4, 0.7, [0.3, 0.5]
-0.6, 0.9, 0.5, [0.8, 0.2, -0.4]
# %% qubits
len(couplings) + 1
# %% code
terms = [("Z", [0], w0 / 2), ("X", [0], D / 2)]
for k, g in enumerate(couplings, start=1):
    terms += [("XX", [0, k], g / 2), ("YY", [0, k], g / 2), ("Z", [k], b / 2)]
# %% code
terms = [("Z", [k], (b if k else w0) / 2) for k in range(len(couplings) + 1)] + [("X", [0], D / 2)]
for letters in ("XX", "YY"):
    terms += [(letters, [0, k + 1], g / 2) for k, g in enumerate(couplings)]
# %% wrong code: a chain instead of a star
terms = [("Z", [0], w0 / 2), ("X", [0], D / 2)]
for k, g in enumerate(couplings, start=1):
    terms += [("XX", [k - 1, k], g / 2), ("YY", [k - 1, k], g / 2), ("Z", [k], b / 2)]
# %% wrong code: the coupling not halved
terms = [("Z", [0], w0 / 2), ("X", [0], D / 2)]
for k, g in enumerate(couplings, start=1):
    terms += [("XX", [0, k], g), ("YY", [0, k], g), ("Z", [k], b / 2)]
