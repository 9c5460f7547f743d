"""SFT and ORPO: trainings on judged answers that lie ready.

The loss is our own (``odds.orpo_loss``); batches, devices, checkpoints and resuming are transformers' Trainer's. SFT is
the same without rejected answers. Rows are padded on the right; the chosen answers of a batch come first, then the
rejected ones, so that one forward pass serves both.
"""

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor
from transformers import Trainer

from qspark.training.examples import Example
from qspark.training.head import token_log_probs
from qspark.training.odds import orpo_loss
from qspark.training.recipe import Odds


def collate(examples: Sequence[Example], pad: int) -> dict[str, Tensor]:
    """Rows [R, L] of a batch: R = 2P with rejected answers, else P.

    ``answers`` marks the tokens of answers, ``attention_mask`` all that is no padding.
    """
    rows = [(example.prompt, example.chosen) for example in examples]
    rows += [(example.prompt, example.rejected) for example in examples if example.rejected]
    length = max(len(prompt) + len(answer) for prompt, answer in rows)
    ids = torch.full((len(rows), length), pad)
    attention, answers = torch.zeros_like(ids), torch.zeros_like(ids)
    for row, (prompt, answer) in enumerate(rows):
        end = len(prompt) + len(answer)
        ids[row, :end] = torch.tensor([*prompt, *answer])
        attention[row, :end] = 1
        answers[row, len(prompt) : end] = 1
    return {"input_ids": ids, "attention_mask": attention, "answers": answers}


class OfflineTrainer(Trainer):
    """Trainer over ``Example`` rows, whose loss is ORPO's, or the likelihood alone where nothing is rejected."""

    def __init__(self, *arguments: Any, odds: Odds, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._odds = odds
        self._seen: dict[str, list[Tensor]] = {}
        # The loss is a mean over its batch, so that Trainer divides it by the number of batches in a step.
        self.model_accepts_loss_kwargs = False

    def compute_loss(
        self, model: Any, inputs: dict[str, Tensor], return_outputs: bool = False, num_items_in_batch: Any = None
    ) -> Any:
        ids, attention, answers = inputs["input_ids"], inputs["attention_mask"], inputs["answers"]
        learned = attention if self._odds.likelihood_of == "all" else answers
        log_probs = token_log_probs(model, ids, attention, torch.maximum(answers, learned))
        answers, learned = answers[:, 1:], learned[:, 1:]
        if not self._paired:
            counted = learned.to(log_probs.dtype)
            loss = -(log_probs * counted).sum() / counted.sum().clamp(min=1)
            self._note(likelihood=loss.detach())
        else:
            found = orpo_loss(log_probs, answers, learned, self._odds.weight)
            loss = found.total
            self._note(
                likelihood=found.likelihood,
                odds_ratio=found.ratio,
                log_odds=found.log_odds.mean(),
                preferred=(found.log_odds > 0).float().mean(),
            )
        return (loss, {}) if return_outputs else loss

    @property
    def _paired(self) -> bool:
        dataset: Any = self.train_dataset
        return bool(dataset[0].rejected)

    def _note(self, **values: Tensor) -> None:
        for name, value in values.items():
            self._seen.setdefault(name, []).append(value)

    def log(self, logs: dict[str, float], start_time: float | None = None) -> None:
        """With the means of what the loss is made of, since the last time."""
        means = {name: torch.stack(values).mean().item() for name, values in self._seen.items()}
        self._seen.clear()
        super().log({**logs, **means}, start_time)
