"""The hardened mode: program and test in one process, for values that cannot cross. Labelled, never a training reward.

The test is compiled and its definitions executed before a line of the program runs, with builtins of its own. What the
program could have changed under it is compared with a picture taken before (``integrity.py``). The report leaves on a
descriptor, with evidence for each assertion and the number that came with the order.
"""

from typing import Any

from qspark.judge.inside import program, seeding
from qspark.judge.inside.channel import Channel
from qspark.judge.inside.codec.exceptions import rebuilt
from qspark.judge.inside.genuine import Foreign, Genuine
from qspark.judge.inside.integrity import Guard, Tampered
from qspark.judge.inside.trial import Aborted, BrokenTask, Test, visible_error
from qspark.quantum.metrics import largest_metrics


def play(supervisor: Channel, order: dict[str, Any]) -> None:
    """``order`` holds program and test; the report goes to the supervisor."""
    nonce = order.pop("nonce")
    seeding.notice()
    supervisor.send({**_trial(order), "nonce": nonce})


def _trial(order: dict[str, Any]) -> dict[str, Any]:
    try:
        test = Test(order)
        test.prepare()
    except BrokenTask as broken:
        return {"outcome": "error", "reason": "broken-task", "detail": str(broken)}
    nothing = test.evidence.counts
    guard, genuine = Guard(), Genuine()
    of_test = seeding.to_json(seeding.get_state())
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
    finally:
        # As in two processes: what the program draws and seeds while it is loaded is its own.
        seeding.set_state(of_test)
        seeding.reseeded()
    candidate = _Candidate(function, order["entry_point"], guard, genuine, own_types=order["own_types"])
    report = candidate.settle(test.run(candidate, lambda: candidate.aborted))
    if report["outcome"] == "error":
        # Only where a task's reference passed in this mode is it judged so: what the test could import then, it can.
        report |= {"outcome": "fail", "reason": "exception"}
    return {**report, "circuit": candidate.circuit, "own_types": candidate.gave_own_types}


class _Candidate:
    """The program's function, looked after: what it gives, and what it does to the process that it shares."""

    def __init__(self, function: Any, entry_point: str, guard: Guard, genuine: Genuine, *, own_types: bool) -> None:
        self.__name__ = self.__qualname__ = entry_point
        self._function = function
        self._guard, self._genuine = guard, genuine
        self._own_types = own_types
        self.gave_own_types = False
        self.aborted: Aborted | None = None
        self.circuit: dict[str, int] | None = None
        self._of_test: seeding.State | None = None  # the generators, as the test left them at the last call
        self._of_program: list[Any] = []

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        if self.aborted is not None:
            raise self.aborted
        of_test, again = seeding.get_state(), seeding.reseeded()
        if of_test == self._of_test and not again:
            seeding.set_state(self._of_program)
        try:
            value = self._function(*args, **kwargs)
        except Exception as error:  # noqa: BLE001  the program's own
            seen = rebuilt(error)  # not the program's own object, which may lie about itself
            seen.add_note(program.where(error) or "in the program")
            raise visible_error(seen) from None
        except BaseException as error:  # noqa: BLE001  sys.exit and its like
            self.aborted = Aborted("exit", type(error).__name__)
            raise self.aborted from None
        finally:
            # As in two processes: draws and seeds of the program are its own.
            self._of_program, self._of_test = seeding.to_json(seeding.get_state()), of_test
            seeding.set_state(seeding.to_json(of_test))
            seeding.reseeded()  # that was not the test
        try:
            self._guard.check_now_and_then()
            self.gave_own_types |= self._genuine.check(value, own_types=self._own_types)
        except Tampered as tampered:
            self.aborted = Aborted("tampering", str(tampered))
            raise self.aborted from None
        except Foreign as foreign:
            self.aborted = Aborted("opaque-value", str(foreign))
            raise self.aborted from None
        metrics = largest_metrics(value)
        if metrics is not None and (self.circuit is None or metrics["size"] >= self.circuit["size"]):
            self.circuit = metrics
        return value

    def settle(self, report: dict[str, Any]) -> dict[str, Any]:
        """The report, if nothing was changed while the test looked at what the program gave."""
        try:
            self._guard.check()
        except Tampered as tampered:
            return {**report, "outcome": "fail", "reason": "tampering", "detail": str(tampered)}
        return report
