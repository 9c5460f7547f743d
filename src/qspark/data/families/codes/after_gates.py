# %% draft  id=codes/$code_id/generators-after-gates  about=code  tags=error-correction,stabilizer,transversal
# %% prompt
from qiskit import QuantumCircuit
from qiskit.quantum_info import Clifford, Pauli


def generators_after(circuit: QuantumCircuit) -> tuple[list[str], bool]:
    """What a Clifford circuit U on $code_state_qubits qubits makes of the stabilizer generators of $code_says,
    $code_generators; in every label the rightmost letter acts on qubit 0. Return the labels of U g U^dagger for the
    generators g in the given order, with a leading '-' where the sign is negative, and whether U maps the code space onto
    itself: whether every one of them, with its sign, is in the group that the generators generate.
    """
# %% solution
    generators = [Pauli(label) for label in $code_generators]
    moved = [generator.evolve(Clifford(circuit), frame="s") for generator in generators]
    group = [Pauli("I" * $code_state_qubits)]
    for generator in generators:
        group += [element.dot(generator) for element in group]
    members = {element.to_label() for element in group}
    labels = [element.to_label() for element in moved]
    return labels, all(label in members for label in labels)
# %% solution: gate by gate
    from qiskit.quantum_info import PauliList, StabilizerState

    moved = PauliList($code_generators)
    for instruction in circuit.data:
        qubits = [circuit.find_bit(qubit).index for qubit in instruction.qubits]
        moved = moved.evolve(instruction.operation, qubits, frame="s")
    labels = moved.to_labels()
    elements = PauliList(["I" * $code_state_qubits])
    for label in $code_generators:
        elements = elements + elements.dot(Pauli(label))
    return labels, set(labels) <= set(elements.to_labels())
# %% wrong: in the Heisenberg picture
moved = [generator.evolve(Clifford(circuit), frame="s") for generator in generators] --> moved = [generator.evolve(Clifford(circuit), frame="h") for generator in generators]
# %% wrong: signs ignored
labels = [element.to_label() for element in moved] --> labels = [element.to_label().lstrip('-') for element in moved]
# %% wrong: always a map of the code onto itself
return labels, all(label in members for label in labels) --> return labels, True
# %% doubtful: the generators are asked for instead of the group
return labels, all(label in members for label in labels) --> return labels, all(label in $code_generators for label in labels)
# %% setup  uses=made
SIZE = $code_state_qubits


def everywhere(*names):
    return made([(name, q) for name in names for q in range(SIZE)], SIZE)
# %% inputs
(everywhere("h"),)
(everywhere("s"),)
(everywhere("x"),)
(everywhere("sdg", "h"),)
(made([("cx", 0, 1), ("s", 1), ("h", 0), ("s", 2)], SIZE),)
(made([("swap", 0, 1)], SIZE),)
(made([("z", 0), ("x", 2), ("h", 1), ("s", 1)], SIZE),)
(made([], SIZE),)
