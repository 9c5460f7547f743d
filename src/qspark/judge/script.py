"""A script of QSpark's own that looks into hostile code: it runs where programs run, behind the same walls.

What it tells comes from a process that the hostile code could do anything to: every message is a claim.
"""

import json
import signal
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict, dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, JsonValue, TypeAdapter, ValidationError

from qspark.judge.child import Child, ZygoteDied
from qspark.judge.inside.channel import BadMessage, Channel, ChannelClosed, TooLarge
from qspark.judge.inside.isolation.cgroups import Shortage
from qspark.judge.limits import Limits
from qspark.judge.zygote import Role

_MOST_MESSAGES = 100_000
_MOST_CHARACTERS = 4 << 20  # of all messages, as they are written down
_LARGEST = 1 << 16  # bytes of one
_MESSAGE = TypeAdapter(dict[str, JsonValue])  # it bounds how deep they are, too


@dataclass(frozen=True)
class Script:
    """``source`` is executed with ``names`` and ``tell(message)``; ``files``, by relative path, lie around it."""

    source: str
    files: dict[str, str]
    names: dict[str, JsonValue]
    limits: Limits

    def content(self) -> list[JsonValue]:
        """What its outcome depends on."""
        return [self.source, dict(self.files), self.names, asdict(self.limits)]


class Told(BaseModel):
    """What a script told. ``whole``: it came to its end."""

    model_config = ConfigDict(frozen=True)

    messages: list[dict[str, JsonValue]]
    whole: bool
    late: bool = False  # its wall time was over
    killed: bool = False  # ended by a SIGKILL that no limit of its own explains: sent by itself, or by somebody else


def run(take: Callable[[Role], Child], script: Script, *, seed: int) -> Told:
    """Raises ZygoteDied."""
    order: dict[str, Any] = {"part": "script", "limits": script.limits.request(), "seed": seed}
    messages: list[dict[str, JsonValue]] = []
    with closing(take("player")) as child:
        try:
            child.order({**order, "source": script.source, "files": script.files, "names": script.names})
        except TooLarge:  # so much is not handed over
            return Told(messages=[], whole=False)
        child.began(script.limits.wall_s)
        channel = Channel(child.job, deadline=time.monotonic() + script.limits.wall_s, largest=_LARGEST)
        written = 0
        late = closed = False
        while len(messages) < _MOST_MESSAGES and written < _MOST_CHARACTERS:
            try:
                text = json.dumps(channel.receive()[0], allow_nan=False)
                message = _MESSAGE.validate_json(text)  # as the store gives it back
            except (ChannelClosed, TimeoutError) as silent:
                closed, late = isinstance(silent, ChannelClosed), isinstance(silent, TimeoutError)
                break
            except (BadMessage, ValidationError, ValueError, RecursionError):
                break
            written += len(text)
            if message.get("done") is True:
                return Told(messages=messages, whole=True)
            messages.append(message)
        ended = child.wait()
        if ended.shortage == Shortage.OUTSIDE:
            raise ZygoteDied("it was killed for memory that the judge lacks")
        unexplained = ended.status == -signal.SIGKILL and ended.shortage == Shortage.NONE
        # One that still had its line was killed by ``wait``.
        killed = closed and unexplained and ended.cpu_s < script.limits.cpu_s
    return Told(messages=messages, whole=False, late=late, killed=killed)
