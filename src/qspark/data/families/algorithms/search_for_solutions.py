# %% draft  id=algorithms/$predicate_id/grover-circuit  about=predicate  tags=algorithms,grover
# %% prompt
from qiskit import QuantumCircuit
from qiskit.circuit.library import DiagonalGate


def grover($predicate_parameters, iterations: int) -> QuantumCircuit:
    """Circuit on n qubits, without measurements, that prepares from |0...0> the state after so many Grover iterations from the
    equal superposition; an iteration gives the solutions of f(x) = 1 the sign -1 and then reflects about the equal
    superposition |s>, 2|s><s| - 1. Here $predicate_says; n is the number of bits of x, and qubit k holds bit k, bit 0 the lowest.
    """
# %% solution
    $predicate_code
    circuit = QuantumCircuit(n)
    circuit.h(range(n))
    for _ in range(iterations):
        circuit.append(DiagonalGate([-1 if value else 1 for value in values]), range(n))
        circuit.h(range(n))
        circuit.append(DiagonalGate([1] + [-1] * (2**n - 1)), range(n))
        circuit.h(range(n))
    return circuit
# %% solution: by amplitudes
    $predicate_code
    import numpy as np
    state = np.full(2**n, 2 ** (-n / 2))
    for _ in range(iterations):
        state = np.where(values, -state, state)
        state = 2 * state.mean() - state
    circuit = QuantumCircuit(n)
    circuit.prepare_state(state, range(n))
    return circuit
# %% wrong: one iteration too many
for _ in range(iterations): --> for _ in range(iterations + 1):
# %% wrong: no superposition to begin with
    $predicate_code
    circuit = QuantumCircuit(n)
    for _ in range(iterations):
        circuit.append(DiagonalGate([-1 if value else 1 for value in values]), range(n))
        circuit.h(range(n))
        circuit.append(DiagonalGate([1] + [-1] * (2**n - 1)), range(n))
        circuit.h(range(n))
    return circuit
# %% wrong: the reflection without its Hadamard gates
    $predicate_code
    circuit = QuantumCircuit(n)
    circuit.h(range(n))
    for _ in range(iterations):
        circuit.append(DiagonalGate([-1 if value else 1 for value in values]), range(n))
        circuit.append(DiagonalGate([1] + [-1] * (2**n - 1)), range(n))
    return circuit
# %% wrong: measured at the end
    $predicate_code
    circuit = QuantumCircuit(n)
    circuit.h(range(n))
    for _ in range(iterations):
        circuit.append(DiagonalGate([-1 if value else 1 for value in values]), range(n))
        circuit.h(range(n))
        circuit.append(DiagonalGate([1] + [-1] * (2**n - 1)), range(n))
        circuit.h(range(n))
    circuit.measure_all()
    return circuit
# %% doubtful: reflected about |1...1>
circuit.append(DiagonalGate([1] + [-1] * (2**n - 1)), range(n)) --> circuit.append(DiagonalGate([-1] * (2**n - 1) + [1]), range(n))
# %% compare  sense=preparation
# %% check: a classical bit
found.num_clbits == 0
# %% inputs
($predicate_arguments, 1)
($predicate_arguments, 2)
# %% draft  id=algorithms/$predicate_id/best-iterations  about=predicate  tags=algorithms,grover
# %% prompt
from math import asin, floor, pi, sin, sqrt


def best_iterations($predicate_parameters, limit: int) -> tuple[int, float]:
    """For Grover search from the equal superposition for the solutions of f(x) = 1, where $predicate_says: return the number of iterations
    between 0 and limit, both included, that finds a solution with the highest probability, and that probability. Of numbers
    whose probabilities differ by less than 1e-9 take the smallest.
    """
# %% solution
    $predicate_code
    solutions = sum(values)
    angle = asin(sqrt(solutions / 2**n))
    best, highest = 0, sin(angle) ** 2
    for iterations in range(1, limit + 1):
        chance = sin((2 * iterations + 1) * angle) ** 2
        if chance > highest + 1e-9:
            best, highest = iterations, chance
    return best, highest
# %% solution: by amplitudes
    $predicate_code
    import numpy as np
    state = np.full(2**n, 2 ** (-n / 2))
    marked = np.array(values, dtype=bool)
    chances = []
    for _ in range(limit + 1):
        chances.append(float((state[marked] ** 2).sum()))
        state[marked] *= -1
        state = 2 * state.mean() - state
    best = next(k for k, chance in enumerate(chances) if chance > max(chances) - 1e-9)
    return best, chances[best]
# %% wrong: amplitude instead of probability
return best, highest --> return best, sqrt(highest)
# %% wrong: only the number
    $predicate_code
    solutions = sum(values)
    angle = asin(sqrt(solutions / 2**n))
    return min(limit, floor(pi / (4 * angle)))
# %% wrong: the angle without its root
angle = asin(sqrt(solutions / 2**n)) --> angle = asin(solutions / 2**n)
# %% wrong: limit not included
    $predicate_code
    solutions = sum(values)
    angle = asin(sqrt(solutions / 2**n))
    chances = [sin((2 * iterations + 1) * angle) ** 2 for iterations in range(limit)]
    return chances.index(max(chances)), max(chances)
# %% doubtful: the largest one
    $predicate_code
    solutions = sum(values)
    angle = asin(sqrt(solutions / 2**n))
    chances = [sin((2 * iterations + 1) * angle) ** 2 for iterations in range(limit + 1)]
    best = max(k for k, chance in enumerate(chances) if chance > max(chances) - 1e-9)
    return best, chances[best]
# %% inputs
($predicate_arguments, 0)
($predicate_arguments, 1)
($predicate_arguments, 3)
($predicate_arguments, 8)
