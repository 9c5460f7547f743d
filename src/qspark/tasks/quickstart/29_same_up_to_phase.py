# %% task  id=quickstart/same-up-to-phase  difficulty=basic  tags=gates,operators
# %% prompt
from qiskit import QuantumCircuit


def same_up_to_phase(a: QuantumCircuit, b: QuantumCircuit) -> bool:
    """Tell whether two circuits without measurements implement the same unitary up to a global phase.

    Numerical differences below 1e-8 do not count. Circuits with different numbers of qubits are not the
    same.
    """
# %% solution
    from qiskit.quantum_info import Operator

    return a.num_qubits == b.num_qubits and bool(Operator(a).equiv(Operator(b)))
# %% test
import numpy as np
from qiskit import QuantumCircuit


def check(candidate):
    def circuit(n, *gates):
        made = QuantumCircuit(n)
        for name, *arguments in gates:
            getattr(made, name)(*arguments)
        return made

    cases = [
        ("two equal circuits", circuit(2, ("h", 0), ("cx", 0, 1)), circuit(2, ("h", 0), ("cx", 0, 1)), True),
        ("RZ and P", circuit(1, ("rz", 0.4, 0)), circuit(1, ("p", 0.4, 0)), True),
        ("X and RX(pi)", circuit(1, ("x", 0)), circuit(1, ("rx", np.pi, 0)), True),
        ("HZH and X", circuit(1, ("h", 0), ("z", 0), ("h", 0)), circuit(1, ("x", 0)), True),
        ("SS and Z", circuit(1, ("s", 0), ("s", 0)), circuit(1, ("z", 0)), True),
        ("S and S dagger", circuit(1, ("s", 0)), circuit(1, ("sdg", 0)), False),
        ("Z and identity", circuit(1, ("z", 0)), circuit(1, ("id", 0)), False),
        ("both CX directions", circuit(2, ("cx", 0, 1)), circuit(2, ("cx", 1, 0)), False),
        ("H and Y rotated by pi/2", circuit(1, ("h", 0)), circuit(1, ("ry", np.pi / 2, 0)), False),
        ("one and two qubits", circuit(1, ("x", 0)), circuit(2, ("x", 0)), False),
        ("RZ(1e-3) and identity", circuit(1, ("rz", 1e-3, 0)), circuit(1, ("id", 0)), False),
    ]
    for name, a, b, expected in cases:
        result = candidate(a, b)
        assert result in (True, False), f"expected a bool, got {result!r}"
        assert bool(result) is expected, f"{name}: expected {expected}, got {result}"
# %% wrong: compares the circuits gate by gate
from qiskit import QuantumCircuit


def same_up_to_phase(a: QuantumCircuit, b: QuantumCircuit) -> bool:
    return a == b
# %% wrong: does not ignore the phase
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator


def same_up_to_phase(a: QuantumCircuit, b: QuantumCircuit) -> bool:
    return a.num_qubits == b.num_qubits and Operator(a) == Operator(b)
# %% wrong: compares states only
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def same_up_to_phase(a: QuantumCircuit, b: QuantumCircuit) -> bool:
    return a.num_qubits == b.num_qubits and Statevector(a).equiv(Statevector(b))
# %% wrong: compares magnitudes of the entries
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator


def same_up_to_phase(a: QuantumCircuit, b: QuantumCircuit) -> bool:
    return a.num_qubits == b.num_qubits and bool(np.allclose(abs(Operator(a).data), abs(Operator(b).data)))
