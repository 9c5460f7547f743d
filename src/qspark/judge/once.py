"""One piece of work for all threads that ask for it at the same time."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class _Flight(Generic[T]):
    """Work under way, and what came of it."""

    def __init__(self) -> None:
        self.landed = threading.Event()
        self.results: list[T] = []  # empty where the work raised


class Once(Generic[T]):
    """Runs work once for all threads that ask for the same key at the same time; keeps nothing afterwards."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._flights: dict[str, _Flight[T]] = {}

    def do(self, key: str, work: Callable[[], T]) -> T:
        """The result of ``work``, from this thread or from the one that is at it already.

        Raises what ``work`` raises in this thread. Where it raised in the other, one of those that waited tries its
        own. ``work`` must not ask for its own key.
        """
        mine: _Flight[T] = _Flight()
        while True:
            with self._lock:
                flight = self._flights.setdefault(key, mine)
            if flight is mine:
                break
            flight.landed.wait()
            if flight.results:
                return flight.results[0]
        try:
            mine.results.append(work())
        finally:
            with self._lock:  # first out of the way of those who ask from now on, then wake those who wait
                del self._flights[key]
            mine.landed.set()
        return mine.results[0]
