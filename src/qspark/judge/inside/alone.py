"""The hardened mode: program and test in one process, for values that cannot cross. Labelled, never a training reward.

The test is compiled and its definitions executed before a line of the program runs, with builtins of its own; the
report leaves on a descriptor, with evidence for each assertion.
"""

from typing import Any

from qiskit import QuantumCircuit

from qspark.judge.inside import program
from qspark.judge.inside.channel import Channel
from qspark.judge.inside.trial import BrokenTask, Test
from qspark.quantum.metrics import circuit_metrics, largest_circuit


def play(supervisor: Channel, order: dict[str, Any]) -> None:
    """``order`` holds program and test; the report goes to the supervisor."""
    supervisor.send(_trial(order))


def _trial(order: dict[str, Any]) -> dict[str, Any]:
    try:
        test = Test(order["test"], order["prompt"], order["entry_point"])
        test.prepare()
    except BrokenTask as broken:
        return {"outcome": "error", "reason": "broken-task", "detail": str(broken)}
    nothing = test.evidence.counts
    try:
        function = program.load(order["source"], order["entry_point"])
    except program.NoEntryPoint as missing:
        return {"outcome": "fail", "reason": "no-entry-point", "detail": str(missing), "assertions": nothing}
    except MemoryError as error:
        return {"outcome": "fail", "reason": "memory", "detail": program.where(error), "assertions": nothing}
    except Exception as error:  # noqa: BLE001  the program's own
        detail = f"{type(error).__name__}: {error} ({program.where(error)})"
        return {"outcome": "fail", "reason": "exception", "detail": detail[:600], "assertions": nothing}
    except BaseException as error:  # noqa: BLE001  sys.exit and its like
        return {"outcome": "fail", "reason": "exit", "detail": type(error).__name__, "assertions": nothing}
    largest: list[dict[str, int]] = []

    def candidate(*args: Any, **kwargs: Any) -> Any:
        value = function(*args, **kwargs)
        circuit = largest_circuit(value, QuantumCircuit)
        if circuit is not None:
            largest.append(circuit_metrics(circuit))
        return value

    candidate.__name__ = candidate.__qualname__ = order["entry_point"]
    report = test.run(candidate, lambda: None)
    return {**report, "circuit": max(largest, key=lambda metrics: metrics["size"], default=None)}
