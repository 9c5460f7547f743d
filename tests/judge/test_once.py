"""One piece of work for all threads that ask for it at the same time."""

import threading
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest

from qspark.judge.once import Once

THREADS = 32


@pytest.fixture
def waiting(monkeypatch):
    """Released once by each thread that has found the work under way and waits for it."""
    joined = threading.Semaphore(0)

    class Announced(threading.Event):
        def wait(self, timeout=None):
            joined.release()
            return super().wait(timeout)

    # For this module alone: threads themselves are started with an Event.
    monkeypatch.setattr("qspark.judge.once.threading", SimpleNamespace(Event=Announced, Lock=threading.Lock))
    return joined


def test_storm_on_one_key_runs_the_work_once(waiting):
    once, runs = Once[object](), []

    def work() -> object:
        runs.append(1)
        for _ in range(THREADS - 1):
            assert waiting.acquire(timeout=60)
        return object()

    with ThreadPoolExecutor(THREADS) as pool:
        results = list(pool.map(lambda _: once.do("k", work), range(THREADS)))
    assert len(runs) == 1
    assert len({id(result) for result in results}) == 1


def test_one_of_those_that_wait_tries_itself_where_the_work_raised(waiting):
    once, runs = Once[int](), []

    def work() -> int:
        runs.append(1)
        if len(runs) == 1:
            for _ in range(THREADS - 1):
                assert waiting.acquire(timeout=60)
            raise OSError("the first")
        for _ in range(THREADS - 2):
            assert waiting.acquire(timeout=60)
        return 7

    with ThreadPoolExecutor(THREADS) as pool:
        futures = [pool.submit(once.do, "k", work) for _ in range(THREADS)]
        raised = [future.exception() for future in futures if future.exception()]
        assert [future.result() for future in futures if not future.exception()] == [7] * (THREADS - 1)
    assert [str(error) for error in raised] == ["the first"]
    assert len(runs) == 2


def test_keys_do_not_wait_for_each_other():
    once, both = Once[int](), threading.Barrier(2)
    with ThreadPoolExecutor(2) as pool:
        results = pool.map(lambda key: once.do(key, lambda: both.wait(timeout=60)), "ab")
        assert sorted(results) == [0, 1]


def test_result_is_not_kept():
    once = Once[int]()
    assert [once.do("k", lambda n=n: n) for n in range(3)] == [0, 1, 2]


def test_failure_is_not_kept():
    once = Once[int]()
    with pytest.raises(ZeroDivisionError):
        once.do("k", lambda: 1 // 0)
    assert once.do("k", lambda: 1) == 1
