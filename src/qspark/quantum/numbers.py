"""Numbers and expressions of parameters: within a tolerance, and the words for what is something else altogether."""

import math
from typing import Any

import numpy as np
from qiskit.circuit import ParameterExpression

RELATIVE, ABSOLUTE = 1e-6, 1e-8


def number_difference(found: Any, expected: Any) -> str | None:
    """Why a value is not the number that is expected, None if it is. Integers are compared exactly."""
    spans = [isinstance(one, np.timedelta64) for one in (found, expected)]  # numpy counts them among its integers
    if any(spans):
        return None if all(spans) and found == expected else unlike(found, expected)
    if is_flag(found) or not isinstance(found, int | float | complex | np.number):
        return unlike(found, expected)
    if isinstance(expected, int | np.integer):
        exact = found == expected
        return (
            None
            if exact or (isinstance(found, float) and math.isclose(found, expected, rel_tol=1e-9))
            else unlike(found, expected)
        )
    one, other = complex(found), complex(expected)
    if np.isnan(other.real):
        return None if np.isnan(one.real) else unlike(found, expected)
    if one == other:
        return None
    if not np.isfinite(other):  # no number is near it
        return unlike(found, expected)
    return None if abs(one - other) <= ABSOLUTE + RELATIVE * abs(other) else unlike(found, expected)


def expression_difference(found: Any, expected: Any) -> str | None:
    """At random values of the parameters, in the order of their names."""
    if not isinstance(found, ParameterExpression) or len(found.parameters) != len(expected.parameters):
        return unlike(found, expected)
    random = np.random.default_rng(0)
    for _ in range(3):
        values = random.uniform(0.1, 3.0, len(expected.parameters))
        one, other = (
            complex(e.bind(dict(zip(sorted(e.parameters, key=lambda p: p.name), values, strict=True))).numeric())
            for e in (found, expected)
        )
        if not abs(one - other) <= ABSOLUTE + RELATIVE * abs(other):
            return "another expression"
    return None


def gap(found: Any, expected: Any) -> float:
    """Of two arrays of numbers or flags, which do not subtract."""
    return float(np.abs(np.subtract(found, expected, dtype=complex)).max())


def is_flag(value: Any) -> bool:
    """Whether it is a truth value, which is no number."""
    return isinstance(value, bool | np.bool_)


def is_text(value: Any) -> bool:
    """Measured outcomes are numpy's text in some of Qiskit's results, and Python's in others."""
    return type(value) in (str, np.str_)


def unlike(found: Any, expected: Any) -> str:
    """What was found in place of what."""
    numbers = (int, float, complex, np.number)
    comparable = isinstance(found, numbers) and isinstance(expected, numbers) and is_flag(found) == is_flag(expected)
    if type(found) is not type(expected) and not comparable:
        return f"a {type(found).__name__} instead of a {type(expected).__name__}"
    plain = isinstance(expected, (*numbers, str, bool))
    return f"{str(found)[:60]!r} instead of {str(expected)[:60]!r}" if plain else f"another {type(expected).__name__}"
