"""Training on judged answers: SFT, ORPO, GRPO, and ORPO with GRPO in one objective.

Not covered: evaluation before and after, and whole pipelines (``qspark.experiment``); GRPO on several devices.
Importing this loads no torch.
"""

import os

# Nobody is told about a training, and no warning says that an interface may change: tests say so. Libraries read these
# when they are imported, so they are set before any of them is.
os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
os.environ.setdefault("TRL_EXPERIMENTAL_SILENCE", "1")

from qspark.training.recipe import Stage, TrainRecipe

__all__ = ["Stage", "TrainRecipe"]
