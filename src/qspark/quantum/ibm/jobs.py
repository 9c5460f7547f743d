"""Jobs and sessions that a program has submitted: they live in memory, as long as the process."""

import hashlib
import itertools
import math
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from qspark.quantum.ibm.simulation import simulate
from qspark.quantum.ibm.snapshots import Device

_FINAL = ("Completed", "Cancelled", "Failed")


def _now() -> datetime:
    return datetime.now(UTC)


def _stamp(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat().replace("+00:00", "Z")


@dataclass
class Session:
    """A session or batch. ``mode`` is ``dedicated`` or ``batch``."""

    id: str
    device: Device
    mode: str
    max_time: int | None
    started: datetime = field(default_factory=_now)
    closed: datetime | None = None
    accepting: bool = True

    def details(self, jobs: list["Job"]) -> dict[str, Any]:
        """What the service tells of it; ``jobs`` are those of this session."""
        starts, ends = [job.running for job in jobs if job.running], [job.finished for job in jobs if job.finished]
        waiting = any(not job.final for job in jobs)
        state = ("active" if starts else "open") if self.accepting else "pending_closed" if waiting else "closed"
        return {
            "id": self.id,
            "backend_name": self.device.name,
            "interactive_ttl": 60,
            "max_ttl": self.max_time or 28800,
            "active_ttl": self.max_time or 28800,
            "state": state,
            "accepting_jobs": self.accepting,
            "last_job_started": _stamp(max(starts, default=None)),
            "last_job_completed": _stamp(max(ends, default=None)),
            "started_at": _stamp(self.started),
            "activated_at": _stamp(min(starts, default=None)),
            "closed_at": _stamp(self.closed),
            "mode": self.mode,
            "elapsed_time": sum(job.quantum_seconds for job in jobs),
        }


@dataclass
class Job:
    """One submitted job. It waits in the queue until the program first asks for its state or result, then runs."""

    id: str
    program: str
    device: Device
    params: dict[str, Any]
    seed: int
    session: str | None
    tags: list[str]
    private: bool
    image: str | None = None
    created: datetime = field(default_factory=_now)
    running: datetime | None = None
    finished: datetime | None = None
    status: str = "Queued"
    reason: str = ""
    result: str = ""
    quantum_seconds: int = 0

    @property
    def final(self) -> bool:
        return self.status in _FINAL

    def advance(self) -> None:
        """Run a waiting job to its end. A job that cannot run fails, with the reason, as on the service."""
        if self.final:
            return
        self.running = _now()
        try:
            self.result, shots = simulate(self.program, self.params, self.device, self.seed)
        except Exception as error:  # noqa: BLE001 - whatever a job raises is that job's failure, not the service's
            self.status, self.reason = "Failed", f"{type(error).__name__}: {error}"
            self.result = self.reason
        else:
            self.status = "Completed"
            self.quantum_seconds = math.ceil(shots * self.device.default_rep_delay * 1e-6)
        self.finished = _now()

    def details(self, *, with_params: bool) -> dict[str, Any]:
        """What the service tells of it."""
        state = {"status": self.status} | ({"reason": self.reason} if self.reason else {})
        return {
            "id": self.id,
            "backend": self.device.name,
            "program": {"id": self.program},
            "state": state,
            "status": self.status,
            "created": _stamp(self.created),
            "runtime": self.image,
            "session_id": self.session,
            "tags": self.tags,
            "private": self.private,
            "usage": {"seconds": self.quantum_seconds},
            "estimated_running_time_seconds": self.quantum_seconds,
        } | ({"params": self.params} if with_params else {})

    def metrics(self) -> dict[str, Any]:
        """Times, and usage: shots x the device's time from one shot to the next, in whole seconds."""
        return {
            "timestamps": {
                "created": _stamp(self.created),
                "running": _stamp(self.running),
                "finished": _stamp(self.finished),
            },
            "bss": {"seconds": self.quantum_seconds},
            "usage": {"quantum_seconds": self.quantum_seconds, "seconds": self.quantum_seconds},
        }


class Ledger:
    """All jobs and sessions, in the order of submission."""

    def __init__(self) -> None:
        self.jobs: dict[str, Job] = {}
        self.sessions: dict[str, Session] = {}
        self._count = itertools.count(1)

    def submit(self, device: Device, body: dict[str, Any]) -> Job:
        """A new job from the client's request. Identifiers and seeds count up, so a repeated program repeats."""
        number = next(self._count)
        job = Job(
            id="d" + hashlib.sha256(f"job {number}".encode()).hexdigest()[:19],
            program=body["program_id"],
            device=device,
            params=body.get("params") or {},
            seed=number,
            session=body.get("session_id"),
            tags=list(body.get("tags") or []),
            private=bool(body.get("private")),
            image=body.get("runtime"),
        )
        self.jobs[job.id] = job
        return job

    def open(self, device: Device, mode: str, max_time: int | None) -> Session:
        """A new session or batch."""
        identity = str(uuid.uuid5(uuid.NAMESPACE_URL, f"qspark:session:{next(self._count)}"))
        return self.sessions.setdefault(identity, Session(identity, device, mode, max_time))

    def of(self, session: str) -> list[Job]:
        """The jobs of a session."""
        return [job for job in self.jobs.values() if job.session == session]

    def used_seconds(self) -> int:
        """Quantum time of all jobs."""
        return sum(job.quantum_seconds for job in self.jobs.values())
