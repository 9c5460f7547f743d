# %% draft  id=advanced/$spin_id/parameter-shift  about=spin  tags=advanced,primitives,variational,gradients
# %% prompt
import numpy as np
from qiskit.circuit import QuantumCircuit
from qiskit.primitives import StatevectorEstimator
from qiskit.quantum_info import SparsePauliOp


def gradient(circuit: QuantumCircuit, values: list[float]) -> np.ndarray:
    """Gradient of the energy <H> with H = $spin_says. The circuit has one parameter per value (in the order of
    circuit.parameters), each in exactly one rotation rx, ry, rz, rxx, ryy or rzz, as its whole angle. Exact, by the
    parameter-shift rule, one entry per parameter.
    """
# %% solution
    observable = SparsePauliOp.from_list($spin_terms)
    values = np.asarray(values, dtype=float)
    shifted = []
    for k in range(len(values)):
        for sign in (1, -1):
            moved = values.copy()
            moved[k] += sign * np.pi / 2
            shifted.append(moved)
    energies = StatevectorEstimator().run([(circuit, observable, np.array(shifted))]).result()[0].data.evs
    return (energies[0::2] - energies[1::2]) / 2
# %% solution: by the derivative of a trigonometric polynomial
    from qiskit.quantum_info import Statevector
    observable = SparsePauliOp.from_list($spin_terms)

    def energy(point):
        return Statevector(circuit.assign_parameters(point)).expectation_value(observable).real

    found = []
    for k in range(len(values)):
        points = []
        for shift in (0.3, -0.3):
            point = list(values)
            point[k] += shift
            points.append(energy(point))
        found.append((points[0] - points[1]) / (2 * np.sin(0.3)))
    return np.array(found)
# %% wrong: without the factor one half
energies[1::2]) / 2 --> energies[1::2])
# %% wrong: a shift by pi
sign * np.pi / 2 --> sign * np.pi / 4
# %% wrong: the opposite sign
energies[0::2] - energies[1::2] --> energies[1::2] - energies[0::2]
# %% wrong: shifts add up
moved = values.copy() --> moved = values
# %% setup
def ansatz(kinds):
    from qiskit.circuit import ParameterVector

    n = $spin_qubits
    angles = ParameterVector("x", len(kinds))
    circuit = QuantumCircuit(n)
    for k, (kind, angle) in enumerate(zip(kinds, angles)):
        where = [k % n] if len(kind) == 2 else [k % n, (k + 1) % n]
        getattr(circuit, kind)(angle, *where)
        if k % 3 == 2:
            circuit.cx((k + 1) % n, k % n)
    return circuit
# %% inputs
(ansatz(["ry", "rx", "ry", "rzz", "rx"]), [0.4, 1.1, -0.3, 0.8, 0.2])
(ansatz(["rx", "ry", "rxx", "ry", "rz", "ryy", "rx", "ry"]), [0.1, 0.9, 0.5, -1.2, 2.0, 0.7, 0.3, -0.6])
