"""What the reference solution shows about its task in an environment: whether it passes, how, and what it takes.

A task is judged in the hardened mode only if its *reference* needs it: a program cannot choose the weaker mode by
handing over a value that cannot cross.
"""

from pydantic import BaseModel, ConfigDict

from qspark.verdict import Mode, Verdict


class Calibration(BaseModel):
    """How programs for one task are judged on this machine."""

    model_config = ConfigDict(frozen=True)

    mode: Mode = Mode.SPLIT
    cpu_s: float = 0.0  # of the reference, seconds
    referee_cpu_s: float = 0.0  # of the test on the reference's values, seconds
    own_types: bool = False  # hardened mode: the reference gives values of a class of its own
    verdict: Verdict | None = None  # of the reference; None where the task has no reference
