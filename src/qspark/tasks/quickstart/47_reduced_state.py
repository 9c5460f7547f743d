# %% task  id=quickstart/reduced-state  difficulty=intermediate  tags=states,endianness
# %% prompt
from qiskit import QuantumCircuit
from qiskit.quantum_info import DensityMatrix


def reduced_state(circuit: QuantumCircuit, keep: list[int]) -> DensityMatrix:
    """Return the reduced density matrix of the qubits in keep, after the circuit has acted on |0...0>.

    All other qubits are traced out. keep is in ascending order, and qubit i of the result is qubit
    keep[i] of the circuit. keep may contain all qubits.
    """
# %% solution
    from qiskit.quantum_info import partial_trace

    state = DensityMatrix(circuit)
    return partial_trace(state, [qubit for qubit in range(circuit.num_qubits) if qubit not in keep])
# %% test
import numpy as np
from qiskit import QuantumCircuit
from qiskit.circuit.library import UnitaryGate
from qiskit.quantum_info import DensityMatrix, random_unitary


def check(candidate):
    bell = QuantumCircuit(3)
    bell.h(0)
    bell.cx(0, 2)
    bell.x(1)
    unitary = random_unitary(16, seed=4)
    random = QuantumCircuit(4)
    random.append(UnitaryGate(unitary), range(4))
    vector = np.zeros(8)
    vector[[2, 7]] = 2**-0.5
    for circuit, amplitudes in ((bell, vector), (random, unitary.data[:, 0])):
        n = circuit.num_qubits
        for keep in ([0], [1], [0, 2], [1, 2], [n - 1], list(range(n))):
            expected = np.zeros((2 ** len(keep),) * 2, dtype=complex)
            other = [qubit for qubit in range(n) if qubit not in keep]
            for i, a in enumerate(amplitudes):
                for j, b in enumerate(amplitudes):
                    if all((i >> q & 1) == (j >> q & 1) for q in other):
                        row = sum((i >> q & 1) << position for position, q in enumerate(keep))
                        column = sum((j >> q & 1) << position for position, q in enumerate(keep))
                        expected[row, column] += a * np.conj(b)
            result = candidate(circuit, list(keep))
            assert isinstance(result, DensityMatrix), f"expected a DensityMatrix, got {type(result).__name__}"
            assert result.data.shape == expected.shape, (
                f"keep {keep}: expected shape {expected.shape}, got {result.data.shape}"
            )
            assert np.allclose(result.data, expected), f"keep {keep} of {n} qubits: wrong density matrix"
# %% wrong: traces out the qubits it should keep
from qiskit import QuantumCircuit
from qiskit.quantum_info import DensityMatrix, partial_trace


def reduced_state(circuit: QuantumCircuit, keep: list[int]) -> DensityMatrix:
    return partial_trace(DensityMatrix(circuit), keep)
# %% wrong: counts qubits from the other end
from qiskit import QuantumCircuit
from qiskit.quantum_info import DensityMatrix, partial_trace


def reduced_state(circuit: QuantumCircuit, keep: list[int]) -> DensityMatrix:
    n = circuit.num_qubits
    return partial_trace(DensityMatrix(circuit), [n - 1 - q for q in range(n) if q not in keep])
# %% wrong: keeps only the diagonal
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import DensityMatrix, Statevector


def reduced_state(circuit: QuantumCircuit, keep: list[int]) -> DensityMatrix:
    return DensityMatrix(np.diag(Statevector(circuit).probabilities(keep)))
# %% wrong: resets the others instead of tracing them out
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import DensityMatrix, Statevector


def reduced_state(circuit: QuantumCircuit, keep: list[int]) -> DensityMatrix:
    data = Statevector(circuit).data
    other = [q for q in range(circuit.num_qubits) if q not in keep]
    kept = np.array([a for index, a in enumerate(data) if not any(index >> q & 1 for q in other)])
    return DensityMatrix(np.outer(kept, kept.conj()) / max(np.linalg.norm(kept) ** 2, 1e-12))
