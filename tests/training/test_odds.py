"""The odds ratio: as TRL computes it, finite everywhere, and as a change of advantages the gradient that it is as a loss."""

from types import SimpleNamespace

import hypothesis.strategies as st
import pytest
import torch
from hypothesis import given
from torch.nn.functional import logsigmoid
from trl.experimental.orpo import ORPOTrainer

from qspark.training.odds import CERTAIN, advantage_change, log_odds, means, orpo_loss

MEANS = st.lists(st.floats(-20, -1e-3), min_size=1, max_size=6)


@given(MEANS, MEANS)
def test_odds_ratio_is_that_of_trl(first: list[float], second: list[float]) -> None:
    size = min(len(first), len(second))
    chosen, rejected = torch.tensor(first[:size]), torch.tensor(second[:size])
    trainer = SimpleNamespace(beta=1.0, accelerator=SimpleNamespace(device="cpu"))
    losses, *_, mean_odds = ORPOTrainer.odds_ratio_loss(trainer, chosen, rejected)
    z = log_odds(chosen) - log_odds(rejected)
    torch.testing.assert_close(logsigmoid(z), losses, atol=1e-4, rtol=1e-4)
    torch.testing.assert_close(z.mean(), mean_odds, atol=1e-4, rtol=1e-4)


@given(st.floats(max_value=0, min_value=-1e4, width=32))
def test_odds_and_their_gradients_are_finite(mean: float) -> None:
    value = torch.tensor(mean, requires_grad=True)
    found = log_odds(value)
    found.backward()
    assert torch.isfinite(found)
    assert torch.isfinite(value.grad)  # type: ignore[arg-type]


@pytest.mark.parametrize("mean", [-30.0, -3.0, -0.7, -0.69, -1e-2, -1e-4])
def test_odds_are_right_to_seven_digits(mean: float) -> None:
    exact = torch.tensor(mean, dtype=torch.float64)
    expected = exact - torch.log(-torch.expm1(exact))
    torch.testing.assert_close(log_odds(torch.tensor(mean)).double(), expected, rtol=1e-6, atol=1e-6)


@given(st.lists(st.tuples(st.floats(-9, -0.05), st.floats(-9, -0.05)), min_size=1, max_size=5))
def test_the_change_of_advantages_is_the_gradient(pairs: list[tuple[float, float]]) -> None:
    better = torch.tensor([pair[0] for pair in pairs], dtype=torch.float64, requires_grad=True)
    worse = torch.tensor([pair[1] for pair in pairs], dtype=torch.float64, requires_grad=True)
    (-logsigmoid(log_odds(better) - log_odds(worse))).sum().backward()
    up, down = advantage_change(better.detach(), worse.detach())
    torch.testing.assert_close(-up, better.grad)
    torch.testing.assert_close(-down, worse.grad)


def test_what_is_certain_is_left_alone() -> None:
    up, down = advantage_change(torch.tensor([CERTAIN / 2]), torch.tensor([0.0]))
    assert up.item() == 0
    assert down.item() == 0


def test_the_loss_is_likelihood_and_weighted_odds_ratio() -> None:
    log_probs = -torch.rand(4, 5, generator=torch.Generator().manual_seed(0)) - 0.1
    answers = torch.tensor([[0, 0, 1, 1, 1], [0, 1, 1, 0, 0], [0, 0, 1, 1, 0], [0, 1, 1, 1, 1]])
    found = orpo_loss(log_probs, answers, answers, weight=0.3)
    likelihood = -(log_probs[:2] * answers[:2]).sum() / 5
    lbar = means(log_probs, answers)
    ratio = -logsigmoid(log_odds(lbar[:2]) - log_odds(lbar[2:])).mean()
    torch.testing.assert_close(found.total, likelihood + 0.3 * ratio)


def test_an_answer_of_no_tokens_is_no_nan() -> None:
    found = orpo_loss(-torch.ones(2, 3), torch.zeros(2, 3), torch.zeros(2, 3), weight=1.0)
    assert torch.isfinite(found.total)
