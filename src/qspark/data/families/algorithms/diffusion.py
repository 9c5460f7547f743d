# %% draft  id=algorithms/diffusion  tags=algorithms,grover
# %% prompt
from qiskit import QuantumCircuit


def diffusion(n: int) -> QuantumCircuit:
    """Circuit on n >= 2 qubits for Grover's diffusion operator 2|s><s| - 1, where |s> is the equal superposition of all
    basis states, up to global phase.
    """
# %% solution
    circuit = QuantumCircuit(n)
    circuit.h(range(n))
    circuit.x(range(n))
    circuit.h(n - 1)
    circuit.mcx(list(range(n - 1)), n - 1)
    circuit.h(n - 1)
    circuit.x(range(n))
    circuit.h(range(n))
    return circuit
# %% wrong: no X gates before the reflection
    circuit = QuantumCircuit(n)
    circuit.h(range(n))
    circuit.x(range(n))
    circuit.h(n - 1)
    circuit.mcx(list(range(n - 1)), n - 1)
    circuit.h(n - 1)
    circuit.h(range(n))
    return circuit
# %% wrong: X instead of H around the controlled X
    circuit = QuantumCircuit(n)
    circuit.h(range(n))
    circuit.x(range(n))
    circuit.x(n - 1)
    circuit.mcx(list(range(n - 1)), n - 1)
    circuit.x(n - 1)
    circuit.x(range(n))
    circuit.h(range(n))
    return circuit
# %% wrong: Z instead of X
    circuit = QuantumCircuit(n)
    circuit.h(range(n))
    circuit.z(range(n))
    circuit.h(n - 1)
    circuit.mcx(list(range(n - 1)), n - 1)
    circuit.h(n - 1)
    circuit.z(range(n))
    circuit.h(range(n))
    return circuit
# %% inputs
(2,)
(3,)
(4,)
