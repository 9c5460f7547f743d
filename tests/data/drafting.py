"""Small drafts, for tests of the data engine."""

from qspark.data.draft import Draft

ADD = Draft(
    name="t/add",
    group="t",
    signature="def add_angles(first: float, second: float) -> float:",
    ask="Sum of two angles, as a fraction of a full turn.",
    imports="from math import pi",
    body="    total = first + second\n    return total / (2 * pi)\n",
    alternatives=("    return first / (2 * pi) + second / (2 * pi)\n",),
    wrong=("    return first - second\n",),
    inputs=("(1.0, 2.0)", "(0.5, -0.25)", "(3.0, 0.1)"),
)
