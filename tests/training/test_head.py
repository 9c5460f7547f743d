"""Log-probabilities piece by piece: the same values and gradients as from whole logits, without ever having those."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from torch.utils._python_dispatch import TorchDispatchMode
from transformers import AutoModelForCausalLM

from qspark.errors import UserError
from qspark.training import head

ROWS, LENGTH = 3, 17


@pytest.fixture
def model(tiny: Path) -> Any:
    return AutoModelForCausalLM.from_pretrained(tiny, dtype=torch.float64)


@pytest.mark.parametrize(
    ("name", "value"),
    [("logit_scale", 0.06), ("lm_head_multiplier", 2.0), ("final_logit_softcapping", 30.0), ("logits_scaling", 8.0)],
)
def test_logits_that_are_bent_in_other_ways_are_refused(model: Any, name: str, value: float) -> None:
    setattr(model.config, name, value)
    with pytest.raises(UserError, match=f"models of type {model.config.model_type}"):
        head.attach(model)


@pytest.fixture
def batch(model: Any) -> dict[str, torch.Tensor]:
    generator = torch.Generator().manual_seed(1)
    ids = torch.randint(3, model.config.vocab_size, (ROWS, LENGTH), generator=generator)
    mask = torch.ones_like(ids)
    mask[1, 11:] = 0
    scored = mask.clone()
    scored[:, :5] = 0
    return {"input_ids": ids, "attention_mask": mask, "scored": scored}


def plain(model: Any, batch: dict[str, torch.Tensor]) -> torch.Tensor:
    logits = model(input_ids=batch["input_ids"], attention_mask=batch["attention_mask"]).logits[:, :-1]
    found = logits.log_softmax(-1).gather(-1, batch["input_ids"][:, 1:, None]).squeeze(-1)
    return found * batch["scored"][:, 1:]


def gradients(model: Any, log_probs: torch.Tensor) -> dict[str, torch.Tensor]:
    model.zero_grad()
    weights = torch.linspace(-1, 2, log_probs.numel(), dtype=log_probs.dtype).view_as(log_probs)
    (log_probs * weights).sum().backward()
    return {name: p.grad.clone() for name, p in model.named_parameters() if p.grad is not None}


@pytest.mark.parametrize("chunk", [1, 3, 1000])
def test_values_are_those_of_whole_logits(
    model: Any, batch: dict[str, torch.Tensor], chunk: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = plain(model, batch)
    monkeypatch.setattr(head, "CHUNK_BYTES", chunk * 4 * model.config.vocab_size)
    head.attach(model)
    found = head.token_log_probs(model, **batch)
    torch.testing.assert_close(found.double(), expected, atol=2e-6, rtol=0)


def test_entropies_are_those_of_whole_logits(model: Any, batch: dict[str, torch.Tensor]) -> None:
    logits = model(input_ids=batch["input_ids"], attention_mask=batch["attention_mask"]).logits[:, :-1]
    expected = torch.distributions.Categorical(logits=logits).entropy() * batch["scored"][:, 1:]
    head.attach(model)
    _, found = head.log_probs_and_entropies(model, **batch)
    torch.testing.assert_close(found.double(), expected, atol=1e-5, rtol=0)


def test_a_token_that_is_nearly_certain_keeps_its_gradient_in_half_precision() -> None:
    generator = torch.Generator().manual_seed(2)
    weight = torch.randn(200, 64, generator=generator).bfloat16()
    labels = torch.arange(50)
    hidden = (weight[:50] * 0.19).clone().requires_grad_(True)
    found, _ = head._TokenLogProbs.apply(hidden, weight, None, labels, 1.0, False)
    assert (found.exp() > 0.99).float().mean() > 0.5  # else nothing is shown
    found.sum().backward()
    exact = hidden.detach().double().requires_grad_(True)
    (exact @ weight.double().T).log_softmax(-1).gather(1, labels[:, None]).sum().backward()
    wrong = (hidden.grad.double() - exact.grad).norm(dim=1) / exact.grad.norm(dim=1)
    assert wrong.max() < 0.05


def of_the_weight(log_probs: Callable[[torch.Tensor, torch.Tensor, torch.Tensor], torch.Tensor]) -> torch.Tensor:
    """The gradient by the output layer, where autocast holds in the forward pass alone and most labels are certain."""
    generator = torch.Generator().manual_seed(3)
    weight = torch.randn(512, 64, generator=generator)
    labels = torch.randint(512, (64,), generator=generator)
    hidden = 0.2 * (weight[labels] + torch.randn(64, 64, generator=generator) / 4)
    weight.requires_grad_(True)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        found = log_probs(hidden, weight, labels)
    found.mean().backward()
    assert (found.exp() > 0.99).float().mean() > 0.5  # else nothing is shown
    return weight.grad


def test_weights_that_are_all_trained_have_plain_gradients_under_autocast() -> None:
    rows = torch.arange(64)
    expected = of_the_weight(lambda hidden, weight, labels: (hidden @ weight.T).float().log_softmax(-1)[rows, labels])
    found = of_the_weight(
        lambda hidden, weight, labels: head._TokenLogProbs.apply(hidden, weight, None, labels, 1.0, False)[0]
    )
    assert (found - expected).norm() < 0.05 * expected.norm()


@pytest.mark.parametrize("trained", ["all", "below the output"])
def test_gradients_are_those_of_whole_logits(model: Any, batch: dict[str, torch.Tensor], trained: str) -> None:
    model = model.float()
    if trained != "all":
        model.get_input_embeddings().weight.requires_grad_(False)  # tied to the output
    expected = gradients(model, plain(model, batch))
    head.attach(model)
    found = gradients(model, head.token_log_probs(model, **batch))
    assert found.keys() == expected.keys()
    for name in expected:
        torch.testing.assert_close(found[name], expected[name], atol=2e-5, rtol=1e-4, msg=name)


class Largest(TorchDispatchMode):
    """The most elements that any tensor had."""

    elements = 0

    def __torch_dispatch__(self, function: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        found = function(*args, **(kwargs or {}))
        for tensor in found if isinstance(found, tuple | list) else (found,):
            if isinstance(tensor, torch.Tensor):
                self.elements = max(self.elements, tensor.numel())
        return found


def test_no_tensor_holds_the_logits_of_the_batch(
    model: Any, batch: dict[str, torch.Tensor], monkeypatch: pytest.MonkeyPatch
) -> None:
    vocabulary = model.config.vocab_size
    monkeypatch.setattr(head, "CHUNK_BYTES", 2 * 4 * vocabulary)
    head.attach(model)
    with Largest() as seen:
        head.token_log_probs(model, **{name: rows.repeat(8, 1) for name, rows in batch.items()}).sum().backward()
    assert seen.elements < 8 * ROWS * LENGTH * vocabulary / 3


def test_a_batch_without_scored_tokens_has_gradients_of_zero(model: Any, batch: dict[str, torch.Tensor]) -> None:
    head.attach(model)
    found = gradients(model, head.token_log_probs(model, **{**batch, "scored": torch.zeros_like(batch["scored"])}))
    assert found
    assert not any(gradient.any() for gradient in found.values())


def test_generation_is_as_before(model: Any) -> None:
    prompt = torch.tensor([[5, 6, 7]])
    expected = model.generate(prompt, max_new_tokens=5, do_sample=False)
    head.attach(model)
    assert torch.equal(model.generate(prompt, max_new_tokens=5, do_sample=False), expected)
