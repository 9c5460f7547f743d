"""An adapter that is merged into a base of half precision, and the base after that."""

from pathlib import Path
from typing import Any

import peft
import torch
from transformers import AutoModelForCausalLM

from qspark.training.merging import restore_after_merging
from qspark.training.policy import lora_settings
from qspark.training.recipe import Lora

CYCLES = 10


def adapted(tiny: Path) -> Any:
    torch.manual_seed(0)
    base = AutoModelForCausalLM.from_pretrained(tiny, dtype=torch.bfloat16)
    return peft.get_peft_model(base, peft.LoraConfig(**lora_settings(Lora(rank=4)), init_lora_weights=False))


def bases(model: Any) -> dict[str, torch.Tensor]:
    return {name: value.clone() for name, value in model.named_parameters() if ".base_layer." in name}


def cycled(model: Any) -> bool:
    """Whether the base is the same after it."""
    before = bases(model)
    for _ in range(CYCLES):
        model.merge_adapter()
        model.unmerge_adapter()
    return all(torch.equal(before[name], value) for name, value in bases(model).items())


def test_the_base_comes_out_as_it_was(tiny: Path) -> None:
    model = adapted(tiny)
    restore_after_merging(model)
    assert cycled(model)


def test_peft_alone_lets_it_drift(tiny: Path) -> None:
    """If this fails, ``merging`` is no longer needed."""
    assert not cycled(adapted(tiny))


def test_while_it_lasts_the_adapter_is_in_the_weights(tiny: Path) -> None:
    model = adapted(tiny)
    restore_after_merging(model)
    before = bases(model)
    model.merge_adapter()
    merged = bases(model)
    assert not all(torch.equal(before[name], merged[name]) for name in before)
