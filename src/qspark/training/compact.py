"""A batch of sampled answers without what adds nothing to the gradient: a CPU would compute it all the same.

An answer whose advantage is zero (its whole group passed, or failed) moves nothing as long as no divergence from a
reference is in the loss; where most tasks are too hard or too easy that is most of a batch. And a batch is padded to
the longest prompt and answer of all that were sampled with it.
"""

from typing import Any

from torch import Tensor

# How TRL averages tokens: "dapo" divides by what is fixed when answers are sampled, the others by this batch's size.
_OF_ANSWERS = ("grpo", "dr_grpo")
_BY_PROMPT = ("prompt_ids", "prompt_mask")


def compacted(inputs: dict[str, Any], *, loss: str) -> tuple[dict[str, Any], float]:
    """The answers that are learned from, without columns of padding; and what their loss has to be multiplied by to be
    that of the whole batch. One answer stays where no one would, so that there is a loss (of zero).

    ``inputs``: GRPOTrainer's, tensors with a row for each answer: ids and masks [B, P] of prompts, which are padded on
    the left, and [B, C] of answers, which are padded on the right, ``advantages`` [B]. ``loss``: its ``loss_type``,
    "grpo", "dr_grpo", "dapo" or "bnpo".
    """
    advantages, mask = inputs["advantages"], inputs["completion_mask"]
    rows = advantages.nonzero().squeeze(-1)
    if not len(rows):
        rows = advantages.new_zeros(1).long()
    prompts, answers = inputs["prompt_mask"][rows], mask[rows]
    start = int((prompts.sum(0) == 0).cumprod(0).sum())
    end = int(answers.size(1) - (answers.sum(0) == 0).flip(0).cumprod(0).sum())
    found = dict(inputs)
    for name, value in inputs.items():
        if not isinstance(value, Tensor) or not value.dim() or len(value) != len(advantages):
            continue
        part = value[rows]
        if name in _BY_PROMPT:
            part = part[:, start:]
        elif part.dim() == 2 and part.size(1) == mask.size(1):
            part = part[:, : max(1, end)]
        found[name] = part
    if loss in _OF_ANSWERS:
        return found, len(rows) / len(advantages)
    if loss == "bnpo":
        counted = mask * inputs.get("tool_mask", 1)
        return found, float(counted[rows].sum().clamp(min=1) / counted.sum().clamp(min=1))
    return found, 1.0
