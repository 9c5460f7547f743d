# %% draft  id=circuits/$pattern_id/sampled  about=pattern  tags=circuits,primitives
# %% prompt
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorSampler


def sample_$pattern_name($pattern_parameters, shots: int) -> dict[str, int]:
    """Let C be the circuit on $pattern_says. Build C, measure all its qubits, and return the counts that StatevectorSampler gives
    for this number of shots.
    """
# %% solution
    $pattern_code
    circuit.measure_all()
    result = StatevectorSampler().run([circuit], shots=shots).result()
    return result[0].data.meas.get_counts()
# %% wrong: not measured
circuit.measure_all() -->
# %% wrong: the default number of shots
run([circuit], shots=shots) --> run([circuit])
# %% wrong: read as before V2
result[0].data.meas.get_counts() --> result.get_counts()
# %% wrong: a register of another name
result[0].data.meas.get_counts() --> result[0].data.c.get_counts()
# %% wrong: frequencies
return result[0].data.meas.get_counts() --> return {key: count / shots for key, count in result[0].data.meas.get_counts().items()}
# %% compare  sampled=yes
# %% check: the number of shots
sum(found.values()) == arguments[-1]
# %% inputs
($pattern_arguments, 3000)
# %% draft  id=circuits/$pattern_id/aer-counts  about=pattern  tags=circuits,simulation
# %% prompt
from qiskit import QuantumCircuit, transpile
from qiskit_aer import AerSimulator


def simulate_$pattern_name($pattern_parameters, shots: int) -> dict[str, int]:
    """Let C be the circuit on $pattern_says. Build C and measure all its qubits. Transpile it for an AerSimulator, run it there
    with this number of shots, and return the counts.
    """
# %% solution
    $pattern_code
    circuit.measure_all()
    simulator = AerSimulator()
    result = simulator.run(transpile(circuit, simulator), shots=shots).result()
    return result.get_counts()
# %% wrong: not measured
circuit.measure_all() -->
# %% wrong: the default number of shots
, shots=shots).result() --> ).result()
# %% wrong: the job instead of its result
shots=shots).result() --> shots=shots)
# %% wrong: a function that was removed
    from qiskit import execute
    $pattern_code
    circuit.measure_all()
    return execute(circuit, AerSimulator(), shots=shots).result().get_counts()
# %% compare  sampled=yes
# %% check: the number of shots
sum(found.values()) == arguments[-1]
# %% inputs
($pattern_arguments, 3000)
# %% draft  id=circuits/$pattern_id/estimated  about=pattern  needs=pattern_entangling  tags=circuits,primitives
# %% prompt
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorEstimator
from qiskit.quantum_info import SparsePauliOp


def estimate_$pattern_name($pattern_parameters) -> float:
    """Let C be the circuit on $pattern_says. Return the expectation value that StatevectorEstimator gives, after C has acted on
    |0...0>, for one observable with two terms: the product of Z on qubit 0 and Z on the last qubit, and, with the
    coefficient 2, the product of X on all qubits.
    """
# %% solution
    $pattern_code
    between = circuit.num_qubits - 2
    observable = SparsePauliOp(["Z" + "I" * between + "Z", "X" * circuit.num_qubits], [1, 2])
    result = StatevectorEstimator().run([(circuit, observable)]).result()
    return float(result[0].data.evs)
# %% solution: by indices
    $pattern_code
    last = circuit.num_qubits - 1
    terms = [("ZZ", [0, last], 1), ("X" * (last + 1), list(range(last + 1)), 2)]
    observable = SparsePauliOp.from_sparse_list(terms, num_qubits=circuit.num_qubits)
    return float(StatevectorEstimator().run([(circuit, observable)]).result()[0].data.evs)
# %% doubtful: Z on every qubit
"Z" + "I" * between + "Z" --> "Z" * circuit.num_qubits
# %% doubtful: without the factor
[1, 2]) --> [1, 1])
# %% wrong: read as before V2
float(result[0].data.evs) --> float(result.values[0])
# %% wrong: circuit and observable apart
run([(circuit, observable)]) --> run([circuit], [observable])
# %% inputs
($pattern_arguments,)
# %% draft  id=circuits/$pattern_id/saved-state  about=pattern  tags=circuits,simulation
# %% prompt
import numpy as np

from qiskit import QuantumCircuit, transpile
from qiskit_aer import AerSimulator


def simulated_state_of_$pattern_name($pattern_parameters) -> np.ndarray:
    """Let C be the circuit on $pattern_says. Return the amplitudes of the state that C makes of |0...0>, as an array: save the
    state vector at the end of C, transpile it for an AerSimulator with the method 'statevector', and run it there.
    """
# %% solution
    $pattern_code
    circuit.save_statevector()
    simulator = AerSimulator(method="statevector")
    result = simulator.run(transpile(circuit, simulator)).result()
    return np.asarray(result.get_statevector())
# %% wrong: nothing is saved
circuit.save_statevector() -->
# %% wrong: probabilities
np.asarray(result.get_statevector()) --> result.get_statevector().probabilities()
# %% wrong: counts
np.asarray(result.get_statevector()) --> result.get_counts()
# %% wrong: saved before the gates
    $pattern_code
    first = QuantumCircuit(circuit.num_qubits)
    first.save_statevector()
    first.compose(circuit, inplace=True)
    simulator = AerSimulator(method="statevector")
    return np.asarray(simulator.run(transpile(first, simulator)).result().get_statevector())
# %% inputs
($pattern_arguments,)
# %% draft  id=circuits/$pattern_id/one-bit  about=pattern  tags=circuits,primitives,measurement
# %% prompt
from qiskit import ClassicalRegister, QuantumCircuit
from qiskit.primitives import StatevectorSampler


def flag_of_$pattern_name($pattern_parameters, shots: int) -> dict[str, int]:
    """Let C be the circuit on $pattern_says. Build C, add a ClassicalRegister of one bit called 'flag', and measure the last qubit
    alone into it. Return the counts that StatevectorSampler gives for this number of shots.
    """
# %% solution
    $pattern_code
    flag = ClassicalRegister(1, "flag")
    circuit.add_register(flag)
    circuit.measure(circuit.num_qubits - 1, flag[0])
    result = StatevectorSampler().run([circuit], shots=shots).result()
    return result[0].data.flag.get_counts()
# %% doubtful: the first qubit
circuit.measure(circuit.num_qubits - 1, flag[0]) --> circuit.measure(0, flag[0])
# %% wrong: the register is not in the circuit
circuit.add_register(flag) -->
# %% wrong: not measured
circuit.measure(circuit.num_qubits - 1, flag[0]) -->
# %% wrong: a register of another name
result[0].data.flag.get_counts() --> result[0].data.meas.get_counts()
# %% wrong: the default number of shots
run([circuit], shots=shots) --> run([circuit])
# %% wrong: all qubits
    $pattern_code
    circuit.measure_all()
    return StatevectorSampler().run([circuit], shots=shots).result()[0].data.meas.get_counts()
# %% compare  sampled=yes
# %% check: the number of shots
sum(found.values()) == arguments[-1]
# %% inputs
($pattern_arguments, 3000)
