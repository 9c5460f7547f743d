# %% task  id=quickstart/is-clifford  difficulty=intermediate  tags=clifford
# %% prompt
from qiskit import QuantumCircuit


def is_clifford(circuit: QuantumCircuit) -> bool:
    """Tell whether the unitary of a circuit on at most three qubits is a Clifford operation.

    The unitary as a whole counts and not its gates: two T gates in a row are a Clifford operation, and
    so is a rotation by a multiple of pi/2 about x, y or z. A global phase does not matter. Numerical
    errors below 1e-8 are to be ignored.
    """
# %% solution
    from itertools import product

    import numpy as np
    from qiskit.quantum_info import Operator, Pauli

    n = circuit.num_qubits
    u = Operator(circuit).data
    for qubit, letter in product(range(n), "XZ"):
        label = "I" * (n - 1 - qubit) + letter + "I" * qubit
        image = u @ Pauli(label).to_matrix() @ u.conj().T
        # A Pauli operator up to sign has overlap 1 in magnitude with exactly one Pauli string.
        overlaps = [abs(np.trace(image @ Pauli("".join(p)).to_matrix())) / 2**n for p in product("IXYZ", repeat=n)]
        if max(overlaps) < 1 - 1e-7:
            return False
    return True
# %% test
from math import pi

from qiskit import QuantumCircuit


def check(candidate):
    def circuit(n, *gates):
        made = QuantumCircuit(n)
        for name, *arguments in gates:
            getattr(made, name)(*arguments)
        return made

    cases = [
        ("H, CX, S", circuit(2, ("h", 0), ("cx", 0, 1), ("s", 1)), True),
        ("T", circuit(1, ("t", 0)), False),
        ("two T gates", circuit(1, ("t", 0), ("t", 0)), True),
        ("T, CX, T dagger on the control", circuit(2, ("t", 0), ("cx", 0, 1), ("tdg", 0)), True),
        ("T, CX, T dagger on the target", circuit(2, ("t", 1), ("cx", 0, 1), ("tdg", 1)), False),
        ("RX(pi/2) and RZ(3pi/2)", circuit(2, ("rx", pi / 2, 0), ("rz", 3 * pi / 2, 1), ("cz", 0, 1)), True),
        ("RY(pi/3)", circuit(1, ("ry", pi / 3, 0)), False),
        ("RZZ(pi/2)", circuit(2, ("rzz", pi / 2, 0, 1)), True),
        ("CP(pi/2)", circuit(2, ("cp", pi / 2, 0, 1)), False),
        ("Toffoli", circuit(3, ("ccx", 0, 1, 2)), False),
        ("Toffoli twice", circuit(3, ("ccx", 0, 1, 2), ("ccx", 0, 1, 2), ("iswap", 0, 2)), True),
        ("RZ(0.01)", circuit(2, ("h", 0), ("rz", 0.01, 0)), False),
    ]
    for name, given, expected in cases:
        result = candidate(given)
        assert result in (True, False), f"expected a bool, got {result!r}"
        assert bool(result) is expected, f"{name}: expected {expected}, got {result}"
# %% wrong: looks at the names of the gates
from qiskit import QuantumCircuit


def is_clifford(circuit: QuantumCircuit) -> bool:
    clifford = {"h", "s", "sdg", "x", "y", "z", "cx", "cy", "cz", "swap", "iswap", "sx", "sxdg", "ecr", "id"}
    return set(circuit.count_ops()) <= clifford
# %% wrong: converts gate by gate
from qiskit import QuantumCircuit
from qiskit.exceptions import QiskitError
from qiskit.quantum_info import Clifford


def is_clifford(circuit: QuantumCircuit) -> bool:
    try:
        Clifford(circuit)
    except QiskitError:
        return False
    return True
# %% wrong: tests only the images of Z
from itertools import product

import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator, Pauli


def is_clifford(circuit: QuantumCircuit) -> bool:
    n = circuit.num_qubits
    u = Operator(circuit).data
    for qubit in range(n):
        z = Pauli("I" * (n - 1 - qubit) + "Z" + "I" * qubit).to_matrix()
        image = u @ z @ u.conj().T
        overlaps = [abs(np.trace(image @ Pauli("".join(p)).to_matrix())) / 2**n for p in product("IXYZ", repeat=n)]
        if max(overlaps) < 1 - 1e-7:
            return False
    return True
# %% wrong: counts T gates modulo two
from qiskit import QuantumCircuit


def is_clifford(circuit: QuantumCircuit) -> bool:
    counts = circuit.count_ops()
    return (counts.get("t", 0) + counts.get("tdg", 0)) % 2 == 0
