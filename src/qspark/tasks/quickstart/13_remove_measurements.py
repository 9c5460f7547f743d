# %% task  id=quickstart/remove-measurements  difficulty=basic  tags=circuits,measurement
# %% prompt
from qiskit import QuantumCircuit


def remove_measurements(circuit: QuantumCircuit) -> QuantumCircuit:
    """Return the circuit without the measurements at its end; the gates stay as they are.

    In the given circuit each qubit is measured once, after all gates.
    """
# %% solution
    return circuit.remove_final_measurements(inplace=False)
# %% test
from qiskit import QuantumCircuit
from qiskit.quantum_info import Operator


def check(candidate):
    for n in (2, 3):
        plain = QuantumCircuit(n)
        plain.h(0)
        for qubit in range(n - 1):
            plain.cx(qubit, qubit + 1)
        plain.t(n - 1)
        explicit = QuantumCircuit(n, n)
        explicit.compose(plain, inplace=True)
        explicit.measure(range(n), range(n))
        for circuit in (plain.measure_all(inplace=False), explicit):
            result = candidate(circuit)
            assert isinstance(result, QuantumCircuit), f"expected a QuantumCircuit, got {type(result).__name__}"
            assert result.num_qubits == n, f"expected {n} qubits, got {result.num_qubits}"
            assert "measure" not in result.count_ops(), "a measurement is left"
            assert Operator(result).equiv(Operator(plain)), "the gates have changed"
# %% wrong: the circuit itself
from qiskit import QuantumCircuit


def remove_measurements(circuit: QuantumCircuit) -> QuantumCircuit:
    return circuit
# %% wrong: returns what an operation in place returns
from qiskit import QuantumCircuit


def remove_measurements(circuit: QuantumCircuit) -> QuantumCircuit:
    return circuit.remove_final_measurements()
# %% wrong: only the last measurement
from qiskit import QuantumCircuit


def remove_measurements(circuit: QuantumCircuit) -> QuantumCircuit:
    result = circuit.copy()
    del result.data[-1]
    return result
# %% wrong: gates removed too
from qiskit import QuantumCircuit


def remove_measurements(circuit: QuantumCircuit) -> QuantumCircuit:
    return QuantumCircuit(circuit.num_qubits)
