"""Log-probabilities of tokens without the logits of a whole batch.

A batch of 8 x 1024 tokens over a vocabulary of 152,000 is 5 GB of logits, and as much again for their gradient. Here
the output layer runs over a few hundred positions at a time, only over those that are scored, and keeps of each
position its log-probability and the gradient by its hidden state: what the layer below needs, whatever the loss.

The model's own ``forward`` learns to do it (``attach``), so that wrappers around it (adapters, data parallel, sharded)
stay in the way of every call. Not covered: soft-capped logits (Gemma), and the balancing loss of mixtures of experts.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from inspect import signature
from types import MethodType
from typing import Any

import torch
from torch import Tensor

from qspark.errors import UserError

CHUNK_BYTES = 1 << 27  # of logits in single precision at a time


class _TokenLogProbs(torch.autograd.Function):
    """(hidden [N, H], weight [V, H], bias [V] or None, labels [N]) -> log-probabilities [N], in single precision."""

    @staticmethod
    def forward(ctx: Any, hidden: Tensor, weight: Tensor, bias: Tensor | None, labels: Tensor, scale: float) -> Tensor:
        ctx.scale = scale
        found = torch.empty(len(hidden), dtype=torch.float32, device=hidden.device)
        normalisers = torch.empty_like(found)
        slopes = torch.empty_like(hidden) if ctx.needs_input_grad[0] else None
        for part in _parts(len(hidden), weight.shape[0]):
            logits = _logits(hidden[part], weight, bias, scale)
            normalisers[part] = torch.logsumexp(logits, -1)
            chosen = labels[part].unsqueeze(-1)
            found[part] = logits.gather(-1, chosen).squeeze(-1) - normalisers[part]
            if slopes is not None:  # d log p / d hidden = scale * (W[label] - softmax W)
                shares = logits.sub_(normalisers[part].unsqueeze(-1)).exp_().to(weight.dtype)
                slopes[part] = (weight[labels[part]] - shares @ weight).mul_(scale).to(hidden.dtype)
        trained = ctx.needs_input_grad[1] or (bias is not None and ctx.needs_input_grad[2])
        ctx.save_for_backward(slopes, *((hidden, weight, bias, labels, normalisers) if trained else ()))
        return found

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor | None, ...]:
        (gradient,) = gradients
        slopes, *rest = ctx.saved_tensors
        of_hidden = None if slopes is None else slopes * gradient.unsqueeze(-1).to(slopes.dtype)
        of_weight = of_bias = None
        if rest:  # every weight is trained: the logits once more
            hidden, weight, bias, labels, normalisers = rest
            of_weight = torch.zeros_like(weight, dtype=torch.float32)
            of_bias = None if bias is None else torch.zeros_like(bias, dtype=torch.float32)
            for part in _parts(len(hidden), weight.shape[0]):
                logits = _logits(hidden[part], weight, bias, ctx.scale)
                slope = logits.sub_(normalisers[part].unsqueeze(-1)).exp_().neg_()
                slope[torch.arange(len(slope), device=slope.device), labels[part]] += 1
                slope *= gradient[part].unsqueeze(-1) * ctx.scale
                of_weight += slope.T @ hidden[part].float()
                if of_bias is not None:
                    of_bias += slope.sum(0)
            of_weight = of_weight.to(weight.dtype)
            of_bias = None if of_bias is None or bias is None else of_bias.to(bias.dtype)
        return of_hidden, of_weight, of_bias, None, None


def _logits(hidden: Tensor, weight: Tensor, bias: Tensor | None, scale: float) -> Tensor:
    logits = torch.nn.functional.linear(hidden.to(weight.dtype), weight, bias).float()
    return logits if scale == 1 else logits.mul_(scale)


def _parts(count: int, vocabulary: int) -> list[slice]:
    size = max(1, CHUNK_BYTES // (4 * vocabulary))
    return [slice(start, min(start + size, count)) for start in range(0, count, size)]


def attach(model: Any) -> None:
    """Let ``model(..., scored=mask)`` give log-probabilities [B, L - 1] in place of logits.

    ``scored`` is a mask [B, L] of the tokens that count; position t of the result is that of token t + 1 after all
    before it, and zero where that token is not scored. Call it before adapters or wrappers are put around the model.

    Raises:
        UserError: the model bends its logits in a way that is not covered.
    """
    config = model.config.get_text_config()
    if getattr(config, "final_logit_softcapping", None):
        raise UserError(f"models of type {config.model_type} cap their logits softly, which training does not cover")
    for name in ("logit_scale", "lm_head_multiplier", "output_multiplier"):
        if getattr(config, name, None) not in (None, 1, 1.0):
            raise UserError(f"models of type {config.model_type} scale their logits by {name}, which is not covered")
    scaling = getattr(config, "logits_scaling", None)
    if scaling not in (None, 1, 1.0) and not config.model_type.startswith("granite"):
        raise UserError(f"models of type {config.model_type} scale their logits, which is covered for Granite alone")
    scale = 1.0 if scaling is None else 1.0 / scaling  # Granite divides its logits by it
    original: Callable[..., Any] = model.forward

    def forward(self: Any, *arguments: Any, scored: Tensor | None = None, **named: Any) -> Any:
        if scored is None:
            return original(*arguments, **named)
        hidden = self.base_model(*arguments, use_cache=False, **named).last_hidden_state[:, :-1]
        labels, counted = named["input_ids"][:, 1:], scored[:, 1:].bool()
        layer = self.get_output_embeddings()  # looked up each time: wrappers put others in its place
        weight, bias = _whole(layer.weight), _whole(layer.bias)
        with _gathered(weight, bias):
            found = _TokenLogProbs.apply(hidden[counted], weight, bias, labels[counted], scale)
        return found.new_zeros(counted.shape).masked_scatter(counted, found)

    bound = MethodType(forward, model)
    # Generation checks its arguments against the signature, and Trainer the names of columns.
    forward.__signature__ = signature(getattr(original, "__func__", original))  # type: ignore[attr-defined]
    model.forward = bound


def _whole(parameter: Any) -> Any:
    """The parameter itself where a sharded one (FSDP) stands for it."""
    return parameter.full_tensor() if hasattr(parameter, "full_tensor") else parameter


def _gathered(*parameters: Any) -> AbstractContextManager[Any]:
    """While it lasts, DeepSpeed's third stage has the whole of these parameters here."""
    sharded = [parameter for parameter in parameters if hasattr(parameter, "ds_id")]
    if not sharded:
        return nullcontext()
    import deepspeed

    return deepspeed.zero.GatheredParameters(sharded)


def token_log_probs(model: Any, input_ids: Tensor, attention_mask: Tensor, scored: Tensor) -> Tensor:
    """Log-probabilities [B, L - 1] of the scored tokens, at temperature 1. See ``attach``."""
    found: Tensor = model(input_ids=input_ids, attention_mask=attention_mask, scored=scored)
    return found
