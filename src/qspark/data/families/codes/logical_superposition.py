# %% draft  id=codes/$code_id/logical-superposition  about=code  tags=error-correction,logical,encoder
# %% prompt
from qiskit.quantum_info import Pauli, Statevector


def encoded(a: complex, b: complex) -> Statevector:
    """The state (a|0> + b|1>) / sqrt(|a|**2 + |b|**2) of the logical qubit of $code_says, as a state of
    $code_state_qubits qubits up to global phase. Logical |0> is the state with eigenvalue +1 of logical Z =
    $code_logical_z and of all stabilizer generators $code_generators; logical |1> is logical X = $code_logical_x applied
    to logical |0>. In every label the rightmost letter acts on qubit 0.
    """
# %% solution
    from qiskit.quantum_info import StabilizerState

    zero = StabilizerState.from_stabilizer_list([$code_logical_z, *$code_generators])
    zero = Statevector(zero.clifford.to_circuit())
    one = zero.evolve(Pauli($code_logical_x))
    norm = (abs(a) ** 2 + abs(b) ** 2) ** 0.5
    return (a * zero + b * one) / norm
# %% solution: by projecting a fixed state
    import numpy as np

    size = 2**$code_state_qubits
    vector = Statevector(np.random.default_rng(1).normal(size=size) + 0j)
    for label in [$code_logical_z, *$code_generators]:
        vector = vector + vector.evolve(Pauli(label))
    state = a * vector + b * vector.evolve(Pauli($code_logical_x))
    return state / np.linalg.norm(state.data)
# %% wrong: not normalised
return (a * zero + b * one) / norm --> return (a * zero + b * one) / 1.0
# %% wrong: the amplitudes exchanged
return (a * zero + b * one) / norm --> return (b * zero + a * one) / norm
# %% wrong: logical Z makes |1>
one = zero.evolve(Pauli($code_logical_x)) --> one = zero.evolve(Pauli($code_logical_z))
# %% wrong: the squares of the amplitudes
return (a * zero + b * one) / norm --> return (abs(a) ** 2 * zero + abs(b) ** 2 * one) / norm
# %% inputs
(1, 0)
(0, 2)
(1, -1)
(0.6, 0.8j)
(1 + 1j, 3)
