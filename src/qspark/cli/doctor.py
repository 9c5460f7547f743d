"""``qspark doctor``: what this machine offers, and what would mend the rest."""

import json
import os
import platform
import shutil
from typing import TYPE_CHECKING, Annotated

import typer

from qspark.cli.options import Env, Json, err, out, remark, table
from qspark.errors import UserError

if TYPE_CHECKING:
    from qspark.judge.conformance import Result
    from qspark.judge.environment import Environment

EXAMPLE = "Example: qspark doctor --self-check"


def doctor(
    env: Env = "default",
    self_check: Annotated[
        bool, typer.Option("--self-check", help="Also judge programs that try to break each wall (about a minute).")
    ] = False,
    as_json: Json = False,
) -> int:
    """Show which walls judged programs run behind here, and what would mend those that do not hold.

    Exit code 1: the walls that are there let something through (--self-check).
    """
    from qspark.judge.environment import find
    from qspark.judge.inside.isolation.ladder import LOST
    from qspark.judge.isolation import ladder

    environment = find(env)
    with err.status("trying the isolation"):
        findings = ladder(environment)
    checks = _checked(environment) if self_check else []
    failed = [check for check in checks if not check.holds]
    if as_json:
        report: dict[str, object] = {
            "machine": _machine(),
            "environment": environment.label,
            "isolation": [
                {
                    "rung": rung.value,
                    "holds": found.holds,
                    "why": found.why,
                    "mend": found.mend,
                    "lost": "" if found.holds else LOST[rung],
                }
                for rung, found in findings.items()
            ],
        }
        if self_check:
            report["checks"] = [
                {"walls": check.walls, "check": check.check.name, "holds": check.holds, "seen": check.seen}
                for check in checks
            ]
        print(json.dumps(report, indent=2))
        return 1 if failed else 0
    for what, value in _machine().items():
        out.print(f"{what:12} {value}", soft_wrap=True)
    out.print(f"{'environment':12} {environment.label}\n", soft_wrap=True)
    shown = table("isolation", "holds", "what it gives, or why not", "what would mend it")
    for rung, found in findings.items():
        shown.add_row(rung.value, "yes" if found.holds else "no", found.why, found.mend)
    out.print(shown)
    for rung, found in findings.items():
        if not found.holds:
            out.print(f"Without {rung.value}: {LOST[rung]}.", soft_wrap=True)
    if self_check:
        out.print(f"\nSelf-check: {len(checks) - len(failed)} of {len(checks)} hold", soft_wrap=True)
        for check in failed:
            out.print(f"  behind {check.walls}: {check.check.name} ({check.seen})", soft_wrap=True)
    elif any(not found.holds for found in findings.values()):
        remark("Programs are judged behind the walls that hold. --min-isolation insists on some.")
    return 1 if failed else 0


def _machine() -> dict[str, str]:
    memory_mb = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") >> 20
    return {
        "system": f"{platform.system()} {platform.release()} {platform.machine()}, Python {platform.python_version()}",
        "size": f"{len(os.sched_getaffinity(0))} cores, {memory_mb} MiB of memory",
        "user": "root" if os.geteuid() == 0 else f"ordinary (uid {os.geteuid()})",
        "graphviz": shutil.which("dot") or "not installed: programs that draw coupling maps fail",
    }


def _checked(environment: "Environment") -> "list[Result]":
    from qspark.judge import ZygoteDied
    from qspark.judge.conformance import run

    results = []
    try:
        with err.status("checking") as status:
            for result in run(environment):
                results.append(result)
                status.update(f"checking behind {result.walls}: {len(results)} done")
    except ZygoteDied as died:
        raise UserError(f"environment {environment.label} does not start ({died})") from died
    return results
