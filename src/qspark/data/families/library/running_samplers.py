# %% draft  id=library/sampler-unmeasured-circuit  tags=library,primitives
# %% prompt
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorSampler


def sample_all_qubits(circuit: QuantumCircuit, shots: int) -> dict[str, int]:
    """Measure all qubits of a circuit that has no measurements and no classical bits, take so many shots with
    StatevectorSampler, and return the counts. The given circuit stays as it is.
    """
# %% solution
    measured = circuit.measure_all(inplace=False)
    result = StatevectorSampler().run([measured], shots=shots).result()
    return result[0].data.meas.get_counts()
# %% wrong: the given circuit is changed
measured = circuit.measure_all(inplace=False) --> circuit.measure_all()
.run([measured], shots=shots) --> .run([circuit], shots=shots)
# %% wrong: the default number of shots
.run([measured], shots=shots) --> .run([measured])
# %% wrong: frequencies
return result[0].data.meas.get_counts() --> return {key: count / shots for key, count in result[0].data.meas.get_counts().items()}
# %% wrong: the result read as before V2
return result[0].data.meas.get_counts() --> return result.quasi_dists[0]
# %% compare  sampled=yes arguments=yes
# %% check: the number of shots
sum(found.values()) == arguments[1]
# %% setup  uses=made
# %% inputs
(made([('x', 1)], 3), 100)
(made([('h', 0), ('cx', 0, 1)], 2), 4000)
(made([('ry', 2.0, 0), ('cx', 0, 2), ('x', 2)], 3), 6000)
# %% draft  id=library/sampler-named-register  tags=library,primitives,measurement
# %% prompt
from qiskit import QuantumCircuit


def counts_of_register(circuit: QuantumCircuit, register: str, shots: int) -> dict[str, int]:
    """Run a circuit that measures into several classical registers with the statevector sampler of qiskit.primitives and
    return the counts of the register with this name alone.
    """
# %% solution
    from qiskit.primitives import StatevectorSampler
    pub_result = StatevectorSampler().run([circuit], shots=shots).result()[0]
    return pub_result.data[register].get_counts()
# %% solution: by attribute
    from qiskit.primitives import StatevectorSampler
    job = StatevectorSampler(default_shots=shots).run([(circuit,)])
    return getattr(job.result()[0].data, register).get_counts()
# %% wrong: all registers together
pub_result.data[register].get_counts() --> pub_result.join_data().get_counts()
# %% wrong: the first register
pub_result.data[register].get_counts() --> next(iter(pub_result.data.values())).get_counts()
# %% wrong: the last register
pub_result.data[register].get_counts() --> list(pub_result.data.values())[-1].get_counts()
# %% wrong: an attribute that is not there
pub_result.data[register].get_counts() --> pub_result.data.register.get_counts()
# %% compare  sampled=yes
# %% check: the number of shots
sum(found.values()) == arguments[2]
# %% setup  uses=made,registers
# %% inputs
(registers([('x', 0), ('x', 4)], data=2, flag=1, check=2), "data", 200)
(registers([('x', 0), ('x', 4)], data=2, flag=1, check=2), "check", 200)
(registers([('h', 0), ('cx', 0, 1), ('x', 2)], alpha=1, beta=2), "beta", 4000)
# %% draft  id=library/sampler-join-registers  tags=library,primitives,measurement
# %% prompt
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorSampler


def joint_counts(circuit: QuantumCircuit, left: str, right: str, shots: int) -> dict[str, int]:
    """Sample a circuit with several classical registers and return joint counts of two of them, given by name: in each key
    the bits of the register left come first, directly followed by those of the register right, without a space.
    """
# %% solution
    pub_result = StatevectorSampler().run([circuit], shots=shots).result()[0]
    return pub_result.join_data([left, right]).get_counts()
# %% solution: bit arrays concatenated
    from qiskit.primitives import BitArray
    data = StatevectorSampler().run([circuit], shots=shots).result()[0].data
    return BitArray.concatenate_bits([data[left], data[right]]).get_counts()
# %% wrong: the other way round
join_data([left, right]) --> join_data([right, left])
# %% wrong: all registers
join_data([left, right]) --> join_data()
# %% wrong: the shots of both, one after the other
pub_result.join_data([left, right]).get_counts() --> {**pub_result.data[left].get_counts(), **pub_result.data[right].get_counts()}
# %% compare  sampled=yes
# %% setup  uses=made,registers
# %% inputs
(registers([('x', 0), ('x', 3)], a=2, b=1, c=2), "a", "c", 100)
(registers([('x', 0), ('x', 3)], a=2, b=1, c=2), "c", "b", 100)
(registers([('h', 0), ('cx', 0, 2), ('x', 1)], first=1, second=2), "second", "first", 3000)
# %% draft  id=library/sampler-sweep-of-angles  tags=library,primitives
# %% prompt
from qiskit import QuantumCircuit


def sweep(circuit: QuantumCircuit, angles: list[float], shots: int) -> list[dict[str, int]]:
    """The circuit has one parameter and ends in measure_all(). With a V2 sampler, return a list with the counts for each
    value of the parameter, in the order given.
    """
# %% solution
    from qiskit.primitives import StatevectorSampler
    result = StatevectorSampler().run([(circuit, [[angle] for angle in angles])], shots=shots).result()
    return [result[0].data.meas.get_counts(index) for index in range(len(angles))]
# %% solution: one PUB for each value
    from qiskit.primitives import StatevectorSampler
    result = StatevectorSampler().run([(circuit, [angle]) for angle in angles], shots=shots).result()
    return [pub_result.data.meas.get_counts() for pub_result in result]
# %% wrong: the counts of all values together
get_counts(index) --> get_counts()
# %% wrong: a single value does not make an array
[[angle] for angle in angles] --> angles
# %% wrong: only the first result
[result[0].data.meas.get_counts(index) for index in range(len(angles))] --> [result[0].data.meas.get_counts(0)] * len(angles)
# %% wrong: PUBs looked for, not entries
result[0].data.meas.get_counts(index) --> result[index].data.meas.get_counts()
# %% compare  sampled=yes
# %% check: the numbers of shots
all(sum(counts.values()) == arguments[2] for counts in found)
# %% setup
def swept(wires, flipped):
    from qiskit import QuantumCircuit
    from qiskit.circuit import Parameter

    circuit = QuantumCircuit(wires)
    circuit.rx(Parameter("t"), 0)
    for wire in range(1, wires):
        circuit.cx(0, wire)
    circuit.x(flipped)
    circuit.measure_all()
    return circuit
# %% inputs
(swept(2, 0), [0.0, 3.141592653589793], 100)
(swept(2, 1), [1.2], 2000)
(swept(3, 1), [3.141592653589793, 1.5707963267948966, 0.0], 3000)
# %% draft  id=library/sampler-shots-of-each-pub  tags=library,primitives
# %% prompt
from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorSampler


def run_with_own_shots(circuits: list[QuantumCircuit], shots: list[int]) -> list[dict[str, int]]:
    """Run all circuits in one sampler job, circuits[i] with shots[i] shots, and return the list of their counts. The
    circuits have no parameters and end in measure_all().
    """
# %% solution
    pubs = [(circuit, None, number) for circuit, number in zip(circuits, shots)]
    result = StatevectorSampler().run(pubs).result()
    return [pub_result.data.meas.get_counts() for pub_result in result]
# %% wrong: the shots where parameter values stand
(circuit, None, number) --> (circuit, number)
# %% wrong: as many shots for all as for the first
StatevectorSampler().run(pubs) --> StatevectorSampler().run(circuits, shots=shots[0])
# %% wrong: the shots divided among the circuits
StatevectorSampler().run(pubs) --> StatevectorSampler(default_shots=sum(shots) // len(shots)).run(circuits)
# %% compare  sampled=yes
# %% check: the numbers of shots
[sum(counts.values()) for counts in found] == arguments[1]
# %% setup  uses=made
# %% inputs
([made([('x', 0), ('measure_all',)], 2), made([('x', 1), ('measure_all',)], 2)], [10, 30])
([made([('h', 0), ('cx', 0, 1), ('measure_all',)], 2), made([('x', 0), ('measure_all',)], 1)], [3000, 20])
# %% draft  id=library/sampler-data-fields  tags=library,primitives
# %% prompt
from qiskit.primitives import PrimitiveResult


def describe(result: PrimitiveResult) -> list[dict[str, tuple[int, int]]]:
    """Return a list with one dictionary for each PUB of a sampler's result. It maps the name of every classical register in
    the data to a pair: the number of its bits and the number of shots.
    """
# %% solution
    return [{name: (bits.num_bits, bits.num_shots) for name, bits in one.data.items()} for one in result]
# %% wrong: only the first PUB
for one in result] --> for one in result[:1]]
# %% wrong: the shape of the packed array
(bits.num_bits, bits.num_shots) --> bits.array.shape[::-1]
# %% wrong: different outcomes counted
(bits.num_bits, bits.num_shots) --> (bits.num_bits, len(bits.get_counts()))
# %% wrong: a field that is always called meas
{name: (bits.num_bits, bits.num_shots) for name, bits in one.data.items()} --> {"meas": (one.data.meas.num_bits, one.data.meas.num_shots)}
# %% setup  uses=made
def sampled(*pubs):
    """The result of circuits with registers of these names and sizes, with these numbers of shots."""
    from qiskit import ClassicalRegister, QuantumCircuit
    from qiskit.primitives import StatevectorSampler

    circuits = []
    for sizes, shots in pubs:
        circuit = QuantumCircuit(sum(sizes.values()), name="one")
        for name, size in sizes.items():
            circuit.add_register(ClassicalRegister(size, name))
        circuit.measure(circuit.qubits, circuit.clbits)
        circuits.append((circuit, None, shots))
    return StatevectorSampler().run(circuits).result()
# %% inputs
(sampled(({"meas": 3}, 7)),)
(sampled(({"c": 2}, 5), ({"syndrome": 2, "data": 1}, 12)),)
# %% draft  id=library/sampler-of-aer-mid-circuit  tags=library,primitives,reset
# %% prompt
from qiskit import QuantumCircuit


def run_with_reuse(circuit: QuantumCircuit, shots: int) -> dict[str, int]:
    """Run a circuit that measures and resets qubits in its middle and uses them again. Take the V2 sampler of qiskit_aer and
    return the counts of the classical register that is called "out" only.
    """
# %% solution
    from qiskit_aer.primitives import SamplerV2
    result = SamplerV2().run([circuit], shots=shots).result()
    return result[0].data.out.get_counts()
# %% solution: on the simulator's own terms
    from qiskit.primitives import BackendSamplerV2
    from qiskit_aer import AerSimulator
    sampler = BackendSamplerV2(backend=AerSimulator(), options={"default_shots": shots})
    return sampler.run([circuit]).result()[0].data.out.get_counts()
# %% wrong: a sampler that knows final measurements only
from qiskit_aer.primitives import SamplerV2 --> from qiskit.primitives import StatevectorSampler as SamplerV2
# %% wrong: all registers
result[0].data.out.get_counts() --> result[0].join_data().get_counts()
# %% wrong: the other register
result[0].data.out.get_counts() --> result[0].data.mid.get_counts()
# %% wrong: the default number of shots
shots=shots --> shots=None
# %% compare  sampled=yes
# %% check: the number of shots
sum(found.values()) == arguments[1]
# %% setup
def reused(angle, flip):
    """A qubit that is measured, reset and, copied or flipped, measured again."""
    from qiskit import ClassicalRegister, QuantumCircuit

    mid, out = ClassicalRegister(1, "mid"), ClassicalRegister(2, "out")
    circuit = QuantumCircuit(2)
    circuit.add_register(mid, out)
    circuit.ry(angle, 0)
    circuit.cx(0, 1)
    circuit.measure(0, mid[0])
    circuit.reset(0)
    if flip:
        circuit.x(0)
    circuit.measure([0, 1], out)
    return circuit
# %% inputs
(reused(3.141592653589793, False), 100)
(reused(0.0, True), 60)
(reused(1.5707963267948966, True), 300)
