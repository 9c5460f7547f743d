"""The log of a training holds all of its time, however rarely it is written."""

import time
from collections.abc import Callable
from types import SimpleNamespace

import pytest

from qspark.training.folder import seconds_of
from qspark.training.journal import Journal
from qspark.training.recipe import TrainRecipe
from qspark.training.train import train


def test_the_last_step_and_checkpoints_are_in_the_log(recipe: Callable[..., TrainRecipe]) -> None:
    wanted = recipe("sft", optimiser={"steps": 5}, log_every=4, save_every=3)
    train(wanted)
    lines = (wanted.out / "log.jsonl").read_text().splitlines()
    assert [line.partition(",")[0] for line in lines] == ['{"step": 3', '{"step": 4', '{"step": 5']


def test_a_training_that_goes_on_has_the_time_before_it(
    recipe: Callable[..., TrainRecipe], monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted, clock = recipe("sft", log_every=10), [0.0]
    wanted.out.mkdir()
    monkeypatch.setattr(time, "perf_counter", lambda: clock[0])

    def work(first: int, last: int) -> None:
        journal = Journal(wanted, lambda *_: None, list)
        state = SimpleNamespace(is_world_process_zero=True, global_step=first, max_steps=6)
        journal.on_train_begin(None, state, None)
        for state.global_step in range(first + 1, last + 1):
            journal.on_step_begin(None, state, None)
            clock[0] += 1.0
            saves = SimpleNamespace(should_save=state.global_step in (3, 6))
            journal.on_log(None, state, saves, {"loss": 1.0})

    work(0, 4)  # killed in the step after it
    work(3, 6)
    assert seconds_of(wanted.out) == 6.0
