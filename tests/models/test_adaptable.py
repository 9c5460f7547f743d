"""Adapters in OpenVINO: it draws from what transformers would draw from with the same adapter."""

import math
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import torch
from tiny import Tiny

from qspark.errors import UserError
from qspark.models import Sampling, catalog, chat, store
from qspark.models.adaptable import MODEL, name_layers, prepare_adaptable
from qspark.models.dequantise import prepare_hf
from qspark.models.ov import OpenVino

peft = pytest.importorskip("peft")

CHAT = [chat.Message(role="user", content="def f(n): qiskit")]


@pytest.fixture
def name(fetched: Tiny) -> str:
    return "tiny"


def adapted(name: str, folder: Path, seed: int) -> Any:
    """The model in transformers with a random adapter, which is saved in ``folder``."""
    from transformers import AutoModelForCausalLM

    base = AutoModelForCausalLM.from_pretrained(prepare_hf(name), dtype=torch.float32)
    settings = peft.LoraConfig(r=4, lora_alpha=8, target_modules="all-linear", task_type="CAUSAL_LM")
    model = peft.get_peft_model(base, settings).eval()
    generator = torch.Generator().manual_seed(seed)
    for part, weight in model.named_parameters():
        if "lora_" in part:
            weight.data = torch.randn(weight.shape, generator=generator) * 0.1
    model.save_pretrained(folder)
    return model


def distance(engine: OpenVino, model: Any, name: str) -> float:
    """Mean difference of the log-probabilities of what OpenVINO drew."""
    from transformers import AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(prepare_hf(name))
    text = tokenizer.apply_chat_template(CHAT, tokenize=False, add_generation_prompt=True)
    prompt = tokenizer(text, add_special_tokens=False)["input_ids"]
    found = []
    with closing(engine.sample([CHAT] * 4, [""] * 4, Sampling(temperature=1.0, max_new_tokens=12), seed=3)) as answers:
        for _, answer in answers:
            with torch.no_grad():
                logits = model(torch.tensor([prompt + answer.ids])).logits[0, len(prompt) - 1 : -1]
            expected = logits.log_softmax(-1).gather(-1, torch.tensor(answer.ids)[:, None]).squeeze(-1)
            found += (expected - torch.tensor(answer.log_probs)).abs().tolist()
    return sum(found) / len(found)


@pytest.fixture
def engine(name: str, tmp_path: Path) -> Iterator[OpenVino]:
    adapted(name, tmp_path / "first", seed=1)
    opened = OpenVino(str(tmp_path / "first"), batch_size=4, adapts=True)
    yield opened
    opened.close()


def test_it_draws_from_the_adapted_model_and_takes_another_adapter(engine: OpenVino, name: str, tmp_path: Path) -> None:
    first, second = (adapted(name, tmp_path / folder, seed) for folder, seed in (("first", 1), ("second", 2)))
    assert distance(engine, first, name) < 0.03  # the base is in eight bits
    assert distance(engine, second, name) > 0.1  # so that it could tell
    engine.adapt(tmp_path / "second")
    assert distance(engine, second, name) < 0.03
    assert distance(engine, first, name) > 0.1


def test_answers_to_one_prompt_share_what_was_computed_for_it(name: str, tmp_path: Path) -> None:
    model = adapted(name, tmp_path / "first", seed=1)
    long = [chat.Message(role="user", content="def f(n): qiskit " * 40)]
    sampling = Sampling(temperature=1.0, max_new_tokens=12)
    with closing(OpenVino(str(tmp_path / "first"), batch_size=4)) as engine:
        assert distance(engine, model, name) < 0.03
        found = dict(engine.sample([long] * 6 + [CHAT] * 3, [""] * 9, sampling, seed=3))
    assert sorted(found) == list(range(9))
    assert len({found[place].text for place in range(6)}) > 1  # each has its own seed


def test_every_layer_has_the_name_that_adapters_know(name: str) -> None:
    import openvino

    folder = prepare_adaptable(name)
    model = openvino.Core().read_model(folder / MODEL)
    names = {operation.get_friendly_name() for operation in model.get_ordered_ops()}
    places = (*(f"self_attn.{part}_proj" for part in "qkvo"), *(f"mlp.{part}_proj" for part in ("gate", "up", "down")))
    assert {f"model.layers.{layer}.{place}" for layer in range(2) for place in places} <= names


def test_a_model_that_lacks_a_layer_is_refused(name: str, tmp_path: Path) -> None:
    class Empty:
        def get_ordered_ops(self) -> list[Any]:
            return []

    prepare_adaptable(name)
    with pytest.raises(UserError, match="lacks 14 layers"):
        name_layers(Empty(), store.folder_of(catalog.find(name)) / "ov.gguf")


def test_an_answer_that_is_begun_is_continued(engine: OpenVino) -> None:
    greedy = Sampling(max_new_tokens=6)
    with closing(engine.sample([CHAT], [""], greedy, seed=1)) as answers:
        [(_, whole)] = answers
    with closing(engine.sample([CHAT], [whole.text], Sampling(max_new_tokens=1), seed=1)) as answers:
        [(_, rest)] = answers
    assert math.isfinite(rest.log_probs[0])
    assert rest.ids != whole.ids[:1] or rest.text != whole.text


@pytest.mark.parametrize(
    ("config", "says"),
    [
        ("{}", "does not say which model"),
        ("[", "does not say which model"),
        ('{"base_model_name_or_path": "x/y"}', "x/y"),
        ('{"base_model_name_or_path": "x/y", "use_rslora": true}', "sets use_rslora"),
    ],
)
def test_an_adapter_for_something_else_is_refused(tmp_path: Path, config: str, says: str) -> None:
    (tmp_path / "adapter_config.json").write_text(config)
    with pytest.raises(UserError, match=says):
        OpenVino(str(tmp_path))
