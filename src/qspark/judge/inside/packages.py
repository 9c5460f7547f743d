"""The packages that tests stand on, and those that values come from, by the names of their first modules."""

PACKAGES = frozenset(
    [
        "builtins",
        "math",
        "cmath",
        "random",
        "unittest",
        "numpy",
        "scipy",
        "rustworkx",
        "matplotlib",
        "qspark",
        "qiskit",
        "qiskit_aer",
        "qiskit_ibm_runtime",
        "qiskit_ibm_transpiler",
        "qiskit_experiments",
    ]
)
# Of the standard library what tests are written with: guarded, and its values accepted no more for that.
STANDARD = frozenset(
    [
        *("abc", "ast", "base64", "bisect", "collections", "contextlib", "copy", "dataclasses", "datetime", "decimal"),
        *("enum", "fractions", "functools", "hashlib", "heapq", "importlib", "inspect", "io", "itertools", "json"),
        *("numbers", "operator", "re", "secrets", "statistics", "string", "struct", "textwrap", "types", "typing"),
        "uuid",
    ]
)
# Where values may come from besides. Of these only the classes are guarded: networkx rebinds its functions on their
# first use.
VALUES = (PACKAGES - {"unittest"}) | {
    "networkx",
    "collections",
    "datetime",
    "decimal",
    "fractions",
    "uuid",
    "enum",
    "PIL",
    "pandas",
}
