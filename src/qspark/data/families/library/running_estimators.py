# %% draft  id=library/estimator-one-value  tags=library,primitives
# %% prompt
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorEstimator
from qiskit.quantum_info import SparsePauliOp


def expectation(circuit: QuantumCircuit, terms: dict[str, float]) -> float:
    """Exact expectation value, by StatevectorEstimator, of the observable that is the sum of these Pauli strings with these
    coefficients, in the state that the circuit prepares. The last letter of a string acts on qubit 0.
    """
# %% solution
    observable = SparsePauliOp.from_list(list(terms.items()))
    result = StatevectorEstimator().run([(circuit, observable)]).result()
    return float(result[0].data.evs)
# %% solution: the dictionary is an observable
    return float(StatevectorEstimator().run([(circuit, terms)]).result()[0].data.evs)
# %% wrong: the first letter acts on qubit 0
list(terms.items()) --> [(label[::-1], value) for label, value in terms.items()]
# %% wrong: the coefficients forgotten
SparsePauliOp.from_list(list(terms.items())) --> SparsePauliOp(list(terms))
# %% wrong: the standard error
data.evs --> data.stds
# %% wrong: the result read as before V2
float(result[0].data.evs) --> float(result.values[0])
# %% setup  uses=made
# %% inputs
(made([('x', 0), ('h', 1)], 2), {"IZ": 0.5, "XI": 2.0})
(made([('ry', 0.8, 0), ('cx', 0, 1), ('s', 1)], 2), {"ZI": 1.5, "YX": -1.0, "II": 0.25})
(made([('h', 0), ('cx', 0, 2), ('rx', 0.4, 1)], 3), {"XIX": 1.0, "IYI": 3.0, "IIZ": 0.5})
# %% draft  id=library/estimator-several-observables  tags=library,primitives
# %% prompt
from qiskit import QuantumCircuit


def expectations(circuit: QuantumCircuit, labels: list[str]) -> list[float]:
    """Expectation values of several Pauli strings, such as "XZ" (Z on qubit 0), in the state that a circuit prepares, in
    the order of the list. Use one estimator PUB (V2 primitives) for all of them, without shot noise.
    """
# %% solution
    from qiskit.primitives import StatevectorEstimator
    result = StatevectorEstimator().run([(circuit, labels)]).result()
    return result[0].data.evs.tolist()
# %% solution: of Aer
    from qiskit_aer.primitives import EstimatorV2
    result = EstimatorV2().run([(circuit, labels)]).result()
    return [float(value) for value in result[0].data.evs]
# %% wrong: the sum of them all
    from qiskit.primitives import StatevectorEstimator
    from qiskit.quantum_info import SparsePauliOp
    result = StatevectorEstimator().run([(circuit, SparsePauliOp(labels))]).result()
    return [float(result[0].data.evs)]
# %% wrong: sorted labels
(circuit, labels) --> (circuit, sorted(labels))
# %% wrong: only the first
result[0].data.evs.tolist() --> [float(result[0].data.evs[0])]
# %% wrong: shot noise
StatevectorEstimator().run([(circuit, labels)]) --> StatevectorEstimator().run([(circuit, labels)], precision=0.05)
# %% setup  uses=made
# %% inputs
(made([('h', 0), ('cx', 0, 1)], 2), ["ZZ", "XX", "YY", "IZ"])
(made([('x', 0), ('ry', 0.7, 1)], 2), ["ZI", "IZ", "XI"])
(made([('h', 2), ('t', 2)], 3), ["YII", "XII"])
# %% draft  id=library/estimator-grid  tags=library,primitives
# %% prompt
import numpy as np
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorEstimator


def grid(circuit: QuantumCircuit, labels: list[str], points: list[list[float]]) -> np.ndarray:
    """Exact expectation values of every Pauli label at every point, a list of values in the order of circuit.parameters.
    The result is an array whose rows belong to labels and whose columns belong to points.
    """
# %% solution
    observables = [[label] for label in labels]
    return StatevectorEstimator().run([(circuit, observables, points)]).result()[0].data.evs
# %% solution: one row after another
    job = StatevectorEstimator().run([(circuit, label, points) for label in labels])
    return np.array([pub_result.data.evs for pub_result in job.result()])
# %% wrong: labels and points go together
observables = [[label] for label in labels] --> observables = labels
# %% wrong: rows are points
[0].data.evs --> [0].data.evs.T
# %% wrong: values in the opposite order
(circuit, observables, points) --> (circuit, observables, [point[::-1] for point in points])
# %% wrong: labels read from the left
[[label] for label in labels] --> [[label[::-1]] for label in labels]
# %% setup
def rotated():
    from qiskit import QuantumCircuit
    from qiskit.circuit import Parameter

    circuit = QuantumCircuit(2)
    circuit.ry(Parameter("a"), 0)
    circuit.rx(Parameter("b"), 1)
    circuit.cx(0, 1)
    return circuit
# %% inputs
(rotated(), ["ZI", "IZ"], [[0.3, 1.1], [2.0, 0.4]])
(rotated(), ["XX", "ZY", "IZ"], [[0.3, 1.1], [2.0, 0.4]])
(rotated(), ["IZ"], [[0.1, 0.2], [0.5, 0.9], [1.3, 1.4]])
# %% draft  id=library/estimator-values-by-name  tags=library,primitives
# %% prompt
from qiskit import QuantumCircuit
from qiskit.quantum_info import SparsePauliOp


def energies(circuit: QuantumCircuit, hamiltonian: SparsePauliOp, values: dict[str, list[float]]) -> list[float]:
    """Energies in the states of a parametrised circuit, with StatevectorEstimator. Each parameter's name has its list of
    values, all of one length; entry i of the result belongs to the i-th value of every parameter.
    """
# %% solution
    from qiskit.primitives import StatevectorEstimator
    result = StatevectorEstimator().run([(circuit, hamiltonian, values)]).result()
    return list(result[0].data.evs)
# %% solution: parameters assigned one by one
    from qiskit.primitives import StatevectorEstimator
    points = [dict(zip(values, point)) for point in zip(*values.values())]
    result = StatevectorEstimator().run([(circuit.assign_parameters(point), hamiltonian) for point in points]).result()
    return [float(one.data.evs) for one in result]
# %% wrong: the order of the dictionary taken for that of the circuit
(circuit, hamiltonian, values) --> (circuit, hamiltonian, list(zip(*values.values())))
# %% wrong: only the first values
(circuit, hamiltonian, values) --> (circuit, hamiltonian, {name: one[:1] * len(one) for name, one in values.items()})
# %% wrong: from the last to the first
list(result[0].data.evs) --> list(result[0].data.evs[::-1])
# %% wrong: lists as an array without names
(circuit, hamiltonian, values) --> (circuit, hamiltonian, list(values.values()))
# %% setup
from qiskit.quantum_info import SparsePauliOp


def rotated(*names):
    from qiskit import QuantumCircuit
    from qiskit.circuit import Parameter

    circuit = QuantumCircuit(len(names))
    for qubit, name in enumerate(names):
        circuit.ry(Parameter(name), qubit)
    return circuit
# %% inputs
(rotated("x", "y"), SparsePauliOp(["IZ", "XI"], [1.0, 0.5]), {"y": [0.2, 0.9], "x": [1.0, 2.0]})
(rotated("theta", "phi"), SparsePauliOp(["ZI", "IZ"], [2.0, -1.0]), {"theta": [0.2, 0.4, 0.6], "phi": [0.0, 1.0, 2.0]})
(rotated("a"), SparsePauliOp(["X"]), {"a": [0.5, -0.5]})
# %% draft  id=library/estimator-compiled-circuit  tags=library,primitives,hardware-aware
# %% prompt
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorEstimator
from qiskit.quantum_info import SparsePauliOp


def value_on_device(compiled: QuantumCircuit, observable: SparsePauliOp) -> float:
    """A circuit was compiled for a larger device; here is what transpile returned, with its layout. Compute the exact
    expectation value of an observable on the qubits of the circuit as it was before it was compiled.
    """
# %% solution
    laid_out = observable.apply_layout(compiled.layout)
    return float(StatevectorEstimator().run([(compiled, laid_out)]).result()[0].data.evs)
# %% solution: the places read off the layout
    places = compiled.layout.final_index_layout()
    laid_out = observable.apply_layout(places, num_qubits=compiled.num_qubits)
    return float(StatevectorEstimator().run([(compiled, laid_out)]).result()[0].data.evs)
# %% wrong: padded with identities only
observable.apply_layout(compiled.layout) --> observable.apply_layout(None, num_qubits=compiled.num_qubits)
# %% wrong: places before routing
observable.apply_layout(compiled.layout) --> observable.apply_layout(compiled.layout.initial_index_layout(filter_ancillas=True), compiled.num_qubits)
# %% wrong: the observable as it was
observable.apply_layout(compiled.layout) --> observable
# %% setup
from qiskit.quantum_info import SparsePauliOp


def compiled(gates, places, final):
    """As transpile would place three qubits on five, with swaps at the end that its layout tells of."""
    from qiskit import QuantumCircuit
    from qiskit.circuit import QuantumRegister
    from qiskit.transpiler import Layout, TranspileLayout

    before, after = QuantumRegister(3, "q"), QuantumCircuit(5)
    ancillas = QuantumRegister(2, "ancilla")
    order = [*places, *(place for place in range(5) if place not in places)]
    for name, *where in gates:
        number = 1 if name.startswith("r") else 0
        getattr(after, name)(*where[:number], *(places[one] for one in where[number:]))
    after.swap(*final)
    moved = {final[0]: final[1], final[1]: final[0]}
    after._layout = TranspileLayout(
        initial_layout=Layout(dict(zip([*before, *ancillas], order))),
        input_qubit_mapping={bit: index for index, bit in enumerate([*before, *ancillas])},
        final_layout=Layout({bit: moved.get(index, index) for index, bit in enumerate(after.qubits)}),
        _input_qubit_count=3,
        _output_qubit_list=after.qubits,
    )
    return after
# %% inputs
(compiled([('ry', 0.7, 0), ('cx', 0, 1)], [3, 1, 0], (3, 4)), SparsePauliOp(["IIZ", "IXX"], [1.0, 0.5]))
(compiled([('rx', 0.4, 2), ('x', 1), ('h', 0)], [2, 4, 1], (1, 0)), SparsePauliOp(["YII", "IZI", "IIX"], [1.0, 2.0, 4.0]))
# %% draft  id=library/estimator-shots-behind-precision  tags=library,primitives
# %% prompt
from qiskit import QuantumCircuit
from qiskit.primitives import BackendEstimatorV2


def shots_spent(circuit: QuantumCircuit, label: str, precision: float) -> int:
    """Let BackendEstimatorV2 with an AerSimulator as backend estimate a Pauli label to this precision. Return the number of
    shots it has used, which the metadata of the PUB's result tells.
    """
# %% solution
    from qiskit_aer import AerSimulator
    estimator = BackendEstimatorV2(backend=AerSimulator())
    result = estimator.run([(circuit, label)], precision=precision).result()
    return result[0].metadata["shots"]
# %% solution: the precision in the PUB
    from qiskit_aer import AerSimulator
    estimator = BackendEstimatorV2(backend=AerSimulator())
    return estimator.run([(circuit, label, None, precision)]).result()[0].metadata["shots"]
# %% wrong: the default precision
estimator.run([(circuit, label)], precision=precision) --> estimator.run([(circuit, label)])
# %% wrong: the metadata of the whole job
result[0].metadata["shots"] --> result.metadata["shots"]
# %% wrong: the precision that was asked for
result[0].metadata["shots"] --> result[0].metadata["target_precision"]
# %% wrong: one over the precision
result[0].metadata["shots"] --> round(1 / precision)
# %% setup  uses=made
# %% inputs
(made([('h', 0)], 1), "X", 0.1)
(made([('x', 0), ('cx', 0, 1)], 2), "ZZ", 0.03)
# %% draft  id=library/estimator-variance  tags=library,primitives
# %% prompt
from qiskit import QuantumCircuit
from qiskit.quantum_info import SparsePauliOp


def variance(circuit: QuantumCircuit, observable: SparsePauliOp) -> float:
    """Variance <A^2> - <A>^2 of a Hermitian observable A in the state that the circuit prepares, from one job of
    StatevectorEstimator.
    """
# %% solution
    from qiskit.primitives import StatevectorEstimator
    squared = (observable @ observable).simplify()
    mean, mean_of_square = StatevectorEstimator().run([(circuit, [observable, squared])]).result()[0].data.evs
    return float(mean_of_square - mean**2)
# %% solution: in two PUBs
    from qiskit.primitives import StatevectorEstimator
    squared = observable.compose(observable)
    first, second = StatevectorEstimator().run([(circuit, observable), (circuit, squared)]).result()
    return float(second.data.evs - first.data.evs ** 2)
# %% wrong: the deviation that the estimator reports
return float(mean_of_square - mean**2) --> return float(StatevectorEstimator().run([(circuit, observable)]).result()[0].data.stds)
# %% wrong: the mean not squared
mean**2) --> mean)
# %% wrong: coefficients squared only
(observable @ observable).simplify() --> SparsePauliOp(observable.paulis, observable.coeffs**2)
# %% wrong: the standard deviation
float(mean_of_square - mean**2) --> float((mean_of_square - mean**2) ** 0.5)
# %% setup  uses=made
from qiskit.quantum_info import SparsePauliOp
# %% inputs
(made([('h', 0)], 1), SparsePauliOp(["Z", "X"], [2.0, 1.0]))
(made([('ry', 0.6, 0), ('cx', 0, 1)], 2), SparsePauliOp(["ZI", "XX", "IZ"], [0.5, 1.0, 0.5]))
