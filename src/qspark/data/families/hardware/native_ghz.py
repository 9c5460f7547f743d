# %% draft  id=hardware/native/$basis_id/ghz  about=basis  tags=hardware-aware,native-gates,state-preparation
# %% prompt
from qiskit import QuantumCircuit, transpile


def ghz_with_phase(n: int, phi: float) -> QuantumCircuit:
    """From |0...0> the state (|0...0> + exp(i phi) |1...1>)/sqrt(2) of n >= 2 qubits, up to global phase, on $basis_says. No
    more than $basis_cnot $basis_pair gates for each qubit but one, and every pair of qubits may interact.
    """
# %% solution
    circuit = QuantumCircuit(n)
    circuit.h(0)
    for k in range(n - 1):
        circuit.cx(k, k + 1)
    circuit.rz(phi, n - 1)
    return transpile(circuit, basis_gates=$basis_gates, optimization_level=1)
# %% solution: from one qubit, the phase first
    circuit = QuantumCircuit(n)
    circuit.h(n - 1)
    circuit.rz(phi, n - 1)
    for k in range(n - 1):
        circuit.cx(n - 1, k)
    return transpile(circuit, basis_gates=$basis_gates, optimization_level=2)
# %% wrong: the phase on every qubit
circuit.rz(phi, n - 1) --> circuit.rz(phi, range(n))
# %% wrong: the phase with the wrong sign
circuit.rz(phi, --> circuit.rz(-phi,
# %% wrong: the last qubit is left out
range(n - 1) --> range(n - 2)
# %% wrong: other gates
basis_gates=$basis_gates --> basis_gates=["h", "rz", "cx"]
# %% wrong: no superposition
circuit.h(0) --> circuit.x(0)
# %% compare  sense=preparation
# %% check: a gate that is not native
gates_of(found) <= set($basis_gates)
# %% check: too many interactions
found.count_ops().get("$basis_pair", 0) <= $basis_cnot * (arguments[0] - 1)
# %% setup  uses=gates_of
# %% inputs
(2, 0.6)
(3, -1.1)
(4, 2.3)
(5, 0.0)
