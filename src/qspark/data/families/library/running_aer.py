# %% draft  id=library/aer-snapshots-of-state  tags=library,simulation
# %% prompt
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector
from qiskit_aer import AerSimulator


def states_along_the_way(parts: list[QuantumCircuit]) -> list[Statevector]:
    """Parts are circuits on the same qubits, without measurements, that follow one another from |0...0>. In one run of
    AerSimulator save the state vector after each of them, and return these states in order.
    """
# %% solution
    circuit = QuantumCircuit(parts[0].num_qubits)
    for number, part in enumerate(parts):
        circuit.compose(part, inplace=True)
        circuit.save_statevector(label=f"after_{number}")
    data = AerSimulator(method="statevector").run(circuit).result().data()
    return [data[f"after_{number}"] for number in range(len(parts))]
# %% wrong: what compose returns is lost
circuit.compose(part, inplace=True) --> circuit.compose(part)
# %% wrong: one label for all
label=f"after_{number}" --> label="after"
data[f"after_{number}"] --> data["after"]
# %% wrong: only the last state
[data[f"after_{number}"] for number in range(len(parts))] --> [data[f"after_{len(parts) - 1}"]] * len(parts)
# %% wrong: parts put in front
circuit.compose(part, inplace=True) --> circuit.compose(part, front=True, inplace=True)
# %% setup  uses=made
# %% inputs
([made([('h', 0)], 2), made([('cx', 0, 1)], 2), made([('s', 1), ('h', 0)], 2)],)
([made([('x', 2), ('ry', 0.4, 0)], 3), made([('swap', 0, 2), ('h', 1)], 3)],)
# %% draft  id=library/aer-shot-memory  tags=library,simulation,measurement
# %% prompt
from qiskit import QuantumCircuit


def last_register_of_each_shot(circuit: QuantumCircuit, shots: int) -> list[int]:
    """Run a circuit with two or more classical registers on AerSimulator with memory, so that outcomes are told shot by
    shot. Return for each shot the value, as an integer, of the register that was added to the circuit last.
    """
# %% solution
    from qiskit_aer import AerSimulator
    memory = AerSimulator().run(circuit, shots=shots, memory=True).result().get_memory()
    return [int(outcome.split()[0], 2) for outcome in memory]
# %% solution: with the V2 sampler
    from qiskit_aer.primitives import SamplerV2
    bits = SamplerV2().run([circuit], shots=shots).result()[0].data[circuit.cregs[-1].name]
    return [int(outcome, 2) for outcome in bits.get_bitstrings()]
# %% wrong: the register added first
outcome.split()[0] --> outcome.split()[-1]
# %% wrong: memory not asked for
shots=shots, memory=True --> shots=shots
# %% wrong: each outcome once
.result().get_memory() --> .result().get_counts()
# %% wrong: all registers in one number
outcome.split()[0] --> outcome.replace(" ", "")
# %% setup  uses=made,registers
# %% inputs
(registers([('x', 0), ('x', 3)], data=2, ancilla=2), 5)
(registers([('h', 0), ('x', 1), ('x', 3)], a=1, b=1, c=3), 4)
# %% draft  id=library/aer-stabilizer-method  tags=library,simulation,stabilizer
# %% prompt
from qiskit import QuantumCircuit


def parity_of_wide_circuit(circuit: QuantumCircuit, shots: int) -> dict[int, int]:
    """A Clifford circuit on up to a hundred qubits ends in measure_all(). Sample it with the stabilizer method of
    AerSimulator, and return how many shots have an even (key 0) and how many an odd (key 1) number of ones; both keys are
    always there.
    """
# %% solution
    from qiskit_aer import AerSimulator
    counts = AerSimulator(method="stabilizer").run(circuit, shots=shots).result().get_counts()
    odd = sum(number for outcome, number in counts.items() if outcome.count("1") % 2)
    return {0: shots - odd, 1: odd}
# %% solution: with the number of ones of a bit array
    from qiskit_aer.primitives import SamplerV2
    sampler = SamplerV2(options={"backend_options": {"method": "stabilizer"}})
    ones = sampler.run([circuit], shots=shots).result()[0].data.meas.bitcount()
    odd = int((ones % 2).sum())
    return {0: shots - odd, 1: odd}
# %% wrong: a method that needs all amplitudes
method="stabilizer" --> method="statevector"
# %% wrong: a shot counted as its outcome
sum(number for outcome, number in counts.items() --> sum(1 for outcome, number in counts.items()
# %% wrong: the last bit instead of the parity
outcome.count("1") % 2 --> outcome[-1] == "1"
# %% wrong: even and odd confused
{0: shots - odd, 1: odd} --> {0: odd, 1: shots - odd}
# %% setup
def chain(qubits, flipped):
    from qiskit import QuantumCircuit

    circuit = QuantumCircuit(qubits)
    circuit.h(0)
    circuit.cx(range(qubits - 1), range(1, qubits))
    circuit.x(flipped)
    circuit.measure_all()
    return circuit
# %% inputs
(chain(64, [3]), 50)
(chain(80, [0, 7]), 30)
# %% draft  id=library/aer-save-expectation-value  tags=library,simulation
# %% prompt
from qiskit import QuantumCircuit


def local_correlation(circuit: QuantumCircuit, label: str, first: int, second: int) -> float:
    """Expectation value of a Pauli label of two letters in the state that a circuit prepares: the right letter acts on the
    qubit first, the left one on the qubit second. Take it from AerSimulator's matrix product state method, without
    sampling. The circuit has no measurements and stays as it is.
    """
# %% solution
    from qiskit.quantum_info import Pauli
    from qiskit_aer import AerSimulator
    watched = circuit.copy()
    watched.save_expectation_value(Pauli(label), [first, second], label="value")
    return float(AerSimulator(method="matrix_product_state").run(watched).result().data()["value"])
# %% wrong: the qubits the other way round
[first, second] --> [second, first]
# %% wrong: the given circuit is changed
watched = circuit.copy() --> watched = circuit
# %% wrong: nothing under that name
label="value") --> label="expval")
# %% wrong: qubits in ascending order
[first, second] --> sorted([first, second])
# %% compare  arguments=yes
# %% setup  uses=made
# %% inputs
(made([('h', 0), ('s', 3), ('ry', 0.5, 3), ('cx', 0, 3)], 5), "XZ", 3, 0)
(made([('ry', 0.7, 1), ('cx', 1, 2), ('h', 4)], 5), "XZ", 1, 4)
(made([('ry', 0.7, 1), ('rx', 0.3, 0)], 4), "ZX", 1, 0)
# %% draft  id=library/aer-set-initial-state  tags=library,simulation
# %% prompt
from qiskit import QuantumCircuit
from qiskit.quantum_info import DensityMatrix
from qiskit_aer import AerSimulator


def evolved_part(state: DensityMatrix, circuit: QuantumCircuit, kept: int) -> DensityMatrix:
    """Start AerSimulator from a mixed state of all qubits, let the circuit act, which may contain resets, and return the
    reduced density matrix of the qubit kept alone.
    """
# %% solution
    full = QuantumCircuit(circuit.num_qubits)
    full.set_density_matrix(state)
    full.compose(circuit, inplace=True)
    full.save_density_matrix([kept])
    return AerSimulator(method="density_matrix").run(full).result().data()["density_matrix"]
# %% wrong: the state is set after the circuit
    full = circuit.copy()
    full.set_density_matrix(state)
    full.save_density_matrix([kept])
    return AerSimulator(method="density_matrix").run(full).result().data()["density_matrix"]
# %% wrong: from |0...0>
full.set_density_matrix(state) --> pass
# %% wrong: the qubit that is kept is traced out
[kept] --> [qubit for qubit in range(circuit.num_qubits) if qubit != kept]
# %% wrong: qubits counted from the left
[kept] --> [circuit.num_qubits - 1 - kept]
# %% setup  uses=made
from qiskit.quantum_info import DensityMatrix
# %% inputs
(DensityMatrix([[0.5, 0, 0, 0], [0, 0.1, 0, 0], [0, 0, 0.4, 0], [0, 0, 0, 0]]), made([('h', 0), ('cx', 0, 1)], 2), 1)
(DensityMatrix.from_label("+1r"), made([('reset', 1), ('cx', 0, 1), ('ry', 0.3, 2)], 3), 0)
(DensityMatrix.from_label("-0l"), made([('cx', 2, 1), ('s', 0), ('x', 0)], 3), 1)
# %% draft  id=library/aer-parameter-binds  tags=library,simulation
# %% prompt
from qiskit import QuantumCircuit


def likeliest_outcomes(circuit: QuantumCircuit, values: dict[str, list[float]]) -> list[str]:
    """Run a parametrised, measured circuit on AerSimulator once for every value: the i-th run takes the i-th value of each
    parameter, given by its name. Return the most frequent outcome of each run.
    """
# %% solution
    from qiskit_aer import AerSimulator
    binds = {circuit.get_parameter(name): numbers for name, numbers in values.items()}
    result = AerSimulator().run(circuit, parameter_binds=[binds], shots=500).result()
    return [result.get_counts(index).most_frequent() for index in range(len(result.results))]
# %% solution: bound before the run
    from qiskit_aer import AerSimulator
    bound = [circuit.assign_parameters(dict(zip(values, one))) for one in zip(*values.values())]
    result = AerSimulator().run(bound, shots=500).result()
    return [result.get_counts(one).most_frequent() for one in range(len(bound))]
# %% wrong: only the first run
for index in range(len(result.results))] --> for index in range(1)]
# %% wrong: names for parameters
circuit.get_parameter(name): numbers --> name: numbers
# %% wrong: parameters paired by position
{circuit.get_parameter(name): numbers for name, numbers in values.items()} --> dict(zip(circuit.parameters, values.values()))
# %% wrong: the rarest outcome
result.get_counts(index).most_frequent() --> min(result.get_counts(index).items(), key=lambda pair: pair[1])[0]
# %% setup
def flipped(*names):
    from qiskit import QuantumCircuit
    from qiskit.circuit import Parameter

    circuit = QuantumCircuit(len(names))
    for qubit, name in enumerate(names):
        circuit.rx(Parameter(name), qubit)
    circuit.measure_all()
    return circuit
# %% inputs
(flipped("a", "b"), {"b": [0.0, 3.1, 0.2], "a": [3.0, 0.1, 0.3]})
(flipped("u", "w", "v"), {"u": [0.1, 3.3], "w": [3.0, 0.0], "v": [0.2, 0.4]})
# %% draft  id=library/aer-method-chosen  tags=library,simulation
# %% prompt
from qiskit import QuantumCircuit
from qiskit_aer import AerSimulator


def methods_used(circuits: list[QuantumCircuit]) -> dict[str, str]:
    """Run measured circuits, each with its own name, in one job on AerSimulator with its default options. Return a
    dictionary from the circuit's name to the simulation method that was chosen, as the metadata of its result says.
    """
# %% solution
    result = AerSimulator().run(circuits, shots=10).result()
    return {one.header["name"]: one.metadata["method"] for one in result.results}
# %% solution: names from the circuits
    result = AerSimulator().run(circuits, shots=10).result()
    return {circuit.name: one.metadata["method"] for circuit, one in zip(circuits, result.results)}
# %% wrong: the option of the simulator
one.metadata["method"] --> AerSimulator().options.method
# %% wrong: metadata of the job
one.metadata["method"] --> result.metadata["method"]
# %% wrong: names as keys of nothing but the first
for one in result.results --> for one in result.results[:1]
# %% wrong: the device
one.metadata["method"] --> one.metadata["device"]
# %% setup
def named(name, gates, qubits):
    from qiskit import QuantumCircuit

    circuit = QuantumCircuit(qubits, name=name)
    for gate, *where in gates:
        getattr(circuit, gate)(*where)
    circuit.measure_all()
    return circuit
# %% inputs
([named("bell", [("h", 0), ("cx", 0, 1)], 2), named("magic", [("h", 0), ("t", 0)], 1)],)
([named("rotated", [("ry", 0.3, 1)], 2), named("clifford", [("s", 0), ("cz", 0, 2)], 3), named("empty", [], 1)],)
