"""ORPO's odds ratio: as a loss over pairs, and as a change of advantages inside of GRPO.

With lbar the mean log-probability of an answer's tokens and p = exp(lbar), the odds of the answer are p / (1 - p)
(arXiv 2403.07691, equations 4 to 7). For a chosen and a rejected answer,

    z = log odds(chosen) - log odds(rejected),    L = NLL(chosen) + weight * mean(-log sigmoid(z)).
"""

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn.functional import logsigmoid

# Above it p rounds to 1 and the odds have no end; there the gradient is zero, as it is for an answer that is certain.
CERTAIN = -1e-6


@dataclass(frozen=True)
class OrpoLoss:
    """Scalars, but for ``log_odds`` [P]."""

    total: Tensor
    likelihood: Tensor  # negative log-likelihood of the chosen answers, per token
    ratio: Tensor  # mean of -log sigmoid(log odds ratio)
    log_odds: Tensor  # z of each pair


def log_odds(mean_log_probs: Tensor) -> Tensor:
    """log(p / (1 - p)) for p = exp(mean_log_probs), stable at both ends. Any shape; values are at most 0."""
    at_most = mean_log_probs.clamp(max=CERTAIN)
    # log(1 - exp(x)) loses all digits near 0 in one form and far from it in the other (Maechler 2012).
    near = at_most > -0.6931471805599453
    complement = torch.where(
        near,
        torch.log(-torch.expm1(torch.where(near, at_most, -torch.ones_like(at_most)))),
        torch.log1p(-torch.exp(torch.where(near, -torch.ones_like(at_most), at_most))),
    )
    return at_most - complement


def means(log_probs: Tensor, counted: Tensor) -> Tensor:
    """Mean over the counted tokens of each row. Both [B, L]; a row without any is 0."""
    counted = counted.to(log_probs.dtype)
    return (log_probs * counted).sum(-1) / counted.sum(-1).clamp(min=1)


def orpo_loss(log_probs: Tensor, answers: Tensor, learned: Tensor, weight: float) -> OrpoLoss:
    """ORPO over P pairs.

    Args:
        log_probs: [2P, L], chosen answers first, then their rejected ones in the same order.
        answers: [2P, L], 1 where a token belongs to the answer.
        learned: [2P, L], 1 where a token's likelihood is learned; only the chosen rows count.
        weight: of the odds ratio; 0 leaves it out altogether.
    """
    pairs = len(log_probs) // 2
    first = learned[:pairs].to(log_probs.dtype)
    likelihood = -(log_probs[:pairs] * first).sum() / first.sum().clamp(min=1)
    odds = log_odds(means(log_probs, answers))
    z = odds[:pairs] - odds[pairs:]
    ratio = -logsigmoid(z).mean()
    total = likelihood + weight * ratio if weight else likelihood
    return OrpoLoss(total, likelihood.detach(), ratio.detach(), z.detach())


def advantage_change(better: Tensor, worse: Tensor) -> tuple[Tensor, Tensor]:
    """What the odds ratio of P pairs adds to the gradient of their answers, as factors of the gradient of lbar.

    d(-log sigmoid(z)) = -sigmoid(-z) * (d lbar_better / (1 - p_better) - d lbar_worse / (1 - p_worse)); a policy
    gradient multiplies d lbar by minus the advantage, so that these two are advantages. Both arguments are lbar [P].
    """
    pull = torch.sigmoid(log_odds(worse) - log_odds(better))
    up, down = (
        torch.where(mean <= CERTAIN, pull / -torch.expm1(mean.clamp(max=CERTAIN)), 0) for mean in (better, worse)
    )
    return up, -down
