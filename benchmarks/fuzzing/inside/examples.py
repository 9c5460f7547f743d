"""Messages of real values, for others to begin as."""

import contextlib
import importlib
from typing import Any

from fuzzing.inside.build import Message
from fuzzing.values import IMPORTS, items

MAX_BYTES = 20_000  # of one message


def examples() -> list[Message]:
    """Messages of real values: whatever of the expressions in ``corpus/`` can be encoded."""
    codec = importlib.import_module("qspark.judge.inside.codec")
    names: dict[str, Any] = {}
    exec(IMPORTS, names)
    with contextlib.suppress(ImportError):
        exec("from qiskit_aer import AerSimulator\nfrom qiskit_aer.noise import *", names)
    made = []
    for expression in [item for name in ("plain", "odd", "numpy", "library", "messages") for item in items(name)]:
        encoder = codec.Encoder()
        try:
            message = Message("value", encoder.encode(eval(expression, names)), tuple(encoder.blobs))
        except BaseException:  # noqa: BLE001  weird values: most cannot cross, some raise
            continue
        if message.size < MAX_BYTES:
            made.append(message)
    return made
