# %% draft  id=library/pauli-from-bits  tags=library,paulis
# %% prompt
def label_of_bits(x: list[bool], z: list[bool]) -> str:
    """Label, without a sign, of the Pauli whose letter on qubit k is X if only x[k] is set, Z if only z[k] is set, Y if
    both are and I if none is; the rightmost letter is that of qubit 0. Use the class Pauli.
    """
# %% solution
    from qiskit.quantum_info import Pauli
    return Pauli((z, x)).to_label()
# %% solution: without the class
    letters = {(False, False): "I", (True, False): "X", (False, True): "Z", (True, True): "Y"}
    return "".join(letters[pair] for pair in zip(reversed(x), reversed(z)))
# %% wrong: x before z
Pauli((z, x)) --> Pauli((x, z))
# %% wrong: qubit 0 on the left
.to_label() --> .to_label()[::-1]
# %% wrong: a phase where none is wanted
Pauli((z, x)) --> Pauli((z, x, 1))
# %% inputs
([True, False, False], [False, True, False])
([True, True, False, False], [True, False, False, True])
([False], [True])
# %% draft  id=library/label-of-pauli-product  tags=library,paulis
# %% prompt
from qiskit.quantum_info import Pauli


def product_label(left: str, right: str) -> str:
    """Label, with its phase as Pauli.to_label writes it (such as 'iZX' or '-Y'), of the matrix product of two Paulis
    that are given by labels: left times right.
    """
# %% solution
    return (Pauli(left) @ Pauli(right)).to_label()
# %% solution: by dot
    return Pauli(left).dot(Pauli(right)).to_label()
# %% solution: compose applies its argument second
    return Pauli(right).compose(Pauli(left)).to_label()
# %% wrong: compose puts its argument on the left
Pauli(left) @ Pauli(right) --> Pauli(left).compose(Pauli(right))
# %% wrong: the tensor product
Pauli(left) @ Pauli(right) --> Pauli(left) ^ Pauli(right)
# %% wrong: one Pauli conjugated by the other
Pauli(left) @ Pauli(right) --> Pauli(left).evolve(Pauli(right))
# %% wrong: the phase is lost
    product = Pauli(left) @ Pauli(right)
    return Pauli((product.z, product.x)).to_label()
# %% inputs
("X", "Y")
("ZX", "XX")
("-iXYZ", "IZZ")
# %% draft  id=library/symmetries-of-hamiltonian  tags=library,paulis
# %% prompt
from qiskit.quantum_info import Pauli, SparsePauliOp


def pauli_symmetries(hamiltonian: SparsePauliOp, candidates: list[str]) -> list[str]:
    """Those of the candidates, given as Pauli labels and kept in their order, that commute with every term of the
    Hamiltonian.
    """
# %% solution
    return [label for label in candidates if hamiltonian.paulis.commutes(Pauli(label)).all()]
# %% solution: term by term
    return [label for label in candidates if all(Pauli(label).commutes(term) for term in hamiltonian.paulis)]
# %% wrong: one commuting term suffices
.all() --> .any()
# %% wrong: those that anticommute
.commutes( --> .anticommutes(
# %% wrong: the letters must agree on every qubit
hamiltonian.paulis.commutes(Pauli(label)).all() --> all(a == b or "I" in (a, b) for term in hamiltonian.paulis.to_labels() for a, b in zip(term, label))
# %% wrong: the label read from the left
Pauli(label) --> Pauli(label[::-1])
# %% inputs
(SparsePauliOp(["IZZ", "ZZI", "IIX", "IXI", "XII"], [1, 1, 0.5, 0.5, 0.5]), ["XXX", "ZZZ", "IXX", "XIX"])
(SparsePauliOp(["XX", "YY", "ZZ"]), ["ZZ", "YY", "ZI", "XY"])
(SparsePauliOp(["XXI", "IZI"]), ["ZZI", "IIY", "XII", "IZI"])
# %% draft  id=library/pauli-through-clifford  tags=library,paulis,clifford
# %% prompt
from qiskit import QuantumCircuit


def moved_behind(label: str, circuit: QuantumCircuit) -> str:
    """Where a Pauli before a Clifford circuit U ends up behind it: the label, with a minus in front if there is one, of
    the Pauli Q with Q U = U P, that is of U P U^dagger. Use Pauli.evolve.
    """
# %% solution
    from qiskit.quantum_info import Pauli
    return Pauli(label).evolve(circuit, frame="s").to_label()
# %% solution: the Heisenberg frame of the inverse
    from qiskit.quantum_info import Pauli
    return Pauli(label).evolve(circuit.inverse(), frame="h").to_label()
# %% wrong: the default is the Heisenberg frame
, frame="s" --> , frame="h"
# %% wrong: the inverse circuit
evolve(circuit, --> evolve(circuit.inverse(),
# %% wrong: the sign is lost
.to_label() --> .to_label().lstrip("-")
# %% wrong: the circuit times the Pauli
    from qiskit.quantum_info import Clifford, Pauli
    return Clifford(circuit).compose(Pauli(label).to_instruction()).to_labels()[0]
# %% setup  uses=made
# %% inputs
("IX", made([("h", 0), ("s", 0), ("cx", 0, 1)], 2))
("XI", made([("s", 1), ("cx", 0, 1)], 2))
("IIY", made([("h", 0), ("cx", 0, 2), ("x", 1), ("s", 2)], 3))
# %% draft  id=library/pauli-appended-to-circuit  tags=library,paulis,circuits
# %% prompt
from qiskit import QuantumCircuit
from qiskit.quantum_info import Pauli


def with_pauli(circuit: QuantumCircuit, pauli: Pauli, qubits: list[int]) -> QuantumCircuit:
    """A new circuit that goes on with a Pauli operator: its qubit k, which is letter k of the label from the right,
    acts on qubit qubits[k] of the circuit. The given circuit stays as it is.
    """
# %% solution
    result = circuit.copy()
    result.append(pauli, qubits)
    return result
# %% solution: by its instruction
    return circuit.compose(pauli.to_instruction(), qubits)
# %% solution: letter by letter
    result = circuit.copy()
    for qubit, letter in zip(qubits, reversed(pauli.to_label().lstrip("-i"))):
        if letter != "I":
            getattr(result, letter.lower())(qubit)
    return result
# %% wrong: the letters from the left
result.append(pauli, qubits) --> result.append(pauli, qubits[::-1])
# %% wrong: always on the first qubits
result.append(pauli, qubits) --> result.append(pauli, range(len(qubits)))
# %% wrong: the given circuit is changed
circuit.copy() --> circuit
# %% wrong: in front of the circuit
result.append(pauli, qubits) --> result = result.compose(pauli.to_instruction(), qubits, front=True)
# %% wrong: compose makes a new circuit
result.append(pauli, qubits) --> result.compose(pauli.to_instruction(), qubits)
# %% compare  arguments=yes
# %% setup  uses=made
# %% inputs
(made([("h", 0), ("cx", 0, 1)], 3), Pauli("ZX"), [2, 0])
(made([("ry", 0.4, 1), ("cx", 1, 2)], 3), Pauli("YIZ"), [1, 0, 2])
(made([("t", 0), ("h", 0)], 1), Pauli("X"), [0])
# %% draft  id=library/number-of-measurement-settings  tags=library,paulis
# %% prompt
def measurement_settings(labels: list[str]) -> int:
    """How many circuits it takes to measure all these Paulis, with only one-qubit gates before the measurements, where
    a PauliList is grouped by its own method: Paulis share a circuit if they commute qubit by qubit.
    """
# %% solution
    from qiskit.quantum_info import PauliList
    return len(PauliList(labels).group_commuting(qubit_wise=True))
# %% solution: the method for that
    from qiskit.quantum_info import PauliList
    return len(PauliList(labels).group_qubit_wise_commuting())
# %% wrong: commuting as a whole
qubit_wise=True --> qubit_wise=False
# %% wrong: one circuit for each Pauli
PauliList(labels).group_commuting(qubit_wise=True) --> PauliList(labels)
# %% wrong: the Paulis in the first group
group_commuting(qubit_wise=True) --> group_commuting(qubit_wise=True)[0]
# %% wrong: the edges of the graph instead of its colours
len(PauliList(labels).group_commuting(qubit_wise=True)) --> PauliList(labels).noncommutation_graph(qubit_wise=True).num_edges()
# %% inputs
(["XX", "YY", "ZZ", "XI", "IZ"],)
(["ZZI", "IZZ", "XXX", "ZIZ", "IXX"],)
(["XYZ", "IYI", "XII", "IIZ", "ZZZ", "YYI"],)
