"""Which task comes up next: those that the model passes about half of the time teach most.

A group whose answers all pass, or all fail, has no advantage and teaches nothing. So each task is drawn with a weight
that falls off like a bell on both sides of a target pass rate, down to a floor that still lets every task come back;
a solved one is parked there. A task that has not been tried has the weight of the peak.

Tasks that no answer solves get help, each kind of which can be left out: answers that begin with a part of the
reference, a part that grows while the whole group fails and shrinks as answers pass; and prompts that show the last
failed answer and what the judge said of it.

Draws are written down. A training that is resumed repeats the draws that it had made, whatever has been measured since,
and so goes on as if it had never stopped.
"""

import json
import math
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from torch.utils.data import Sampler

from qspark.errors import UserError
from qspark.task import Task
from qspark.training.recipe import Curriculum

FILE = "curriculum.json"  # in a checkpoint


class Progress:
    """Pass rates by task, as measured on the way, and the draws that were made."""

    def __init__(self, task_ids: Sequence[str], settings: Curriculum, seed: int) -> None:
        self._ids = list(task_ids)
        self._settings = settings
        self._seed = seed
        self.rates: dict[str, float] = {}
        self.draws: list[list[int]] = []
        self.shares: dict[str, float] = {}  # of the reference that answers begin with
        self.failures: dict[str, tuple[str, str]] = {}  # an answer that failed, and why; of tasks whose group did

    def measured(self, task_id: str, passed: int, of: int) -> None:
        """``of`` answers without help that could be judged, ``passed`` of which are right."""
        if of:
            now = passed / of
            old = self.rates.get(task_id)
            memory = self._settings.memory
            self.rates[task_id] = now if old is None else memory * old + (1 - memory) * now

    def weight(self, task_id: str) -> float:
        """How often a task is drawn, relative to one at the target."""
        settings = self._settings
        rate = self.rates.get(task_id)
        if rate is None:
            return 1.0
        if rate >= settings.parked:
            return settings.floor
        bell = math.exp(-(((rate - settings.target) / settings.width) ** 2) / 2)
        return max(settings.floor, bell)

    def draw(self, number: int, count: int) -> list[int]:
        """The tasks of batch ``number``, all different where there are enough; the same again once it was drawn."""
        if number < len(self.draws):
            return self.draws[number]
        chance = random.Random(f"{self._seed}/draw/{number}")
        # The largest of u^(1/w): a sample without replacement, by weight (Efraimidis and Spirakis 2006).
        weights = [max(self.weight(task_id), 1e-9) for task_id in self._ids]
        keys = [(math.log(1 - chance.random()) / weight, place) for place, weight in enumerate(weights)]
        drawn = [place for _, place in sorted(keys, reverse=True)[:count]]
        while len(drawn) < count:
            drawn.append(chance.choices(range(len(self._ids)), weights)[0])
        self.draws.append(drawn)
        return drawn

    def helped(self, task_id: str, solved: bool) -> None:
        """Whether an answer of a whole group passed, hinted ones among them."""
        share, step = self.shares.get(task_id, 0.0), self._settings.hint_step
        share = max(0.0, share - step) if solved else min(self._settings.hints, share + step)
        self.shares[task_id] = round(share, 6)

    def hint(self, task: Task, answer: str) -> str:
        """How an answer to this task is begun: whole lines of the right ``answer``, or nothing.

        All that comes before the body of the function asked for, which the prompt shows already, and a share of the
        body; never the whole of it.
        """
        share = self.shares.get(task.task_id, 0.0)
        if not share:
            return ""
        lines = answer.removesuffix("```").splitlines(keepends=True)
        body = _body(lines, task.entry_point)
        return "".join(lines[: body + min(math.ceil(share * (len(lines) - body)), len(lines) - body - 1)])

    def failed(self, task_id: str, answer: str, why: str) -> None:
        """The group of this task failed, for example with this answer."""
        self.failures[task_id] = (answer, why)

    def solved(self, task_id: str) -> None:
        self.failures.pop(task_id, None)

    def repairs(self, task_id: str, step: int) -> tuple[str, str] | None:
        """The failure to show in the prompt this time, if one is."""
        chance = random.Random(f"{self._seed}/repair/{step}/{task_id}")
        return self.failures.get(task_id) if chance.random() < self._settings.repair else None

    def save(self, folder: Path) -> None:
        kept = {
            "tasks": self._ids,
            "rates": self.rates,
            "draws": self.draws,
            "shares": self.shares,
            "failures": self.failures,
        }
        (folder / FILE).write_text(json.dumps(kept))

    def load(self, folder: Path) -> None:
        """Raises UserError where the tasks are no longer the same, for draws are places among them."""
        kept = json.loads((folder / FILE).read_text())
        if kept["tasks"] != self._ids:
            changed = sorted(set(kept["tasks"]) ^ set(self._ids)) or ["their order"]
            raise UserError(
                f"the tasks that can be trained on are not those of the checkpoint ({', '.join(changed[:3])}): "
                "give the same command again if the judge erred, else --force to start over"
            )
        self.rates, self.draws, self.shares = kept["rates"], kept["draws"], kept["shares"]
        self.failures = {task_id: (answer, why) for task_id, (answer, why) in kept["failures"].items()}


def _body(lines: Sequence[str], entry_point: str) -> int:
    """Where the body of the last function of that name begins; 1, behind the fence, where there is none."""
    heads = [number for number, line in enumerate(lines) if re.match(rf"(async )?def {re.escape(entry_point)}\b", line)]
    if not heads:
        return 1
    ends = (number for number in range(heads[-1], len(lines) - 1) if lines[number].rstrip().endswith(":"))
    return next(ends, heads[-1]) + 1


class CurriculumSampler(Sampler[int]):
    """Indices as GRPOTrainer wants them: each drawn task ``group`` times in a row, the batch ``repeats`` times over."""

    def __init__(self, progress: Progress, *, tasks: int, group: int, repeats: int, batches: int) -> None:
        self._progress = progress
        self._tasks, self._group, self._repeats, self._batches = tasks, group, repeats, batches
        self._epoch = 0

    def set_epoch(self, epoch: int) -> None:
        """Which pass over the data begins: it has draws of its own. Trainer says so."""
        self._epoch = epoch

    def __len__(self) -> int:
        return self._batches * self._tasks * self._group * self._repeats

    def __iter__(self) -> Iterator[int]:
        for number in range(self._batches):
            drawn = self._progress.draw(self._epoch * self._batches + number, self._tasks)
            for _ in range(self._repeats):
                for place in drawn:
                    yield from [place] * self._group
