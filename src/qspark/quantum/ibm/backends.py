"""Backends from their names: what crosses from one process to another is the name."""

from functools import cache
from typing import Any


def backend_by_name(name: str, *, use_fractional_gates: bool | None = False) -> Any:
    """The ``IBMBackend`` called ``name``, equal in content to the one that another process knows by that name.

    Raises the client's ``QiskitBackendNotFoundError`` where no such device is served. Needs ``install()``.
    """
    return _service().backend(name, use_fractional_gates=use_fractional_gates)


@cache
def _service() -> Any:
    from qiskit_ibm_runtime import QiskitRuntimeService

    return QiskitRuntimeService()
