"""One trial: a program meets a test. Starts the processes, watches the deadline, collects what they leave behind."""

import secrets
import signal
import socket
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from enum import Enum
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field, JsonValue, ValidationError, field_validator, model_validator

from qspark.judge.child import Child, Exit, first_ready
from qspark.judge.compiled import compiled
from qspark.judge.inside.channel import BadMessage, Channel, ChannelClosed
from qspark.judge.inside.isolation.cgroups import Shortage
from qspark.judge.limits import Limits
from qspark.judge.zygote import Role
from qspark.task import Program, Task
from qspark.verdict import Assertions, CircuitMetrics, Mode, Outcome, Reason

_REPORT_S = 10.0
_DETAIL = 2000  # characters
# Real-time signals between the first and the last have numbers only.
_NAMELESS = frozenset(range(signal.SIGRTMIN + 1, signal.SIGRTMAX))


class Report(BaseModel):
    """What the process that ran the test says. In the hardened mode a program can forge it, so it is checked."""

    model_config = ConfigDict(frozen=True)

    outcome: Outcome
    reason: Reason
    detail: str = ""
    assertions: Assertions = Field(default_factory=Assertions)
    circuit: CircuitMetrics | None = None
    cpu_s: float = Field(default=0.0, ge=0.0, allow_inf_nan=False)  # seconds that the test itself took
    nonce: str = ""  # in the hardened mode: the number that came with the order
    own_types: bool = False  # in the hardened mode: a class of the program's own was among the values

    @field_validator("detail", mode="before")
    @classmethod
    def _is_text(cls, value: object) -> object:
        """Half a surrogate pair, which a program's values may hold, is shown; what is long is cut."""
        if not isinstance(value, str):
            return value
        return value[:_DETAIL].encode("utf-8", "backslashreplace").decode()[:_DETAIL]

    @model_validator(mode="after")
    def _pass_needs_evidence(self) -> Self:
        seen = self.assertions
        whole = self.reason is Reason.PASSED and seen.passed == seen.reached and (seen.reached > 0 or seen.total == 0)
        if self.outcome is Outcome.PASS and not whole:
            raise ValueError("a pass without its evidence")
        return self


class Trial(BaseModel):
    """What a trial showed."""

    model_config = ConfigDict(frozen=True)

    mode: Mode
    outcome: Outcome
    reason: Reason
    detail: str = ""
    assertions: Assertions = Field(default_factory=Assertions)
    circuit: CircuitMetrics | None = None
    cpu_s: float = 0.0  # of the process that ran the program
    referee_cpu_s: float = 0.0  # of the process that ran the test; 0 in the hardened mode
    wall_s: float = 0.0
    peak_mb: float = 0.0
    own_types: bool = False  # hardened mode: the program gave values of classes of its own
    killed: bool = False  # ended by a SIGKILL that no limit of its own explains: sent by itself, or by somebody else


@dataclass(frozen=True)
class Work:
    """One program to be tried on one test."""

    task: Task
    program: Program
    mode: Mode
    limits: tuple[Limits, Limits]  # of the player, of the referee; in the hardened mode the first holds
    own_types: bool = True  # hardened mode: values may be of classes of the program's own

    def content(self) -> list[JsonValue]:
        """What the trial depends on, as far as it lies in the work."""
        task = self.task
        limits: list[JsonValue] = [asdict(limit) for limit in self.limits]
        return [task.prompt, task.test, task.entry_point, self.program.source, self.mode.value, limits, self.own_types]


def split(take: Callable[[Role], Child], work: Work, *, seed: int) -> Trial:
    """Program and test in different processes. Raises ZygoteDied."""
    started = time.monotonic()
    player_limits, referee_limits = work.limits
    deadline = started + max(player_limits.wall_s, referee_limits.wall_s)
    with closing(take("player")) as player, closing(take("referee")) as referee:
        link_player, link_referee = socket.socketpair()
        with link_player, link_referee:
            player.order({**_part("player", player_limits, seed), **_program(work)}, link_player)
            test = _test(work)
            referee.order({**_part("referee", referee_limits, seed), **test}, link_referee, compiled=compiled(**test))
        referee.began(_remaining(deadline))
        answer = _await_report(referee, deadline)
        # The player is dead before the verdict counts: nothing it does can follow what the referee saw.
        ended = _killed(player, answer, referee)
        # A test that cannot run is found out before the player may have begun.
        unasked = isinstance(answer, Report) and answer.reason is Reason.BROKEN_TASK
        ended = replace(ended, cpu_s=0.0 if unasked else max(0.0, ended.cpu_s - player.began(0)))
        wall_s = time.monotonic() - started
        if answer is _Silence.ENDED:  # a value that the program gave was too much for the test's own process
            cause = _cause(referee.wait(), referee_limits, "in the test, on a value that the program gave")
        else:
            cause = _cause(ended, player_limits, "")
    return _settle(Mode.SPLIT, answer, cause, ended, wall_s)


def alone(take: Callable[[Role], Child], work: Work, *, seed: int) -> Trial:
    """Program and test in one process, for values that cannot cross. Raises ZygoteDied."""
    started = time.monotonic()
    limits, _ = work.limits
    deadline = started + limits.wall_s
    nonce = secrets.token_hex(16)
    with closing(take("player")) as child:
        extra = {"nonce": nonce, "own_types": work.own_types}
        child.order({**_part("alone", limits, seed), **_program(work), **_test(work), **extra})
        before = child.began(_remaining(deadline))
        answer = _await_report(child, deadline)
        if isinstance(answer, Report) and answer.nonce != nonce:
            answer = _Silence.NONSENSE
        ended = _killed(child, answer)
    ended = replace(ended, cpu_s=max(0.0, ended.cpu_s - before))
    return _settle(Mode.HARDENED, answer, _cause(ended, limits, ""), ended, time.monotonic() - started)


def _killed(child: Child, answer: "Report | _Silence", *others: Child) -> Exit:
    """Kill a process, and others beside it; what it used, and how it ended where that matters."""
    used = child.usage()
    for process in (child, *others):
        process.kill()
    child.dead()
    if used is None or not isinstance(answer, Report) or answer.reason is Reason.EXIT:
        return child.wait()
    return Exit(status=-signal.SIGKILL, cpu_s=used.cpu_s, peak_mb=used.peak_mb)


def _part(part: str, limits: Limits, seed: int) -> dict[str, Any]:
    return {"part": part, "limits": limits.request(), "seed": seed}


def _program(work: Work) -> dict[str, Any]:
    return {"source": work.program.source, "entry_point": work.task.entry_point}


def _test(work: Work) -> dict[str, Any]:
    return {"test": work.task.test, "prompt": work.task.prompt, "entry_point": work.task.entry_point}


def _remaining(deadline: float) -> float:
    return max(0.001, deadline - time.monotonic())


class _Silence(Enum):
    """Why there is no report."""

    DEADLINE = "deadline"
    ENDED = "ended"  # its process ended without one
    NONSENSE = "nonsense"


def _await_report(child: Child, deadline: float) -> Report | _Silence:
    if not first_ready([child.job, child], deadline):
        return _Silence.DEADLINE
    # A report is one small message: once it has begun it is there.
    try:
        report, _ = Channel(child.job, deadline=time.monotonic() + _REPORT_S).receive()
        return Report.model_validate(report)
    except ChannelClosed:
        return _Silence.ENDED
    except (BadMessage, TimeoutError, ValidationError):
        return _Silence.NONSENSE


@dataclass(frozen=True)
class _Cause:
    """Why a process ended; no words where its end says nothing."""

    reason: Reason
    detail: str
    killed: bool = False  # by a SIGKILL that no limit of its own explains
    outcome: Outcome = Outcome.FAIL


def _settle(mode: Mode, answer: Report | _Silence, cause: _Cause, ended: Exit, wall_s: float) -> Trial:
    """``cause``: of the end of the process that matters, for when that is the answer."""
    killed = False
    match answer:
        case _Silence.DEADLINE:
            report = _failure(Reason.TIMEOUT, f"no end after {wall_s:.0f} s of wall time")
        case _Silence.NONSENSE:
            report = _failure(Reason.TAMPERING, "what came in place of a verdict is none")
        case _Silence.ENDED:
            report, killed = _failure(cause.reason, cause.detail, cause.outcome), cause.killed
        case Report(reason=Reason.EXIT, detail=detail):  # the referee only saw the line go dead
            update = {"outcome": cause.outcome, "reason": cause.reason, "detail": cause.detail or detail}
            report, killed = answer.model_copy(update=update), cause.killed
        case Report():
            report = answer
    return Trial(
        mode=mode,
        outcome=report.outcome,
        reason=report.reason,
        detail=report.detail,
        assertions=report.assertions,
        circuit=report.circuit,
        cpu_s=ended.cpu_s,
        referee_cpu_s=report.cpu_s if mode is Mode.SPLIT else 0.0,
        wall_s=wall_s,
        peak_mb=ended.peak_mb,
        own_types=report.own_types,
        killed=killed,
    )


def _failure(reason: Reason, detail: str, outcome: Outcome = Outcome.FAIL) -> Report:
    return Report(outcome=outcome, reason=reason, detail=detail or "ended its process")


def _cause(ended: Exit, limits: Limits, where: str) -> _Cause:
    if ended.shortage == Shortage.OUTSIDE:
        detail = f"killed at {ended.peak_mb:.0f} MiB, less than a program may use: the judge has too little memory"
        return _Cause(Reason.JUDGE, detail, killed=True, outcome=Outcome.ERROR)
    if ended.shortage == Shortage.LIMIT:
        return _Cause(Reason.MEMORY, f"more memory than a program may use {where}".strip())
    if ended.status == -signal.SIGXCPU or (ended.status == -signal.SIGKILL and ended.cpu_s >= limits.cpu_s):
        return _Cause(Reason.TIMEOUT, f"more than {limits.cpu_s:.0f} s of CPU time {where}".strip())
    if ended.status < 0 and ended.status != -signal.SIGKILL:
        number = -ended.status
        name = signal.Signals(number).name if number in signal.valid_signals() - _NAMELESS else f"signal {number}"
        return _Cause(Reason.EXIT, f"ended by {name} {where}".strip())
    return _Cause(Reason.EXIT, where, killed=ended.status == -signal.SIGKILL)
