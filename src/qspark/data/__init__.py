"""The data engine: tasks whose tests are proven, and pairs whose sides are judged."""

from qspark.data.build import build, is_built
from qspark.data.recipe import DataRecipe, Model, Teacher

__all__ = ["DataRecipe", "Model", "Teacher", "build", "is_built"]
