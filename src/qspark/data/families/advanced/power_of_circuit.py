# %% draft  id=advanced/library/controlled-inverse-power  tags=advanced,circuit-library,annotated
# %% prompt
from qiskit import QuantumCircuit


def modified(circuit: QuantumCircuit, power: int, state: str) -> QuantumCircuit:
    """Controlled power of a circuit without measurements that acts on n qubits. The result has n target qubits, 0 to n - 1, and
    then one control qubit for every character of state: exactly when the controls read state (rightmost character: the first
    of them, qubit n), the circuit is applied power times, its inverse -power times if power is negative. The global
    phase of the circuit counts. The result consists of gates on at most two qubits or of any wider ones, as you like.
    """
# %% solution
    from qiskit.circuit import AnnotatedOperation, ControlModifier, InverseModifier, PowerModifier
    n, controls = circuit.num_qubits, len(state)
    modifiers = [PowerModifier(abs(power)), ControlModifier(controls, int(state, 2))]
    if power < 0:
        modifiers.insert(0, InverseModifier())
    operation = AnnotatedOperation(circuit.to_gate(), modifiers)
    made = QuantumCircuit(n + controls)
    made.append(operation, [*range(n, n + controls), *range(n)])
    from qiskit import transpile
    return transpile(made, basis_gates=["u", "cx"], optimization_level=0)
# %% solution: as matrices
    import numpy as np
    from qiskit.circuit.library import UnitaryGate
    from qiskit.quantum_info import Operator
    n = circuit.num_qubits
    single = Operator(circuit).data
    single = np.linalg.matrix_power(single if power >= 0 else single.conj().T, abs(power))
    whole = np.eye(2 ** (n + len(state)), dtype=complex)
    at = int(state, 2) * 2**n
    whole[at : at + 2**n, at : at + 2**n] = single
    made = QuantumCircuit(n + len(state))
    made.append(UnitaryGate(whole), range(n + len(state)))
    return made
# %% wrong: the controls read from the left
int(state, 2) --> int(state[::-1], 2)
# %% wrong: all controls must be one
ControlModifier(controls, int(state, 2)) --> ControlModifier(controls)
# %% wrong: no inverse for negative powers
if power < 0: --> if False:
# %% wrong: the controls below the targets
[*range(n, n + controls), *range(n)] --> range(n + controls)
# %% wrong: applied once
PowerModifier(abs(power)) --> PowerModifier(min(1, abs(power)))
# %% wrong: the global phase is lost
operation = AnnotatedOperation(circuit.to_gate(), --> circuit = circuit.copy(); circuit.global_phase = 0; operation = AnnotatedOperation(circuit.to_gate(),
# %% setup  uses=made
def phased(phase, gates, qubits):
    circuit = made(gates, qubits)
    circuit.global_phase = phase
    return circuit
# %% inputs
(made([("h", 0), ("cx", 0, 1), ("t", 1)], 2), 2, "1")
(phased(0.7, [("ry", 0.4, 0), ("s", 0)], 1), -3, "01")
(phased(-0.3, [("rx", 0.9, 0), ("cz", 0, 1)], 2), 1, "10")
(made([("sx", 0)], 1), 0, "1")
