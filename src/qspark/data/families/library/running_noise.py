# %% draft  id=library/noise-sampled-readout  tags=library,noise,simulation
# %% prompt
from qiskit import QuantumCircuit


def with_readout_error(circuit: QuantumCircuit, false_one: float, false_zero: float, shots: int) -> dict[str, int]:
    """Counts of a measured circuit from AerSimulator with a noise model whose only noise is a readout error of every qubit:
    a 0 is read as 1 with probability false_one, a 1 is read as 0 with probability false_zero.
    """
# %% solution
    from qiskit_aer import AerSimulator
    from qiskit_aer.noise import NoiseModel, ReadoutError
    model = NoiseModel()
    model.add_all_qubit_readout_error(ReadoutError([[1 - false_one, false_one], [false_zero, 1 - false_zero]]))
    return AerSimulator(noise_model=model).run(circuit, shots=shots).result().get_counts()
# %% solution: the noise model as a run option
    from qiskit_aer import AerSimulator
    from qiskit_aer.noise import NoiseModel, ReadoutError
    model = NoiseModel()
    error = ReadoutError([[1 - false_one, false_one], [false_zero, 1 - false_zero]])
    for qubit in range(circuit.num_qubits):
        model.add_readout_error(error, [qubit])
    return AerSimulator().run(circuit, noise_model=model, shots=shots).result().get_counts()
# %% wrong: the two probabilities exchanged
[[1 - false_one, false_one], [false_zero, 1 - false_zero]] --> [[1 - false_zero, false_zero], [false_one, 1 - false_one]]
# %% wrong: the noise model is not used
AerSimulator(noise_model=model) --> AerSimulator()
# %% wrong: only qubit 0 is read badly
model.add_all_qubit_readout_error(ReadoutError([[1 - false_one, false_one], [false_zero, 1 - false_zero]])) --> model.add_readout_error(ReadoutError([[1 - false_one, false_one], [false_zero, 1 - false_zero]]), [0])
# %% wrong: the default number of shots
run(circuit, shots=shots) --> run(circuit)
# %% compare  sampled=yes
# %% check: the number of shots
sum(found.values()) == arguments[3]
# %% setup  uses=made
# %% inputs
(made([('x', 1), ('measure_all',)], 2), 0.05, 0.3, 6000)
(made([('h', 0), ('cx', 0, 1), ('measure_all',)], 2), 0.35, 0.0, 6000)
# %% draft  id=library/noise-on-pairs  tags=library,noise
# %% prompt
from qiskit_aer.noise import NoiseModel, depolarizing_error


def noisy_pairs(rates: dict[tuple[int, int], float]) -> NoiseModel:
    """Noise model for Aer in which only cx gates on some pairs of qubits are noisy, in both directions: each such
    cx is followed by a depolarizing error on its two qubits, with the parameter that the dictionary gives for the pair.
    In all else, basis gates included, the model is as NoiseModel() makes it.
    """
# %% solution
    model = NoiseModel()
    for (first, second), rate in rates.items():
        error = depolarizing_error(rate, 2)
        model.add_quantum_error(error, "cx", [first, second])
        model.add_quantum_error(error, "cx", [second, first])
    return model
# %% wrong: one direction only
model.add_quantum_error(error, "cx", [second, first]) --> pass
# %% wrong: every pair of qubits
model.add_quantum_error(error, "cx", [first, second]) --> model.add_all_qubit_quantum_error(error, "cx", warnings=False)
model.add_quantum_error(error, "cx", [second, first]) --> pass
# %% wrong: each qubit depolarized by itself
error = depolarizing_error(rate, 2) --> error = depolarizing_error(rate, 1).tensor(depolarizing_error(rate, 1))
# %% wrong: another gate
"cx", [first, second]) --> ["cx", "cz"], [first, second])
# %% wrong: the same rate for all
rate in rates.items(): --> rate in dict.fromkeys(rates, max(rates.values())).items():
# %% inputs
({(0, 1): 0.02, (2, 1): 0.05},)
({(3, 0): 0.1},)
# %% draft  id=library/noise-thermal-relaxation  tags=library,noise
# %% prompt
from qiskit.quantum_info import DensityMatrix, SuperOp


def after_waiting(state: DensityMatrix, t1_us: float, t2_us: float, wait_ns: float) -> DensityMatrix:
    """State of a qubit after it has waited for wait_ns nanoseconds, with Aer's thermal relaxation error towards |0>. T1 and
    T2 are given in microseconds.
    """
# %% solution
    from qiskit_aer.noise import thermal_relaxation_error
    error = thermal_relaxation_error(t1_us * 1000, t2_us * 1000, wait_ns)
    return state.evolve(SuperOp(error))
# %% solution: in seconds
    from qiskit_aer.noise import thermal_relaxation_error
    error = thermal_relaxation_error(t1_us * 1e-6, t2_us * 1e-6, wait_ns * 1e-9)
    return state.evolve(error.to_quantumchannel())
# %% wrong: microseconds and nanoseconds mixed
thermal_relaxation_error(t1_us * 1000, t2_us * 1000, wait_ns) --> thermal_relaxation_error(t1_us, t2_us, wait_ns)
# %% wrong: T1 and T2 exchanged
thermal_relaxation_error(t1_us * 1000, t2_us * 1000, wait_ns) --> thermal_relaxation_error(t2_us * 1000, t1_us * 1000, wait_ns)
# %% wrong: towards the mixed state
, wait_ns) --> , wait_ns, 0.5)
# %% wrong: what evolve returns is lost
    from qiskit_aer.noise import thermal_relaxation_error
    error = thermal_relaxation_error(t1_us * 1000, t2_us * 1000, wait_ns)
    state.evolve(SuperOp(error))
    return state
# %% inputs
(DensityMatrix.from_label("1"), 100.0, 80.0, 500.0)
(DensityMatrix.from_label("+"), 50.0, 70.0, 20000.0)
(DensityMatrix([[0.3, 0.2j], [-0.2j, 0.7]]), 30.0, 20.0, 4000.0)
# %% draft  id=library/noise-parts-of-backend-model  tags=library,noise
# %% prompt
from qiskit.providers import BackendV2
from qiskit_aer.noise import NoiseModel


def readout_noise_only(backend: BackendV2) -> NoiseModel:
    """Aer noise model made from a backend's properties, with its readout errors but without gate errors and without thermal
    relaxation.
    """
# %% solution
    return NoiseModel.from_backend(backend, gate_error=False, thermal_relaxation=False)
# %% wrong: all that the backend has
, gate_error=False, thermal_relaxation=False) --> )
# %% wrong: everything but readout
gate_error=False, thermal_relaxation=False --> readout_error=False
# %% wrong: no readout errors either
gate_error=False --> gate_error=False, readout_error=False
# %% wrong: gate errors are left
gate_error=False, thermal_relaxation=False --> thermal_relaxation=False
# %% setup
from qiskit_ibm_runtime.fake_provider import FakeLimaV2, FakeManilaV2
# %% inputs
(FakeManilaV2(),)
(FakeLimaV2(),)
# %% draft  id=library/noise-exact-estimate  tags=library,noise,primitives
# %% prompt
from qiskit import QuantumCircuit
from qiskit.quantum_info import SparsePauliOp
from qiskit_aer.noise import NoiseModel, amplitude_damping_error, depolarizing_error


def noisy_value(circuit: QuantumCircuit, observable: SparsePauliOp, gamma: float, p: float) -> float:
    """Exact expectation value (no sampling) under noise. The gates are x, h and cx. Each x or h is followed by amplitude
    damping with parameter gamma, each cx by a two-qubit depolarizing error with parameter p.
    """
# %% solution
    from qiskit_aer.primitives import EstimatorV2
    model = NoiseModel()
    model.add_all_qubit_quantum_error(amplitude_damping_error(gamma), ["x", "h"])
    model.add_all_qubit_quantum_error(depolarizing_error(p, 2), ["cx"])
    estimator = EstimatorV2(options={"backend_options": {"method": "density_matrix", "noise_model": model}})
    return float(estimator.run([(circuit, observable)]).result()[0].data.evs)
# %% solution: from the density matrix
    from qiskit_aer import AerSimulator
    model = NoiseModel()
    model.add_all_qubit_quantum_error(amplitude_damping_error(gamma), ["x", "h"])
    model.add_all_qubit_quantum_error(depolarizing_error(p, 2), "cx")
    saved = circuit.copy()
    saved.save_density_matrix()
    state = AerSimulator(method="density_matrix", noise_model=model).run(saved).result().data()["density_matrix"]
    return float(state.expectation_value(observable).real)
# %% wrong: the noise model is not used
"method": "density_matrix", "noise_model": model --> "method": "density_matrix"
# %% wrong: h is clean
["x", "h"] --> ["x"]
# %% wrong: depolarizing on each qubit alone
depolarizing_error(p, 2) --> depolarizing_error(p, 1).tensor(depolarizing_error(p, 1))
# %% wrong: the parameters exchanged
amplitude_damping_error(gamma) --> amplitude_damping_error(p)
depolarizing_error(p, 2) --> depolarizing_error(gamma, 2)
# %% wrong: phase damping
from qiskit_aer.primitives import EstimatorV2 --> from qiskit_aer.noise import phase_damping_error; from qiskit_aer.primitives import EstimatorV2
amplitude_damping_error(gamma) --> phase_damping_error(gamma)
# %% setup  uses=made
from qiskit.quantum_info import SparsePauliOp
# %% inputs
(made([('h', 0), ('cx', 0, 1)], 2), SparsePauliOp(["ZZ", "IX", "ZI"], [1.0, 0.5, 2.0]), 0.1, 0.04)
(made([('x', 0), ('x', 1), ('cx', 1, 2)], 3), SparsePauliOp(["ZII", "IZI", "IIZ", "ZZZ"], [1.0, 2.0, 0.5, 1.0]), 0.2, 0.1)
# %% draft  id=library/noise-what-is-noisy  tags=library,noise
# %% prompt
from qiskit_aer.noise import NoiseModel


def overview(model: NoiseModel) -> dict[str, list[str] | list[int] | bool]:
    """What a noise model says of itself, as a dictionary with the keys "instructions" (sorted names of all instructions with
    noise), "qubits" (sorted qubits that have errors of their own) and "ideal" (whether there is no noise at all).
    """
# %% solution
    return {"instructions": model.noise_instructions, "qubits": model.noise_qubits, "ideal": model.is_ideal()}
# %% wrong: gates of the basis
model.noise_instructions --> model.basis_gates
# %% wrong: a method that is not called
model.is_ideal() --> bool(model.is_ideal)
# %% wrong: readout left out
model.noise_instructions --> [name for name in model.noise_instructions if name != "measure"]
# %% wrong: the number of qubits
model.noise_qubits --> list(range(len(model.noise_qubits)))
# %% wrong: whether there is noise
model.is_ideal() --> not model.is_ideal()
# %% setup
def noisy(*errors, readout=()):
    """A noise model from (probability of a phase flip, gates, qubits) and from qubits with readout errors."""
    from qiskit_aer.noise import NoiseModel, ReadoutError, pauli_error

    model = NoiseModel()
    for probability, gates, qubits in errors:
        error = pauli_error([("Z", probability), ("I", 1 - probability)])
        for qubit in qubits:
            model.add_quantum_error(error, gates, [qubit])
        if not qubits:
            model.add_all_qubit_quantum_error(error, gates)
    for qubit in readout:
        model.add_readout_error(ReadoutError([[0.9, 0.1], [0.2, 0.8]]), [qubit])
    return model
# %% inputs
(noisy((0.1, ["x", "sx"], [3, 1]), readout=[2]),)
(noisy((0.2, ["h"], [])),)
(noisy(),)
