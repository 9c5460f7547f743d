"""Log-probabilities of tokens without the logits of a whole batch.

A batch of 8 x 1024 tokens over a vocabulary of 152,000 is 5 GB of logits, and as much again for their gradient. Here
the output layer runs over a few hundred positions at a time, only over those that are scored, and keeps of each
position its log-probability and the gradient by its hidden state: what the layer below needs, whatever the loss.

The model's own ``forward`` learns to do it (``attach``), and that of its output layer, so that whatever is around them
stays in the way of every call: adapters, data parallel, and engines that fetch a layer's weights from other devices
just before it runs. Not covered: soft-capped logits (Gemma), and the balancing loss of mixtures of experts.
"""

from collections.abc import Callable
from inspect import signature
from types import MethodType
from typing import Any

import torch
from torch import Tensor

from qspark.errors import UserError
from qspark.training.plan import CHUNK_BYTES


class _TokenLogProbs(torch.autograd.Function):
    """(hidden [N, H], weight [V, H], bias [V] or None, labels [N]) -> log-probabilities [N], in single precision, and
    the entropies [N] in nats of the distributions that they are from, without a gradient; zeros if nobody asks.
    """

    @staticmethod
    def forward(
        ctx: Any,
        hidden: Tensor,
        weight: Tensor,
        bias: Tensor | None,
        labels: Tensor,
        scale: float,
        with_entropies: bool,
    ) -> tuple[Tensor, Tensor]:
        ctx.scale = scale
        found = torch.empty(len(hidden), dtype=torch.float32, device=hidden.device)
        entropies = torch.zeros_like(found)
        slopes = torch.empty_like(hidden) if ctx.needs_input_grad[0] else None
        for part in _parts(len(hidden), weight.shape[0]):
            logits = _logits(hidden[part], weight, bias, scale)
            logits.sub_(torch.logsumexp(logits, -1, keepdim=True))  # all log-probabilities now
            found[part] = logits.gather(-1, labels[part].unsqueeze(-1)).squeeze(-1)
            shares = logits.exp() if with_entropies else logits.exp_()
            if with_entropies:
                entropies[part] = -torch.einsum("nv,nv->n", shares, logits)
            if slopes is not None:  # d log p / d hidden = scale * (one-hot of the label - softmax) W
                slopes[part] = (_slope(shares, labels[part]).to(weight.dtype) @ weight).mul_(scale).to(hidden.dtype)
        ctx.mark_non_differentiable(entropies)
        trained = ctx.needs_input_grad[1] or (bias is not None and ctx.needs_input_grad[2])
        ctx.save_for_backward(slopes, *((hidden, weight, bias, labels) if trained else ()))
        return found, entropies

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor | None, ...]:
        gradient, _ = gradients
        slopes, *rest = ctx.saved_tensors
        of_hidden = None if slopes is None else slopes * gradient.unsqueeze(-1).to(slopes.dtype)
        of_weight = of_bias = None
        if rest:  # every weight is trained: the logits once more
            hidden, weight, bias, labels = rest
            of_weight = torch.zeros_like(weight, dtype=torch.float32)
            of_bias = None if bias is None else torch.zeros_like(bias, dtype=torch.float32)
            for part in _parts(len(hidden), weight.shape[0]):
                logits = _logits(hidden[part], weight, bias, ctx.scale)
                # Normalised anew: autocast holds in the forward pass alone, and these logits are rounded otherwise.
                slope = _slope(torch.softmax(logits, -1), labels[part])
                slope *= gradient[part].unsqueeze(-1) * ctx.scale
                of_weight += slope.T @ hidden[part].float()
                if of_bias is not None:
                    of_bias += slope.sum(0)
            of_weight = of_weight.to(weight.dtype)
            of_bias = None if of_bias is None or bias is None else of_bias.to(bias.dtype)
        return of_hidden, of_weight, of_bias, None, None, None


def _slope(shares: Tensor, labels: Tensor) -> Tensor:
    """One-hot of the labels minus ``shares``, in the memory of these.

    In single precision: beside a probability near one, what is left of it to one would round to nothing in bf16.
    """
    slope = shares.neg_()
    slope[torch.arange(len(slope), device=slope.device), labels] += 1
    return slope


def _logits(hidden: Tensor, weight: Tensor, bias: Tensor | None, scale: float) -> Tensor:
    logits = torch.nn.functional.linear(hidden.to(weight.dtype), weight, bias).float()
    return logits if scale == 1 else logits.mul_(scale)


def _parts(count: int, vocabulary: int) -> list[slice]:
    size = max(1, CHUNK_BYTES // (4 * vocabulary))
    return [slice(start, min(start + size, count)) for start in range(0, count, size)]


def attach(model: Any) -> None:
    """Let ``model(..., scored=mask)`` give log-probabilities and entropies, each [B, L - 1], in place of logits.

    Entropies are zeros without ``entropies=True``.

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
    layer = model.get_output_embeddings()
    logits_of: Callable[..., Any] = getattr(layer.forward, "__func__", layer.forward)  # a copy has weights of its own

    def forward(self: Any, *arguments: Any, scored: Tensor | None = None, entropies: bool = False, **named: Any) -> Any:
        if scored is None:
            return original(*arguments, **named)
        hidden = self.base_model(*arguments, use_cache=False, **named).last_hidden_state[:, :-1]
        labels, counted = named["input_ids"][:, 1:], scored[:, 1:].bool()
        found = self.get_output_embeddings()(hidden[counted], labels=labels[counted], entropies=entropies)
        return tuple(each.new_zeros(counted.shape).masked_scatter(counted, each) for each in found)

    def score(self: Any, hidden: Tensor, labels: Tensor | None = None, entropies: bool = False) -> Any:
        if labels is None:
            return logits_of(self, hidden)
        return _TokenLogProbs.apply(hidden, self.weight, self.bias, labels, scale, entropies)

    bound = MethodType(forward, model)
    # Generation checks its arguments against the signature, and Trainer the names of columns.
    forward.__signature__ = signature(getattr(original, "__func__", original))  # type: ignore[attr-defined]
    model.forward = bound
    layer.forward = MethodType(score, layer)


def token_log_probs(model: Any, input_ids: Tensor, attention_mask: Tensor, scored: Tensor) -> Tensor:
    """Log-probabilities [B, L - 1] of the scored tokens, at temperature 1. See ``attach``."""
    found: Tensor = model(input_ids=input_ids, attention_mask=attention_mask, scored=scored)[0]
    return found


def log_probs_and_entropies(
    model: Any, input_ids: Tensor, attention_mask: Tensor, scored: Tensor
) -> tuple[Tensor, Tensor]:
    """Log-probabilities and entropies in nats, each [B, L - 1], of the scored tokens at temperature 1."""
    found: tuple[Tensor, Tensor] = model(
        input_ids=input_ids, attention_mask=attention_mask, scored=scored, entropies=True
    )
    return found
