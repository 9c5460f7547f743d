"""Which warm interpreter a piece of code is best forked from: a guess from its text, and only a matter of speed."""

import re
import sys
from typing import Literal

Need = Literal["plain", "full"]

_IMPORT = re.compile(r"^[ \t]*(?:from|import)[ \t]+([\w.]+(?:[ \t]*,[ \t]*[\w.]+)*)", re.MULTILINE)
# What the small interpreter holds, besides the standard library: see inside/modules.py.
_SMALL = frozenset({"qiskit", "numpy", "rustworkx", "scipy.linalg", "scipy.sparse"})
_LARGE = ("qiskit.visualization", "qiskit.providers")
# Names by which plots, simulators, devices, the transpiler's plugins, scipy.stats (random operators) and the parser of
# OpenQASM 3 are reached without an import in sight.
_SIGNS = re.compile(
    r"\.draw\(|plot_|Fake\w|Aer\b|GenericBackendV2|\btranspile\b|pass_?manager|\.control\("
    r"|random_(unitary|hermitian|quantum_channel|circuit)|quantum_?volume|qasm3\.load|qasm3 import\b.*\bload",
    re.IGNORECASE,
)


def need_of(*texts: str) -> Need:
    """The need of code that consists of these texts."""
    for text in texts:
        for names in _IMPORT.findall(text):
            if not all(_is_small(name.strip()) for name in names.split(",")):
                return "full"
        if _SIGNS.search(text):
            return "full"
    return "plain"


def _is_small(module: str) -> bool:
    package = module.partition(".")[0]
    return not module.startswith(_LARGE) and (
        package in sys.stdlib_module_names or any(f"{module}.".startswith(f"{small}.") for small in _SMALL)
    )
