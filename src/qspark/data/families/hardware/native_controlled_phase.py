# %% draft  id=hardware/native/$basis_id/controlled-phases  about=basis  tags=hardware-aware,native-gates,fourier
# %% prompt
from math import pi
from qiskit import QuantumCircuit, transpile


def phase_ladder(n: int) -> QuantumCircuit:
    """On n qubits: for every pair j < k a controlled phase by the angle 2 pi / 2**(k - j + 1), as in the Fourier transform
    without its Hadamard gates and swaps. Written for $basis_says. At most $basis_ising $basis_pair gates for every pair, any
    qubits may interact; global phase is free.
    """
# %% solution
    circuit = QuantumCircuit(n)
    for k in range(n):
        for j in range(k):
            angle = 2 * pi / 2 ** (k - j + 1)
            circuit.rz(angle / 2, j)
            circuit.rz(angle / 2, k)
            circuit.rzz(-angle / 2, j, k)
    return transpile(circuit, basis_gates=$basis_gates, optimization_level=1)
# %% wrong: the angle of the next pair
2 ** (k - j + 1) --> 2 ** (k - j)
# %% wrong: an Ising interaction in place of a controlled phase
circuit.rz(angle / 2, k) --> pass
# %% wrong: the sign of the interaction
rzz(-angle / 2 --> rzz(angle / 2
# %% wrong: twice the angle
rzz(-angle / 2 --> rzz(-angle
# %% wrong: gates left as they are
basis_gates=$basis_gates --> basis_gates=["rz", "rzz", "u"] if "rzz" not in $basis_gates else ["cx", "u"]
# %% check: a gate that is not native
gates_of(found) <= set($basis_gates)
# %% check: too many interactions
found.count_ops().get("$basis_pair", 0) <= $basis_ising * arguments[0] * (arguments[0] - 1) // 2
# %% setup  uses=gates_of
# %% inputs
(2,)
(3,)
(4,)
