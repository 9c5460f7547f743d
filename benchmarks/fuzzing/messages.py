"""Messages to the codec: work for processes of the environment's interpreter, and what they say."""

import collections
import json
import os
import subprocess
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fuzzing.findings import Findings
from qspark.judge import inside

_SCRIPT = Path(__file__).parent / "inside" / "decode.py"
_SRC = Path(inside.__file__).parents[2]
BATCH = 1000  # messages in one forked child
CPU_S = 5.0  # more of CPU time for one message is a finding
MEMORY_MB = 512  # more of memory for one message is a finding
# As the judge sets them for the interpreters that it starts.
_VARIABLES = {
    "PATH": os.defpath,
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "RAYON_NUM_THREADS": "1",
    "QISKIT_PARALLEL": "FALSE",
    "QISKIT_IN_PARALLEL": "TRUE",
    "RUST_BACKTRACE": "0",
    "PYTHONHASHSEED": "0",
}


@dataclass
class Tally:
    """What was decoded so far."""

    done: int = 0
    outcomes: collections.Counter[str] = field(default_factory=collections.Counter)
    corpus: int = 0  # messages of real values that the changed ones began as
    tags: int = 0
    without_example: list[str] = field(default_factory=list)  # tags that no real value has


class Messages:
    """Has messages decoded by ``workers`` processes side by side."""

    def __init__(self, python: Path, seed: int, workers: int, findings: Findings, folder: Path) -> None:
        self.python = python
        self.seed = seed
        self.workers = workers
        self.findings = findings
        self.folder = folder
        self.tally = Tally()
        self._lock = threading.Lock()

    def run(self, first: int, count: int, until: float, tell: Callable[[Tally], None]) -> int:
        """Decode messages ``first`` to ``first + count``, or until a time on the monotonic clock.

        Returns the number of the first message that was not tried.
        """
        orders = [[first + w * BATCH, count - w * BATCH, self.workers * BATCH, BATCH] for w in range(self.workers)]
        processes = [self._start({"work": order}) for order in orders if order[1] > 0]
        readers = [threading.Thread(target=self._read, args=(process, tell)) for process in processes]
        for reader in readers:
            reader.start()
        for reader in readers:
            reader.join(None if until == float("inf") else max(0.0, until - time.monotonic()))
        for process in processes:
            process.kill()  # its children die with it; one that has ended does not mind
            process.wait()
        for reader in readers:
            reader.join()
        # Processes go in step but for a batch or two: what all of them have behind them is behind the campaign.
        return first + min(count, self.tally.done - self.tally.done % (self.workers * BATCH))

    def replay(self, record: dict[str, Any]) -> str | None:
        """What is wrong with one saved message now; None if nothing is."""
        process = self._start({"replay": record})
        said, _ = process.communicate()
        fault: str | None = json.loads(said.splitlines()[-1])["replay"]
        return fault

    def _start(self, order: dict[str, Any]) -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [self.python, "-s", "-P", _SCRIPT],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=self.folder,
            env={**_VARIABLES, "HOME": str(self.folder)},
        )
        settings = {"src": str(_SRC), "seed": self.seed, "cpu_s": CPU_S, "memory_mb": MEMORY_MB}
        assert process.stdin is not None
        process.stdin.write(json.dumps({**settings, **order}) + "\n")
        process.stdin.flush()
        return process

    def _read(self, process: "subprocess.Popen[str]", tell: Callable[[Tally], None]) -> None:
        assert process.stdout is not None
        for line in process.stdout:
            record = json.loads(line)
            with self._lock:
                self._take(record)
                tell(self.tally)
        code = process.wait()
        if code not in (0, -9):
            self.findings.add("messages-stopped", "decoder", f"the process that forks ended with {code}\n", {})

    def _take(self, record: dict[str, Any]) -> None:
        tally = self.tally
        if "done" in record:
            tally.done += record["done"]
            tally.outcomes.update(record["outcomes"])
        elif "corpus" in record:
            tally.corpus, tally.tags = record["corpus"], record["tags"]
            tally.without_example = record["without_example"]
        elif "again" in record:
            self.findings.again(record["again"])
        else:
            text = json.dumps(record["message"]) + "\n"
            facts = {name: record[name] for name in ("number", "alone", "whole", "size")}
            self.findings.add(record["finding"], f"{record['number']}.json", text, {"seed": self.seed, **facts})
