# %% task  id=quickstart/unitary-matrix  difficulty=basic  tags=gates,operators
# %% prompt
import numpy as np
from qiskit import QuantumCircuit


def unitary_matrix(circuit: QuantumCircuit) -> np.ndarray:
    """Return the unitary matrix of the circuit as a complex numpy array of shape (2**n, 2**n).

    Rows and columns are in Qiskit's order (qubit 0 is the least significant bit of the index). The
    circuit may end in measurements: they are left out. The circuit that was passed in must not be
    changed.
    """
# %% solution
    from qiskit.quantum_info import Operator

    return Operator(circuit.remove_final_measurements(inplace=False)).data
# %% test
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator, random_unitary


def check(candidate):
    first = QuantumCircuit(2)
    first.h(0)
    first.cx(0, 1)
    first.s(1)
    second = QuantumCircuit(3)
    second.unitary(random_unitary(4, seed=5), [2, 0])
    second.t(1)
    second.ccx(0, 1, 2)
    for plain in (first, second):
        measured = plain.copy()
        measured.measure_all()
        for circuit in (plain, measured):
            before = circuit.copy()
            matrix = candidate(circuit)
            assert isinstance(matrix, np.ndarray), f"expected a numpy array, got {type(matrix).__name__}"
            size = 2**plain.num_qubits
            assert matrix.shape == (size, size), f"expected shape {(size, size)}, got {matrix.shape}"
            assert np.allclose(matrix, Operator(plain).data), "the matrix is not the circuit's unitary"
            assert circuit == before, "the circuit that was passed in has been changed"
# %% wrong: does not drop measurements
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator


def unitary_matrix(circuit: QuantumCircuit) -> np.ndarray:
    return Operator(circuit).data
# %% wrong: textbook qubit order
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator


def unitary_matrix(circuit: QuantumCircuit) -> np.ndarray:
    return Operator(circuit.remove_final_measurements(inplace=False).reverse_bits()).data
# %% wrong: strips the measurements from the caller's circuit
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator


def unitary_matrix(circuit: QuantumCircuit) -> np.ndarray:
    circuit.remove_final_measurements()
    return Operator(circuit).data
# %% wrong: returns only the state
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def unitary_matrix(circuit: QuantumCircuit) -> np.ndarray:
    return Statevector(circuit.remove_final_measurements(inplace=False)).data
