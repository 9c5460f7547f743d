"""One trial: a program meets a test. Starts the processes, watches the deadline, collects what they leave behind."""

import shutil
import signal
import socket
import stat
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qspark.judge.inside.channel import BadMessage, Channel, ChannelClosed
from qspark.judge.limits import Limits
from qspark.judge.zygote import Child, Exit, Zygote, first_ready
from qspark.task import Program, Task
from qspark.verdict import Mode, Outcome, Reason


@dataclass(frozen=True)
class Trial:
    """What a trial showed."""

    mode: Mode
    outcome: Outcome
    reason: Reason
    detail: str = ""
    assertions: dict[str, int] = field(default_factory=dict)
    circuit: dict[str, int] | None = None
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
        def open_up(function: Any, path: str, error: Any) -> None:
            """A program may have taken our own rights to its folders away."""
            Path(path).parent.chmod(stat.S_IRWXU)
            if not Path(path).is_symlink():
                Path(path).chmod(stat.S_IRWXU)
            function(path)

        shutil.rmtree(self.path, onerror=open_up)


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
    deadline = started + player_limits.wall_s + referee_limits.wall_s
    with Folder(base) as player_folder, Folder(base) as referee_folder:
        link_player, link_referee = socket.socketpair()
        player_job, their_player_job = socket.socketpair()
        referee_job, their_referee_job = socket.socketpair()
        with link_player, link_referee, their_player_job, their_referee_job:
            player = players.spawn(
                "player", [their_player_job, link_player], limits=player_limits, folder=player_folder, seed=seed
            )
            referee = referees.spawn(
                "referee", [their_referee_job, link_referee], limits=referee_limits, folder=referee_folder, seed=seed
            )
        with player_job, referee_job:
            _hand_over(player_job, {"source": program.source, "entry_point": program.entry_point})
            _hand_over(referee_job, {"test": task.test, "prompt": task.prompt, "entry_point": task.entry_point})
            report = _await_report(referee_job, referee, deadline)
            # The player is dead before the verdict counts: nothing it does can follow what the referee saw.
            player_exit, referee_exit = player.kill(), referee.kill()
    wall = time.monotonic() - started
    return _settle(
        Mode.SPLIT, report, (player_exit, player_limits), (referee_exit, referee_limits), wall, timed_out=report is None
    )


def alone(players: Zygote, task: Task, program: Program, *, limits: Limits, seed: int, base: Path) -> Trial:
    """Program and test in one process: the hardened mode. Raises ZygoteDied."""
    started = time.monotonic()
    with Folder(base) as folder:
        job, their_job = socket.socketpair()
        with their_job:
            child = players.spawn("alone", [their_job], limits=limits, folder=folder, seed=seed)
        with job:
            order = {"source": program.source, "test": task.test, "prompt": task.prompt}
            _hand_over(job, {**order, "entry_point": task.entry_point})
            report = _await_report(job, child, started + limits.wall_s)
            ended = child.kill()
    wall = time.monotonic() - started
    return _settle(Mode.HARDENED, report, (ended, limits), None, wall, timed_out=report is None)


def _hand_over(sock: socket.socket, order: dict[str, Any]) -> None:
    try:
        Channel(sock).send(order)
    except ChannelClosed:
        return  # it has ended already; how it ended will say why


def _await_report(sock: socket.socket, child: Child, deadline: float) -> dict[str, Any] | None:
    """The report, an empty one if the process ended or spoke nonsense instead, None at the deadline."""
    if not first_ready([sock, child], deadline):
        return None
    sock.settimeout(10)  # a report is one small message: once it has begun it is there
    try:
        report, _ = Channel(sock).receive()
    except (ChannelClosed, BadMessage, TimeoutError):
        return {}
    return report


def _settle(
    mode: Mode,
    report: dict[str, Any] | None,
    player: tuple[Exit, Limits],
    referee: tuple[Exit, Limits] | None,
    wall_s: float,
    *,
    timed_out: bool,
) -> Trial:
    ended = player[0]
    outcome, reason, detail = Outcome.FAIL, Reason.EXIT, ""
    if timed_out:
        reason, detail = Reason.TIMEOUT, f"no end after {wall_s:.0f} s of wall time"
    elif report:
        outcome, reason = Outcome(report["outcome"]), Reason(report["reason"])
        detail = str(report.get("detail", ""))
    if reason is Reason.EXIT and not timed_out:
        # The referee only saw the line go dead (or was ended itself); how the processes ended says why.
        by_referee = referee is not None and not report
        reason, detail = _cause(*(referee if by_referee and referee else player), detail)
        if by_referee:
            detail += " in the test, on a value that the program gave"
    return Trial(
        mode=mode,
        outcome=outcome,
        reason=reason,
        detail=detail,
        assertions=(report or {}).get("assertions") or {},
        circuit=(report or {}).get("circuit"),
        cpu_s=ended.cpu_s,
        referee_cpu_s=referee[0].cpu_s if referee else 0.0,
        wall_s=wall_s,
        peak_mb=ended.peak_mb,
    )


def _cause(ended: Exit, limits: Limits, detail: str) -> tuple[Reason, str]:
    out_of_time = ended.status == -signal.SIGXCPU or (ended.status == -signal.SIGKILL and ended.cpu_s >= limits.cpu_s)
    if out_of_time:
        return Reason.TIMEOUT, f"more than {limits.cpu_s:.0f} s of CPU time"
    if ended.status < 0 and ended.status != -signal.SIGKILL:
        return Reason.EXIT, f"ended by {signal.Signals(-ended.status).name}"
    return Reason.EXIT, detail or "ended its process"
