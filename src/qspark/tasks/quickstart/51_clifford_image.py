# %% task  id=quickstart/clifford-image  difficulty=intermediate  tags=clifford,paulis
# %% prompt
from qiskit import QuantumCircuit


def clifford_image(circuit: QuantumCircuit, pauli: str) -> str:
    """Return the Pauli string U P U^dagger, where U is the unitary of a Clifford circuit and P a Pauli string.

    That is what an error P in front of the circuit becomes behind it. Labels have qubit 0 on the right.
    The result starts with "-" if its sign is negative and has no sign character otherwise.
    """
# %% solution
    from qiskit.quantum_info import Pauli

    return Pauli(pauli).evolve(circuit, frame="s").to_label()
# %% test
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator, Pauli


def check(candidate):
    cnot = QuantumCircuit(2)
    cnot.cx(0, 1)
    phase = QuantumCircuit(1)
    phase.s(0)
    mixed = QuantumCircuit(3)
    mixed.h(0)
    mixed.cx(0, 1)
    mixed.s(1)
    mixed.cx(1, 2)
    mixed.sdg(2)
    mixed.cz(2, 0)
    mixed.h(1)
    mixed.x(2)
    cases = [(cnot, p) for p in ("IX", "XI", "ZI", "IZ", "YY", "XZ")] + [(phase, p) for p in "XYZI"]
    cases += [(mixed, p) for p in ("IIX", "IXI", "XII", "IIZ", "ZII", "YIX", "XYZ", "ZZZ")]
    for circuit, pauli in cases:
        u = Operator(circuit).data
        expected = u @ Pauli(pauli).to_matrix() @ u.conj().T
        result = candidate(circuit, pauli)
        assert isinstance(result, str), f"expected a string, got {type(result).__name__}"
        letters = result.removeprefix("-")
        assert len(letters) == len(pauli), f"expected {len(pauli)} letters, got {result!r}"
        assert set(letters) <= set("IXYZ"), f"expected a Pauli string with at most a minus sign, got {result!r}"
        assert np.allclose(Pauli(result).to_matrix(), expected), f"{pauli} does not become {result}"
# %% wrong: Heisenberg picture
from qiskit import QuantumCircuit
from qiskit.quantum_info import Pauli


def clifford_image(circuit: QuantumCircuit, pauli: str) -> str:
    return Pauli(pauli).evolve(circuit).to_label()
# %% wrong: sign dropped
from qiskit import QuantumCircuit
from qiskit.quantum_info import Pauli


def clifford_image(circuit: QuantumCircuit, pauli: str) -> str:
    return Pauli(pauli).evolve(circuit, frame="s").to_label().lstrip("-")
# %% wrong: labels reversed
from qiskit import QuantumCircuit
from qiskit.quantum_info import Pauli


def clifford_image(circuit: QuantumCircuit, pauli: str) -> str:
    image = Pauli(pauli[::-1]).evolve(circuit, frame="s").to_label()
    sign = "-" if image.startswith("-") else ""
    return sign + image.lstrip("-")[::-1]
# %% wrong: plus sign in front
from qiskit import QuantumCircuit
from qiskit.quantum_info import Pauli


def clifford_image(circuit: QuantumCircuit, pauli: str) -> str:
    image = Pauli(pauli).evolve(circuit, frame="s").to_label()
    return image if image.startswith("-") else "+" + image
