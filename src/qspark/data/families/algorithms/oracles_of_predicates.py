# %% draft  id=algorithms/$predicate_id/bit-oracle  about=predicate  tags=algorithms,oracle
# %% prompt
from qiskit import QuantumCircuit


def bit_oracle($predicate_parameters) -> QuantumCircuit:
    """Circuit on n + 1 qubits for |x>|y> to |x>|y XOR f(x)>, where $predicate_says. With n the number of bits of x, qubit k holds bit k of
    x, bit 0 the lowest, and qubit n holds y.
    """
# %% solution
    $predicate_code
    circuit = QuantumCircuit(n + 1)
    for x, value in enumerate(values):
        if value:
            zeros = [k for k in range(n) if not x >> k & 1]
            for k in zeros:
                circuit.x(k)
            circuit.mcx(list(range(n)), n)
            for k in zeros:
                circuit.x(k)
    return circuit
# %% solution: as a permutation matrix
    $predicate_code
    import numpy as np
    from qiskit.circuit.library import UnitaryGate
    matrix = np.zeros((2 ** (n + 1), 2 ** (n + 1)))
    for x, value in enumerate(values):
        for y in (0, 1):
            matrix[x + ((y ^ value) << n), x + (y << n)] = 1
    circuit = QuantumCircuit(n + 1)
    circuit.append(UnitaryGate(matrix), range(n + 1))
    return circuit
# %% wrong: a phase oracle
    $predicate_code
    circuit = QuantumCircuit(n + 1)
    for x, value in enumerate(values):
        if value:
            zeros = [k for k in range(n) if not x >> k & 1]
            for k in zeros:
                circuit.x(k)
            circuit.h(n)
            circuit.mcx(list(range(n)), n)
            circuit.h(n)
            for k in zeros:
                circuit.x(k)
    return circuit
# %% wrong: where f is 0
if value: --> if not value:
# %% wrong: the flips are not undone
    $predicate_code
    circuit = QuantumCircuit(n + 1)
    for x, value in enumerate(values):
        if value:
            zeros = [k for k in range(n) if not x >> k & 1]
            for k in zeros:
                circuit.x(k)
            circuit.mcx(list(range(n)), n)
    return circuit
# %% doubtful: bits in the opposite order
zeros = [k for k in range(n) if not x >> k & 1] --> zeros = [k for k in range(n) if not x >> (n - 1 - k) & 1]
# %% doubtful: controls on zeros
zeros = [k for k in range(n) if not x >> k & 1] --> zeros = [k for k in range(n) if x >> k & 1]
# %% inputs
($predicate_arguments,)
# %% draft  id=algorithms/$predicate_id/controlled-phase-oracle  about=predicate  tags=algorithms,oracle
# %% prompt
from qiskit import QuantumCircuit
from qiskit.circuit.library import DiagonalGate


def controlled_phase($predicate_parameters, angle: float) -> QuantumCircuit:
    """Circuit on n + 1 qubits that multiplies |x>|c> by exp(i angle) if c = 1 and f(x) = 1 and leaves all other basis states
    alone, where $predicate_says. With n the number of bits of x, qubit k holds bit k of x, bit 0 the lowest, and qubit n holds c.
    """
# %% solution
    $predicate_code
    from cmath import exp
    diagonal = [1] * 2**n + [exp(1j * angle * value) for value in values]
    circuit = QuantumCircuit(n + 1)
    circuit.append(DiagonalGate(diagonal), range(n + 1))
    return circuit
# %% solution: one controlled phase for each solution
    $predicate_code
    from qiskit.circuit.library import PhaseGate
    circuit = QuantumCircuit(n + 1)
    for x, value in enumerate(values):
        if value:
            circuit.append(PhaseGate(angle).control(n, ctrl_state=x), range(n + 1))
    return circuit
# %% wrong: not controlled
diagonal = [1] * 2**n + [exp(1j * angle * value) for value in values] --> diagonal = [exp(1j * angle * value) for value in values]
circuit.append(DiagonalGate(diagonal), range(n + 1)) --> circuit.append(DiagonalGate(diagonal), range(n))
# %% wrong: controlled on 0
diagonal = [1] * 2**n + [exp(1j * angle * value) for value in values] --> diagonal = [exp(1j * angle * value) for value in values] + [1] * 2**n
# %% wrong: the sign of the angle
diagonal = [1] * 2**n + [exp(1j * angle * value) for value in values] --> diagonal = [1] * 2**n + [exp(-1j * angle * value) for value in values]
# %% wrong: the control is the lowest qubit
circuit.append(DiagonalGate(diagonal), range(n + 1)) --> circuit.append(DiagonalGate(diagonal), [*range(1, n + 1), 0])
# %% inputs
($predicate_arguments, 0.8)
($predicate_arguments, -2.0)
