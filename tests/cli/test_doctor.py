"""``qspark doctor`` on a machine where one rung of the isolation does not hold."""

import json
import os
import subprocess
import sys

from qspark.judge import Environment
from qspark.judge.inside.isolation.ladder import LOST, Rung


def doctor(environment: Environment, *arguments: str) -> str:
    """What it prints to a user who cannot become another."""
    # Root without these capabilities is as little able to as anybody else.
    poor = [] if os.geteuid() else ["setpriv", "--bounding-set=-setuid,-setgid", "--inh-caps=-setuid,-setgid"]
    command = [*poor, sys.executable, "-m", "qspark", "doctor", "--env", str(environment.python), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_what_is_lost_is_said_for_each_rung_that_does_not_hold(default_environment: Environment) -> None:
    rungs = json.loads(doctor(default_environment, "--json"))["isolation"]
    assert {rung["rung"]: rung["lost"] for rung in rungs} == {
        rung["rung"]: "" if rung["holds"] else LOST[Rung(rung["rung"])] for rung in rungs
    }
    assert [rung["lost"] for rung in rungs if rung["rung"] == "uid"] == [LOST[Rung.UID]]


def test_what_is_lost_is_said_in_words(default_environment: Environment) -> None:
    assert f"Without uid: {LOST[Rung.UID]}." in doctor(default_environment)


def test_every_rung_says_what_is_lost_without_it() -> None:
    assert set(LOST) == set(Rung)
    assert all(LOST.values())
