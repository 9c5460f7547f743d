"""A warm process that only ever imported: it forks one process for each role that is asked of it.

Why it never runs anything itself (each measured with Qiskit 2.1 to 2.6): after one Aer job Aer hangs in every forked
child (its executor's thread does not survive), after one parallel transpiler pass so does the transpiler, and building
a preset pass manager is enough to start that thread. So it imports, warms the three plugin managers (the first
transpile of each child would otherwise spend seconds on entry points), and asserts a single thread before every fork.

Protocol. On the control socket (SOCK_SEQPACKET) comes one JSON packet for each process wanted, with descriptors:
first an event socket, then those that the process itself gets. When the process has ended, the zygote says how on the
event socket: ``{"status": ..., "cpu_s": ..., "peak_mb": ...}``. Whoever asked kills the process by shutting down its
sending side of the event socket, or by closing it. When the control socket closes, everything is killed and the zygote
ends.
"""

import gc
import importlib
import importlib.util
import json
import os
import select
import signal
import socket
from pathlib import Path
from typing import Any

from qspark.judge.inside import limits, seeding

# Imported in this order where the environment has them.
MODULES = (
    "numpy",
    "scipy.sparse",
    "scipy.linalg",
    "scipy.optimize",
    "networkx",
    "qiskit",
    "qiskit.circuit.library",
    "qiskit.qasm2",
    "qiskit.qasm3",
    "qiskit.qpy",
    "qiskit.quantum_info",
    "qiskit.primitives",
    "qiskit.providers.fake_provider",
    "qiskit.transpiler.passes",
    "qiskit.visualization",
    "matplotlib.figure",
    "matplotlib.pyplot",
    "qiskit_aer",
    "qiskit_aer.noise",
    "qiskit_aer.primitives",
    "qiskit_ibm_runtime",
    "qiskit_ibm_runtime.fake_provider",
)
PLUGIN_MANAGERS = (
    ("qiskit.transpiler.preset_passmanagers.plugin", "PassManagerStagePluginManager"),
    ("qiskit.transpiler.passes.synthesis.plugin", "UnitarySynthesisPluginManager"),
    ("qiskit.transpiler.passes.synthesis.plugin", "HighLevelSynthesisPluginManager"),
)
MAX_PACKET = 1 << 16


def warm_up(ibm: str) -> None:
    """Import everything once. ``ibm`` is "offline" for the stand-in of IBM's services, "account" for the real ones."""
    seeding.prepare()
    for name in MODULES:
        if importlib.util.find_spec(name.partition(".")[0]) is not None:
            importlib.import_module(name)
    for module, manager in PLUGIN_MANAGERS:
        getattr(importlib.import_module(module), manager)()
    seeding.tie_libraries()
    importlib.import_module("qspark.judge.inside.codec")
    for role in ("player", "referee", "alone"):
        importlib.import_module(f"qspark.judge.inside.{role}")
    if ibm == "offline" and importlib.util.find_spec("qiskit_ibm_runtime") is not None:
        importlib.import_module("qspark.quantum.ibm").install()
    gc.collect()
    gc.freeze()


def serve(role: str, control_fd: int, ibm: str) -> None:
    """Warm up, say so, then fork until the control socket closes."""
    limits.adopt_orphans()
    control = socket.socket(fileno=control_fd)
    warm_up(ibm)
    control.send(json.dumps({"ready": os.getpid()}).encode())
    _Zygote(role, control).loop()


class _Zygote:
    def __init__(self, role: str, control: socket.socket) -> None:
        self.roles = ("referee",) if role == "referee" else ("player", "alone")
        self.control = control
        self.poll = select.poll()
        self.poll.register(control.fileno(), select.POLLIN)
        self.events: dict[int, int] = {}  # pid -> event socket
        self.asked_by: dict[int, int] = {}  # event socket -> pid
        self.handles: dict[int, int] = {}  # pidfd -> pid

    def loop(self) -> None:
        while True:
            for descriptor, _ in self.poll.poll():
                if descriptor == self.control.fileno():
                    if not self._answer():
                        self._end()
                        return
                elif descriptor in self.handles:
                    self._reap(descriptor)
                elif descriptor in self.asked_by:  # nothing is ever sent on it: the other side was shut down
                    self.poll.modify(descriptor, 0)
                    self._kill(self.asked_by[descriptor])

    def _answer(self) -> bool:
        packet, descriptors, _, _ = socket.recv_fds(self.control, MAX_PACKET, 16)
        if not packet:
            return False
        request = json.loads(packet)
        if request["role"] not in self.roles:
            raise ValueError(f"this zygote does not play {request['role']}")
        threads = sum(1 for _ in Path("/proc/self/task").iterdir())
        if threads != 1:
            raise RuntimeError(f"{threads} threads in a zygote: a fork would be unsafe")
        event, *own = descriptors
        pid = os.fork()
        if pid == 0:
            self._become(request, own)
        for descriptor in own:
            os.close(descriptor)
        handle = os.pidfd_open(pid)
        self.events[pid], self.asked_by[event], self.handles[handle] = event, pid, pid
        self.poll.register(handle, select.POLLIN)
        self.poll.register(event, select.POLLIN)
        return True

    def _become(self, request: dict[str, Any], own: list[int]) -> None:
        """In the child: take on the role, never return."""
        code = 70  # EX_SOFTWARE: seen only if the role ends without an answer
        try:
            self.control.detach()
            sockets = [socket.socket(fileno=fd) for fd in limits.keep_only(own)]
            limits.confine(request["limits"], request["folder"])
            seeding.seed_all(request["seed"])
            importlib.import_module(f"qspark.judge.inside.{request['role']}").play(*sockets)
            code = 0
        finally:
            os._exit(code)

    def _reap(self, handle: int) -> None:
        pid = self.handles.pop(handle)
        self.poll.unregister(handle)
        os.close(handle)
        _, status, usage = os.wait4(pid, 0)
        event = self.events.pop(pid)
        del self.asked_by[event]
        self.poll.unregister(event)
        self._kill_orphans()
        self._tell(
            event,
            {
                "status": os.waitstatus_to_exitcode(status),
                "cpu_s": usage.ru_utime + usage.ru_stime,
                "peak_mb": usage.ru_maxrss / 1024,
            },
        )
        os.close(event)

    def _kill_orphans(self) -> None:
        """Whatever a dead program left running has become a child of this process: kill all that no job owns."""
        while True:
            listing = Path(f"/proc/self/task/{os.getpid()}/children").read_text()
            orphans = set(map(int, listing.split())) - set(self.events)
            if not orphans:
                return
            for pid in orphans:
                os.kill(pid, signal.SIGKILL)
            for pid in orphans:
                os.waitpid(pid, 0)

    @staticmethod
    def _kill(pid: int) -> None:
        """The process and its group. It is not reaped yet, so its number cannot belong to another."""
        for send, target in ((os.killpg, pid), (os.kill, pid)):  # the group exists only once the child made it
            try:
                send(target, signal.SIGKILL)
            except ProcessLookupError:
                continue

    @staticmethod
    def _tell(event: int, message: dict[str, Any]) -> None:
        try:
            os.write(event, json.dumps(message).encode())
        except (BrokenPipeError, ConnectionResetError):
            return  # nobody waits for it any more; the hang-up is handled by the loop

    def _end(self) -> None:
        for pid in self.events:
            self._kill(pid)
        for pid in self.events:
            os.waitpid(pid, 0)
        self._kill_orphans()
