# %% task  id=quickstart/parameter-shift  difficulty=advanced  tags=parameterised,algorithms,observables
# %% prompt
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import SparsePauliOp


def gradient(circuit: QuantumCircuit, observable: SparsePauliOp, values: list[float]) -> np.ndarray:
    """Return the gradient of <observable> with respect to the parameters of a circuit.

    The circuit prepares its state from |0...0>. Parameters occur only as the plain angle of RX, RY and
    RZ gates, but one parameter may occur in several gates. values holds the parameter values in the
    order of circuit.parameters, and entry i of the result (a real array) is the derivative with respect
    to parameter i, right to 1e-6.
    """
# %% solution
    from qiskit.quantum_info import Statevector

    binding = dict(zip(circuit.parameters, values, strict=True))

    def energy(shifted: int, shift: float) -> float:
        bound = circuit.copy_empty_like()
        for position, step in enumerate(circuit.data):
            operation = step.operation
            if operation.params and operation.params[0] in binding:
                angle = binding[operation.params[0]] + (shift if position == shifted else 0.0)
                operation = type(operation)(angle)
            bound.append(operation, step.qubits)
        return Statevector(bound).expectation_value(observable).real

    result = np.zeros(len(values))
    order = list(circuit.parameters)
    for position, step in enumerate(circuit.data):
        # The product rule: every gate that uses a parameter is shifted on its own.
        if step.operation.params and step.operation.params[0] in binding:
            difference = energy(position, np.pi / 2) - energy(position, -np.pi / 2)
            result[order.index(step.operation.params[0])] += difference / 2
    return result
# %% test
import numpy as np
from qiskit import QuantumCircuit
from qiskit.circuit import Parameter, ParameterVector
from qiskit.quantum_info import SparsePauliOp


def check(candidate):
    matrices = {
        "rx": np.array([[0, 1], [1, 0]]),
        "ry": np.array([[0, -1j], [1j, 0]]),
        "rz": np.diag([1, -1]),
    }

    def state_and_gradient(n, gates, angles, hamiltonian):
        """Derivatives of the state, carried along gate by gate."""

        def on(matrix, qubit):
            return np.kron(np.kron(np.eye(2 ** (n - 1 - qubit)), matrix), np.eye(2**qubit))

        state = np.zeros(2**n, dtype=complex)
        state[0] = 1
        slopes = {name: np.zeros(2**n, dtype=complex) for name in angles}
        for gate in gates:
            if gate[0] == "cx":
                source, target = gate[1:]
                order = [x ^ (1 << target) if x >> source & 1 else x for x in range(2**n)]
                state = state[order]
                slopes = {name: slope[order] for name, slope in slopes.items()}
                continue
            name, angle, qubit = gate
            generator = on(matrices[name], qubit)
            value = angles[angle]
            u = np.cos(value / 2) * np.eye(2**n) - 1j * np.sin(value / 2) * generator
            slopes = {key: u @ slope for key, slope in slopes.items()}
            state = u @ state
            slopes[angle] = slopes[angle] - 0.5j * generator @ state
        return {name: 2 * np.real(state.conj() @ hamiltonian @ slope) for name, slope in slopes.items()}

    single = [("ry", "t", 0)]
    shared = [("rx", "b", 0), ("ry", "a", 1), ("cx", 0, 1), ("rz", "b", 1), ("ry", "b", 0), ("rx", "a", 1)]
    vector = [("ry", f"v[{k}]", k % 3) for k in range(11)]
    vector[3:3] = [("cx", 0, 1), ("cx", 1, 2)]
    vector[9:9] = [("rz", "v[2]", 1), ("cx", 2, 0)]
    cases = [
        (1, single, [("Z", 1.0)]),
        (1, single, [("X", 0.5), ("Z", -0.3)]),
        (2, shared, [("ZI", 1.0), ("XX", 0.4), ("IY", -0.8)]),
        (3, vector, [("ZZI", 0.7), ("IXX", -1.2), ("YIY", 0.5), ("IIZ", 0.9)]),
    ]
    rng = np.random.default_rng(12)
    for n, gates, terms in cases:
        elements = ParameterVector("v", 11)
        known = {element.name: element for element in elements}
        circuit = QuantumCircuit(n)
        for gate in gates:
            if gate[0] == "cx":
                circuit.cx(*gate[1:])
            else:
                known.setdefault(gate[1], Parameter(gate[1]))
                getattr(circuit, gate[0])(known[gate[1]], gate[2])
        observable = SparsePauliOp.from_list(terms)
        names = [parameter.name for parameter in circuit.parameters]
        for _ in range(2):
            values = rng.uniform(-3, 3, len(names)).tolist()
            slopes = state_and_gradient(n, gates, dict(zip(names, values)), observable.to_matrix())
            expected = np.array([slopes[name] for name in names])
            result = candidate(circuit.copy(), observable, list(values))
            assert isinstance(result, np.ndarray), f"expected a numpy array, got {type(result).__name__}"
            assert result.shape == expected.shape, f"expected shape {expected.shape}, got {result.shape}"
            assert np.allclose(result, expected, atol=1e-6), f"{n} qubits: expected {expected}, got {result}"
# %% wrong: shifts all gates of a parameter at once
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import SparsePauliOp, Statevector


def gradient(circuit: QuantumCircuit, observable: SparsePauliOp, values: list[float]) -> np.ndarray:
    def energy(point):
        return Statevector(circuit.assign_parameters(point)).expectation_value(observable).real

    result = []
    for i in range(len(values)):
        up, down = list(values), list(values)
        up[i] += np.pi / 2
        down[i] -= np.pi / 2
        result.append((energy(up) - energy(down)) / 2)
    return np.array(result)
# %% wrong: factor one half missing
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import SparsePauliOp, Statevector


def gradient(circuit: QuantumCircuit, observable: SparsePauliOp, values: list[float]) -> np.ndarray:
    def energy(point):
        return Statevector(circuit.assign_parameters(point)).expectation_value(observable).real

    eps = 1e-5
    result = []
    for i in range(len(values)):
        up, down = list(values), list(values)
        up[i] += eps
        down[i] -= eps
        result.append((energy(up) - energy(down)) / eps)
    return np.array(result)
# %% wrong: one-sided difference with a coarse step
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import SparsePauliOp, Statevector


def gradient(circuit: QuantumCircuit, observable: SparsePauliOp, values: list[float]) -> np.ndarray:
    def energy(point):
        return Statevector(circuit.assign_parameters(point)).expectation_value(observable).real

    result = []
    for i in range(len(values)):
        up = list(values)
        up[i] += 1e-3
        result.append((energy(up) - energy(values)) / 1e-3)
    return np.array(result)
# %% wrong: opposite sign
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import SparsePauliOp, Statevector


def gradient(circuit: QuantumCircuit, observable: SparsePauliOp, values: list[float]) -> np.ndarray:
    def energy(point):
        return Statevector(circuit.assign_parameters(point)).expectation_value(observable).real

    result = []
    for i in range(len(values)):
        up, down = list(values), list(values)
        up[i] += 1e-5
        down[i] -= 1e-5
        result.append((energy(down) - energy(up)) / 2e-5)
    return np.array(result)
# %% wrong: order in which the gates use the parameters
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import SparsePauliOp, Statevector


def gradient(circuit: QuantumCircuit, observable: SparsePauliOp, values: list[float]) -> np.ndarray:
    used = []
    for step in circuit.data:
        used += [p for p in step.operation.params if p not in used]

    def energy(point):
        return Statevector(circuit.assign_parameters(dict(zip(used, point)))).expectation_value(observable).real

    result = []
    for i in range(len(values)):
        up, down = list(values), list(values)
        up[i] += 1e-5
        down[i] -= 1e-5
        result.append((energy(up) - energy(down)) / 2e-5)
    return np.array(result)
