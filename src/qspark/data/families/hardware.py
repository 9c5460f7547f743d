"""Hardware-aware tasks: what fits a device, by its couplings and its native gates. Decided by the constraints that the
prompt names, never by a likeness to the reference's own circuit.
"""

import random
from collections.abc import Iterator

from qspark.data.draft import Check, Comparison, Draft
from qspark.data.setup import MADE
from qspark.task import Difficulty

TAGS = ("hardware-aware",)
MAPS = {
    "line": "[(0, 1), (1, 2), (2, 3), (3, 4)]",
    "ring": "[(0, 1), (1, 2), (2, 3), (3, 4), (4, 0)]",
    "star": "[(0, 1), (0, 2), (0, 3), (0, 4)]",
    "T": "[(0, 1), (1, 2), (1, 3), (3, 4)]",
}
NATIVE = {
    "cz and rotations": ("rz", "sx", "x", "cz"),
    "cx and rotations": ("rz", "sx", "x", "cx"),
    "ions": ("rx", "ry", "rz", "rxx"),
    "ecr": ("rz", "sx", "x", "ecr"),
}
SETUP = (
    f"""
from qiskit.quantum_info import Operator
from qspark.quantum.circuits import circuits_difference

{MADE}"""
    + """

def pairs(circuit):
    return {
        tuple(sorted(circuit.find_bit(qubit).index for qubit in instruction.qubits))
        for instruction in circuit.data
        if len(instruction.qubits) == 2 and instruction.operation.name != "barrier"
    }


def gates_of(circuit):
    return {i.operation.name for i in circuit.data} - {"barrier"}
"""
)
CIRCUITS = (
    "(made([('h', 0), ('cx', 0, 2), ('cx', 2, 4), ('t', 4)], 5),)",
    "(made([('cx', 0, 4), ('ry', 0.3, 4), ('cx', 4, 1), ('swap', 1, 3)], 5),)",
    "(made([('ccx', 0, 2, 4), ('h', 3), ('cz', 3, 0)], 5),)",
    "(made([('x', 2)], 5),)",
)


def drafts(chance: random.Random) -> Iterator[Draft]:
    """All of the family, in an order of chance."""
    made = [_route(name, edges) for name, edges in MAPS.items()]
    made += [_native(name, gates) for name, gates in NATIVE.items()]
    made += [
        _is_executable(),
        _swap_distance(),
        _directed(),
        _line_map(),
        _grid_map(),
        _heavy_pairs(),
        _depth_two_qubit(),
    ]
    made += [
        _layout_cost(),
        _readout_mitigation(),
        _duration(),
        _error_product(),
        _best_qubits(),
        _ghz_on(MAPS["T"]),
        _ghz_on(MAPS["star"]),
    ]
    chance.shuffle(made)
    yield from made


def _same(says: str = "does something else than the given circuit") -> Check:
    return Check("circuits_difference(found, arguments[0]) is None", says)


def _is_circuit() -> Check:
    return Check("isinstance(found, QuantumCircuit) and found.num_qubits == 5", "not a circuit on 5 qubits")


def _route(name: str, edges: str) -> Draft:
    body = (
        f"    coupling = CouplingMap({edges})\n    coupling.make_symmetric()\n"
        "    routed = QuantumCircuit(5)\n    distance = coupling.distance_matrix\n"
        "    from qiskit import transpile\n    small = transpile(circuit, basis_gates=['u', 'cx'], optimization_level=0)\n"
        "    for instruction in small.data:\n"
        "        qubits = [small.find_bit(qubit).index for qubit in instruction.qubits]\n"
        "        if len(qubits) < 2:\n            routed.append(instruction.operation, qubits)\n            continue\n"
        "        path = list(coupling.shortest_undirected_path(*qubits))\n"
        "        steps = list(zip(path, path[1:]))[:-1]\n"
        "        for a, b in steps:\n            routed.swap(a, b)\n        routed.append(instruction.operation, [path[-2], path[-1]])\n"
        "        for a, b in reversed(steps):\n            routed.swap(a, b)\n    return routed\n"
    )
    return Draft(
        name=f"hardware/route-{name.lower()}",
        group="hardware/route",
        imports="from qiskit import QuantumCircuit\nfrom qiskit.transpiler import CouplingMap",
        signature="def route(circuit: QuantumCircuit) -> QuantumCircuit:",
        ask="Rewrite a circuit on 5 qubits, without measurements, for a device on which gates on two qubits are possible\n"
        f"    only along the couplings {edges},\n    in either direction. The result acts on the same 5 qubits, does the same up to global phase (every qubit\n"
        "    ends where it began), and has no gate on more than two qubits.",
        body=body,
        wrong=(
            "    return circuit\n",
            body.replace("        for a, b in reversed(steps):\n            routed.swap(a, b)\n", ""),
            body.replace("[path[-2], path[-1]]", "[path[-1], path[-2]]"),
        ),
        setup=SETUP,
        inputs=CIRCUITS,
        compare=Comparison(value=False),
        checks=(
            _is_circuit(),
            _same(),
            Check(
                f"pairs(found) <= {{tuple(sorted(edge)) for edge in {edges}}}", "a gate on qubits that are not coupled"
            ),
            Check(
                "all(len(i.qubits) <= 2 or i.operation.name == 'barrier' for i in found.data)",
                "a gate on more than two qubits",
            ),
        ),
        level=Difficulty.ADVANCED,
        tags=(*TAGS, "routing"),
    )


def _native(name: str, gates: tuple[str, ...]) -> Draft:
    listed = ", ".join(gates)
    body = f"    return transpile(circuit, basis_gates={list(gates)!r}, optimization_level=1, seed_transpiler=7)\n"
    return Draft(
        name=f"hardware/native-{'-'.join(name.split())}",
        group="hardware/native",
        imports="from qiskit import QuantumCircuit, transpile",
        signature="def to_native(circuit: QuantumCircuit) -> QuantumCircuit:",
        ask=f"Rewrite a circuit on 5 qubits, without measurements, with no other gates than {listed}. It does the same up\n"
        "    to global phase, on the same qubits; any two qubits are coupled.",
        body=body,
        wrong=(
            "    return circuit\n",
            "    return transpile(circuit, basis_gates=['u', 'cx'], seed_transpiler=7)\n",
            body.replace("transpile(circuit,", "transpile(circuit.reverse_bits(),"),
        ),
        setup=SETUP,
        inputs=CIRCUITS,
        compare=Comparison(value=False),
        checks=(_is_circuit(), _same(), Check(f"gates_of(found) <= {set(gates)!r}", "a gate that is not native")),
        level=Difficulty.INTERMEDIATE,
        tags=(*TAGS, "native-gates"),
    )


def _ghz_on(edges: str) -> Draft:
    body = (
        f"    edges = {edges}\n    circuit = QuantumCircuit(5)\n    circuit.h(0)\n    reached = {{0}}\n"
        "    while len(reached) < 5:\n        for a, b in edges:\n            if a in reached and b not in reached:\n"
        "                circuit.cx(a, b)\n                reached.add(b)\n            elif b in reached and a not in reached:\n"
        "                circuit.cx(b, a)\n                reached.add(a)\n    return circuit\n"
    )
    return Draft(
        name=f"hardware/ghz-{'star' if '(0, 2)' in edges else 'tree'}",
        group="hardware/ghz",
        imports="from qiskit import QuantumCircuit",
        signature="def ghz_on_device() -> QuantumCircuit:",
        ask="Circuit that prepares (|00000> + |11111>)/sqrt(2) from |00000> on a device whose only couplings are\n"
        f"    {edges}, in either direction. Gates on two qubits may be on\n    coupled qubits only, and there may be at most four of them; no gate on more than two.",
        body=body,
        wrong=(
            "    circuit = QuantumCircuit(5)\n    circuit.h(0)\n    for qubit in range(4):\n        circuit.cx(qubit, qubit + 1)\n    return circuit\n",
            body.replace("    circuit.h(0)\n", ""),
            body.replace("circuit.cx(a, b)", "circuit.cx(b, a)"),
        ),
        setup=SETUP,
        inputs=("()",),
        compare=Comparison(sense="preparation"),
        checks=(
            Check(
                f"pairs(found) <= {{tuple(sorted(edge)) for edge in {edges}}}", "a gate on qubits that are not coupled"
            ),
            Check("sum(len(i.qubits) > 1 for i in found.data) <= 4", "more than four gates on two qubits"),
        ),
        level=Difficulty.INTERMEDIATE,
        tags=TAGS,
    )


def _simple(name: str, **fields: object) -> Draft:
    return Draft(name=f"hardware/{name}", group=f"hardware/{name}", tags=TAGS, **fields)  # type: ignore[arg-type]


COUPLING = "from qiskit.transpiler import CouplingMap"
BOTH = f"from qiskit import QuantumCircuit\n{COUPLING}"


def _is_executable() -> Draft:
    body = (
        "    edges = set(coupling.get_edges())\n    for instruction in circuit.data:\n"
        "        qubits = tuple(circuit.find_bit(qubit).index for qubit in instruction.qubits)\n"
        "        if len(qubits) > 2 or (len(qubits) == 2 and qubits not in edges):\n            return False\n    return True\n"
    )
    return _simple(
        "is-executable",
        imports=BOTH,
        signature="def is_executable(circuit: QuantumCircuit, coupling: CouplingMap) -> bool:",
        ask="Whether a circuit can run as it is on a device with directed couplings: every gate on two qubits (first, second)\n"
        "    lies on a coupling of just this direction, and no gate is on more than two qubits. Qubit k of the circuit is\n"
        "    qubit k of the device.",
        body=body,
        wrong=(
            body.replace("qubits not in edges", "qubits not in edges and qubits[::-1] not in edges"),
            body.replace("len(qubits) > 2 or ", ""),
            body.replace("return False", "return True"),
        ),
        setup=SETUP,
        inputs=(
            "(made([('cx', 0, 1), ('h', 2)], 3), CouplingMap([(0, 1), (1, 2)]))",
            "(made([('cx', 1, 0)], 3), CouplingMap([(0, 1), (1, 2)]))",
            "(made([('ccx', 0, 1, 2)], 3), CouplingMap([(0, 1), (1, 2), (0, 2)]))",
            "(made([('cx', 0, 2)], 3), CouplingMap([(0, 1), (1, 2)]))",
            "(made([('x', 0)], 3), CouplingMap([(0, 1), (1, 2)]))",
        ),
        level=Difficulty.INTERMEDIATE,
    )


def _swap_distance() -> Draft:
    body = "    return max(0, len(coupling.shortest_undirected_path(first, second)) - 2)\n"
    return _simple(
        "swap-distance",
        imports=COUPLING,
        signature="def swaps_needed(coupling: CouplingMap, first: int, second: int) -> int:",
        ask="Smallest number of swaps along couplings that bring two different qubits next to each other. Direction does not\n    matter.",
        body=body,
        wrong=(
            body.replace("- 2", "- 1"),
            "    return abs(first - second) - 1\n",
            "    return int(coupling.distance(first, second))\n",
        ),
        inputs=(
            "(CouplingMap.from_line(6), 0, 5)",
            "(CouplingMap.from_ring(6), 0, 5)",
            "(CouplingMap([(0, 1), (0, 2), (0, 3)]), 1, 3)",
            "(CouplingMap.from_grid(3, 3), 0, 8)",
            "(CouplingMap.from_line(4), 2, 1)",
        ),
        level=Difficulty.BASIC,
    )


def _directed() -> Draft:
    body = "    circuit = QuantumCircuit(2)\n    circuit.h(0)\n    circuit.h(1)\n    circuit.cx(1, 0)\n    circuit.h(0)\n    circuit.h(1)\n    return circuit\n"
    return _simple(
        "reversed-cnot",
        imports="from qiskit import QuantumCircuit",
        signature="def cnot_through_other_direction() -> QuantumCircuit:",
        ask="Circuit on 2 qubits that does a CNOT with control 0 and target 1 on a device whose only gate on two qubits is a\n"
        "    CNOT with control 1 and target 0 (once at most). Other gates may only be on one qubit.",
        body=body,
        wrong=(
            "    circuit = QuantumCircuit(2)\n    circuit.cx(0, 1)\n    return circuit\n",
            "    circuit = QuantumCircuit(2)\n    circuit.cx(1, 0)\n    return circuit\n",
            body.replace("    circuit.h(0)\n    circuit.h(1)\n    return", "    return"),
        ),
        setup=SETUP,
        inputs=("()",),
        checks=(
            Check(
                "[(i.operation.name, [found.find_bit(q).index for q in i.qubits]) for i in found.data if len(i.qubits) > 1] == [('cx', [1, 0])]",
                "another gate on two qubits than one CNOT from qubit 1 to qubit 0",
            ),
        ),
        level=Difficulty.BASIC,
    )


def _line_map() -> Draft:
    return _simple(
        "bidirectional-line",
        imports=COUPLING,
        signature="def line(n: int) -> CouplingMap:",
        ask="Coupling map of n >= 2 qubits in a row, each coupled with its neighbours in both directions.",
        body="    return CouplingMap.from_line(n, bidirectional=True)\n",
        alternatives=(
            "    edges = [(k, k + 1) for k in range(n - 1)]\n    return CouplingMap(edges + [(b, a) for a, b in edges])\n",
        ),
        wrong=(
            "    return CouplingMap.from_line(n, bidirectional=False)\n",
            "    return CouplingMap.from_ring(n, bidirectional=True)\n",
            "    return CouplingMap.from_line(n - 1, bidirectional=True)\n",
        ),
        inputs=("(2,)", "(3,)", "(6,)"),
        level=Difficulty.BASIC,
    )


def _grid_map() -> Draft:
    body = (
        "    edges = []\n    for row in range(rows):\n        for column in range(columns):\n            here = row * columns + column\n"
        "            if column + 1 < columns:\n                edges.append((here, here + 1))\n"
        "            if row + 1 < rows:\n                edges.append((here, here + columns))\n    return CouplingMap(edges)\n"
    )
    return _simple(
        "directed-grid",
        imports=COUPLING,
        signature="def grid(rows: int, columns: int) -> CouplingMap:",
        ask="Coupling map of a grid with rows * columns >= 2 qubits; the qubit in row r and column c has the number\n"
        "    r * columns + c. Couplings are directed: to the right-hand neighbour and to the one in the next row, and no others.",
        body=body,
        alternatives=("    return CouplingMap.from_grid(rows, columns, bidirectional=False)\n",),
        wrong=(
            "    return CouplingMap.from_grid(rows, columns)\n",
            "    return CouplingMap.from_grid(columns, rows, bidirectional=False)\n",
            body.replace("if column + 1 < columns", "if here + 1 < rows * columns"),
        ),
        inputs=("(1, 2)", "(2, 3)", "(3, 2)", "(3, 3)"),
        level=Difficulty.INTERMEDIATE,
    )


def _heavy_pairs() -> Draft:
    body = (
        "    counts = {}\n    for instruction in circuit.data:\n        if len(instruction.qubits) == 2 and instruction.operation.name != 'barrier':\n"
        "            pair = tuple(sorted(circuit.find_bit(qubit).index for qubit in instruction.qubits))\n"
        "            counts[pair] = counts.get(pair, 0) + 1\n    return counts\n"
    )
    return _simple(
        "pair-counts",
        imports="from qiskit import QuantumCircuit",
        signature="def pair_counts(circuit: QuantumCircuit) -> dict[tuple[int, int], int]:",
        ask="How often each pair of qubits (smaller number first) has a gate on exactly these two. Barriers do not count.",
        body=body,
        wrong=(
            body.replace("sorted(", "list("),
            body.replace(" and instruction.operation.name != 'barrier'", ""),
            body.replace("== 2", ">= 2"),
        ),
        setup=SETUP,
        inputs=(
            "(made([('cx', 0, 1), ('cz', 1, 0), ('cx', 1, 2), ('h', 0)], 3),)",
            "(made([('barrier', 0, 1), ('swap', 2, 0)], 3),)",
            "(made([('ccx', 0, 1, 2), ('cx', 2, 1)], 3),)",
        ),
        level=Difficulty.BASIC,
    )


def _depth_two_qubit() -> Draft:
    body = "    return circuit.depth(lambda instruction: len(instruction.qubits) == 2 and instruction.operation.name != 'barrier')\n"
    return _simple(
        "two-qubit-depth",
        imports="from qiskit import QuantumCircuit",
        signature="def two_qubit_depth(circuit: QuantumCircuit) -> int:",
        ask="Depth of a circuit when only gates on exactly two qubits count. Barriers do not count.",
        body=body,
        wrong=(
            "    return circuit.depth()\n",
            "    return circuit.num_nonlocal_gates()\n",
            body.replace("== 2", "== 1"),
        ),
        setup=SETUP,
        inputs=(
            "(made([('cx', 0, 1), ('cx', 2, 3), ('h', 0), ('h', 0)], 4),)",
            "(made([('cx', 0, 1), ('cx', 1, 2), ('cx', 2, 3), ('x', 0)], 4),)",
            "(made([('h', 0)], 1),)",
        ),
        level=Difficulty.INTERMEDIATE,
    )


def _layout_cost() -> Draft:
    body = (
        "    total = 0\n    for instruction in circuit.data:\n        if len(instruction.qubits) == 2:\n"
        "            a, b = (layout[circuit.find_bit(qubit).index] for qubit in instruction.qubits)\n"
        "            total += len(coupling.shortest_undirected_path(a, b)) - 2\n    return total\n"
    )
    return _simple(
        "layout-cost",
        imports=BOTH,
        signature="def layout_cost(circuit: QuantumCircuit, coupling: CouplingMap, layout: list[int]) -> int:",
        ask="Sum over all gates on two qubits of the number of swaps that separate them on the device: the length of the\n"
        "    shortest path between their places, in couplings, minus one; direction does not matter. Qubit k of the\n"
        "    circuit sits on qubit layout[k] of the device.",
        body=body,
        wrong=(
            body.replace("layout[circuit.find_bit(qubit).index]", "circuit.find_bit(qubit).index"),
            body.replace("- 2", "- 1"),
            body.replace("layout[circuit.find_bit(qubit).index]", "layout.index(circuit.find_bit(qubit).index)"),
        ),
        setup=SETUP,
        inputs=(
            "(made([('cx', 0, 1), ('cx', 0, 2)], 3), CouplingMap.from_line(3), [0, 1, 2])",
            "(made([('cx', 0, 1), ('cx', 0, 2)], 3), CouplingMap.from_line(3), [1, 2, 0])",
            "(made([('cz', 0, 3), ('cz', 1, 2), ('h', 0)], 4), CouplingMap.from_line(4), [2, 0, 3, 1])",
            "(made([('cz', 0, 3), ('cz', 1, 2)], 4), CouplingMap.from_ring(4), [0, 2, 3, 1])",
        ),
        level=Difficulty.ADVANCED,
    )


def _readout_mitigation() -> Draft:
    body = "    measured = np.array([1 - ones, ones])\n    matrix = np.array([[1 - p01, p10], [p01, 1 - p10]])\n    return float(np.linalg.solve(matrix, measured)[1])\n"
    return _simple(
        "readout-mitigation",
        imports="import numpy as np",
        signature="def mitigated(ones: float, p01: float, p10: float) -> float:",
        ask="Probability of 1 before readout errors, from the measured fraction of ones: a qubit in 0 is read as 1 with\n"
        "    probability p01, one in 1 as 0 with probability p10. Invert the confusion matrix; do not clip the result.",
        body=body,
        alternatives=("    return (ones - p01) / (1 - p01 - p10)\n",),
        wrong=(
            "    return (ones - p10) / (1 - p01 - p10)\n",
            "    return ones * (1 - p10) + (1 - ones) * p01\n",
            "    return min(1.0, max(0.0, (ones - p01) / (1 - p01 - p10)))\n",
        ),
        inputs=("(0.5, 0.02, 0.05)", "(0.1, 0.0, 0.1)", "(0.97, 0.03, 0.08)", "(0.01, 0.04, 0.02)"),
        level=Difficulty.BASIC,
    )


def _duration() -> Draft:
    body = (
        "    free = [0.0] * circuit.num_qubits\n    for instruction in circuit.data:\n"
        "        qubits = [circuit.find_bit(qubit).index for qubit in instruction.qubits]\n"
        "        end = max(free[q] for q in qubits) + times[instruction.operation.name]\n        for q in qubits:\n            free[q] = end\n    return max(free)\n"
    )
    return _simple(
        "duration",
        imports="from qiskit import QuantumCircuit",
        signature="def duration(circuit: QuantumCircuit, times: dict[str, float]) -> float:",
        ask="Time that a circuit takes if every gate starts as soon as all of its qubits are free. times holds the time of\n    each gate by its name.",
        body=body,
        wrong=(
            body.replace("max(free[q] for q in qubits)", "min(free[q] for q in qubits)"),
            "    return sum(times[i.operation.name] for i in circuit.data)\n",
            body.replace("return max(free)", "return free[0]"),
        ),
        setup=SETUP,
        inputs=(
            "(made([('h', 0), ('cx', 0, 1), ('h', 2)], 3), {'h': 35.0, 'cx': 300.0})",
            "(made([('h', 0), ('h', 0), ('x', 1), ('cx', 1, 2), ('cx', 0, 1)], 3), {'h': 10.0, 'x': 25.0, 'cx': 100.0})",
            "(made([('cx', 0, 1), ('cx', 2, 3), ('h', 3)], 4), {'h': 50.0, 'cx': 200.0})",
        ),
        level=Difficulty.INTERMEDIATE,
    )


def _error_product() -> Draft:
    body = (
        "    success = 1.0\n    for instruction in circuit.data:\n"
        "        qubits = tuple(sorted(circuit.find_bit(qubit).index for qubit in instruction.qubits))\n"
        "        success *= 1 - errors.get((instruction.operation.name, qubits), 0.0)\n    return success\n"
    )
    return _simple(
        "success-probability",
        imports="from qiskit import QuantumCircuit",
        signature="def success_probability(circuit: QuantumCircuit, errors: dict[tuple[str, tuple[int, ...]], float]) -> float:",
        ask="Probability that no gate fails, gates failing independently. errors gives the error rate for the name of a gate\n"
        "    and its qubits in ascending order; what is not listed never fails.",
        body=body,
        wrong=(
            "    return 1 - sum(errors.values())\n",
            body.replace("sorted(", "list("),
            body.replace("success *= 1 - errors", "success -= errors"),
        ),
        setup=SETUP,
        inputs=(
            "(made([('h', 0), ('cx', 1, 0)], 2), {('h', (0,)): 0.001, ('cx', (0, 1)): 0.02})",
            "(made([('cx', 0, 1), ('cx', 0, 1), ('cx', 2, 1)], 3), {('cx', (0, 1)): 0.1, ('cx', (1, 2)): 0.2})",
            "(made([('x', 0)], 1), {})",
        ),
        level=Difficulty.INTERMEDIATE,
    )


def _best_qubits() -> Draft:
    body = (
        "    best = None\n    for a, b in sorted(two_qubit):\n        cost = two_qubit[a, b] + readout[a] + readout[b]\n"
        "        if best is None or cost < best[0]:\n            best = (cost, (a, b))\n    return best[1]\n"
    )
    return _simple(
        "best-pair",
        signature="def best_pair(two_qubit: dict[tuple[int, int], float], readout: list[float]) -> tuple[int, int]:",
        ask="The coupled pair of qubits with the smallest sum of the error of its gate and the readout errors of both qubits.\n"
        "    Of pairs with equal sums the one that sorts first.",
        body=body,
        alternatives=(
            "    return min(sorted(two_qubit), key=lambda p: two_qubit[p] + readout[p[0]] + readout[p[1]])\n",
        ),
        wrong=(
            "    return min(sorted(two_qubit), key=lambda p: two_qubit[p])\n",
            body.replace("cost < best[0]", "cost > best[0]"),
            body.replace("+ readout[a] + readout[b]", "+ readout[a]"),
        ),
        inputs=(
            "({(0, 1): 0.01, (1, 2): 0.02}, [0.05, 0.01, 0.01])",
            "({(2, 3): 0.25, (0, 1): 0.25}, [0.125, 0.125, 0.125, 0.125])",
            "({(0, 1): 0.1, (1, 2): 0.05, (0, 2): 0.2}, [0.0, 0.3, 0.05])",
        ),
        level=Difficulty.BASIC,
    )
