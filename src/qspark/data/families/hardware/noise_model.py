# %% draft  id=hardware/noise/$noise_id/noise-model  about=noise  tags=hardware-aware,noise,simulation
# %% prompt
import numpy as np
from qiskit_aer.noise import NoiseModel, ReadoutError


def model(gate_strength: dict[int, float], p01: float, p10: float) -> NoiseModel:
    """Noise model for Aer: after each sx and x gate on a qubit k of gate_strength acts, with p = gate_strength[k],
    $noise_says. Other gates and other qubits are clean. Readout, on all qubits: 0 is read as 1 with probability p01, 1 as 0
    with probability p10.
    """
# %% solution
    made = NoiseModel()
    for qubit, p in gate_strength.items():
        $noise_error
        made.add_quantum_error(error, ["sx", "x"], [qubit])
    made.add_all_qubit_readout_error(ReadoutError([[1 - p01, p01], [p10, 1 - p10]]))
    return made
# %% wrong: readout errors exchanged
[[1 - p01, p01], [p10, 1 - p10]] --> [[1 - p10, p10], [p01, 1 - p01]]
# %% wrong: noise on all qubits
made.add_quantum_error(error, ["sx", "x"], [qubit]) --> made.add_all_qubit_quantum_error(error, ["sx", "x"], warnings=False)
# %% wrong: x is clean
["sx", "x"] --> ["sx"]
# %% wrong: other gates suffer too
["sx", "x"] --> ["sx", "x", "ry", "h"]
# %% wrong: readout is perfect
made.add_all_qubit_readout_error(ReadoutError([[1 - p01, p01], [p10, 1 - p10]])) --> pass
# %% compare  value=no
# %% check: no noise model
isinstance(found, NoiseModel)
# %% check: other outcomes on a qubit with noise
close(outcomes(found, "sx"), outcomes(expected, "sx")) and close(outcomes(found, "x"), outcomes(expected, "x"))
# %% check: noise at another gate
close(outcomes(found, "h"), outcomes(expected, "h"))
# %% setup
def outcomes(model, gate):
    from qiskit import QuantumCircuit
    from qiskit_aer import AerSimulator

    circuit = QuantumCircuit(3)
    for qubit in range(3):
        circuit.ry(0.6 + 0.4 * qubit, qubit)
        getattr(circuit, gate)(qubit)
        getattr(circuit, gate)(qubit)
        circuit.ry(0.3, qubit)
    circuit.save_density_matrix()
    basis = ["h", "sx", "x", "ry", "rx", "rz", "cx"]
    simulator = AerSimulator(method="density_matrix", noise_model=model, basis_gates=basis)
    state = simulator.run(circuit).result().data()["density_matrix"]
    errors = [model._local_readout_errors.get((qubit,), model._default_readout_error) for qubit in range(3)]
    readout = [np.eye(2) if error is None else error.probabilities for error in errors]
    return [np.asarray(state), np.asarray(readout)]


def close(one, other):
    return all(np.allclose(a, b, atol=1e-7) for a, b in zip(one, other, strict=True))
# %% inputs
({0: 0.1, 2: 0.3}, 0.02, 0.05)
({1: 0.2}, 0.0, 0.1)
