# %% task  id=quickstart/syndrome-table  difficulty=advanced  tags=error-correction,paulis
# %% prompt
def syndrome_table(stabilizers: list[str]) -> dict[str, str]:
    """Return the lookup table of a stabilizer code for errors on a single qubit.

    stabilizers holds the generators as Pauli labels without signs, with qubit 0 on the right. The
    syndrome of an error is a string: its character i (from the left) is "1" if the error anticommutes
    with stabilizers[i] and "0" if it commutes. The table has one key for every syndrome that "no error"
    or an X, Y or Z error on one qubit can cause. The value is the label of such an error; where several
    errors have the same syndrome, any of them will do, except that the syndrome without any "1" always
    belongs to the identity.
    """
# %% solution
    from qiskit.quantum_info import Pauli

    n = len(stabilizers[0])
    generators = [Pauli(label) for label in stabilizers]
    table = {"0" * len(stabilizers): "I" * n}
    for qubit in range(n):
        for letter in "XYZ":
            error = "I" * (n - 1 - qubit) + letter + "I" * qubit
            syndrome = "".join("0" if Pauli(error).commutes(g) else "1" for g in generators)
            table.setdefault(syndrome, error)
    return table
# %% test
def check(candidate):
    def syndrome(stabilizers, error):
        bits = ""
        for generator in stabilizers:
            clashes = sum(a != "I" and b != "I" and a != b for a, b in zip(generator, error))
            bits += str(clashes % 2)
        return bits

    steane = ["".join(p if q + 1 >> d & 1 else "I" for q in reversed(range(7))) for p in "XZ" for d in range(3)]
    shor = ["I" * i + "ZZ" + "I" * (7 - i) for i in (0, 1, 3, 4, 6, 7)] + ["XXXXXXIII", "IIIXXXXXX"]
    codes = [
        ("bit-flip", ["IZZ", "ZZI"]),
        ("five-qubit", ["XZZXI", "IXZZX", "XIXZZ", "ZXIXZ"]),
        ("Steane", steane),
        ("Shor", shor),
        ("uneven", ["XZIY", "IXZZ"]),
    ]
    for name, stabilizers in codes:
        n = len(stabilizers[0])
        errors = ["I" * q + letter + "I" * (n - 1 - q) for q in range(n) for letter in "XYZ"]
        expected = {syndrome(stabilizers, error) for error in ["I" * n, *errors]}
        table = candidate(list(stabilizers))
        assert isinstance(table, dict), f"expected a dict, got {type(table).__name__}"
        wrong = sorted(set(table) ^ expected, key=str)
        assert set(table) == expected, f"{name} code: these syndromes are missing or should not be there: {wrong}"
        for key, error in table.items():
            if "1" not in key:
                assert error == "I" * n, f"{name} code: expected the identity for {key}, got {error!r}"
            else:
                assert error in errors, f"{name} code: {error!r} is not an error on a single qubit"
                actual = syndrome(stabilizers, error)
                assert actual == key, f"{name} code: {error} is listed under {key} but causes {actual}"
# %% wrong: no Y errors
from qiskit.quantum_info import Pauli


def syndrome_table(stabilizers: list[str]) -> dict[str, str]:
    n = len(stabilizers[0])
    table = {"0" * len(stabilizers): "I" * n}
    for qubit in range(n):
        for letter in "XZ":
            error = "I" * (n - 1 - qubit) + letter + "I" * qubit
            table.setdefault("".join("0" if Pauli(error).commutes(Pauli(s)) else "1" for s in stabilizers), error)
    return table
# %% wrong: errors labelled from the left
from qiskit.quantum_info import Pauli


def syndrome_table(stabilizers: list[str]) -> dict[str, str]:
    n = len(stabilizers[0])
    table = {"0" * len(stabilizers): "I" * n}
    for qubit in range(n):
        for letter in "XYZ":
            error = "I" * (n - 1 - qubit) + letter + "I" * qubit
            syndrome = "".join("0" if Pauli(error).commutes(Pauli(s)) else "1" for s in stabilizers)
            table.setdefault(syndrome, error[::-1])
    return table
# %% wrong: character i of the syndrome counted from the right
from qiskit.quantum_info import Pauli


def syndrome_table(stabilizers: list[str]) -> dict[str, str]:
    n = len(stabilizers[0])
    table = {"0" * len(stabilizers): "I" * n}
    for qubit in range(n):
        for letter in "XYZ":
            error = "I" * (n - 1 - qubit) + letter + "I" * qubit
            syndrome = "".join("0" if Pauli(error).commutes(Pauli(s)) else "1" for s in reversed(stabilizers))
            table.setdefault(syndrome, error)
    return table
# %% wrong: undetected errors take the place of the identity
from qiskit.quantum_info import Pauli


def syndrome_table(stabilizers: list[str]) -> dict[str, str]:
    n = len(stabilizers[0])
    table = {"0" * len(stabilizers): "I" * n}
    for qubit in range(n):
        for letter in "XYZ":
            error = "I" * (n - 1 - qubit) + letter + "I" * qubit
            table["".join("0" if Pauli(error).commutes(Pauli(s)) else "1" for s in stabilizers)] = error
    return table
# %% wrong: 1 where the error commutes
from qiskit.quantum_info import Pauli


def syndrome_table(stabilizers: list[str]) -> dict[str, str]:
    n = len(stabilizers[0])
    table = {"1" * len(stabilizers): "I" * n}
    for qubit in range(n):
        for letter in "XYZ":
            error = "I" * (n - 1 - qubit) + letter + "I" * qubit
            table.setdefault("".join("1" if Pauli(error).commutes(Pauli(s)) else "0" for s in stabilizers), error)
    return table
