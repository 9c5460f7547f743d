"""Algorithms as circuits: transforms, oracles, searches, simulations of Hamiltonians, arithmetic.

Conventions that a prompt could leave open (order of qubits, signs of phases, what happens to ancillas) are all said.
"""

import random
import textwrap
from collections.abc import Iterator

from qspark.data.draft import Comparison, Draft
from qspark.data.setup import MADE
from qspark.task import Difficulty

CIRCUIT = "from qiskit import QuantumCircuit"
PI = f"from math import pi\n\n{CIRCUIT}"


def drafts(chance: random.Random) -> Iterator[Draft]:
    """All of the family, in an order of chance."""
    made = [
        _qft(),
        _inverse_qft(),
        _phase_oracle(),
        _bit_oracle(),
        _bernstein_vazirani(),
        _deutsch_jozsa(),
        _diffusion(),
    ]
    made += [
        _grover(),
        _ising_step(),
        _heisenberg_step(),
        _pauli_rotation(),
        _qaoa_cost(),
        _qaoa_mixer(),
        _hadamard_test(),
    ]
    made += [_swap_test(), _increment(), _add_constant(), _controlled_power(), _phase_estimation(), _teleportation()]
    made += [_fredkin_chain(), _amplitudes(), _multi_controlled_z(), _permutation(), _hidden_shift(), _unitary_power()]
    made += [_second_order(), _parity_into(), _comparator(), _reset_and_reuse()]
    chance.shuffle(made)
    yield from made


def _draft(
    name: str, signature: str, ask: str, body: str, inputs: list[str], *, wrong: list[tuple[str, str]], **more: object
) -> Draft:
    """``wrong``: what is replaced in the body, and by what."""
    text = textwrap.indent(textwrap.dedent(body).strip() + "\n", "    ")
    mistakes = []
    for old, new in wrong:
        if old not in text:
            raise ValueError(f"{name}: no {old!r} in the body")
        mistakes.append(text.replace(old, new))
    fields: dict[str, object] = {"imports": CIRCUIT, "level": Difficulty.INTERMEDIATE, "tags": ("algorithms",), **more}
    if "other" in fields:
        others = fields.pop("other")
        assert isinstance(others, list)
        fields["alternatives"] = tuple(
            textwrap.indent(textwrap.dedent(other).strip() + "\n", "    ") for other in others
        )
    return Draft(
        name=f"algorithms/{name}",
        group=f"algorithms/{name}",
        signature=signature,
        ask=ask,
        body=text,
        wrong=tuple(mistakes),
        inputs=tuple(inputs),
        **fields,  # type: ignore[arg-type]
    )


def _qft() -> Draft:
    return _draft(
        "fourier-transform",
        "def fourier_transform(n: int) -> QuantumCircuit:",
        """Quantum Fourier transform on n qubits: |x> becomes the sum over y of exp(2 pi i x y / 2**n)|y> / sqrt(2**n), where
        qubit 0 is the least significant bit of x and of y.""",
        """
        circuit = QuantumCircuit(n)
        for target in reversed(range(n)):
            circuit.h(target)
            for control in reversed(range(target)):
                circuit.cp(pi / 2 ** (target - control), control, target)
        for qubit in range(n // 2):
            circuit.swap(qubit, n - 1 - qubit)
        return circuit
        """,
        ["(1,)", "(2,)", "(3,)", "(4,)"],
        imports=PI,
        wrong=[
            ("range(n // 2)", "range(0)"),
            ("pi / 2 ** (target - control)", "-pi / 2 ** (target - control)"),
            ("reversed(range(target))", "range(1, target)"),
        ],
        other=[
            "from qiskit.circuit.library import QFTGate\ncircuit = QuantumCircuit(n)\ncircuit.append(QFTGate(n), range(n))\nreturn circuit"
        ],
        level=Difficulty.ADVANCED,
    )


def _inverse_qft() -> Draft:
    return _draft(
        "inverse-fourier-without-swaps",
        "def inverse_fourier(n: int) -> QuantumCircuit:",
        """Inverse of this circuit on n qubits: for target from n - 1 down to 0 a Hadamard on target, then for control from
        target - 1 down to 0 a controlled phase of pi / 2**(target - control) between control and target.""",
        """
        circuit = QuantumCircuit(n)
        for target in range(n):
            for control in range(target):
                circuit.cp(-pi / 2 ** (target - control), control, target)
            circuit.h(target)
        return circuit
        """,
        ["(1,)", "(2,)", "(3,)", "(4,)"],
        imports=PI,
        wrong=[
            ("-pi /", "pi /"),
            ("for target in range(n)", "for target in reversed(range(n))"),
            ("(target - control)", "(target - control + 1)"),
        ],
    )


def _phase_oracle() -> Draft:
    return _draft(
        "phase-oracle",
        "def phase_oracle(marked: list[str], n: int) -> QuantumCircuit:",
        """Circuit on n qubits that flips the sign of the basis states in marked and leaves all others alone. Labels are in
        Qiskit's order: the rightmost character is qubit 0. No label occurs twice.""",
        """
        circuit = QuantumCircuit(n)
        for label in marked:
            zeros = [qubit for qubit, bit in enumerate(reversed(label)) if bit == '0']
            for qubit in zeros:
                circuit.x(qubit)
            if n == 1:
                circuit.z(0)
            else:
                circuit.h(n - 1)
                circuit.mcx(list(range(n - 1)), n - 1)
                circuit.h(n - 1)
            for qubit in zeros:
                circuit.x(qubit)
        return circuit
        """,
        ["(['1'], 1)", "(['01'], 2)", "(['110', '001'], 3)", "(['0011', '1000', '1111'], 4)"],
        wrong=[
            ("enumerate(reversed(label))", "enumerate(label)"),
            ("bit == '0'", "bit == '1'"),
            ("for label in marked:", "for label in marked[:1]:"),
        ],
        other=[
            """
            import numpy as np
            from qiskit.circuit.library import DiagonalGate
            diagonal = np.ones(2**n)
            diagonal[[int(label, 2) for label in marked]] = -1
            circuit = QuantumCircuit(n)
            circuit.append(DiagonalGate(list(diagonal)), range(n))
            return circuit
            """
        ],
    )


def _bit_oracle() -> Draft:
    return _draft(
        "truth-table-oracle",
        "def bit_oracle(table: list[int]) -> QuantumCircuit:",
        """Circuit for |x>|y> to |x>|y XOR table[x]> for a truth table of 2**n entries 0 or 1. Qubits 0 to n - 1 hold x,
        qubit 0 its least significant bit; qubit n holds y.""",
        """
        n = (len(table) - 1).bit_length()
        circuit = QuantumCircuit(n + 1)
        for x, value in enumerate(table):
            if value:
                zeros = [qubit for qubit in range(n) if not x >> qubit & 1]
                for qubit in zeros:
                    circuit.x(qubit)
                circuit.mcx(list(range(n)), n)
                for qubit in zeros:
                    circuit.x(qubit)
        return circuit
        """,
        ["([0, 1],)", "([1, 0, 0, 1],)", "([0, 1, 1, 0, 1, 0, 0, 0],)", "([1, 1, 0, 0],)"],
        wrong=[
            ("not x >> qubit & 1", "x >> qubit & 1"),
            ("if value:", "if not value:"),
            ("x >> qubit & 1", "x >> (n - 1 - qubit) & 1"),
        ],
        level=Difficulty.ADVANCED,
    )


def _bernstein_vazirani() -> Draft:
    return _draft(
        "bernstein-vazirani",
        "def bernstein_vazirani(secret: str) -> QuantumCircuit:",
        """Bernstein-Vazirani circuit without measurements for a secret of n bits, on n + 1 qubits: from |0...0> it leaves
        qubits 0 to n - 1 in the basis state with the label secret (its rightmost character is qubit 0), and qubit n, on
        which the oracle acts, in (|0> - |1>)/sqrt(2).""",
        """
        n = len(secret)
        circuit = QuantumCircuit(n + 1)
        circuit.x(n)
        circuit.h(range(n + 1))
        for qubit, bit in enumerate(reversed(secret)):
            if bit == '1':
                circuit.cx(qubit, n)
        circuit.h(range(n))
        return circuit
        """,
        ["('1',)", "('01',)", "('1101',)", "('000',)"],
        wrong=[
            ("enumerate(reversed(secret))", "enumerate(secret)"),
            ("circuit.h(range(n))", "circuit.h(range(n + 1))"),
            ("circuit.x(n)", "circuit.z(n)"),
        ],
        compare=Comparison(sense="preparation"),
    )


def _deutsch_jozsa() -> Draft:
    return _draft(
        "is-balanced",
        "def is_balanced(oracle: QuantumCircuit) -> bool:",
        """Decide with one use of an oracle whether its function is balanced. The oracle acts as |x>|y> to |x>|y XOR f(x)>, its
        last qubit holds y, and f is known to be either constant or balanced. Work it out exactly, without sampling.""",
        """
        n = oracle.num_qubits - 1
        circuit = QuantumCircuit(n + 1)
        circuit.x(n)
        circuit.h(range(n + 1))
        circuit.compose(oracle, inplace=True)
        circuit.h(range(n))
        probabilities = Statevector(circuit).probabilities(list(range(n)))
        return bool(probabilities[0] < 0.5)
        """,
        [
            "(made([('cx', 0, 2)], 3),)",
            "(made([('x', 2)], 3),)",
            "(made([], 3),)",
            "(made([('cx', 0, 1)], 2),)",
            "(made([('cx', 0, 3), ('cx', 2, 3), ('x', 3)], 4),)",
        ],
        imports=f"{CIRCUIT}\nfrom qiskit.quantum_info import Statevector",
        setup=MADE,
        wrong=[
            ("probabilities[0] < 0.5", "probabilities[0] > 0.5"),
            ("circuit.x(n)", "pass"),
            ("circuit.h(range(n))\n", "circuit.h(range(0))\n"),
        ],
    )


def _diffusion() -> Draft:
    return _draft(
        "diffusion",
        "def diffusion(n: int) -> QuantumCircuit:",
        """Circuit on n >= 2 qubits for Grover's diffusion operator 2|s><s| - 1, where |s> is the equal superposition of all
        basis states, up to global phase.""",
        """
        circuit = QuantumCircuit(n)
        circuit.h(range(n))
        circuit.x(range(n))
        circuit.h(n - 1)
        circuit.mcx(list(range(n - 1)), n - 1)
        circuit.h(n - 1)
        circuit.x(range(n))
        circuit.h(range(n))
        return circuit
        """,
        ["(2,)", "(3,)", "(4,)"],
        wrong=[
            ("circuit.x(range(n))\n    circuit.h(range(n))\n", "circuit.h(range(n))\n"),
            ("circuit.h(n - 1)", "circuit.x(n - 1)"),
            ("circuit.x(range(n))", "circuit.z(range(n))"),
        ],
    )


def _grover() -> Draft:
    return _draft(
        "grover-success",
        "def success_probability(n: int, marked: int, iterations: int) -> float:",
        """Probability of finding one of marked marked basis states among 2**n after so many Grover iterations from the equal
        superposition.""",
        """
        angle = asin(sqrt(marked / 2**n))
        return sin((2 * iterations + 1) * angle) ** 2
        """,
        ["(2, 1, 1)", "(3, 1, 2)", "(4, 3, 1)", "(5, 2, 0)", "(6, 1, 6)"],
        imports="from math import asin, sin, sqrt",
        wrong=[("2 * iterations + 1", "2 * iterations"), ("sqrt(marked / 2**n)", "marked / 2**n"), (" ** 2\n", "\n")],
        level=Difficulty.BASIC,
    )


def _ising_step() -> Draft:
    return _draft(
        "ising-step",
        "def ising_step(n: int, j: float, h: float, dt: float) -> QuantumCircuit:",
        """One first-order Trotter step exp(-i dt H_X) exp(-i dt H_ZZ) on an open chain of n qubits (H_ZZ acts first), with
        H_ZZ = j * sum of Z_k Z_(k+1) and H_X = h * sum of X_k.""",
        """
        circuit = QuantumCircuit(n)
        for qubit in range(n - 1):
            circuit.rzz(2 * j * dt, qubit, qubit + 1)
        for qubit in range(n):
            circuit.rx(2 * h * dt, qubit)
        return circuit
        """,
        ["(2, 1.0, 0.5, 0.1)", "(3, -0.7, 1.2, 0.3)", "(4, 0.4, 0.4, 1.0)"],
        wrong=[("2 * j * dt", "j * dt"), ("circuit.rx(2 * h", "circuit.rz(2 * h"), ("range(n - 1)", "range(n - 2)")],
    )


def _second_order() -> Draft:
    return _draft(
        "ising-second-order",
        "def symmetric_steps(n: int, j: float, h: float, t: float, steps: int) -> QuantumCircuit:",
        """Second-order Trotter approximation of exp(-i t (H_ZZ + H_X)) on an open chain of n qubits with so many equal steps;
        each is exp(-i dt H_X / 2) exp(-i dt H_ZZ) exp(-i dt H_X / 2), with dt = t / steps, H_ZZ = j * sum of Z_k Z_(k+1)
        and H_X = h * sum of X_k.""",
        """
        dt = t / steps
        circuit = QuantumCircuit(n)
        for _ in range(steps):
            for qubit in range(n):
                circuit.rx(h * dt, qubit)
            for qubit in range(n - 1):
                circuit.rzz(2 * j * dt, qubit, qubit + 1)
            for qubit in range(n):
                circuit.rx(h * dt, qubit)
        return circuit
        """,
        ["(2, 1.0, 0.5, 0.4, 1)", "(3, -0.7, 1.2, 0.6, 2)", "(3, 0.4, 0.9, 1.0, 3)"],
        wrong=[
            ("circuit.rx(h * dt", "circuit.rx(2 * h * dt"),
            ("dt = t / steps", "dt = t"),
            ("range(steps)", "range(1)"),
        ],
        level=Difficulty.ADVANCED,
    )


def _heisenberg_step() -> Draft:
    return _draft(
        "heisenberg-step",
        "def heisenberg_step(n: int, j: float, dt: float) -> QuantumCircuit:",
        """One first-order Trotter step of the Heisenberg ring of n >= 3 qubits, H = j * sum over k of (X_k X_l + Y_k Y_l +
        Z_k Z_l) with l = (k + 1) mod n: for k from 0 to n - 1 the factor exp(-i j dt (XX + YY + ZZ)) on qubits k and l, the
        one with k = 0 first.""",
        """
        circuit = QuantumCircuit(n)
        for qubit in range(n):
            pair = qubit, (qubit + 1) % n
            circuit.rxx(2 * j * dt, *pair)
            circuit.ryy(2 * j * dt, *pair)
            circuit.rzz(2 * j * dt, *pair)
        return circuit
        """,
        ["(3, 1.0, 0.2)", "(4, -0.6, 0.5)", "(5, 0.3, 1.0)"],
        wrong=[("range(n)", "range(n - 1)"), ("2 * j", "j"), ("range(n)", "reversed(range(n))")],
        level=Difficulty.ADVANCED,
    )


def _pauli_rotation() -> Draft:
    return _draft(
        "pauli-rotation",
        "def pauli_rotation(label: str, theta: float) -> QuantumCircuit:",
        """Circuit for exp(-i theta P / 2), up to global phase, where P is the Pauli operator with this label, which is not all
        identities. The rightmost letter acts on qubit 0.""",
        """
        circuit = QuantumCircuit(len(label))
        letters = {q: c for q, c in enumerate(reversed(label)) if c != 'I'}
        for qubit, letter in letters.items():
            if letter == 'X':
                circuit.h(qubit)
            elif letter == 'Y':
                circuit.rx(pi / 2, qubit)
        qubits = list(letters)
        for first, second in zip(qubits, qubits[1:]):
            circuit.cx(first, second)
        circuit.rz(theta, qubits[-1])
        for first, second in reversed(list(zip(qubits, qubits[1:]))):
            circuit.cx(first, second)
        for qubit, letter in letters.items():
            if letter == 'X':
                circuit.h(qubit)
            elif letter == 'Y':
                circuit.rx(-pi / 2, qubit)
        return circuit
        """,
        ["('Z', 0.7)", "('XY', 1.1)", "('ZIX', -0.4)", "('YXZ', 2.0)"],
        imports=PI,
        wrong=[
            ("circuit.rz(theta,", "circuit.rz(2 * theta,"),
            ("enumerate(reversed(label))", "enumerate(label)"),
            ("circuit.rx(-pi / 2, qubit)", "circuit.rx(pi / 2, qubit)"),
        ],
        other=[
            """
            from qiskit.circuit.library import PauliEvolutionGate
            from qiskit.quantum_info import SparsePauliOp
            circuit = QuantumCircuit(len(label))
            circuit.append(PauliEvolutionGate(SparsePauliOp([label]), time=theta / 2), range(len(label)))
            return circuit
            """
        ],
        level=Difficulty.ADVANCED,
    )


def _qaoa_cost() -> Draft:
    return _draft(
        "max-cut-layer",
        "def cost_layer(n: int, edges: dict[tuple[int, int], float], gamma: float) -> QuantumCircuit:",
        """Circuit on n qubits for exp(-i gamma C), up to global phase, with C = sum over the edges (a, b) of
        weight * (1 - Z_a Z_b) / 2.""",
        """
        circuit = QuantumCircuit(n)
        for (a, b), weight in edges.items():
            circuit.rzz(-gamma * weight, a, b)
        return circuit
        """,
        [
            "(2, {(0, 1): 1.0}, 0.4)",
            "(3, {(0, 1): 1.0, (1, 2): 2.5}, -0.7)",
            "(4, {(0, 3): 0.5, (1, 2): 1.5, (0, 1): 1.0}, 1.1)",
        ],
        wrong=[
            ("-gamma * weight", "gamma * weight"),
            ("-gamma * weight", "-2 * gamma * weight"),
            ("-gamma * weight", "-gamma"),
        ],
    )


def _qaoa_mixer() -> Draft:
    return _draft(
        "ring-mixer",
        "def ring_mixer(n: int, beta: float) -> QuantumCircuit:",
        """Circuit on n >= 3 qubits with the factors exp(-i beta (X_k X_l + Y_k Y_l) / 2), l = (k + 1) mod n, for k = 0 first,
        then k = 1, up to k = n - 1.""",
        """
        circuit = QuantumCircuit(n)
        for qubit in range(n):
            other = (qubit + 1) % n
            circuit.rxx(beta, qubit, other)
            circuit.ryy(beta, qubit, other)
        return circuit
        """,
        ["(3, 0.4)", "(4, -1.0)", "(5, 0.9)"],
        wrong=[
            ("circuit.rxx(beta", "circuit.rxx(2 * beta"),
            ("circuit.ryy", "circuit.rzz"),
            ("range(n)", "range(n - 1)"),
        ],
    )


def _hadamard_test() -> Draft:
    return _draft(
        "hadamard-test",
        "def hadamard_test(state: QuantumCircuit, unitary: QuantumCircuit) -> complex:",
        """The number <psi|U|psi>, where |psi> is what the first circuit prepares from |0...0> and U what the second one does,
        on the same number of qubits and without measurements. Exactly, without sampling.""",
        """
        psi = Statevector(state)
        return complex(psi.inner(psi.evolve(Operator(unitary))))
        """,
        [
            "(made([('h', 0)], 1), made([('x', 0)], 1))",
            "(made([('h', 0), ('cx', 0, 1)], 2), made([('s', 0), ('z', 1)], 2))",
            "(made([('ry', 0.7, 0), ('cx', 0, 1), ('t', 1)], 2), made([('cx', 1, 0), ('rz', 0.4, 0)], 2))",
        ],
        imports=f"{CIRCUIT}\nfrom qiskit.quantum_info import Operator, Statevector",
        setup=MADE,
        wrong=[
            ("psi.inner(psi.evolve(Operator(unitary)))", "psi.evolve(Operator(unitary)).inner(psi)"),
            ("complex(", "abs("),
            ("psi.evolve(Operator(unitary))", "Statevector(unitary)"),
        ],
    )


def _swap_test() -> Draft:
    return _draft(
        "swap-test",
        "def swap_test(n: int) -> QuantumCircuit:",
        """Swap test of two registers of n qubits, without preparing them: qubit 0 is the ancilla, which begins in |0>, qubits
        1 to n and n + 1 to 2n are the registers, compared qubit by qubit in this order. Measure the ancilla into the only
        classical bit: 0 means alike.""",
        """
        circuit = QuantumCircuit(2 * n + 1, 1)
        circuit.h(0)
        for k in range(1, n + 1):
            circuit.cswap(0, k, n + k)
        circuit.h(0)
        circuit.measure(0, 0)
        return circuit
        """,
        ["(1,)", "(2,)"],
        wrong=[
            ("circuit.cswap(0, k, n + k)", "circuit.cswap(0, k, 2 * n + 1 - k)"),
            ("range(1, n + 1)", "range(1, n)"),
            ("circuit.h(0)\n    circuit.measure", "circuit.measure"),
        ],
    )


def _increment() -> Draft:
    return _draft(
        "increment",
        "def increment(n: int) -> QuantumCircuit:",
        """Circuit on n qubits that adds 1 modulo 2**n: |x> becomes |x + 1>. Qubit 0 is the least significant bit.""",
        """
        circuit = QuantumCircuit(n)
        for target in reversed(range(1, n)):
            circuit.mcx(list(range(target)), target)
        circuit.x(0)
        return circuit
        """,
        ["(1,)", "(2,)", "(3,)", "(4,)"],
        wrong=[
            ("reversed(range(1, n))", "range(1, n)"),
            ("    circuit.x(0)\n", ""),
            ("list(range(target))", "[target - 1]"),
        ],
        other=[
            "for_all = QuantumCircuit(n)\nfor k in range(n - 1, 0, -1):\n    for_all.mcx(list(range(k)), k)\nfor_all.x(0)\nreturn for_all"
        ],
    )


def _add_constant() -> Draft:
    return _draft(
        "add-constant",
        "def add_constant(n: int, value: int) -> QuantumCircuit:",
        """Circuit on n qubits that adds a constant modulo 2**n: |x> becomes |(x + value) mod 2**n>. Qubit 0 is the least
        significant bit; value may be negative.""",
        """
        circuit = QuantumCircuit(n)
        for _ in range(value % 2**n):
            for target in reversed(range(1, n)):
                circuit.mcx(list(range(target)), target)
            circuit.x(0)
        return circuit
        """,
        ["(2, 1)", "(3, 5)", "(3, -2)", "(4, 19)", "(2, 0)"],
        wrong=[
            ("value % 2**n", "abs(value)"),
            ("value % 2**n", "value % 2**n + 1"),
            ("circuit.x(0)", "circuit.x(n - 1)"),
        ],
        level=Difficulty.ADVANCED,
    )


def _controlled_power() -> Draft:
    return _draft(
        "controlled-powers",
        "def controlled_powers(theta: float, counting: int) -> QuantumCircuit:",
        """The controlled part of phase estimation for the gate P(theta) = diag(1, exp(i theta)): counting qubits 0 to
        counting - 1, and the target after them. Counting qubit k controls P(theta) applied 2**k times.""",
        """
        circuit = QuantumCircuit(counting + 1)
        for k in range(counting):
            circuit.cp(theta * 2**k, k, counting)
        return circuit
        """,
        ["(0.3, 1)", "(0.7, 3)", "(-1.1, 4)"],
        wrong=[
            ("theta * 2**k", "theta * k"),
            ("theta * 2**k", "theta * 2 ** (counting - 1 - k)"),
            ("theta * 2**k", "theta / 2**k"),
        ],
    )


def _phase_estimation() -> Draft:
    return _draft(
        "phase-estimation",
        "def estimate_phase(theta: float, counting: int) -> dict[str, float]:",
        """Outcome probabilities of textbook phase estimation with so many counting qubits, for a gate with the eigenvalue
        exp(2 pi i theta) on its eigenstate. A key is the measured integer y in binary with counting digits, most significant
        first, so that y / 2**counting estimates theta; leave out outcomes of probability below 1e-9.""",
        """
        size = 2**counting
        found = {}
        for y in range(size):
            amplitude = sum(exp(2j * pi * x * (theta - y / size)) for x in range(size)) / size
            if abs(amplitude) ** 2 >= 1e-9:
                found[format(y, f'0{counting}b')] = abs(amplitude) ** 2
        return found
        """,
        ["(0.25, 2)", "(0.3, 3)", "(0.9, 2)", "(0.625, 3)"],
        imports="from cmath import exp, pi",
        wrong=[
            ("theta - y / size", "theta + y / size"),
            ("abs(amplitude) ** 2\n    return", "abs(amplitude)\n    return"),
            ("format(y, f'0{counting}b')", "format(y, f'0{counting}b')[::-1]"),
        ],
        level=Difficulty.ADVANCED,
    )


def _teleportation() -> Draft:
    return _draft(
        "teleportation",
        "def teleport() -> QuantumCircuit:",
        """Teleportation of the state of qubit 0 to qubit 2; qubits 1 and 2 begin in |0>. Measure qubit 0 into classical bit 0
        and qubit 1 into classical bit 1, correct qubit 2 by classically controlled gates, and leave qubits 0 and 1 as they
        were measured.""",
        """
        circuit = QuantumCircuit(3, 2)
        circuit.h(1)
        circuit.cx(1, 2)
        circuit.cx(0, 1)
        circuit.h(0)
        circuit.measure([0, 1], [0, 1])
        with circuit.if_test((circuit.clbits[1], 1)):
            circuit.x(2)
        with circuit.if_test((circuit.clbits[0], 1)):
            circuit.z(2)
        return circuit
        """,
        ["()"],
        wrong=[
            ("circuit.x(2)", "circuit.y(2)"),
            ("(circuit.clbits[0], 1)", "(circuit.clbits[0], 0)"),
            ("circuit.h(0)\n    circuit.measure", "circuit.measure"),
        ],
        compare=Comparison(clean=2),
        level=Difficulty.ADVANCED,
        tags=("algorithms", "control-flow"),
    )


def _reset_and_reuse() -> Draft:
    return _draft(
        "repeat-until-zero",
        "def sample_twice(theta: float) -> QuantumCircuit:",
        """Circuit on one qubit and two classical bits that rotates |0> by RY(theta) and measures it into classical bit 0, brings
        the qubit back to |0> whatever was measured, then does the same again with classical bit 1. The qubit is left as it
        was measured the second time.""",
        """
        circuit = QuantumCircuit(1, 2)
        circuit.ry(theta, 0)
        circuit.measure(0, 0)
        circuit.reset(0)
        circuit.ry(theta, 0)
        circuit.measure(0, 1)
        return circuit
        """,
        ["(0.4,)", "(1.3,)", "(2.5,)"],
        wrong=[
            ("    circuit.reset(0)\n", ""),
            ("circuit.measure(0, 1)", "circuit.measure(0, 0)"),
            ("circuit.reset(0)", "circuit.x(0)"),
        ],
        other=[
            """
            circuit = QuantumCircuit(1, 2)
            circuit.ry(theta, 0)
            circuit.measure(0, 0)
            with circuit.if_test((circuit.clbits[0], 1)):
                circuit.x(0)
            circuit.ry(theta, 0)
            circuit.measure(0, 1)
            return circuit
            """
        ],
        compare=Comparison(clean=1),
        tags=("algorithms", "measurement"),
    )


def _fredkin_chain() -> Draft:
    return _draft(
        "controlled-rotation-of-register",
        "def controlled_shift(n: int) -> QuantumCircuit:",
        """Circuit on n + 1 qubits that, where qubit 0 is 1, moves the contents of qubits 1 to n by one place: that of qubit k to
        qubit k + 1, and that of qubit n to qubit 1. Where qubit 0 is 0 nothing happens.""",
        """
        circuit = QuantumCircuit(n + 1)
        for k in reversed(range(1, n)):
            circuit.cswap(0, k, k + 1)
        return circuit
        """,
        ["(2,)", "(3,)", "(4,)"],
        wrong=[
            ("reversed(range(1, n))", "range(1, n)"),
            ("circuit.cswap(0, k, k + 1)", "circuit.swap(k, k + 1)"),
            ("range(1, n)", "range(2, n)"),
        ],
        level=Difficulty.ADVANCED,
    )


def _amplitudes() -> Draft:
    return _draft(
        "rotation-encoding",
        "def encode(values: list[float]) -> QuantumCircuit:",
        """Feature map with one qubit for each value: a Hadamard on every qubit, then P(2 value_k) on qubit k, then for every pair
        j < k a phase of 2 (pi - value_j)(pi - value_k) where both qubits are 1, done with CNOT, P and CNOT as usual: the phase
        is given where the qubits differ.""",
        """
        circuit = QuantumCircuit(len(values))
        circuit.h(range(len(values)))
        for k, value in enumerate(values):
            circuit.p(2 * value, k)
        for k in range(len(values)):
            for j in range(k):
                circuit.cx(j, k)
                circuit.p(2 * (pi - values[j]) * (pi - values[k]), k)
                circuit.cx(j, k)
        return circuit
        """,
        ["([0.4],)", "([0.3, 1.2],)", "([0.1, -0.5, 2.0],)"],
        imports=PI,
        wrong=[
            ("circuit.p(2 * value, k)", "circuit.p(value, k)"),
            ("(pi - values[k])", "values[k]"),
            ("circuit.h(range(len(values)))", "circuit.h(0)"),
        ],
        compare=Comparison(sense="preparation"),
    )


def _multi_controlled_z() -> Draft:
    return _draft(
        "controlled-on-pattern",
        "def controlled_on(pattern: str) -> QuantumCircuit:",
        """Circuit with one qubit for each character of the pattern and one more, the last, which is flipped exactly where the
        others match the pattern: '0' and '1' ask for that value, '-' for none. The rightmost character is qubit 0.""",
        """
        n = len(pattern)
        circuit = QuantumCircuit(n + 1)
        asked = {q: c for q, c in enumerate(reversed(pattern)) if c != '-'}
        zeros = [q for q, c in asked.items() if c == '0']
        for qubit in zeros:
            circuit.x(qubit)
        if asked:
            circuit.mcx(list(asked), n)
        else:
            circuit.x(n)
        for qubit in zeros:
            circuit.x(qubit)
        return circuit
        """,
        ["('1',)", "('0-',)", "('10-1',)", "('--',)", "('010',)"],
        wrong=[
            ("enumerate(reversed(pattern))", "enumerate(pattern)"),
            ("c == '0'", "c == '1'"),
            ("c != '-'", "c == '1'"),
        ],
    )


def _permutation() -> Draft:
    return _draft(
        "permute-qubits",
        "def permute(target: list[int]) -> QuantumCircuit:",
        """Circuit that moves the content of qubit k to qubit target[k] for every k; target is a permutation.""",
        """
        circuit = QuantumCircuit(len(target))
        where = list(target)
        for qubit in range(len(where)):
            while where[qubit] != qubit:
                other = where[qubit]
                circuit.swap(qubit, other)
                where[qubit], where[other] = where[other], where[qubit]
        return circuit
        """,
        ["([1, 0],)", "([1, 2, 0],)", "([2, 0, 1],)", "([3, 1, 0, 2],)", "([1, 2, 3, 0],)", "([0, 1, 2],)"],
        wrong=[
            ("where = list(target)", "where = [target.index(k) for k in range(len(target))]"),
            ("while where[qubit] != qubit", "if where[qubit] != qubit"),
            ("where[qubit], where[other] = where[other], where[qubit]", "where[qubit] = qubit"),
        ],
        level=Difficulty.ADVANCED,
    )


def _hidden_shift() -> Draft:
    return _draft(
        "inner-product-function",
        "def bent_phase(n: int) -> QuantumCircuit:",
        """Circuit on n qubits, n even, that gives |x> the sign (-1)**(x_0 x_1 + x_2 x_3 + ...), where x_k is the value of qubit k.""",
        """
        circuit = QuantumCircuit(n)
        for qubit in range(0, n, 2):
            circuit.cz(qubit, qubit + 1)
        return circuit
        """,
        ["(2,)", "(4,)", "(6,)"],
        wrong=[("circuit.cz(", "circuit.cx("), ("range(0, n, 2)", "range(0, n - 2, 2)"), ("qubit + 1", "n - 1")],
        level=Difficulty.BASIC,
    )


def _unitary_power() -> Draft:
    return _draft(
        "fractional-power",
        "def root_of_swap(exponent: float) -> QuantumCircuit:",
        """Circuit on two qubits for SWAP to a power: states that SWAP leaves alone are left alone, and the antisymmetric state
        (|01> - |10>)/sqrt(2) gets the phase exp(i pi exponent). Up to global phase.""",
        """
        circuit = QuantumCircuit(2)
        circuit.cx(0, 1)
        circuit.h(0)
        circuit.cp(pi * exponent, 0, 1)
        circuit.h(0)
        circuit.cx(0, 1)
        return circuit
        """,
        ["(1.0,)", "(0.5,)", "(-0.3,)", "(1.7,)"],
        imports=PI,
        wrong=[
            ("pi * exponent", "-pi * exponent / 2"),
            ("circuit.h(0)", "circuit.x(0)"),
            ("pi * exponent", "2 * pi * exponent"),
        ],
        level=Difficulty.ADVANCED,
    )


def _parity_into() -> Draft:
    return _draft(
        "parity-of-subset",
        "def parity_into(qubits: list[int], n: int) -> QuantumCircuit:",
        """Circuit on n + 1 qubits that flips the last qubit where the number of ones among the given qubits (different, each
        below n) is odd.""",
        """
        circuit = QuantumCircuit(n + 1)
        for qubit in qubits:
            circuit.cx(qubit, n)
        return circuit
        """,
        ["([0], 1)", "([0, 2], 3)", "([1, 2, 3], 4)", "([], 2)"],
        wrong=[
            ("circuit.cx(qubit, n)", "circuit.cx(n, qubit)"),
            ("for qubit in qubits", "for qubit in range(n)"),
            ("circuit.cx(qubit, n)", "circuit.cz(qubit, n)"),
        ],
        level=Difficulty.BASIC,
    )


def _comparator() -> Draft:
    return _draft(
        "less-than-constant",
        "def less_than(n: int, bound: int) -> QuantumCircuit:",
        """Circuit on n + 1 qubits that flips the last qubit where x < bound; qubits 0 to n - 1 hold x, qubit 0 its least
        significant bit, and are left as they are. 0 <= bound <= 2**n.""",
        """
        circuit = QuantumCircuit(n + 1)
        for x in range(bound):
            zeros = [qubit for qubit in range(n) if not x >> qubit & 1]
            for qubit in zeros:
                circuit.x(qubit)
            circuit.mcx(list(range(n)), n)
            for qubit in zeros:
                circuit.x(qubit)
        return circuit
        """,
        ["(2, 1)", "(2, 3)", "(3, 5)", "(3, 0)", "(2, 4)"],
        wrong=[
            ("range(bound)", "range(bound + 1)"),
            ("not x >> qubit & 1", "x >> qubit & 1"),
            ("range(bound)", "range(1, bound)"),
        ],
        level=Difficulty.ADVANCED,
    )
