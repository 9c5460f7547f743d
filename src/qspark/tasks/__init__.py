"""Where tasks come from: benchmarks, files, the hub."""

from qspark.tasks.load import load
from qspark.tasks.taskset import TaskSet

__all__ = ["TaskSet", "load"]
