# %% draft  id=advanced/$spin_id/suzuki  about=spin  tags=advanced,simulation,trotter
# %% prompt
from qiskit import QuantumCircuit
from qiskit.circuit.library import PauliEvolutionGate
from qiskit.quantum_info import SparsePauliOp


def evolve(time: float, steps: int, order: int) -> QuantumCircuit:
    """Product formula for exp(-i time H), where H is $spin_says. Cut the time into equal steps. Order 1: in each step apply
    exp(-i c dt P) for every term, the first listed term first. Order 2: all terms with dt/2, then all with dt/2 in the
    opposite order. Order 4: Suzuki's S2(u dt)^2 S2((1 - 4u) dt) S2(u dt)^2 with u = 1/(4 - 4^(1/3)), where S2 is order 2.
    Global phase is free.
    """
# %% solution
    terms = $spin_mixed
    n = len(terms[0][0])
    circuit = QuantumCircuit(n)

    def first(order_of_terms, dt):
        for label, coefficient in order_of_terms:
            circuit.append(PauliEvolutionGate(SparsePauliOp(label), coefficient * dt), range(n))

    def second(dt):
        first(terms, dt / 2)
        first(terms[::-1], dt / 2)

    dt = time / steps
    u = 1 / (4 - 4 ** (1 / 3))
    for _ in range(steps):
        if order == 1:
            first(terms, dt)
        elif order == 2:
            second(dt)
        else:
            for share in (u, u, 1 - 4 * u, u, u):
                second(share * dt)
    return circuit.decompose()
# %% solution: by the library's synthesis
    from qiskit.synthesis import LieTrotter, SuzukiTrotter
    operator = SparsePauliOp.from_list($spin_mixed)
    method = LieTrotter(reps=steps) if order == 1 else SuzukiTrotter(order=order, reps=steps)
    gate = PauliEvolutionGate(operator, time, synthesis=method)
    circuit = QuantumCircuit(operator.num_qubits)
    circuit.append(gate, range(operator.num_qubits))
    return circuit.decompose()
# %% wrong: one step only
dt = time / steps --> dt = time
# %% wrong: backwards in time
coefficient * dt --> -coefficient * dt
# %% wrong: the angle of a rotation for the time of an evolution
coefficient * dt --> 2 * coefficient * dt
# %% wrong: the middle step of order 4 is forgotten
(u, u, 1 - 4 * u, u, u) --> (u, u, u, u)
# %% wrong: the second half of order 2 in the same order
first(terms[::-1], dt / 2) --> first(terms, dt / 2)
# %% inputs
(0.9, 1, 1)
(0.8, 2, 2)
(0.7, 1, 4)
