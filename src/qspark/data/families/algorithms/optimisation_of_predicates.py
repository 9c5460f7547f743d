# %% draft  id=algorithms/$predicate_id/qaoa-success  about=predicate  tags=algorithms,variational,primitives
# %% prompt
from cmath import exp

from qiskit import QuantumCircuit
from qiskit.circuit.library import DiagonalGate
from qiskit.primitives import StatevectorSampler


def sampled_solutions($predicate_parameters, gamma: float, beta: float, shots: int) -> dict[str, int]:
    """Sample one layer of QAOA for the cost f(x), where $predicate_says. On n qubits, n the number of bits of x and bit k on qubit k, prepare
    exp(-i beta B) exp(-i gamma C) |+...+>, with C |x> = f(x) |x> and B the sum of X over all qubits, measure all qubits with
    the V2 sampler of qiskit.primitives, so many shots, and return the counts of bit strings, qubit 0 rightmost.
    """
# %% solution
    $predicate_code
    circuit = QuantumCircuit(n)
    circuit.h(range(n))
    circuit.append(DiagonalGate([exp(-1j * gamma * value) for value in values]), range(n))
    circuit.rx(2 * beta, range(n))
    circuit.measure_all()
    result = StatevectorSampler(seed=5).run([circuit], shots=shots).result()
    return result[0].data.meas.get_counts()
# %% solution: through numbers
    $predicate_code
    import numpy as np
    mixer = np.array([[1]])
    one = np.cos(beta) * np.eye(2) - 1j * np.sin(beta) * np.array([[0, 1], [1, 0]])
    for _ in range(n):
        mixer = np.kron(mixer, one)
    state = mixer @ (np.exp(-1j * gamma * np.array(values)) / 2 ** (n / 2))
    drawn = np.random.default_rng(3).multinomial(shots, np.abs(state) ** 2 / np.sum(np.abs(state) ** 2))
    return {f"{x:0{n}b}": int(count) for x, count in enumerate(drawn) if count}
# %% wrong: the default number of shots
    $predicate_code
    circuit = QuantumCircuit(n)
    circuit.h(range(n))
    circuit.append(DiagonalGate([exp(-1j * gamma * value) for value in values]), range(n))
    circuit.rx(2 * beta, range(n))
    circuit.measure_all()
    return StatevectorSampler(seed=5).run([circuit]).result()[0].data.meas.get_counts()
# %% wrong: the register called c
    $predicate_code
    circuit = QuantumCircuit(n)
    circuit.h(range(n))
    circuit.append(DiagonalGate([exp(-1j * gamma * value) for value in values]), range(n))
    circuit.rx(2 * beta, range(n))
    circuit.measure_all()
    return StatevectorSampler(seed=5).run([circuit], shots=shots).result()[0].data.c.get_counts()
# %% wrong: frequencies
result = StatevectorSampler(seed=5).run([circuit], shots=shots).result() --> counts = StatevectorSampler(seed=5).run([circuit], shots=shots).result()[0].data.meas.get_counts()
return result[0].data.meas.get_counts() --> return {bits: count / shots for bits, count in counts.items()}
# %% wrong: keys as numbers
    $predicate_code
    circuit = QuantumCircuit(n)
    circuit.h(range(n))
    circuit.append(DiagonalGate([exp(-1j * gamma * value) for value in values]), range(n))
    circuit.rx(2 * beta, range(n))
    circuit.measure_all()
    return StatevectorSampler(seed=5).run([circuit], shots=shots).result()[0].data.meas.get_int_counts()
# %% doubtful: half of beta
    $predicate_code
    circuit = QuantumCircuit(n)
    circuit.h(range(n))
    circuit.append(DiagonalGate([exp(-1j * gamma * value) for value in values]), range(n))
    circuit.rx(beta, range(n))
    circuit.measure_all()
    return StatevectorSampler(seed=5).run([circuit], shots=shots).result()[0].data.meas.get_counts()
# %% doubtful: gamma with the other sign
    $predicate_code
    circuit = QuantumCircuit(n)
    circuit.h(range(n))
    circuit.append(DiagonalGate([exp(1j * gamma * value) for value in values]), range(n))
    circuit.rx(2 * beta, range(n))
    circuit.measure_all()
    return StatevectorSampler(seed=5).run([circuit], shots=shots).result()[0].data.meas.get_counts()
# %% compare  sampled=yes
# %% check: the number of shots
sum(found.values()) == sum(expected.values())
# %% inputs
($predicate_arguments, 0.9, 0.4, 6000)
($predicate_arguments, 2.0, 1.0, 4000)
