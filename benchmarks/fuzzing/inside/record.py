"""Calls a program plainly and records what it gives, as JSON values of exact kinds.

    python record.py < ORDER > RECORD

``ORDER``: ``{"source", "entry_point", "setup", "calls": [expression of arguments], "word"}``. ``RECORD`` is a line:
``word``, then a list with ``[value, arguments afterwards]`` for each call. A value of a subclass is recorded as the
value of its base and marked, whatever its own methods say: what the judge makes of it is the same. Anything else is
``["opaque", type]``. What the program changed in this process may spoil a record; it cannot know the word, and it
would have to know the right values to forge one.
"""

import base64
import io
import json
import os
import runpy
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

_type, _isinstance, _dumps, _write = type, isinstance, json.dumps, os.write
_parts: list[None] = []
_set_limit, _LIMIT = sys.setrecursionlimit, sys.getrecursionlimit()
_of_library: Callable[[Any, int], list[Any] | None] | None = None
_JUDGE = Path(__file__).resolve().parents[3] / "src" / "qspark" / "judge"
MAX_PARTS = 10_000  # no right value is larger


def record(value: Any, depth: int = 0) -> list[Any]:
    """``[kind, exact, content]``."""
    _parts.append(None)
    if depth > 20 or len(_parts) > MAX_PARTS:
        return ["opaque", True, "too large"]
    kind = _type(value)
    if value is None or kind is bool:
        return ["plain", True, value]
    if _isinstance(value, int):
        return ["int", kind is int, hex(int.__index__(value))]
    if _isinstance(value, float) and not kind.__module__.startswith("numpy"):
        return ["float", kind is float, float.hex(float.__float__(value))]
    if _isinstance(value, str):
        return ["str", kind is str, str.__str__(value)]
    for base in (list, tuple, set, frozenset):
        if _isinstance(value, base):
            return [base.__name__, kind is base, [record(item, depth + 1) for item in base.__iter__(value)]]
    if _isinstance(value, dict):
        pairs = [[record(key, depth + 1), record(item, depth + 1)] for key, item in dict.items(value)]
        return ["dict", kind is dict, pairs]
    if _of_library is not None and (recorded := _of_library(value, depth)) is not None:
        return recorded
    return ["opaque", True, f"{kind.__module__}.{kind.__qualname__}"]


def _libraries() -> Callable[[Any, int], list[Any] | None]:
    """Records values of numpy and Qiskit. Importing them takes longer than all else."""
    import numpy as np
    from qiskit import QuantumCircuit, qpy
    from qiskit.quantum_info import Operator, Statevector

    dump = qpy.dump

    def recorded(value: Any, depth: int) -> list[Any] | None:
        kind = _type(value)
        if _isinstance(value, np.ndarray | np.generic) and value.dtype.kind in "biufc":
            array = np.asarray(value)
            content = [array.dtype.str, list(array.shape), base64.b64encode(array.tobytes()).decode()]
            return ["scalar" if _isinstance(value, np.generic) else "array", kind is np.ndarray, content]
        if _isinstance(value, Statevector | Operator):
            name = "statevector" if _isinstance(value, Statevector) else "operator"
            return [name, kind in (Statevector, Operator), record(np.asarray(value._data), depth + 1)]
        if _isinstance(value, QuantumCircuit):
            buffer = io.BytesIO()
            dump(value, buffer)
            return ["circuit", kind is QuantumCircuit, base64.b64encode(buffer.getvalue()).decode()]
        return None

    return recorded


def main() -> None:
    global _of_library
    order = json.loads(sys.stdin.read())
    if any(library in order["source"] + order["setup"] for library in ("numpy", "qiskit")):
        _of_library = _libraries()
    if "qspark" in order["source"]:  # to change the judge's modules on its own side alters nothing: here they are, too
        runpy.run_path(str(_JUDGE / "inside" / "start.py"))["mount"]()
    out = os.dup(1)
    null = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(null, standard)
    names: dict[str, Any] = {"__name__": "program"}
    exec(compile(order["source"], "<program>", "exec"), names)
    _set_limit(_LIMIT)  # a program may have left too little for what is done here; the judge does that elsewhere
    setup: dict[str, Any] = {}
    exec(order["setup"], setup)
    answers = []
    for call in order["calls"]:
        arguments = eval(call, setup)
        value = names[order["entry_point"]](*arguments)
        _set_limit(_LIMIT)
        answers.append([record(value), record(arguments)])
    _write(out, (order["word"] + _dumps(answers)).encode())
    os._exit(0)


if __name__ == "__main__":
    main()
