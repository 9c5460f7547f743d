# %% task  id=quickstart/pauli-from-label  difficulty=basic  tags=paulis
# %% prompt
from qiskit.quantum_info import Pauli


def pauli_from_label(label: str) -> Pauli:
    """Return the Pauli operator with the given label, such as "XYZ", read as Qiskit's Pauli does."""
# %% solution
    return Pauli(label)
# %% test
from qiskit.quantum_info import Pauli


def check(candidate):
    for label in ("XYZ", "Z", "IX", "ZIIY"):
        result = candidate(label)
        assert isinstance(result, Pauli), f"expected a Pauli, got {type(result).__name__}"
        assert result == Pauli(label), f"expected {label}, got {result.to_label()}"
# %% wrong: letters reversed
from qiskit.quantum_info import Pauli


def pauli_from_label(label: str) -> Pauli:
    return Pauli(label[::-1])
# %% wrong: first letter only
from qiskit.quantum_info import Pauli


def pauli_from_label(label: str) -> Pauli:
    return Pauli(label[0])
# %% wrong: a sum of Paulis instead
from qiskit.quantum_info import Pauli, SparsePauliOp


def pauli_from_label(label: str) -> Pauli:
    return SparsePauliOp(label)
# %% wrong: the label itself
from qiskit.quantum_info import Pauli


def pauli_from_label(label: str) -> Pauli:
    return label
