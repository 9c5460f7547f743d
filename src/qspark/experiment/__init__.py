"""Whole experiments: a training with its scores before and after, and pipelines from data to one table.

Not covered: what the single steps do (``qspark.data``, ``qspark.training``, ``qspark.evaluation``).
"""

from qspark.experiment.pipeline import run
from qspark.experiment.recipe import ExperimentRecipe
from qspark.experiment.scored import train_and_score

__all__ = ["ExperimentRecipe", "run", "train_and_score"]
