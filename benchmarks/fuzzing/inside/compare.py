"""Compares recorded values with what a task wants, in a process that has never seen the program.

    python compare.py < ORDER

``ORDER``: ``{"setup", "answers": as record.py gives them, "holds": [[condition] for each call]}``. Prints one line of
JSON: ``{"right": bool, "exact": bool, "why": str}``.
"""

import base64
import io
import json
import sys
from typing import Any

CONTAINERS = {"list": list, "tuple": tuple, "set": set, "frozenset": frozenset}
inexact: list[str] = []


def rebuilt(node: list[Any]) -> Any:
    """The value of a record. Raises ValueError for an opaque one. Libraries are imported for their own values only."""
    kind, exact, content = node
    if not exact:
        inexact.append(kind)
    match kind:
        case "plain" | "str":
            return content
        case "int":
            return int(content, 16)
        case "float":
            return float.fromhex(content)
        case "dict":
            return {rebuilt(key): rebuilt(item) for key, item in content}
        case "array" | "scalar":
            import numpy as np

            dtype, shape, data = content
            array = np.frombuffer(base64.b64decode(data), dtype=dtype).reshape(shape).copy()
            return array if kind == "array" else array[()]
        case "statevector":
            from qiskit.quantum_info import Statevector

            return Statevector(rebuilt(content))
        case "operator":
            from qiskit.quantum_info import Operator

            return Operator(rebuilt(content))
        case "circuit":
            from qiskit import qpy

            return qpy.load(io.BytesIO(base64.b64decode(content)))[0]
    if kind in CONTAINERS:
        return CONTAINERS[kind](rebuilt(item) for item in content)
    raise ValueError(f"a value of type {content}")


def judged(order: dict[str, Any]) -> str:
    """Why the answers are wrong; nothing where they are right."""
    names: dict[str, Any] = {}
    exec(order["setup"], names)
    for number, ((value, arguments), conditions) in enumerate(zip(order["answers"], order["holds"], strict=True)):
        names["value"], names["args"] = rebuilt(value), rebuilt(arguments)
        for condition in conditions:
            if not eval(condition, names):
                return f"call {number}: not {condition}"
    return ""


def main() -> None:
    order = json.loads(sys.stdin.read())
    try:
        why = judged(order)
    except Exception as error:  # noqa: BLE001  whatever a condition raises on a program's value makes it wrong
        why = f"{type(error).__name__}: {error}"[:300]
    print(json.dumps({"right": not why, "exact": not inexact, "why": why}))


if __name__ == "__main__":
    main()
