"""ORPO and GRPO in one objective. docs/training.md has the derivation.

    L = L_GRPO(A') + rescue * NLL(reference of tasks whose whole group fails) + pairs * L_ORPO(stored pair of the task)

A' is the advantage of GRPO, changed for the best and the worst answer of each group by what ORPO's odds ratio between
them adds to the gradient (``odds.advantage_change``): exact for answers sampled at temperature 1 from the model as it
is, and inside the trust region of GRPO otherwise. Whatever a weight of 0 switches off is not computed.
"""

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

from qspark.errors import UserError
from qspark.training.examples import Example
from qspark.training.head import token_log_probs
from qspark.training.odds import advantage_change, means, orpo_loss
from qspark.training.offline import collate
from qspark.training.online import OnlineTrainer
from qspark.training.rewards import Judged

# Rows of a batch travel through TRL's shuffling and splitting as tensors with one row for each sampled answer.
CARRIED = ("input_ids", "attention_mask", "answers")


class UnifiedTrainer(OnlineTrainer):
    """OnlineTrainer with the three additions, each with its weight in ``recipe.unified``.

    ``stored``: judged pairs of each task.
    """

    def __init__(self, *, stored: dict[str, list[Example]], **named: Any) -> None:
        self._stored = stored
        super().__init__(**named)

    def _generate_and_score_completions(self, inputs: Any) -> dict[str, Any]:
        output: dict[str, Any] = super()._generate_and_score_completions(inputs)
        weights, group = self.recipe.unified, self.num_generations
        if not (weights.odds or weights.rescue or weights.pairs):
            return output
        if len(self.judged) % group:
            raise UserError(
                f"a process samples {len(self.judged)} answers at a time, which groups of {group} do not fill: choose "
                "optimiser.batch_size x accumulation as a multiple of rollouts.group"
            )
        groups = [self.judged[start : start + group] for start in range(0, len(self.judged), group)]
        if weights.odds:
            self._shape(output, groups)
        if weights.rescue:
            failed = [
                not any(one.passed for one in members) and any(one.counts for one in members) for members in groups
            ]
            self._carry(
                output,
                "rescue",
                [
                    self._references.get(members[0].task_id) if gate else None
                    for gate, members in zip(failed, groups, strict=True)
                ],
            )
            self._metrics["train"]["unified/rescued"].append(sum(failed) / len(groups))
        if weights.pairs:
            self._carry(output, "pair", [self._pair(members[0].task_id) for members in groups])
        return output

    def _shape(self, output: dict[str, Any], groups: Sequence[Sequence[Judged]]) -> None:
        """Add the odds ratio's part to the advantages of the best and the worst of each group that has both."""
        advantages, group = output["advantages"], self.num_generations
        ends = []  # places of best and worst
        for number in range(len(groups)):
            start = number * group
            own = advantages[start : start + group]
            best, worst = int(own.argmax()) + start, int(own.argmin()) + start
            if self.judged[best].passed and self.judged[worst].counts and not self.judged[worst].passed:
                ends.append((best, worst))
        pairs = self.accelerator.reduce(torch.tensor(float(len(ends)), device=advantages.device), reduction="sum")
        self._metrics["train"]["unified/pairs"].append(len(ends) / len(groups))
        if not pairs:
            return
        places = torch.tensor([place for end in zip(*ends, strict=True) for place in end], dtype=torch.long)
        # A process without any still takes part in the forward pass, which is shared where weights are sharded.
        chosen = places if len(places) else torch.zeros(1, dtype=torch.long)
        mean, length = self._means_of(output, chosen.to(advantages.device))
        if not len(places):
            return
        up, down = advantage_change(mean[: len(ends)], mean[len(ends) :])
        change = self.recipe.unified.odds * torch.cat([up, down]) * self._answers_in_all(output, length) / pairs
        output["advantages"] = advantages.index_add(0, places.to(advantages.device), change.to(advantages.dtype))

    def _means_of(self, output: dict[str, Any], places: Tensor) -> tuple[Tensor, Tensor]:
        """Mean log-probability at temperature 1 of these answers, and their lengths in tokens."""
        ids = torch.cat([output["prompt_ids"], output["completion_ids"]], dim=1)[places]
        mask = torch.cat([output["prompt_mask"], output["completion_mask"]], dim=1)[places]
        answers = mask.clone()
        answers[:, : output["prompt_ids"].size(1)] = 0
        if "tool_mask" in output:  # without hints, as in GRPO's average
            answers[:, output["prompt_ids"].size(1) :] *= output["tool_mask"][places]
        with torch.no_grad():
            log_probs = token_log_probs(self.model, ids, mask, answers)
        return means(log_probs, answers[:, 1:]), answers.sum(-1)

    def _answers_in_all(self, output: dict[str, Any], length: Tensor) -> Tensor:
        """By what GRPO's average divides one answer's gradient of lbar.

        "grpo" averages answers, each by its own length: their number. "dapo" averages tokens: tokens over own length.
        """
        if self.recipe.rollouts.loss == "grpo":
            everyone = len(output["advantages"]) * self.accelerator.num_processes
            return torch.full_like(length, everyone, dtype=torch.float32)
        return output["num_items_in_batch"].float() / length.clamp(min=1)

    def _carry(self, output: dict[str, Any], name: str, examples: Sequence[Example | None]) -> None:
        """Give each group's example to the first of its answers, as tensors with a row for every answer."""
        group, device = self.num_generations, output["advantages"].device
        found = [example for example in examples if example is not None]
        answers = len(examples) * group
        weight = torch.zeros(answers, device=device)
        output[f"{name}_weight"] = weight
        sides = ("chosen", "rejected") if name == "pair" else ("chosen",)
        for side in sides:
            ones = [Example(one.task_id, one.prompt, getattr(one, side), []) for one in found]
            batch = (
                collate(ones, self.processing_class.pad_token_id)
                if ones
                else {part: torch.zeros(0, 2, dtype=torch.long) for part in CARRIED}
            )
            for part in CARRIED:
                whole = torch.zeros(answers, batch[part].size(1), dtype=torch.long, device=device)
                rows = torch.tensor(
                    [number * group for number, one in enumerate(examples) if one is not None], dtype=torch.long
                )
                whole[rows] = batch[part].to(device)
                weight[rows] = 1.0
                output[f"{name}_{side}_{part}"] = whole

    def _pair(self, task_id: str) -> Example | None:
        """Another one each time, the same in a training that is resumed."""
        stored = self._stored.get(task_id)
        return stored[self.state.global_step % len(stored)] if stored else None

    def compute_loss(
        self, model: Any, inputs: dict[str, Any], return_outputs: bool = False, num_items_in_batch: Any = None
    ) -> Any:
        loss = super().compute_loss(model, inputs, return_outputs, num_items_in_batch)
        weights = self.recipe.unified
        # The mean over a step's batches of this factor times a sum over groups is the mean over the step's groups.
        groups = self.num_generations / len(inputs["advantages"]) / self.current_gradient_accumulation_steps
        if weights.rescue and self._anywhere(inputs["rescue_weight"]):
            log_probs, answers, _, _ = self._scored(model, inputs, "rescue", ("chosen",))
            loss = loss - weights.rescue * groups * means(log_probs, answers).sum()
        if weights.pairs and self._anywhere(inputs["pair_weight"]):
            log_probs, answers, learned, pairs = self._scored(model, inputs, "pair", ("chosen", "rejected"))
            found = orpo_loss(log_probs, answers, learned, self.recipe.odds.weight)
            self._metrics["train"]["unified/stored_preferred"].append((found.log_odds > 0).float().mean().item())
            loss = loss + weights.pairs * groups * pairs * found.total
        return loss

    def _anywhere(self, weight: Tensor) -> bool:
        """Whether a process has such a row: where weights are sharded, all go through the model or none."""
        return bool(self.accelerator.reduce(weight.sum(), reduction="sum") > 0)

    def _scored(
        self, model: Any, inputs: dict[str, Any], name: str, sides: Sequence[str]
    ) -> tuple[Tensor, Tensor, Tensor, int]:
        """Log-probabilities [S * R, L - 1] of what the batch carries, which tokens are of answers, which are learned,
        and R, its rows on each side.

        A batch that carries nothing goes through the model with one empty row, which counts for nothing.
        """
        carrying = inputs[f"{name}_weight"] > 0
        count = int(carrying.sum())
        if not count:
            carrying = torch.arange(len(carrying), device=carrying.device) == 0
        parts = {part: [inputs[f"{name}_{side}_{part}"][carrying] for side in sides] for part in CARRIED}
        length = max(rows.size(1) for rows in parts["input_ids"])
        ids, mask, answers = (
            torch.cat([torch.nn.functional.pad(rows, (0, length - rows.size(1))) for rows in parts[part]])
            for part in CARRIED
        )
        mask[:, 0] = 1  # true of every row but an empty one, which would attend to nothing
        learned = answers
        if count and name == "pair" and self.recipe.odds.likelihood_of == "all":
            learned = mask
        log_probs = token_log_probs(model, ids, mask, torch.maximum(answers, learned))
        return log_probs, answers[:, 1:], learned[:, 1:], count
