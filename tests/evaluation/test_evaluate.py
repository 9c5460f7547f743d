"""An evaluation loses nothing: whatever stops it, the same call continues where it was."""

import json
import random
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import stand_ins
from stand_ins import Generator, Judge, pairs, record

from qspark.errors import UserError
from qspark.evaluation import Progress, RunFolder, evaluate, plan
from qspark.task import Completion, Task


def run(
    path: Path, asked: stand_ins.Pairs, generator: Any = None, judge: Any = None, seen: list[Progress] | None = None
) -> None:
    with RunFolder(path, record()) as folder:
        folder.start()
        evaluate(
            asked, generator or Generator(), judge or Judge(), folder, Any, [].append if seen is None else seen.append
        )


def keys(path: Path, name: str) -> list[tuple[str, int]]:
    rows = [json.loads(line) for line in (path / name).read_bytes().splitlines()]
    return [(row["task_id"], row["sample"]) for row in rows]


def test_every_sample_is_answered_and_judged_once(tmp_path: Path) -> None:
    asked = pairs(7, samples=3)
    run(tmp_path, asked)
    wanted = sorted((task.task_id, sample) for task, sample in asked)
    assert sorted(keys(tmp_path, "completions.jsonl")) == sorted(keys(tmp_path, "verdicts.jsonl")) == wanted


def test_references_are_judged_once_per_task(tmp_path: Path) -> None:
    run(tmp_path, pairs(4, samples=3))
    assert sorted(keys(tmp_path, "references.jsonl")) == [(f"t{i}", 0) for i in range(4)]


def test_a_second_call_does_nothing(tmp_path: Path) -> None:
    run(tmp_path, pairs(5))
    generator, judge = Generator(), Judge()
    run(tmp_path, pairs(5), generator, judge)
    assert (generator.asked, judge.judged, judge.references) == ([], [], [])


def test_judging_begins_while_answers_still_come(tmp_path: Path) -> None:
    judge = Judge()

    class Waits(Generator):
        def generate(self, tasks: Iterable[tuple[Task, int]], sampling: object) -> Iterator[Completion]:
            answers = super().generate(tasks, sampling)
            yield next(answers)
            assert judge.first.wait(timeout=60), "no verdict before the last answer"
            yield from answers

    run(tmp_path, pairs(3), Waits(), judge)
    assert len(judge.judged) == 3


def test_a_model_that_fails_leaves_what_arrived_judged_and_the_rest_to_the_next_call(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="the server does not answer"):
        run(tmp_path, pairs(9), Generator(fails_at=4))
    assert len(keys(tmp_path, "verdicts.jsonl")) == 4
    rest = Generator()
    run(tmp_path, pairs(9), rest)
    assert len(rest.asked) == 5
    assert len(keys(tmp_path, "verdicts.jsonl")) == 9


def test_errors_are_judged_again_without_asking_the_model_again(tmp_path: Path) -> None:
    run(tmp_path, pairs(6), judge=Judge(errors=2))
    generator, judge = Generator(), Judge()
    run(tmp_path, pairs(6), generator, judge)
    assert (len(generator.asked), len(judge.judged)) == (0, 2)
    with RunFolder(tmp_path, record()) as folder:
        assert not plan(pairs(6), folder).needs_judge


def test_progress_counts_up_to_the_end(tmp_path: Path) -> None:
    seen: list[Progress] = []
    run(tmp_path, pairs(5), judge=Judge(errors=1), seen=seen)
    last = seen[-1]
    assert (last.samples, last.answered, last.judged, last.errors, last.references_judged) == (5, 5, 4, 1, 5)
    assert all(a.answered <= b.answered and a.judged <= b.judged for a, b in pairwise(seen))


def test_progress_starts_from_what_is_there(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        run(tmp_path, pairs(5), Generator(fails_at=3))
    seen: list[Progress] = []
    run(tmp_path, pairs(5), seen=seen)
    assert (seen[0].answered, seen[0].judged) == (3, 3)


def test_an_answer_that_nobody_asked_for_is_a_bug_not_a_sample(tmp_path: Path) -> None:
    class Confused(Generator):
        def generate(self, tasks: Iterable[tuple[Task, int]], sampling: object) -> Iterator[Completion]:
            yield Completion(task_id="t0", sample=5, completion="")

    with pytest.raises(ValueError, match="not asked for"):
        run(tmp_path, pairs(1), Confused())


def test_ctrl_c_is_heard_while_the_model_computes_and_work_continues(tmp_path: Path) -> None:
    class Interrupts(Generator):
        def generate(self, tasks: Iterable[tuple[Task, int]], sampling: object) -> Iterator[Completion]:
            for number, completion in enumerate(super().generate(tasks, sampling)):
                if number == 3:
                    signal.raise_signal(signal.SIGINT)
                yield completion

    with pytest.raises(KeyboardInterrupt):
        run(tmp_path, pairs(5000), Interrupts())
    with RunFolder(tmp_path, record()) as folder:
        assert all(key in folder.completions for key in folder.verdicts)


def test_killed_at_any_moment_the_same_command_gives_the_same_scores(tmp_path: Path) -> None:
    tasks = 150
    command = [sys.executable, stand_ins.__file__]
    subprocess.run([*command, tmp_path / "whole", str(tasks)], check=True)
    verdicts = tmp_path / "killed" / "verdicts.jsonl"
    killed = 0
    for kill_at in sorted(random.Random(3).sample(range(tasks - 10), 8)):
        process = subprocess.Popen([*command, tmp_path / "killed", str(tasks)])
        while not verdicts.exists() or verdicts.read_bytes().count(b"\n") < kill_at:
            with suppress(subprocess.TimeoutExpired):
                process.wait(timeout=0.001)
        process.kill()
        killed += process.wait() == -signal.SIGKILL
    assert killed
    subprocess.run([*command, tmp_path / "killed", str(tasks)], check=True)
    assert (tmp_path / "killed" / "scores.json").read_bytes() == (tmp_path / "whole" / "scores.json").read_bytes()
    assert sorted(keys(tmp_path / "killed", "verdicts.jsonl")) == sorted(keys(tmp_path / "whole", "verdicts.jsonl"))
