"""Where attacks are judged: secrets and targets are planted around a real judge, and what is left is looked for."""

import contextlib
import ctypes
import os
import secrets
import select
import shutil
import socket
import stat
import subprocess
import tempfile
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import pytest
from attacking import TASKS, Attack, secret_task

import qspark.judge
from processes import children, descendants
from qspark.judge import Calibration, Environment, Judge, Limits
from qspark.judge.inside.isolation.ladder import Rung
from qspark.task import Completion, Program, Task
from qspark.verdict import Mode, Outcome, Reason

_LIMITS = {
    "brisk": Limits(cpu_s=2, wall_s=60, memory_mb=2048),  # for what spins
    "sleepy": Limits(cpu_s=60, wall_s=4, memory_mb=2048),  # for what waits
}
_SETTLING_S = 5.0
_SHARED = ("/tmp", "/var/tmp", "/run/lock", "/run", "/dev", "/dev/shm", "/dev/mqueue")
_KEYCTL, _UNLINK, _USER_KEYRING = 250, 9, -4  # on x86-64


@dataclass(frozen=True)
class Answer:
    """What became of one program."""

    outcome: Outcome
    reason: Reason
    detail: str


@dataclass(frozen=True)
class Trace:
    """Everything that a program may have changed."""

    zygotes: frozenset[int]  # children of this process
    forked: int  # how many processes the zygotes have
    threads: int  # of the zygotes together
    descriptors: int  # of this process and the zygotes
    folders: int  # private folders of programs, those of processes that wait for one included
    temporary: frozenset[str]  # what is in them
    marked: frozenset[str]  # files with the attacks' mark, anywhere
    shared: frozenset[str]  # System V objects, message queues, keys
    precious: tuple[tuple[str, int, int, bytes], ...]  # the user's files: name, rights, time, contents

    def differences(self, after: "Trace") -> list[str]:
        """In words, what is not as it was."""
        found = [f"zygote {pid} is gone" for pid in self.zygotes - after.zygotes]
        # One that was started meanwhile, for what the others do not hold, brings processes and descriptors of its own.
        if after.zygotes == self.zygotes:
            for name in ("forked", "threads", "descriptors", "folders"):
                if getattr(self, name) != getattr(after, name):
                    found.append(f"{name}: {getattr(self, name)} before, {getattr(after, name)} after")
        left = after.temporary - self.temporary
        if after.zygotes != self.zygotes:  # it has looked for fonts
            left = {path for path in left if "/matplotlib-" not in str(path)}
        found += [f"left {path}" for path in left]
        found += [f"left {path}" for path in after.marked]
        found += [f"left {name}" for name in after.shared - self.shared]
        if self.precious != after.precious:
            found.append(f"changed {self.precious} into {after.precious}")
        return found


class Arena:
    """A judge among planted secrets. One at a time in a process: it sets environment variables and the folder.

    ``without``: rungs of isolation that its judge leaves out.
    """

    def __init__(self, environment: Environment, folder: Path, *, without: Collection[Rung] = ()) -> None:
        self.environment = environment
        self.without = without
        self.secret = f"planted-{secrets.token_hex(16)}"
        self.mark = f"qspark-attack-{secrets.token_hex(4)}"
        self.key = secrets.randbelow(1 << 26) << 4  # of the System V objects that attacks make, with a few more
        self.home, self.work = folder / "home", folder / "work"
        # Whoever the judged programs run as can reach the private folders that the judge makes in here.
        self.temporary = Path(tempfile.mkdtemp(prefix="attacked-"))
        self.temporary.chmod(0o711)
        self.site = next((environment.python.parent.parent / "lib").glob("python3*/site-packages"))
        self._judges: dict[str, Judge] = {}
        self._patch = pytest.MonkeyPatch()
        self._held = bytearray(self.secret, "ascii")  # in this process's memory
        self._servers: list[socket.socket] = []

    def __enter__(self) -> Self:
        self._plant()
        self._patch.setenv("PLANTED_SECRET", self.secret)
        self._patch.setenv("HOME", str(self.home))
        self._patch.setenv("TMPDIR", str(self.temporary))
        self._patch.setattr(tempfile, "tempdir", str(self.temporary))
        self._patch.chdir(self.work)
        tcp, udp = socket.create_server(("127.0.0.1", 0), backlog=128), socket.socket(type=socket.SOCK_DGRAM)
        udp.bind(("127.0.0.1", 0))
        named, nameless = socket.socket(socket.AF_UNIX), socket.socket(socket.AF_UNIX)
        named.bind("../home/server")  # the whole path may be too long for a socket
        nameless.bind(f"\0{self.mark}")
        self._servers = [tcp, udp, named, nameless]
        for server in (named, nameless):
            server.listen(128)
        self.places = {
            "home": str(self.home),
            "work": str(self.work),
            "temporary": str(self.temporary),
            "site": str(self.site),
            "mark": self.mark,
            "key": str(self.key),
            "tcp": str(tcp.getsockname()[1]),
            "udp": str(udp.getsockname()[1]),
        }
        return self

    def __exit__(self, *_: object) -> None:
        for judge in self._judges.values():
            judge.close()
        for server in self._servers:
            server.close()
        self._patch.undo()
        shutil.rmtree(self.temporary, ignore_errors=True)

    def _plant(self) -> None:
        for place in (self.home, self.work, self.home / "precious", self.home / ".cache"):
            place.mkdir(mode=0o700, exist_ok=True)
        for file in (self.home / "secret", self.work / "secret", self.home / "precious" / "kept"):
            file.write_text(self.secret)
            file.chmod(0o600)
        (self.home / ".cache" / "kept").touch()

    def judge(self, limits: str) -> Judge:
        """The judge with these limits, warm; started when it is first needed."""
        if limits not in self._judges:
            judge = self._judges[limits] = Judge(
                self.environment, workers=1, limits=_LIMITS[limits], without=self.without
            )
            judge.__enter__()
            for name in ("adds", "figure"):
                for mode in TASKS[name].modes:
                    self._answer(judge, TASKS[name].task, TASKS[name].right, mode)
        return self._judges[limits]

    def answer(self, name: str, text: str, mode: Mode, limits: str = "brisk") -> Answer:
        """What becomes of a program on a task."""
        task = secret_task(self.secret) if name == "reveal" else TASKS[name].task
        for place, value in self.places.items():
            text = text.replace(f"@{place}@", value)
        return self._answer(self.judge(limits), task, text, mode)

    @staticmethod
    def _answer(judge: Judge, task: Task, text: str, mode: Mode) -> Answer:
        if mode is Mode.SPLIT:
            verdict = judge.judge(task, Completion(task_id=task.task_id, completion=text))
            return Answer(verdict.outcome, verdict.reason, verdict.detail)
        source = f"{task.prompt.partition('def ')[0]}{text}"
        program = Program(source=source, entry_point=task.entry_point, how="attack")
        trial = judge.run(task, program, mode, Calibration(mode=mode))
        return Answer(trial.outcome, trial.reason, trial.detail)

    def breaches(self, attack: Attack, mode: Mode) -> list[str]:
        """Judge an attack; everything about it that is not as it should be, in words."""
        found: list[str] = []  # about its verdicts
        self.judge(attack.limits)
        before = self._at_rest()
        for run in range(attack.runs):
            try:
                answer = self.answer(attack.task, f"{attack.text}\n# run {run}\n", mode, attack.limits)
            except Exception as raised:  # noqa: BLE001  that the judge lets nothing through is what is tested
                found.append(f"the judge raised {type(raised).__name__}: {raised}")
                continue
            if answer.outcome is not Outcome.FAIL or answer.reason not in attack.expect:
                found.append(f"verdict {answer.outcome} ({answer.reason}): {answer.detail[:200]}")
        self._until(lambda: not before.differences(self._trace()))
        damage = before.differences(self._trace()) + self._next_verdicts(attack.limits, mode)
        if damage:
            self._renew()
        if found or damage:
            self._clean_up()
        return found + damage

    def _next_verdicts(self, limits: str, mode: Mode) -> list[str]:
        adds = TASKS["adds"]
        found = []
        for text, outcome, its_mode in ((adds.right, Outcome.PASS, mode), (adds.wrong, Outcome.FAIL, Mode.SPLIT)):
            try:
                answer = self.answer("adds", text, its_mode, limits)
            except Exception as raised:  # noqa: BLE001  as above
                found.append(f"after it the judge raised {type(raised).__name__}: {raised}")
                continue
            if answer.outcome is not outcome:
                found.append(
                    f"the next verdict is {answer.outcome} ({answer.reason}) and not {outcome}: {answer.detail}"
                )
        return found

    def _at_rest(self) -> Trace:
        """What is there when nothing is being judged and nothing is being started ahead."""
        traces = [self._trace()]

        def same() -> bool:
            traces.append(self._trace())
            return len(traces) > 3 and traces[-1] == traces[-2] == traces[-3]

        self._until(same)
        return traces[-1]

    @staticmethod
    def _until(condition: Callable[[], bool]) -> None:
        """Wait until it holds, at most as long as processes need that are being ended or started."""
        deadline = time.monotonic() + _SETTLING_S
        while not condition() and time.monotonic() < deadline:
            select.select([], [], [], 0.01)

    def _trace(self) -> Trace:
        for judge in self._judges.values():
            for zygote in judge._executor._zygotes._living.values():
                for spare in zygote._spares:
                    spare.claim()  # which waits until it is there
        mine = children(os.getpid())
        folders = [path for path in self.temporary.glob("*/*") if path.is_dir() and not path.name.startswith(".")]
        return Trace(
            zygotes=frozenset(mine),
            forked=sum(len(descendants(pid)) for pid in mine),
            threads=sum(_count(f"/proc/{pid}/task") for pid in mine),
            descriptors=sum(_count(f"/proc/{pid}/fd") for pid in [os.getpid(), *mine]),
            folders=len(folders),
            temporary=frozenset(self._temporary_files(folders)),
            marked=frozenset(map(str, self._marked_files())),
            shared=frozenset(self._shared_objects()),
            precious=tuple(self._precious_files()),
        )

    @staticmethod
    def _temporary_files(folders: list[Path]) -> list[str]:
        found: list[str] = []
        for top in folders:
            for folder, inner, files in os.walk(top):
                found += [str(Path(folder, name)) for name in [*inner, *files]]
                if len(found) > 1000:
                    break
        return found

    def _marked_files(self) -> list[Path]:
        inside = Path(qspark.judge.__file__).parent / "inside"
        caches = [inside, *inside.glob("**/__pycache__")]
        fonts = self.environment.python.parent.parent / "matplotlib"
        library = Path(os.__file__).parent
        places = [*map(Path, _SHARED), self.site, self.home, self.home / ".cache", self.home / "precious", self.work]
        places += [*caches, fonts, library, self.temporary, *self.temporary.glob("*")]
        return [path for place in places for path in place.glob(f"*{self.mark}*")]

    def _shared_objects(self) -> list[str]:
        found = []
        for kind in ("shm", "sem", "msg"):
            with contextlib.suppress(OSError):
                keys = [int(line.split()[0]) for line in Path(f"/proc/sysvipc/{kind}").read_text().splitlines()[1:]]
                found += [f"{kind} {key}" for key in keys if key >> 4 == self.key >> 4]
        with contextlib.suppress(OSError):
            found += [f"key {line}" for line in Path("/proc/keys").read_text().splitlines() if self.mark in line]
        found += [line for line in Path("/proc/self/mounts").read_text().splitlines() if str(self.temporary) in line]
        return found

    def _precious_files(self) -> list[tuple[str, int, int, bytes]]:
        found = []
        for path in sorted([self.home / "precious", *self.home.glob("precious/*"), *self.home.glob(".cache/kept")]):
            about = path.lstat()
            contents = path.read_bytes() if stat.S_ISREG(about.st_mode) else b""
            found.append((path.name, about.st_mode, about.st_mtime_ns if contents else 0, contents))
        return found

    def _renew(self) -> None:
        """After damage: a new judge, and nothing left in the folders of the old one."""
        subprocess.run(["chattr", "-R", "-i", str(self.temporary)], check=False, capture_output=True)
        for line in Path("/proc/self/mounts").read_text().splitlines():
            if str(self.temporary) in line:
                subprocess.run(["umount", "-l", line.split()[1]], check=False)
        for judge in self._judges.values():
            judge.close()
        self._judges.clear()
        for entry in self.temporary.iterdir():
            shutil.rmtree(entry, ignore_errors=True)
        shutil.rmtree(self.home / "precious")
        self._plant()

    def _clean_up(self) -> None:
        """After a breach: everything away that an attack may have left outside the judge's folders."""
        for path in self._marked_files():
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink(missing_ok=True)
        libc = ctypes.CDLL(None)
        libc.mq_unlink(f"/{self.mark}".encode())
        for name in self._shared_objects():
            kind, number = name.split()[:2]
            if kind == "key":
                libc.syscall(_KEYCTL, _UNLINK, int(number, 16), _USER_KEYRING)
            elif kind in ("shm", "sem", "msg"):
                subprocess.run(["ipcrm", {"shm": "-M", "sem": "-S", "msg": "-Q"}[kind], number], check=False)


def _count(folder: str) -> int:
    try:
        return len(os.listdir(folder))  # noqa: PTH208  this descriptor itself is counted alike each time
    except OSError:
        return 0


def listing(environment: Environment) -> dict[str, tuple[int, int]]:
    """Size and time of change of every file of an environment; compiled modules that appear are no change."""
    found = {}
    for folder, _, files in os.walk(environment.python.parent.parent):
        for name in files:
            path = os.path.join(folder, name)  # noqa: PTH118  fifty thousand of them
            about = os.lstat(path)
            found[path] = (about.st_size, about.st_mtime_ns)
    return found


def changes(before: dict[str, tuple[int, int]], after: dict[str, tuple[int, int]]) -> list[str]:
    """What differs between two listings."""
    new = [path for path in after.keys() - before.keys() if not (path.endswith(".pyc") or ".pyc." in path)]
    return new + [path for path, about in before.items() if after.get(path) != about]
