# %% draft  id=codes/$code_id/logical-bloch-vector  about=code  tags=error-correction,logical,fidelity
# %% prompt
from qiskit.quantum_info import DensityMatrix, Pauli


def logical_bloch_vector(state: DensityMatrix) -> list[float]:
    """Bloch vector [x, y, z] of the logical qubit after a state of $code_few_qubits qubits has been found in the code
    space of $code_says: the state is projected onto the joint +1 eigenspace of the generators $code_generators and
    normalised, then the expectation values of logical X = $code_logical_x, logical Y = 1j times logical X times logical
    Z, and logical Z = $code_logical_z are taken. In every label the rightmost letter acts on qubit 0. Return
    [0.0, 0.0, 0.0] if the probability of the code space is below 1e-9.
    """
# %% solution
    import numpy as np

    rho = state.data
    for label in $code_generators:
        projector = (np.eye(len(rho)) + Pauli(label).to_matrix()) / 2
        rho = projector @ rho @ projector
    weight = np.trace(rho).real
    if weight < 1e-9:
        return [0.0, 0.0, 0.0]
    x, z = Pauli($code_logical_x).to_matrix(), Pauli($code_logical_z).to_matrix()
    return [float(np.trace(rho @ logical).real / weight) for logical in (x, 1j * x @ z, z)]
# %% solution: with sums of Paulis
    from qiskit.quantum_info import SparsePauliOp

    one = SparsePauliOp("I" * $code_few_qubits)
    projector = one
    for label in $code_generators:
        projector = (projector @ (one + SparsePauliOp(label)) / 2).simplify()
    weight = state.expectation_value(projector).real
    if weight < 1e-9:
        return [0.0] * 3
    x, z = SparsePauliOp($code_logical_x), SparsePauliOp($code_logical_z)
    return [state.expectation_value((projector @ logical).simplify()).real / weight for logical in (x, 1j * (x @ z), z)]
# %% wrong: not normalised
return [float(np.trace(rho @ logical).real / weight) for logical in (x, 1j * x @ z, z)] --> return [float(np.trace(rho @ logical).real / 1) for logical in (x, 1j * x @ z, z)]
# %% wrong: logical Y with the other sign
return [float(np.trace(rho @ logical).real / weight) for logical in (x, 1j * x @ z, z)] --> return [float(np.trace(rho @ logical).real / weight) for logical in (x, 1j * z @ x, z)]
# %% wrong: not projected
rho = projector @ rho @ projector --> rho = rho
# %% wrong: no case for states outside of the code space
if weight < 1e-9: --> if weight < 0:
# %% setup  uses=stabilized
from qiskit.quantum_info import random_density_matrix

GENERATORS = $code_generators
# %% inputs
(random_density_matrix(2**$code_few_qubits, seed=1),)
(random_density_matrix(2**$code_few_qubits, seed=2),)
(DensityMatrix(stabilized([$code_logical_x, *GENERATORS])),)
(DensityMatrix(stabilized(["-" + $code_logical_z, *GENERATORS])),)
(DensityMatrix(stabilized([$code_logical_z, *GENERATORS[:-1], "-" + GENERATORS[-1]])),)
(random_density_matrix(2**$code_few_qubits, rank=2, seed=3),)
