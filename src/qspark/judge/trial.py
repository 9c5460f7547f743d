"""One trial: a program meets a test. Starts the processes, watches the deadline, collects what they leave behind."""

import shutil
import signal
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from qspark.judge.inside.channel import BadMessage, Channel, ChannelClosed
from qspark.judge.limits import Limits
from qspark.judge.zygote import Child, Exit, Zygote, first_ready
from qspark.task import Program, Task
from qspark.verdict import Assertions, CircuitMetrics, Mode, Outcome, Reason


class Report(BaseModel):
    """What the process that ran the test says. In the hardened mode a program can forge it, so it is checked."""

    model_config = ConfigDict(frozen=True)

    outcome: Outcome
    reason: Reason
    detail: str = Field(default="", max_length=2000)
    assertions: Assertions = Field(default_factory=Assertions)
    circuit: CircuitMetrics | None = None

    @model_validator(mode="after")
    def _pass_needs_evidence(self) -> Self:
        seen = self.assertions
        whole = self.reason is Reason.PASSED and seen.passed == seen.reached and (seen.reached > 0 or seen.total == 0)
        if self.outcome is Outcome.PASS and not whole:
            raise ValueError("a pass without its evidence")
        return self


@dataclass(frozen=True)
class Trial:
    """What a trial showed."""

    mode: Mode
    outcome: Outcome
    reason: Reason
    detail: str = ""
    assertions: Assertions = field(default_factory=Assertions)
    circuit: CircuitMetrics | None = None
    cpu_s: float = 0.0  # of the process that ran the program
    referee_cpu_s: float = 0.0  # of the process that ran the test; 0 in the hardened mode
    wall_s: float = 0.0
    peak_mb: float = 0.0


class Folder:
    """A private temporary folder, removed whatever a program left in it."""

    def __init__(self, base: Path) -> None:
        self.path = Path(tempfile.mkdtemp(dir=base))

    def __enter__(self) -> Path:
        return self.path

    def __exit__(self, *_: object) -> None:
        try:
            shutil.rmtree(self.path)
        except (OSError, RecursionError):  # a program took our rights away, or nested folders without end
            for tool in (["chmod", "-R", "u+rwx"], ["rm", "-rf"]):
                subprocess.run([*tool, "--", self.path], check=False, stderr=subprocess.DEVNULL)


def split(
    players: Zygote,
    referees: Zygote,
    task: Task,
    program: Program,
    *,
    limits: tuple[Limits, Limits],
    seed: int,
    base: Path,
) -> Trial:
    """Program and test in different processes. ``limits``: of the player, of the referee. Raises ZygoteDied."""
    started = time.monotonic()
    player_limits, referee_limits = limits
    deadline = started + max(player_limits.wall_s, referee_limits.wall_s)
    player_job, their_player_job = socket.socketpair()
    referee_job, their_referee_job = socket.socketpair()
    with player_job, referee_job, Folder(base) as player_folder, Folder(base) as referee_folder:
        link_player, link_referee = socket.socketpair()
        with link_player, link_referee, their_player_job, their_referee_job:
            player = players.spawn(
                "player", [their_player_job, link_player], limits=player_limits, folder=player_folder, seed=seed
            )
            referee = referees.spawn(
                "referee", [their_referee_job, link_referee], limits=referee_limits, folder=referee_folder, seed=seed
            )
        _hand_over(player_job, {"source": program.source, "entry_point": program.entry_point})
        _hand_over(referee_job, {"test": task.test, "prompt": task.prompt, "entry_point": task.entry_point})
        answer = _await_report(referee_job, referee, deadline)
        # The player is dead before the verdict counts: nothing it does can follow what the referee saw.
        player.kill()
        referee.kill()
        ended, referee_ended = player.wait(), referee.wait()
    if answer is _Silence.ENDED:  # a value that the program gave was too much for the test's own process
        cause = _cause(referee_ended, referee_limits, "in the test, on a value that the program gave")
    else:
        cause = _cause(ended, player_limits, "")
    wall_s = time.monotonic() - started
    return _settle(Mode.SPLIT, answer, cause, ended, wall_s, referee_cpu_s=referee_ended.cpu_s)


def alone(players: Zygote, task: Task, program: Program, *, limits: Limits, seed: int, base: Path) -> Trial:
    """Program and test in one process: the hardened mode. Raises ZygoteDied."""
    started = time.monotonic()
    job, their_job = socket.socketpair()
    with job, Folder(base) as folder:
        with their_job:
            child = players.spawn("alone", [their_job], limits=limits, folder=folder, seed=seed)
        order = {"source": program.source, "test": task.test, "prompt": task.prompt}
        _hand_over(job, {**order, "entry_point": task.entry_point})
        answer = _await_report(job, child, started + limits.wall_s)
        child.kill()
        ended = child.wait()
    return _settle(Mode.HARDENED, answer, _cause(ended, limits, ""), ended, time.monotonic() - started)


class _Silence(Enum):
    """Why there is no report."""

    DEADLINE = "deadline"
    ENDED = "ended"  # its process ended without one
    NONSENSE = "nonsense"


def _hand_over(sock: socket.socket, order: dict[str, Any]) -> None:
    try:
        Channel(sock).send(order)
    except ChannelClosed:
        return  # it has ended already; how it ended will say why


def _await_report(sock: socket.socket, child: Child, deadline: float) -> Report | _Silence:
    if not first_ready([sock, child], deadline):
        return _Silence.DEADLINE
    sock.settimeout(10)  # a report is one small message: once it has begun it is there
    try:
        report, _ = Channel(sock).receive()
        return Report.model_validate(report)
    except ChannelClosed:
        return _Silence.ENDED
    except (BadMessage, TimeoutError, ValidationError):
        return _Silence.NONSENSE


def _settle(
    mode: Mode,
    answer: Report | _Silence,
    cause: tuple[Reason, str],
    ended: Exit,
    wall_s: float,
    *,
    referee_cpu_s: float = 0.0,
) -> Trial:
    """``cause``: why the process that matters ended, for when that is the answer."""
    match answer:
        case _Silence.DEADLINE:
            report = _failure(Reason.TIMEOUT, f"no end after {wall_s:.0f} s of wall time")
        case _Silence.NONSENSE:
            report = _failure(Reason.TAMPERING, "what came in place of a verdict is none")
        case _Silence.ENDED:
            report = _failure(*cause)
        case Report(reason=Reason.EXIT, detail=detail):  # the referee only saw the line go dead
            reason, why = cause
            report = answer.model_copy(update={"reason": reason, "detail": why or detail})
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
        referee_cpu_s=referee_cpu_s,
        wall_s=wall_s,
        peak_mb=ended.peak_mb,
    )


def _failure(reason: Reason, detail: str) -> Report:
    return Report(outcome=Outcome.FAIL, reason=reason, detail=detail or "ended its process")


def _cause(ended: Exit, limits: Limits, where: str) -> tuple[Reason, str]:
    """Why a process ended; no words where its end says nothing."""
    if ended.status == -signal.SIGXCPU or (ended.status == -signal.SIGKILL and ended.cpu_s >= limits.cpu_s):
        return Reason.TIMEOUT, f"more than {limits.cpu_s:.0f} s of CPU time {where}".strip()
    if ended.status < 0 and ended.status != -signal.SIGKILL:
        return Reason.EXIT, f"ended by {signal.Signals(-ended.status).name} {where}".strip()
    return Reason.EXIT, where
