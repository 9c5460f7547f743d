"""Untrusted code in, Verdict out.

Three processes for one program, all forked from warm interpreters that only ever imported:

    supervisor   this process (judge.py, executor.py, trial.py, zygotes.py): deadlines, limits, verdicts
       ├── referee   holds the hidden test, runs ``check(proxy)``; never executes a line of the program
       └── player    executes the program; its zygote has never seen a test

``inside/`` is what runs in the environment's interpreter; everything beside it runs in QSpark's own.
"""

from qspark.judge.calibration import Calibration
from qspark.judge.child import ZygoteDied
from qspark.judge.environment import Environment
from qspark.judge.extract import NoProgram, extract, reference_program
from qspark.judge.judge import Judge
from qspark.judge.limits import Limits
from qspark.judge.store import Store

__all__ = [
    "Calibration",
    "Environment",
    "Judge",
    "Limits",
    "NoProgram",
    "Store",
    "ZygoteDied",
    "extract",
    "reference_program",
]
