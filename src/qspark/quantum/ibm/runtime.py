"""The runtime API (``/api/v1``): devices, jobs, sessions, usage. Errors carry the status codes of the service."""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from qspark.quantum.ibm.account import PLAN_ID, Account
from qspark.quantum.ibm.http import Refusal, Reply, Request, as_json
from qspark.quantum.ibm.jobs import Job, Ledger, Session
from qspark.quantum.ibm.snapshots import Device, devices

_PREFIX = "/api/v1"


class Runtime:
    """Answers requests of ``RuntimeClient``."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.ledger = Ledger()
        self._routes: tuple[tuple[str, str, Callable[..., Reply]], ...] = (
            ("GET", "/backends", self._backends),
            ("GET", "/backends/([^/]+)/configuration", self._configuration),
            ("GET", "/backends/([^/]+)/properties", self._properties),
            ("GET", "/backends/([^/]+)/status", self._status),
            ("GET", "/instances/usage", self._usage),
            ("POST", "/jobs", self._submit),
            ("GET", "/jobs", self._jobs),
            ("GET", "/jobs/([^/]+)", self._job),
            ("DELETE", "/jobs/([^/]+)", self._delete),
            ("GET", "/jobs/([^/]+)/results", self._results),
            ("POST", "/jobs/([^/]+)/cancel", self._cancel),
            ("GET", "/jobs/([^/]+)/logs", self._logs),
            ("GET", "/jobs/([^/]+)/metrics", self._metrics),
            ("PUT", "/jobs/([^/]+)/tags", self._tags),
            ("POST", "/sessions", self._open),
            ("GET", "/sessions/([^/]+)", self._session),
            ("PATCH", "/sessions/([^/]+)", self._close),
            ("DELETE", "/sessions/([^/]+)/close", self._cancel_session),
        )

    def answer(self, request: Request) -> Reply:
        """Raises Refusal where the service would answer with an error."""
        instance = request.headers.get("service-crn", "")
        if instance not in self.account.instances:
            raise Refusal(404, f"Service instance {instance} not found.")
        path = request.path.removeprefix(_PREFIX)
        for method, pattern, handler in self._routes:
            if method == request.method and (match := re.fullmatch(pattern, path)):
                return handler(request, *match.groups())
        raise Refusal(404, f"{request.method} {request.path} is not answered offline.")

    # devices

    def _backends(self, request: Request) -> Reply:
        listed = [
            {
                "name": device.name,
                "status": {"name": "online"},
                "is_simulator": False,
                "qubits": device.qubits,
                "processor_type": device.processor_type,
                "queue_length": device.pending_jobs,
            }
            for device in devices().values()
        ]
        return as_json({"devices": listed})

    def _configuration(self, request: Request, name: str) -> Reply:
        _no_calibration_id(request)
        return Reply(200, _device(name).configuration)

    def _properties(self, request: Request, name: str) -> Reply:
        _no_calibration_id(request)
        device = _device(name)
        before = request.one("updated_before")
        if before and _moment(before) < device.calibrated():
            return as_json({})  # nothing older than the snapshot is known; the client makes it None
        return Reply(200, device.properties())

    def _status(self, request: Request, name: str) -> Reply:
        device = _device(name)
        status = {"state": True, "status": "active", "length_queue": device.pending_jobs}
        return as_json(status | {"backend_version": device.backend_version})

    def _usage(self, request: Request) -> Reply:
        consumed = self.ledger.used_seconds()
        return as_json({"plan_id": PLAN_ID, "usage_consumed_seconds": consumed, "usage_limit_reached": False})

    # jobs

    def _submit(self, request: Request) -> Reply:
        body = request.json()
        program, session = body.get("program_id"), body.get("session_id")
        if program not in ("sampler", "estimator"):
            raise Refusal(404, f"The program {program} is not answered offline: sampler and estimator are.")
        if session and not self._session_of(session).accepting:
            raise Refusal(409, f"Session {session} is closed.")
        job = self.ledger.submit(_device(body.get("backend", "")), body)
        return as_json({"id": job.id, "backend": job.device.name})

    def _jobs(self, request: Request) -> Reply:
        found = [job for job in self.ledger.jobs.values() if _matches(job, request)]
        if request.one("sort") != "ASC":
            found.reverse()
        offset, limit = int(request.one("offset", "0")), int(request.one("limit", "200"))
        page = [job.details(with_params=False) for job in found[offset : offset + limit]]
        return as_json({"jobs": page, "count": len(found), "offset": offset, "limit": limit})

    def _job(self, request: Request, identity: str) -> Reply:
        job = self._job_of(identity)
        job.advance()
        return as_json(job.details(with_params=request.one("exclude_params") != "true"))

    def _delete(self, request: Request, identity: str) -> Reply:
        del self.ledger.jobs[self._job_of(identity).id]
        return Reply(204)

    def _results(self, request: Request, identity: str) -> Reply:
        job = self._job_of(identity)
        job.advance()
        return Reply(200, job.result.encode())

    def _cancel(self, request: Request, identity: str) -> Reply:
        job = self._job_of(identity)
        if job.final:
            raise Refusal(409, f"Job {identity} is in the final state {job.status}.")
        job.status = "Cancelled"
        return Reply(204)

    def _logs(self, request: Request, identity: str) -> Reply:
        self._job_of(identity)
        return Reply(200)

    def _metrics(self, request: Request, identity: str) -> Reply:
        return as_json(self._job_of(identity).metrics())

    def _tags(self, request: Request, identity: str) -> Reply:
        self._job_of(identity).tags = sorted(request.json()["tags"])
        return Reply(204)

    def _job_of(self, identity: str) -> Job:
        if identity not in self.ledger.jobs:
            raise Refusal(404, f"Job {identity} not found.")
        return self.ledger.jobs[identity]

    # sessions

    def _open(self, request: Request) -> Reply:
        body = request.json()
        session = self.ledger.open(_device(body.get("backend", "")), body.get("mode", "dedicated"), body.get("max_ttl"))
        return as_json(session.details([]))

    def _session(self, request: Request, identity: str) -> Reply:
        return as_json(self._session_of(identity).details(self.ledger.of(identity)))

    def _close(self, request: Request, identity: str) -> Reply:
        session = self._session_of(identity)
        if request.json().get("accepting_jobs") is False and session.accepting:
            session.accepting, session.closed = False, datetime.now().astimezone()
        return Reply(204)

    def _cancel_session(self, request: Request, identity: str) -> Reply:
        session = self._session_of(identity)
        session.accepting, session.closed = False, session.closed or datetime.now().astimezone()
        for job in self.ledger.of(identity):
            if not job.final:
                job.status = "Cancelled"
        return Reply(204)

    def _session_of(self, identity: str) -> Session:
        if identity not in self.ledger.sessions:
            raise Refusal(404, f"Session {identity} not found.")
        return self.ledger.sessions[identity]


def _device(name: str) -> Device:
    if name not in devices():
        raise Refusal(404, f"Backend {name} not found.")
    return devices()[name]


def _no_calibration_id(request: Request) -> None:
    if wanted := request.one("calibration_id"):
        raise Refusal(404, f"Calibration {wanted} not found.")


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment.astimezone() if moment.tzinfo is None else moment


def _matches(job: Job, request: Request) -> bool:
    wanted: dict[str, Any] = {
        "backend": job.device.name,
        "program": job.program,
        "session_id": job.session,
        "pending": "false" if job.final else "true",
    }
    after, before = request.one("created_after"), request.one("created_before")
    return (
        all(request.one(name, value) == value for name, value in wanted.items() if request.one(name))
        and set(request.query.get("tags", ())) <= set(job.tags)
        and (not after or job.created >= _moment(after))
        and (not before or job.created <= _moment(before))
    )
