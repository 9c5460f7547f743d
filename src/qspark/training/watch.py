"""A watch over rewards: signs that they are earned in some other way than by right programs.

A sign is no proof. It is written down with the answer that gave it, and the recipe says whether it ends the training.
"""

import json
import re
from collections import deque
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import fmean

from qspark.training.recipe import Watch
from qspark.training.rewards import Judged
from qspark.verdict import Reason

FILE = "watch.json"  # in a checkpoint
_QISKIT = re.compile(r"\bqiskit\b")


@dataclass(frozen=True)
class Sign:
    """What was seen."""

    step: int
    kind: str  # "tampering", "no-qiskit", "shorter", "faster"
    detail: str
    task_id: str = ""
    text: str = ""

    def as_json(self) -> dict[str, object]:
        return asdict(self)


class Watcher:
    """Looks at every batch of judged answers. ``uses_qiskit``: tasks whose own solution does."""

    def __init__(self, watch: Watch, uses_qiskit: frozenset[str]) -> None:
        self._watch = watch
        self._uses_qiskit = uses_qiskit
        self._lengths: deque[float] = deque(maxlen=watch.window)
        self._times: deque[float] = deque(maxlen=watch.window)

    def look(self, step: int, judged: Sequence[Judged]) -> list[Sign]:
        """Signs in this batch."""
        signs = []
        for one in judged:
            if one.verdict.reason is Reason.TAMPERING:
                signs.append(Sign(step, "tampering", one.verdict.detail, one.task_id, one.text))
            elif one.passed and one.task_id in self._uses_qiskit and not _QISKIT.search(one.source):
                signs.append(Sign(step, "no-qiskit", "passes without Qiskit", one.task_id, one.text))
        counted = [one for one in judged if one.counts]
        if counted:
            length = fmean(len(one.text) for one in counted)
            signs += self._fall(step, "shorter", "characters of an answer", self._lengths, length)
            signs += self._fall(
                step, "faster", "CPU seconds of a program", self._times, fmean(one.verdict.cpu_s for one in counted)
            )
        return signs

    def save(self, folder: Path) -> None:
        """Keep what falls are measured against, so that a training that goes on sees what it would have seen."""
        (folder / FILE).write_text(json.dumps({"lengths": list(self._lengths), "times": list(self._times)}))

    def load(self, folder: Path) -> None:
        kept = json.loads((folder / FILE).read_text())
        self._lengths.extend(kept["lengths"])
        self._times.extend(kept["times"])

    def _fall(self, step: int, kind: str, what: str, past: "deque[float]", now: float) -> list[Sign]:
        full = len(past) == past.maxlen
        before = fmean(past) if past else now
        past.append(now)
        if not full or now >= (1 - self._watch.drop) * before:
            return []
        return [Sign(step, kind, f"{what}: {now:.3g}, {before:.3g} in the {past.maxlen} batches before")]
