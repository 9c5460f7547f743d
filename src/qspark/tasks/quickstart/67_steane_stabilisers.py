# %% task  id=quickstart/steane-stabilisers  difficulty=intermediate  tags=error-correction,paulis
# %% prompt
def steane_stabilizers() -> list[str]:
    """Return six generators of the stabilizer group of the Steane code as Pauli labels.

    The code is the CSS code on seven qubits in which both the X and the Z checks come from the Hamming
    code whose parity-check matrix has, in column i (i = 0, ..., 6), the binary digits of i + 1. So an
    error on qubit i gives the syndrome i + 1. Labels are strings of seven letters without a sign, with
    qubit 0 on the right. Any set of six independent generators of the same group is accepted.
    """
# %% solution
    labels = []
    for letter in "XZ":
        for digit in range(3):
            labels.append("".join(letter if (qubit + 1) >> digit & 1 else "I" for qubit in reversed(range(7))))
    return labels
# %% test
from qiskit.quantum_info import Pauli


def check(candidate):
    labels = candidate()
    assert isinstance(labels, (list, tuple)), f"expected a list, got {type(labels).__name__}"
    assert len(labels) == 6, f"expected 6 generators, got {len(labels)}"
    paulis = []
    for label in labels:
        assert isinstance(label, str) and len(label) == 7, f"expected a string of 7 letters, got {label!r}"
        assert set(label) <= set("IXYZ"), f"expected the letters I, X, Y, Z only, got {label!r}"
        paulis.append(Pauli(label))
    for i, a in enumerate(paulis):
        for b in paulis[:i]:
            assert a.commutes(b), f"{a} and {b} do not commute"
    # With every sign plus, the group is fixed by its rows (x part, z part) over GF(2).
    span = {0: Pauli("I" * 7)}
    for pauli in paulis:
        row = sum(1 << k for k, bit in enumerate([*pauli.x, *pauli.z]) if bit)
        assert row not in span, f"{pauli} is a product of the other generators"
        span |= {row ^ other: pauli.dot(product) for other, product in span.items()}
    for digit in range(3):
        mask = sum(1 << qubit for qubit in range(7) if (qubit + 1) >> digit & 1)
        for letter, row in (("X", mask), ("Z", mask << 7)):
            assert row in span, f"the {letter} check of digit {digit} is not in the group"
            assert span[row].phase == 0, f"the {letter} check of digit {digit} is in the group with the wrong sign"
# %% wrong: qubit 0 on the left
def steane_stabilizers() -> list[str]:
    labels = []
    for letter in "XZ":
        for digit in range(3):
            labels.append("".join(letter if (qubit + 1) >> digit & 1 else "I" for qubit in range(7)))
    return labels
# %% wrong: columns are the digits of i
def steane_stabilizers() -> list[str]:
    labels = []
    for letter in "XZ":
        for digit in range(3):
            labels.append("".join(letter if qubit >> digit & 1 else "I" for qubit in reversed(range(7))))
    return labels
# %% wrong: another order of the qubits, as in many textbooks
def steane_stabilizers() -> list[str]:
    return ["IIIXXXX", "XIXIXIX", "IXXIIXX", "IIIZZZZ", "ZIZIZIZ", "IZZIIZZ"]
# %% wrong: Z checks missing
def steane_stabilizers() -> list[str]:
    labels = []
    for digit in range(3):
        labels.append("".join("X" if (qubit + 1) >> digit & 1 else "I" for qubit in reversed(range(7))))
    return labels
