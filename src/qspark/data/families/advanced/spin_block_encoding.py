# %% draft  id=advanced/$spin_id/block-encoding  about=spin  tags=advanced,linear-combination,block-encoding
# %% prompt
import numpy as np
from qiskit import QuantumCircuit
from qiskit.circuit.library import PauliGate, StatePreparation
from qiskit.quantum_info import Operator, Pauli


def block_encoding() -> tuple[Operator, float]:
    """Linear combination of unitaries for $spin_says. Return the operator of a circuit (Operator(circuit)) and the number s, the sum of the
    absolute values of the coefficients. The system is qubits 0 to $spin_qubits - 1; ancillas follow, as few as can number
    the terms. With all ancillas in |0> before and projected on |0> after, the circuit acts on the system as H / s, global
    phase included.
    """
# %% solution
    terms = $spin_terms
    n = len(terms[0][0])
    ancillas = max(1, (len(terms) - 1).bit_length())
    scale = sum(abs(coefficient) for _, coefficient in terms)
    amplitudes = np.zeros(2**ancillas)
    amplitudes[: len(terms)] = [np.sqrt(abs(coefficient) / scale) for _, coefficient in terms]
    prepare = StatePreparation(amplitudes)
    circuit = QuantumCircuit(n + ancillas)
    above = list(range(n, n + ancillas))
    circuit.append(prepare, above)
    for number, (label, coefficient) in enumerate(terms):
        small = QuantumCircuit(n, global_phase=np.pi if coefficient < 0 else 0)
        small.append(PauliGate(label), range(n))
        circuit.append(small.to_gate().control(ancillas, ctrl_state=number), [*above, *range(n)])
    circuit.append(prepare.inverse(), above)
    return Operator(circuit), scale
# %% solution: as matrices
    from qiskit.circuit.library import UnitaryGate
    from scipy.linalg import null_space
    terms = $spin_terms
    n = len(terms[0][0])
    ancillas = max(1, (len(terms) - 1).bit_length())
    scale = sum(abs(c) for _, c in terms)
    column = np.zeros((2**ancillas, 1))
    column[: len(terms), 0] = [np.sqrt(abs(c) / scale) for _, c in terms]
    prepare = np.hstack([column, null_space(column.T)])
    select = np.eye(2 ** (n + ancillas), dtype=complex)
    for number, (label, c) in enumerate(terms):
        select[number * 2**n : (number + 1) * 2**n, number * 2**n : (number + 1) * 2**n] = np.sign(c) * Pauli(label).to_matrix()
    circuit = QuantumCircuit(n + ancillas)
    circuit.append(UnitaryGate(prepare), range(n, n + ancillas))
    circuit.append(UnitaryGate(select), range(n + ancillas))
    circuit.append(UnitaryGate(prepare.T), range(n, n + ancillas))
    return Operator(circuit), scale
# %% wrong: the ancillas are not rotated back
circuit.append(prepare.inverse(), above) --> pass
# %% wrong: amplitudes proportional to the coefficients
np.sqrt(abs(coefficient) / scale) --> abs(coefficient) / np.sqrt(sum(c * c for _, c in terms))
# %% wrong: terms on the wrong control state
ctrl_state=number --> ctrl_state=(number + 1) % 2**ancillas
# %% wrong: the largest coefficient as the scale
return Operator(circuit), scale --> return circuit, max(abs(coefficient) for _, coefficient in terms)
# %% compare  value=no
# %% check: not the sum of the absolute values of the coefficients
abs(found[1] - expected[1]) < 1e-6
# %% check: another number of qubits
isinstance(found[0], Operator) and found[0].num_qubits == expected[0].num_qubits and found[0].is_unitary()
# %% check: the block is not H / s
np.allclose(found[0].data[: 2**$spin_qubits, : 2**$spin_qubits] * expected[1], SparsePauliOp.from_list($spin_terms).to_matrix(), atol=1e-6)
# %% setup
from qiskit.quantum_info import SparsePauliOp
# %% inputs
()
