# %% draft  id=hardware/noise/$noise_id/after-gates  about=noise  tags=hardware-aware,noise
# %% prompt
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import DensityMatrix, Kraus


def noisy_state(circuit: QuantumCircuit, p: float) -> DensityMatrix:
    """State that a circuit without measurements makes of |0...0> if, right after every gate, each qubit that the gate acted
    on suffers $noise_says. Barriers are no gates.
    """
# %% solution
    $noise_kraus
    channel = Kraus(kraus)
    state = DensityMatrix.from_label("0" * circuit.num_qubits)
    for instruction in circuit.data:
        if instruction.operation.name == "barrier":
            continue
        qubits = [circuit.find_bit(qubit).index for qubit in instruction.qubits]
        state = state.evolve(instruction.operation, qubits)
        for qubit in qubits:
            state = state.evolve(channel, [qubit])
    return state
# %% solution: by Aer
    from qiskit_aer import AerSimulator
    from qiskit_aer.noise import NoiseModel
    $noise_error
    model = NoiseModel()
    names = {one.operation.name for one in circuit.data if one.operation.name != "barrier"}
    narrow = {one.operation.name for one in circuit.data if len(one.qubits) == 1} & names
    model.add_all_qubit_quantum_error(error, list(narrow))
    model.add_all_qubit_quantum_error(error.tensor(error), list(names - narrow))
    run = circuit.copy()
    run.save_density_matrix()
    simulator = AerSimulator(method="density_matrix", noise_model=model, basis_gates=model.basis_gates)
    return DensityMatrix(simulator.run(run).result().data()["density_matrix"])
# %% wrong: noise on the first qubit of a gate only
for qubit in qubits: --> for qubit in qubits[:1]:
# %% wrong: noise on all qubits after every gate
for qubit in qubits: --> for qubit in range(circuit.num_qubits):
# %% wrong: noise once at the end
state = state.evolve(channel, [qubit]) --> state = state.evolve(channel, [qubit]) if instruction is circuit.data[-1] else state
# %% wrong: noise twice
for qubit in qubits: --> for qubit in [k for k in qubits for _ in range(2)]:
# %% wrong: an ideal circuit
    return DensityMatrix(circuit)
# %% setup  uses=made
# %% inputs
(made([("ry", 0.8, 0), ("cx", 0, 1), ("h", 2), ("t", 1)], 3), 0.1)
(made([("x", 0), ("barrier", 0, 1), ("h", 0), ("cx", 1, 0), ("ry", 0.4, 1)], 2), 0.25)
(made([("x", 1), ("ry", 0.3, 1)], 2), 0.05)
