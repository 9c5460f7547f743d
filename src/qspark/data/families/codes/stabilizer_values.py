# %% draft  id=codes/$code_id/stabilizer-values  about=code  tags=error-correction,stabilizer,primitives
# %% prompt
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorEstimator


def stabilizer_values(circuits: list[QuantumCircuit]) -> list[list[float]]:
    """Exact expectation values of the stabilizer generators of $code_says, $code_generators, in the states that circuits
    on $code_state_qubits qubits prepare from |0...0>. In every label the rightmost letter acts on qubit 0. Run all
    circuits in one job of a StatevectorEstimator. The result has one list for each circuit, with one number for each
    generator, in the given order.
    """
# %% solution
    generators = $code_generators
    estimator = StatevectorEstimator()
    job = estimator.run([(circuit, generators) for circuit in circuits])
    return [pub_result.data.evs.tolist() for pub_result in job.result()]
# %% solution: with broadcasting against a column
    from qiskit.quantum_info import SparsePauliOp

    column = [[SparsePauliOp(label)] for label in $code_generators]
    result = StatevectorEstimator().run([(circuit, column) for circuit in circuits]).result()
    return [[float(row[0]) for row in one.data.evs] for one in result]
# %% solution: without primitives
    from qiskit.quantum_info import Pauli, Statevector

    states = [Statevector(circuit) for circuit in circuits]
    return [[float(state.expectation_value(Pauli(label)).real) for label in $code_generators] for state in states]
# %% wrong: the sum of the generators instead of each
    from qiskit.quantum_info import SparsePauliOp

    job = StatevectorEstimator().run([(circuit, SparsePauliOp($code_generators)) for circuit in circuits])
    return [[float(result.data.evs)] for result in job.result()]
# %% wrong: the generators of the last circuit only
return [pub_result.data.evs.tolist() for pub_result in job.result()] --> return [pub_result.data.evs.tolist() for pub_result in [job.result()[-1]] * len(circuits)]
# %% wrong: an old way to the values
return [pub_result.data.evs.tolist() for pub_result in job.result()] --> return job.result().values.tolist()
# %% wrong: standard deviations
return [pub_result.data.evs.tolist() for pub_result in job.result()] --> return [pub_result.data.stds.tolist() for pub_result in job.result()]
# %% setup  uses=made
# %% inputs
([made([], $code_state_qubits)],)
([made([("h", 0), ("cx", 0, 1), ("ry", 0.4, 2)], $code_state_qubits), made([("x", 0), ("rx", 0.9, 1)], $code_state_qubits)],)
([made([("h", q) for q in range($code_state_qubits)], $code_state_qubits)],)
([made([("ry", 0.3 + 0.2 * q, q) for q in range($code_state_qubits)] + [("cz", 0, 1)], $code_state_qubits), made([("x", 1)], $code_state_qubits)],)
