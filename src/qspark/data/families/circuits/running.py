# %% draft  id=circuits/$pattern_id/sampled  about=pattern  tags=circuits,primitives
# %% prompt
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorSampler


def sample_$pattern_name($pattern_parameters, shots: int) -> dict[str, int]:
    """Build the circuit on $pattern_says, measure all its qubits, take so many shots with StatevectorSampler, and return the
    counts.
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
    """Build the circuit on $pattern_says and measure all its qubits. Run it on an AerSimulator with so many shots, after it has
    been transpiled for the simulator, and return the counts.
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
# %% draft  id=circuits/$pattern_id/estimated  about=pattern  tags=circuits,primitives
# %% prompt
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorEstimator
from qiskit.quantum_info import SparsePauliOp


def estimate_$pattern_name($pattern_parameters) -> float:
    """With StatevectorEstimator, the expectation value of 3 plus Z on qubit 0 plus twice X on the last qubit, one observable,
    after the circuit on $pattern_says has acted on |0...0>.
    """
# %% solution
    $pattern_code
    rest = circuit.num_qubits - 1
    observable = SparsePauliOp(["I" + "I" * rest, "I" * rest + "Z", "X" + "I" * rest], [3, 1, 2])
    result = StatevectorEstimator().run([(circuit, observable)]).result()
    return float(result[0].data.evs)
# %% solution: by indices
    $pattern_code
    terms = [("", [], 3), ("Z", [0], 1), ("X", [circuit.num_qubits - 1], 2)]
    observable = SparsePauliOp.from_sparse_list(terms, num_qubits=circuit.num_qubits)
    return float(StatevectorEstimator().run([(circuit, observable)]).result()[0].data.evs)
# %% doubtful: the qubits in the opposite order
"I" * rest + "Z", "X" + "I" * rest] --> "Z" + "I" * rest, "I" * rest + "X"]
# %% doubtful: without the factor
[3, 1, 2]) --> [3, 1, 1])
# %% wrong: read as before V2
float(result[0].data.evs) --> float(result.values[0])
# %% wrong: circuit and observable apart
run([(circuit, observable)]) --> run([circuit], [observable])
# %% inputs
($pattern_arguments,)
# %% draft  id=circuits/$pattern_id/saved-state  about=pattern  tags=circuits,simulation
# %% prompt
import numpy as np

from qiskit import QuantumCircuit
from qiskit_aer import AerSimulator


def simulated_state_of_$pattern_name($pattern_parameters) -> np.ndarray:
    """The amplitudes of the state in which the circuit on $pattern_says leaves |0...0>, as an array: save the state vector at the
    end of the circuit and run it on an AerSimulator with the method 'statevector'.
    """
# %% solution
    $pattern_code
    circuit.save_statevector()
    result = AerSimulator(method="statevector").run(circuit).result()
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
    return np.asarray(AerSimulator(method="statevector").run(first).result().get_statevector())
# %% inputs
($pattern_arguments,)
# %% draft  id=circuits/$pattern_id/one-bit  about=pattern  tags=circuits,primitives,measurement
# %% prompt
from qiskit import ClassicalRegister, QuantumCircuit
from qiskit.primitives import StatevectorSampler


def flag_of_$pattern_name($pattern_parameters, shots: int) -> dict[str, int]:
    """Build the circuit on $pattern_says, add a ClassicalRegister of one bit called 'flag', and measure the last qubit alone into
    it. Return the counts that StatevectorSampler gives for so many shots.
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
