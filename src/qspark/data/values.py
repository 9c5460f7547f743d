"""Values that arguments are made of, by type: expressions, so that a test can show them."""

import re
from collections.abc import Iterable

from qspark.data.setup import MADE

_PLAIN = {"np": "import numpy as np", "nx": "import networkx as nx", "rx": "import rustworkx as rx"}
_FROM = {
    "qiskit": "QuantumCircuit",
    "qiskit.circuit": "ClassicalRegister Clbit Parameter ParameterVector QuantumRegister Qubit",
    "qiskit.circuit.library": (
        "CCXGate CCZGate CHGate CPhaseGate CRXGate CRYGate CRZGate CSGate CSXGate CSdgGate CSwapGate CUGate CXGate"
        " CYGate CZGate DCXGate ECRGate HGate IGate PhaseGate RCCXGate RGate RXGate RXXGate RYGate RYYGate RZGate"
        " RZXGate RZZGate SGate SXGate SXdgGate SdgGate SwapGate TGate TdgGate UGate XGate YGate ZGate iSwapGate"
    ),
    "qiskit.converters": "circuit_to_dag",
    "qiskit.primitives": "BitArray",
    "qiskit.providers.fake_provider": "GenericBackendV2",
    "qiskit.quantum_info": (
        "Clifford DensityMatrix Operator Pauli PauliList SparsePauliOp StabilizerState Statevector SuperOp"
        " random_clifford random_density_matrix random_statevector random_unitary"
    ),
    "qiskit.result": "Counts ProbDistribution QuasiDistribution",
    "qiskit.transpiler": "CouplingMap Layout Target",
}
# Everything that an expression can begin with.
NAMES = frozenset({"made", *(name for names in _FROM.values() for name in names.split())})
_CIRCUITS = (
    "made([('h', 0), ('cx', 0, 1), ('t', 1)], 2)",
    "made([('ry', 0.4, 0), ('cx', 0, 2), ('s', 2), ('cz', 1, 2)], 3)",
    "made([('x', 0)], 1)",
    "made([('h', 1), ('cp', 0.7, 1, 0), ('swap', 0, 2), ('rz', 1.1, 2)], 3)",
    "made([], 2)",
    "made([('h', 0), ('cx', 0, 1), ('measure', [0, 1], [0, 1])], 2, 2)",
    "made([('rx', 0.3, 0), ('rzz', 0.8, 0, 1), ('cx', 1, 2), ('h', 3), ('sdg', 3), ('cx', 3, 0)], 4)",
    "made([('ry', Parameter('a'), 0), ('cx', 0, 1), ('rz', Parameter('b'), 1)], 2)",
)
BY_TYPE: dict[str, tuple[str, ...]] = {
    "int": ("2", "3", "1", "4", "5"),
    "float": ("0.5", "1.2", "-0.7", "0.0", "2.9"),
    "complex": ("1 + 2j", "0.5", "-1j"),
    "bool": ("True", "False"),
    "str": ("'01'", "'XZ'", "'110'", "'q'", "'ZZI'", "'h'", "'cx'"),
    "QuantumCircuit": _CIRCUITS,
    "Clifford": tuple(
        f"random_clifford({qubits}, seed={seed})" for qubits, seed in ((3, 1), (2, 2), (4, 3), (3, 4), (1, 5))
    ),
    "Statevector": tuple(
        f"random_statevector({2**qubits}, seed={seed})" for qubits, seed in ((2, 1), (1, 2), (3, 3), (2, 4))
    ),
    "DensityMatrix": tuple(
        f"random_density_matrix({2**qubits}, seed={seed})" for qubits, seed in ((1, 1), (2, 2), (2, 3))
    ),
    "Operator": tuple(f"random_unitary({2**qubits}, seed={seed})" for qubits, seed in ((1, 1), (2, 2), (2, 3), (3, 4))),
    "SparsePauliOp": (
        "SparsePauliOp(['ZZ', 'XI'], [1.0, -0.5])",
        "SparsePauliOp(['XYZ', 'IIZ', 'ZZI'], [0.3, 2.0, 1.0])",
        "SparsePauliOp(['Y'])",
        "SparsePauliOp(['ZZ', 'ZZ', 'IX'], [1.0, 2.0, 0.25])",
    ),
    "Pauli": ("Pauli('XZ')", "Pauli('IYZ')", "Pauli('-ZX')", "Pauli('Y')"),
    "PauliList": ("PauliList(['XX', 'ZZ', 'IY'])", "PauliList(['ZI', 'IX'])"),
    "CouplingMap": ("CouplingMap.from_line(4)", "CouplingMap.from_ring(5)", "CouplingMap([(0, 1), (1, 2), (1, 3)])"),
    "Gate": ("HGate()", "RYGate(0.4)", "CXGate()", "SGate()", "CZGate()", "RZGate(-1.2)", "SwapGate()", "CCXGate()"),
    "ndarray": (
        "random_unitary(4, seed=1).data",
        "random_unitary(2, seed=2).data",
        "np.array([0.5, -0.25, 1.0])",
        "np.eye(4)",
        "np.array([1.0, 2.0, 3.0, 4.0])",
    ),
    "DAGCircuit": tuple(f"circuit_to_dag({circuit})" for circuit in _CIRCUITS),
    "StabilizerState": tuple(
        f"StabilizerState(random_clifford({n}, seed={seed}))" for n, seed in ((2, 1), (1, 2), (3, 3))
    ),
    "QuantumChannel": ("SuperOp(random_unitary(2, seed=1))", "SuperOp(random_unitary(4, seed=2))"),
    "Target": tuple(f"GenericBackendV2({n}, seed={seed}).target" for n, seed in ((3, 1), (5, 2), (4, 3))),
    "BackendV2": tuple(f"GenericBackendV2({n}, seed={seed})" for n, seed in ((3, 1), (5, 2), (4, 3))),
    "BitArray": (
        "BitArray.from_counts({'00': 3, '11': 5})",
        "BitArray.from_counts({'010': 2, '101': 1, '111': 4})",
        "BitArray.from_bool_array([[[True, False], [False, False]], [[True, True], [False, True]]])",
    ),
    "Counts": ("Counts({'00': 5, '11': 3})", "Counts({'010': 7, '101': 1, '111': 2})"),
    "QuasiDistribution": ("QuasiDistribution({0: 0.6, 3: 0.5, 1: -0.1})", "QuasiDistribution({2: 0.25, 5: 0.75})"),
    "ProbDistribution": ("ProbDistribution({0: 0.5, 3: 0.5})", "ProbDistribution({2: 0.25, 5: 0.75})"),
    "Layout": (
        "Layout.from_intlist([1, 0, 2], QuantumRegister(3, 'q'))",
        "Layout.from_intlist([2, 0], QuantumRegister(2, 'q'))",
    ),
    "Qubit": ("QuantumRegister(3, 'q')[0]", "QuantumRegister(3, 'q')[2]", "Qubit()"),
    "Clbit": ("ClassicalRegister(2, 'c')[0]", "ClassicalRegister(2, 'c')[1]", "Clbit()"),
    "QuantumRegister": ("QuantumRegister(2, 'q')", "QuantumRegister(3, 'r')", "QuantumRegister(1, 'q')"),
    "ClassicalRegister": ("ClassicalRegister(2, 'c')", "ClassicalRegister(3, 'd')"),
    "Parameter": ("Parameter('a')", "Parameter('b')"),
    "ParameterVector": ("ParameterVector('t', 3)", "ParameterVector('t', 8)"),
    "Graph": ("nx.cycle_graph(4)", "nx.path_graph(3)", "nx.Graph([(0, 1), (1, 2), (0, 2), (2, 3)])"),
    "PyGraph": ("rx.generators.cycle_graph(4)", "rx.generators.path_graph(3)", "rx.generators.star_graph(5)"),
    "PyDiGraph": ("rx.generators.directed_path_graph(4)", "rx.generators.directed_star_graph(4)"),
    "Generator": ("np.random.default_rng(1)", "np.random.default_rng(2)"),
    "array of bool": (
        "np.array([True, False, True])",
        "np.array([[True, False], [True, True]])",
        "np.array([[True, False, False], [False, True, True], [True, True, False]])",
    ),
    "array of int": (
        "np.array([1, 0, 1])",
        "np.array([[1, 0], [1, 1]])",
        "np.array([[0, 1, 1], [1, 0, 1]])",
        "np.arange(4)",
    ),
    "list[int]": ("[0, 1]", "[1, 0, 2]", "[2]", "[3, 1, 0, 2]"),
    "list[float]": ("[0.5, 1.5]", "[0.1, -0.4, 2.0, 1.0]", "[1.0]"),
    "list[str]": ("['01', '10']", "['XX', 'ZI']", "['0']"),
    "list[bool]": ("[True, False]", "[False, False, True]"),
    "list[list[int]]": ("[[0, 1], [1, 2]]", "[[0, 1], [1, 2], [0, 2]]"),
    "tuple[int, int]": ("(0, 1)", "(2, 1)"),
    "dict[str, int]": ("{'00': 5, '11': 3}", "{'010': 7, '101': 1, '111': 2}"),
    "dict[int, float]": ("{0: 0.5, 3: 0.5}", "{1: 0.25, 2: 0.75}"),
    "dict[str, float]": ("{'00': 0.5, '11': 0.5}", "{'01': 0.25, '10': 0.75}"),
    "None": ("None",),
}


def setup(expressions: Iterable[str]) -> str:
    """Imports and definitions that these expressions need, and no others: a test loads only what it uses."""
    used = set(re.findall(r"[A-Za-z_]\w*", "\n".join(expressions)))
    if "made" in used:
        used.add("QuantumCircuit")
    lines = [line for name, line in _PLAIN.items() if name in used]
    for module, names in _FROM.items():
        wanted = [name for name in names.split() if name in used]
        lines += [f"from {module} import {', '.join(wanted)}"] if wanted else []
    return "\n".join(lines) + (f"\n{MADE}" if "made" in used else "")
