"""The nouns of a question and its answer: Task, Completion, Program.

Records only. They are pydantic models so that a file with a missing or wrong field is refused where it is read.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

NonEmpty = Annotated[str, Field(min_length=1)]


class Difficulty(StrEnum):
    """The three levels of Qiskit HumanEval's ``difficulty_scale`` (its "difficult" is our "advanced").

    ``unrated`` where a task file gives none.
    """

    BASIC = "basic"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"
    UNRATED = "unrated"

    @classmethod
    def _missing_(cls, value: object) -> "Difficulty | None":
        return cls.ADVANCED if value == "difficult" else None  # the benchmark's own word for its hardest level


class Task(BaseModel):
    """One question with a hidden test. Field names up to ``difficulty_scale`` are those of Qiskit HumanEval."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    task_id: NonEmpty
    prompt: NonEmpty  # what the model sees: the head of a function with its docstring, or prose
    test: NonEmpty  # hidden; defines ``check(candidate)``
    instruction: str = ""  # the same request as prose, where the prompt is the head of a function
    entry_point: NonEmpty  # the function that the program must define
    canonical_solution: str | None = None  # continues the prompt, or stands alone
    difficulty_scale: Difficulty = Difficulty.UNRATED
    tags: tuple[str, ...] = ()
    provenance: str = ""  # where the task comes from
    licence: str = ""  # SPDX identifier
    split: str = ""  # "train", "validation" or "test", where a set is split
    features: dict[str, float] = {}  # of the solution, and how often a model passed; for the reader and for samplers


class Completion(BaseModel):
    """The text that a model gave for a task, and how it was sampled."""

    model_config = ConfigDict(frozen=True, extra="allow")

    task_id: NonEmpty
    completion: str
    sample: int = Field(default=0, ge=0)  # which of the n samples of its task
    model: str = ""
    finish_reason: str = ""  # "stop", "length", ... where the backend says so
    tokens: int | None = None  # generated tokens, where the backend counts them


# Reasons for which a server refuses a question by itself: an answer that ended before it began.
TOO_LONG = "context_length_exceeded"
UNANSWERABLE = (TOO_LONG, "content_filter")


class Program(BaseModel):
    """The runnable code extracted from a completion."""

    model_config = ConfigDict(frozen=True)

    source: str
    entry_point: str
    how: str  # which extraction rule gave it, for the reader of a verdict
