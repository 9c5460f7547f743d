"""The supervisor's handles of a warm zygote and of the processes that it forks.

Every process of the judge is started by ``Zygote.spawn`` and ended by ``Child.kill``; nothing else does either.
"""

import contextlib
import json
import os
import select
import socket
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self

from qspark.judge.environment import Environment
from qspark.judge.limits import Limits

Role = Literal["player", "referee", "alone"]

_START = Path(__file__).parent / "inside" / "start.py"
_WARM_UP_S = 120.0
# The environment is scrubbed to what is named here.
_VARIABLES = {
    "LANG": "C.UTF-8",
    "PATH": os.defpath,
    "MPLBACKEND": "Agg",
    # Thread pools of BLAS and OpenMP do not survive a fork.
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "RAYON_NUM_THREADS": "1",
    # Qiskit starts no threads and no processes of its own.
    "QISKIT_PARALLEL": "FALSE",
    "QISKIT_IN_PARALLEL": "TRUE",
    "QISKIT_NUM_PROCS": "1",
    "PYTHONHASHSEED": "0",
    # A heap in large pages halves what a fork has to copy (measured: 5.5 to 3.1 ms for fork and exit at 270 MB).
    "PYTHONMALLOC": "malloc",
    "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1",
}
_IBM_ACCOUNT_VARIABLES = ("HOME", "QISKIT_IBM_TOKEN", "QISKIT_IBM_INSTANCE", "QISKIT_IBM_CHANNEL", "QISKIT_IBM_URL")


class ZygoteDied(Exception):
    """The zygote is gone, and with it every process that it had forked."""


@dataclass(frozen=True)
class Exit:
    """How a process ended: exit status (negative: a signal), CPU time in seconds, peak resident memory in MiB."""

    status: int
    cpu_s: float
    peak_mb: float


class Child:
    """A process that a zygote forked."""

    def __init__(self, event: socket.socket) -> None:
        self._event = event
        self._exit: Exit | None = None

    def fileno(self) -> int:
        """Readable when the process has ended: for poll."""
        return self._event.fileno()

    def kill(self) -> None:
        """Have the process and its group killed if it still runs; ``wait`` tells when it is dead."""
        if self._exit is None:
            with contextlib.suppress(OSError):
                self._event.shutdown(socket.SHUT_WR)

    def wait(self, timeout: float = 30.0) -> Exit:
        """Wait until the process is dead; how it ended. Raises ZygoteDied if that cannot be known any more."""
        if self._exit is None:
            self._event.settimeout(timeout)
            try:
                packet = self._event.recv(1 << 12)
            except (TimeoutError, ConnectionResetError) as lost:
                raise ZygoteDied("a process of the judge does not answer") from lost
            if not packet:
                raise ZygoteDied("the zygote ended")
            self._exit = Exit(**json.loads(packet))
            self._event.close()
        return self._exit


class Zygote:
    """A warm interpreter of an environment, for one kind of role ("player" also plays "alone")."""

    def __init__(self, environment: Environment, role: Literal["player", "referee"], *, ibm: str, folder: Path) -> None:
        self.role = role
        self._lock = threading.Lock()
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        variables = {**_VARIABLES, "HOME": str(folder), "TMPDIR": str(folder)}
        variables["PATH"] = f"{environment.python.parent}:{os.defpath}"
        fonts = environment.python.parent.parent / "matplotlib"
        variables["MPLCONFIGDIR"] = str(fonts if fonts.is_dir() else folder)
        if ibm == "account":
            variables |= {name: os.environ[name] for name in _IBM_ACCOUNT_VARIABLES if name in os.environ}
        self._errors = (folder / f"{role}.log").open("w+b")
        with theirs:
            self._process = subprocess.Popen(
                [environment.python, "-s", "-P", str(_START), role, str(theirs.fileno()), ibm],
                env=variables,
                cwd=folder,
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=self._errors,
                start_new_session=True,  # an interrupt at the terminal is for the supervisor alone
            )

    def await_ready(self) -> None:
        """Wait until it is warm. Raises ZygoteDied with its last words."""
        self._control.settimeout(_WARM_UP_S)
        try:
            packet = self._control.recv(1 << 12)
        except (TimeoutError, ConnectionResetError) as lost:
            raise ZygoteDied(self._last_words()) from lost
        if not packet:
            raise ZygoteDied(self._last_words())
        self._control.settimeout(None)

    def spawn(self, role: Role, sockets: list[socket.socket], *, limits: Limits, folder: Path, seed: int) -> Child:
        """Fork a process that plays ``role`` with the given sockets. Raises ZygoteDied."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        request = {"role": role, "limits": limits.request(), "folder": str(folder), "seed": seed}
        with theirs:
            try:
                with self._lock:
                    descriptors = [theirs.fileno(), *(sock.fileno() for sock in sockets)]
                    socket.send_fds(self._control, [json.dumps(request).encode()], descriptors)
            except OSError as gone:
                ours.close()
                raise ZygoteDied(self._last_words()) from gone
        return Child(ours)

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def close(self) -> None:
        """End it and everything that it forked."""
        self._control.close()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._errors.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _last_words(self) -> str:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=1)
        self._errors.seek(0)
        lines = self._errors.read().decode(errors="replace").strip().splitlines()
        return f"the {self.role} zygote ended: {lines[-1] if lines else 'no message'}"


def first_ready(descriptors: list[Any], deadline: float) -> set[int]:
    """Those that can be read, waiting for the first until ``deadline`` (on the monotonic clock); empty if none."""
    poll = select.poll()
    for descriptor in descriptors:
        poll.register(descriptor, select.POLLIN)
    remaining = max(0.0, deadline - time.monotonic())
    return {number for number, _ in poll.poll(remaining * 1000)}
