"""The supervisor's handle of a warm zygote.

Every process of the judge is started by ``Zygote.take`` and ended by ``Child.kill``; nothing else does either.
"""

import collections
import contextlib
import functools
import itertools
import json
import os
import socket
import subprocess
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from qspark.judge.child import Child, ZygoteDied, first_ready
from qspark.judge.environment import Environment
from qspark.judge.folder import Folder
from qspark.judge.inside.isolation import cgroups
from qspark.judge.inside.isolation.ladder import Rung
from qspark.judge.need import Need

Role = Literal["player", "referee"]

_count = itertools.count()
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


def warm_variables(python: Path) -> dict[str, str]:
    """Environment variables of an environment's warm interpreter, without its folders for temporary files."""
    fonts = python.parent.parent / "matplotlib"  # the list of fonts that was made with the environment
    return {**_VARIABLES, "PATH": f"{python.parent}:{os.defpath}", "MPLCONFIGDIR": str(fonts)}


@dataclass(frozen=True)
class Setting:
    """What the zygotes of one judge have in common."""

    environment: Environment
    rungs: tuple[Rung, ...]
    folder: Path  # where they may write
    workers: int  # trials at a time
    ibm: Literal["offline", "account"] = "offline"


class Zygote:
    """A warm interpreter of an environment. ``take`` gives forked processes. Thread-safe."""

    def __init__(self, setting: Setting, role: Role, need: Need) -> None:
        self.forks = 0
        self._name = f"{role} ({need})"
        self._role = role
        self._setting = setting
        self._wanted = setting.workers + 1  # the next trial begins while the last one's place is filled again
        self._spares: collections.deque[Child] = collections.deque()
        self._unclosed: set[int] = set()  # children that somebody may still use, or that wait, by number
        self._lock = threading.RLock()  # a child that is closed asks for the next one
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        python, folder = setting.environment.python, setting.folder
        variables = {**warm_variables(python), "HOME": str(folder), "TMPDIR": str(folder)}
        account = None
        if setting.ibm == "account":
            variables |= {name: os.environ[name] for name in _IBM_ACCOUNT_VARIABLES if name in os.environ}
            account = str(Path.home())
        self._errors = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115  closed with the zygote
        self._group = f"{setting.folder.name}-{role}-{need}-{next(_count)}"
        settings = {
            "role": role,
            "need": need,
            "control": theirs.fileno(),
            "rungs": list(setting.rungs),
            # Those at work, those that wait, and those that are dead but not yet counted.
            "slots": 3 * setting.workers + 2,
            "name": self._group,
            "base": str(folder),
            "account": account,
        }
        with theirs:
            self._process = subprocess.Popen(
                [python, "-s", "-P", str(_START), json.dumps(settings)],
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
        self._refill()

    def take(self) -> Child:
        """A process that waits for its order. Raises ZygoteDied."""
        with self._lock:
            child = self._spares.popleft() if self._spares else self._spawn()
        child.claim()
        while first_ready([child], 0):  # it has ended, whatever ended it
            child.close()
            with self._lock:
                child = self._spawn()
            child.claim()
        return child

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def retire(self) -> None:
        """Fork nothing more; what it forked goes on."""
        with self._lock:
            self._wanted = 0
            while self._spares:
                self._spares.pop().close()

    def close(self) -> None:
        """End it and everything that it forked. Whoever waits for it, or for a process of its, hears of that."""
        with contextlib.suppress(OSError):  # it has ended by itself
            self._control.shutdown(socket.SHUT_RDWR)
        self.retire()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if Rung.CGROUP in self._setting.rungs:
            cgroups.remove_all(f"{self._group}-")
        with self._lock:
            self._control.close()
            self._errors.close()

    @property
    def idle(self) -> bool:
        """Whether nobody uses a process of its."""
        with self._lock:
            return not self._unclosed

    def _returned(self, number: int) -> None:
        """That child is not used any more."""
        with self._lock:
            self._unclosed.discard(number)
        self._refill()

    def _refill(self) -> None:
        """Fork for trials to come; after one, so that it had the zygote and the cores for itself."""
        with self._lock, contextlib.suppress(ZygoteDied):  # the next to take one will hear of it
            while len(self._spares) < self._wanted:
                self._spares.append(self._spawn())

    def _spawn(self) -> Child:
        if not self.alive:  # a fork asked of it would be waited for in vain
            raise ZygoteDied(self._last_words())
        event, their_event = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        job, their_job = socket.socketpair()
        # A player's folder behind namespaces is a file system of its own, which vanishes with it.
        vanishes = self._role == "player" and Rung.NAMESPACES in self._setting.rungs
        folder = None if vanishes else Folder.make(self._setting.folder)
        child = Child(event, job, folder, functools.partial(self._returned, self.forks))
        self._unclosed.add(self.forks)
        with their_event, their_job:
            request = json.dumps({"folder": str(folder.path) if folder else ""}).encode()
            try:
                socket.send_fds(self._control, [request], [their_event.fileno(), their_job.fileno()])
            except OSError as gone:
                child.close()
                raise ZygoteDied(self._last_words()) from gone
        self.forks += 1
        return child

    def _last_words(self) -> str:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=1)
        with self._lock:
            if self._errors.closed:
                return f"the {self._name} zygote was closed"
            self._errors.seek(0)
            lines = self._errors.read().decode(errors="replace").strip().splitlines()
        return f"the {self._name} zygote ended: {lines[-1] if lines else 'no message'}"
