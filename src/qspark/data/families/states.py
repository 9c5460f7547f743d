"""States: prepared by circuits, measured, compared, taken apart."""

import random
from collections.abc import Iterator

from qspark.data.draft import Comparison, Draft
from qspark.data.setup import MADE
from qspark.task import Difficulty

CIRCUIT = "from qiskit import QuantumCircuit"
INFO = "from qiskit.quantum_info import {}"
SIZES = ("(1,)", "(2,)", "(3,)", "(5,)")
PREPARED = Comparison(sense="preparation")


def drafts(chance: random.Random) -> Iterator[Draft]:
    """All of the family, in an order of chance."""
    made = [_ghz(), _ghz_signed(), _basis_state(), _w_state(), _uniform_over(), _product(), _dicke_two(), _cluster()]
    made += [
        _entropy(),
        _purity(),
        _schmidt_rank(),
        _fidelity(),
        _bloch(),
        _marginal(),
        _expectation(),
        _parity_counts(),
    ]
    made += [
        _superposition_of(first, second)
        for first, second in (("00", "11"), ("01", "10"), ("001", "110"), ("0101", "0011"))
    ]
    chance.shuffle(made)
    yield from made


def _draft(name: str, **fields: object) -> Draft:
    return Draft(name=f"states/{name}", group=f"states/{name}", tags=("states",), **fields)  # type: ignore[arg-type]


def _ghz() -> Draft:
    start = "    circuit = QuantumCircuit(n)\n    circuit.h(0)\n"
    return _draft(
        "ghz",
        imports=CIRCUIT,
        signature="def ghz(n: int) -> QuantumCircuit:",
        ask="Circuit on n >= 1 qubits that prepares the state (|0...0> + |1...1>)/sqrt(2) from |0...0>.",
        body=f"{start}    for target in range(1, n):\n        circuit.cx(0, target)\n    return circuit\n",
        alternatives=(
            f"{start}    for target in range(1, n):\n        circuit.cx(target - 1, target)\n    return circuit\n",
            "    circuit = QuantumCircuit(n)\n    circuit.h(n - 1)\n    for target in reversed(range(n - 1)):\n"
            "        circuit.cx(target + 1, target)\n    return circuit\n",
        ),
        wrong=(
            f"{start}    for target in range(1, n - 1):\n        circuit.cx(0, target)\n    return circuit\n",
            "    circuit = QuantumCircuit(n)\n    for qubit in range(n):\n        circuit.h(qubit)\n    return circuit\n",
            f"{start}    for target in range(1, n):\n        circuit.cx(target, 0)\n    return circuit\n",
        ),
        inputs=SIZES,
        compare=PREPARED,
        level=Difficulty.BASIC,
    )


def _ghz_signed() -> Draft:
    start = "    circuit = QuantumCircuit(n)\n    circuit.h(0)\n    for target in range(1, n):\n        circuit.cx(0, target)\n"
    return _draft(
        "ghz-phase",
        imports=CIRCUIT,
        signature="def ghz_with_phase(n: int, phi: float) -> QuantumCircuit:",
        ask="Circuit on n >= 1 qubits that prepares (|0...0> + exp(i phi)|1...1>)/sqrt(2) from |0...0>.",
        body=f"{start}    circuit.p(phi, 0)\n    return circuit\n",
        alternatives=(f"{start}    for qubit in range(n):\n        circuit.rz(phi / n, qubit)\n    return circuit\n",),
        wrong=(
            f"{start}    circuit.p(-phi, 0)\n    return circuit\n",
            f"{start}    for qubit in range(n):\n        circuit.p(phi, qubit)\n    return circuit\n",
            f"{start}    circuit.p(phi / 2, 0)\n    return circuit\n",
        ),
        inputs=("(1, 0.3)", "(2, 1.1)", "(3, -2.0)", "(4, 3.0)"),
        compare=PREPARED,
        level=Difficulty.INTERMEDIATE,
    )


def _basis_state() -> Draft:
    return _draft(
        "basis-state",
        imports=CIRCUIT,
        signature="def basis_state(bits: str) -> QuantumCircuit:",
        ask="Circuit that prepares the computational basis state with this label from |0...0>, in Qiskit's order: the\n"
        "    rightmost character is qubit 0.",
        body="    circuit = QuantumCircuit(len(bits))\n    for qubit, bit in enumerate(reversed(bits)):\n        if bit == '1':\n"
        "            circuit.x(qubit)\n    return circuit\n",
        wrong=(
            "    circuit = QuantumCircuit(len(bits))\n    for qubit, bit in enumerate(bits):\n        if bit == '1':\n"
            "            circuit.x(qubit)\n    return circuit\n",
            "    circuit = QuantumCircuit(len(bits))\n    for qubit, bit in enumerate(reversed(bits)):\n        if bit == '0':\n"
            "            circuit.x(qubit)\n    return circuit\n",
            "    circuit = QuantumCircuit(len(bits))\n    for qubit, bit in enumerate(reversed(bits)):\n        if bit == '1':\n"
            "            circuit.h(qubit)\n    return circuit\n",
        ),
        inputs=("('0',)", "('01',)", "('110',)", "('0010',)", "('10011',)"),
        compare=PREPARED,
        level=Difficulty.BASIC,
    )


def _w_state() -> Draft:
    body = (
        "    circuit = QuantumCircuit(n)\n    circuit.x(0)\n    for k in range(1, n):\n"
        "        theta = 2 * acos(sqrt(1 / (n - k + 1)))\n        circuit.cry(theta, k - 1, k)\n        circuit.cx(k, k - 1)\n"
        "    return circuit\n"
    )
    return _draft(
        "w",
        imports=f"from math import acos, sqrt\n\n{CIRCUIT}",
        signature="def w_state(n: int) -> QuantumCircuit:",
        ask="Circuit on n >= 1 qubits that prepares the W state, the equal superposition with equal phases of all basis\n"
        "    states with exactly one 1, from |0...0>.",
        body=body,
        alternatives=(
            "    import numpy as np\n    amplitudes = np.zeros(2**n)\n    amplitudes[[2**k for k in range(n)]] = 1 / sqrt(n)\n"
            "    circuit = QuantumCircuit(n)\n    circuit.prepare_state(amplitudes, range(n))\n    return circuit\n",
        ),
        wrong=(
            body.replace("n - k + 1", "n - k + 2"),
            body.replace("circuit.cx(k, k - 1)", "circuit.cx(k - 1, k)"),
            body.replace("    circuit.x(0)\n", ""),
        ),
        inputs=("(1,)", "(2,)", "(3,)", "(4,)", "(6,)"),
        compare=PREPARED,
        level=Difficulty.ADVANCED,
    )


def _superposition_of(first: str, second: str) -> Draft:
    size = len(first)
    differ = [k for k in range(size) if first[::-1][k] != second[::-1][k]]
    ones = [k for k in range(size) if first[::-1][k] == "1"]
    lines = [f"    circuit = QuantumCircuit({size})"] + [f"    circuit.x({k})" for k in ones if k != differ[0]]
    lines += [f"    circuit.h({differ[0]})"]
    source = differ[0]
    # The pivot is 0 in one branch and 1 in the other; the rest of what differs follows it.
    for k in differ[1:]:
        lines.append(f"    circuit.cx({source}, {k})")
    if first[::-1][source] == "1":
        lines += [f"    circuit.x({source})"]
    lines.append("    return circuit")
    body = "\n".join(lines) + "\n"
    return _draft(
        f"two-terms-{first}-{second}",
        imports=CIRCUIT,
        signature="def prepare() -> QuantumCircuit:",
        ask=f"Circuit on {size} qubits that prepares (|{first}> + |{second}>)/sqrt(2) from |0...0>. Labels are in Qiskit's\n"
        "    order: the rightmost character is qubit 0.",
        body=body,
        alternatives=(
            f"    from qiskit.quantum_info import Statevector\n    circuit = QuantumCircuit({size})\n"
            f"    state = Statevector.from_label({first!r}) + Statevector.from_label({second!r})\n"
            f"    circuit.prepare_state(state / 2**0.5, range({size}))\n    return circuit\n",
        ),
        wrong=(
            body.replace(f"    circuit.h({differ[0]})\n", ""),
            body.replace("    return circuit", f"    circuit.z({source})\n    return circuit"),
            body.replace("    return circuit", f"    circuit.x({size - 1})\n    return circuit"),
        ),
        inputs=("()",),
        compare=PREPARED,
        level=Difficulty.INTERMEDIATE,
    )


def _uniform_over() -> Draft:
    body = (
        "    amplitudes = np.zeros(2**n)\n    amplitudes[list(values)] = 1\n    circuit = QuantumCircuit(n)\n"
        "    circuit.prepare_state(amplitudes / np.linalg.norm(amplitudes), range(n))\n    return circuit\n"
    )
    return _draft(
        "uniform-over",
        imports=f"import numpy as np\n{CIRCUIT}",
        signature="def uniform_over(values: list[int], n: int) -> QuantumCircuit:",
        ask="Circuit on n qubits that prepares the equal superposition, with equal phases, of the basis states |v> for the\n"
        "    different integers v in values, from |0...0>. Qubit 0 is the least significant bit of v.",
        body=body,
        wrong=(
            body.replace("range(n))", "list(reversed(range(n))))"),
            body.replace("amplitudes[list(values)] = 1", "amplitudes[list(values)] = values"),
            body.replace("list(values)", "list(values)[1:]"),
        ),
        inputs=("([1, 2], 2)", "([0, 3, 5], 3)", "([7, 1], 3)", "([4, 5, 6, 9], 4)"),
        compare=PREPARED,
        level=Difficulty.INTERMEDIATE,
    )


def _product() -> Draft:
    body = (
        "    circuit = QuantumCircuit(len(angles))\n    for qubit, (theta, phi) in enumerate(angles):\n"
        "        circuit.ry(theta, qubit)\n        circuit.rz(phi, qubit)\n    return circuit\n"
    )
    return _draft(
        "product-of-bloch-vectors",
        imports=CIRCUIT,
        signature="def product_state(angles: list[tuple[float, float]]) -> QuantumCircuit:",
        ask="Circuit that prepares a product state from |0...0>: qubit k in cos(theta/2)|0> + exp(i phi) sin(theta/2)|1>\n"
        "    for entry k = (theta, phi).",
        body=body,
        alternatives=(
            body.replace("circuit.ry(theta, qubit)\n        circuit.rz(phi, qubit)", "circuit.u(theta, phi, 0, qubit)"),
        ),
        wrong=(
            body.replace("circuit.rz(phi, qubit)", "circuit.rz(-phi, qubit)"),
            body.replace(
                "        circuit.ry(theta, qubit)\n        circuit.rz(phi, qubit)\n",
                "        circuit.rz(phi, qubit)\n        circuit.ry(theta, qubit)\n",
            ),
            body.replace("circuit.ry(theta, qubit)", "circuit.ry(theta / 2, qubit)"),
        ),
        inputs=("([(0.4, 1.0)],)", "([(1.2, -0.5), (2.0, 0.7)],)", "([(3.0, 0.1), (0.2, 2.0), (1.5, 1.5)],)"),
        compare=PREPARED,
        level=Difficulty.BASIC,
    )


def _dicke_two() -> Draft:
    body = (
        "    amplitudes = np.array([1.0 if bin(k).count('1') == ones else 0.0 for k in range(2**n)])\n"
        "    circuit = QuantumCircuit(n)\n    circuit.prepare_state(amplitudes / np.linalg.norm(amplitudes), range(n))\n"
        "    return circuit\n"
    )
    return _draft(
        "dicke",
        imports=f"import numpy as np\n{CIRCUIT}",
        signature="def dicke(n: int, ones: int) -> QuantumCircuit:",
        ask="Circuit on n qubits that prepares the Dicke state, the equal superposition with equal phases of all basis\n"
        "    states with the given number of ones (0 <= ones <= n), from |0...0>.",
        body=body,
        wrong=(
            body.replace("== ones", "<= ones"),
            body.replace("count('1') == ones", "count('1') == ones - 1 or k == 2**n - 1"),
            body.replace("range(2**n)", "range(2**n - 1)").replace("[1.0 if", "[0.5 if"),
        ),
        inputs=("(2, 1)", "(3, 2)", "(4, 2)", "(3, 0)", "(3, 3)"),
        compare=PREPARED,
        level=Difficulty.ADVANCED,
    )


def _cluster() -> Draft:
    body = (
        "    circuit = QuantumCircuit(n)\n    for qubit in range(n):\n        circuit.h(qubit)\n"
        "    for first, second in edges:\n        circuit.cz(first, second)\n    return circuit\n"
    )
    return _draft(
        "graph-state",
        imports=CIRCUIT,
        signature="def graph_state(n: int, edges: list[tuple[int, int]]) -> QuantumCircuit:",
        ask="Circuit on n qubits that prepares the graph state of a graph from |0...0>: every qubit in |+>, then a\n"
        "    controlled-Z for each edge.",
        body=body,
        wrong=(
            body.replace("circuit.cz(", "circuit.cx("),
            body.replace(
                "    for first, second in edges:\n        circuit.cz(first, second)\n",
                "    for first, second in edges[:-1]:\n        circuit.cz(first, second)\n",
            ),
            body.replace("    for qubit in range(n):\n        circuit.h(qubit)\n", "    circuit.h(0)\n"),
        ),
        inputs=(
            "(2, [(0, 1)])",
            "(3, [(0, 1), (1, 2)])",
            "(4, [(0, 1), (1, 2), (2, 3), (3, 0)])",
            "(4, [(0, 3), (1, 3), (2, 3)])",
        ),
        compare=PREPARED,
        level=Difficulty.INTERMEDIATE,
    )


STATES = (
    "(Statevector([0.6, 0, 0, 0.8]), [0])",
    "(Statevector([0.5, 0.5, 0.5, 0.5]), [1])",
    "(random_statevector(8, seed=4), [0, 2])",
    "(random_statevector(16, seed=5), [1])",
)


def _entropy() -> Draft:
    body = (
        "    rest = [qubit for qubit in range(state.num_qubits) if qubit not in qubits]\n"
        "    return float(entropy(partial_trace(state, rest), base=2))\n"
    )
    return _draft(
        "entanglement-entropy",
        imports=INFO.format("Statevector, entropy, partial_trace"),
        signature="def entanglement_entropy(state: Statevector, qubits: list[int]) -> float:",
        ask="Entanglement entropy, in bits, between the given qubits and all others of a pure state.",
        body=body,
        setup="from qiskit.quantum_info import random_statevector\n",
        wrong=(
            body.replace("base=2", "base=2.718281828459045"),
            body.replace("entropy(partial_trace(state, rest), base=2)", "entropy(state, base=2)"),
            "    return float(entropy(partial_trace(state, [qubits[0]]), base=2))\n",
        ),
        inputs=STATES,
        level=Difficulty.INTERMEDIATE,
    )


def _purity() -> Draft:
    body = "    rest = [k for k in range(state.num_qubits) if k not in qubits]\n    return float(partial_trace(state, rest).purity().real)\n"
    return _draft(
        "reduced-purity",
        imports=INFO.format("Statevector, partial_trace"),
        signature="def reduced_purity(state: Statevector, qubits: list[int]) -> float:",
        ask="Purity of the reduced state of the given qubits of a pure state.",
        body=body,
        setup="from qiskit.quantum_info import random_statevector\n",
        wrong=(
            "    return float(state.purity().real)\n",
            body.replace(".purity().real", ".purity().real ** 2"),
            body.replace("state, rest", "state, rest[:-1]"),
        ),
        inputs=STATES,
        level=Difficulty.BASIC,
    )


def _schmidt_rank() -> Draft:
    body = (
        "    matrix = state.data.reshape(2 ** (state.num_qubits - low), 2**low)\n"
        "    return int(np.sum(np.linalg.svd(matrix, compute_uv=False) > 1e-9))\n"
    )
    return _draft(
        "schmidt-rank",
        imports="import numpy as np\nfrom qiskit.quantum_info import Statevector",
        signature="def schmidt_rank(state: Statevector, low: int) -> int:",
        ask="Schmidt rank of a pure state between the qubits 0 to low - 1 and the others; coefficients up to 1e-9 count as\n    zero.",
        body=body,
        setup="from qiskit.quantum_info import random_statevector\n",
        wrong=(
            body.replace(
                "reshape(2 ** (state.num_qubits - low), 2**low)", "reshape(2**low, 2 ** (state.num_qubits - low))"
            ),
            body.replace("> 1e-9", "> 0.5"),
            "    return 2**low\n",
        ),
        inputs=(
            "(Statevector([0.6, 0, 0, 0.8]), 1)",
            "(Statevector([1, 0, 0, 0]), 1)",
            "(random_statevector(4, seed=1).tensor(random_statevector(2, seed=2)), 1)",
            "(random_statevector(2, seed=1).tensor(random_statevector(4, seed=2)), 1)",
            "(random_statevector(16, seed=3), 2)",
        ),
        level=Difficulty.ADVANCED,
    )


def _fidelity() -> Draft:
    return _draft(
        "fidelity-with-noise",
        imports=f"import numpy as np\n{INFO.format('DensityMatrix, Statevector, state_fidelity')}",
        signature="def fidelity_after_depolarizing(state: Statevector, p: float) -> float:",
        ask="Fidelity of a pure state on n qubits with itself after a global depolarizing channel: the state is replaced by\n"
        "    the maximally mixed one with probability p.",
        body="    mixed = DensityMatrix((1 - p) * DensityMatrix(state).data + p * np.eye(state.dim) / state.dim)\n"
        "    return float(state_fidelity(state, mixed))\n",
        alternatives=("    return 1 - p + p / state.dim\n",),
        wrong=("    return 1 - p\n", "    return 1 - p + p / 2\n", "    return (1 - p) ** 2\n"),
        inputs=(
            "(Statevector([1, 0]), 0.1)",
            "(Statevector([0.6, 0, 0, 0.8]), 0.3)",
            "(Statevector.from_label('0+1'), 0.5)",
        ),
        level=Difficulty.INTERMEDIATE,
    )


def _bloch() -> Draft:
    body = "    return [float(state.expectation_value(Pauli(letter)).real) for letter in 'XYZ']\n"
    return _draft(
        "bloch-vector",
        imports=INFO.format("Pauli, Statevector"),
        signature="def bloch_vector(state: Statevector) -> list[float]:",
        ask="Bloch vector [x, y, z] of a one-qubit state.",
        body=body,
        alternatives=(
            "    a, b = state.data\n    return [2 * (a.conjugate() * b).real, 2 * (a.conjugate() * b).imag, abs(a) ** 2 - abs(b) ** 2]\n",
        ),
        wrong=(
            body.replace("'XYZ'", "'ZYX'"),
            "    a, b = state.data\n    return [2 * (a * b).real, 2 * (a * b).imag, abs(a) ** 2 - abs(b) ** 2]\n",
            body.replace("float(", "abs("),
        ),
        inputs=(
            "(Statevector([1, 0]),)",
            "(Statevector([0.6, 0.8j]),)",
            "(Statevector([0.6j, 0.8]),)",
            "(Statevector.from_label('l'),)",
        ),
        level=Difficulty.BASIC,
    )


def _marginal() -> Draft:
    body = (
        "    marginal = {}\n    for bits, count in counts.items():\n"
        "        key = ''.join(bits[-1 - qubit] for qubit in reversed(qubits))\n"
        "        marginal[key] = marginal.get(key, 0) + count\n    return marginal\n"
    )
    return _draft(
        "marginal-counts",
        signature="def marginal(counts: dict[str, int], qubits: list[int]) -> dict[str, int]:",
        ask="Counts of some qubits alone. The rightmost character of a key is qubit 0; in the new keys entry 0 of qubits is\n"
        "    the rightmost character, entry 1 the one left of it, and so on.",
        body=body,
        wrong=(
            body.replace("reversed(qubits)", "qubits"),
            body.replace("bits[-1 - qubit]", "bits[qubit]"),
            body.replace("marginal.get(key, 0) + count", "count"),
        ),
        inputs=(
            "({'010': 5, '011': 7, '110': 1}, [0])",
            "({'010': 5, '011': 7, '110': 1}, [2, 0])",
            "({'1010': 3, '0101': 4, '1110': 2}, [1, 3])",
        ),
        level=Difficulty.BASIC,
    )


def _expectation() -> Draft:
    body = "    return float(Statevector(circuit).expectation_value(SparsePauliOp(list(terms), list(terms.values()))).real)\n"
    return _draft(
        "energy",
        imports=f"{CIRCUIT}\n{INFO.format('SparsePauliOp, Statevector')}",
        signature="def energy(circuit: QuantumCircuit, terms: dict[str, float]) -> float:",
        ask="Expectation value of the Hamiltonian sum(coefficient * Pauli label) in the state that the circuit prepares from\n"
        "    |0...0>. In a label the rightmost letter acts on qubit 0.",
        body=body,
        wrong=(
            body.replace("list(terms),", "[label[::-1] for label in terms],"),
            body.replace("list(terms.values())", "[1.0] * len(terms)"),
            body.replace("Statevector(circuit)", "Statevector.from_label('0' * circuit.num_qubits)"),
        ),
        setup=MADE,
        inputs=(
            "(made([('h', 0), ('cx', 0, 1)], 2), {'ZZ': 1.0, 'XX': 0.5, 'IZ': 3.0})",
            "(made([('ry', 0.4, 0)], 2), {'IZ': 2.0, 'ZI': -1.0})",
            "(made([('rx', 1.0, 0), ('ry', 2.0, 1), ('cx', 1, 2)], 3), {'XYZ': 0.3, 'IZZ': 1.0, 'YII': 0.2, 'IIY': 1.5})",
        ),
        level=Difficulty.BASIC,
    )


def _parity_counts() -> Draft:
    body = "    even = sum(count for bits, count in counts.items() if bits.count('1') % 2 == 0)\n    return even / sum(counts.values())\n"
    return _draft(
        "even-parity",
        signature="def even_fraction(counts: dict[str, int]) -> float:",
        ask="Fraction of the shots whose measured string has an even number of ones.",
        body=body,
        wrong=(
            body.replace("% 2 == 0", "% 2 == 1"),
            body.replace("sum(counts.values())", "len(counts)"),
            body.replace("bits.count('1')", "bits.count('0')"),
        ),
        inputs=("({'000': 3, '011': 5, '001': 2},)", "({'1': 4},)", "({'11': 1, '10': 1, '00': 2},)"),
        level=Difficulty.BASIC,
    )
