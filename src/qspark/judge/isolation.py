"""Which walls judged programs run behind on this machine, and which of them a user insists on."""

import json
import subprocess
from collections.abc import Collection, Iterable
from functools import cache
from pathlib import Path

from qspark.errors import UserError
from qspark.judge.environment import Environment
from qspark.judge.inside.isolation.ladder import Finding, Rung

ALWAYS = frozenset({Rung.LIMITS, Rung.DESCRIPTORS, Rung.ENVIRONMENT})
_START = Path(__file__).parent / "inside" / "start.py"
_PROBE_S = 60.0


def ladder(environment: Environment) -> dict[Rung, Finding]:
    """Every rung, tried by an interpreter of the environment in throw-away processes. Asked once per process.

    Raises UserError if that interpreter cannot even try.
    """
    return dict(_probed(environment.python))


@cache
def _probed(python: Path) -> dict[Rung, Finding]:
    try:
        done = subprocess.run(
            [python, "-s", "-P", str(_START), "probe"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_PROBE_S,
            cwd="/",
            check=True,
        )
        found = json.loads(done.stdout)
    except (OSError, subprocess.SubprocessError, ValueError) as broken:
        words = getattr(broken, "stderr", "") or str(broken)
        raise UserError(
            f"{python} cannot try the isolation of this machine: {words.strip().splitlines()[-1]}"
        ) from broken
    return {Rung(rung): Finding(**finding) for rung, finding in found.items()}


def chosen(environment: Environment, *, without: Collection[Rung], at_least: Collection[Rung]) -> tuple[Rung, ...]:
    """The rungs that judged programs get: all that hold, but for ``without`` (those in ``ALWAYS`` cannot be left out).

    Raises UserError if one of ``at_least`` is not among them: fewer walls than were asked for are no walls.
    """
    found = ladder(environment)
    left_out = set(without) - ALWAYS
    rungs = tuple(rung for rung, finding in found.items() if finding.holds and rung not in left_out)
    for rung, finding in found.items():
        if rung in at_least and rung not in rungs:
            mend = finding.mend or "it was left out on purpose"
            raise UserError(f"isolation by {rung.value} does not hold here ({finding.why}); {mend}")
    return rungs


def rungs_of(names: Iterable[str]) -> frozenset[Rung]:
    """Rungs by name; ``all`` for every one. Raises UserError for an unknown name."""
    wanted: set[Rung] = set()
    for name in names:
        if name == "all":
            wanted |= set(Rung)
        elif name in [rung.value for rung in Rung]:
            wanted.add(Rung(name))
        else:
            raise UserError(f"there is no isolation by {name!r}; known: all, {', '.join(rung.value for rung in Rung)}")
    return frozenset(wanted)
