"""What a warm process imports before anything else, by need.

A fork copies the page tables of its parent, so a small program is best forked from a small process: ``plain`` holds
Qiskit itself (about 100 MB), ``full`` also the transpiler's plugins, simulators, devices and plots (about 280 MB).
Which one a program gets is a guess from its text (``judge/need.py``) and only a matter of speed: what is missing is
imported when the program asks for it, with the same hooks (``on_import.py``).
"""

import importlib
import importlib.util

PLAIN = (
    "numpy",
    "scipy.sparse",
    "scipy.linalg",
    "qiskit",
    "qiskit.circuit.classical.expr",
    "qiskit.circuit.library",
    "qiskit.circuit.random",
    "qiskit.qasm2",
    "qiskit.qasm3",
    "qiskit.qpy",
    "qiskit.quantum_info",
    "qiskit.primitives",
    "qiskit.result",
    "qiskit.synthesis",
    "qiskit.transpiler.passes",
    "statistics",
)
# Packages that only some environments and few programs use: imported together, when the first of a family is needed.
FAMILIES = {
    "networkx": ("networkx",),
    "qiskit_aer": ("qiskit_aer", "qiskit_aer.noise", "qiskit_aer.primitives"),
    "qiskit_ibm_runtime": ("qiskit_ibm_runtime", "qiskit_ibm_runtime.fake_provider"),
}
FULL = (
    *PLAIN,
    "scipy.optimize",
    "scipy.stats",
    "networkx",
    "qiskit.providers.fake_provider",
    "qiskit.visualization",
    "qiskit_qasm3_import",
    "matplotlib.figure",
    "matplotlib.pyplot",
    "pylatexenc.latexencode",
    "pylatexenc.latex2text",
    *(f"PIL.{kind}ImagePlugin" for kind in ("Bmp", "Gif", "Jpeg", "Ppm")),
    *FAMILIES["qiskit_aer"],
    *FAMILIES["qiskit_ibm_runtime"],
)
NEEDS = {"plain": PLAIN, "full": FULL}


def present(name: str) -> bool:
    """Whether the environment has the package of a module."""
    return importlib.util.find_spec(name.partition(".")[0]) is not None


def import_all(names: tuple[str, ...]) -> None:
    """Import modules in order, those of packages that the environment lacks left out."""
    for name in names:
        if present(name):
            importlib.import_module(name)


def import_family(package: str) -> None:
    """Import the known modules of a package that was left out so far; nothing for any other name."""
    import_all(FAMILIES.get(package, ()))
