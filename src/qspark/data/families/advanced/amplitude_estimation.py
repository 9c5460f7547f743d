# %% draft  id=advanced/algorithms/maximum-likelihood-amplitude  tags=advanced,amplitude-estimation
# %% prompt
import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector


def likeliest_amplitude(prepare: QuantumCircuit, powers: list[int], grid: int) -> tuple[list[float], float]:
    """Amplitude estimation without phase estimation. prepare makes sqrt(1 - a) |..0> + sqrt(a) |..1> of |0...0>, where the last
    symbol stands for its qubit 0. For each power m apply prepare and then m times the Grover operator Q = A S0 A^dagger Sx
    (Sx first; A is prepare, Sx flips the sign of states with qubit 0 in |1>, S0 that of |0...0>) and give the probability
    that qubit 0 is 1. Then maximise sum_m [p_m log sin^2((2m+1) t) + (1 - p_m) log cos^2((2m+1) t)] over
    t = (k + 0.5) pi / (2 grid), k = 0 ... grid - 1, and return the probabilities and sin^2 of the best t.
    """
# %% solution
    n = prepare.num_qubits
    step = QuantumCircuit(n)
    step.z(0)
    step.compose(prepare.inverse(), inplace=True)
    step.x(range(n))
    if n == 1:
        step.z(0)
    else:
        step.h(n - 1)
        step.mcx(list(range(n - 1)), n - 1)
        step.h(n - 1)
    step.x(range(n))
    step.compose(prepare, inplace=True)
    found = []
    for power in powers:
        circuit = prepare.copy()
        for _ in range(power):
            circuit = circuit.compose(step)
        found.append(float(Statevector(circuit).probabilities([0])[1]))
    angles = (np.arange(grid) + 0.5) * np.pi / (2 * grid)
    likelihood = np.zeros(grid)
    for power, p in zip(powers, found):
        phase = (2 * power + 1) * angles
        likelihood += p * np.log(np.sin(phase) ** 2) + (1 - p) * np.log(np.cos(phase) ** 2)
    return found, float(np.sin(angles[np.argmax(likelihood)]) ** 2)
# %% solution: by the angle itself
    share = Statevector(prepare).probabilities([0])[1]
    angle = np.arcsin(np.sqrt(share))
    found = [float(np.sin((2 * m + 1) * angle) ** 2) for m in powers]
    t = (np.arange(grid) + 0.5) * np.pi / (2 * grid)
    total = sum(
        p * np.log(np.sin((2 * m + 1) * t) ** 2) + (1 - p) * np.log(np.cos((2 * m + 1) * t) ** 2)
        for m, p in zip(powers, found)
    )
    return found, float(np.sin(t[int(np.argmax(total))]) ** 2)
# %% wrong: twice the power in place of twice the power plus one
(2 * power + 1) * angles --> (2 * power + 2) * angles
# %% wrong: the last qubit is looked at
probabilities([0])[1] --> probabilities([n - 1])[0]
# %% wrong: the angle for the amplitude
float(np.sin(angles[np.argmax(likelihood)]) ** 2) --> float(angles[np.argmax(likelihood)])
# %% wrong: one iteration too few
range(power) --> range(max(0, power - 1))
# %% setup  uses=made
# %% inputs
(made([("ry", 0.6, 0)], 1), [0, 1, 2], 101)
(made([("ry", 0.9, 1), ("cry", 0.8, 1, 0), ("ry", 0.2, 0)], 2), [0, 1, 3], 150)
