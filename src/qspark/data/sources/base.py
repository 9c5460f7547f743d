"""The one interface of all sources, and what they refuse."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from qspark.data.funnel import Step

MAX_MODULE_BYTES = 2 << 20  # longer files are tables and generated code


@dataclass(frozen=True)
class Module:
    """The text of one module, and where it is from."""

    name: str  # dotted, as it is imported
    text: str
    origin: str  # "qiskit 2.6.2: qiskit/circuit/library/grover.py"
    licence: str  # SPDX identifier
    group: str  # the package: no split goes through it
    package: bool = False  # whether it is an __init__, from which relative imports count one level less


class Source(Protocol):
    """Gives modules, and tells the step what it passed over and why. Raises UserError if there is nothing to read."""

    def modules(self, step: Step) -> Iterator[Module]: ...


def decoded(data: bytes, name: str, step: Step) -> str | None:
    """Text of a file, None (and counted) if it is none that can be used."""
    if len(data) > MAX_MODULE_BYTES:
        step.drop("a file too large", name)
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        step.drop("a file that is no UTF-8", name)
        return None
