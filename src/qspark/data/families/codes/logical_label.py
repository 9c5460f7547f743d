# %% draft  id=codes/$code_id/logical-label  about=code  tags=error-correction,stabilizer,logical
# %% prompt
from qiskit.quantum_info import Pauli


def logical_label(operator: str) -> str | None:
    """How a Pauli operator acts on the logical qubits of $code_says. Its stabilizer generators are $code_generators,
    its logical X operators, from logical qubit 0 on, $code_logical_xs, and its logical Z operators, likewise,
    $code_logical_zs. In every label the rightmost letter acts on qubit 0. Return the Pauli label without a sign on the
    logical qubits, with logical qubit 0 as the rightmost letter, or None if the operator anticommutes with a generator.
    """
# %% solution
    pauli = Pauli(operator)
    if any(pauli.anticommutes(Pauli(label)) for label in $code_generators):
        return None
    xs = $code_logical_xs
    zs = $code_logical_zs
    letters = []
    for x, z in zip(xs, zs):
        has_x = pauli.anticommutes(Pauli(z))
        has_z = pauli.anticommutes(Pauli(x))
        letters.append("Y" if has_x and has_z else "X" if has_x else "Z" if has_z else "I")
    return "".join(reversed(letters))
# %% solution: as arrays of bits
    import numpy as np
    from qiskit.quantum_info import PauliList

    pauli = Pauli(operator)
    if PauliList($code_generators).anticommutes(pauli).any():
        return None
    x = PauliList($code_logical_zs).anticommutes(pauli)
    z = PauliList($code_logical_xs).anticommutes(pauli)
    return Pauli((np.array(z), np.array(x))).to_label()
# %% wrong: logical qubit 0 first
return "".join(reversed(letters)) --> return "".join(letters)
# %% wrong: X and Z exchanged
has_x = pauli.anticommutes(Pauli(z)) --> has_x = pauli.anticommutes(Pauli(x))
has_z = pauli.anticommutes(Pauli(x)) --> has_z = pauli.anticommutes(Pauli(z))
# %% wrong: no Y
letters.append("Y" if has_x and has_z else "X" if has_x else "Z" if has_z else "I") --> letters.append("X" if has_x else "Z" if has_z else "I")
# %% wrong: the syndrome is not looked at
return None --> pass
# %% setup  uses=random_label
from qiskit.quantum_info import Pauli

GENERATORS, XS, ZS = $code_generators, $code_logical_xs, $code_logical_zs


def times(*labels):
    """Their product, without its phase."""
    product = Pauli("I" * $code_qubits)
    for label in labels:
        product = product.dot(Pauli(label))
    return Pauli((product.z, product.x)).to_label()
# %% inputs
("I" * $code_qubits,)
(XS[0],)
(ZS[-1],)
(times(XS[0], ZS[0]),)
(times(XS[0], ZS[1], GENERATORS[0]),)
(times(XS[1], ZS[1], ZS[0], GENERATORS[-1]),)
(times(XS[-1], XS[0]),)
(random_label($code_qubits, 1, 1),)
(random_label($code_qubits, 2, 3),)
(times(*GENERATORS),)
