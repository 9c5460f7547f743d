"""Processes that die under a trial, and a judge that is closed under one."""

import queue
import signal
import threading
from pathlib import Path
from typing import Any

import pytest
from making import answer, task

from qspark.judge import Judge, Limits, Store
from qspark.judge.child import Child
from qspark.judge.environment import Environment
from qspark.judge.script import Script, Told

ADDS = task("def check(candidate):\n    assert candidate(1) == 2\n")
SLOW = "def f(x):\n    for _ in range(10_000_000):\n        pass\n    return x + 1\n"


@pytest.fixture
def ordered(monkeypatch: pytest.MonkeyPatch) -> "queue.SimpleQueue[tuple[str, Child]]":
    """Every process that gets an order, with its part."""
    given: queue.SimpleQueue[tuple[str, Child]] = queue.SimpleQueue()
    order = Child.order

    def noted(self: Child, message: dict[str, Any], *more: Any, **named: Any) -> None:
        order(self, message, *more, **named)
        given.put((message["part"], self))

    monkeypatch.setattr(Child, "order", noted)
    return given


@pytest.mark.parametrize("part", ["player", "referee"])
def test_a_process_that_somebody_killed_changes_no_verdict(
    default_environment: Environment, ordered: "queue.SimpleQueue[tuple[str, Child]]", part: str
) -> None:
    verdicts: queue.SimpleQueue[Any] = queue.SimpleQueue()
    with Judge(default_environment, workers=1) as judge:
        at_work = threading.Thread(target=lambda: verdicts.put(judge.judge(ADDS, answer(SLOW))))
        at_work.start()
        children = dict(ordered.get() for _ in range(2))
        while (usage := children["player"].usage()) is not None and usage.cpu_s < 0.1:
            pass
        children[part].kill()
        at_work.join()
    verdict = verdicts.get()
    assert (verdict.outcome, verdict.reason) == ("pass", "passed"), verdict.detail


LOOKS = Script("for _ in range(10_000_000):\n    pass\ntell({'n': 1})", {}, {}, Limits(cpu_s=20.0, wall_s=60.0))


def look(judge: Judge, ordered: "queue.SimpleQueue[tuple[str, Child]]", *, kills: int) -> Told:
    """What a script tells that somebody kills so many times."""
    told: queue.SimpleQueue[Told] = queue.SimpleQueue()
    at_work = threading.Thread(target=lambda: told.put(judge.look(LOOKS)))
    at_work.start()
    for _ in range(kills):
        _, child = ordered.get()
        while (usage := child.usage()) is not None and usage.cpu_s < 0.1:
            pass
        child.kill()
    at_work.join()
    return told.get()


def test_a_script_that_somebody_killed_is_run_again(
    default_environment: Environment, ordered: "queue.SimpleQueue[tuple[str, Child]]"
) -> None:
    with Judge(default_environment, workers=1) as judge:
        assert look(judge, ordered, kills=1).whole


def test_a_script_that_somebody_killed_twice_is_not_remembered(
    default_environment: Environment, ordered: "queue.SimpleQueue[tuple[str, Child]]", tmp_path: Path
) -> None:
    with Store(tmp_path / "store.sqlite") as store, Judge(default_environment, workers=1, store=store) as judge:
        assert not look(judge, ordered, kills=2).whole
        assert judge.look(LOOKS).whole


def test_a_program_that_kills_itself_fails_for_it(default_environment: Environment) -> None:
    kills = "import os, signal\ndef f(x):\n    os.kill(os.getpid(), signal.SIGKILL)\n    return x + 1\n"
    with Judge(default_environment, workers=1, without=("namespaces",)) as judge:  # process 1 cannot kill itself
        verdict = judge.judge(ADDS, answer(kills))
    assert (verdict.outcome, verdict.reason) == ("fail", "exit")


def test_a_judge_that_is_closed_under_a_trial_starts_nothing_more(
    default_environment: Environment, ordered: "queue.SimpleQueue[tuple[str, Child]]"
) -> None:
    verdicts: queue.SimpleQueue[Any] = queue.SimpleQueue()
    judge = Judge(default_environment, workers=1)
    with judge:
        at_work = threading.Thread(target=lambda: verdicts.put(judge.judge(ADDS, answer(SLOW))))
        at_work.start()
        ordered.get()
        judge.close()
        at_work.join()
        assert judge._executor._zygotes._living == {}
    assert verdicts.get().outcome == "error"


def test_a_broken_task_is_one_even_if_the_program_never_began(
    default_environment: Environment, ordered: "queue.SimpleQueue[tuple[str, Child]]"
) -> None:
    with Judge(default_environment, workers=1) as judge:
        spare = judge._executor._zygotes._living["player", "plain"]._spares[0]
        spare.claim()
        signal.pidfd_send_signal(spare.fileno(), signal.SIGSTOP)
        verdict = judge.judge(task("def examine(candidate):\n    assert True\n"), answer("def f():\n    return 1\n"))
    assert (verdict.outcome, verdict.reason) == ("error", "broken-task")
    assert ordered.qsize() == 2  # nothing had to be tried again
