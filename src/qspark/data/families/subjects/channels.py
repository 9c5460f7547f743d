# %% subject  id=bit-flip  kind=channel
# Nielsen and Chuang, section 8.3.3.
# %% says
a bit flip with probability p
# %% code
    kraus = [np.sqrt(1 - p) * np.eye(2), np.sqrt(p) * np.array([[0, 1], [1, 0]])]
# %% subject  id=phase-flip  kind=channel
# Nielsen and Chuang, section 8.3.3.
# %% says
a phase flip (Z) with probability p
# %% code
    kraus = [np.sqrt(1 - p) * np.eye(2), np.sqrt(p) * np.diag([1, -1])]
# %% subject  id=depolarizing  kind=channel
# Nielsen and Chuang, section 8.3.4.
# %% says
one of the Pauli errors X, Y and Z with probability p / 3 each
# %% code
    y = np.array([[0, -1j], [1j, 0]])
    kraus = [np.sqrt(1 - p) * np.eye(2), np.sqrt(p / 3) * y]
    kraus += [np.sqrt(p / 3) * np.array([[0, 1], [1, 0]]), np.sqrt(p / 3) * np.diag([1, -1])]
# %% subject  id=amplitude-damping  kind=channel
# Nielsen and Chuang, section 8.3.5.
# %% says
amplitude damping with decay probability p from |1> to |0>
# %% code
    kraus = [np.diag([1, np.sqrt(1 - p)]), np.array([[0, np.sqrt(p)], [0, 0]])]
# %% subject  id=over-rotation  kind=channel
# A coherent error; the angle makes p the probability of X.
# %% says
a rotation about the x axis by the angle 2 * arcsin(sqrt(p)), coherent and the same on all qubits
# %% code
    angle = np.arcsin(np.sqrt(p))
    kraus = [np.cos(angle) * np.eye(2) - 1j * np.sin(angle) * np.array([[0, 1], [1, 0]])]
