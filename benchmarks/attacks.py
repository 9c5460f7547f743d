"""Which attacks get through when a rung of the isolation is missing: the corpus of the tests, judged without it.

    python benchmarks/attacks.py [--without RUNG[,RUNG...]]... [--user NAME] [--slow] [--json FILE]

Without ``--without``: behind all rungs that hold here, then with each of them taken away, then with all taken away that
can be. As root, programs behind few walls have root's rights, so everything happens in mount, process and IPC
namespaces of its own, which take with them what an attack reaches. ``--user`` gives root's rights up first; that user
must be able to read this interpreter, the packages, the code and the environment (QSPARK_HOME).

Each set of rungs is written to FILE when it is done, beside what is in there of other users and sets. An attack that
gets through although its header promises a rung that holds is a fault of the judge: the exit code is 1.
"""

import argparse
import json
import os
import platform
import sys
import tempfile
import time
from collections.abc import Collection
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "judge")]

from arena import Arena  # noqa: E402
from attacking import Attack, corpus  # noqa: E402

from qspark.judge import environment  # noqa: E402
from qspark.judge.inside.isolation.ladder import Rung  # noqa: E402
from qspark.judge.isolation import ALWAYS, chosen, rungs_of  # noqa: E402

_ENCLOSED = "QSPARK_ATTACKS_ENCLOSED"
_UNSHARE = ("unshare", "--mount", "--pid", "--ipc", "--fork", "--kill-child", "--mount-proc")
# Process 1 is a shell: no signal would reach a judge in its place, and attacks do not look for one there.
_FIRST = ("sh", "-c", '"$@"; exit "$?"', "sh")


def enclose(user: str | None) -> None:
    """Begin this command again where its attacks cannot reach the machine, as that user. Returns where it has begun."""
    if os.geteuid() != 0 or _ENCLOSED in os.environ:
        return
    change = ["setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups", "--pdeathsig=KILL"] if user else []
    command = [*_UNSHARE, *_FIRST, *change, sys.executable, *sys.argv]
    os.execvpe(command[0], command, {**os.environ, _ENCLOSED: "yes"})


def attacked(place: environment.Environment, without: Collection[Rung], attacks: list[Attack]) -> dict[str, Any]:
    """What gets through without these rungs."""
    held = chosen(place, without=without, at_least=())
    cases = [(attack, mode) for attack in attacks for mode in attack.modes]
    breaches: list[dict[str, Any]] = []
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, Arena(place, Path(folder), without=without) as arena:
        for number, (attack, mode) in enumerate(cases, 1):
            seen = arena.breaches(attack, mode)
            if seen:
                promised = not attack.lost_without or bool(attack.lost_without & set(held))
                words = [_nameless(text, arena) for text in seen]
                breaches.append({"attack": attack.name, "mode": mode.value, "fault": promised, "seen": words})
                print(f"  {'FAULT ' if promised else ''}{attack.name} ({mode.value}): {words}", file=sys.stderr)
            if number % 50 == 0:
                print(f"  {number} of {len(cases)}", file=sys.stderr)
    return {
        "user": "root" if os.geteuid() == 0 else "ordinary",
        "missing": [rung.value for rung in Rung if rung not in held],
        "held": [rung.value for rung in held],
        "machine": f"Linux {platform.release()}, {len(os.sched_getaffinity(0))} cores",
        "environment": place.fingerprint,
        "runs": len(cases),
        "seconds": round(time.monotonic() - started),
        "through": len(breaches),
        "faults": sum(breach["fault"] for breach in breaches),
        "breaches": breaches,
    }


def _nameless(text: str, arena: Arena) -> str:
    """Without what differs from run to run."""
    folders = {"environment": str(arena.environment.python.parent.parent), "code": str(ROOT)}
    for name, value in {**arena.places, **folders, "secret": arena.secret}.items():
        text = text.replace(value, f"@{name}@")
    return text[:300]


def keep(path: Path, result: dict[str, Any]) -> None:
    """Put a result into the file, in place of the one for the same user and rungs."""
    rows = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    same = {"user": result["user"], "missing": result["missing"]}
    rows = [row for row in rows if not same.items() <= row.items()] + [result]
    path.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--without", action="append", metavar="RUNGS", help="rungs to leave out; may be repeated")
    parser.add_argument("--user", help="whose rights to have instead of root's")
    parser.add_argument("--env", default="default")
    parser.add_argument("--slow", action="store_true", help="also the attacks that take long")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    enclose(options.user)
    if options.json and not os.access(options.json if options.json.exists() else options.json.parent, os.W_OK):
        parser.error(f"{options.json} cannot be written by the user who judges")
    place = environment.find(options.env)
    held = frozenset(chosen(place, without=(), at_least=())) - ALWAYS
    sets = [frozenset[Rung](), *(frozenset({rung}) for rung in Rung if rung in held), held]
    if options.without is not None:
        sets = [rungs_of(filter(None, names.split(","))) for names in options.without]
    attacks = [attack for attack in corpus() if options.slow or not attack.slow]
    faults = 0
    for without in sets:
        print(f"without {', '.join(sorted(without)) or 'nothing'}", file=sys.stderr)
        result = attacked(place, without, attacks)
        faults += result["faults"]
        print(json.dumps({name: value for name, value in result.items() if name != "breaches"}))
        if options.json:
            keep(options.json, result)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
