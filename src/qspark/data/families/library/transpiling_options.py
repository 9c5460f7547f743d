# %% draft  id=library/translated-without-cancelling  tags=library,transpiler
# %% prompt
from qiskit import QuantumCircuit, transpile


def translated(circuit: QuantumCircuit) -> QuantumCircuit:
    """Translate a circuit of h, t, rz and cx gates to the gates cz, rz, sx and x. Nothing may be optimised away, so that folded
    circuits stay folded: the result has one cz for each cx. It acts in the same way up to global phase.
    """
# %% solution
    return transpile(circuit, basis_gates=["cz", "rz", "sx", "x"], optimization_level=0)
# %% solution: by a pass manager
    from qiskit.transpiler import generate_preset_pass_manager
    return generate_preset_pass_manager(0, basis_gates=["cz", "rz", "sx", "x"]).run(circuit)
# %% wrong: the default level, which cancels gates
optimization_level=0 --> seed_transpiler=0
# %% wrong: the highest level
optimization_level=0 --> optimization_level=3
# %% wrong: the gates are not named
basis_gates=["cz", "rz", "sx", "x"] --> basis_gates=None
# %% wrong: decomposed once
    return circuit.decompose()
# %% compare  value=no
# %% check: does something else than the given circuit
circuits_difference(found, arguments[0]) is None
# %% check: other gates than cz, rz, sx, x
gates_of(found) <= {"cz", "rz", "sx", "x"}
# %% check: not one cz for each cx
found.count_ops().get("cz", 0) == arguments[0].count_ops()["cx"]
# %% setup  uses=made,gates_of
from qspark.quantum.circuits import circuits_difference
# %% inputs
(made([("h", 0), ("cx", 0, 1), ("cx", 0, 1), ("cx", 0, 1)], 2),)
(made([("cx", 0, 2), ("rz", 0.4, 2), ("cx", 0, 2), ("cx", 1, 2), ("cx", 1, 2), ("t", 2)], 3),)
# %% draft  id=library/compiled-once-bound-often  tags=library,transpiler,parameters
# %% prompt
from qiskit import QuantumCircuit


def sweep(circuit: QuantumCircuit, values: list[float]) -> list[QuantumCircuit]:
    """The circuit has one free parameter. Transpile it to rz, sx, x and cx gates and return, for each value in their order, a
    circuit with the parameter set to it. Each has only those gates and acts as the bound circuit, up to global phase.
    """
# %% solution
    from qiskit import transpile
    compiled = transpile(circuit, basis_gates=["rz", "sx", "x", "cx"])
    return [compiled.assign_parameters([value]) for value in values]
# %% solution: bound first
    from qiskit.transpiler import generate_preset_pass_manager
    manager = generate_preset_pass_manager(optimization_level=1, basis_gates=["rz", "sx", "x", "cx"])
    return manager.run([circuit.assign_parameters([value]) for value in values])
# %% wrong: the gates are as they were
compiled = transpile(circuit, basis_gates=["rz", "sx", "x", "cx"]) --> compiled = circuit
# %% wrong: assigned in place, which returns None
assign_parameters([value]) --> assign_parameters([value], inplace=True)
# %% wrong: the free circuit again and again
    from qiskit import transpile
    return transpile([circuit] * len(values), basis_gates=["rz", "sx", "x", "cx"])
# %% wrong: the largest value first
for value in values --> for value in sorted(values, reverse=True)
# %% wrong: a method that was removed
assign_parameters([value]) --> bind_parameters([value])
# %% check: other gates than rz, sx, x, cx
all(gates_of(one) <= {"rz", "sx", "x", "cx"} for one in found)
# %% setup  uses=made,gates_of
from qiskit.circuit import Parameter
A = Parameter("a")
# %% inputs
(made([("h", 0), ("ry", A, 1), ("cx", 0, 1), ("rx", 2 * A, 0)], 2), [0.3, -1.1, 2.0])
(made([("ry", 0.4, 0), ("rzz", A, 0, 2), ("h", 2), ("cp", 0.5, 1, 2)], 3), [1.7, 0.2])
# %% draft  id=library/three-cx-are-enough  tags=library,transpiler,optimization
# %% prompt
from qiskit import QuantumCircuit, transpile


def shortened(circuit: QuantumCircuit) -> QuantumCircuit:
    """Any unitary on two qubits takes no more than three cx gates. Let the transpiler rewrite this circuit on two qubits with
    the gates u and cx, at most three of them cx, so that it does the same up to global phase.
    """
# %% solution
    return transpile(circuit, basis_gates=["u", "cx"], optimization_level=3)
# %% solution: as one unitary
    from qiskit.quantum_info import Operator
    whole = QuantumCircuit(2)
    whole.unitary(Operator(circuit), [0, 1])
    return transpile(whole, basis_gates=["u", "cx"])
# %% wrong: too low a level
optimization_level=3 --> optimization_level=1
# %% wrong: other basis gates
basis_gates=["u", "cx"], --> basis_gates=["rz", "sx", "x", "cz"],
# %% wrong: qubits exchanged
transpile(circuit, --> transpile(circuit.reverse_bits(),
# %% compare  value=no
# %% check: does something else than the given circuit
circuits_difference(found, arguments[0]) is None
# %% check: other gates than u and cx, or more than three cx
gates_of(found) <= {"u", "cx"} and found.count_ops().get("cx", 0) <= 3
# %% setup  uses=made,gates_of
from qspark.quantum.circuits import circuits_difference


def layers(depth, angle):
    return made([g for k in range(depth) for g in (("ry", angle + k, 0), ("rx", angle * k + 0.1, 1), ("cx", k % 2, 1 - k % 2), ("t", 1))], 2)
# %% inputs
(layers(5, 0.3),)
(layers(6, 0.8),)
(made([("h", 0), ("crx", 0.4, 0, 1), ("cy", 1, 0), ("ry", 0.7, 1), ("crz", 1.3, 1, 0)], 2),)
# %% draft  id=library/fewest-gates-of-seeds  tags=library,hardware-aware,transpiler
# %% prompt
from qiskit import QuantumCircuit, transpile
from qiskit.transpiler import CouplingMap


def best_of(circuit: QuantumCircuit, coupling: CouplingMap, seeds: list[int]) -> QuantumCircuit:
    """Routing depends on chance. Transpile the circuit, which ends with measurements, at optimization level 0 once for each
    transpiler seed, for a device with this coupling map and the gates cz, rz, sx, x. Return the result with the fewest cz.
    """
# %% solution
    options = dict(coupling_map=coupling, basis_gates=["cz", "rz", "sx", "x"], optimization_level=0)
    results = [transpile(circuit, seed_transpiler=seed, **options) for seed in seeds]
    return min(results, key=lambda result: result.count_ops()["cz"])
# %% wrong: the first seed alone
for seed in seeds --> for seed in seeds[:1]
# %% wrong: the last one
min(results, key=lambda result: result.count_ops()["cz"]) --> results[-1]
# %% wrong: the most gates
min(results --> max(results
# %% wrong: not routed
coupling_map=coupling, --> coupling_map=None,
# %% compare  value=no
# %% check: other outcomes than those of the circuit
circuits_difference(found, arguments[0], sense="outcomes") is None
# %% check: other gates, or gates on qubits that are not coupled
gates_of(found) <= {"cz", "rz", "sx", "x", "measure"} and directed_pairs_of(found) <= set(arguments[1].get_edges())
# %% check: another seed gives fewer cz
found.count_ops()["cz"] <= expected.count_ops()["cz"]
# %% setup  uses=gates_of,directed_pairs_of
from qspark.quantum.circuits import circuits_difference


def some(seed):
    import random
    chance = random.Random(seed)
    circuit = QuantumCircuit(5, 5)
    for _ in range(8):
        a, b = chance.sample(range(5), 2)
        circuit.ry(chance.uniform(0.2, 1.2), a)
        circuit.cx(a, b)
    circuit.measure(range(5), range(5))
    return circuit
# %% inputs
(some(3), CouplingMap.from_line(5), [3, 0, 2, 5])
(some(2), CouplingMap.from_line(5), [0, 1, 4, 0])
# %% draft  id=library/clifford-and-t-gates  tags=library,transpiler,fault-tolerance
# %% prompt
from qiskit import QuantumCircuit


def clifford_t(circuit: QuantumCircuit) -> QuantumCircuit:
    """Rewrite a circuit with Toffoli, controlled-S, controlled-H and similar gates for a fault-tolerant machine: the result has
    no other gates than h, s, sdg, t, tdg, x and cx and does the same up to global phase.
    """
# %% solution
    from qiskit import transpile
    return transpile(circuit, basis_gates=["h", "s", "sdg", "t", "tdg", "x", "cx"], optimization_level=1)
# %% solution: by a pass manager
    from qiskit.transpiler import generate_preset_pass_manager
    manager = generate_preset_pass_manager(optimization_level=2, basis_gates=["h", "s", "sdg", "t", "tdg", "x", "cx"])
    return manager.run(circuit)
# %% wrong: rotations by angles
["h", "s", "sdg", "t", "tdg", "x", "cx"] --> ["h", "rz", "x", "cx"]
# %% wrong: decomposed once
    return circuit.decompose()
# %% wrong: without basis gates
basis_gates=["h", "s", "sdg", "t", "tdg", "x", "cx"] --> basis_gates=None
# %% wrong: the inverse circuit
transpile(circuit, --> transpile(circuit.inverse(),
# %% compare  value=no
# %% check: does something else than the given circuit
circuits_difference(found, arguments[0]) is None
# %% check: a gate that the machine does not have
gates_of(found) <= {"h", "s", "sdg", "t", "tdg", "x", "cx"}
# %% setup  uses=made,gates_of
from qspark.quantum.circuits import circuits_difference
# %% inputs
(made([("h", 0), ("ccx", 0, 1, 2), ("cs", 0, 2)], 3),)
(made([("ch", 0, 1), ("cz", 1, 2), ("cy", 2, 0), ("t", 1)], 3),)
(made([("csx", 1, 0), ("ccz", 0, 1, 2), ("y", 1)], 3),)
# %% draft  id=library/barriers-removed-before-compiling  tags=library,transpiler,passes
# %% prompt
from qiskit import QuantumCircuit
from qiskit.transpiler import PassManager, generate_preset_pass_manager
from qiskit.transpiler.passes import RemoveBarriers


def compiled(circuit: QuantumCircuit) -> QuantumCircuit:
    """Run a preset pass manager with optimization level 1 for the gates cx and u, extended by RemoveBarriers as its pre_init
    stage, so that gates cancel across barriers: in the result no barrier is left, and no pair of equal cx that
    stood side by side or with only a barrier between them. It does the same up to global phase.
    """
# %% solution
    manager = generate_preset_pass_manager(optimization_level=1, basis_gates=["cx", "u"])
    manager.pre_init = PassManager([RemoveBarriers()])
    return manager.run(circuit)
# %% solution: one manager after the other
    bare = PassManager([RemoveBarriers()]).run(circuit)
    return generate_preset_pass_manager(optimization_level=1, basis_gates=["cx", "u"]).run(bare)
# %% wrong: barriers removed after optimisation
manager.pre_init --> manager.post_scheduling
# %% wrong: barriers stay
manager.pre_init = PassManager([RemoveBarriers()]) -->
# %% wrong: nothing is optimised
optimization_level=1 --> optimization_level=0
# %% compare  value=no
# %% check: does something else than the given circuit
circuits_difference(found, arguments[0]) is None
# %% check: a barrier is left, or other gates than cx and u
set(found.count_ops()) <= {"cx", "u"}
# %% check: a pair of cx was not cancelled
found.count_ops().get("cx", 0) <= expected.count_ops().get("cx", 0)
# %% setup  uses=made
from qspark.quantum.circuits import circuits_difference
# %% inputs
(made([("h", 0), ("cx", 0, 1), ("barrier",), ("cx", 0, 1), ("h", 1)], 2),)
(made([("cx", 0, 1), ("cx", 1, 2), ("barrier", 1, 2), ("cx", 1, 2), ("ry", 0.4, 2), ("barrier",), ("cx", 0, 2)], 3),)
# %% draft  id=library/placed-but-not-routed  tags=library,hardware-aware,layout
# %% prompt
from qiskit import QuantumCircuit
from qiskit.transpiler import CouplingMap, PassManager


def placed(circuit: QuantumCircuit, coupling: CouplingMap, places: list[int]) -> QuantumCircuit:
    """Put qubit k of the circuit on qubit places[k] of the device, without routing: run SetLayout, FullAncillaAllocation,
    EnlargeWithAncilla and ApplyLayout. The result has as many qubits as the device, and the same gates on their new places.
    """
# %% solution
    from qiskit.transpiler.passes import ApplyLayout, EnlargeWithAncilla, FullAncillaAllocation, SetLayout
    return PassManager(
        [SetLayout(places), FullAncillaAllocation(coupling), EnlargeWithAncilla(), ApplyLayout()]
    ).run(circuit)
# %% solution: composed into a wider circuit
    return QuantumCircuit(coupling.size()).compose(circuit, places)
# %% wrong: the last qubit first
SetLayout(places) --> SetLayout(places[::-1])
# %% wrong: qubits in ascending places
SetLayout(places) --> SetLayout(sorted(places))
# %% wrong: composed without places
    return QuantumCircuit(coupling.size()).compose(circuit)
# %% check: other gates than before
found.count_ops() == arguments[0].count_ops()
# %% setup  uses=made
# %% inputs
(made([("h", 0), ("cx", 0, 1), ("cx", 0, 2), ("t", 2)], 3), CouplingMap.from_line(5), [4, 0, 2])
(made([("ry", 0.4, 0), ("cz", 0, 1), ("rx", 0.7, 1)], 2), CouplingMap.from_ring(4), [1, 3])
(made([("h", 1), ("crx", 0.3, 2, 0), ("cy", 1, 2)], 3), CouplingMap.from_grid(2, 2), [2, 0, 1])
# %% draft  id=library/swaps-inserted  tags=library,hardware-aware,routing
# %% prompt
from qiskit import QuantumCircuit
from qiskit.transpiler import CouplingMap


def routed(circuit: QuantumCircuit, coupling: CouplingMap) -> QuantumCircuit:
    """The circuit has as many qubits as the device, all measured at the end. Insert swaps with SabreSwap, so that each gate
    on two qubits lies on a coupling (direction does not matter). The other gates stay as they are, none is translated, and
    the outcomes keep their probabilities.
    """
# %% solution
    from qiskit.transpiler import PassManager
    from qiskit.transpiler.passes import SabreSwap
    return PassManager([SabreSwap(coupling, seed=7)]).run(circuit)
# %% solution: by another routing pass
    from qiskit.transpiler import PassManager
    from qiskit.transpiler.passes import BasicSwap
    return PassManager([BasicSwap(coupling)]).run(circuit)
# %% wrong: only checked
    from qiskit.transpiler import PassManager
    from qiskit.transpiler.passes import CheckMap
    return PassManager([CheckMap(coupling)]).run(circuit)
# %% wrong: translated as well
    from qiskit import transpile
    return transpile(circuit, coupling_map=coupling, basis_gates=["u", "cx"])
# %% wrong: the qubits in a row, whatever the device
SabreSwap(coupling, --> SabreSwap(CouplingMap.from_line(circuit.num_qubits),
# %% compare  value=no
# %% check: other outcomes than those of the circuit
circuits_difference(found, arguments[0], sense="outcomes") is None
# %% check: a gate on qubits that are not coupled
pairs_of(found) <= {tuple(sorted(edge)) for edge in arguments[1].get_edges()}
# %% check: other gates than before, besides swaps
{**found.count_ops(), "swap": 0} == {**arguments[0].count_ops(), "swap": 0}
# %% setup  uses=made,pairs_of
from qspark.quantum.circuits import circuits_difference
M = ("measure", [0, 1, 2, 3], [0, 1, 2, 3])
STAR = CouplingMap([(0, 1), (0, 2), (0, 3)])
# %% inputs
(made([("h", 0), ("cp", 0.4, 0, 3), ("ry", 0.8, 3), ("cx", 3, 1), ("cx", 2, 0), M], 4, 4), CouplingMap.from_line(4))
(made([("ry", 0.5, 1), ("cx", 1, 2), ("cz", 2, 3), ("h", 3), ("cx", 3, 1), M], 4, 4), STAR)
