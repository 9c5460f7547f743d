# %% draft  id=hardware/noise/$noise_id/extrapolated  about=noise  tags=hardware-aware,noise,error-mitigation
# %% prompt
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import DensityMatrix, Kraus, SparsePauliOp


def extrapolated(circuit: QuantumCircuit, observable: SparsePauliOp, p: float) -> float:
    """Zero-noise extrapolation, simulated exactly. Each gate of the circuit (no measurements, no barriers) is followed, on
    each of its qubits, by $noise_says. Fold globally: for scale factors 1, 3 and 5 run C, then 0, 1 or 2 times the inverse
    of C followed by C, with noise after every gate of all of these. Return the value at scale factor 0 of the parabola
    through the three expectation values, which start from |0...0>.
    """
# %% solution
    $noise_kraus
    channel = Kraus(kraus)
    values = []
    for folds in range(3):
        folded = circuit.copy()
        for _ in range(folds):
            folded = folded.compose(circuit.inverse()).compose(circuit)
        state = DensityMatrix.from_label("0" * circuit.num_qubits)
        for instruction in folded.data:
            qubits = [folded.find_bit(qubit).index for qubit in instruction.qubits]
            state = state.evolve(instruction.operation, qubits)
            for qubit in qubits:
                state = state.evolve(channel, [qubit])
        values.append(state.expectation_value(observable).real)
    return (15 * values[0] - 10 * values[1] + 3 * values[2]) / 8
# %% wrong: a straight line
return (15 * values[0] - 10 * values[1] + 3 * values[2]) / 8 --> return float(np.polyfit([1, 3, 5], values, 1)[-1])
# %% wrong: scale factors 1, 2 and 3
return (15 * values[0] - 10 * values[1] + 3 * values[2]) / 8 --> return 3 * values[0] - 3 * values[1] + values[2]
# %% wrong: the circuit repeated without its inverse
compose(circuit.inverse()).compose(circuit) --> compose(circuit).compose(circuit)
# %% wrong: no extrapolation
return (15 * values[0] - 10 * values[1] + 3 * values[2]) / 8 --> return values[0]
# %% wrong: folded once too few
range(3) --> (0, 0, 1)
# %% setup  uses=made
# %% inputs
(made([("ry", 0.8, 0), ("cx", 0, 1), ("rx", 0.4, 1), ("t", 0)], 2), SparsePauliOp(["ZZ", "XI", "IY"], [1.0, 0.5, 0.3]), 0.04)
(made([("h", 0), ("t", 0), ("ry", 0.5, 0)], 1), SparsePauliOp(["Z", "X", "Y"], [1.0, -0.7, 0.4]), 0.1)
