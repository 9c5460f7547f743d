# %% task  id=quickstart/expectation-table  difficulty=intermediate  tags=primitives,parameterised,observables
# %% prompt
import numpy as np
from qiskit import QuantumCircuit


def expectation_table(circuit: QuantumCircuit, observables: list[str], points: list[list[float]]) -> np.ndarray:
    """Return the exact expectation values of several Pauli strings at several parameter points.

    The entry in row i and column j of the returned real array is the expectation value of
    observables[j] (qubit 0 on the right) when the circuit's parameters, in the order of
    circuit.parameters, have the values points[i]. The shape is (len(points), len(observables)). Results
    must be right to 1e-9.
    """
# %% solution
    from qiskit.primitives import StatevectorEstimator

    values = np.asarray(points, dtype=float)[:, np.newaxis, :]  # a new axis to broadcast against the observables
    return StatevectorEstimator().run([(circuit, observables, values)]).result()[0].data.evs
# %% test
import numpy as np
from qiskit import QuantumCircuit
from qiskit.circuit import Parameter
from qiskit.quantum_info import Pauli, Statevector


def check(candidate):
    z, a = Parameter("z"), Parameter("a")
    circuit = QuantumCircuit(2)
    circuit.ry(z, 0)
    circuit.cx(0, 1)
    circuit.rx(a, 1)
    circuit.rz(z, 0)
    rng = np.random.default_rng(6)
    cases = [
        (["ZI", "IZ", "XX"], rng.uniform(-3, 3, (3, 2))),
        (["XY", "ZZ"], rng.uniform(-3, 3, (4, 2))),
        (["ZZ", "YX", "IX", "II"], rng.uniform(-3, 3, (1, 2))),
        (["YI"], rng.uniform(-3, 3, (5, 2))),
    ]
    for observables, points in cases:
        table = candidate(circuit, list(observables), points.tolist())
        assert isinstance(table, np.ndarray), f"expected a numpy array, got {type(table).__name__}"
        shape = (len(points), len(observables))
        assert table.shape == shape, f"expected shape {shape}, got {table.shape}"
        states = [Statevector(circuit.assign_parameters({a: point[0], z: point[1]})) for point in points]
        expected = np.array([[state.expectation_value(Pauli(p)).real for p in observables] for state in states])
        assert np.allclose(table, expected, atol=1e-9), f"{observables}: expected\n{expected}\ngot\n{table}"
# %% wrong: rows and columns exchanged
import numpy as np
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorEstimator


def expectation_table(circuit: QuantumCircuit, observables: list[str], points: list[list[float]]) -> np.ndarray:
    column = [[observable] for observable in observables]
    return StatevectorEstimator().run([(circuit, column, points)]).result()[0].data.evs
# %% wrong: pairs observables with points
import numpy as np
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorEstimator


def expectation_table(circuit: QuantumCircuit, observables: list[str], points: list[list[float]]) -> np.ndarray:
    return StatevectorEstimator().run([(circuit, observables, points)]).result()[0].data.evs
# %% wrong: parameters in the order of their use
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Pauli, Statevector


def expectation_table(circuit: QuantumCircuit, observables: list[str], points: list[list[float]]) -> np.ndarray:
    used = []
    for step in circuit.data:
        for angle in step.operation.params:
            used += [p for p in angle.parameters if p not in used]
    table = []
    for point in points:
        state = Statevector(circuit.assign_parameters(dict(zip(used, point))))
        table.append([state.expectation_value(Pauli(o)).real for o in observables])
    return np.array(table)
# %% wrong: adds the observables up
import numpy as np
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorEstimator
from qiskit.quantum_info import SparsePauliOp


def expectation_table(circuit: QuantumCircuit, observables: list[str], points: list[list[float]]) -> np.ndarray:
    return StatevectorEstimator().run([(circuit, SparsePauliOp(observables), points)]).result()[0].data.evs
