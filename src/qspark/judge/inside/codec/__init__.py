"""Values to bytes and back, between two processes that do not trust each other.

A value becomes a tree of JSON values and a list of byte blobs. Scalars of JSON stand for themselves; everything else
is a list ``[tag, ...]``. Decoding builds *exact* builtin and library types, whatever subclass with whatever overridden
comparison was encoded: what is compared afterwards is never an object of the program's own making. No pickle.

    core.py       Encoder, Decoder, the caps, aliasing
    updates.py    how values change in place
    changes.py    what a call did to its arguments
    plain.py      builtins, enumerations
    exceptions.py exceptions
    iterators.py  what they yield, views
    arrays.py     numpy and scipy
    circuits.py   circuits, gates, registers, parameters, DAGs (as QPY)
    operations.py how many there may be, and what is written where QPY would write others
    survival.py   whether QPY keeps an operation
    beside.py     what it does not keep of a circuit
    settle.py     operations that came: of fitting widths, by names of their own
    operators.py  quantum_info: states, operators, channels, Paulis
    results.py    counts, distributions, primitive results
    devices.py    graphs, coupling maps, layouts, targets, noise models, backends
"""

import importlib

from qspark.judge.inside.codec.core import CannotCross, Decoder, Encoder, Malformed, Overweight

for _part in ("plain", "exceptions", "iterators", "arrays", "circuits", "operators", "results", "devices"):
    importlib.import_module(f"qspark.judge.inside.codec.{_part}")

__all__ = ["CannotCross", "Decoder", "Encoder", "Malformed", "Overweight"]
