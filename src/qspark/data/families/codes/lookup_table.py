# %% draft  id=codes/$code_id/lookup-table  about=code  tags=error-correction,syndrome,decoder
# %% prompt
from qiskit.quantum_info import Pauli


def lookup_table(letters: str) -> dict[str, str]:
    """Decoder table of $code_says, whose stabilizer generators are $code_generators. In every label the rightmost letter
    acts on qubit 0. Errors are the Pauli operators with one letter other than I; ``letters`` says which letters occur,
    for instance 'XZ'. Go through the qubits from 0 on, and on each qubit through ``letters`` from left to right; the
    first error with a syndrome that is not in the table yet is entered. The table has a string of syndrome bits as key,
    of which character k is '1' if the error anticommutes with generator k (counted from 0), and the label of the error
    as value. The syndrome of zeros has the identity as entry.
    """
# %% solution
    size = $code_state_qubits
    generators = [Pauli(label) for label in $code_generators]
    table = {"0" * len(generators): "I" * size}
    for qubit in range(size):
        for letter in letters:
            label = "I" * (size - 1 - qubit) + letter + "I" * qubit
            error = Pauli(label)
            syndrome = "".join("1" if error.anticommutes(generator) else "0" for generator in generators)
            table.setdefault(syndrome, label)
    return table
# %% solution: with the check matrix
    import numpy as np
    from qiskit.quantum_info import PauliList

    errors = PauliList.from_symplectic(*(np.zeros((1, $code_state_qubits), bool),) * 2).to_labels()
    for qubit in range($code_state_qubits):
        for letter in letters:
            errors.append("".join(letter if place == qubit else "I" for place in reversed(range($code_state_qubits))))
    listed = PauliList(errors)
    columns = [listed.anticommutes(Pauli(generator)) for generator in $code_generators]
    table = {}
    for number, error in reversed(list(enumerate(errors))):
        table["".join(str(int(column[number])) for column in columns)] = error
    return table
# %% wrong: qubit 0 at the left of the label
table.setdefault(syndrome, label) --> table.setdefault(syndrome, label[::-1])
# %% wrong: no entry for the trivial syndrome
table = {"0" * len(generators): "I" * size} --> table = {}
# %% wrong: syndrome bits the other way round
syndrome = "".join("1" if error.anticommutes(generator) else "0" for generator in generators) --> syndrome = "".join("0" if error.anticommutes(generator) else "1" for generator in generators)
# %% doubtful: later errors replace earlier ones
table.setdefault(syndrome, label) --> table[syndrome] = label
# %% doubtful: syndrome read from the last generator on
syndrome = "".join("1" if error.anticommutes(generator) else "0" for generator in generators) --> syndrome = "".join("1" if error.anticommutes(generator) else "0" for generator in reversed(generators))
# %% inputs
("XYZ",)
("ZX",)
("Z",)
("X",)
("Y",)
