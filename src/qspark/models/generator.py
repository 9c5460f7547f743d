"""The one interface of everything that answers tasks: Generator, and Sampling, how it is asked to.

A backend is a class with these five members; nothing registers it, ``open_model`` names it.
"""

import hashlib
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from pydantic import JsonValue

from qspark.errors import UserError
from qspark.task import Completion, Task

MOST_TOKENS = 1 << 24  # no model writes more; backends count in 32 bits


@dataclass(frozen=True)
class Sampling:
    """How tokens are chosen.

    Raises:
        UserError: a value outside its range.
    """

    temperature: float = 0.0  # 0: the likeliest token each time
    top_p: float = 1.0
    max_new_tokens: int = 1024
    seed: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.temperature < math.inf:  # nor "not a number"
            raise UserError(f"temperature is {self.temperature}: give 0 (greedy) or more")
        if not 0 < self.top_p <= 1:
            raise UserError(f"top_p is {self.top_p}: give a number above 0 and at most 1")
        if not 1 <= self.max_new_tokens <= MOST_TOKENS:
            raise UserError(f"max_new_tokens is {self.max_new_tokens}: give 1 to {MOST_TOKENS}")

    @property
    def greedy(self) -> bool:
        return self.temperature == 0

    def seed_of(self, task: Task, sample: int) -> int:
        """A seed of 31 bits for one answer, the same in every run whatever was asked before."""
        digest = hashlib.sha256(f"{self.seed}\0{task.task_id}\0{sample}".encode()).digest()
        return int.from_bytes(digest[:4]) >> 1


class Generator(Protocol):
    """Who answers."""

    @property
    def name(self) -> str:
        """What the user called it."""

    @property
    def batch_size(self) -> int:
        """Answers that are computed, or requests that are open, at a time."""

    def generate(self, tasks: Iterable[tuple[Task, int]], sampling: Sampling) -> Iterator[Completion]:
        """Answer (task, sample index) pairs, each when it is ready, in any order.

        ``tasks`` is read as answers are needed. Closing the iterator gives up the answers under way.

        Raises:
            UserError: the model cannot go on; every answer that was ready has been yielded.
        """

    def describe(self) -> dict[str, JsonValue]:
        """What a run records: model, its revision or SHA-256, backend and version, settings."""

    def close(self) -> None:
        """Give back memory and connections."""
