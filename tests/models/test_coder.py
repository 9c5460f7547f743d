"""A real model, where it is fetched: its answers make sense, alone and in company, after short prompts and long ones."""

import pytest

from qspark.models import Sampling, open_model, store
from qspark.task import Task

NAME = "qwen2.5-coder-0.5b"
NOTES = " ".join(f"Register {n} has {n} qubits, which does not matter here." for n in range(20))


def question(name: str, what: str) -> Task:
    return Task(task_id=name, prompt=f"{what} Name the function `{name}`.", test="x", entry_point=name)


def test_a_real_model_answers_the_same_alone_and_in_company() -> None:
    if NAME not in {model.name for model in store.installed()}:
        pytest.skip(f"qspark models get {NAME}")
    asked = [
        question("add", "Write a function that returns the sum of its arguments a and b."),
        question("smaller", f"{NOTES} Write a function that returns the smaller one of its arguments a and b."),
    ]
    sampling = Sampling(max_new_tokens=16)
    generator = open_model(NAME, batch_size=2)
    together = {c.task_id: c.completion for c in generator.generate([(task, 0) for task in asked], sampling)}
    alone = {c.task_id: c.completion for task in asked for c in generator.generate([(task, 0)], sampling)}
    generator.close()
    for name, text in (*together.items(), *alone.items()):
        assert f"def {name}(" in text
    # So few tokens in, rounding, which may differ between batches, has not changed a word yet.
    assert together == alone
