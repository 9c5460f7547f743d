"""Makes unseeded randomness repeatable, so that the same program gets the same verdict twice.

Programs and tests draw unseeded randomness from five places. Each is tied to one seeded stream here:

* ``random`` and ``numpy.random``'s global state: seeded; where the test has seeded or drawn, the two states travel to
  the program with its next call (a test that seeds numpy before it calls the program means both, and one that seeds
  again, to the same state, means that the program should draw the same again). They never travel
  back: a program would choose what the test draws next.
* ``numpy.random.default_rng()`` and everything built on it (Qiskit's statevector primitives, ``random_circuit`` ...):
  numpy takes its entropy from ``secrets.randbits``, which it binds when it is first imported; so ``prepare`` replaces
  that function before numpy is imported.
* Aer without ``seed_simulator``: draws its seed from the stream.
* Transpiler passes with a ``seed`` argument left at None (Sabre, VF2): draw it from the stream.

Randomness that a program asks for on purpose from the system (``os.urandom``, ``random.SystemRandom``) stays random.
"""

import functools
import inspect
import random
import secrets
import sys
from collections.abc import Callable
from typing import Any

_stream = random.Random(0)


def _randbits(k: int) -> int:
    return _stream.getrandbits(k)


def _next_seed() -> int:
    return _stream.getrandbits(31)


def prepare() -> None:
    """Before the first import of numpy."""
    if "numpy" in sys.modules:
        raise RuntimeError("numpy was imported before its entropy source could be replaced")
    secrets.randbits = _randbits


def tie_passes() -> None:
    """After the imports, once: the transpiler passes."""
    import qiskit.transpiler.passes
    from qiskit.transpiler.basepasses import BasePass

    for cls in {c for c in vars(qiskit.transpiler.passes).values() if inspect.isclass(c) and issubclass(c, BasePass)}:
        signature = inspect.signature(cls.__init__)
        if "seed" in signature.parameters and signature.parameters["seed"].default is None:
            setattr(cls, "__init__", _with_seed(cls.__init__, signature))  # noqa: B010  mypy minds the plain form


def tie_aer() -> None:
    """After the import of Aer, once."""
    from qiskit_aer.backends import aerbackend

    aerbackend.generate_aer_config = _with_simulator_seed(aerbackend.generate_aer_config)


def _with_seed(init: Callable[..., None], signature: inspect.Signature) -> Callable[..., None]:
    @functools.wraps(init)
    def __init__(self: Any, *args: Any, **kwargs: Any) -> None:
        bound = signature.bind(self, *args, **kwargs)
        if bound.arguments.get("seed") is None:
            bound.arguments["seed"] = _next_seed()
        init(*bound.args, **bound.kwargs)

    return __init__


def _with_simulator_seed(generate: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(generate)
    def generate_aer_config(circuits: Any, backend_options: Any, **run_options: Any) -> Any:
        if run_options.get("seed_simulator") is None and getattr(backend_options, "seed_simulator", None) is None:
            run_options["seed_simulator"] = _next_seed()
        return generate(circuits, backend_options, **run_options)

    return generate_aer_config


def seed_all(seed: int) -> None:
    """In the forked process, before anything runs."""
    import numpy

    _stream.seed(seed)
    random.seed(seed)
    numpy.random.seed(seed & 0xFFFFFFFF)


State = tuple[Any, ...]


def get_state() -> State:
    """Both global states, cheap to take and to compare."""
    import numpy

    name, keys, *rest = numpy.random.get_state(legacy=True)
    return random.getstate(), name, numpy.asarray(keys).tobytes(), *rest


def to_json(state: State) -> list[Any]:
    """A state as JSON values."""
    (version, words, gauss), name, keys, *rest = state
    return [[version, list(words), gauss], name, keys.hex(), *rest]


def set_state(state: list[Any]) -> None:
    """Take on a state from its JSON values. Raises TypeError or ValueError for anything else."""
    import numpy

    (version, words, gauss), name, keys, *rest = state
    random.setstate((version, tuple(words), gauss))
    numpy.random.set_state((name, numpy.frombuffer(bytes.fromhex(keys), dtype=numpy.uint32), *rest))


_SETTING = ("seed", "setstate", "set_state")  # what sets one of the two states, by name
_set_again = False


def notice() -> None:
    """From now on, where a test runs: notice whenever one of the states is set, be it to what it was."""
    import numpy

    for module in (random, numpy.random):
        for name in _SETTING:
            if hasattr(module, name):
                setattr(module, name, _noticed(getattr(module, name)))


def _noticed(function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def set_it(*args: Any, **kwargs: Any) -> Any:
        global _set_again
        _set_again = True
        return function(*args, **kwargs)

    return set_it


def reseeded() -> bool:
    """Whether one of the states was set since this was asked last."""
    global _set_again
    found, _set_again = _set_again, False
    return found
