"""Which warm interpreter a piece of code is best forked from: a guess from its text, and only a matter of speed."""

import re
import sys
from typing import Literal

Need = Literal["plain", "full"]

_IMPORT = re.compile(r"^[ \t]*(?:from|import)[ \t]+([\w.]+(?:[ \t]*,[ \t]*[\w.]+)*)", re.MULTILINE)
# What the small interpreter holds, besides the standard library: see inside/modules.py.
_SMALL = frozenset({"qiskit", "numpy", "scipy", "rustworkx"})
_LARGE = ("qiskit.visualization", "qiskit.providers", "scipy.optimize")
# Names by which plots, simulators and devices are reached without an import of their package in sight.
_SIGNS = re.compile(r"\.draw\(|plot_|Fake\w|Aer\b|GenericBackendV2|\bminimize\b")


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
    return not module.startswith(_LARGE) and (package in _SMALL or package in sys.stdlib_module_names)
