# %% draft  id=library/inverse-pairs-cancelled  tags=library,transpiler,passes
# %% prompt
from qiskit import QuantumCircuit
from qiskit.transpiler import PassManager
from qiskit.transpiler.passes import InverseCancellation


def cancelled(circuit: QuantumCircuit) -> QuantumCircuit:
    """Run InverseCancellation so that it takes out neighbouring h h, neighbouring cx cx with the same control and target,
    and a t next to a tdg on one qubit, in either order. All other gates stay, for instance pairs of x. No pairs are nested.
    """
# %% solution
    from qiskit.circuit.library import CXGate, HGate, TdgGate, TGate
    return PassManager([InverseCancellation([HGate(), CXGate(), (TGate(), TdgGate())])]).run(circuit)
# %% wrong: every pair that the pass knows by itself
InverseCancellation([HGate(), CXGate(), (TGate(), TdgGate())]) --> InverseCancellation()
# %% wrong: without t and tdg
CXGate(), (TGate(), TdgGate())] --> CXGate()]
# %% wrong: gates that are not their own inverse, not as a pair
(TGate(), TdgGate()) --> TGate(), TdgGate()
# %% wrong: x in place of h
[HGate(), --> [XGate(),
from qiskit.circuit.library import --> from qiskit.circuit.library import XGate,
# %% check: other numbers of gates
dict(found.count_ops()) == dict(expected.count_ops())
# %% setup  uses=made
# %% inputs
(made([("h", 0), ("h", 0), ("x", 1), ("x", 1), ("cx", 0, 1), ("t", 1), ("tdg", 1)], 2),)
(made([("cx", 0, 1), ("cx", 0, 1), ("tdg", 2), ("t", 2), ("cx", 0, 2), ("cx", 2, 0), ("s", 1), ("sdg", 1)], 3),)
# %% draft  id=library/one-qubit-runs-fused  tags=library,transpiler,passes
# %% prompt
from qiskit import QuantumCircuit


def fused(circuit: QuantumCircuit) -> QuantumCircuit:
    """Fuse every run of one-qubit gates into a single u gate with the pass Optimize1qGatesDecomposition; a run that does
    nothing disappears. Gates on two qubits stay as they are. The result does the same up to global phase.
    """
# %% solution
    from qiskit.transpiler import PassManager
    from qiskit.transpiler.passes import Optimize1qGatesDecomposition
    return PassManager([Optimize1qGatesDecomposition(basis=["u"])]).run(circuit)
# %% wrong: other gates
basis=["u"] --> basis=["rz", "sx"]
# %% wrong: gate by gate, and gates on two qubits as well
    from qiskit import transpile
    return transpile(circuit, basis_gates=["u", "cx"], optimization_level=0)
# %% wrong: gates opened, none fused
    return circuit.decompose()
# %% check: a one-qubit gate other than u, or another number of them
found.count_ops().get("u", 0) == sum(len(one.qubits) == 1 for one in found.data) == expected.count_ops()["u"]
# %% check: two-qubit gates were changed
sorted(one.name for one in found.data if len(one.qubits) > 1) == sorted(one.name for one in arguments[0].data if len(one.qubits) > 1)
# %% setup  uses=made
# %% inputs
(made([("h", 0), ("t", 0), ("rx", 0.3, 0), ("cz", 0, 1), ("x", 1), ("x", 1), ("s", 0)], 2),)
(made([("ry", 0.4, 2), ("sdg", 2), ("swap", 0, 2), ("h", 1), ("t", 1), ("cx", 1, 0), ("p", 0.2, 1), ("h", 1)], 3),)
# %% draft  id=library/merged-across-cx  tags=library,transpiler,passes
# %% prompt
from qiskit import QuantumCircuit
from qiskit.transpiler import PassManager


def merged(circuit: QuantumCircuit) -> QuantumCircuit:
    """Gates that commute can cancel or merge though others stand between them, such as two rz on the control of a cx. Return
    a circuit that does the same up to global phase, with no more gates than one run of CommutativeCancellation leaves.
    """
# %% solution
    from qiskit.transpiler.passes import CommutativeCancellation
    return PassManager([CommutativeCancellation()]).run(circuit)
# %% solution: by a newer pass
    from qiskit.transpiler.passes import CommutativeOptimization
    return PassManager([CommutativeOptimization()]).run(circuit)
# %% wrong: only one-qubit gates that stand side by side
    from qiskit.transpiler.passes import Optimize1qGatesDecomposition
    return PassManager([Optimize1qGatesDecomposition(basis=["u"])]).run(circuit)
# %% wrong: only inverse pairs that stand side by side
    from qiskit.transpiler.passes import InverseCancellation
    return PassManager([InverseCancellation()]).run(circuit)
# %% wrong: analysed only
    from qiskit.transpiler.passes import CommutationAnalysis
    return PassManager([CommutationAnalysis()]).run(circuit)
# %% compare  value=no
# %% check: does something else than the given circuit
circuits_difference(found, arguments[0]) is None
# %% check: more gates than the pass leaves
found.size() <= expected.size()
# %% setup  uses=made
from qspark.quantum.circuits import circuits_difference
# %% inputs
(made([("rz", 0.2, 0), ("cx", 0, 1), ("rz", 0.3, 0), ("x", 1), ("cx", 0, 1)], 2),)
(made([("h", 2), ("cx", 0, 1), ("rx", 0.4, 1), ("cx", 2, 1), ("rx", 0.5, 1), ("cx", 0, 1)], 3),)
# %% draft  id=library/two-qubit-blocks-as-unitaries  tags=library,transpiler,passes
# %% prompt
from qiskit import QuantumCircuit
from qiskit.transpiler import PassManager
from qiskit.transpiler.passes import Collect2qBlocks, ConsolidateBlocks


def blocks(circuit: QuantumCircuit) -> QuantumCircuit:
    """Collect the gates of a circuit in blocks on two qubits and replace each block by one "unitary" gate, also where
    that saves no gate. The result holds nothing but unitary gates on two qubits, one for each block that Collect2qBlocks finds.
    """
# %% solution
    return PassManager([Collect2qBlocks(), ConsolidateBlocks(force_consolidate=True)]).run(circuit)
# %% wrong: short blocks are left as they are
ConsolidateBlocks(force_consolidate=True) --> ConsolidateBlocks()
# %% wrong: collected, not replaced
Collect2qBlocks(), ConsolidateBlocks(force_consolidate=True) --> Collect2qBlocks()
# %% wrong: one unitary for all
    from qiskit.quantum_info import Operator
    whole = QuantumCircuit(circuit.num_qubits)
    whole.unitary(Operator(circuit), range(circuit.num_qubits))
    return whole
# %% wrong: one unitary for each gate
    from qiskit.quantum_info import Operator
    made = circuit.copy_empty_like()
    for one in circuit.data:
        made.unitary(Operator(one.operation), one.qubits)
    return made
# %% check: something other than unitary gates on two qubits, or another number of blocks
[(one.name, len(one.qubits)) for one in found.data] == [("unitary", 2)] * expected.size()
# %% setup  uses=made
# %% inputs
(made([("h", 0), ("cx", 0, 1), ("rz", 0.3, 1), ("cx", 0, 1), ("cx", 1, 2), ("h", 2)], 3),)
(made([("cp", 0.4, 0, 1), ("ry", 0.2, 3), ("cx", 2, 3), ("t", 1), ("cx", 1, 2), ("cx", 1, 2), ("cx", 3, 0)], 4),)
# %% draft  id=library/custom-gates-translated  tags=library,transpiler,passes
# %% prompt
from qiskit import QuantumCircuit
from qiskit.transpiler import PassManager
from qiskit.transpiler.passes import BasisTranslator, UnrollCustomDefinitions


def translated(circuit: QuantumCircuit, basis: list[str]) -> QuantumCircuit:
    """The circuit may hold gates of the user's own, made by to_gate. Run UnrollCustomDefinitions and BasisTranslator with
    the session's equivalence library; the result has only gates whose names are in basis and does the same up to global phase.
    """
# %% solution
    from qiskit.circuit.equivalence_library import SessionEquivalenceLibrary as library
    return PassManager([UnrollCustomDefinitions(library, basis), BasisTranslator(library, basis)]).run(circuit)
# %% solution: by the transpiler
    from qiskit import transpile
    return transpile(circuit, basis_gates=basis, optimization_level=1)
# %% wrong: gates with definitions are opened, none is translated
    from qiskit.circuit.equivalence_library import SessionEquivalenceLibrary as library
    return PassManager([UnrollCustomDefinitions(library, basis)]).run(circuit)
# %% wrong: opened by one level
    return circuit.decompose()
# %% wrong: only gates of more than two qubits
    from qiskit.transpiler.passes import Unroll3qOrMore
    return PassManager([Unroll3qOrMore(basis_gates=basis)]).run(circuit)
# %% wrong: the user's own gates are unknown to the translator
PassManager([UnrollCustomDefinitions(library, basis), --> PassManager([
# %% compare  value=no
# %% check: does something else than the given circuit
circuits_difference(found, arguments[0]) is None
# %% check: a gate outside the basis
gates_of(found) <= set(arguments[1])
# %% setup  uses=made,gates_of
from qspark.quantum.circuits import circuits_difference


def own(inner, where, qubits):
    circuit = QuantumCircuit(qubits)
    circuit.h(0)
    circuit.append(inner.to_gate(label="own"), where)
    return circuit
# %% inputs
(own(made([("h", 0), ("cx", 0, 1), ("t", 1)], 2), [1, 0], 2), ["rz", "sx", "cx"])
(own(made([("ccx", 0, 1, 2), ("cp", 0.3, 1, 0)], 3), [2, 0, 1], 3), ["u", "cz"])
# %% draft  id=library/needless-resets-removed  tags=library,transpiler,passes
# %% prompt
from qiskit import QuantumCircuit


def without_needless_resets(circuit: QuantumCircuit) -> QuantumCircuit:
    """Every qubit starts in |0>, so a reset that is the first operation on its qubit does nothing. Remove just these with
    the transpiler's pass for that purpose; all other operations stay, later resets too.
    """
# %% solution
    from qiskit.transpiler import PassManager
    from qiskit.transpiler.passes import RemoveResetInZeroState
    return PassManager([RemoveResetInZeroState()]).run(circuit)
# %% wrong: all resets
    made = circuit.copy_empty_like()
    made.data = [one for one in circuit.data if one.operation.name != "reset"]
    return made
# %% wrong: resets at the end
    from qiskit.transpiler import PassManager
    from qiskit.transpiler.passes import RemoveFinalReset
    return PassManager([RemoveFinalReset()]).run(circuit)
# %% wrong: resets after measurements become conditional
RemoveResetInZeroState --> ResetAfterMeasureSimplification
# %% wrong: the pass is not run
return PassManager([RemoveResetInZeroState()]).run(circuit) --> return circuit.copy()
# %% check: other operations are left
found.count_ops() == expected.count_ops()
# %% setup  uses=made
# %% inputs
(made([("reset", 0), ("h", 0), ("reset", 1), ("cx", 0, 1), ("measure", 0, 0), ("reset", 0)], 2, 1),)
(made([("ry", 0.4, 0), ("reset", 2), ("cx", 0, 2), ("reset", 0), ("reset", 1), ("ry", 0.9, 1)], 3),)
# %% draft  id=library/pass-that-drops-small-rotations  tags=library,transpiler,passes,dag
# %% prompt
from qiskit import QuantumCircuit
from qiskit.transpiler import PassManager
from qiskit.transpiler.basepasses import TransformationPass


def without_small(circuit: QuantumCircuit, limit: float) -> QuantumCircuit:
    """Write a TransformationPass and run it on the circuit: it removes each rx, ry and rz gate whose angle is smaller than
    limit in absolute value, and leaves everything else as it is.
    """
# %% solution
    class DropSmall(TransformationPass):
        def run(self, dag):
            for node in dag.named_nodes("rx", "ry", "rz"):
                if abs(node.op.params[0]) < limit:
                    dag.remove_op_node(node)
            return dag

    return PassManager([DropSmall()]).run(circuit)
# %% wrong: negative angles all go
abs(node.op.params[0]) < limit --> node.op.params[0] < limit
# %% wrong: the large ones go
abs(node.op.params[0]) < limit --> abs(node.op.params[0]) >= limit
# %% wrong: only rz
named_nodes("rx", "ry", "rz") --> named_nodes("rz")
# %% wrong: all gates of that name go
dag.remove_op_node(node) --> dag.remove_all_ops_named(node.name)
# %% check: other gates are left
found.count_ops() == expected.count_ops()
# %% setup  uses=made
# %% inputs
(made([("rx", 0.01, 0), ("cx", 0, 1), ("rz", -0.7, 1), ("ry", -0.02, 0), ("rx", 1.2, 0), ("p", 0.01, 1)], 2), 0.1)
(made([("ry", 0.4, 0), ("rz", 0.3, 1), ("cz", 1, 2), ("rx", -0.5, 2), ("ry", 0.6, 1)], 3), 0.5)
# %% draft  id=library/pass-that-counts-before-and-after  tags=library,transpiler,passes,dag
# %% prompt
from qiskit import QuantumCircuit
from qiskit.transpiler import AnalysisPass, PassManager
from qiskit.transpiler.passes import CommutativeCancellation


def two_qubit_gates(circuit: QuantumCircuit) -> tuple[int, int]:
    """Write an AnalysisPass that notes in its property_set how many gates on two qubits the DAG has. Let one manager run it
    before and after CommutativeCancellation and return both numbers, the one before first.
    """
# %% solution
    class Count(AnalysisPass):
        def __init__(self, key):
            super().__init__()
            self.key = key

        def run(self, dag):
            self.property_set[self.key] = len(dag.two_qubit_ops())

    manager = PassManager([Count("before"), CommutativeCancellation(), Count("after")])
    manager.run(circuit)
    return manager.property_set["before"], manager.property_set["after"]
# %% wrong: all gates count
len(dag.two_qubit_ops()) --> dag.size()
# %% wrong: both counted at the start
CommutativeCancellation(), Count("after") --> Count("after"), CommutativeCancellation()
# %% wrong: the number after it first
return manager.property_set["before"], manager.property_set["after"] --> return manager.property_set["after"], manager.property_set["before"]
# %% setup  uses=made
# %% inputs
(made([("cx", 0, 1), ("rz", 0.3, 0), ("x", 1), ("cx", 0, 1), ("cx", 1, 2), ("ccx", 0, 1, 2)], 3),)
(made([("h", 0), ("cz", 0, 1), ("cz", 1, 2), ("cz", 1, 0), ("t", 1)], 3),)
# %% draft  id=library/resources-in-property-set  tags=library,transpiler,passes
# %% prompt
from qiskit import QuantumCircuit
from qiskit.transpiler import PassManager
from qiskit.transpiler.passes import ResourceEstimation


def resources(circuit: QuantumCircuit) -> dict[str, int]:
    """Run the analysis pass ResourceEstimation on a circuit and return what it finds under the names depth, width (qubits
    and classical bits), size (operations) and num_tensor_factors (parts that no operation joins).
    """
# %% solution
    manager = PassManager([ResourceEstimation()])
    manager.run(circuit)
    return {key: manager.property_set[key] for key in ("depth", "width", "size", "num_tensor_factors")}
# %% wrong: the width without classical bits
    factors = circuit.num_tensor_factors()
    return {"depth": circuit.depth(), "width": circuit.num_qubits, "size": circuit.size(), "num_tensor_factors": factors}
# %% wrong: the layers of gates on two qubits
    whole = {"depth": circuit.depth(lambda one: len(one.qubits) > 1), "width": circuit.width(), "size": circuit.size()}
    return whole | {"num_tensor_factors": circuit.num_tensor_factors()}
# %% wrong: gates on one qubit left out of the size
    whole = {"depth": circuit.depth(), "width": circuit.width(), "size": circuit.num_nonlocal_gates()}
    return whole | {"num_tensor_factors": circuit.num_tensor_factors()}
# %% setup  uses=made
# %% inputs
(made([("h", 0), ("cx", 0, 1), ("x", 2), ("t", 1)], 4),)
(made([("ry", 0.3, 0), ("cx", 0, 2), ("cx", 2, 0), ("measure", 2, 0)], 3, 1),)
