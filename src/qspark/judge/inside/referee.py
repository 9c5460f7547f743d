"""Holds the hidden test and runs it on a proxy of the program. It never executes a line of the program.

What comes over the link is hostile. It is decoded to exact types by the codec; anything malformed ends the trial.
"""

import secrets
import time
from typing import Any

from qspark.judge.inside import seeding
from qspark.judge.inside.channel import BadMessage, Channel, ChannelClosed, TooLarge
from qspark.judge.inside.codec import CannotCross, Decoder, Encoder, Malformed, Overweight, changes
from qspark.judge.inside.trial import Aborted, BrokenTask, Test, visible_error
from qspark.quantum.metrics import largest_metrics


def play(supervisor: Channel, order: dict[str, Any], player: Channel) -> None:
    """``order`` holds the test; the report goes to the supervisor."""
    started = time.process_time()
    seeding.notice()
    proxy = Proxy(player, order["entry_point"])
    try:
        test = Test(order)
        test.prepare()
        failure = proxy.await_program()
    except BrokenTask as broken:
        supervisor.send({"outcome": "error", "reason": "broken-task", "detail": str(broken)})
        return
    report = failure or test.run(proxy, lambda: proxy.aborted)
    report.setdefault("assertions", test.evidence.counts)
    supervisor.send({**report, "circuit": proxy.circuit, "cpu_s": time.process_time() - started})


class Proxy:
    """Stands for the program's function in the test: sends the arguments over, rebuilds what comes back."""

    def __init__(self, player: Channel, entry_point: str) -> None:
        self.__name__ = self.__qualname__ = entry_point
        self._player = player
        self._sent_random = seeding.get_state()
        self.aborted: Aborted | None = None
        self.circuit: dict[str, int] | None = None  # metrics of the largest circuit that came back

    def await_program(self) -> dict[str, Any] | None:
        """Wait until the program is loaded. Returns the report if it could not be."""
        try:
            answer, blobs = self._player.receive()
        except ChannelClosed:
            return {"outcome": "fail", "reason": "exit", "detail": "the program ended its process while it was loaded"}
        except BadMessage as bad:
            return {"outcome": "fail", "reason": "tampering", "detail": str(bad)}
        if answer.get("loaded") is True:
            return None
        try:
            self._settle(answer, Decoder(blobs))
        except Aborted as gone:
            return {"outcome": "fail", "reason": gone.reason, "detail": gone.detail}
        except Malformed as bad:
            return {"outcome": "fail", "reason": "tampering", "detail": str(bad)}
        except Overweight as heavy:
            return {"outcome": "fail", "reason": "too-large", "detail": str(heavy)}
        except Exception as error:  # noqa: BLE001  rebuilt from the program's own
            place = ", ".join(getattr(error, "__notes__", []))
            return {"outcome": "fail", "reason": "exception", "detail": f"{type(error).__name__}: {error} ({place})"}
        return {"outcome": "fail", "reason": "tampering", "detail": "an answer before it was asked"}

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        if self.aborted is not None:
            raise self.aborted
        try:
            return self._ask(args, kwargs)
        except Aborted as gone:
            self.aborted = gone
            raise
        except ChannelClosed:
            self.aborted = Aborted("exit", "the program ended its process during a call")
        except (BadMessage, Malformed) as bad:
            self.aborted = Aborted("tampering", str(bad))
        except Overweight as heavy:
            self.aborted = Aborted("too-large", str(heavy))
        raise self.aborted

    def _ask(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        encoder = Encoder()
        try:
            request = {"args": encoder.encode(args), "kwargs": encoder.encode(kwargs)}
            number = secrets.token_hex(8)
            random = self._random_if_changed()
            self._player.send({"call": number, "random": random, **request}, encoder.blobs)
        except (CannotCross, Overweight, TooLarge) as opaque:
            raise Aborted("opaque-value", f"an argument of the test cannot cross: {opaque}") from opaque
        answer, blobs = self._player.receive()
        if answer.get("call") != number:
            raise Malformed("an answer to another call")
        decoder = Decoder(blobs, known=encoder.objects)
        value = self._settle(answer, decoder)
        try:
            self._measure(value)
        except Exception as broken:
            # As if the program had raised it, it could be what a test asks for.
            raise Malformed(f"a circuit that cannot be measured: {type(broken).__name__}") from broken
        return value

    def _settle(self, answer: dict[str, Any], decoder: Decoder) -> Any:
        """The value that was returned; raises what was raised, or Aborted."""
        outcome, detail = answer.get("outcome"), str(answer.get("detail", ""))[:400]
        if outcome == "returned":
            return self._returned(answer, decoder)
        if outcome == "raised":
            known = len(decoder.objects)
            error = decoder.decode(answer.get("exception"))
            if not isinstance(error, Exception):
                raise Aborted("exit", type(error).__name__)
            self._apply(answer.get("changes", []), decoder, known)  # none of a program that raised while it was loaded
            error.add_note(str(answer.get("where"))[:80] or "in the program")
            raise visible_error(error)
        reasons = {
            "cannot-cross": "opaque-value",
            "too-large": "too-large",
            "memory": "memory",
            "exit": "exit",
            "no-entry-point": "no-entry-point",
        }
        if outcome in reasons:
            raise Aborted(reasons[outcome], detail)
        raise Malformed("not an answer")

    def _returned(self, answer: dict[str, Any], decoder: Decoder) -> Any:
        known = len(decoder.objects)
        value = decoder.decode(answer.get("value"))
        self._apply(answer.get("changes"), decoder, known)
        return value

    @staticmethod
    def _apply(altered: Any, decoder: Decoder, known: int) -> None:
        """Give the test's own objects the contents that the call left in them."""
        if not isinstance(altered, list):
            raise Malformed("not an answer")
        for change in altered:
            if not isinstance(change, list) or len(change) != 2 or not isinstance(change[0], int) or change[0] >= known:
                raise Malformed("not a change")
            try:
                changes.apply(decoder, change[0], change[1])
            except CannotCross as opaque:
                raise Aborted("opaque-value", str(opaque)) from opaque

    def _random_if_changed(self) -> list[Any] | None:
        state, again = seeding.get_state(), seeding.reseeded()
        if state == self._sent_random and not again:
            return None
        self._sent_random = state
        return seeding.to_json(state)

    def _measure(self, value: Any) -> None:
        metrics = largest_metrics(value)
        if metrics is not None and (self.circuit is None or metrics["size"] >= self.circuit["size"]):
            self.circuit = metrics
