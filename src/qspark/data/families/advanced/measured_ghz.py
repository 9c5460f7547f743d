# %% draft  id=advanced/dynamic/fused-ghz  tags=advanced,control-flow,feed-forward
# %% prompt
from qiskit import QuantumCircuit


def fused_ghz(n: int) -> QuantumCircuit:
    """GHZ state (|0...0> + |1...1>)/sqrt(2) of the data qubits 0 to n - 1 (n >= 2) in constant two-qubit depth. Put each data
    qubit into |+>; for every k < n - 1 measure the parity Z_k Z_(k+1) through ancilla n + k (CNOTs from both data qubits)
    into classical bit k; then correct the data qubits with X gates under classical control, none of them on data qubit 0.
    Reset all ancillas at the end. The circuit has 2n - 1 qubits and n - 1 classical bits.
    """
# %% solution
    from qiskit.circuit.classical import expr
    circuit = QuantumCircuit(2 * n - 1, n - 1)
    circuit.h(range(n))
    for k in range(n - 1):
        circuit.cx(k, n + k)
    for k in range(n - 1):
        circuit.cx(k + 1, n + k)
    circuit.measure(range(n, 2 * n - 1), range(n - 1))
    parity = None
    for k in range(n - 1):
        bit = expr.lift(circuit.clbits[k])
        parity = bit if parity is None else expr.bit_xor(parity, bit)
        with circuit.if_test(parity):
            circuit.x(k + 1)
    circuit.reset(range(n, 2 * n - 1))
    return circuit
# %% solution: every bit flips all qubits behind it
    circuit = QuantumCircuit(2 * n - 1, n - 1)
    circuit.h(range(n))
    for k in range(n - 1):
        circuit.cx(k, n + k)
        circuit.cx(k + 1, n + k)
        circuit.measure(n + k, k)
    for k in range(n - 1):
        with circuit.if_test((circuit.clbits[k], 1)):
            circuit.x(range(k + 1, n))
            circuit.x(n + k)
    return circuit
# %% wrong: every bit corrects one qubit
bit if parity is None else expr.bit_xor(parity, bit) --> bit
# %% wrong: no correction
circuit.x(k + 1) --> circuit.id(k + 1)
# %% wrong: ancillas are not reset
circuit.reset(range(n, 2 * n - 1)) --> pass
# %% wrong: the data qubits are in |0>
circuit.h(range(n)) --> pass
# %% wrong: a chain of CNOTs, nothing measured
    circuit = QuantumCircuit(2 * n - 1, n - 1)
    circuit.h(0)
    for k in range(n - 1):
        circuit.cx(k, k + 1)
    return circuit
# %% compare  sense=preparation
# %% check: other outcomes of the parities
difference(found, expected, sense="outcomes") is None
# %% inputs
(2,)
(3,)
(4,)
