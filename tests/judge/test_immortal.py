"""What a warm process imported can be referred to without being written to, from Python 3.12 on."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from qspark.judge import zygote

START = Path(zygote.__file__).parent / "inside" / "start.py"
CODE = """
import runpy, sys
runpy.run_path(sys.argv[1])["mount"]()
import decimal
from qspark.judge.inside import immortal
made = ["unlisted by the collector: %d" % 7, {"a": (1, "b" * 9)}, decimal.Decimal.sqrt, decimal]
before = [sys.getrefcount(each) for each in made]
immortal.settle()
later = str(len(made) + 1000)
after = [sys.getrefcount(each) for each in made]
more = [list(made) for _ in range(1000)]
counted = [sys.getrefcount(each) for each in made]
kept = sys.getrefcount(later)
again = [later] * 1000
print(immortal.possible(), after == counted, after != before, sys.getrefcount(later) - kept)
"""


def works(python: str) -> bool:
    return subprocess.run([python, "-c", ""], capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13"])
def test_references_to_what_was_there_are_no_longer_counted(version: str) -> None:
    # On the path, or installed beside the interpreter that runs this.
    beside = Path(sys.base_prefix).parent.glob(f"*{version}.*/bin/python{version}")
    found = [python for python in (shutil.which(f"python{version}"), *map(str, beside)) if python and works(python)]
    if not found:
        pytest.skip(f"no Python {version} here")
    python = found[0]
    done = subprocess.run([python, "-s", "-P", "-c", CODE, START], capture_output=True, text=True, check=True)
    expected = "False False False 1000" if version == "3.11" else "True True True 1000"
    assert done.stdout.strip() == expected
