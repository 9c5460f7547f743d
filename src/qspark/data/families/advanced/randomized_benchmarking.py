# %% draft  id=advanced/benchmarks/rb-sequence  tags=advanced,benchmarking,clifford
# %% prompt
from qiskit import QuantumCircuit
from qiskit.quantum_info import Clifford


def rb_circuit(elements: list[Clifford], interleaved: str | None) -> QuantumCircuit:
    """Randomized-benchmarking circuit: the Clifford elements (all on the same n qubits) in the given order, after each of them
    the two-qubit gate called interleaved ("cx" or "cz") on qubits 0 and 1 unless it is None, then one more Clifford that
    brings every state back, up to global phase. A barrier over all qubits between any two consecutive parts (elements,
    interleaved gates, inverse); at the end measure qubit k into classical bit k of the circuit's n bits.
    """
# %% solution
    n = elements[0].num_qubits
    circuit = QuantumCircuit(n, n)
    parts = []
    for element in elements:
        parts.append(element.to_circuit())
        if interleaved is not None:
            gate = QuantumCircuit(n)
            getattr(gate, interleaved)(0, 1)
            parts.append(gate)
    total = Clifford(QuantumCircuit(n))
    for part in parts:
        circuit.compose(part, range(n), inplace=True)
        circuit.barrier()
        total = total.compose(Clifford(part))
    circuit.compose(total.adjoint().to_circuit(), range(n), inplace=True)
    circuit.measure(range(n), range(n))
    return circuit
# %% wrong: the product in the opposite order
total.compose(Clifford(part)) --> Clifford(part).compose(total)
# %% wrong: no inverse at the end
circuit.compose(total.adjoint().to_circuit(), range(n), inplace=True) --> pass
# %% wrong: the product for its inverse
total.adjoint().to_circuit() --> total.to_circuit()
# %% wrong: nothing interleaved
if interleaved is not None: --> if interleaved == "":
# %% wrong: no barriers
circuit.barrier() --> pass
# %% check: parts between barriers that differ
len(sections(found)) == len(sections(expected)) and all(circuits_difference(a, b) is None for a, b in zip(sections(found), sections(expected)))
# %% setup
from qspark.quantum.circuits import circuits_difference


def sections(circuit):
    found = [circuit.copy_empty_like()]
    for one in circuit.data:
        if one.operation.name == "barrier":
            found.append(circuit.copy_empty_like())
        elif one.operation.name != "measure":
            found[-1].append(one)
    while len(found) > 1 and not found[-1].data:  # a barrier before measuring begins no part
        found.pop()
    return found


def some(n, *seeds):
    from qiskit.quantum_info import random_clifford

    return [random_clifford(n, seed=seed) for seed in seeds]
# %% inputs
(some(2, 1, 2, 3), None)
(some(2, 4, 5), "cx")
(some(3, 6, 7), "cz")
(some(1, 8, 9, 10), None)
