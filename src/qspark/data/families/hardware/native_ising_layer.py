# %% draft  id=hardware/native/$basis_id/ising-layer  about=basis  tags=hardware-aware,native-gates,simulation
# %% prompt
from qiskit import QuantumCircuit, transpile


def zz_layer(n: int, weights: dict[tuple[int, int], float], time: float) -> QuantumCircuit:
    """Evolution exp(-i time sum_(a,b) weights[a, b] Z_a Z_b) of n qubits, exactly, up to global phase, compiled by hand or
    machine for $basis_says. Pairs of weight zero need no gate and must get none; every other pair gets $basis_ising
    $basis_pair gates at most.
    """
# %% solution
    circuit = QuantumCircuit(n)
    for (a, b), weight in weights.items():
        if weight:
            circuit.rzz(2 * weight * time, a, b)
    return transpile(circuit, basis_gates=$basis_gates, optimization_level=1)
# %% wrong: half the angle
rzz(2 * weight * time --> rzz(weight * time
# %% wrong: evolution backwards in time
rzz(2 * weight --> rzz(-2 * weight
# %% wrong: weights forgotten
2 * weight * time --> 2 * time
# %% wrong: XX for ZZ
circuit.rzz( --> circuit.rxx(
# %% check: a gate that is not native
gates_of(found) <= set($basis_gates)
# %% check: too many interactions
found.count_ops().get("$basis_pair", 0) <= $basis_ising * sum(weight != 0 for weight in arguments[1].values())
# %% setup  uses=gates_of
# %% inputs
(3, {(0, 1): 0.7, (1, 2): -0.4, (0, 2): 0.0}, 0.9)
(4, {(3, 0): 1.0, (1, 2): 0.3}, -0.5)
(2, {(1, 0): 0.25}, 1.7)
(3, {(0, 2): 0.0, (0, 1): 1.1}, 0.31)
