"""A judge and a generator that do nothing but keep our side of the contract: for faults that are ours to survive.

Also a program, ``python stand_ins.py FOLDER TASKS``: an evaluation slow enough to be killed.
"""

import hashlib
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

from qspark.errors import UserError
from qspark.evaluation import RunFolder, RunRecord, evaluate, score
from qspark.task import Completion, Task
from qspark.verdict import Outcome, Reason, Verdict

Pairs = list[tuple[Task, int]]


def pairs(tasks: int, samples: int = 1) -> Pairs:
    named = [Task(task_id=f"t{i}", prompt="p", test="t", entry_point="f", canonical_solution="s") for i in range(tasks)]
    return [(task, sample) for task in named for sample in range(samples)]


def record() -> RunRecord:
    return RunRecord(command="eval", arguments={}, tasks={"sha256": "1"}, environment={"name": "e", "fingerprint": "1"})


@dataclass
class Calibration:
    verdict: Verdict | None


@dataclass
class Judge:
    """Passes every second answer, by its text. The first ``errors`` calls are the judge's own fault."""

    workers: int = 2
    errors: int = 0
    seconds: float = 0.0
    judged: list[tuple[str, int]] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    first: Event = field(default_factory=Event)

    def calibrate(self, task: Task) -> Calibration:
        self.references.append(task.task_id)
        return Calibration(Verdict(task_id=task.task_id, outcome=Outcome.PASS, reason=Reason.PASSED))

    def judge(self, task: Task, completion: Completion) -> Verdict:
        time.sleep(self.seconds)
        self.judged.append((task.task_id, completion.sample))
        outcome, reason = Outcome.FAIL, Reason.ASSERTION
        if len(self.judged) <= self.errors:
            outcome, reason = Outcome.ERROR, Reason.JUDGE
        elif hashlib.sha256(completion.completion.encode()).digest()[0] % 2:
            outcome, reason = Outcome.PASS, Reason.PASSED
        self.first.set()
        return Verdict(task_id=task.task_id, sample=completion.sample, outcome=outcome, reason=reason)


@dataclass
class Generator:
    """Answers with the task's name; its server fails before answer number ``fails_at``."""

    fails_at: int | None = None
    seconds: float = 0.0
    asked: list[tuple[str, int]] = field(default_factory=list)
    name: str = "stand-in"
    batch_size: int = 1

    def generate(self, tasks: Iterable[tuple[Task, int]], sampling: object) -> Iterator[Completion]:
        for number, (task, sample) in enumerate(tasks):
            if number == self.fails_at:
                raise UserError("the server does not answer")
            time.sleep(self.seconds)
            self.asked.append((task.task_id, sample))
            yield Completion(task_id=task.task_id, sample=sample, completion=f"{task.task_id}/{sample}")


def main(path: str, tasks: str) -> None:
    asked = pairs(int(tasks))
    with RunFolder(Path(path), record()) as folder:
        folder.start(model={"name": "stand-in"})
        evaluate(asked, Generator(seconds=0.001), Judge(seconds=0.002), folder, None)  # type: ignore[arg-type]
        folder.finish(score(asked, folder.verdicts.rows(), folder.references.rows(), {}))


if __name__ == "__main__":
    main(*sys.argv[1:])
