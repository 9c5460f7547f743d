"""GRPO on executed rewards: TRL's trainer, with the judge as its reward and a curriculum as its sampler.

Only what lies outside of the loss is ours here: answers are judged in parallel and once each, groups are drawn by
measured pass rates, and what was measured goes into checkpoints. The loss itself is changed in ``unified`` alone.
"""

import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import torch
from accelerate.utils import gather_object
from torch import Tensor
from transformers.trainer_utils import PREFIX_CHECKPOINT_DIR
from trl import GRPOTrainer
from trl.trainer.utils import RepeatSampler

from qspark.models import chat
from qspark.task import Task
from qspark.training.compact import compacted
from qspark.training.curriculum import CurriculumSampler, Progress
from qspark.training.examples import Encoder, Example
from qspark.training.folder import SIGNS, MustStartOver
from qspark.training.head import log_probs_and_entropies
from qspark.training.recipe import TrainRecipe
from qspark.training.rewards import REWARDS, Judged, Reward, weighted
from qspark.training.rollouts import Sampler
from qspark.training.scoring import Scorer
from qspark.training.watch import Sign, Watcher


def rows(tasks: Sequence[Task], encoder: Encoder) -> Any:
    """The data set of prompts: a chat and the id of its task in each row."""
    from datasets import Dataset

    return Dataset.from_list([{"prompt": encoder.messages(task), "task_id": task.task_id} for task in tasks])


class PlainSampler(RepeatSampler):
    """TRL's, with an order for each pass that depends on nothing else: a training that is resumed has the same."""

    def set_epoch(self, epoch: int) -> None:
        """Which pass over the data begins. Trainer says so."""
        self.generator.manual_seed(self.seed + epoch)


class OnlineTrainer(GRPOTrainer):
    """GRPOTrainer whose rewards come from a Scorer, and whose answers may come from a Sampler."""

    def __init__(
        self,
        *,
        recipe: TrainRecipe,
        scorer: Scorer,
        tasks: Sequence[Task],
        references: dict[str, Example],
        encoder: Encoder,
        sampler: Sampler | None,
        watcher: Watcher,
        signed: Callable[[Sequence[Sign]], None],
        **named: Any,
    ) -> None:
        """``references`` are the tasks' own solutions, for hints; ``sampler`` is None where TRL samples by itself;
        ``signed`` is told of every sign that the watcher sees; the rest is GRPOTrainer's.
        """
        self.recipe = recipe
        self.scorer = scorer
        self.progress = Progress([task.task_id for task in tasks], recipe.curriculum, recipe.seed)
        self.judged: list[Judged] = []  # of the batch that was sampled last
        self._tasks = {task.task_id: task for task in tasks}
        self._references, self._encoder, self._sampler = references, encoder, sampler
        self._watcher, self._signed = watcher, signed
        self._asked: list[str] = []  # ids of the tasks of the batch that is being sampled
        self._helped: list[bool] = []  # whether each of its answers was begun for the model, or shown a failed one
        names = weighted(recipe.rollouts.rewards)
        super().__init__(
            reward_funcs=[self._reward(name, REWARDS[name]) for name in names],
            train_dataset=rows(tasks, encoder),
            rollout_func=self._sample if sampler else None,
            **named,
        )
        # TRL asks for reentrant checkpointing with DeepSpeed, by which a weight whose model runs more than once before
        # the backward pass, as in the unified objective, would have only the last of its gradients.
        self.args.gradient_checkpointing_kwargs = {"use_reentrant": False}

    def _generate_and_score_completions(self, inputs: Any) -> dict[str, Any]:
        self._asked = [row["task_id"] for row in inputs]
        step = self.state.global_step
        shown = {task_id: self.progress.repairs(task_id, step) for task_id in dict.fromkeys(self._asked)}
        plain, inputs = inputs, [self._repaired(row, shown[row["task_id"]]) for row in inputs]
        self._helped = [before is not after for before, after in zip(plain, inputs, strict=True)]
        self._metrics["train"]["repairs"].append(sum(map(bool, shown.values())) / len(shown))
        output: dict[str, Any] = super()._generate_and_score_completions(inputs)
        if self._sampler is not None and self._sampler.counts:
            # What the answers were drawn from is the old policy: the ratio corrects for its rounding.
            output["old_per_token_logps"] = output.pop("sampling_per_token_logps")
        else:
            output.pop("sampling_per_token_logps", None)
        return output

    def _repaired(self, row: dict[str, Any], failure: tuple[str, str] | None) -> dict[str, Any]:
        """The row with that failure in its prompt, if there is one and room for it."""
        if failure is None:
            return row
        longer = chat.repair(row["prompt"], *failure)
        fits = len(self._encoder.chat(longer)) <= self.recipe.lengths.prompt
        return {**row, "prompt": longer} if fits else row

    def _sample(self, prompts: Sequence[Any], _: Any) -> dict[str, Any]:
        """TRL's rollout_func. A part of each group is hinted where its task has failed so far."""
        assert self._sampler is not None
        group = self.num_generations
        # Both kinds in every group, of which the one without help measures the task.
        hinted = min(max(round(self.recipe.curriculum.hinted * group), 1), group - 1)
        hints = []
        for place, task_id in enumerate(self._asked):
            reference = self._references.get(task_id) if place % group < hinted else None
            text = self._encoder.tokenizer.decode(reference.chosen, skip_special_tokens=True) if reference else ""
            hints.append(self.progress.hint(self._tasks[task_id], text))
        found = self._sampler.sample(
            self, prompts, hints, lambda place, text: self.scorer.submit(self._asked[place], text)
        )
        self._helped = [helped or bool(hint) for helped, hint in zip(self._helped, hints, strict=True)]
        self._metrics["train"]["hinted"].append(sum(map(bool, hints)) / len(hints))
        return {
            "prompt_ids": [one.prompt for one in found],
            "completion_ids": [[*one.hint, *one.ids] for one in found],
            "logprobs": [[0.0] * len(one.hint) + one.log_probs for one in found],
            "env_mask": [[0] * len(one.hint) + [1] * len(one.ids) for one in found],
        }

    def compute_loss(
        self, model: Any, inputs: dict[str, Any], return_outputs: bool = False, num_items_in_batch: Any = None
    ) -> Any:
        factor = 1.0
        if not self.beta and self.accelerator.num_processes == 1:  # TRL gathers one row of each process's every answer
            inputs, factor = compacted(inputs, loss=self.loss_type)
        loss = super().compute_loss(model, inputs, return_outputs, num_items_in_batch) * factor
        if self._sampler is not None and self._sampler.counts:
            mask = inputs["completion_mask"] * inputs["tool_mask"]
            distance = ((self._latest - inputs["old_per_token_logps"]).abs() * mask).sum() / mask.sum().clamp(min=1)
            self._metrics["train"]["sampler_distance"].append(distance.item())
        return loss

    def _get_per_token_logps_and_entropies(
        self,
        model: Any,
        input_ids: Tensor,
        attention_mask: Tensor,
        logits_to_keep: int,
        batch_size: int | None = None,
        **named: Any,
    ) -> Any:
        if (
            input_ids.is_cpu and self.temperature == 1 and model is not self.ref_model
        ):  # where TRL's own head runs over prompts and padding as well
            scored = attention_mask.clone()
            scored[:, :-logits_to_keep] = 0
            rows = [part.split(batch_size or len(input_ids)) for part in (input_ids, attention_mask, scored)]
            with self.accelerator.autocast():
                parts = [log_probs_and_entropies(model, *part) for part in zip(*rows, strict=True)]
            found = (*(torch.cat(each)[:, -logits_to_keep:] for each in zip(*parts, strict=True)), None)
        else:
            found = super()._get_per_token_logps_and_entropies(
                model, input_ids, attention_mask, logits_to_keep, batch_size, **named
            )
        self._latest = found[0].detach()  # how far the sampler was from it is measured
        return found

    def _reward(self, name: str, reward: Reward) -> Callable[..., list[float | None]]:
        def function(completions: Sequence[Any], task_id: Sequence[str], **_: Any) -> list[float | None]:
            return reward(self._judge(completions, task_id))

        function.__name__ = name  # how TRL calls it in its log
        return function

    def _judge(self, completions: Sequence[Any], task_ids: Sequence[str]) -> list[Judged]:
        texts = [completion[0]["content"] for completion in completions]
        if [(one.task_id, one.text) for one in self.judged] != list(zip(task_ids, texts, strict=True)):
            begun = time.perf_counter()
            self.judged = self.scorer.judged(task_ids, texts)
            self._metrics["train"]["reward_wait_s"].append(time.perf_counter() - begun)
        return self.judged

    def _calculate_rewards(self, inputs: Any, prompts: Any, completions: Any, completion_ids_list: Any) -> Any:
        self.judged = []
        found = super()._calculate_rewards(inputs, prompts, completions, completion_ids_list)
        # Every process learns from the answers of all, so that all draw the same tasks, and stop at the same sign.
        everyone = gather_object(list(zip(self.judged, self._helped, strict=True)))
        self._learn_from(everyone)
        signs = self._watcher.look(self.state.global_step + 1, [one for one, _ in everyone])
        self._metrics["train"]["signs"].append(float(len(signs)))
        if signs:
            self._signed(signs)
            if self.recipe.watch.stop:
                raise MustStartOver(
                    f"the watch stopped the training in step {self.state.global_step + 1} ({signs[0].kind}: "
                    f"{signs[0].detail[:100]}); see {self.recipe.out / SIGNS}, then choose another out, or --force"
                )
        return found

    def _learn_from(self, everyone: Sequence[tuple[Judged, bool]]) -> None:
        """Pass rates are those of answers without help: ``everyone`` says which had a hint or were shown a failure."""
        counted = [(one, helped) for one, helped in everyone if one.counts]
        alone = Counter(one.task_id for one, helped in counted if not helped)
        passed = Counter(one.task_id for one, helped in counted if one.passed and not helped)
        solved = {one.task_id for one, _ in counted if one.passed}
        failures = {one.task_id: one for one, _ in counted if not one.passed and one.source}
        for task_id in dict.fromkeys(one.task_id for one, _ in counted):
            self.progress.measured(task_id, passed[task_id], alone[task_id])
            self.progress.helped(task_id, task_id in solved)
            if passed[task_id]:
                self.progress.solved(task_id)
            elif task_id in failures and task_id not in solved:
                failure = failures[task_id]
                self.progress.failed(task_id, failure.text, failure.verdict.detail)
        if alone.total():
            self._metrics["train"]["pass_rate"].append(passed.total() / alone.total())
        self._metrics["train"]["judge_errors"].append(1 - len(counted) / max(1, len(everyone)))

    def _get_train_sampler(self, dataset: Any = None) -> Any:
        tasks = self.args.generation_batch_size // self.num_generations
        repeats = self.num_iterations * self.args.steps_per_generation
        if not self.recipe.curriculum.enabled:
            return PlainSampler(
                data_source=dataset or self.train_dataset,
                mini_repeat_count=self.num_generations,
                batch_size=tasks,
                repeat_count=repeats,
                seed=self.args.seed,
            )
        # As many batches as a pass over all tasks has, or as the steps need.
        steps = self.args.max_steps if self.args.max_steps > 0 else 0
        batches = max(len(self.train_dataset) // tasks, -(-steps // max(1, self.num_iterations)) + 1)
        return CurriculumSampler(
            self.progress, tasks=tasks, group=self.num_generations, repeats=repeats, batches=batches
        )

    def _save_checkpoint(self, model: Any, trial: Any) -> None:
        folder = Path(self._get_output_dir(trial=trial)) / f"{PREFIX_CHECKPOINT_DIR}-{self.state.global_step}"
        folder.mkdir(parents=True, exist_ok=True)
        if self.args.should_save:  # of several processes one
            # First: what Trainer writes last makes the checkpoint count.
            self.progress.save(folder)
            self._watcher.save(folder)
        super()._save_checkpoint(model, trial)

    def _load_optimizer_and_scheduler(self, checkpoint: str | None) -> None:
        super()._load_optimizer_and_scheduler(checkpoint)  # whatever engine splits the model, this is asked of all
        if checkpoint is not None:
            self.progress.load(Path(checkpoint))
            self._watcher.load(Path(checkpoint))

    def create_model_card(self, *_: Any, **__: Any) -> None:
        """None: the run folder says what was trained, from what and how."""
