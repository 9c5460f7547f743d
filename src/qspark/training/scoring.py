"""Sampled answers to the judge, while a training runs.

Each answer can be handed in as soon as it is there (``submit``), so that programs run while others are still being
written; the same answer to the same task is judged once. Tasks are looked through before the training begins: those
whose own solution fails here, or can only be judged in one process with its test, are not sampled for.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from types import TracebackType
from typing import Any, Self

from qspark.judge import Judge
from qspark.judge.extract import NoProgram, extract
from qspark.task import Completion, Task
from qspark.training.rewards import Judged
from qspark.verdict import Mode, Outcome, Verdict

SharedOut = Callable[[Sequence[Task], Callable[[Sequence[Task]], Sequence[Any]]], list[Any]]
REMEMBERED = 4096  # answers, beside the store of verdicts on disk


def _alone(tasks: Sequence[Task], work: Callable[[Sequence[Task]], Sequence[Any]]) -> list[Any]:
    return list(work(tasks))


class Scorer:
    """Judges answers in threads. A context manager; the judge is the caller's."""

    def __init__(self, judge: Judge, tasks: Sequence[Task]) -> None:
        self._judge = judge
        self._tasks = {task.task_id: task for task in tasks}
        self._references: dict[str, Verdict] = {}
        self._threads = ThreadPoolExecutor(judge.workers, "score")
        self._known: dict[tuple[str, str], Future[Judged]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)

    def usable(
        self, tell: Callable[[int, int], None] = lambda done, of: None, shared_out: SharedOut = _alone
    ) -> tuple[list[Task], dict[str, str]]:
        """Tasks that answers can be rewarded for, and why the others are left out, by task id.

        ``shared_out``: does a part of what is to be done here and the rest elsewhere (``Processes.shared_out``).
        """
        kept, left_out = [], {}
        tasks = list(self._tasks.values())
        for task, (verdict, mode) in zip(tasks, shared_out(tasks, partial(self._own, tell)), strict=True):
            if verdict is None:
                left_out[task.task_id] = "it has no solution of its own"
            elif verdict.outcome is not Outcome.PASS:
                left_out[task.task_id] = f"its own solution does not pass here ({verdict.reason})"
            elif mode is not Mode.SPLIT:
                left_out[task.task_id] = "its values cannot leave the program's process"
            else:
                self._references[task.task_id] = verdict
                kept.append(task)
        return kept, left_out

    def _own(self, tell: Callable[[int, int], None], tasks: Sequence[Task]) -> list[tuple[Verdict | None, Mode]]:
        """Verdicts on the tasks' own solutions, and how they were had."""
        found = []
        for number, calibration in enumerate(self._threads.map(self._judge.calibrate, tasks), 1):
            found.append((calibration.verdict, calibration.mode))
            tell(number, len(tasks))
        return found

    def submit(self, task_id: str, text: str) -> Future[Judged]:
        """Judge an answer; one that is known, or under way, is not judged again."""
        known = self._known.get((task_id, text))
        if known is None:
            if len(self._known) >= REMEMBERED:
                self._known = {key: future for key, future in self._known.items() if not future.done()}
            known = self._known[task_id, text] = self._threads.submit(self._one, task_id, text)
        return known

    def judged(self, task_ids: Sequence[str], texts: Sequence[str]) -> list[Judged]:
        """Those answers, in that order. Errors of the judge are forgotten, so that the answer is judged anew."""
        futures = [self.submit(task_id, text) for task_id, text in zip(task_ids, texts, strict=True)]
        found = [future.result() for future in futures]
        for one in found:
            if one.verdict.outcome is Outcome.ERROR:
                self._known.pop((one.task_id, one.text), None)
        return found

    def _one(self, task_id: str, text: str) -> Judged:
        task = self._tasks[task_id]
        completion = Completion(task_id=task_id, completion=text)
        try:
            source = extract(task, text).source
        except NoProgram:
            source = ""
        return Judged(task_id, text, source, self._judge.judge(task, completion), self._references[task_id])
