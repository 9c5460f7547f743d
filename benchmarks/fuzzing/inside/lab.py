"""Processes in which messages are tried: forked from one that imported the codec, watched, named by how they end."""

import collections
import ctypes
import faulthandler
import json
import mmap
import os
import re
import resource
import select
import signal
import struct
import time
import traceback
import warnings
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from fuzzing.inside.attempt import Attempts, tag_of
from fuzzing.inside.build import Builder, Message
from fuzzing.inside.shrink import smallest

HANG_S = 120.0  # of wall time on one message without a second of CPU time: it waits for something
ADDRESS_SPACE = 4 << 30  # beyond what the warm process maps: what the judge gives the test's process
_OWN_FAULT = 99  # exit code of a child in which this script failed


def die_with_parent() -> None:
    """Killed when the process that started or forked this one ends."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL, 0, 0, 0)  # PR_SET_PDEATHSIG


def say(**record: Any) -> None:
    """One line to whoever asked."""
    print(json.dumps(record), flush=True)


class Lab:
    """Tries messages, each batch in a forked child."""

    def __init__(self, cpu_s: float, memory_mb: int) -> None:
        self.attempt = Attempts(cpu_s, memory_mb, self._place)
        self.at = mmap.mmap(-1, 8)  # shared with the children: the number of the message that is being tried
        self.kinds: set[str] = set()
        self.words = os.memfd_create("words")  # what a child says before it dies

    def batch(self, builder: Builder, numbers: range) -> None:
        """Try the messages of these numbers; go on behind one that ends its process."""
        while numbers:
            self._mark(numbers[0])
            reading, writing = os.pipe()
            pid = os.fork()
            if pid == 0:
                os.close(reading)
                self._child(partial(self._each, builder, numbers, writing))
            os.close(writing)
            lines, hung = self._listen(reading, pid)
            if hung:
                os.kill(pid, signal.SIGKILL)
            _, status = os.waitpid(pid, 0)
            number = self._marked()
            for line in lines:
                record = json.loads(line)
                if "finding" in record:
                    self._report(builder.make(record["number"]), record["finding"], record["number"])
                else:
                    say(**record)
            code = os.waitstatus_to_exitcode(status)
            if code == 0 and not hung:
                return
            self._report(builder.make(number), self._end(code, hung), number)
            tried = numbers.index(number) + 1
            say(done=tried, outcomes={"those before an end of the process": tried})
            numbers = numbers[tried:]

    def probe(self, message: Message) -> str | None:
        """What is wrong with one message, tried alone in a child; None where nothing is."""
        reading, writing = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(reading)
            self._child(lambda: os.write(writing, f"{self.attempt(message)[1] or ''}\n".encode(errors="replace")))
        os.close(writing)
        self._mark(0)
        lines, hung = self._listen(reading, pid)
        if hung:
            os.kill(pid, signal.SIGKILL)
        _, status = os.waitpid(pid, 0)
        code = os.waitstatus_to_exitcode(status)
        return self._end(code, hung) if code or hung else "\n".join(lines) or None

    def _end(self, code: int, hung: bool) -> str:
        """How a child ended, alike for alike."""
        if hung:
            return f"hang of {HANG_S:.0f} s{self._place()}"
        if code == -signal.SIGXCPU:
            return f"endless{self._place()}"
        words = os.pread(self.words, 1 << 16, 0).decode(errors="replace").strip().splitlines()
        last = re.sub(r"\d+", "N", next((line for line in words if line.startswith(("memory", "Fatal"))), ""))[:120]
        return f"ended by {code}: {last}{self._place()}"

    def _place(self) -> str:
        """Where a child was in the judge's code, by the last stack that it left in its words."""
        words = os.pread(self.words, 1 << 20, 0).decode(errors="replace")
        frames = re.findall(
            r'File ".*/judge/inside/(?:.*/)?(\w+\.py)", line \d+ in (\w+)', words.rpartition("most recent call")[2]
        )
        return f" in {frames[0][0]}:{frames[0][1]}" if frames else ""

    def _child(self, work: Callable[[], object]) -> None:
        die_with_parent()
        os.ftruncate(self.words, 0)
        os.dup2(self.words, 2)
        os.lseek(2, 0, os.SEEK_SET)
        faulthandler.enable(2, all_threads=False)
        faulthandler.register(signal.SIGPROF, 2, all_threads=False)
        size = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (size + ADDRESS_SPACE,) * 2)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        warnings.simplefilter("ignore")
        code = _OWN_FAULT
        try:
            work()
            code = 0
        except BaseException:  # noqa: BLE001  a fault of this script: a child must not return into its parent's work
            traceback.print_exc()
        finally:
            os._exit(code)

    def _listen(self, reading: int, pid: int) -> tuple[list[str], bool]:
        """Everything that a child writes until it ends; whether it came to a standstill."""
        data = b""
        last, since = (-1, 0), time.monotonic()
        with os.fdopen(reading, "rb", buffering=0) as pipe:
            while True:
                ready, _, _ = select.select([pipe], [], [], 1.0)
                if ready:
                    part = pipe.read(1 << 16)
                    if not part:
                        return data.rpartition(b"\n")[0].decode(errors="replace").splitlines(), False
                    data += part
                elif (now := (self._marked(), _cpu_s(pid))) != last:  # while it works, its limit of CPU time counts
                    last, since = now, time.monotonic()
                elif time.monotonic() - since > HANG_S:
                    return data.rpartition(b"\n")[0].decode(errors="replace").splitlines(), True

    def _each(self, builder: Builder, numbers: range, writing: int) -> None:
        outcomes: collections.Counter[str] = collections.Counter()
        done = 0
        with os.fdopen(writing, "w") as pipe:
            for number in numbers:
                self._mark(number)
                message = builder.make(number)
                outcome, fault = self.attempt(message)
                tag = tag_of(message) if message.kind == "value" else ""
                outcomes[f"{message.kind} {tag if tag in builder.examples else '?'}: {outcome}"] += 1
                done += 1
                if fault:
                    print(json.dumps({"number": number, "finding": fault}), file=pipe, flush=True)
            print(json.dumps({"done": done, "outcomes": outcomes}), file=pipe)

    def _report(self, message: Message, fault: str, number: int) -> None:
        kind = fault
        if kind in self.kinds:
            say(again=kind)
            return
        self.kinds.add(kind)
        alone = self.probe(message)
        quick = alone is not None and not alone.startswith(("hang", "endless"))
        smaller = smallest(message, lambda candidate: self.probe(candidate) == alone) if quick else message
        say(finding=kind, number=number, alone=alone, message=smaller.to_json(), whole=message.size, size=smaller.size)

    def _mark(self, number: int) -> None:
        self.at[:8] = struct.pack("<Q", number)

    def _marked(self) -> int:
        return int(struct.unpack("<Q", self.at[:8])[0])


def in_child(work: Callable[[], str]) -> str:
    """The text that ``work`` gives in a forked child: it may start threads, which no parent of forks may have."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        with os.fdopen(writing, "w") as pipe:
            pipe.write(work())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        text = pipe.read()
    os.waitpid(pid, 0)
    return text


def _cpu_s(pid: int) -> int:
    """Whole seconds of CPU time that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) // os.sysconf("SC_CLK_TCK")
