"""A recipe in the words of transformers' Trainer, and of TRL's."""

from typing import Any

from qspark.errors import UserError
from qspark.training.folder import CHECKPOINTS
from qspark.training.recipe import TrainRecipe
from qspark.training.rewards import weighted


def settings_of(recipe: TrainRecipe) -> Any:
    """TrainingArguments, or TRL's own of them. Raises UserError for batches into which groups of answers do not fit."""
    if recipe.samples_answers:
        return _of_trl(recipe, _common(recipe))
    from transformers import TrainingArguments

    return TrainingArguments(**_common(recipe))


def _common(recipe: TrainRecipe) -> dict[str, Any]:
    """What every stage gives to transformers' TrainingArguments."""
    import torch

    optimiser = recipe.optimiser
    half = recipe.precision == "bf16" or (recipe.precision == "auto" and torch.cuda.is_available())
    return {
        "output_dir": str(recipe.out / CHECKPOINTS),
        "seed": recipe.seed,
        "data_seed": recipe.seed,
        "use_cpu": not torch.cuda.is_available(),
        "bf16": half,
        "learning_rate": optimiser.learning_rate,
        "lr_scheduler_type": optimiser.schedule,
        "warmup_steps": optimiser.warmup,
        "weight_decay": optimiser.weight_decay,
        "max_grad_norm": optimiser.max_grad_norm,
        "num_train_epochs": optimiser.epochs,
        "max_steps": optimiser.steps or -1,
        "per_device_train_batch_size": optimiser.batch_size,
        "gradient_accumulation_steps": optimiser.accumulation,
        "gradient_checkpointing": optimiser.gradient_checkpointing,
        "optim": "adamw_8bit" if optimiser.eight_bit else "adamw_torch",
        "logging_steps": 1,  # the journal writes every so many; a loss that is no number is seen at once
        "logging_nan_inf_filter": False,  # a loss that is no number ends the training, and is not hidden
        "save_strategy": "steps",
        # A resumed training samples anew, so that it has to begin with a new batch of answers.
        "save_steps": -(-recipe.save_every // recipe.rollouts.updates) * recipe.rollouts.updates,
        "save_total_limit": 2,
        "report_to": list(recipe.report_to),
        "disable_tqdm": True,  # progress is told by the journal
        "remove_unused_columns": False,
        "dataloader_num_workers": 0,
    }


def _of_trl(recipe: TrainRecipe, common: dict[str, Any]) -> Any:
    from trl import GRPOConfig

    rollouts, optimiser = recipe.rollouts, recipe.optimiser
    answers = optimiser.batch_size * optimiser.accumulation
    if answers % rollouts.group:
        raise UserError(
            f"a step has {answers} answers (optimiser.batch_size x accumulation), which groups of "
            f"{rollouts.group} do not fill: choose a multiple"
        )
    weights = weighted(rollouts.rewards)
    return GRPOConfig(
        **common,
        num_generations=rollouts.group,
        steps_per_generation=optimiser.accumulation,
        num_iterations=rollouts.updates,
        max_completion_length=recipe.lengths.completion,
        temperature=rollouts.temperature,
        top_p=rollouts.top_p,
        loss_type=rollouts.loss,
        multi_objective_aggregation=rollouts.aggregation,
        scale_rewards=rollouts.scale,
        beta=rollouts.kl,
        epsilon=rollouts.clip[0],
        epsilon_high=rollouts.clip[1],
        reward_weights=list(weights.values()),
        use_vllm=rollouts.sampler.startswith("vllm"),
        vllm_mode="server" if rollouts.sampler == "vllm-server" else "colocate",
        vllm_enable_sleep_mode=rollouts.sampler == "vllm",
        vllm_gpu_memory_utilization=rollouts.vllm_memory,
        vllm_max_model_length=recipe.lengths.prompt + recipe.lengths.completion,
        router_aux_loss_coef=0.0,  # experts are not trained, so that nothing has to balance them
        shuffle_dataset=True,
        log_completions=False,
    )
