"""A warm process that imported everything: it forks one process for each trial that is asked of it.

Why it never runs a program or a test itself (each measured with Qiskit 2.1 to 2.6): after one Aer job Aer hangs in
every forked child (its executor's thread does not survive), after one parallel transpiler pass so does the transpiler,
and building a preset pass manager is enough to start that thread. So it imports, warms the three plugin managers (the
first transpile of each child would otherwise spend seconds on entry points), practises what is harmless, and asserts a
single thread before every fork.

Protocol. On the control socket (SOCK_SEQPACKET) comes one JSON packet for each process wanted (its private folder),
with two descriptors: an event socket, and the job socket that the process itself gets. A handle of the process (a
pidfd) goes back on the event socket at once; with it whoever asked sees its end and kills it. The process confines
itself and waits on its job socket for an order, so that it can be forked before there is a program for it.
When the other end of the event socket is shut down or closed, the process and all that it left is killed and buried,
and, if anybody still listens, how it ended is told: ``{"status": ..., "cpu_s": ..., "peak_mb": ..., "shortage": ...}``.
When the control socket closes, everything is killed and the zygote ends.

After a fork every page that this process writes is copied, so each time it wakes up costs about a millisecond: that is
why it looks at nothing but these sockets.
"""

import contextlib
import gc
import importlib
import json
import os
import select
import signal
import socket
import time
from dataclasses import dataclass, field

from qspark.judge.inside import heap, immortal, limits, modules, on_import, seeding
from qspark.judge.inside.channel import Channel
from qspark.judge.inside.confinement import Confinement, Place
from qspark.judge.inside.isolation.ladder import Rung

PLUGIN_MANAGERS = (
    ("qiskit.transpiler.preset_passmanagers.plugin", "PassManagerStagePluginManager"),
    ("qiskit.transpiler.passes.synthesis.plugin", "UnitarySynthesisPluginManager"),
    ("qiskit.transpiler.passes.synthesis.plugin", "HighLevelSynthesisPluginManager"),
)
MAX_PACKET = 1 << 13
# Which parts the processes of a zygote can be given: one that executes programs never gets a test of the split mode.
PARTS = {"player": ("player", "alone", "script"), "referee": ("referee",)}


@dataclass(frozen=True)
class Settings:
    """What a zygote is started with."""

    role: str  # "player" or "referee"
    need: str  # which modules: see modules.NEEDS
    control: int  # descriptor of the control socket
    rungs: list[str] = field(default_factory=list)  # of isolation/ladder.py
    slots: int = 1  # processes at a time
    name: str = "qspark"  # of its control groups
    base: str = "/tmp"  # folder for private folders
    account: str | None = None  # the user's home, if IBM's services are the real ones; else the stand-in answers


def warm_up(settings: Settings) -> None:
    """Import everything once."""
    seeding.prepare()
    on_import.after("qiskit_aer.backends.aerbackend", seeding.tie_aer)
    if settings.account is None:
        for package in ("qiskit_ibm_runtime", "qiskit_ibm_transpiler"):
            on_import.after(package, _stand_in)
    on_import.after("networkx", _compile_graphs)
    modules.import_all(modules.NEEDS[settings.need])
    if settings.need == "full":
        for module, manager in PLUGIN_MANAGERS:
            getattr(importlib.import_module(module), manager)()
    seeding.tie_passes()
    importlib.import_module("qspark.judge.inside.codec")
    importlib.import_module("qspark.quantum.equality")  # hidden tests compare with it
    for part in ("practice", *PARTS[settings.role]):
        importlib.import_module(f"qspark.judge.inside.{part}")
    importlib.import_module("qspark.judge.inside.practice").practise()
    gc.collect()
    gc.freeze()


def _compile_graphs() -> None:
    """networkx puts some code of its classes together on their first use, which looks like tampering afterwards."""
    networkx = importlib.import_module("networkx")
    for graph in ("Graph", "DiGraph", "MultiGraph", "MultiDiGraph"):
        getattr(networkx, graph)()
    if generate := getattr(networkx, "random_internet_as_graph", None):
        generate(10, seed=0)


def _stand_in() -> None:
    if modules.present("qiskit_ibm_runtime"):
        importlib.import_module("qspark.quantum.ibm").install()


def serve(settings: Settings) -> None:
    """Warm up, say so, then fork until the control socket closes."""
    control = socket.socket(fileno=settings.control)
    walls = Confinement(
        frozenset(map(Rung, settings.rungs)),
        slots=settings.slots,
        name=settings.name,
        base=settings.base,
        account=settings.account,
        # A referee runs nothing of the program's: the namespaces of its zygote are walls enough, and cost nothing.
        alone=settings.role == "player",
    )
    walls.enclose()
    limits.adopt_orphans()
    warm_up(settings)
    walls.practise()
    gc.freeze()
    immortal.settle()
    heap.settle()
    control.send(json.dumps({"ready": True}).encode())
    _Zygote(settings.role, control, walls).loop()
    os._exit(0)  # taking down an interpreter of this size costs more than its last trial


class _Zygote:
    def __init__(self, role: str, control: socket.socket, walls: Confinement) -> None:
        self.role = role
        self.walls = walls
        self.control = control
        self.poll = select.poll()
        self.poll.register(control.fileno(), select.POLLIN)
        self.living: dict[int, tuple[int, Place, socket.socket]] = {}  # event socket's number -> process

    def loop(self) -> None:
        while True:
            for descriptor, what in self.poll.poll():
                if descriptor != self.control.fileno():  # nothing is ever sent on it: the other side was shut down
                    self._bury(descriptor, listened_to=not what & select.POLLHUP)
                elif not self._answer():
                    self._end()
                    return

    def _answer(self) -> bool:
        packet, descriptors, _, _ = socket.recv_fds(self.control, MAX_PACKET, 2)
        if not packet:
            return False
        request = json.loads(packet)
        threads = len(os.listdir("/proc/self/task"))  # noqa: PTH208  see above: the least of Python
        if threads != 1:
            raise RuntimeError(f"{threads} threads in a zygote: a fork would be unsafe")
        event, job = socket.socket(fileno=descriptors[0]), descriptors[1]
        place = self.walls.place(request["folder"])
        pid = self.walls.fork()
        if pid == 0:
            self._become(place, job)
        os.close(job)
        self.living[event.fileno()] = pid, place, event
        self.poll.register(event.fileno(), select.POLLIN)
        handle = os.pidfd_open(pid)
        try:
            socket.send_fds(event, [b"+"], [handle])
        except (BrokenPipeError, ConnectionResetError):
            pass  # nobody wants it any more; the loop will see that too
        finally:
            os.close(handle)
        return True

    def _become(self, place: Place, job: int) -> None:
        """In the child: confine itself, wait for its order, play its part; never return."""
        try:
            self.control.detach()
            (job,) = self.walls.confine(place, [job])
            play(socket.socket(fileno=job), self.role)
        finally:
            os._exit(0)

    def _bury(self, descriptor: int, *, listened_to: bool) -> None:
        pid, place, event = self.living.pop(descriptor)
        self.poll.unregister(descriptor)
        self._kill(pid)
        _, status, usage = os.wait4(pid, 0)
        self._kill_orphans()
        shortage = self.walls.free(place)
        with event:
            if listened_to:
                ended = {
                    "status": os.waitstatus_to_exitcode(status),
                    "cpu_s": usage.ru_utime + usage.ru_stime,
                    "peak_mb": usage.ru_maxrss / 1024,
                    "shortage": shortage,
                }
                with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # not any more
                    event.send(json.dumps(ended).encode())

    def _kill_orphans(self) -> None:
        """Whatever a dead program left running has become a child of this process: kill all that no job owns."""
        while True:
            orphans = _children() - {pid for pid, _, _ in self.living.values()}
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

    def _end(self) -> None:
        for pid, _, _ in self.living.values():
            self._kill(pid)
        for pid, _, _ in self.living.values():
            os.waitpid(pid, 0)
        self._kill_orphans()


def _children() -> set[int]:
    """Of this process; not all of them if there are thousands."""
    descriptor = os.open(f"/proc/self/task/{os.getpid()}/children", os.O_RDONLY)
    try:
        listing = os.read(descriptor, 1 << 14)  # every number has a space behind it
    finally:
        os.close(descriptor)
    return set(map(int, listing[: listing.rfind(b" ") + 1].split()))


def play(job: socket.socket, role: str) -> None:
    """Wait for the order, take on its limits and its seed, play its part.

    The order comes with the descriptor of the link to the other process, where there is one, and perhaps with the test
    compiled. Before anything of the program or of the test runs, ``{"began": CPU seconds so far}`` goes back: without
    it, whatever happened to this process is the judge's own fault.
    """
    _, links, _, _ = socket.recv_fds(job, 1, 1)
    supervisor = Channel(job)
    order, compiled = supervisor.receive()
    if order["part"] not in PARTS[role]:
        raise ValueError(f"a {role} does not play {order['part']}")
    limits.take_on(order["limits"])
    seeding.seed_all(order["seed"])
    supervisor.send({"began": time.process_time()})
    part = importlib.import_module(f"qspark.judge.inside.{order['part']}")
    if compiled:
        order["compiled"] = compiled[0]
    part.play(supervisor, order, *(Channel(socket.socket(fileno=link)) for link in links))
    while True:  # what it used is read before it is killed
        signal.pause()
