"""Signs of rewards that are earned in some other way than by right programs."""

from pathlib import Path

from qspark.training.recipe import Watch
from qspark.training.rewards import Judged
from qspark.training.watch import Watcher
from qspark.verdict import Outcome, Reason, Verdict

GOOD = "from qiskit import QuantumCircuit\ndef f(): return QuantumCircuit(1)"


def one(source: str = GOOD, reason: Reason = Reason.PASSED, cpu_s: float = 1.0, task: str = "quantum") -> Judged:
    outcome = Outcome.PASS if reason is Reason.PASSED else Outcome.FAIL
    verdict = Verdict(task_id=task, outcome=outcome, reason=reason, cpu_s=cpu_s)
    return Judged(task, source, source, verdict, Verdict(task_id=task, outcome=Outcome.PASS, reason=Reason.PASSED))


def watcher() -> Watcher:
    return Watcher(Watch(window=3), frozenset({"quantum"}))


def kinds(watch: Watcher, *judged: Judged, step: int = 0) -> list[str]:
    return [sign.kind for sign in watch.look(step, judged)]


def test_ordinary_answers_give_no_sign() -> None:
    watch = watcher()
    assert not any(kinds(watch, one(), one(reason=Reason.ASSERTION)) for _ in range(10))


def test_a_cheat_in_the_sandbox_is_a_sign() -> None:
    assert kinds(watcher(), one(reason=Reason.TAMPERING)) == ["tampering"]


def test_passing_without_qiskit_is_a_sign_where_the_reference_uses_it() -> None:
    assert kinds(watcher(), one("def f(): return 1")) == ["no-qiskit"]
    assert kinds(watcher(), one("def f(): return 1", task="plain")) == []
    assert kinds(watcher(), one("def f(): return 1", reason=Reason.ASSERTION)) == []


def test_a_sudden_fall_of_length_or_time_is_a_sign() -> None:
    watch = watcher()
    assert all(not kinds(watch, one()) for _ in range(3))
    assert kinds(watch, one("import qiskit")) == ["shorter"]
    watch = watcher()
    assert all(not kinds(watch, one()) for _ in range(3))
    assert kinds(watch, one(cpu_s=0.1)) == ["faster"]


def test_a_fall_says_nothing_before_there_is_a_before() -> None:
    watch = watcher()
    assert kinds(watch, one()) == []
    assert kinds(watch, one("import qiskit", cpu_s=0.01)) == []


def test_a_training_that_goes_on_remembers_what_came_before(tmp_path: Path) -> None:
    before = watcher()
    assert all(not kinds(before, one()) for _ in range(3))
    before.save(tmp_path)
    after = watcher()
    after.load(tmp_path)
    assert kinds(after, one("import qiskit")) == ["shorter"]
