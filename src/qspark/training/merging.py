"""Adapters that are merged into their base for a moment, and a base that comes out of it as it was.

To hand its weights to vLLM, TRL adds the adapter to the base and subtracts it again. In half precision the two do not
cancel: the base drifts with every step (TRL's issue 6688), and an adapter trained on it fits no base that anybody has.
"""

from collections.abc import Iterator
from typing import Any

import torch
from torch import Tensor


def restore_after_merging(model: Any) -> None:
    """Let ``model.unmerge_adapter`` of a PEFT model put back the very weights that were there before the first merge.

    They are kept in the memory of the machine, not of the GPU: as many bytes as the layers that have adapters.
    """
    kept: list[Tensor] = []
    merge, unmerge = model.merge_adapter, model.unmerge_adapter

    def merge_adapter(*arguments: Any, **named: Any) -> None:
        if not kept:  # nothing trains them, so that once is enough
            kept.extend(weight.detach().to("cpu", copy=True) for weight in _bases(model))
        merge(*arguments, **named)

    def unmerge_adapter() -> None:
        unmerge()
        with torch.no_grad():
            for weight, before in zip(_bases(model), kept, strict=True):
                weight.copy_(before)

    model.merge_adapter, model.unmerge_adapter = merge_adapter, unmerge_adapter


def _bases(model: Any) -> Iterator[Tensor]:
    from peft.tuners.tuners_utils import BaseTunerLayer

    for module in model.modules():
        if isinstance(module, BaseTunerLayer):
            yield from module.get_base_layer().parameters(recurse=False)
