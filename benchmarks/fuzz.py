"""A fuzz campaign against the judge: generated programs, generated messages, and a watch on what they leave behind.

    python benchmarks/fuzz.py --programs 10000 --messages 1000000 [--minutes M] [--seed S] [--json FILE] [--out FOLDER]
    python benchmarks/fuzz.py replay FINDING                 one saved finding again
    ENVIRONMENT/bin/python benchmarks/fuzzing/plot.py FILE.json PICTURE.svg

Programs go to the judge; each is right, wrong by construction, or changed from something and looked into if it passes.
Messages go to the codec and the channel in processes of the environment's interpreter. What may not happen: a wrong
program that passes, a right one that does not, an error of the judge's own, an exception from it; from the codec
anything but a value of exact library types, Malformed or Overweight, a crash, a message that takes seconds or hundreds
of MiB; growth of descriptors, memory, processes or files from the first part of a campaign to the last, and anything
left when the judge is closed. Whatever does happen is saved in ``--out``, and the exit code is 1.

Program and message ``n`` of a seed are always the same (for the same attack programs and corpus), so a campaign that
was stopped goes on from the numbers that it printed: ``--first-program``, ``--first-message``.
"""

import argparse
import collections
import json
import sys
import tempfile
import threading
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

from fuzzing import campaign, messages, watch
from fuzzing.campaign import Campaign
from fuzzing.cases import BY_NAME
from fuzzing.findings import Findings
from fuzzing.messages import Messages
from fuzzing.programs import Stream
from fuzzing.watch import Watch

from qspark.judge import Environment, Judge, environment
from qspark.task import Completion

ATTACKS = Path(__file__).parent.parent / "tests" / "attacks"
TELL_EVERY_S = 10.0
# What may grow from early to late in a phase: (at least this much, and by this factor) is a finding.
GROWTH = {
    "processes": (20, 1.5),
    "zombies": (3, 1.0),
    "descriptors": (20, 1.2),
    "resident_mb": (100, 1.3),
    "files": (50, 1.5),
    "zygote_descriptors": (20, 1.2),
    "zygote_mb": (150, 1.3),
}


class Progress:
    """A line now and then: what is done, how fast, how long it takes yet."""

    def __init__(self, what: str, total: int | None, until: float, findings: Findings) -> None:
        self.what, self.total, self.until, self.findings = what, total, until, findings
        self._begun = self._told = time.monotonic()
        self._lock = threading.Lock()

    def __call__(self, done: int) -> None:
        now = time.monotonic()
        with self._lock:
            if now - self._told < TELL_EVERY_S and done != self.total:
                return
            self._told = now
        pace = done / max(now - self._begun, 1e-9)
        left = min(self.until - now, (self.total - done) / pace if self.total and pace else float("inf"))
        total = f" of {self.total}" if self.total else ""
        print(
            f"{self.what}: {done}{total}, {pace:.1f}/s, {len(self.findings.new)} kinds of findings"
            + (f", about {left / 60:.0f} min left" if left < float("inf") else ""),
            file=sys.stderr,
            flush=True,
        )


def run(options: argparse.Namespace, place: Environment, findings: Findings) -> dict[str, Any]:
    """The campaign; its record."""
    begun = time.monotonic()
    until = begun + options.minutes * 60 if options.minutes else float("inf")
    record: dict[str, Any] = {
        "environment": place.label,
        "seed": options.seed,
        "workers": options.workers,
        "limits": asdict(campaign.LIMITS),
        "message_limits": {"cpu_s": messages.CPU_S, "memory_mb": messages.MEMORY_MB},
    }
    with tempfile.TemporaryDirectory(prefix="fuzz-") as name, Watch(Path(name)) as seen:
        folder = Path(name)
        tempfile.tempdir = name  # so that every file of the judge's is counted
        if options.messages:
            record["messages"] = _messages(options, place, findings, seen, folder, until)
        if options.programs != 0:
            record["programs"] = _programs(options, place, findings, seen, until)
        seen.phase = "after"
        left = seen.look()
        tempfile.tempdir = None
        if left.processes or left.files:
            findings.add("left-behind", "after", f"{left.processes} processes, {left.files} files\n", asdict(left))
    record["growth"] = {phase: watch.grown(seen.samples, phase) for phase in ("messages", "programs")}
    for phase, numbers in record["growth"].items():
        for what, (early, late) in numbers.items():
            least, factor = GROWTH[what]
            if late - early >= least and late >= factor * early:
                findings.add(f"growth-{phase}-{what}", "watch", f"{early} to {late}\n", numbers)
    return {
        **record,
        "wall_s": round(time.monotonic() - begun, 1),
        "findings": dict(findings.counts),
        "new_findings": findings.new,
        "samples": [asdict(sample) for sample in seen.samples],
    }


def _messages(
    options: argparse.Namespace, place: Environment, findings: Findings, seen: Watch, folder: Path, until: float
) -> dict[str, Any]:
    seen.phase = "messages"
    begun = time.monotonic()
    if options.programs:  # the other part wants its time as well
        until = begun + (until - begun) * 0.4
    progress = Progress("messages", options.messages, until, findings)
    with tempfile.TemporaryDirectory(dir=folder) as home:  # libraries leave settings and caches in theirs
        work = Messages(place.python, options.seed, options.workers, findings, Path(home))
        following = work.run(options.first_message, options.messages, until, lambda tally: progress(tally.done))
    wall_s = time.monotonic() - begun
    print(f"messages: go on with --first-message {following}", file=sys.stderr)
    return {
        "first": options.first_message,
        "next": following,
        **asdict(work.tally),
        "outcomes": dict(sorted(work.tally.outcomes.items())),
        "wall_s": round(wall_s, 1),
        "per_s": round(work.tally.done / wall_s, 1),
    }


def _programs(
    options: argparse.Namespace, place: Environment, findings: Findings, seen: Watch, until: float
) -> dict[str, Any]:
    seen.phase = "judge starts"
    stream = Stream(options.seed, ATTACKS)
    count = None if options.programs < 0 else options.programs
    progress = Progress("programs", count, until, findings)
    with Judge(place, workers=options.workers, limits=campaign.LIMITS) as judge:
        work = Campaign(judge, stream, findings)
        seen.phase = "programs"
        begun = time.monotonic()
        following = work.run(options.first_program, count, until, lambda tally: progress(tally.judged + tally.repeated))
        wall_s = time.monotonic() - begun
        seen.phase = "judge ends"
        isolation = list(judge.isolation)
    print(f"programs: go on with --first-program {following}", file=sys.stderr)
    return {
        "first": options.first_program,
        "next": following,
        "attack_programs": len(stream.attacks),
        "isolation": isolation,
        **asdict(work.tally),
        "outcomes": dict(sorted(work.tally.outcomes.items())),
        "wall_s": round(wall_s, 1),
        "per_s": round(work.tally.judged / wall_s, 2),
    }


def replay(path: Path, place: Environment) -> str:
    """What one saved finding does now, in a line or two."""
    if path.suffix == ".json":
        record = json.loads(path.read_text(encoding="utf-8"))
        with tempfile.TemporaryDirectory() as folder:
            return str(Messages(place.python, 0, 1, Findings(Path(folder)), Path(folder)).replay(record))
    task = BY_NAME[path.name.split(".")[-2]].task
    with Judge(place, workers=1, limits=campaign.LIMITS) as judge:
        text = path.read_text(encoding="utf-8", errors="surrogatepass")
        return judge.judge(task, Completion(task_id=task.task_id, completion=text)).model_dump_json(indent=1)


def _short(outcomes: dict[str, int]) -> dict[str, int]:
    """Counts of what came out, whatever the kind of value."""
    short: collections.Counter[str] = collections.Counter()
    for outcome, count in outcomes.items():
        short[outcome.rpartition(": ")[2]] += count
    return dict(short)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("replay", nargs="*", help="replay FINDING: one saved finding again")
    parser.add_argument("--env", default="default")
    parser.add_argument("--programs", type=int, default=0, help="-1: until the time is over")
    parser.add_argument("--messages", type=int, default=0)
    parser.add_argument("--minutes", type=float, default=0.0, help="no longer than this; 0: until all is done")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--first-program", type=int, default=0)
    parser.add_argument("--first-message", type=int, default=0)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--out", type=Path, default=Path("runs/fuzz"))
    options = parser.parse_intermixed_args()
    place = environment.find(options.env)
    if options.replay:
        verb, *paths = options.replay
        if verb != "replay" or len(paths) != 1:
            parser.error("give: replay FINDING")
        print(replay(Path(paths[0]), place))
        return 0
    if options.programs < 0 and not options.minutes:
        parser.error("--programs -1 needs --minutes")
    findings = Findings(options.out)
    record = run(options, place, findings)
    if options.json:
        options.json.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    record["samples"] = len(record["samples"])
    if "messages" in record:
        record["messages"]["outcomes"] = _short(record["messages"]["outcomes"])
    print(json.dumps(record, indent=1))
    return 1 if findings.new else 0


if __name__ == "__main__":
    sys.exit(main())
