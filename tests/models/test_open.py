"""What a user writes after --model, and the words that a model is asked with."""

import builtins
import math
from pathlib import Path
from typing import Any

import pytest

from qspark.errors import UserError
from qspark.models import Sampling, chat, open_model
from qspark.task import Task


@pytest.mark.parametrize("spec", ["", "gpt", "file:", "ov:", "hf", "qwen2.5-coder-7b", "http://x", "vllm:x"])
def test_a_model_that_is_none_is_refused_in_one_line(spec: str) -> None:
    with pytest.raises(UserError) as caught:
        open_model(spec)
    assert "\n" not in str(caught.value)


def test_a_base_url_goes_with_a_server_only() -> None:
    with pytest.raises(UserError, match="a base URL goes with openai:NAME, not with reference"):
        open_model("reference", base_url="http://127.0.0.1:1/v1")


@pytest.mark.parametrize("spec", ["qwen2.5-coder-0.5b", "ov:qwen2.5-coder-0.5b", "hf:qwen2.5-coder-0.5b"])
def test_a_model_that_is_not_fetched_names_the_command(
    spec: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("QSPARK_HOME", str(tmp_path))
    with pytest.raises(UserError, match=r"qspark models get qwen2\.5-coder-0\.5b|pip install"):
        open_model(spec)


@pytest.mark.parametrize(("spec", "lacks"), [("hf:x", "torch")])
def test_a_missing_extra_is_named(spec: str, lacks: str, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **named: Any) -> Any:
        if name == lacks:
            raise ImportError(name)
        return real(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(UserError, match=r"pip install 'qspark\[(cpu|train)\]'"):
        open_model(spec)


def test_a_silence_that_is_no_time_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "none")
    for timeout in (math.nan, math.inf, -1.0):
        with pytest.raises(UserError, match="timeout"):
            open_model("openai:m", timeout_s=timeout)


def test_a_long_silence_makes_room_for_an_answer_as_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "none")
    limits = open_model("openai:m", timeout_s=5000.0)._limits  # type: ignore[attr-defined]
    assert limits.silence_s <= limits.answer_s


@pytest.mark.parametrize(
    "wrong",
    [
        {"temperature": -1},
        {"temperature": math.nan},
        {"temperature": math.inf},
        {"top_p": 0},
        {"top_p": 1.1},
        {"max_new_tokens": 0},
        {"max_new_tokens": 1 << 64},
    ],
    ids=str,
)
def test_sampling_out_of_range_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(UserError):
        Sampling(**wrong)


def test_every_answer_has_a_seed_of_its_own_and_keeps_it() -> None:
    tasks = [Task(task_id=name, prompt="p", test="x", entry_point="f") for name in "ab"]
    seeds = {Sampling(seed=seed).seed_of(task, n) for seed in range(2) for task in tasks for n in range(2)}
    assert len(seeds) == 8
    assert Sampling(seed=1).seed_of(tasks[0], 1) == Sampling(seed=1, temperature=1.0).seed_of(tasks[0], 1)


def test_a_begun_function_is_shown_as_code_and_prose_as_prose() -> None:
    begun = Task(task_id="a", prompt="import x\ndef f(a):\n    '''Do {it}.'''\n", test="x", entry_point="f")
    prose = Task(task_id="b", prompt="Do {it} in a function named `f`.", test="x", entry_point="f")
    assert f"```python\n{begun.prompt.strip()}\n```" in chat.messages(begun)[1]["content"]
    assert chat.messages(prose)[1]["content"].startswith(prose.prompt)


def test_the_hidden_test_and_the_solution_are_not_shown() -> None:
    task = Task(task_id="a", prompt="def f():\n", test="HIDDEN", entry_point="f", canonical_solution="SOLUTION")
    assert not any(word in str(chat.messages(task)) for word in ("HIDDEN", "SOLUTION"))
