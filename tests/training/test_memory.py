"""Large blocks of memory stay in the heap while a training runs."""

import gc
import subprocess
import sys
import weakref
from collections.abc import Callable
from typing import Any

import pytest

from qspark.training import train as training
from qspark.training.recipe import TrainRecipe

CODE = """
import ctypes
from pathlib import Path
from qspark.training import memory

SIZE = 64 << 20
libc = ctypes.CDLL(None)
libc.malloc.restype, libc.malloc.argtypes, libc.free.argtypes = ctypes.c_void_p, [ctypes.c_size_t], [ctypes.c_void_p]
if not hasattr(libc, "mallopt"):
    raise SystemExit("another malloc")


def heap():
    line = next(line for line in Path("/proc/self/maps").read_text().splitlines() if line.endswith("[heap]"))
    start, end = (int(part, 16) for part in line.split()[0].split("-"))
    return range(start, end)


def kept():
    block = libc.malloc(SIZE)
    inside = block in heap()
    libc.free(block)
    return inside and len(heap()) >= SIZE


before = kept()
memory.keep_blocks()
print(before, kept())
"""


def test_a_large_block_comes_from_the_heap_and_stays_in_it() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=False)
    if "another malloc" in done.stderr:
        pytest.skip("not glibc")
    assert done.stdout.split() == ["False", "True"], done.stderr


def test_a_model_that_was_trained_is_gone_before_another_is_loaded(
    recipe: Callable[..., TrainRecipe], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    load = training.load

    def loaded(recipe: TrainRecipe) -> Any:
        policy = load(recipe)
        seen.append(weakref.ref(policy.model))
        return policy

    monkeypatch.setattr(training, "load", loaded)
    gc.disable()  # it goes because it is given back, not because somebody else collects
    try:
        training.train(recipe("sft", optimiser={"steps": 1}))
        assert [model() for model in seen] == [None]
    finally:
        gc.enable()
