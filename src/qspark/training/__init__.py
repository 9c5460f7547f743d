"""Training on judged answers: SFT, ORPO, GRPO, and ORPO with GRPO in one objective.

Not covered: evaluation before and after, and whole pipelines (``qspark.experiment``). Importing this loads no torch.
"""

from qspark.training.recipe import Stage, TrainRecipe

__all__ = ["Stage", "TrainRecipe"]
