"""What a training writes down as it goes, and what it tells.

    log.jsonl       one line for each logged step, and for each with a checkpoint, as the last one: loss, rewards, pass
                    rate, seconds since the line before
    samples.jsonl   answers that the model gave on the way, with their verdicts
    signs.jsonl     what the watch over rewards saw

A training that is resumed goes back to its last checkpoint, and so do these files.
"""

import json
import math
import os
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from transformers import TrainerCallback

from qspark.files import appending, read_bounded, replace_file
from qspark.training.folder import LOG, SAMPLES, SIGNS, MustStartOver
from qspark.training.recipe import TrainRecipe
from qspark.training.tell import Tell
from qspark.training.watch import Sign

SHOWN = ("loss", "reward", "pass_rate", "odds_ratio", "preferred", "likelihood")  # beside the bar


class Journal(TrainerCallback):
    """Writes the files in the run folder, and tells how far it is."""

    def __init__(self, recipe: TrainRecipe, tell: Tell, samples: Callable[[], list[Any]]) -> None:
        """``samples`` gives answers of the last step, to be shown."""
        self._recipe, self._folder, self._tell, self._samples = recipe, recipe.out, tell, samples
        self._note = ""
        self._writes = True
        self._spent, self._begun = 0.0, 0.0  # seconds of the steps that no line has told yet; when this one began

    def on_train_begin(self, args: Any, state: Any, control: Any, **_: Any) -> None:
        self._writes = state.is_world_process_zero  # of several processes one
        for name in (LOG, SAMPLES, SIGNS):
            if self._writes:
                _keep(self._folder / name, state.global_step)
        self._tell(self._recipe.stage.value, state.global_step, state.max_steps, "")

    def on_epoch_begin(self, args: Any, state: Any, control: Any, train_dataloader: Any = None, **_: Any) -> None:
        # Where several processes train, nobody else tells the sampler of a training that is resumed.
        if hasattr(train_dataloader, "set_epoch"):
            train_dataloader.set_epoch(int(state.epoch or 0))

    def on_step_begin(self, args: Any, state: Any, control: Any, **_: Any) -> None:
        self._begun = time.perf_counter()

    def on_step_end(self, args: Any, state: Any, control: Any, **_: Any) -> None:
        if state.global_step % self._recipe.sample_every == 0 or state.global_step == 1:
            for sample in self._samples():
                self.write(SAMPLES, {"step": state.global_step, **sample})
        self._tell(self._recipe.stage.value, state.global_step, state.max_steps, self._note)

    def on_log(self, args: Any, state: Any, control: Any, logs: Mapping[str, Any] | None = None, **_: Any) -> None:
        if not logs or "train_runtime" in logs:
            return
        numbers = {name: value for name, value in logs.items() if isinstance(value, int | float)}
        self._spent += time.perf_counter() - self._begun
        # A training that is resumed at a checkpoint has its time up to there from the log; the last step has one too.
        if state.global_step % self._recipe.log_every == 0 or control.should_save:
            when = {"time": round(time.time(), 1), "seconds": round(self._spent, 3)}
            self.write(LOG, {"step": state.global_step, **when, **numbers})
            self._spent = 0.0
        self._note = ", ".join(f"{name.replace('_', ' ')} {numbers[name]:.3g}" for name in SHOWN if name in numbers)
        if not math.isfinite(numbers.get("loss", 0.0)):
            raise MustStartOver(
                f"the loss is {numbers['loss']} at step {state.global_step}: lower optimiser.learning_rate, or use "
                "precision: fp32, with another out or --force"
            )

    def sign(self, signs: Sequence[Sign]) -> None:
        for sign in signs:
            self.write(SIGNS, sign.as_json())

    def write(self, name: str, row: Mapping[str, object]) -> None:
        if not self._writes:
            return
        with os.fdopen(appending(self._folder / name), "a", encoding="utf-8") as file:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def _keep(path: Path, steps: int) -> None:
    """Only what was written up to that step. A line that a kill cut off goes as well."""
    if not path.exists():
        return
    kept = []
    for line in read_bounded(path).split(b"\n"):
        try:
            if json.loads(line)["step"] <= steps:
                kept.append(line + b"\n")
        except ValueError:
            continue
    replace_file(path, b"".join(kept))
