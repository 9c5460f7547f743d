"""A warm process ends its heap before a huge page that nobody has touched, which each fork makes its own."""

import subprocess
import sys
from pathlib import Path

import pytest

from qspark.judge import zygote

START = Path(zygote.__file__).parent / "inside" / "start.py"
CODE = """
import runpy, sys
runpy.run_path(sys.argv[1])["mount"]()
from qspark.judge.inside import heap
holes = [bytes(size) for size in range(100, 60_000, 100)]
del holes[::2]
heap.settle()
used = [bytes(size) for size in (24, 600, 5000)]
try:
    print((heap._Heap().top() + 16) % (2 << 20))
except AttributeError:
    print("another malloc")
"""


def test_the_heap_ends_at_the_border_of_a_huge_page_and_small_needs_leave_it_there() -> None:
    environment = {"PYTHONMALLOC": "malloc"}
    done = subprocess.run(
        [sys.executable, "-s", "-P", "-c", CODE, START], env=environment, capture_output=True, text=True, check=True
    )
    if "another" in done.stdout:
        pytest.skip("not glibc")
    assert done.stdout.split() == ["0"]
