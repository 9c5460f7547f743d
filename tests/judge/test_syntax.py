"""Parsing beside other threads gives what parsing alone gives."""

import ast
import subprocess
import sys

import pytest

from qspark.judge.inside import syntax

# In a process of its own: the settings that bring the fault out slow everything else. Each thread leaves garbage whose
# finalizer lets the other threads run.
CODE = """
import gc, sys, threading, time
from qspark.judge.inside import syntax
sys.setswitchinterval(1e-6)
gc.set_threshold(50)
SOURCE = "\\n".join(f"x{i} = [{i}, ({i} + 1) * f({i}, k=[a for a in b if a > {i}])]" for i in range(300))
class Last:
    def __del__(self):
        time.sleep(0)
def work():
    for _ in range(40):
        last = Last()
        last.self = last
        try:
            syntax.parse(SOURCE)
        except SystemError as error:
            print(error)
threads = [threading.Thread(target=work) for _ in range(4)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
"""


def test_threads_do_not_disturb_each_other() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    assert done.stdout == ""


def test_it_is_the_parser_of_python() -> None:
    assert ast.dump(syntax.parse("x = 1\n")) == ast.dump(ast.parse("x = 1\n"))
    assert ast.dump(syntax.expression("(1, a)")) == ast.dump(ast.parse("(1, a)", mode="eval").body)
    with pytest.raises(SyntaxError):
        syntax.parse("def", "file")
