"""Tasks and judged answers as token ids.

A prompt is the chat that every model is asked with (``qspark.models.chat``), by the model's own template. An answer is
what that chat asks for, one code block, and then the token that ends a turn: once, whatever the template puts after it.
"""

import hashlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from qspark.data.layout import laid_out
from qspark.data.pairs import PreferencePair
from qspark.errors import UserError
from qspark.judge.extract import NoProgram, reference_program
from qspark.judge.extraction.docstring import without_docstring
from qspark.models import chat
from qspark.recipe import fault
from qspark.task import Difficulty, Task
from qspark.tasks import load
from qspark.tasks.files import records
from qspark.training.recipe import Lengths

TASKS, PAIRS = "tasks.jsonl", "pairs.jsonl"
TRAIN = "train"


@dataclass(frozen=True)
class Example:
    """A prompt and a judged pair of answers, or one answer alone, as token ids."""

    task_id: str
    prompt: list[int]
    chosen: list[int]
    rejected: list[int]  # empty where there is only one


@dataclass(frozen=True)
class Data:
    """What a data build gives to a training."""

    tasks: dict[str, Task]  # of every split, by id
    pairs: list[PreferencePair]

    @classmethod
    def read(cls, path: Path) -> "Data":
        """From a folder of ``qspark data build``, or from a file of tasks. Raises UserError."""
        tasks_file, pairs_file = files_of(path)
        if not tasks_file.exists():
            raise UserError(f"no file {tasks_file}: make it with qspark data build --out DIR")
        tasks = {task.task_id: task for task in load(str(tasks_file))}
        pairs = [_pair(record, place) for place, record in records(pairs_file)] if pairs_file.exists() else []
        return cls(tasks, pairs)

    def trained(self, most: int | None = None, levels: Collection[Difficulty] = ()) -> list[Task]:
        """Those of the training split, or all where there is none: of these levels if any is named, at most so many."""
        split = any(task.split for task in self.tasks.values())
        found = [task for task in self.tasks.values() if task.split == TRAIN or not split]
        return _spread([task for task in found if not levels or task.difficulty_scale in levels], most)

    def held_out(self, split: str, most: int | None = None) -> list[Task]:
        """Tasks of this split, at most so many."""
        return _spread([task for task in self.tasks.values() if task.split == split], most)

    def pairs_of(self, tasks: Iterable[Task], kinds: Collection[str] = ()) -> list[PreferencePair]:
        """Of these tasks, and of these kinds of mistakes if any is named."""
        ids = {task.task_id for task in tasks}
        return [pair for pair in self.pairs if pair.task_id in ids and (not kinds or pair.kind in kinds)]


def _spread(found: list[Task], most: int | None) -> list[Task]:
    """So many of them, from the first to the last: neighbours are alike."""
    if most is None or len(found) <= most:
        return found
    return [found[number * len(found) // most] for number in range(most)]


def files_of(path: Path) -> tuple[Path, Path]:
    """Tasks and pairs behind a recipe's ``data``. Neither need exist."""
    return (path / TASKS, path / PAIRS) if path.is_dir() else (path, path.with_name(PAIRS))


def _pair(record: object, place: str) -> PreferencePair:
    try:
        return PreferencePair.model_validate(record)
    except ValidationError as error:
        raise UserError(f"{place}: no pair: {fault(error)}") from error


class Encoder:
    """Tasks and answers to token ids, with one tokenizer.

    ``prose``: share of the tasks that are asked as a request in prose, where they have one; the rest are functions to
    be completed. Which ones hangs on their ids alone.
    """

    def __init__(self, tokenizer: Any, prose: float = 0.0) -> None:
        self.tokenizer = tokenizer
        self.end: int = tokenizer.eos_token_id
        self._prose = prose

    def messages(self, task: Task) -> list[chat.Message]:
        """The chat of a task."""
        drawn = int.from_bytes(hashlib.sha256(task.task_id.encode()).digest()[:4]) / 2**32
        in_prose = task.instruction and drawn < self._prose
        return chat.messages(task.model_copy(update={"prompt": task.instruction}) if in_prose else task)

    def prompt(self, task: Task) -> list[int]:
        """The chat of a task, up to where the answer begins."""
        return self.chat(self.messages(task))

    def chat(self, messages: Sequence[chat.Message]) -> list[int]:
        """A chat, up to where the answer begins."""
        text = self.tokenizer.apply_chat_template(list(messages), tokenize=False, add_generation_prompt=True)
        return self.ids(text)

    def answer(self, program: str) -> list[int]:
        """A program as the chat asks for it, and the end of the turn."""
        return [*self.ids(answer_text(program)), self.end]

    def ids(self, text: str) -> list[int]:
        """Of text as it stands."""
        # The template has written every special token that belongs there.
        ids: list[int] = self.tokenizer(text, add_special_tokens=False)["input_ids"]
        return ids


def answer_text(program: str) -> str:
    return f"```python\n{program.strip()}\n```"


@dataclass(frozen=True)
class Examples:
    """What is trained on, and how many were left out because they are too long."""

    kept: list[Example]
    too_long: int


def pair_examples(pairs: Iterable[PreferencePair], data: Data, encoder: Encoder, lengths: Lengths) -> Examples:
    """Pairs of the training split. Raises UserError for a pair of an unknown task."""
    prompts: dict[str, list[int]] = {}
    kept, too_long = [], 0
    for pair in pairs:
        if pair.split not in ("", TRAIN):
            continue
        task = data.tasks.get(pair.task_id)
        if task is None:
            raise UserError(f"a pair belongs to task {pair.task_id}, which is not among the tasks: build both together")
        prompt = prompts.setdefault(pair.task_id, encoder.prompt(task))
        example = Example(pair.task_id, prompt, encoder.answer(pair.chosen), encoder.answer(pair.rejected))
        if fits(example, lengths):
            kept.append(example)
        else:
            too_long += 1
    return Examples(kept, too_long)


def answer_examples(
    tasks: Sequence[Task], pairs: Iterable[PreferencePair], encoder: Encoder, lengths: Lengths
) -> Examples:
    """Every different right answer to the tasks: their own solutions, and what pairs have chosen."""
    right = right_answers(tasks, pairs)
    kept, too_long = [], 0
    for task in tasks:
        prompt = encoder.prompt(task)
        for program in right[task.task_id]:
            example = Example(task.task_id, prompt, encoder.answer(program), [])
            if fits(example, lengths):
                kept.append(example)
            else:
                too_long += 1
    return Examples(kept, too_long)


def right_answers(tasks: Sequence[Task], pairs: Iterable[PreferencePair]) -> dict[str, list[str]]:
    """Every different one by task, all in one layout: its own solution, and what pairs have chosen."""
    right: dict[str, dict[str, None]] = {task.task_id: dict.fromkeys(own_solution(task)) for task in tasks}
    for pair in pairs:
        if pair.task_id in right:
            right[pair.task_id][laid_out(pair.chosen).strip()] = None
    return {task_id: list(programs) for task_id, programs in right.items()}


def own_solution(task: Task) -> list[str]:
    """The task's own solution as a program that stands alone; none where it has none."""
    try:
        return [laid_out(without_docstring(reference_program(task).source, task.entry_point)).strip()]
    except NoProgram:
        return []


def fits(example: Example, lengths: Lengths) -> bool:
    longest = max(len(example.chosen), len(example.rejected))
    return len(example.prompt) <= lengths.prompt and longest <= lengths.completion
