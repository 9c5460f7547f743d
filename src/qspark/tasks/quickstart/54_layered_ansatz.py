# %% task  id=quickstart/layered-ansatz  difficulty=intermediate  tags=parameterised,circuits
# %% prompt
from qiskit import QuantumCircuit


def layered_ansatz(n: int, layers: int) -> QuantumCircuit:
    """Return a parameterised circuit on n qubits made of layers of RY rotations and CX chains.

    Each of the layers is RY on every qubit, followed by CX with control q and target q + 1 for q = 0,
    1, ..., n - 2 in this order. One last RY on every qubit follows after the last layer. The angles are
    the elements of a ParameterVector called "θ" of length n * (layers + 1): rotation layer k (k = 0 is
    the first) has the angle θ[k * n + q] on qubit q.
    """
# %% solution
    from qiskit.circuit import ParameterVector

    theta = ParameterVector("θ", n * (layers + 1))
    circuit = QuantumCircuit(n)
    for k in range(layers + 1):
        for qubit in range(n):
            circuit.ry(theta[k * n + qubit], qubit)
        if k < layers:
            for qubit in range(n - 1):
                circuit.cx(qubit, qubit + 1)
    return circuit
# %% test
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def check(candidate):
    rng = np.random.default_rng(8)
    for n, layers in ((2, 1), (3, 2), (3, 4), (1, 2), (4, 0)):
        ansatz = candidate(n, layers)
        assert isinstance(ansatz, QuantumCircuit), f"expected a QuantumCircuit, got {type(ansatz).__name__}"
        assert ansatz.num_qubits == n, f"expected {n} qubits, got {ansatz.num_qubits}"
        names = {parameter.name for parameter in ansatz.parameters}
        expected_names = {f"θ[{k}]" for k in range(n * (layers + 1))}
        assert names == expected_names, (
            f"n={n}, layers={layers}: expected {sorted(expected_names)}, got {sorted(names)}"
        )
        angles = rng.uniform(-np.pi, np.pi, n * (layers + 1))
        expected = QuantumCircuit(n)
        for k in range(layers + 1):
            for qubit in range(n):
                expected.ry(angles[k * n + qubit], qubit)
            if k < layers:
                for qubit in range(n - 1):
                    expected.cx(qubit, qubit + 1)
        bound = ansatz.assign_parameters(list(angles))
        same = Statevector(bound).equiv(Statevector(expected))
        assert same, f"n={n}, layers={layers}: the bound circuit prepares another state"
# %% wrong: no last rotations
from qiskit import QuantumCircuit
from qiskit.circuit import ParameterVector


def layered_ansatz(n: int, layers: int) -> QuantumCircuit:
    theta = ParameterVector("θ", n * layers)
    circuit = QuantumCircuit(n)
    for k in range(layers):
        for qubit in range(n):
            circuit.ry(theta[k * n + qubit], qubit)
        for qubit in range(n - 1):
            circuit.cx(qubit, qubit + 1)
    return circuit
# %% wrong: chain also after the last rotations
from qiskit import QuantumCircuit
from qiskit.circuit import ParameterVector


def layered_ansatz(n: int, layers: int) -> QuantumCircuit:
    theta = ParameterVector("θ", n * (layers + 1))
    circuit = QuantumCircuit(n)
    for k in range(layers + 1):
        for qubit in range(n):
            circuit.ry(theta[k * n + qubit], qubit)
        for qubit in range(n - 1):
            circuit.cx(qubit, qubit + 1)
    return circuit
# %% wrong: angles counted along the qubit
from qiskit import QuantumCircuit
from qiskit.circuit import ParameterVector


def layered_ansatz(n: int, layers: int) -> QuantumCircuit:
    theta = ParameterVector("θ", n * (layers + 1))
    circuit = QuantumCircuit(n)
    for k in range(layers + 1):
        for qubit in range(n):
            circuit.ry(theta[qubit * (layers + 1) + k], qubit)
        if k < layers:
            for qubit in range(n - 1):
                circuit.cx(qubit, qubit + 1)
    return circuit
# %% wrong: single parameters, whose order is alphabetical
from qiskit import QuantumCircuit
from qiskit.circuit import Parameter


def layered_ansatz(n: int, layers: int) -> QuantumCircuit:
    theta = [Parameter(f"θ[{k}]") for k in range(n * (layers + 1))]
    circuit = QuantumCircuit(n)
    for k in range(layers + 1):
        for qubit in range(n):
            circuit.ry(theta[k * n + qubit], qubit)
        if k < layers:
            for qubit in range(n - 1):
                circuit.cx(qubit, qubit + 1)
    return circuit
# %% wrong: entangles in a ring
from qiskit import QuantumCircuit
from qiskit.circuit import ParameterVector


def layered_ansatz(n: int, layers: int) -> QuantumCircuit:
    theta = ParameterVector("θ", n * (layers + 1))
    circuit = QuantumCircuit(n)
    for k in range(layers + 1):
        for qubit in range(n):
            circuit.ry(theta[k * n + qubit], qubit)
        if k < layers and n > 1:
            for qubit in range(n):
                circuit.cx(qubit, (qubit + 1) % n)
    return circuit
