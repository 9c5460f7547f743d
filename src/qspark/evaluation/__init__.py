"""Scores from verdicts, and the run folder in which an evaluation lives.

Not covered here: how programs are judged (``qspark.judge``) and who writes them (``qspark.models``).
"""

from qspark.evaluation.evaluate import Plan, Progress, evaluate, plan
from qspark.evaluation.measure import UNSEEN, Measurement, Shown, measure
from qspark.evaluation.passk import PassAtK, mean_pass_at_k, pass_at_k
from qspark.evaluation.record import RunRecord
from qspark.evaluation.run import RunFolder
from qspark.evaluation.score import Scores, score

__all__ = [
    "UNSEEN",
    "Measurement",
    "PassAtK",
    "Plan",
    "Progress",
    "RunFolder",
    "RunRecord",
    "Scores",
    "Shown",
    "evaluate",
    "mean_pass_at_k",
    "measure",
    "pass_at_k",
    "plan",
    "score",
]
