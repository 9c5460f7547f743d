"""Answers and their judgement, side by side, into a run folder.

The generator runs in a thread of its own, the judge on its worker threads; this thread alone writes the folder, so that
Ctrl-C is heard at once and no lock guards a file. References are judged first: the judge sets its limits by them.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Event
from typing import TYPE_CHECKING

from qspark.evaluation.run import RunFolder
from qspark.task import Completion, Task
from qspark.verdict import Outcome, Verdict

if TYPE_CHECKING:  # a finished run is looked at without loading either
    from qspark.judge import Judge
    from qspark.models import Generator, Sampling

TICK = 1.0  # seconds between two calls of ``progress`` while nothing happens


@dataclass(frozen=True)
class Progress:
    """How far an evaluation is. Counts include what earlier commands in the folder did."""

    samples: int  # asked for
    answered: int
    judged: int
    passed: int
    errors: int  # of this command: the judge's own faults, which do not count as judged
    references: int  # tasks whose own solution is to be judged
    references_judged: int


@dataclass(frozen=True)
class Plan:
    """What is left to do in a folder."""

    answers: tuple[tuple[Task, int], ...]  # samples without completion
    verdicts: tuple[tuple[Task, int], ...]  # samples without final verdict, those without completion among them
    references: tuple[Task, ...]  # tasks whose own solution has no final verdict here

    @property
    def needs_judge(self) -> bool:
        return bool(self.verdicts or self.references)


def plan(pairs: Sequence[tuple[Task, int]], folder: RunFolder) -> Plan:
    """What is left of the samples ``pairs``, (task, sample index) each."""
    tasks = {task.task_id: task for task, _ in pairs}
    return Plan(
        answers=tuple((task, n) for task, n in pairs if (task.task_id, n) not in folder.completions),
        verdicts=tuple((task, n) for task, n in pairs if (task.task_id, n) not in folder.verdicts),
        references=tuple(
            task for key, task in tasks.items() if task.canonical_solution is not None and key not in folder.references
        ),
    )


def evaluate(
    pairs: Sequence[tuple[Task, int]],
    generator: "Generator | None",
    judge: "Judge",
    folder: RunFolder,
    sampling: "Sampling",
    progress: Callable[[Progress], None] = lambda _: None,
) -> None:
    """Do what is left of ``pairs``. The folder then holds a verdict for every sample, errors among them.

    Args:
        pairs: every sample asked for, as (task, sample index).
        generator: who answers; None if no answer is missing.
        progress: called in this thread after every change and every second.

    Raises:
        UserError: the model failed for good, after all answers that had arrived were judged; or the disk is full.
        KeyboardInterrupt: at once. In either case what was done is in the folder, and the same call continues;
            the generator's thread ends by itself after the answers that are under way.
    """
    _Evaluation(pairs, judge, folder).run(generator, sampling, progress)


@dataclass(frozen=True)
class _Reference:
    verdict: Verdict | None


_Result = Verdict | _Reference | None  # None: the end of the answers
_Work = Future[_Result]


class _Evaluation:
    """One pass over what is left. All methods but ``_answer`` and ``_reference`` run in the caller's thread."""

    def __init__(self, pairs: Sequence[tuple[Task, int]], judge: "Judge", folder: RunFolder) -> None:
        self.folder = folder
        self.judge = judge
        self.samples = len(pairs)
        self.tasks = {task.task_id: task for task, _ in pairs}
        self.left = plan(pairs, folder)
        self.awaited = {(task.task_id, sample) for task, sample in self.left.answers}
        self.passed = sum(verdict.outcome is Outcome.PASS for verdict in folder.verdicts.rows().values())
        self.errors = 0
        self.events: SimpleQueue[Completion | _Work] = SimpleQueue()
        self.unfinished: set[_Work] = set()
        self.stop = Event()
        self.judging = ThreadPoolExecutor(judge.workers, "judge")
        self.answering = ThreadPoolExecutor(1, "answer")

    def run(self, generator: "Generator | None", sampling: "Sampling", progress: Callable[[Progress], None]) -> None:
        answers: _Work | None = None
        failure: BaseException | None = None
        try:
            for task in self.left.references:
                self._submit(self.judging, self._reference, task)
            for task, sample in self.left.verdicts:
                if (task.task_id, sample) in self.folder.completions:
                    self._submit(self.judging, self.judge.judge, task, self.folder.completions[task.task_id, sample])
            if generator is not None and self.left.answers:
                answers = self._submit(self.answering, self._answer, generator, sampling)
            progress(self._progress())
            while self.unfinished:
                batch = self._next()
                self._keep_answers([event for event in batch if isinstance(event, Completion)])
                for work in (event for event in batch if isinstance(event, Future)):
                    self.unfinished.discard(work)
                    if work is answers:
                        failure = work.exception()  # what has arrived is still judged
                    else:
                        self._keep_verdict(work.result())
                self.folder.sync()
                progress(self._progress())
        finally:
            # Nothing more begins, and nothing is waited for: a batch, or a silent server, can take minutes.
            self.stop.set()
            self.judging.shutdown(wait=False, cancel_futures=True)
            self.answering.shutdown(wait=False, cancel_futures=True)
        if failure is not None:
            raise failure

    def _answer(self, generator: "Generator", sampling: "Sampling") -> None:
        for completion in generator.generate(self.left.answers, sampling):
            self.events.put(completion)
            if self.stop.is_set():
                return

    def _reference(self, task: Task) -> _Reference:
        return _Reference(self.judge.calibrate(task).verdict)

    def _submit(self, pool: ThreadPoolExecutor, what: Callable[..., _Result], *arguments: object) -> _Work:
        work = pool.submit(what, *arguments)
        self.unfinished.add(work)
        work.add_done_callback(self.events.put)
        return work

    def _next(self) -> list[Completion | _Work]:
        """What has happened since, after at most ``TICK`` seconds."""
        events = []
        try:
            events.append(self.events.get(timeout=TICK))
            while True:
                events.append(self.events.get_nowait())
        except Empty:
            return events

    def _keep_answers(self, completions: Sequence[Completion]) -> None:
        for completion in completions:
            if (completion.task_id, completion.sample) not in self.awaited:
                raise ValueError(f"answer to {completion.task_id}, sample {completion.sample}, which was not asked for")
        fresh = [completion for completion in completions if self.folder.completions.append(completion)]
        self.folder.completions.sync()  # no verdict may outlive its completion
        for completion in fresh:
            self._submit(self.judging, self.judge.judge, self.tasks[completion.task_id], completion)

    def _keep_verdict(self, result: _Result) -> None:
        match result:
            case Verdict():
                self.folder.verdicts.append(result)
                self.passed += result.outcome is Outcome.PASS
                self.errors += result.outcome is Outcome.ERROR
            case _Reference(Verdict() as verdict):
                self.folder.references.append(verdict)

    def _progress(self) -> Progress:
        return Progress(
            samples=self.samples,
            answered=len(self.folder.completions),
            judged=len(self.folder.verdicts) - self.errors,
            passed=self.passed,
            errors=self.errors,
            references=sum(task.canonical_solution is not None for task in self.tasks.values()),
            references_judged=len(self.folder.references),
        )
