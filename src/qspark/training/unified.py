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
            rescued, of = self._of_all(sum(failed), len(groups))
            self._metrics["train"]["unified/rescued"].append(rescued / of)
        if weights.pairs:
            self._carry(output, "pair", [self._pair(members[0].task_id) for members in groups])
        return output

    def _shape(self, output: dict[str, Any], groups: Sequence[Sequence[Judged]]) -> None:
        """Add the odds ratio's part to the advantages of the best and the worst of each group that has both."""
        advantages, group = output["advantages"], self.num_generations
        ends = []  # places of best and worst
        for number in range(len(groups)):
            start = number * group
            own = advantages[start : start + group].tolist()
            # Of equal ones an answer that the model wrote without help.
            alone = [not helped for helped in self._helped[start : start + group]]
            best = start + max(range(group), key=lambda place: (own[place], alone[place]))
            worst = start + max(range(group), key=lambda place: (-own[place], alone[place]))
            if self.judged[best].passed and self.judged[worst].counts and not self.judged[worst].passed:
                ends.append((best, worst))
        pairs, of = self._of_all(len(ends), len(groups))
        self._metrics["train"]["unified/pairs"].append(pairs / of)
        if not pairs:
            return
        # The model runs in every process or in none: one that has no such group runs it on its first answer.
        shown = ends or [(0, 0)]
        places = torch.tensor([best for best, _ in shown] + [worst for _, worst in shown], device=advantages.device)
        mean, length = self._means_of(output, places)
        if not ends:
            return
        up, down = advantage_change(mean[: len(ends)], mean[len(ends) :])
        change = self.recipe.unified.odds * torch.cat([up, down]) * self._share(output, length) / pairs
        share = change.abs().mean() / advantages[places].abs().mean()
        self._metrics["train"]["unified/change_over_advantage"].append(share.item())
        output["advantages"] = advantages.index_add(0, places, change.to(advantages.dtype))

    def _of_all(self, *counts: int) -> list[int]:
        """Sums over the processes."""
        found = self.accelerator.gather(torch.tensor(counts, device=self.accelerator.device))
        sums: list[int] = found.view(-1, len(counts)).sum(0).tolist()
        return sums

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

    def _share(self, output: dict[str, Any], length: Tensor) -> Tensor:
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
        rows = [number * group for number, example in enumerate(examples) if example is not None]
        carried = torch.zeros(len(examples) * group, dtype=torch.bool, device=device)
        carried[rows] = True
        output[f"{name}_carried"] = carried
        for side in ("chosen", "rejected") if name == "pair" else ("chosen",):
            ones = [Example(one.task_id, one.prompt, getattr(one, side), []) for one in examples if one is not None]
            batch = collate(ones, self.processing_class.pad_token_id) if ones else {}
            for part in CARRIED:
                length = batch[part].size(1) if batch else 1
                output[f"{name}_{side}_{part}"] = torch.zeros(len(carried), length, dtype=torch.long, device=device)
                if batch:
                    output[f"{name}_{side}_{part}"][rows] = batch[part].to(device)

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
        if weights.rescue and self._anywhere(inputs, "rescue"):
            log_probs, _, answers = self._scored(model, inputs, "rescue", ("chosen",))
            loss = loss - weights.rescue * groups * means(log_probs, answers).sum()
        if weights.pairs and self._anywhere(inputs, "pair"):
            log_probs, learned, answers = self._scored(model, inputs, "pair", ("chosen", "rejected"))
            found = orpo_loss(log_probs, answers, learned, self.recipe.odds.weight)
            here = int(inputs["pair_carried"].sum())
            if here:
                self._metrics["train"]["unified/stored_preferred"].append((found.log_odds > 0).float().mean().item())
            loss = loss + weights.pairs * groups * here * found.total
        return loss

    def _anywhere(self, inputs: dict[str, Any], name: str) -> bool:
        """Whether the batch of any process carries such rows: then the model has to run on them in all."""
        return bool(self.accelerator.gather(inputs[f"{name}_carried"].any().reshape(1)).any())

    def _scored(
        self, model: Any, inputs: dict[str, Any], name: str, sides: Sequence[str]
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Log-probabilities in the rows that the batch carries, which tokens of them are learned, and which are of
        answers: each [S * R, L - 1], for S sides of R rows. Where it carries none: of one row in which nothing counts.
        """
        carried = inputs[f"{name}_carried"]
        if not carried.any():
            nothing = torch.zeros(len(sides), 2, dtype=torch.long, device=carried.device)
            return token_log_probs(model, nothing, nothing + 1, nothing), nothing[:, 1:], nothing[:, 1:]
        parts = {part: [inputs[f"{name}_{side}_{part}"][carried] for side in sides] for part in CARRIED}
        length = max(rows.size(1) for rows in parts["input_ids"])
        ids, attention, answers = (
            torch.cat([torch.nn.functional.pad(rows, (0, length - rows.size(1))) for rows in parts[part]])
            for part in CARRIED
        )
        learned = attention if self.recipe.odds.likelihood_of == "all" else answers
        return token_log_probs(model, ids, attention, learned), learned[:, 1:], answers[:, 1:]
