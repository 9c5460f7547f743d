# %% draft  id=library/target-with-fixed-angle-gate  tags=library,hardware-aware,target
# %% prompt
from math import pi
from qiskit.circuit.library import CZGate, RXGate
from qiskit.transpiler import InstructionProperties, Target


def target(couplings: dict[tuple[int, int], float], qubits: int) -> Target:
    """Target of a device with two gates: cz on these pairs of qubits, in the direction given, with these errors; and RX by
    the fixed angle pi/2 under the name "rx_half", on each of the qubits, which takes 50 ns. Nothing else is known.
    """
# %% solution
    made = Target(num_qubits=qubits)
    made.add_instruction(CZGate(), {pair: InstructionProperties(error=error) for pair, error in couplings.items()})
    half = {(qubit,): InstructionProperties(duration=50e-9) for qubit in range(qubits)}
    made.add_instruction(RXGate(pi / 2), half, name="rx_half")
    return made
# %% wrong: the gate under its usual name
, name="rx_half") --> )
# %% wrong: the duration in nanoseconds
50e-9 --> 50
# %% wrong: the angle in units of pi
RXGate(pi / 2) --> RXGate(0.5)
# %% wrong: pairs turned around
{pair: InstructionProperties(error=error) --> {pair[::-1]: InstructionProperties(error=error)
# %% wrong: errors taken for durations
InstructionProperties(error=error) --> InstructionProperties(error)
# %% compare  value=no
# %% check: not a target with these two operations
isinstance(found, Target) and found.num_qubits == arguments[1] and set(found.operation_names) == {"cz", "rx_half"}
# %% check: rx_half is another gate
found.operation_from_name("rx_half").name == "rx" and abs(float(found.operation_from_name("rx_half").params[0]) - pi / 2) < 1e-9
# %% check: other places, durations or errors
all(table(found, name) == table(expected, name) for name in ("cz", "rx_half"))
# %% setup
def table(target, name):
    rows = {place: (what.duration, what.error) for place, what in target[name].items()}
    return {place: tuple(None if one is None else round(one, 12) for one in row) for place, row in rows.items()}
# %% inputs
({(0, 1): 0.01, (2, 1): 0.02}, 3)
({(1, 0): 0.004}, 2)
# %% draft  id=library/circuit-fits-target  tags=library,hardware-aware,target
# %% prompt
from qiskit import QuantumCircuit
from qiskit.transpiler import Target


def fits(circuit: QuantumCircuit, target: Target) -> bool:
    """Whether a circuit without barriers can run as it is: the target supports each of its instructions on just those qubits
    that it acts on, in that order (Target.instruction_supported). Qubit k of the circuit is qubit k of the device.
    """
# %% solution
    return all(
        target.instruction_supported(one.operation.name, tuple(circuit.find_bit(qubit).index for qubit in one.qubits))
        for one in circuit.data
    )
# %% wrong: only the names are looked at
    return set(circuit.count_ops()) <= set(target.operation_names)
# %% wrong: qubits in any order
tuple(circuit.find_bit(qubit).index for qubit in one.qubits) --> tuple(sorted(circuit.find_bit(qubit).index for qubit in one.qubits))
# %% wrong: one supported instruction is enough
return all( --> return any(
# %% wrong: only the places are looked at
    return all(tuple(circuit.find_bit(qubit).index for qubit in one.qubits) in target.qargs for one in circuit.data)
# %% setup  uses=made
from qiskit.providers.fake_provider import GenericBackendV2


def device():
    return GenericBackendV2(3, basis_gates=["cz", "rz", "sx"], coupling_map=[[0, 1], [2, 1]], seed=1).target
# %% inputs
(made([("sx", 0), ("cz", 0, 1), ("rz", 0.3, 2), ("cz", 2, 1), ("measure", 1, 0)], 3, 1), device())
(made([("cz", 0, 1), ("cz", 1, 2)], 3), device())
(made([("sx", 1), ("cz", 0, 2)], 3), device())
(made([("h", 0), ("cz", 0, 1)], 2), device())
# %% draft  id=library/pairs-with-gate  tags=library,hardware-aware,target
# %% prompt
from qiskit.transpiler import Target


def pairs_with(target: Target, gate: str) -> list[tuple[int, int]]:
    """A device has different two-qubit gates on different pairs of qubits. Return the pairs that have the gate of this name,
    in the direction that the target has them, as a sorted list of tuples; build_coupling_map can tell.
    """
# %% solution
    return sorted(target.build_coupling_map(gate).get_edges())
# %% solution: from the target's own table
    return sorted(target[gate])
# %% wrong: pairs with any gate
build_coupling_map(gate) --> build_coupling_map()
# %% wrong: smaller qubit first
    return sorted(tuple(sorted(pair)) for pair in target.qargs_for_operation_name(gate))
# %% wrong: both directions
    coupling = target.build_coupling_map(gate)
    coupling.make_symmetric()
    return sorted(coupling.get_edges())
# %% wrong: in the order of the second qubit
get_edges()) --> get_edges(), key=lambda edge: edge[::-1])
# %% setup
from qiskit.circuit.library import CZGate, ECRGate, SXGate


def mixed(cz, ecr):
    made = Target(num_qubits=5)
    made.add_instruction(SXGate(), {(qubit,): None for qubit in range(5)})
    made.add_instruction(CZGate(), dict.fromkeys(cz))
    made.add_instruction(ECRGate(), dict.fromkeys(ecr))
    return made
# %% inputs
(mixed([(0, 1), (3, 2)], [(2, 1), (4, 3), (0, 1)]), "ecr")
(mixed([(0, 4), (3, 2), (2, 0)], [(2, 1), (4, 3)]), "cz")
# %% draft  id=library/generic-device-target  tags=library,hardware-aware,backend
# %% prompt
from qiskit.providers.fake_provider import GenericBackendV2
from qiskit.transpiler import Target


def device(qubits: int, edges: list[list[int]]) -> Target:
    """Make a GenericBackendV2 of so many qubits, all of which occur in edges, whose gates are cz, rz, sx and x, with cz on
    these edges and in this direction only (measure, reset and delay come along by themselves); return its target.
    """
# %% solution
    return GenericBackendV2(qubits, basis_gates=["cz", "rz", "sx", "x"], coupling_map=edges).target
# %% wrong: any two qubits are coupled
, coupling_map=edges) --> )
# %% wrong: the default gates
basis_gates=["cz", "rz", "sx", "x"] --> basis_gates=None
# %% wrong: both directions
coupling_map=edges) --> coupling_map=edges + [edge[::-1] for edge in edges])
# %% wrong: the backend itself
coupling_map=edges).target --> coupling_map=edges)
# %% compare  value=no
# %% check: not a target with these operations
isinstance(found, Target) and found.num_qubits == arguments[0] and set(found.operation_names) == set(expected.operation_names)
# %% check: cz elsewhere, or a gate that some qubit lacks
all(set(found[name]) == set(expected[name]) for name in ("cz", "rz", "sx", "x", "measure"))
# %% inputs
(3, [[0, 1], [2, 1]])
(4, [[1, 0], [1, 2], [2, 3]])
# %% draft  id=library/longest-lived-qubit  tags=library,hardware-aware,backend
# %% prompt
from qiskit.providers import BackendV2


def longest_lived(backend: BackendV2) -> int:
    """The qubit of a backend with the longest relaxation time T1."""
# %% solution
    return max(range(backend.num_qubits), key=lambda qubit: backend.qubit_properties(qubit).t1)
# %% wrong: the dephasing time T2
.t1 --> .t2
# %% wrong: the shortest time
max(range --> min(range
# %% wrong: the frequency
.t1 --> .frequency
# %% wrong: the time, not the qubit
    return max(backend.qubit_properties(qubit).t1 for qubit in range(backend.num_qubits))
# %% setup
from qiskit_ibm_runtime.fake_provider import FakeBelemV2, FakeManilaV2, FakeLimaV2
# %% inputs
(FakeManilaV2(),)
(FakeLimaV2(),)
(FakeBelemV2(),)
# %% draft  id=library/ready-for-backend  tags=library,hardware-aware,backend,transpiler
# %% prompt
from qiskit import QuantumCircuit
from qiskit.providers import BackendV2
from qiskit.transpiler import generate_preset_pass_manager


def ready(circuit: QuantumCircuit, backend: BackendV2) -> QuantumCircuit:
    """Make a circuit that ends with measurements ready for a backend with a preset pass manager: as wide as the backend, only
    instructions that its target supports on their qubits, and the same probabilities of outcomes.
    """
# %% solution
    manager = generate_preset_pass_manager(optimization_level=1, backend=backend)
    return manager.run(circuit)
# %% solution: from the target
    return generate_preset_pass_manager(optimization_level=2, target=backend.target, seed_transpiler=3).run(circuit)
# %% wrong: the gates alone
backend=backend --> basis_gates=["cx", "rz", "sx", "x"]
# %% wrong: the couplings alone
backend=backend --> coupling_map=backend.coupling_map
# %% wrong: nothing compiled
    return circuit
# %% wrong: measured once more
return manager.run(circuit) --> return manager.run(circuit.measure_all(inplace=False))
# %% compare  value=no
# %% check: not as wide as the backend
found.num_qubits == arguments[1].num_qubits
# %% check: other outcomes than those of the circuit
circuits_difference(found, arguments[0], sense="outcomes", ancillas=True) is None
# %% check: an instruction that the backend does not support there
all(arguments[1].target.instruction_supported(one.name, tuple(found.find_bit(q).index for q in one.qubits)) for one in found.data if one.name != "barrier")
# %% setup  uses=made
from qiskit_ibm_runtime.fake_provider import FakeBelemV2, FakeManilaV2
from qspark.quantum.circuits import circuits_difference
GATES = [("ry", 0.7, 0), ("cx", 0, 1), ("h", 2), ("cp", 0.6, 1, 2), ("ry", 0.4, 2), ("cx", 2, 0), ("measure", [0, 1, 2], [2, 0, 1])]
# %% inputs
(made(GATES, 3, 3), FakeManilaV2())
(made([("h", 0), ("cx", 0, 1), ("cx", 0, 2), ("cx", 0, 3), ("rx", 0.3, 3), ("measure", [0, 3], [0, 1])], 4, 2), FakeBelemV2())
# %% draft  id=library/duration-in-dt  tags=library,hardware-aware,scheduling
# %% prompt
from qiskit import QuantumCircuit
from qiskit.transpiler import Target


def duration(circuit: QuantumCircuit, target: Target) -> int:
    """How long a circuit of instructions of the target runs, as QuantumCircuit.estimate_duration finds it along the longest
    path, in units of the target's dt.
    """
# %% solution
    return circuit.estimate_duration(target, unit="dt")
# %% solution: from seconds
    return round(circuit.estimate_duration(target) / target.dt)
# %% wrong: in seconds
, unit="dt") --> )
# %% wrong: in nanoseconds
unit="dt" --> unit="n"
# %% wrong: all instructions one after the other
    places = [tuple(circuit.find_bit(q).index for q in one.qubits) for one in circuit.data]
    return round(sum(target[one.name][place].duration for one, place in zip(circuit.data, places)) / target.dt)
# %% wrong: an attribute that transpiling alone does not set
circuit.estimate_duration(target, unit="dt") --> circuit.duration
# %% setup  uses=made
from qiskit.providers.fake_provider import GenericBackendV2
LINE = GenericBackendV2(3, basis_gates=["cz", "rz", "sx"], coupling_map=[[0, 1], [1, 2]], seed=4).target
# %% inputs
(made([("sx", 0), ("cz", 0, 1), ("sx", 2), ("cz", 1, 2), ("sx", 0)], 3), LINE)
(made([("sx", 1), ("rz", 0.3, 1), ("sx", 1), ("sx", 2), ("cz", 0, 1), ("measure", 1, 0), ("measure", 0, 1)], 3, 2), LINE)
# %% draft  id=library/delays-as-late-as-possible  tags=library,hardware-aware,scheduling
# %% prompt
from qiskit import QuantumCircuit
from qiskit.transpiler import PassManager, Target


def scheduled(circuit: QuantumCircuit, target: Target) -> QuantumCircuit:
    """The circuit has only gates of the target, on its pairs. Schedule it as late as possible (ALAP) with the durations of the
    target: return it with all of its gates, and delays in dt that fill the idle times and so set when each gate starts.
    """
# %% solution
    from qiskit.transpiler.passes import ALAPScheduleAnalysis, PadDelay
    return PassManager([ALAPScheduleAnalysis(target=target), PadDelay(target=target)]).run(circuit)
# %% solution: by the transpiler
    from qiskit import transpile
    return transpile(circuit, target=target, optimization_level=0, scheduling_method="alap")
# %% wrong: as soon as possible
ALAPScheduleAnalysis --> ASAPScheduleAnalysis
# %% wrong: no delays
, PadDelay(target=target)] --> ]
# %% wrong: gates merged before
    from qiskit import transpile
    return transpile(circuit, target=target, optimization_level=2, scheduling_method="alap")
# %% check: an instruction starts at another time
starts(found, arguments[1]) == starts(expected, arguments[1])
# %% setup  uses=made
from qiskit.circuit import Delay, Parameter
from qiskit.circuit.library import CXGate, HGate, XGate
from qiskit.transpiler import InstructionProperties


def device(times):
    made = Target(num_qubits=3, dt=1e-9)
    made.add_instruction(Delay(Parameter("t")), {(qubit,): None for qubit in range(3)})
    for gate, where in ((HGate(), [(0,), (1,), (2,)]), (XGate(), [(0,), (1,), (2,)]), (CXGate(), [(0, 1), (1, 2)])):
        made.add_instruction(gate, {place: InstructionProperties(duration=times[gate.name] * 1e-9) for place in where})
    return made


def starts(circuit, target):
    now, found = [0] * circuit.num_qubits, []
    for one in circuit.data:
        qubits = tuple(circuit.find_bit(qubit).index for qubit in one.qubits)
        begin = max(now[qubit] for qubit in qubits)
        delay = one.name == "delay"
        length = one.operation.duration if delay else round(target[one.name][qubits].duration / 1e-9)
        for qubit in qubits:
            now[qubit] = begin + length
        found += [] if delay else [(qubits, begin, one.name)]
    return sorted(found)
# %% inputs
(made([("h", 0), ("cx", 0, 1), ("x", 2), ("cx", 1, 2), ("h", 2)], 3), device({"h": 40, "x": 30, "cx": 300}))
(made([("x", 0), ("x", 0), ("h", 1), ("cx", 1, 2), ("cx", 0, 1)], 3), device({"h": 50, "x": 20, "cx": 400}))
