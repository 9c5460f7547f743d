"""Executes the program: loads it, then answers calls until the referee hangs up. It never holds a test.

The program can do what it likes to this process; all that leaves it is messages, which the referee treats as hostile.
"""

from typing import Any

from qspark.judge.inside import program, seeding
from qspark.judge.inside.channel import BadMessage, Channel, ChannelClosed, TooLarge
from qspark.judge.inside.codec import CannotCross, Decoder, Encoder, Malformed, Overweight, changes
from qspark.judge.inside.codec.exceptions import encode_exception


def play(supervisor: Channel, order: dict[str, Any], referee: Channel) -> None:
    """``order`` holds the program; nothing more is said to the supervisor."""
    supervisor.close()
    try:
        function = program.load(order["source"], order["entry_point"])
    except program.NoEntryPoint as missing:
        referee.send({"loaded": False, "outcome": "no-entry-point", "detail": str(missing)})
        return
    except BaseException as error:  # noqa: BLE001  the program's own
        referee.send({"loaded": False, **_raised(error)})
        return
    referee.send({"loaded": True})
    while True:
        try:
            request, blobs = referee.receive()
        except (ChannelClosed, BadMessage):
            return
        answer, out = _call(function, request, blobs)
        try:
            referee.send({**answer, "call": request["call"]}, out)
        except TooLarge as large:
            referee.send({"outcome": "too-large", "detail": str(large), "call": request["call"]})


def _call(function: Any, request: dict[str, Any], blobs: list[bytes]) -> tuple[dict[str, Any], list[bytes]]:
    decoder = Decoder(blobs)
    try:
        args, kwargs = decoder.decode(request["args"]), decoder.decode(request["kwargs"])
    except (Malformed, Overweight) as lost:
        return {"outcome": "cannot-cross", "detail": f"an argument of the test could not be rebuilt: {lost}"}, []
    given = decoder.objects
    try:
        before = changes.snapshot(given)
    except (CannotCross, Overweight) as opaque:
        return {"outcome": "cannot-cross", "detail": f"an argument of the test cannot be looked at again: {opaque}"}, []
    if request["random"] is not None:
        seeding.set_state(request["random"])
    try:
        value = function(*args, **kwargs)
    except BaseException as error:  # noqa: BLE001  the program's own
        return _answered(_raised(error), None, given, before)
    return _answered({"outcome": "returned"}, value, given, before)


def _answered(
    answer: dict[str, Any], value: Any, given: list[Any], before: list[Any]
) -> tuple[dict[str, Any], list[bytes]]:
    """The answer with the value that was returned, if one was, and with what the call did to its arguments."""
    encoder = Encoder(known=given)
    try:
        if answer["outcome"] == "returned":
            answer["value"] = encoder.encode(value)
        altered = [[number, encoder.contents(number)] for number in changes.changed(given, before)]
    except CannotCross as opaque:
        return {"outcome": "cannot-cross", "detail": str(opaque)}, []
    except Overweight as heavy:
        return {"outcome": "too-large", "detail": str(heavy)}, []
    except MemoryError:
        return {"outcome": "memory", "detail": "out of memory while its value was encoded"}, []
    except Exception as error:  # noqa: BLE001  the program's own code can run here: properties, __array__, libraries'
        # Not as if the call had raised it: a test may ask for an exception.
        detail = f"a value of which {type(error).__name__} comes when it is looked at: {error}"
        return {"outcome": "cannot-cross", "detail": detail}, []
    return {**answer, "changes": altered}, encoder.blobs


def _raised(error: BaseException) -> dict[str, Any]:
    if isinstance(error, MemoryError):
        return {"outcome": "memory", "detail": program.where(error)}
    if not isinstance(error, Exception):
        return {"outcome": "exit", "detail": f"{type(error).__name__} at {program.where(error) or 'its end'}"}
    return {"outcome": "raised", "exception": encode_exception(Encoder(), error), "where": program.where(error)}
