# %% draft  id=states/$state_id/log-negativity  about=state  needs=state_entangled  tags=states,entanglement
# %% prompt
import numpy as np
from qiskit.quantum_info import DensityMatrix, negativity


def log_negativity($state_parameters, part: list[int], noise: float) -> float:
    """Let psi be $state_says, mixed with white noise: rho = (1 - noise) |psi><psi| + noise I / d, with d the dimension.
    Return its logarithmic negativity in bits, log2 of the trace norm of the partial transpose on the qubits in part.
    """
# %% solution
    $state_code
    pure = DensityMatrix(circuit)
    rho = DensityMatrix((1 - noise) * pure.data + noise * np.eye(pure.dim) / pure.dim)
    return float(np.log2(2 * negativity(rho, part) + 1))
# %% solution: the transpose written out
    $state_code
    pure = DensityMatrix(circuit).data
    count = circuit.num_qubits
    rho = (1 - noise) * pure + noise * np.eye(2**count) / 2**count
    tensor = rho.reshape([2] * (2 * count))
    for place in part:
        tensor = np.swapaxes(tensor, count - 1 - place, 2 * count - 1 - place)
    return float(np.log2(np.abs(np.linalg.eigvalsh(tensor.reshape(2**count, 2**count))).sum()))
# %% wrong: the negativity itself
return float(np.log2(2 * negativity(rho, part) + 1)) --> return float(negativity(rho, part))
# %% wrong: in nats
return float(np.log2(2 * negativity(rho, part) + 1)) --> return float(np.log(2 * negativity(rho, part) + 1))
# %% wrong: the negativity taken for half of itself
return float(np.log2(2 * negativity(rho, part) + 1)) --> return float(np.log2(negativity(rho, part) + 1))
# %% wrong: the noise not divided by the dimension
rho = DensityMatrix((1 - noise) * pure.data + noise * np.eye(pure.dim) / pure.dim) --> rho = DensityMatrix((1 - noise) * pure.data + noise * np.eye(pure.dim))
# %% inputs
($state_arguments, [0], 0.0)
($state_arguments, [1], 0.1)
($state_arguments, [0, 2], 0.3)
# %% draft  id=states/$state_id/swap-test-of-part  about=state  needs=state_entangled  tags=states,entanglement
# %% prompt
from qiskit import QuantumCircuit


def purity_test($state_parameters, part: list[int]) -> QuantumCircuit:
    """Let psi be $state_says. Return a circuit that estimates the purity of the reduced state of the qubits in part by a
    swap test: with N the number of qubits of psi, it has 2 N + 1 qubits and 1 classical bit, prepares psi on the qubits
    0 to N - 1 and once more on N to 2 N - 1, uses qubit 2 N as the control and measures it alone. The bit is 1 with
    probability (1 - purity)/2.
    """
# %% solution
    $state_code
    count = circuit.num_qubits
    test = QuantumCircuit(2 * count + 1, 1)
    test.compose(circuit, range(count), inplace=True)
    test.compose(circuit, range(count, 2 * count), inplace=True)
    test.h(2 * count)
    for place in part:
        test.cswap(2 * count, place, count + place)
    test.h(2 * count)
    test.measure(2 * count, 0)
    return test
# %% solution: the copies by a tensor product
    $state_code
    count = circuit.num_qubits
    test = QuantumCircuit(2 * count + 1, 1)
    test.append(circuit.tensor(circuit).to_instruction(), range(2 * count))
    test.ry(1.5707963267948966, 2 * count)
    for place in part:
        test.cx(count + place, place)
        test.ccx(2 * count, place, count + place)
        test.cx(count + place, place)
    test.ry(-1.5707963267948966, 2 * count)
    test.measure(2 * count, 0)
    return test
# %% wrong: all qubits are exchanged
for place in part: --> for place in range(count):
# %% wrong: no second Hadamard gate
    $state_code
    count = circuit.num_qubits
    test = QuantumCircuit(2 * count + 1, 1)
    test.compose(circuit, range(count), inplace=True)
    test.compose(circuit, range(count, 2 * count), inplace=True)
    test.h(2 * count)
    for place in part:
        test.cswap(2 * count, place, count + place)
    test.measure(2 * count, 0)
    return test
# %% wrong: the result of compose is ignored
test.compose(circuit, range(count), inplace=True) --> test.compose(circuit, range(count))
test.compose(circuit, range(count, 2 * count), inplace=True) --> test.compose(circuit, range(count, 2 * count))
# %% compare  sense=outcomes
# %% inputs
($state_arguments, [0])
($state_arguments, [1, 2])
# %% draft  id=states/$state_id/pauli-form-of-part  about=state  tags=states,quantum-info
# %% prompt
from qiskit.quantum_info import SparsePauliOp, Statevector, partial_trace


def reduced_in_paulis($state_parameters, lower: int, upper: int) -> SparsePauliOp:
    """Let psi be $state_says. Return the reduced density matrix of the qubits lower < upper as a sum of Pauli terms on two
    qubits: sum of c_P P. In a label the right letter belongs to lower, the left one to upper.
    """
# %% solution
    $state_code
    others = [place for place in range(circuit.num_qubits) if place not in (lower, upper)]
    return SparsePauliOp.from_operator(partial_trace(Statevector(circuit), others))
# %% solution: from expectation values
    $state_code
    state = Statevector(circuit)
    terms = []
    for right in "IXYZ":
        for left in "IXYZ":
            whole = SparsePauliOp.from_sparse_list([(right + left, [lower, upper], 1.0)], circuit.num_qubits)
            terms.append((left + right, state.expectation_value(whole).real / 4))
    return SparsePauliOp.from_list(terms)
# %% wrong: not divided by the dimension
return SparsePauliOp.from_operator(partial_trace(Statevector(circuit), others)) --> return 4 * SparsePauliOp.from_operator(partial_trace(Statevector(circuit), others))
# %% wrong: the other qubits are kept
    $state_code
    return SparsePauliOp.from_operator(partial_trace(Statevector(circuit), [lower]))
# %% wrong: the terms with X and Y are left out
    $state_code
    state = Statevector(circuit)
    terms = [("II", 0.25)]
    return SparsePauliOp.from_list(terms)
# %% doubtful: the letters the other way round
    $state_code
    others = [place for place in range(circuit.num_qubits) if place not in (lower, upper)]
    found = SparsePauliOp.from_operator(partial_trace(Statevector(circuit), others))
    return SparsePauliOp([label[::-1] for label in found.paulis.to_labels()], found.coeffs)
# %% inputs
($state_arguments, 0, 1)
($state_arguments, 1, 2)
($state_arguments, 0, 2)
