# %% draft  id=circuits/$pattern_id/size  about=pattern  tags=circuits,inspection
# %% prompt
from qiskit import QuantumCircuit


def size_of_$pattern_name($pattern_parameters) -> tuple[int, dict[str, int]]:
    """Let C be the circuit on $pattern_says, built from exactly these gates. Return the depth of C, and how often each gate occurs
    in it, by the name that Qiskit gives the gate.
    """
# %% solution
    $pattern_code
    return circuit.depth(), dict(circuit.count_ops())
# %% doubtful: the number of gates
circuit.depth() --> circuit.size()
# %% wrong: exchanged
circuit.depth(), dict(circuit.count_ops()) --> dict(circuit.count_ops()), circuit.depth()
# %% wrong: the names alone
dict(circuit.count_ops()) --> list(circuit.count_ops())
# %% wrong: measured first
    $pattern_code
    circuit.measure_all()
    return circuit.depth(), dict(circuit.count_ops())
# %% inputs
($pattern_arguments,)
# %% draft  id=circuits/$pattern_id/statevector  about=pattern  tags=circuits,quantum-info
# %% prompt
from qiskit.quantum_info import Statevector


def state_of_$pattern_name($pattern_parameters) -> Statevector:
    """Let C be the circuit on $pattern_says. Return the state that C makes of |0...0>."""
# %% solution
    $pattern_code
    return Statevector(circuit)
# %% solution: by evolving
    $pattern_code
    return Statevector.from_int(0, 2**circuit.num_qubits).evolve(circuit)
# %% wrong: the amplitudes as an array
Statevector(circuit) --> Statevector(circuit).data
# %% wrong: measured
    $pattern_code
    circuit.measure_all()
    return Statevector(circuit)
# %% wrong: another first state
Statevector(circuit) --> Statevector.from_label("1" * circuit.num_qubits).evolve(circuit)
# %% wrong: an attribute that is not there
Statevector(circuit) --> circuit.statevector
# %% inputs
($pattern_arguments,)
# %% draft  id=circuits/$pattern_id/probabilities  about=pattern  tags=circuits,quantum-info
# %% prompt
from qiskit.quantum_info import Statevector


def probabilities_of_$pattern_name($pattern_parameters) -> dict[str, float]:
    """Let C be the circuit on $pattern_says. C acts on |0...0>, then all qubits are measured. Return the probability of each bit
    string that can come out, qubit 0 being its rightmost bit; strings that cannot come out are left out.
    """
# %% solution
    $pattern_code
    return Statevector(circuit).probabilities_dict(decimals=12)
# %% solution: by amplitudes
    $pattern_code
    amplitudes = Statevector(circuit).data
    found = {f"{k:0{circuit.num_qubits}b}": float(abs(one) ** 2) for k, one in enumerate(amplitudes)}
    return {key: probability for key, probability in found.items() if probability > 1e-12}
# %% wrong: a list
probabilities_dict(decimals=12) --> probabilities()
# %% wrong: amplitudes
probabilities_dict(decimals=12) --> to_dict()
# %% wrong: of qubit 0 alone
probabilities_dict(decimals=12) --> probabilities_dict([0])
# %% doubtful: the bits in the opposite order
probabilities_dict(decimals=12) --> reverse_qargs().probabilities_dict(decimals=12)
# %% wrong: counts
probabilities_dict(decimals=12) --> sample_counts(1000)
# %% inputs
($pattern_arguments,)
# %% draft  id=circuits/$pattern_id/matrix  about=pattern  tags=circuits,quantum-info
# %% prompt
import numpy as np


def matrix_of_$pattern_name($pattern_parameters) -> np.ndarray:
    """Let C be the circuit on $pattern_says. Return the unitary matrix of C in Qiskit's order of the qubits."""
# %% solution
    from qiskit.quantum_info import Operator
    $pattern_code
    return Operator(circuit).data
# %% wrong: an operator
Operator(circuit).data --> Operator(circuit)
# %% wrong: a method that is not there
Operator(circuit).data --> circuit.to_matrix()
# %% doubtful: the qubits in the opposite order
Operator(circuit).data --> Operator(circuit.reverse_bits()).data
# %% wrong: the first column alone
Operator(circuit).data --> Operator(circuit).data[:, 0]
# %% inputs
($pattern_arguments,)
# %% draft  id=circuits/$pattern_id/two-qubits  about=pattern  tags=circuits,quantum-info
# %% prompt
from qiskit.quantum_info import DensityMatrix, Statevector, partial_trace


def two_qubits_of_$pattern_name($pattern_parameters) -> DensityMatrix:
    """Let C be the circuit on $pattern_says. C acts on |0...0>. Return the reduced density matrix of the qubits 0 and 1
    afterwards; where there are no others, that is the density matrix of the whole state.
    """
# %% solution
    $pattern_code
    return partial_trace(Statevector(circuit), range(2, circuit.num_qubits))
# %% wrong: of qubit 0 alone
range(2, circuit.num_qubits) --> range(1, circuit.num_qubits)
# %% doubtful: all qubits
partial_trace(Statevector(circuit), range(2, circuit.num_qubits)) --> DensityMatrix(circuit)
# %% wrong: a matrix
partial_trace(Statevector(circuit), range(2, circuit.num_qubits)) --> partial_trace(Statevector(circuit), range(2, circuit.num_qubits)).data
# %% wrong: probabilities
partial_trace(Statevector(circuit), range(2, circuit.num_qubits)) --> Statevector(circuit).probabilities([0, 1])
# %% wrong: a state vector
partial_trace(Statevector(circuit), range(2, circuit.num_qubits)) --> Statevector(circuit)
# %% inputs
($pattern_arguments,)
